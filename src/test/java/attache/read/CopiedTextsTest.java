package attache.read;

import static org.assertj.core.api.Assertions.assertThat;

import attache.model.Article;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Articles that ship with the project, as somebody copies them from a page into a text file: the
 * heads and feet of news sites round them, and no header lines.
 */
class CopiedTextsTest {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  /**
   * Layouts by language: {@code {title}}, {@code {TITLE}} and {@code {body}} stand for the
   * article's, a pattern of {@link DateTimeFormatter} in angle brackets for its day.
   */
  private static final Map<String, List<String>> LAYOUTS =
      Map.of(
          "vi",
          List.of(
              "Trang chủ > Chính trị > Đối ngoại\n{title}\n<EEEE, dd/MM/yyyy>, 14:05 (GMT+7)\nA- A A+\n\n{body}\n\nTừ khóa: quốc phòng\nChia sẻ\n",
              "{title}\n\n09:40 | <dd/MM/yyyy>\n\n{body}\n\nTheo TTXVN\n",
              "{TITLE}\nCập nhật lúc 08:30 ngày <d-M-yyyy>\nChia sẻ bài viết trên Facebook\n{body}\nNguồn: qdnd.vn\n",
              "QUỐC PHÒNG\n\n{title}\n\n<dd.MM.yyyy> 07:15\n\n{body}\n\nBình luận\nGửi bình luận\n",
              "{title}\n\nNgày đăng: <dd/MM/yyyy>  Lượt xem: 1.024\n\n{body}\n\nCác tin khác\n- Khai mạc giải bóng đá sinh viên\n",
              "<EEEE>, ngày <dd> tháng <MM> năm <yyyy>\n{title}\n{body}\n",
              "{title}\n<yyyy-MM-dd>T07:00:00+07:00\n\n{body}\n",
              "# {title}\n\n*<dd/MM/yyyy> 10:20*\n\n{body}\n\n---\n\n**Tin liên quan**\n\n* Khai mạc giải bóng đá sinh viên\n"),
          "en",
          List.of(
              "Home / Politics / Defence\n{title}\n<MMMM d, yyyy> - 10:55\nShare\n\n{body}\n\nTags: defence\n",
              "{title}\n\nPublished: <EEE, dd MMM yyyy> 08:00 +0700\n\n{body}\n\nRelated News\nCity marathon draws thousands\n",
              "{title}\nBy Staff Reporter\n<EEEE, MMMM d, yyyy>\n\n{body}\n",
              "{title}\n\nUpdated: <d MMMM yyyy>, 10:12\n\n{body}\n\nComments\nPost comment\n",
              "NEWS\n{title}\n<MMM>. <d, yyyy>\n\n{body}\n"));

  record Copied(Article article, String text) {
    @Override
    public String toString() {
      return article.file() + ": " + text.substring(0, Math.min(100, text.length()));
    }
  }

  static Stream<Copied> copies() {
    List<Copied> copies = new ArrayList<>();
    for (Reading reading : ShippedReader.READER.read(List.of(Path.of("seeds")), null)) {
      if (reading instanceof Reading.Accepted accepted && !accepted.article().title().isEmpty()) {
        Article article = accepted.article();
        LAYOUTS
            .get(article.lang())
            .forEach(layout -> copies.add(new Copied(article, laidOut(layout, article))));
      }
    }
    return copies.stream();
  }

  private static String laidOut(String layout, Article article) {
    LocalDate day = article.published().start().toLocalDate();
    Locale locale = article.lang().equals("vi") ? VIETNAMESE : Locale.ENGLISH;
    StringBuilder text = new StringBuilder();
    for (String part : layout.split("(?=<)|(?<=>)(?! )")) {
      int end = part.indexOf('>');
      text.append(
          part.startsWith("<")
              ? day.format(DateTimeFormatter.ofPattern(part.substring(1, end), locale))
                  + part.substring(end + 1)
              : part);
    }
    return text.toString()
        .replace("{title}", article.title())
        .replace("{TITLE}", article.title().toUpperCase(locale))
        .replace("{body}", ShippedReader.content(article).strip());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("copies")
  void aCopiedTextIsOfTheDayPrintedOverIt(Copied copied) {
    assertThat(ShippedReader.text(copied.text()).published().start())
        .isEqualTo(copied.article().published().start());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("copies")
  void aCopiedTextSaysWhatItsArticleSays(Copied copied) {
    assertThat(ShippedReader.content(ShippedReader.text(copied.text())))
        .containsIgnoringCase(ShippedReader.content(copied.article()).strip());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("copies")
  void whatStandsRoundACopiedTextIsNotRead(Copied copied) {
    assertThat(ShippedReader.content(ShippedReader.text(copied.text())))
        .doesNotContain("bóng đá", "marathon", "Chia sẻ", "Tags", "Trang chủ", "Home /");
  }
}
