package attache.benchmark;

import attache.model.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * How fast each stage is, on one thread:
 *
 * <pre>
 * mvn -q test -Dtest=StagesBenchmark -Dattache.benchmark=true [-Dattache.corpus=PATH[:PATH]] [-Ppeer]
 * </pre>
 *
 * Over the first 1,000 articles ({@code -Dattache.articles=}) that the project ships or of the
 * corpus; medians. Then how the time grows with the reference data; and, with {@code -Ppeer}, which
 * downloads its models, CoreNLP's standard pipeline beside it. The tables are printed and written
 * to {@code target/stages.md}.
 */
@EnabledIfSystemProperty(named = "attache.benchmark", matches = "true")
class StagesBenchmark {

  private static final String MODEL =
      "/edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";
  private static final int FEW = 100;
  private static final Path REPORT = Path.of("target/stages.md");

  private final List<Article> articles = Work.articles(Work.workshop(Path.of("")));

  @BeforeAll
  static void beginTheReport() throws IOException {
    Files.deleteIfExists(REPORT);
  }

  @Test
  void timesEachStage() throws Exception {
    line("%,d articles, %,d bytes of text", articles.size(), Work.bytes(articles));
    line("");
    line("| stage | ms | articles/s | MB/s |");
    line("|---|---|---|---|");
    for (RunResult result : run(of(Stages.class))) {
      row(result.getParams().getParam("stage"), median(result), articles);
    }
    if (getClass().getResource(MODEL) != null) {
      List<Article> some = Peer.articles();
      for (RunResult result : run(of(Peer.class).warmupIterations(1).measurementIterations(3))) {
        row("CoreNLP's standard pipeline", median(result), some);
      }
    }
  }

  @Test
  void timesExtractionWithOtherAmountsOfReferenceData(@TempDir Path folder) throws Exception {
    line("");
    line("| facts, with | ms |");
    line("|---|---|");
    growth("the first %,d people only".formatted(FEW), withFewPeople(folder.resolve("few")));
    for (int[] more : new int[][] {{0, 0}, {10_000, 0}, {0, 1_000}, {0, 10_000}}) {
      growth(
          "%,d people, %,d phrase patterns more".formatted(more[0], more[1]),
          withMore(more[0], more[1], folder.resolve(more[0] + "-" + more[1])));
    }
  }

  private static void growth(String with, Path project) throws RunnerException {
    ChainedOptionsBuilder options =
        of(Stages.class).param("stage", "facts").param("project", project.toString());
    line("| %s | %.0f |", with, median(run(options).iterator().next()));
  }

  private static ChainedOptionsBuilder of(Class<?> benchmarks) {
    return new OptionsBuilder()
        .include("^" + benchmarks.getName().replace(".", "\\.") + "\\.")
        .forks(1)
        .jvmArgs("-Xmx2g", "-Dfile.encoding=UTF-8", given("corpus"), given("articles"))
        .verbosity(VerboseMode.SILENT)
        .warmupIterations(8)
        .measurementIterations(7);
  }

  private static String given(String property) {
    String name = "attache." + property;
    String value = System.getProperty(name, "");
    return value.isEmpty() ? "-Dattache.given=none" : "-D" + name + "=" + value;
  }

  private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
    return new Runner(options.build()).run();
  }

  private static double median(RunResult result) {
    return result.getPrimaryResult().getStatistics().getPercentile(50);
  }

  private static Path withFewPeople(Path project) throws IOException {
    Path people = copied(project).resolve("data/reference/people.csv");
    Files.write(people, Files.readAllLines(people).subList(0, 1 + FEW));
    return project;
  }

  private static Path copied(Path project) throws IOException {
    FileUtils.copyDirectory(
        Path.of("data/reference").toFile(), project.resolve("data/reference").toFile());
    FileUtils.copyDirectory(Path.of("ontology").toFile(), project.resolve("ontology").toFile());
    return project;
  }

  /** The reference data with so many people and patterns more, whose words are in no article. */
  private static Path withMore(int people, int patterns, Path project) throws IOException {
    copied(project);
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < people; i++) {
      String name = "Qu" + letters(i) + " Zo" + letters(people - i) + " Wex";
      String id = "ago/" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
      rows.append(id).append(',').append(name).append(",AGO,,,defence-minister,,\n");
    }
    append(rows, project.resolve("data/reference/people.csv"));
    append(patterns(patterns), project.resolve("data/reference/vi/phrase-patterns.csv"));
    return project;
  }

  /** Every second one begins with a word of its own, the others with one of many articles. */
  private static StringBuilder patterns(int count) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String word = (i % 2 == 0 ? "hội đàm zo" : "zo") + letters(i);
      rows.append(
          "more-%d,talks,%s với {b:people},Ông Lê Văn An %s với ông Somchai Dara.,b=ông Somchai Dara,,\n"
              .formatted(i, word, word));
    }
    return rows;
  }

  private static void append(CharSequence rows, Path file) throws IOException {
    Files.writeString(file, rows, StandardOpenOption.APPEND);
  }

  private static String letters(int number) {
    StringBuilder letters = new StringBuilder();
    for (int left = number; letters.length() < 4; left /= 26) {
      letters.append((char) ('a' + left % 26));
    }
    return letters.toString();
  }

  private static void row(String stage, double millis, List<Article> of) {
    line(
        "| %s | %.0f | %,.1f | %.3f |",
        stage, millis, of.size() / millis * 1000, Work.bytes(of) / millis / 1000);
  }

  private static void line(String text, Object... values) {
    String line = String.format(Locale.ROOT, text, values);
    System.out.println(line);
    try {
      Files.writeString(REPORT, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
