package attache.read;

import static org.assertj.core.api.Assertions.assertThat;

import attache.model.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {
  private static final String ARTICLE =
      "Hai nước bàn việc trao đổi đoàn\n\nSáng 8/9/2020, Bộ Quốc phòng hai nước trao đổi về việc %s.\n";

  @TempDir private Path folder;

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  @ParameterizedTest
  @ValueSource(strings = {"n.zip", "n.tar", "n.tar.gz", "n.tgz", "n.tar.zst", "n.tzst", "N.TAR.GZ"})
  void readsTheArticlesOfAnArchive(String name) throws IOException {
    put("a.txt", ARTICLE.formatted("một"));
    put("2020/b.html", "<h1>Hai nước</h1><p>" + ARTICLE.formatted("hai") + "</p>");
    assertThat(articles(packed(name)))
        .extracting(Article::file)
        .containsExactlyInAnyOrder("a", "b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt.gz", "a.txt.zst", "a.jsonl.gz", "a.jsonl.zst", "a.html.gz"})
  void readsACompressedFile(String name) throws IOException {
    String text = ARTICLE.formatted("một");
    byte[] content =
        (name.contains("jsonl")
                ? "{\"id\":\"a\",\"text\":\"" + text.replace("\n", "\\n") + "\"}"
                : name.contains("html") ? "<h1>Hai nước</h1><p>" + text + "</p>" : text)
            .getBytes(StandardCharsets.UTF_8);
    Path file = folder.resolve(name);
    Files.write(file, name.endsWith("gz") ? gzip(content) : zstandard(content));
    assertThat(articles(file)).extracting(Article::file).containsExactly("a");
    assertThat(articles(folder)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"n.zip", "n.tar.zst"})
  void readsCompressedFilesAndJsonLinesInAnArchive(String name) throws IOException {
    files.put("a.txt.gz", gzip(ARTICLE.formatted("một").getBytes(StandardCharsets.UTF_8)));
    put("b.jsonl", jsonLine("hai") + "\n" + jsonLine("ba") + "\n");
    put("c.txt", ARTICLE.formatted("bốn"));
    List<Reading> readings = readings(packed(name));
    assertThat(accepted(readings)).hasSize(4);
    assertThat(accepted(readings).get(2).source()).endsWith(name + "!/b.jsonl:2");
  }

  @Test
  void namesAnArticleByArchiveAndPath() throws IOException {
    put("2020/a.txt", ARTICLE.formatted("một"));
    Path archive = packed("n.tar.zst");
    assertThat(articles(archive).get(0).source())
        .isEqualTo(archive.toString().replace('\\', '/') + "!/2020/a.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"n.zip", "n.tar.gz"})
  void takesTheManifestInAnArchiveWhereverItStands(String name) throws IOException {
    put("./2020/a.txt", ARTICLE.formatted("một"));
    put("./2020/b.txt", ARTICLE.formatted("hai"));
    put("./2020/manifest.csv", "file,url\na.txt,https://example.org/a\nc.txt,\n");
    List<Reading> readings = readings(packed(name));
    assertThat(accepted(readings))
        .extracting(Article::url)
        .containsExactly("https://example.org/a", "");
    assertThat(refusals(readings))
        .singleElement()
        .satisfies(
            refusal ->
                assertThat(refusal.toString())
                    .contains("!/2020/manifest.csv:3:1: the row is about 'c.txt'"));
    assertThat(readings).filteredOn(Reading.Noticed.class::isInstance).hasSize(1);
  }

  @Test
  void countsThePathsOfAGivenManifestFromTheTopOfTheArchive() throws IOException {
    put("2020/a.txt", ARTICLE.formatted("một"));
    Path archive = packed("n.tar");
    Path manifest = folder.resolve("given.csv");
    Files.writeString(manifest, "file,url\n2020/a.txt,https://example.org/a\n");
    List<Reading> readings = new ArrayList<>();
    ShippedReader.READER
        .read(List.of(archive), ManifestReader.read(manifest))
        .forEach(readings::add);
    assertThat(readings).hasSize(1);
    assertThat(accepted(readings).get(0).url()).isEqualTo("https://example.org/a");
  }

  @Test
  void findsTheRowOfACompressedFileUnderItsNameBefore() throws IOException {
    Files.write(
        folder.resolve("a.txt.gz"),
        gzip(ARTICLE.formatted("một").getBytes(StandardCharsets.UTF_8)));
    Files.writeString(folder.resolve("manifest.csv"), "file,url\na.txt,https://example.org/a\n");
    assertThat(readings(folder)).hasSize(1);
    assertThat(articles(folder).get(0).url()).isEqualTo("https://example.org/a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"n.zip", "n.tar"})
  void refusesANameThatLeadsOutOfTheArchive(String name) throws IOException {
    put("../out.txt", ARTICLE.formatted("một"));
    put("a/../../out.txt", ARTICLE.formatted("hai"));
    put("a.txt", ARTICLE.formatted("ba"));
    List<Reading> readings = readings(packed(name));
    assertThat(accepted(readings)).extracting(Article::file).containsExactly("a");
    assertThat(refusals(readings))
        .hasSize(2)
        .allSatisfy(refusal -> assertThat(refusal.reason()).contains("leads out of the archive"));
    assertThat(refusals(readings))
        .anySatisfy(refusal -> assertThat(refusal.source()).endsWith("!/../out.txt"));
  }

  @Test
  void passesOverLinksHiddenFilesAndWhatIsNoArticle() throws IOException {
    put("a.txt", ARTICLE.formatted("một"));
    put("__MACOSX/._a.txt", "resource fork");
    put(".git/b.txt", ARTICLE.formatted("hai"));
    put("photo.jpg", "no photo");
    Path tar = folder.resolve("n.tar");
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(Files.newOutputStream(tar))) {
      writeTo(out);
      TarArchiveEntry link = new TarArchiveEntry("link.txt", TarConstants.LF_SYMLINK);
      link.setLinkName("/etc/hostname");
      out.putArchiveEntry(link);
      out.closeArchiveEntry();
    }
    assertThat(readings(tar)).hasSize(1);
  }

  @Test
  void refusesAnArchiveInsideAnArchive() throws IOException {
    put("inner.zip", "whatever");
    put("a.txt", ARTICLE.formatted("một"));
    List<Reading> readings = readings(packed("n.tar"));
    assertThat(refusals(readings))
        .extracting(Refusal::reason)
        .containsExactly("it is an archive inside an archive");
    assertThat(accepted(readings)).hasSize(1);
  }

  @Test
  void readsWhatStandsBeforeTheDamageAndNamesIt() throws IOException {
    for (int i = 0; i < 200; i++) {
      put(i + ".txt", ARTICLE.formatted(Long.toString(i * 7919L * 7919L * 104729L, 36)));
    }
    Path whole = packed("whole.tar.gz");
    byte[] bytes = Files.readAllBytes(whole);
    Files.delete(whole);
    Path cut = folder.resolve("n.tar.gz");
    Files.write(cut, Arrays.copyOf(bytes, bytes.length * 2 / 3));
    List<Reading> readings = readings(cut);
    assertThat(accepted(readings)).hasSizeGreaterThan(50);
    assertThat(refusals(readings))
        .isNotEmpty()
        .allSatisfy(refusal -> assertThat(refusal.toString()).contains("n.tar.gz"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"n.zip", "n.tar", "n.tar.gz", "n.tar.zst"})
  void saysInWordsWhatIsMissingWhereverAnArchiveIsCut(String name) throws IOException {
    put("a.txt", ARTICLE.formatted("một"));
    byte[] bytes = Files.readAllBytes(packed(name));
    for (int length = 0; length < bytes.length; length++) {
      Path cut = folder.resolve(name);
      Files.write(cut, Arrays.copyOf(bytes, length));
      assertThat(refusals(readings(cut)))
          .as("cut after %d bytes", length)
          .allSatisfy(refusal -> assertThat(refusal.reason()).doesNotContain("Exception", "null"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void readsNoFurtherInAStreamWhoseSumIsWrong(int fromTheEnd) throws IOException {
    put("large.txt", ARTICLE.formatted("một").repeat(1000));
    put("next.txt", ARTICLE.formatted("hai"));
    Path archive = packed("n.tar.gz");
    byte[] bytes = Files.readAllBytes(archive);
    bytes[bytes.length - fromTheEnd] ^= 1;
    Files.write(archive, bytes);
    assertThat(refusals(readings(archive)))
        .isNotEmpty()
        .allSatisfy(refusal -> assertThat(refusal.reason()).contains("corrupt"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"n.zip", "n.tar.gz", "n.tar.zst", "n.txt.gz", "n.jsonl.zst"})
  void namesAFileThatIsNotWhatItsNameSays(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, "Hai nước bàn việc trao đổi đoàn");
    List<Reading> readings = readings(file);
    assertThat(refusals(readings))
        .singleElement()
        .satisfies(refusal -> assertThat(refusal.toString()).contains(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"n.zip", "n.tar.gz", "n.tar.zst"})
  void refusesAnEntryLargerThanAnyArticle(String name) throws IOException {
    files.put("large.txt", new byte[(int) ArticleReader.LARGEST + 1]);
    put("z.txt", ARTICLE.formatted("một"));
    List<Reading> readings = readings(packed(name));
    assertThat(refusals(readings))
        .singleElement()
        .satisfies(
            refusal ->
                assertThat(refusal.toString())
                    .contains("!/large.txt: the file has more than 16 MB"));
    assertThat(accepted(readings)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"n.tar.gz", "n.tar.zst", "n.jsonl.gz"})
  void breaksOffAFileThatUnfoldsWithoutEnd(String name) throws IOException {
    byte[] zeros = new byte[(int) LimitedExpansion.HARMLESS + (1 << 20)];
    Path file = folder.resolve(name);
    if (name.contains("tar")) {
      files.put("zeros.bin", zeros);
      put("z.txt", ARTICLE.formatted("một"));
      packed(name);
    } else {
      Files.write(file, gzip(zeros));
    }
    List<Reading> readings = readings(file);
    assertThat(accepted(readings)).isEmpty();
    assertThat(refusals(readings))
        .singleElement()
        .satisfies(refusal -> assertThat(refusal.reason()).contains("times its size"));
  }

  private static String jsonLine(String what) {
    return "{\"text\":\"" + ARTICLE.formatted(what).replace("\n", "\\n") + "\"}";
  }

  private void put(String name, String content) {
    files.put(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private Path packed(String name) throws IOException {
    Path archive = folder.resolve(name);
    String lower = name.toLowerCase(java.util.Locale.ROOT);
    try (OutputStream file = Files.newOutputStream(archive)) {
      if (lower.endsWith(".zip")) {
        writeZip(file);
      } else if (lower.endsWith("gz")) {
        writeTar(new GZIPOutputStream(file));
      } else if (lower.endsWith("zst")) {
        writeTar(new ZstdCompressorOutputStream(file));
      } else {
        writeTar(file);
      }
    }
    return archive;
  }

  private void writeTar(OutputStream out) throws IOException {
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      writeTo(tar);
    }
  }

  private void writeTo(TarArchiveOutputStream tar) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      TarArchiveEntry entry = new TarArchiveEntry(file.getKey(), true);
      entry.setSize(file.getValue().length);
      tar.putArchiveEntry(entry);
      tar.write(file.getValue());
      tar.closeArchiveEntry();
    }
  }

  private void writeZip(OutputStream out) throws IOException {
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putArchiveEntry(new ZipArchiveEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeArchiveEntry();
      }
    }
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    }
    return packed.toByteArray();
  }

  private static byte[] zstandard(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZstdCompressorOutputStream out = new ZstdCompressorOutputStream(packed)) {
      out.write(content);
    }
    return packed.toByteArray();
  }

  private static List<Reading> readings(Path source) {
    List<Reading> readings = new ArrayList<>();
    ShippedReader.READER.read(List.of(source), null).forEach(readings::add);
    return readings;
  }

  private static List<Article> articles(Path source) {
    return accepted(readings(source));
  }

  private static List<Article> accepted(List<Reading> readings) {
    return readings.stream()
        .filter(Reading.Accepted.class::isInstance)
        .map(reading -> ((Reading.Accepted) reading).article())
        .toList();
  }

  private static List<Refusal> refusals(List<Reading> readings) {
    return readings.stream()
        .filter(Reading.Refused.class::isInstance)
        .map(reading -> ((Reading.Refused) reading).refusal())
        .toList();
  }
}
