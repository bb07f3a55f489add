package attache.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** The explorer in a real browser, over the seed articles. */
class ExplorerTest {

  private static final String GIANG = "/id/person/VNM/phan-van-giang";
  private static final String PROTOCOL = "/id/agreement/protocol/LAO-VNM/2025-2029";
  private static final String PROTOCOLS = "/catalogue/protocols-signed?a=VNM&b=LAO";
  private static final String TITLE = "<script>document.title='taken'</script> & <b>Lào</b>";
  private static final int FIRST_VIEW = 1_000_000;

  @TempDir static Path folder;

  private static Served served;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    served = Served.of(articles(), folder.resolve("store"), settings -> settings);
    browser = Browser.on(served.url(), folder);
  }

  /** The seeds, and one whose title is a piece of a programme. */
  private static Path articles() throws Exception {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
      for (Path seed : seeds.toList()) {
        Files.copy(seed, articles.resolve(seed.getFileName()));
      }
    }
    Files.writeString(
        articles.resolve("titled.txt"),
        "Ngày 12/3/2025, tại Hà Nội, Đại tướng Phan Văn Giang tiếp Đại sứ Lào.\n");
    Files.writeString(
        articles.resolve("manifest.csv"),
        "titled.txt,,Thử,2025-03-12,\"" + TITLE + "\",vi\n",
        StandardOpenOption.APPEND);
    return articles;
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (served != null) {
      served.close();
    }
  }

  @BeforeEach
  void asOnADesk() {
    browser.resize(1200, 900);
    browser.scheme("light");
  }

  static List<String> views() {
    return List.of(
        "/",
        "/search?q=phan",
        GIANG,
        "/id/country/LAO",
        "/pair/LAO/VNM",
        PROTOCOL,
        "/network?kind=countries",
        "/map",
        "/catalogue",
        PROTOCOLS,
        "/sparql",
        "/about");
  }

  /** The views, and what stands where there is none. */
  static Stream<String> pages() {
    return Stream.concat(views().stream(), Stream.of("/nowhere"));
  }

  @Test
  void suggestsNamesWhileOneTypes() {
    browser.open("/?lang=vi");

    type("phan van gi");

    browser.awaitText("#search [role=option]", "Phan Văn Giang");
  }

  @Test
  void suggestsNothingMoreWhenWhatWasTypedIsAsked() {
    browser.open("/?lang=vi");
    browser.answerAfter(300);
    try {
      browser.find("#search input").sendKeys("phan van gi", Keys.ENTER);
      browser.awaitText(".results li", "Phan Văn Giang");

      assertThat(browser.script("return document.querySelector('#search [role=listbox]').hidden"))
          .isEqualTo(true);
    } finally {
      browser.answerAfter(0);
    }
  }

  @Test
  void opensASuggestionByKeyboard() {
    browser.open("/?lang=vi");
    type("phan van gi");
    browser.find("#search [role=option]");

    browser.find("#search input").sendKeys(Keys.ARROW_DOWN, Keys.ENTER);

    browser.await(d -> browser.place().startsWith(GIANG));
  }

  @Test
  void findsAPersonByAnotherOrderOfTheName() {
    browser.open("/search?q=Giang+Phan+Van");

    browser.awaitText(".results li", "Phan Văn Giang");
  }

  @Test
  void aNameInATableLeadsToThatPerson() {
    browser.open("/search?q=Phan+V%C4%83n+Giang&kind=person&exact=true");

    browser.await(d -> browser.place().startsWith(GIANG));
  }

  @Test
  void aSourceInATableLeadsToTheArticle() {
    browser.open("/catalogue/protocols-signed?a=VNM&b=LAO");

    browser.press(browser.find("td.col-sources a"));

    browser.await(d -> browser.place().startsWith("/id/article/"));
  }

  @Test
  void drawsOfficesOverTime() {
    browser.open(GIANG + "?lang=vi");

    browser.awaitText("svg.timeline", "Bộ trưởng Bộ Quốc phòng");
  }

  @Test
  void saysWhomAPersonMet() {
    browser.open(GIANG + "?lang=vi");

    assertThat(browser.text()).contains("Chansamone Chanyalath");
  }

  @Test
  void showsAPersonAsOfADay() {
    browser.open(GIANG + "?lang=vi&asof=2020");

    assertThat(browser.text()).doesNotContain("2024");
  }

  @Test
  void showsTheProtocolOfTwoCountries() {
    browser.open("/pair/LAO/VNM?lang=vi");

    assertThat(browser.text()).contains("2025-2029");
  }

  @Test
  void showsTheStateOfAgreementsOnADay() {
    browser.open("/pair/LAO/VNM?lang=en&asof=2027-01-01");

    assertThat(browser.text()).contains("State of agreements on 1 Jan 2027");
  }

  @Test
  void marksTheWordsThatSayIt() {
    browser.open(PROTOCOLS);

    browser.press(browser.find("td.col-evidence button"));

    browser.awaitText("tr.evidence mark", "Nghị định thư");
  }

  @Test
  void namesTheArticleOfASentence() {
    browser.open(PROTOCOL);

    assertThat(browser.find(".source a").getDomAttribute("href")).startsWith("/id/article/");
  }

  @Test
  void showsTheStatusOfAnAgreementOverTime() {
    browser.open(PROTOCOL + "?lang=en");

    browser.awaitText(".events", "22 Oct 2024");
    browser.awaitText(".events", "signed");
  }

  @Test
  void answersAQuestionFromAForm() {
    browser.open("/catalogue/protocols-signed?lang=vi");

    browser.find("input[name=b]").sendKeys("Lao", Keys.ENTER);

    browser.awaitText("2025-2029");
  }

  @Test
  void suggestsPeopleInAForm() {
    browser.open("/catalogue/people-met");

    browser.find("input[name=person]").sendKeys("giang");

    browser.awaitText(".question [role=option]", "Phan Văn Giang");
  }

  @Test
  void describesAQuestionInVietnamese() {
    browser.open("/catalogue/protocols-signed?lang=vi");

    assertThat(browser.text())
        .contains("Hai nước đã ký với nhau những nghị định thư nào?")
        .contains("Chỉ những nghị định thư có bài đưa tin ký");
  }

  @Test
  void saysWhatWouldBeUnderstood() {
    browser.open("/catalogue/protocols-signed?a=VNM&b=Atlantis");

    browser.awaitText(".state", "Atlantis");
  }

  @Test
  void aPermalinkAnswersAtOnce() {
    browser.open(PROTOCOLS);

    assertThat(browser.text()).contains("2025-2029");
  }

  @Test
  void opensAQuestionsSparqlInTheEditor() {
    browser.open(PROTOCOLS);
    browser.find("details.group summary").click();

    browser.press(browser.find("a[href^='/sparql?query=']"));

    browser.awaitText(".editor[data-ready] .CodeMirror", "PREFIX att:");
  }

  @Test
  void drawsTheEditorAfterALateStylesheet() {
    browser.open(PROTOCOLS);
    browser.find("details.group summary").click();
    browser.script(
        "const append = document.head.append.bind(document.head);"
            + "document.head.append = (element) => element.rel === 'stylesheet'"
            + " ? setTimeout(append, 2000, element) : append(element);");

    browser.press(browser.find("a[href^='/sparql?query=']"));

    browser.awaitText(".editor[data-ready] .CodeMirror", "PREFIX att:");
  }

  @Test
  void copiesAQuestionsSparql() {
    browser.open(PROTOCOLS + "&lang=en");
    browser.find("details.group summary").click();

    browser.press(browser.find("details.group button"));

    browser.awaitText("Copied.");
  }

  @Test
  void answersInTheEditor() {
    browser.open("/sparql");
    browser.find(".editor[data-ready] .yasqe_queryButton").click();

    browser.awaitText(".yasr_results tbody tr", "agreement/");
  }

  @Test
  void saysWhyAQueryWasRefused() {
    browser.open("/sparql?query=SELECT+*+%7B+SERVICE+%3Chttp://example.org/%3E+%7B%7D+%7D");
    browser.find(".editor[data-ready] .yasqe_queryButton").click();

    browser.awaitText(".yasr_results [role=alert]", "SERVICE");
  }

  @Test
  void completesFromItsOwnTerms() {
    browser.open("/sparql");
    browser.find(".editor[data-ready]");
    browser.script(
        "const editor = document.querySelector('.CodeMirror').CodeMirror;"
            + "editor.setValue('PREFIX att: <https://w3id.org/attache/ontology#>\\n"
            + "SELECT * { ?s att:signedO');"
            + "editor.focus(); editor.setCursor(1, 24); editor.autocomplete();");

    browser.await(
        d -> ((String) browser.script("return document.body.textContent")).contains("signedOn"));
  }

  @Test
  void savesADrawing() {
    Path saved = folder.resolve("career.svg");
    browser.downloadInto(folder);
    browser.open(GIANG);

    browser.press(browser.find("figcaption .downloads button"));

    // The browser reserves the name with an empty file and moves the whole one over it.
    browser.await(d -> saved.toFile().length() > 0);
    assertThat(saved).content().startsWith("<svg");
  }

  @Test
  void givesTheRowsOfATableAsCsv() throws Exception {
    browser.open(PROTOCOLS);

    String link = browser.find(".downloads a[download]").getDomAttribute("href");

    assertThat(served.get(link.substring(1)).body()).startsWith("type,period,signedOn");
  }

  @Test
  void speaksTheOtherLanguage() {
    browser.open("/?lang=vi");

    browser.find("#language").click();

    browser.awaitText("Latest engagements");
  }

  @Test
  void keepsTheLanguageInThePermalink() {
    browser.open("/?lang=vi");

    browser.find("#language").click();

    browser.await(d -> browser.place().equals("/?lang=en"));
  }

  @Test
  void showsATitleThatIsAProgrammeAsText() {
    browser.open("/search?q=script&kind=article");
    browser.find(".results a").click();

    browser.await(
        d -> TITLE.equals(browser.script("return document.querySelector('h1').textContent")));
  }

  @Test
  void skipsToTheContentFirst() {
    browser.open("/");

    browser.keys(Keys.TAB, Keys.ENTER);

    assertThat(browser.script("return document.activeElement.id")).isEqualTo("view");
  }

  @Test
  void saysThatAPersonIsUnknown() {
    browser.open("/id/person/VNM/nobody?lang=en");

    assertThat(browser.text()).contains("There is no such page");
  }

  @Test
  void saysWhatToDoWhenTheServerIsGone() {
    browser.open("/?lang=en");
    try {
      browser.online(false);
      browser.press(browser.find("#nav a[href='/catalogue']"));

      browser.awaitText("See whether “attache serve” is still running");
    } finally {
      browser.online(true);
    }
  }

  @Test
  void fetchesAgainWhatItCouldNotFetchBefore() {
    browser.open("/?lang=en");
    browser.online(false);
    try {
      browser.press(browser.find("#nav a[href='/map']"));
      browser.awaitText("See whether “attache serve” is still running");
    } finally {
      browser.online(true);
    }

    browser.press(browser.find("#nav a[href='/map']"));

    browser.find("svg.world");
  }

  @Test
  void saysHowToFillAnEmptyGraph(@TempDir Path empty) throws Exception {
    try (Served nothing =
            Served.of(
                Files.createDirectory(empty.resolve("none")), empty.resolve("store"), s -> s);
        Browser other = Browser.on(nothing.url(), empty)) {
      other.open("/?lang=en");

      assertThat(other.text()).contains("attache build");
    }
  }

  @Test
  void theFirstViewIsSmall() {
    browser.open("/");

    Number bytes =
        (Number)
            browser.script(
                "return performance.getEntries().reduce((sum, one) =>"
                    + " sum + (one.transferSize ?? 0), 0)");

    assertThat(bytes.intValue()).isLessThan(FIRST_VIEW);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void fitsAPhone(String view) {
    browser.resize(360, 740);

    browser.open(view);

    assertThat(
            browser.script(
                "const page = document.documentElement; return page.scrollWidth - page.clientWidth"))
        .isEqualTo(0L);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void hasNoBarrierInLight(String view) throws Exception {
    browser.open(view);

    assertThat(browser.barriers()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void hasNoBarrierInTheDark(String view) throws Exception {
    browser.scheme("dark");

    browser.open(view);

    assertThat(browser.barriers()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void asksNoOtherHost(String view) {
    browser.requestsElsewhere();

    browser.open(view);

    assertThat(browser.requestsElsewhere()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("views")
  void makesTheConsoleSayNothing(String view) {
    browser.complaints();

    browser.open(view);

    assertThat(browser.complaints()).isEmpty();
  }

  private static void type(String text) {
    browser.find("#search input").sendKeys(text);
  }
}
