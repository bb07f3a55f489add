package attache.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import attache.model.Article;
import attache.query.Questioner;
import attache.store.Format;
import attache.store.Store;
import com.google.gson.JsonObject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.FileUtils;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long the commands take, as whole processes with a heap of 1 GB, and how that grows with the
 * number of articles:
 *
 * <pre>
 * mvn -q test -Dtest=BuildBenchmark -Dattache.benchmark=true [-Dattache.sizes=1000,10000] [-Dattache.corpus=PATH]
 * </pre>
 *
 * Builds the articles that the project ships, or those of a corpus, as often as it takes: each copy
 * has years of its own, so that its events are others, until every twelfth copy tells the same
 * again. The table is printed and written to {@code target/build.md}.
 */
@EnabledIfSystemProperty(named = "attache.benchmark", matches = "true")
class BuildBenchmark {

  private static final int FURTHER = 100;

  /** More articles TDB2's loader is not asked for: it would take most of the time. */
  private static final int MOST_LOADED = 100_000;

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
  private static final Pattern COLLECTED = Pattern.compile("(\\d+)M->");
  private static final String COUNT = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }";

  @Test
  void timesWholeProcesses(@TempDir Path folder) throws Exception {
    System.setProperty("attache.articles", System.getProperty("attache.articles", "100000"));
    List<Article> articles = Work.articles(Work.workshop(Path.of("")));
    // Compiles, and has the classes left behind that later starts take up
    attache(folder, "build", "seeds", "--store", folder.resolve("first").toString());
    StringBuilder report = new StringBuilder();
    report.append(
        "| articles | build, s | articles/s | MB/s | quads/s | TDB2's loader, quads/s | peak heap, MB | store, MB | unchanged, articles/s | 100 more, s | first query, s |\n");
    report.append("|---|---|---|---|---|---|---|---|---|---|---|\n");
    String sizes = System.getProperty("attache.sizes", "1000,10000");
    for (int size : Arrays.stream(sizes.split(",")).mapToInt(Integer::parseInt).toArray()) {
      report.append(row(articles, size, Files.createDirectory(folder.resolve("of" + size))));
    }
    System.out.print(report);
    Files.writeString(Path.of("target/build.md"), report);
  }

  private static String row(List<Article> articles, int size, Path folder) throws Exception {
    Path news = folder.resolve("news.jsonl");
    Path more = folder.resolve("more.jsonl");
    String store = folder.resolve("store").toString();
    write(articles, 0, size, news);
    write(articles, size, size + FURTHER, more);
    double built = attache(folder, "build", news.toString(), "--store", store);
    long heap = peakHeap(folder);
    long bytes = FileUtils.sizeOfDirectory(Path.of(store).toFile());
    long quads = quads(Path.of(store));
    double again = attache(folder, "build", news.toString(), "--store", store);
    double further = attache(folder, "build", more.toString(), "--store", store);
    double asked = attache(folder, "query", "asean-chairs", "--store", store);
    String loader =
        size > MOST_LOADED
            ? "-"
            : "%,.0f".formatted(quads / secondsOfLoader(Path.of(store), folder));
    FileUtils.deleteDirectory(Path.of(store).toFile());
    return String.format(
        Locale.ROOT,
        "| %,d | %.1f | %,.0f | %.2f | %,.0f | %s | %d | %d | %,.0f | %.1f | %.1f |%n",
        size,
        built,
        size / built,
        Files.size(news) / built / 1e6,
        quads / built,
        loader,
        heap,
        bytes >> 20,
        size / again,
        further,
        asked);
  }

  private static void write(List<Article> articles, int from, int to, Path file)
      throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = from; i < to; i++) {
        Article article = articles.get(i % articles.size());
        int copy = i / articles.size();
        JsonObject line = new JsonObject();
        line.addProperty("text", ofOtherYears(article.text(), copy) + "\n\n(" + copy + ")");
        line.addProperty("lang", article.lang());
        if (article.published() != null) {
          line.addProperty("published", ofOtherYears(article.published().toString(), copy));
        }
        out.write(line + "\n");
      }
    }
  }

  private static String ofOtherYears(String text, int copy) {
    return YEAR.matcher(text)
        .replaceAll(year -> String.valueOf(Integer.parseInt(year.group()) - copy % 12));
  }

  /** In seconds. */
  private static double attache(Path folder, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("./attache"));
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command);
    Path said = folder.resolve("said.txt");
    process.redirectErrorStream(true).redirectOutput(said.toFile());
    process.environment().put("JAVA_HOME", System.getProperty("java.home"));
    process
        .environment()
        .put("ATTACHE_JAVA_OPTIONS", "-Xmx1g -Xlog:gc:file=" + folder.resolve("gc.txt"));
    long began = System.nanoTime();
    int code = process.start().waitFor();
    double seconds = (System.nanoTime() - began) / 1e9;
    assertThat(code).as(Files.readString(said)).isLessThan(2);
    return seconds;
  }

  /** The most that was in use before a collection, in MB. */
  private static long peakHeap(Path folder) throws IOException {
    Matcher collected = COLLECTED.matcher(Files.readString(folder.resolve("gc.txt")));
    return collected.results().mapToLong(each -> Long.parseLong(each.group(1))).max().orElse(0);
  }

  /** What TDB2's own bulk loader takes for about the same quads, from N-Quads. */
  private static double secondsOfLoader(Path store, Path folder) throws IOException {
    Path quads = folder.resolve("export.nq");
    try (Store opened = Store.open(store);
        OutputStream out = Files.newOutputStream(quads)) {
      opened.export(Format.NQUADS, out);
    }
    Location location = Location.create(Files.createDirectory(folder.resolve("loaded")));
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(location);
    long began = System.nanoTime();
    DataLoader loader = LoaderFactory.createLoader(dataset, LoaderOps.outputToLog());
    loader.startBulk();
    loader.load(quads.toString());
    loader.finishBulk();
    double seconds = (System.nanoTime() - began) / 1e9;
    StoreConnection.internalExpel(location, true);
    Files.delete(quads);
    return seconds;
  }

  private static long quads(Path folder) {
    try (Store store = Store.open(folder)) {
      return new Questioner(DatasetFactory.wrap(store.served()))
          .rows(COUNT)
          .get(0)
          .getLiteral("n")
          .getLong();
    }
  }
}
