package attache.read;

import static org.assertj.core.api.Assertions.assertThat;

import attache.model.Article;
import attache.model.Fold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the reader keeps and drops in whole articles: the development set, and the seeds at hand.
 */
class DevelopmentSetTest {
  private static final Path SET = Path.of("data/gold/devset");
  private static final Path REAL_SEEDS = Path.of("../shared/seeds");
  private static final Path REAL_GOLD = Path.of("../shared/seedgold");

  /** A person of an article by the gold table. */
  record GoldPerson(String doc, String person) {}

  static List<GoldPerson> people() throws IOException {
    return people(SET.resolve("gold/people.csv"));
  }

  @ParameterizedTest
  @MethodSource("people")
  void everyPersonOfTheArticleStandsInWhatItSays(GoldPerson gold) throws IOException {
    Path file = SET.resolve("texts").resolve(gold.doc() + ".txt");
    assertThat(Fold.key(ShippedReader.content(article(file)))).contains(Fold.key(gold.person()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "D02 | Tô Lâm; Vương Đình Huệ; Phùng Xuân Nhạ",
        "D04 | Minh Quân; Đinh La Thăng; Nguyễn Đức Chung; Lê Hồng Anh",
        "D05 | Hải Minh",
        "D06 | Dương Văn Trang; Nguyễn Long Khánh; Đỗ Quyên",
        "D09 | Hoàng Trung Hải; Mai Quang Phấn; Trọng Hải",
        "D11 | Lê Hải Hòa; Tô Trung Dũng",
        "D13 | Vương Đình Huệ; Phạm Minh Chính; Lương Tam Quang",
        "D14 | Viết Hà; Phan Văn Giang",
        "D15 | Nguyên Hằng; Phan Văn Giang; Hùng Cường",
        "D16 | Tran Hong Ha",
        "D18 | Võ Văn Thưởng; Lê Minh Khái; Hoàng Xuân Chiến",
        "D19 | Vu Hoang; Mai Lan",
        "D20 | Trinh Van Quyet",
        "D21 | Sar Sokha; Dith Tina",
        "D22 | Wirawan; Hadi",
        "D26 | Lý Cường; Phạm Minh Chính; Phan Văn Giang",
        "D27 | Quang Huy; Lương Cường; Lương Tam Quang; Nguyễn Tân Cương",
        "D28 | Trần Thanh Mẫn; Lê Huy Vịnh; Lương Cường; Nguyễn Trọng Nghĩa; Miera; Thái Đại Ngọc; Putin;"
            + " Trần Văn Nam; Nguyễn Như Cảnh; TUẤN MINH",
        "D30 | Phùng Sĩ Tấn; Phạm Hải Trung; Phương Anh; Trọng Nam"
      })
  void nobodyFromTheFurnitureStandsInWhatTheArticleSays(String doc, String names)
      throws IOException {
    String content = ShippedReader.content(article(SET.resolve("texts").resolve(doc + ".txt")));
    for (String name : names.split("; *")) {
      assertThat(Fold.key(content)).doesNotContain(Fold.key(name));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "D04, 2015-12-31",
    "D05, 2017-04-19",
    "D12, 2022-09-15",
    "D17, 2022-06-09",
    "D25, 2024-10-30",
    "D29, 2021"
  })
  void findsTheDateOfAnArticleWithoutDateLine(String doc, String date) throws IOException {
    assertThat(article(SET.resolve("texts").resolve(doc + ".txt")).published()).hasToString(date);
  }

  static List<String> pages() throws IOException {
    try (Stream<Path> pages = Files.list(SET.resolve("pages"))) {
      return pages
          .map(page -> page.getFileName().toString().replace(".html", ""))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aWebPageSaysWhatItsTextSays(String doc) throws IOException {
    Article page = article(SET.resolve("pages").resolve(doc + ".html"));
    Article text = article(SET.resolve("texts").resolve(doc + ".txt"));
    assertThat(ShippedReader.content(page)).isEqualTo(ShippedReader.content(text));
    assertThat(page.published()).isEqualTo(text.published());
    assertThat(page.lang()).isEqualTo(text.lang());
  }

  @Test
  void theSeedsAtHandKeepTheirPeopleAndDropThoseOfTheirSidebars() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(REAL_SEEDS) && Files.isDirectory(REAL_GOLD));
    List<String> contents = new ArrayList<>();
    for (Reading reading : ShippedReader.READER.read(List.of(REAL_SEEDS), null)) {
      assertThat(reading).isInstanceOf(Reading.Accepted.class);
      Article article = ((Reading.Accepted) reading).article();
      String content = Fold.key(ShippedReader.content(article));
      contents.add(content);
      for (GoldPerson gold : people(REAL_GOLD.resolve("people.csv"))) {
        if (article.file().startsWith(gold.doc())) {
          assertThat(content).contains(Fold.key(gold.person()));
        }
      }
    }
    List<String> sidebars =
        Files.readAllLines(REAL_GOLD.resolve("README.md")).stream()
            .filter(line -> line.startsWith("People in sidebars only"))
            .toList();
    for (String part : sidebars.get(0).replaceFirst("^[^:]*:", "").split(";")) {
      int doc = Integer.parseInt(part.strip().substring(0, 3));
      for (String name : part.strip().substring(3).split(",")) {
        assertThat(contents.get(doc)).doesNotContain(Fold.key(name));
      }
    }
  }

  private static List<GoldPerson> people(Path csv) throws IOException {
    return Files.readAllLines(csv).stream()
        .skip(1)
        .map(line -> line.split(","))
        .map(cells -> new GoldPerson(cells[0], cells[1]))
        .toList();
  }

  private static Article article(Path file) throws IOException {
    try {
      return ShippedReader.READER.article(
          Files.readAllBytes(file), file.getFileName().toString(), file.toString(), Metadata.NONE);
    } catch (UnreadableException e) {
      throw new AssertionError(e.refusal().toString(), e);
    }
  }
}
