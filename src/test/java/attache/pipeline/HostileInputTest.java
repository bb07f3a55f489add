package attache.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import attache.cli.Torture;
import attache.map.RefusedArticleException;
import attache.model.Article;
import attache.query.Catalogue;
import attache.query.CatalogueQuery;
import attache.query.Names;
import attache.query.Parameter;
import attache.query.QueryException;
import attache.query.Questioner;
import attache.read.Reading;
import attache.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.jena.query.DatasetFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Inputs bent at random: whatever comes, it is an article or a refusal in words, never a crash, an
 * endless wait or a stack trace. A failure names its seed: {@code -Dattache.torture.seed=} repeats
 * what failed, and nothing else.
 */
class HostileInputTest {

  /** The one round to be repeated, or null. */
  private static final Long REPEATED = Long.getLong("attache.torture.seed");

  private static final int INPUTS = REPEATED == null ? Torture.times(3_000, 1_000_000) : 1;

  /** Among so many some are taken and some are not. */
  private static final int MANY = 1_000;

  private static final int A_ROUND = 100;
  private static final Duration LONGEST_ROUND = Duration.ofSeconds(60);
  private static final long SEED = REPEATED == null ? System.nanoTime() : REPEATED;

  /** What has broken programmes before. */
  private static final List<String> SHARDS =
      List.of(
          "\u0000",
          "\uFEFF",
          "\u202E",
          "\u2066",
          "\u200B\u200D",
          "\uD800",
          "\uFFFF",
          "\u0301".repeat(50),
          "<",
          ">",
          "<![CDATA[",
          "<!DOCTYPE x [<!ENTITY a \"&a;&a;\">]>",
          "&lol;",
          "<div>".repeat(300),
          "<script>",
          "<title>",
          "<meta property=\"article:published_time\" content=\"",
          "\"",
          "'",
          "\\",
          "{",
          "}",
          "[".repeat(300),
          "{\"a\":".repeat(300),
          "\n\n",
          "\r",
          "\t",
          ",,,,",
          "=cmd|' /C calc'!A0",
          "../../../etc/passwd",
          "C:\\x",
          "%00",
          "%s%n",
          "${jndi:ldap://x}",
          "'; DROP",
          "\" } UNION {",
          "99999999999999999999",
          "-1",
          "31/2/2025",
          "ngày 99 tháng 99",
          "0000-00-00",
          "1e999",
          "NaN",
          "Bộ trưởng ",
          "Đại tướng ",
          "ký kết ",
          "Nghị định thư ",
          "giai đoạn 2025-2020",
          "Thượng tướng ".repeat(40),
          "Phаn Văn Giаng",
          "và ".repeat(200),
          "((((",
          "))))",
          "...",
          "{role:kind}",
          "date: ",
          "url: ",
          "lang: xx",
          "SERVICE <http://x> {",
          "FROM <file:///etc/passwd>",
          "*".repeat(100),
          "(a+)+$",
          "ß",
          "İ",
          "ﬃ",
          "𝕻");

  private static final String ARTICLE =
      """
      date: 2024-10-22
      url: https://tin.example/NUMBER

      Việt Nam và Lào trao đổi kinh nghiệm quản lý biên giới

      Ngày 22/10, tại Hà Nội, Bộ trưởng Bộ Quốc phòng Việt Nam, Đại tướng Phan Văn Giang đã hội đàm với Bộ \
      trưởng Bộ Quốc phòng Lào Chansamone Chanyalath. Hai bên ký Nghị định thư giai đoạn 2025-2029.

      Laos and Vietnam signed a protocol on October 22, 2024 in Hanoi.
      """;

  private static final String PAGE =
      """
      <html lang="vi"><head><title>Việt Nam và Lào</title><meta property="article:published_time" content="2024-10-22T08:00:00+07:00">
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"Việt Nam và Lào","datePublished":"2024-10-22"}</script></head>
      <body><nav><a href="/">Trang chủ</a></nav><article><h1>Việt Nam và Lào bàn việc biên giới</h1>
      <p>Ngày 22/10, tại Hà Nội, Bộ trưởng Bộ Quốc phòng Việt Nam Phan Văn Giang đã tiếp Bộ trưởng Bộ Quốc phòng Lào, lần NUMBER.</p>
      <figure><img src="a.jpg"><figcaption>Quang cảnh buổi tiếp. Ảnh: T</figcaption></figure></article></body></html>
      """;

  private static final String LINE =
      "{\"id\": \"n1\", \"published\": \"2024-05-06\", \"lang\": \"en\", \"title\": \"Laos, Vietnam discuss training\", \"text\": \"Lao Defence Minister General Chansamone Chanyalath received his Vietnamese counterpart, General Phan Van Giang, in Vientiane on May 6, 2024, for the NUMBERth time.\"}";

  private static final String MANIFEST =
      "file,url,publisher,published,title,lang\na0.txt,https://a.example/1,Tin,2024-10-22,Tựa,vi\na1.txt,,,2024-10,,\n";

  private static final String QUERY =
      "SELECT ?p (COUNT(?e) AS ?n) WHERE { ?e att:participant ?p ; a att:Engagement . OPTIONAL { ?p rdfs:label ?l } FILTER(regex(?l, \"giang\", \"i\")) } GROUP BY ?p ORDER BY DESC(?n) LIMIT 3";

  @TempDir private Path folder;

  private static Workshop workshop;
  private static Extraction extraction;

  @BeforeAll
  static void readWhatIsKnown() throws Exception {
    workshop = Workshop.of(new ProjectFolder(Path.of("")));
    extraction = new Extraction(workshop.reference());
  }

  @Test
  void noFileWhateverIsInItIsMoreThanAnArticleOrARefusal() throws Exception {
    int inputs = 0;
    int accepted = 0;
    int refused = 0;
    for (int round = 0; inputs < INPUTS * 3 / 5.0; round++) {
      Random random = new Random(SEED + round);
      Path source = writeSource(random, folder.resolve("in"));
      long start = System.nanoTime();
      try {
        for (var readings = workshop.read(List.of(source)); readings.hasNext(); ) {
          Reading reading = readings.next();
          if (reading instanceof Reading.Accepted one) {
            accepted++;
            if (Torture.isOn() || REPEATED != null || accepted % 10 == 0) {
              extract(one.article());
            }
          } else {
            refused++;
            assertThat(reading.toString()).doesNotContain("Exception", "\tat ");
          }
        }
      } catch (RuntimeException | Error e) {
        fail("seed " + (SEED + round), e);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .as("seed %d", SEED + round)
          .isLessThan(LONGEST_ROUND);
      inputs += A_ROUND;
      delete(folder.resolve("in"));
    }
    assertThat(accepted + refused).isGreaterThanOrEqualTo(inputs / A_ROUND);
    if (inputs >= MANY) {
      assertThat(accepted).isPositive();
      assertThat(refused).isPositive();
    }
    System.out.printf(
        "%d files, lines and archives: %d articles, %d refusals%n", inputs, accepted, refused);
  }

  @Test
  void aLineOfAGigabyteIsPassedOverAndTheNextOneRead() throws Exception {
    Path lines = folder.resolve("long.jsonl");
    try (RandomAccessFile file = new RandomAccessFile(lines.toFile(), "rw")) {
      file.setLength((Torture.isOn() ? 1024L : 40L) << 20);
      file.seek(file.length());
      file.write(("\n" + LINE + "\n").getBytes(StandardCharsets.UTF_8));
    }
    List<Reading> readings = readings(lines);
    assertThat(readings).hasSize(2);
    assertThat(readings.get(0).toString()).contains("the line").contains("MB");
    assertThat(readings.get(1)).isInstanceOf(Reading.Accepted.class);
  }

  @Test
  void aManifestOfAGigabyteIsRefusedAndNotRead() throws Exception {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    Files.writeString(articles.resolve("a.txt"), ARTICLE);
    try (RandomAccessFile file =
        new RandomAccessFile(articles.resolve("manifest.csv").toFile(), "rw")) {
      file.setLength(1L << 30);
    }
    assertThat(readings(articles).get(0).toString()).contains("1024 MB; a manifest has at most");
  }

  @Test
  void filesThatAreGoneBeforeTheyAreReadAreNamed() throws Exception {
    Path articles = Files.createDirectories(folder.resolve("going"));
    for (int i = 0; i < 200; i++) {
      Files.writeString(
          articles.resolve("a%03d.txt".formatted(i)), ARTICLE.replace("NUMBER", "" + i));
    }
    List<Reading> readings = new ArrayList<>();
    for (var each = workshop.read(List.of(articles)); each.hasNext(); ) {
      readings.add(each.next());
      Files.deleteIfExists(articles.resolve("a199.txt"));
    }
    assertThat(readings).hasSize(200);
    assertThat(readings.get(199).toString()).contains("a199.txt").doesNotContain("Exception");
    assertThat(readings.get(198)).isInstanceOf(Reading.Accepted.class);
  }

  private static List<Reading> readings(Path source) {
    List<Reading> readings = new ArrayList<>();
    workshop.read(List.of(source)).forEachRemaining(readings::add);
    return readings;
  }

  private static void extract(Article article) {
    try {
      workshop.shapes().refusalsOf(article, extraction.graphOf(article));
    } catch (RefusedArticleException e) {
      assertThat(e.getMessage()).isNotEmpty();
    }
  }

  @Test
  void noQueryAndNoValueIsMoreThanAnAnswerOrARefusal() {
    List<CatalogueQuery> queries = List.copyOf(Catalogue.read(Path.of("queries")).queries());
    int inputs = 0;
    int answered = 0;
    try (Store store = Store.open(folder.resolve("store"))) {
      workshop.build(workshop.read(List.of(Path.of("seeds"))), store, 1, new NoRefusals());
      Questioner questioner =
          new Questioner(DatasetFactory.wrap(store.served()), Duration.ofSeconds(2), 1000);
      Names names = new Names(questioner);
      for (int round = 0; inputs < INPUTS * 2 / 5.0; round++) {
        Random random = new Random(SEED + round);
        try {
          String text = new String(bent(QUERY, random), StandardCharsets.UTF_8);
          CatalogueQuery query = queries.get(random.nextInt(queries.size()));
          inputs += 2;
          answered += isAnswered(() -> questioner.ask(text)) ? 1 : 0;
          answered +=
              isAnswered(() -> questioner.ask(query.with(values(query, random), names))) ? 1 : 0;
        } catch (RuntimeException | Error e) {
          fail("seed " + (SEED + round), e);
        }
      }
    }
    if (inputs >= MANY) {
      assertThat(answered).isPositive();
    }
    System.out.printf("%d queries and values: %d answered%n", inputs, answered);
  }

  private static Map<String, String> values(CatalogueQuery query, Random random) {
    Map<String, String> values = new HashMap<>();
    for (Parameter parameter : query.parameters()) {
      if (parameter.isRequired() || random.nextBoolean()) {
        String usual = random.nextBoolean() ? "Lào" : "2024-10-22";
        values.put(
            parameter.name(),
            random.nextInt(3) == 0
                ? usual
                : new String(bent(usual, random), StandardCharsets.UTF_8));
      }
    }
    return values;
  }

  private static boolean isAnswered(Runnable asking) {
    try {
      asking.run();
      return true;
    } catch (QueryException e) {
      assertThat(e.getMessage()).isNotBlank().doesNotContain("\tat ");
      return false;
    }
  }

  /** A folder, a file of lines, or an archive, with some hundred inputs. */
  private static Path writeSource(Random random, Path top) throws IOException {
    Files.createDirectories(top);
    switch (random.nextInt(4)) {
      case 0 -> {
        for (int i = 0; i < A_ROUND - 1; i++) {
          boolean page = random.nextInt(3) == 0;
          Files.write(
              top.resolve("a" + i + (page ? ".html" : ".txt")),
              bent(page ? PAGE : ARTICLE, random));
        }
        Files.write(top.resolve("manifest.csv"), bent(MANIFEST, random));
        return top;
      }
      case 1 -> {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int i = 0; i < A_ROUND; i++) {
          lines.write(bent(LINE, random));
          lines.write('\n');
        }
        return Files.write(top.resolve("a.jsonl"), lines.toByteArray());
      }
      case 2 -> {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
          for (int i = 0; i < A_ROUND; i++) {
            zip.putNextEntry(new ZipEntry(entryName(i, random)));
            zip.write(bent(ARTICLE, random));
            zip.closeEntry();
          }
        }
        return Files.write(top.resolve("a.zip"), scratched(bytes.toByteArray(), random));
      }
      default -> {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean packed = random.nextBoolean();
        try (OutputStream out = packed ? new GZIPOutputStream(bytes) : bytes;
            TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
          tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
          for (int i = 0; i < A_ROUND; i++) {
            byte[] content = bent(ARTICLE, random);
            TarArchiveEntry entry = new TarArchiveEntry(entryName(i, random), true);
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
          }
        }
        return Files.write(
            top.resolve(packed ? "a.tar.gz" : "a.tar"), scratched(bytes.toByteArray(), random));
      }
    }
  }

  private static String entryName(int number, Random random) {
    String name = "a" + number + ".txt";
    return switch (random.nextInt(8)) {
      case 0 -> "../".repeat(1 + random.nextInt(5)) + name;
      case 1 -> "/etc/" + name;
      case 2 -> "b/./c/../" + name;
      case 3 -> "d".repeat(200) + "/" + name;
      default -> "e/" + name;
    };
  }

  /** Half of the archives are whole: what is in them is bent already. */
  private static byte[] scratched(byte[] bytes, Random random) {
    if (random.nextBoolean()) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return random.nextInt(8) == 0
        ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length))
        : bytes;
  }

  /** Cut, doubled, mixed up and with shards in it. */
  private static byte[] bent(String text, Random random) {
    StringBuilder bent = new StringBuilder(text.replace("NUMBER", "" + random.nextInt(1 << 30)));
    for (int i = random.nextInt(6); i > 0 && bent.length() > 0; i--) {
      int at = random.nextInt(bent.length());
      int end = Math.min(bent.length(), at + random.nextInt(40));
      switch (random.nextInt(4)) {
        case 0 -> bent.delete(at, end);
        case 1 -> bent.insert(at, bent.substring(at, end));
        case 2 -> bent.setLength(at + 1);
        default -> bent.insert(at, SHARDS.get(random.nextInt(SHARDS.size())));
      }
    }
    byte[] bytes = bent.toString().getBytes(StandardCharsets.UTF_8);
    for (int i = random.nextInt(20) - 16; i > 0 && bytes.length > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static void delete(Path top) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(top)) {
      all.sorted(Comparator.reverseOrder()).forEach(files::add);
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
