package attache.spark;

import static org.assertj.core.api.Assertions.assertThat;

import attache.pipeline.BuildListener;
import attache.pipeline.ProjectFolder;
import attache.pipeline.Workshop;
import attache.store.Format;
import attache.store.Store;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The job beside a local build of the same articles. */
class ExtractionJobTest {

  private static final Path HOME = Path.of(System.getProperty("attache.home")).normalize();
  private static final Path BUILT = Path.of(System.getProperty("attache.spark")).normalize();

  /** Folders with a manifest; pages; an article a line; and some of them again. */
  private static Path articles;

  private static String exported;
  private static List<String> refused;

  @TempDir private Path folder;

  @BeforeAll
  static void buildLocally(@TempDir Path local) throws Exception {
    articles = local.resolve("articles");
    copy(HOME.resolve("seeds"), articles.resolve("seeds"));
    copy(HOME.resolve("data/gold/devset/texts"), articles.resolve("devset"));
    copy(HOME.resolve("seeds"), articles.resolve("again"));
    String line =
        "{\"text\":\"Bộ trưởng Quốc phòng Phan Văn Giang tiếp Đại sứ Lào tại Hà Nội ngày %d-3-2024.\",\"published\":\"2024-03-%02d\",\"lang\":\"vi\"}\n";
    Files.writeString(
        articles.resolve("lines.jsonl"), line.formatted(5, 5) + "{\n" + line.formatted(6, 6));
    compressed(articles.resolve("more.jsonl.gz"), line.formatted(7, 7), GZIPOutputStream::new);
    compressed(articles.resolve("most.jsonl.zst"), line.formatted(8, 8), ZstdOutputStream::new);
    Files.writeString(
        articles.resolve("manifest.csv"), "file,url\nthere-is-none.txt,https://example.org/1\n");
    Workshop workshop = Workshop.of(new ProjectFolder(HOME));
    List<String> messages = new ArrayList<>();
    try (Store store = Store.open(local.resolve("store"))) {
      workshop.build(workshop.read(List.of(articles)), store, 2, listener(messages));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      store.export(Format.NQUADS, out);
      exported = out.toString(StandardCharsets.UTF_8);
    }
    refused = messages;
  }

  private interface Compression {
    OutputStream of(OutputStream out) throws IOException;
  }

  private static void compressed(Path file, String text, Compression compression)
      throws IOException {
    try (OutputStream out = compression.of(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static BuildListener listener(List<String> refused) {
    return new BuildListener() {
      @Override
      public void extracted(int articles, String source) {}

      @Override
      public void refused(String message) {
        refused.add(message);
      }

      @Override
      public void noticed(String message) {}
    };
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  @BeforeEach
  void useSparkHere() throws IOException {
    Files.write(BUILT.resolve("distribution/RELEASE"), new byte[0]); // by this it knows its jars
    System.setProperty("spark.master", "local[2]");
    System.setProperty("spark.ui.enabled", "false");
    System.setProperty("spark.driver.host", "127.0.0.1");
  }

  @Test
  void aLocalBuildExportsTheSameQuadsInTheSameOrder() throws Exception {
    run("--portion-mb", "0.02", "--shards", "3");

    assertThat(quads()).isEqualTo(exported);
    assertThat(shards()).hasSize(3);
  }

  @Test
  void executorsInProcessesOfTheirOwnWriteTheSameQuads() throws Exception {
    submit("local-cluster[2,1,1024]", "--portion-mb", "0.02", "--shards", "2");

    assertThat(quads()).isEqualTo(exported);
  }

  @Test
  void whatIsRefusedIsNamedAsALocalBuildNamesIt() throws Exception {
    int code = run();

    assertThat(code).isEqualTo(1);
    assertThat(String.join("\n", Files.readAllLines(output().resolve("refused.txt"))))
        .isEqualTo(
            refused.stream()
                .map(message -> message.replace(articles.toString(), "file:" + articles))
                .collect(Collectors.joining("\n")));
  }

  @Test
  void whatIsThereIsNotExtractedAgain() throws Exception {
    run("--portion-mb", "0.02");
    List<Path> outcomes = files(output().resolve("extracted"));
    FileTime before = FileTime.fromMillis(0);
    for (Path each : outcomes) {
      Files.setLastModifiedTime(each, before);
    }
    Path lost =
        outcomes.stream()
            .filter(f -> f.toString().contains(".outcomes."))
            .findFirst()
            .orElseThrow();
    Files.delete(lost);
    delete(output().resolve("quads"));

    run("--portion-mb", "0.02");

    assertThat(quads()).isEqualTo(exported);
    assertThat(Files.getLastModifiedTime(lost)).isNotEqualTo(before);
    assertThat(Files.getLastModifiedTime(outcomes.get(outcomes.size() - 1))).isEqualTo(before);
  }

  @Test
  void aFolderThatHoldsOtherWorkIsLeftAlone() throws Exception {
    run();
    String written = quads();

    assertThat(run("--portion-mb", "1")).isEqualTo(2);
    assertThat(quads()).isEqualTo(written);
  }

  @Test
  void aSourceThatIsNotThereIsNamed() {
    PrintStream before = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      assertThat(execute(folder.resolve("none").toString())).isEqualTo(2);
    } finally {
      System.setErr(before);
    }
    assertThat(said.toString(StandardCharsets.UTF_8)).contains(folder.resolve("none").toString());
  }

  private int run(String... options) {
    return execute(articles.toString(), options);
  }

  private int execute(String source, String... options) {
    return new CommandLine(new ExtractionJob())
        .execute(arguments(source, options).toArray(String[]::new));
  }

  private List<String> arguments(String source, String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(source, "--output", output().toString(), "--project", HOME.toString()));
    arguments.addAll(List.of(options));
    return arguments;
  }

  private Path output() {
    return folder.resolve("output");
  }

  private List<Path> shards() throws IOException {
    return files(output().resolve("quads")).stream()
        .filter(file -> file.getFileName().toString().endsWith(".nq"))
        .toList();
  }

  private String quads() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path shard : shards()) {
      all.append(Files.readString(shard));
    }
    return all.toString();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !file.getFileName().toString().startsWith(".")).sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /** As {@code spark-submit} does, with a Spark and the job's jar and nothing else of Attaché's. */
  private void submit(String master, String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(System.getProperty("attache.opens").split(" ")));
    command.addAll(List.of("-cp", BUILT.resolve("distribution/jars") + "/*"));
    command.add("org.apache.spark.deploy.SparkSubmit");
    command.addAll(List.of("--master", master, "--class", ExtractionJob.class.getName()));
    command.addAll(List.of("--conf", "spark.ui.enabled=false"));
    command.addAll(List.of("--conf", "spark.driver.host=127.0.0.1"));
    command.add(BUILT.resolve("attache-spark.jar").toString());
    command.addAll(arguments(articles.toString(), options));
    Path said = folder.resolve("said.txt");
    ProcessBuilder submission = new ProcessBuilder(command).directory(folder.toFile());
    submission.environment().put("SPARK_HOME", BUILT.resolve("distribution").toString());
    submission.environment().put("SPARK_SCALA_VERSION", "2.13");
    Process process = submission.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertThat(process.waitFor()).as(() -> contentOf(said)).isZero();
  }

  private static String contentOf(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
