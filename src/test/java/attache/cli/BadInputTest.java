package attache.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One bad input beside a good article: it is named with its reason, and the good one is stored. */
class BadInputTest {

  private static final String ARTICLE =
      """
      date: 2024-10-22

      Việt Nam và Lào trao đổi kinh nghiệm quản lý biên giới

      Ngày 22/10, tại Hà Nội, Bộ trưởng Bộ Quốc phòng Việt Nam Phan Văn Giang đã tiếp Bộ trưởng \
      Bộ Quốc phòng Lào Chansamone Chanyalath đang thăm Việt Nam.
      """;

  @TempDir private Path folder;

  private Path articles;
  private Path store;

  @BeforeEach
  void writeOneGoodArticle() throws IOException {
    articles = Files.createDirectory(folder.resolve("articles"));
    store = folder.resolve("store");
    Files.writeString(articles.resolve("good.txt"), ARTICLE);
  }

  private CommandRun build() {
    return CommandRun.of("build", articles, "--store", store);
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(articles.resolve(name), bytes);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(articles.resolve(name), text);
  }

  /** Another article than the good one: another text alone would be refused as its copy. */
  private static String another(String text) {
    return text.replace("22", "23").replace("trao đổi kinh nghiệm", "bàn việc");
  }

  private void assertRefused(String name, String reason) {
    CommandRun build = build();
    assertThat(build.err()).contains("refused: ").contains(name).contains(reason);
    assertThat(build.err()).contains("1 inputs refused").doesNotContain("\tat ");
    assertThat(build.exitCode()).isEqualTo(1);
    assertThat(storedFiles()).isEqualTo("good");
  }

  private String storedFiles() {
    return CommandRun.of(
            "query",
            "SELECT ?file { ?a att:file ?file } ORDER BY ?file",
            "--format",
            "tsv",
            "--store",
            store)
        .out()
        .lines()
        .skip(1)
        .map(cell -> cell.replace("\"", ""))
        .reduce((one, other) -> one + " " + other)
        .orElse("");
  }

  private String people() {
    return CommandRun.of(
            "query",
            "SELECT DISTINCT ?name { ?p att:printedName ?name } ORDER BY ?name",
            "--format",
            "csv",
            "--store",
            store)
        .out();
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    write("empty.txt", "");
    assertRefused("empty.txt", "the file is empty");
  }

  @Test
  void refusesABinaryFile() throws IOException {
    byte[] noise = new byte[4096];
    new Random(1).nextBytes(noise);
    write("noise.txt", noise);
    assertRefused("noise.txt", "not");
  }

  @Test
  void refusesAnotherEncodingRatherThanStoreMojibake() throws IOException {
    write(
        "old.txt",
        "Bộ trưởng Quốc phòng thăm Lào: đây là bản cũ".getBytes(Charset.forName("windows-1258")));
    assertRefused("old.txt", "it is not UTF-8");
  }

  @Test
  void refusesAFileOfTwentyMegabytes() throws IOException {
    write(
        "large.txt",
        another(ARTICLE)
            .repeat(20_000_000 / another(ARTICLE).getBytes(StandardCharsets.UTF_8).length + 1));
    assertRefused("large.txt", "MB; an article has at most");
  }

  @Test
  void refusesTheCopyOfAnArticle() throws IOException {
    write("good-again.txt", ARTICLE);
    CommandRun build = build();
    assertThat(build.err()).contains("good.txt", "it has the same text as");
    assertThat(build.exitCode()).isEqualTo(1);
    assertThat(build.err()).contains("1 articles read");
  }

  @Test
  void refusesAManifestRowWithoutItsFile() throws IOException {
    write(
        "manifest.csv",
        "file,url,publisher,published,title,lang\ngood.txt,,,2024-10-22,,vi\ngone.txt,,,,,vi\n");
    assertRefused("manifest.csv:3", "gone.txt");
  }

  @Test
  void notesAnArticleWithoutItsManifestRowAndReadsIt() throws IOException {
    write("manifest.csv", "file,url,publisher,published,title,lang\ngood.txt,,,2024-10-22,,vi\n");
    write("extra.txt", another(ARTICLE));
    CommandRun build = build();
    assertThat(build.exitCode()).isEqualTo(1);
    assertThat(build.err()).contains("note: ", "extra.txt", "the manifest has no row for it");
    assertThat(storedFiles()).isEqualTo("extra good");
  }

  @Test
  void refusesAFolderThatMayNotBeRead() throws IOException {
    Path closed = Files.createDirectory(articles.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(closed), "this user may read everything");
    try {
      assertRefused("closed", "read");
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void readsDecomposedLettersWindowsLinesAndAByteOrderMarkAsTheSameNames() throws IOException {
    build();
    String before = people();
    String other = another(ARTICLE);
    write("decomposed.txt", Normalizer.normalize(other, Normalizer.Form.NFD));
    write("windows.txt", "\uFEFF" + other.replace("23/10", "24/10").replace("\n", "\r\n"));
    CommandRun build = build();
    assertThat(build.exitCode()).isZero();
    assertThat(storedFiles()).isEqualTo("decomposed good windows");
    assertThat(people()).isEqualTo(before).contains("Phan Văn Giang");
  }
}
