package attache.read;

import static org.assertj.core.api.Assertions.assertThat;

import attache.model.Article;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleReaderTest {
  private static final String ARTICLE =
      "Hai nước bàn việc trao đổi đoàn\n\nSáng 8/9/2020, Bộ Quốc phòng hai nước trao đổi về việc %s.\n";

  @TempDir Path folder;

  @Test
  void readsAFolderInTheOrderOfItsPaths() throws IOException {
    write("b.txt", ARTICLE.formatted("hai"));
    write("a/z.txt", ARTICLE.formatted("ba"));
    write("a.txt", ARTICLE.formatted("một"));
    assertThat(articles()).extracting(Article::file).containsExactly("a", "z", "b");
  }

  @Test
  void passesOverWhatIsNoArticle() throws IOException {
    write("a.txt", ARTICLE.formatted("một"));
    write("README.md", "# Đọc trước");
    write("photo.jpg", "no photo");
    write(".hidden.txt", ARTICLE.formatted("hai"));
    write(".git/x.txt", ARTICLE.formatted("ba"));
    assertThat(readings()).hasSize(1);
  }

  @Test
  void knowsAnArticleByItsUrlElseByItsText() throws IOException {
    write("a.txt", ARTICLE.formatted("một"));
    String byText = articles().get(0).id();
    assertThat(byText).matches("[0-9a-f]{16}");
    write("manifest.csv", "file,url\na.txt,https://example.org/a\n");
    assertThat(articles().get(0).id())
        .isNotEqualTo(byText)
        .isEqualTo(ContentHash.of("https://example.org/a"));
  }

  @Test
  void readsTheSameArticleFromEveryLineEndAndComposition() throws IOException {
    write("a.txt", ARTICLE.formatted("một"));
    Article article = articles().get(0);
    write(
        "a.txt",
        "\uFEFF"
            + java.text.Normalizer.normalize(
                    ARTICLE.formatted("một"), java.text.Normalizer.Form.NFD)
                .replace("\n", "\r\n"));
    assertThat(articles()).containsExactly(article);
  }

  @Test
  void refusesAnArticleThatComesTwiceAndNamesTheFirst() throws IOException {
    write("a.txt", ARTICLE.formatted("một"));
    write("b.txt", ARTICLE.formatted("một"));
    assertThat(refusals().get(0))
        .startsWith(folder + "/b.txt: ")
        .contains("the same text as", "a.txt");
    assertThat(articles()).hasSize(1);
  }

  @Test
  void refusesASecondArticleOfOneAddress() throws IOException {
    write("a.txt", ARTICLE.formatted("một"));
    write("b.txt", ARTICLE.formatted("hai"));
    write("manifest.csv", "file,url\na.txt,https://example.org/1\nb.txt,https://example.org/1\n");
    assertThat(refusals().get(0)).contains("b.txt: it has the same address as").contains("a.txt");
  }

  @Test
  void namesEveryFileItCannotReadAndReadsTheRest() throws IOException {
    write("a-empty.txt", "");
    write("b-blank.txt", " \n\u00A0\n");
    Files.write(folder.resolve("c-binary.txt"), new byte[] {0, 1, 2, 3});
    write("d-good.txt", ARTICLE.formatted("một"));
    try (RandomAccessFile large =
        new RandomAccessFile(folder.resolve("e-large.txt").toFile(), "rw")) {
      large.setLength(20L << 20);
    }
    assertThat(articles()).extracting(Article::file).containsExactly("d-good");
    assertThat(refusals())
        .satisfiesExactly(
            first -> assertThat(first).contains("a-empty.txt: the file is empty"),
            second -> assertThat(second).contains("b-blank.txt: ", "blank"),
            third -> assertThat(third).contains("c-binary.txt: it is a binary file"),
            fourth -> assertThat(fourth).contains("e-large.txt: the file has 20 MB"));
  }

  @Test
  void namesAnArticleInALanguageItDoesNotRead() throws IOException {
    write("a.txt", "Le ministre de la Défense a reçu son homologue lao à Paris. ".repeat(8));
    write("b.txt", "ລັດຖະມົນຕີ ກະຊວງ ປ້ອງກັນ ປະເທດ ຕ້ອນຮັບ ຄະນະຜູ້ແທນ ຂັ້ນສູງ. ".repeat(8));
    write(
        "c.txt",
        "The defence minister of Laos has received a delegation from the navy. ".repeat(8));
    assertThat(articles()).extracting(Article::lang).containsExactly("en");
    assertThat(refusals())
        .hasSize(2)
        .allSatisfy(refusal -> assertThat(refusal).contains("neither Vietnamese nor English"));
  }

  @Test
  void trustsTheTextMoreThanTheLanguageAPageDeclares() throws IOException {
    write(
        "a.html",
        "<html lang='en'><h1>Hai nước bàn việc</h1><p>" + ARTICLE.formatted("một") + "</p></html>");
    assertThat(articles()).extracting(Article::lang).containsExactly("vi");
  }

  @Test
  void readsAPageInTheEncodingItDeclaresUnlessItIsUtf8() throws IOException {
    String page =
        "<html><head><meta charset=\"windows-1258\"></head><h1>Bàn việc</h1><p>"
            + "Bô\u0323 trưởng tiếp Đoàn cán bô\u0323 và bàn viê\u0323c hợp tác quân sư\u0323.</p></html>";
    byte[] legacy =
        java.text.Normalizer.normalize(page, java.text.Normalizer.Form.NFC)
            .replace("ộ", "ô\u0323")
            .replace("ệ", "ê\u0323")
            .replace("ự", "ư\u0323")
            .replace("ế", "ê\u0301")
            .replace("ợ", "ơ\u0323")
            .replace("ở", "ơ\u0309")
            .replace("ị", "i\u0323")
            .getBytes(java.nio.charset.Charset.forName("windows-1258"));
    Files.write(folder.resolve("a.html"), legacy);
    assertThat(articles().get(0).text())
        .contains("Bộ trưởng tiếp Đoàn cán bộ và bàn việc hợp tác quân sự.");
    write("a.html", page);
    assertThat(articles().get(0).text())
        .contains("Bộ trưởng tiếp Đoàn cán bộ và bàn việc hợp tác quân sự.");
  }

  @Test
  void namesASourceThatIsNotThere() {
    List<Reading> readings = new ArrayList<>();
    Path nowhere = folder.resolve("nowhere");
    ShippedReader.READER.read(List.of(nowhere), null).forEach(readings::add);
    assertThat(readings).hasSize(1);
    assertThat(refusals(readings).get(0)).contains("nowhere: there is no such file or folder");
  }

  @Test
  void namesAManifestRowWithoutFileAndAFileWithoutRow() throws IOException {
    write("a.txt", ARTICLE.formatted("một"));
    write("b.txt", ARTICLE.formatted("hai"));
    write("manifest.csv", "file,published\na.txt,2020\nc.txt,2021\n");
    assertThat(refusals().get(0)).contains("manifest.csv:3:1: the row is about 'c.txt'");
    assertThat(articles()).hasSize(2);
    assertThat(readings().stream().filter(Reading.Noticed.class::isInstance).toList())
        .singleElement()
        .satisfies(notice -> assertThat(notice.toString()).contains("b.txt", "no row"));
  }

  @Test
  void doesNotReadAnArticleWhoseRowIsWrong() throws IOException {
    write("a.txt", ARTICLE.formatted("một"));
    write("b.txt", ARTICLE.formatted("hai"));
    write("manifest.csv", "file,published\na.txt,2024-02-30\nb.txt,2024\n");
    assertThat(articles()).extracting(Article::file).containsExactly("b");
    assertThat(refusals().get(0)).contains("manifest.csv:2:2", "'2024-02-30'");
  }

  @Test
  void aManifestRowLeadsToNoFileOutsideItsFolder() throws IOException {
    write("secret.txt", ARTICLE.formatted("ba"));
    write("in/a.txt", ARTICLE.formatted("một"));
    write("in/manifest.csv", "file,title\na.txt,Một\n../secret.txt,Ba\n");
    List<Reading> readings = new ArrayList<>();
    ShippedReader.READER.read(List.of(folder.resolve("in")), null).forEach(readings::add);
    assertThat(articles(readings)).extracting(Article::file).containsExactly("a");
  }

  @Test
  void takesTheManifestOfASubfolderForItsFiles() throws IOException {
    write("year/a.txt", ARTICLE.formatted("một"));
    write("year/manifest.csv", "file,publisher\na.txt,Báo Năm\n");
    write("manifest.csv", "file,publisher\nyear/a.txt,Báo Khác\n");
    assertThat(articles()).extracting(Article::publisher).containsExactly("Báo Năm");
  }

  @Test
  void takesAGivenManifestInPlaceOfTheFoldersOwn() throws IOException {
    write("a.txt", ARTICLE.formatted("một"));
    write("manifest.csv", "file,publisher\na.txt,Báo Một\n");
    Path other = folder.resolve("other.csv");
    Files.writeString(other, "file,publisher\na.txt,Báo Hai\n");
    List<Reading> readings = new ArrayList<>();
    ShippedReader.READER.read(List.of(folder), ManifestReader.read(other)).forEach(readings::add);
    assertThat(articles(readings)).extracting(Article::publisher).containsExactly("Báo Hai");
  }

  @Test
  void readsASingleFileWithItsRow() throws IOException {
    write("a.txt", ARTICLE.formatted("một"));
    write("b.txt", ARTICLE.formatted("hai"));
    write("manifest.csv", "file,publisher\na.txt,Báo Một\nb.txt,Báo Hai\n");
    List<Reading> readings = new ArrayList<>();
    ShippedReader.READER.read(List.of(folder.resolve("b.txt")), null).forEach(readings::add);
    assertThat(articles(readings)).extracting(Article::publisher).containsExactly("Báo Hai");
    assertThat(refusals(readings)).isEmpty();
  }

  @Test
  void givesTheSameReadingsEachTime() throws IOException {
    for (int i = 0; i < 200; i++) {
      write("n" + i + ".txt", ARTICLE.formatted("số " + i % 150));
    }
    assertThat(readings()).isEqualTo(readings()).hasSize(200);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<Reading> readings() {
    List<Reading> readings = new ArrayList<>();
    ShippedReader.READER.read(List.of(folder), null).forEach(readings::add);
    return readings;
  }

  private List<Article> articles() {
    return articles(readings());
  }

  private List<String> refusals() {
    return refusals(readings());
  }

  private static List<Article> articles(List<Reading> readings) {
    return readings.stream()
        .filter(Reading.Accepted.class::isInstance)
        .map(reading -> ((Reading.Accepted) reading).article())
        .toList();
  }

  private static List<String> refusals(List<Reading> readings) {
    return readings.stream()
        .filter(Reading.Refused.class::isInstance)
        .map(reading -> ((Reading.Refused) reading).refusal().toString())
        .toList();
  }
}
