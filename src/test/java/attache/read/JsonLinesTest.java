package attache.read;

import static org.assertj.core.api.Assertions.assertThat;

import attache.model.Article;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesTest {
  private static final String BODY =
      "Sáng 8/9, tại Hà Nội, Thiếu tướng Lê An tiếp Đại tá Omar, Tùy viên Quốc phòng Brunei.";

  @TempDir private Path folder;

  @Test
  void takesEveryDocumentedFieldAndIgnoresOthers() throws IOException {
    Article article =
        article(
            """
            {"id":"b-17","url":"https://example.org/b","publisher":"Báo Biển","published":"2020-09-08T07:00:00+07:00",\
            "title":"Tiếp Tùy viên Brunei","lang":"vi-VN","text":"%s","views":12,"tags":["a",{"b":1}],"author":null}\
            """
                .formatted(BODY));
    assertThat(article.file()).isEqualTo("b-17");
    assertThat(article.url()).isEqualTo("https://example.org/b");
    assertThat(article.publisher()).isEqualTo("Báo Biển");
    assertThat(article.published()).hasToString("2020-09-08");
    assertThat(article.title()).isEqualTo("Tiếp Tùy viên Brunei");
    assertThat(article.lang()).isEqualTo("vi");
  }

  @Test
  void putsTitleAndLeadBeforeATextThatPrintsNeither() throws IOException {
    Article article =
        article(
            "{\"title\":\"Tiếp Tùy viên Brunei\",\"lead\":\"TTO - Hai bên bàn việc mở các lớp tiếng Việt cho sĩ quan.\",\"text\":\"%s\"}"
                .formatted(BODY));
    assertThat(ShippedReader.blocks(article))
        .containsExactly(
            "HEADLINE Tiếp Tùy viên Brunei",
            "FURNITURE TTO -",
            "LEAD Hai bên bàn việc mở các lớp tiếng Việt cho sĩ quan.",
            "PARAGRAPH " + BODY);
  }

  @Test
  void doesNotRepeatATitleTheTextPrints() throws IOException {
    Article article =
        article(
            "{\"title\":\"Tiếp Tùy viên Brunei\",\"text\":\"Tiếp Tùy viên Brunei\\n\\n%s\"}"
                .formatted(BODY));
    assertThat(article.text()).isEqualTo("Tiếp Tùy viên Brunei\n\n" + BODY);
  }

  @Test
  void readsAPageInALine() throws IOException {
    Article article =
        article(
            "{\"title\":\"Tiếp <Tùy viên>\",\"html\":\"<div><p>%s</p><aside>Tin khác</aside></div>\"}"
                .formatted(BODY));
    assertThat(article.text()).isEqualTo("Tiếp <Tùy viên>\n\n" + BODY);
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"id\":\"x\",', x",
    "'{\"id\":12,', 12",
    "'{\"file\":\"a/b.txt\",', b",
    "'{\"url\":\"https://example.org/tin/tiep-khach-123.html?a=1\",', tiep-khach-123",
  })
  void namesAnArticleByIdElseFileElseAddress(String begin, String name) throws IOException {
    assertThat(article(begin + "\"text\":\"" + BODY + "\"}").file()).isEqualTo(name);
  }

  @Test
  void namesAnArticleThatSaysNothingByItsText() throws IOException {
    Article article = article("{\"text\":\"" + BODY + "\"}");
    assertThat(article.file()).isEqualTo(article.id());
  }

  @Test
  void givesAnArticleTheSameNameAndIdWhereverItsLineStands() throws IOException {
    String line = "{\"text\":\"" + BODY + "\"}";
    Article first = article(line);
    Article second = accepted(readings("{\"text\":\"Another article.\"}\n\n" + line)).get(1);
    assertThat(second.file()).isEqualTo(first.file());
    assertThat(second.id()).isEqualTo(first.id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"text\":\"a\"            | :2:12 | it is not JSON",
        "{text:\"a\"}               | :2:3  | it is not JSON",
        "[\"a\"]                    | :2    | it is no JSON object",
        "{\"text\":\"a\"} {}        | :2:15 | it is not JSON",
        "{\"title\":\"a\"}          | :2    | it has neither 'text' nor 'html'",
        "{\"text\":[\"a\"]}         | :2    | 'text' is no text",
        "{\"text\":\"a\",\"published\":\"soon\"} | :2 | 'published' is 'soon', which is no date",
        "{\"text\":\"a\",\"lang\":\"?\"}         | :2 | 'lang' is '?', which is no language code",
      })
  void namesAFaultyLineAndReadsTheRest(String line, String place, String reason)
      throws IOException {
    String good = "{\"text\":\"%s %d\"}";
    List<Reading> readings =
        readings(good.formatted(BODY, 1) + "\n" + line + "\n" + good.formatted(BODY, 3));
    assertThat(accepted(readings)).hasSize(2);
    assertThat(readings.get(1))
        .isInstanceOfSatisfying(
            Reading.Refused.class,
            refused -> {
              assertThat(refused.refusal().reason()).isEqualTo(reason);
              assertThat(refused.refusal().source()).endsWith("a.jsonl" + place);
            });
  }

  @Test
  void namesALineThatIsNotUtf8() throws IOException {
    byte[] line = ("{\"text\":\"" + BODY + "\"}").getBytes(Charset.forName("windows-1258"));
    Files.write(folder.resolve("a.jsonl"), line);
    assertThat(read())
        .singleElement()
        .isInstanceOfSatisfying(
            Reading.Refused.class,
            refused -> assertThat(refused.refusal().reason()).contains("not UTF-8"));
  }

  @Test
  void readsWindowsLineEndsAndAByteOrderMark() throws IOException {
    assertThat(accepted(readings("\uFEFF{\"text\":\"" + BODY + "\"}\r\n\r\n"))).hasSize(1);
  }

  @Test
  void readsLinesLongerThanWhatIsReadAtOnceAndThoseBehindThem() throws IOException {
    String longest = BODY + "\n" + "Hai bên trao đổi về hợp tác. ".repeat(5_000);
    String line = "{\"text\":\"%s\"}\n";

    assertThat(
            accepted(readings(line.formatted(longest.replace("\n", "\\n")) + line.formatted(BODY))))
        .extracting(Article::text)
        .containsExactly(longest.strip(), BODY);
  }

  private Article article(String line) throws IOException {
    List<Reading> readings = readings(line);
    assertThat(readings).singleElement().isInstanceOf(Reading.Accepted.class);
    return accepted(readings).get(0);
  }

  private List<Reading> readings(String lines) throws IOException {
    Files.write(folder.resolve("a.jsonl"), lines.getBytes(StandardCharsets.UTF_8));
    return read();
  }

  private List<Reading> read() {
    List<Reading> readings = new ArrayList<>();
    ShippedReader.READER.read(List.of(folder), null).forEach(readings::add);
    return readings;
  }

  private static List<Article> accepted(List<Reading> readings) {
    return readings.stream()
        .filter(Reading.Accepted.class::isInstance)
        .map(reading -> ((Reading.Accepted) reading).article())
        .toList();
  }
}
