package attache.serve;

import static org.assertj.core.api.Assertions.assertThat;

import attache.query.Catalogue;
import attache.query.CatalogueQuery;
import attache.query.Names;
import attache.query.Parameter;
import attache.query.ParameterKind;
import attache.query.Questioner;
import attache.store.Store;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.jena.query.DatasetFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * How fast a large graph is served, beside a stock Fuseki of the same version over the same files,
 * each in a process of its own with the same settings:
 *
 * <pre>mvn -q test -Dtest=ServeBenchmark -Dattache.benchmark=true [-Dattache.store=FOLDER]</pre>
 *
 * Each question is asked {@value #REQUESTS} times, or as often as 12 s allow ({@code
 * -Dattache.benchmark.seconds=}); what is not answered counts as longer than all that is, and is
 * told. Without a store it makes one of a million quads ({@link MultipliedStore}). The table is
 * printed and written to {@code target/benchmark.md}, the servers' messages to {@code
 * target/benchmark-servers.log}.
 */
@EnabledIfSystemProperty(named = "attache.benchmark", matches = "true")
class ServeBenchmark {

  private static final int CLIENTS = 8;
  private static final int REQUESTS = 400;
  private static final Duration LONGEST =
      Duration.ofSeconds(Integer.getInteger("attache.benchmark.seconds", 12));
  private static final Path MESSAGES = Path.of("target/benchmark-servers.log");
  private static final Duration WARMTH = Duration.ofMinutes(5);
  private static final String MEMORY = "-Xmx2g";

  private static final String BUSIEST =
      """
      PREFIX att: <https://w3id.org/attache/ontology#>
      SELECT ?node WHERE { ?event a %s ; %s ?node } GROUP BY ?node ORDER BY DESC(COUNT(*)) ?node LIMIT 2
      """;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final StringBuilder report = new StringBuilder();

  @Test
  void measuresTheServerBesideAStockFuseki(@TempDir Path folder) throws Exception {
    Files.deleteIfExists(MESSAGES);
    prepareTheCommand();
    Path store = store(folder);
    Map<String, Map<String, String>> values = new LinkedHashMap<>();
    Map<String, String> sparql = new LinkedHashMap<>();
    long quads = prepare(store, values, sparql);
    line("%,d quads; %d clients at once; %d processors; %s", quads, CLIENTS, processors(), MEMORY);
    line("");

    Map<String, double[]> mine = new LinkedHashMap<>();
    Map<String, double[]> fresh = new LinkedHashMap<>();
    Map<String, double[]> stock = new LinkedHashMap<>();
    double[] start = new double[3];
    double[] worked = new double[3];
    int port = freePort();
    for (int time = 0; time < 3; time++) { // first the search index is made, last classes are there
      long began = System.nanoTime();
      try (Running server = attache(store, port)) {
        awaitAnswer(server.url() + "api/queries/supports");
        start[time] = millis(began);
        worked[time] = processorTime(server.process());
        if (time == 0) {
          awaitAnswer(server.url() + "api/search?q=a");
          line("Search index made, from the start: %.1f s", millis(began) / 1000);
        }
        if (time != 1) {
          continue;
        }
        measureFirstView(server.url(), folder);
        awaitIdle(server.process());
        measureSearch(server);
        alone.putAll(measureAlone(server.url(), sparql));
        sparql.forEach((name, query) -> mine.put(name, loadApi(server.url(), name, values)));
        try (Running fuseki = fuseki(copyOf(store, folder), folder, freePort())) {
          awaitAnswer(fuseki.url() + "attache/sparql?query=ASK%7B%7D");
          measureAlone(fuseki.url(), sparql); // as warm as ours
          sparql.forEach(
              (name, query) -> { // one after the other: what slows one down slows the other
                fresh.put(name, load(name, server.url(), query));
                stock.put(name, load(name, fuseki.url(), query));
              });
        }
      }
    }
    line(
        "Start to first answer: %.1f s, %.1f s of the processor; the first time after compiling %.1f s, %.1f s; with the search index to be made %.1f s",
        start[2] / 1000, worked[2] / 1000, start[1] / 1000, worked[1] / 1000, start[0] / 1000);
    table(mine, fresh, stock);
    Files.writeString(Path.of("target/benchmark.md"), report);
  }

  /** One process holds a store. */
  private static Path copyOf(Path store, Path folder) throws IOException {
    Path copy = folder.resolve("copy");
    FileUtils.copyDirectory(
        store.resolve("Data-0001").toFile(), copy.resolve("Data-0001").toFile());
    return copy;
  }

  private static Path store(Path folder) throws Exception {
    String given = System.getProperty("attache.store", "");
    return given.isEmpty() ? MultipliedStore.of(folder) : Path.of(given);
  }

  // What is asked

  private long prepare(
      Path folder, Map<String, Map<String, String>> values, Map<String, String> sparql) {
    try (Store store = Store.open(folder)) {
      Questioner questioner = new Questioner(DatasetFactory.wrap(store.served()));
      Names names = new Names(questioner);
      Map<ParameterKind, List<String>> busiest = new EnumMap<>(ParameterKind.class);
      busiest.put(ParameterKind.COUNTRY, busiest(questioner, "att:Engagement", "att:country"));
      busiest.put(ParameterKind.PERSON, busiest(questioner, "att:Engagement", "att:participant"));
      busiest.put(ParameterKind.OFFICE, busiest(questioner, "att:Tenure", "att:office"));
      busiest.put(ParameterKind.IRI, busiest(questioner, "att:StatusReport", "att:reports"));
      busiest.put(ParameterKind.DATE, List.of("2018-01-01", "2025-12-31"));
      busiest.put(ParameterKind.TEXT, List.of(anArticle(questioner)));
      for (CatalogueQuery query : Catalogue.read(Path.of("queries")).queries()) {
        Map<String, String> given = new LinkedHashMap<>();
        Map<ParameterKind, Integer> used = new EnumMap<>(ParameterKind.class);
        for (Parameter parameter : query.parameters()) {
          boolean hasDefault = !parameter.defaultValue().isEmpty();
          if (parameter.isRequired() || hasDefault) {
            int which = used.merge(parameter.kind(), 1, Integer::sum) - 1;
            given.put(parameter.name(), busiest.get(parameter.kind()).get(which));
          }
        }
        values.put(query.name(), given);
        sparql.put(query.name(), query.with(given, names));
      }
      return questioner
          .rows("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }")
          .get(0)
          .getLiteral("n")
          .getLong();
    }
  }

  private static List<String> busiest(Questioner questioner, String type, String property) {
    return questioner.rows(BUSIEST.formatted(type, property)).stream()
        .map(row -> row.getResource("node").getURI())
        .toList();
  }

  private static String anArticle(Questioner questioner) {
    return questioner
        .rows(
            "PREFIX att: <https://w3id.org/attache/ontology#> SELECT ?file"
                + " { ?a att:file ?file . GRAPH ?a { ?s a att:Agreement } } ORDER BY ?file LIMIT 1")
        .get(0)
        .getLiteral("file")
        .getLexicalForm();
  }

  // Who answers

  /** A server in a process of its own. */
  private record Running(Process process, String url) implements AutoCloseable {
    @Override
    public void close() {
      process.destroy();
      try {
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
          process.destroyForcibly().waitFor();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** As people start it. */
  private static Running attache(Path store, int port) throws IOException {
    ProcessBuilder command =
        new ProcessBuilder("./attache", "serve", "--store", store.toString(), "--port", port + "");
    command.environment().put("ATTACHE_JAVA_OPTIONS", MEMORY);
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return start(port, command);
  }

  /** Compiles where that is needed, and forgets the classes of an earlier run. */
  private static void prepareTheCommand() throws Exception {
    ProcessBuilder command = new ProcessBuilder("./attache", "--version");
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    assertThat(command.inheritIO().start().waitFor()).isZero();
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      for (Path each : files.filter(f -> f.toString().endsWith(".jsa")).toList()) {
        Files.delete(each);
      }
    }
  }

  private static Running fuseki(Path store, Path folder, int port) throws IOException {
    String shipped = Files.readString(Path.of("data/fuseki/config.ttl"));
    String location = "tdb2:location \"data/fuseki/DB\"";
    assertThat(shipped).contains(location);
    Path config = folder.resolve("fuseki.ttl");
    Files.writeString(
        config,
        shipped.replace(location, "tdb2:location \"%s\"".formatted(store.toAbsolutePath())));
    return start(
        port,
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseParallelGC",
            MEMORY,
            "-cp",
            System.getProperty("java.class.path"),
            StockFuseki.class.getName(),
            config.toString(),
            String.valueOf(port)));
  }

  private static Running start(int port, ProcessBuilder command) throws IOException {
    Process process =
        command
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(MESSAGES.toFile()))
            .start();
    return new Running(process, "http://127.0.0.1:%d/".formatted(port));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitAnswer(String url) throws Exception {
    long until = System.nanoTime() + WARMTH.toNanos();
    while (System.nanoTime() < until) {
      try {
        if (get(url).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        // not yet
      }
      Thread.sleep(20);
    }
    throw new AssertionError(url + " has not answered.");
  }

  /** Until what is worked out beforehand is worked out. */
  private static void awaitIdle(Process process) throws InterruptedException {
    long until = System.nanoTime() + WARMTH.toNanos();
    Duration before = Duration.ZERO;
    Duration used = Duration.ofDays(1);
    while (System.nanoTime() < until && used.toMillis() > 300) {
      Thread.sleep(2_000);
      Duration now = process.info().totalCpuDuration().orElse(Duration.ZERO);
      used = now.minus(before);
      before = now;
    }
  }

  private HttpResponse<byte[]> get(String url) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(url)).header("Accept-Encoding", "gzip").build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  // What is measured

  private void measureFirstView(String url, Path folder) throws IOException {
    Files.createDirectories(folder.resolve("browser"));
    try (Browser browser = Browser.on(url, folder.resolve("browser"))) {
      for (String path : List.of("/", "/id/country/VNM")) {
        long began = System.nanoTime();
        browser.open(path);
        double shown = millis(began);
        JsonObject sent =
            JsonParser.parseString((String) browser.script(FIRST_VIEW)).getAsJsonObject();
        line(
            "Explorer %s: usable after %d ms, all of it drawn after %.0f ms; %,d bytes",
            path, sent.get("usable").getAsInt(), shown, sent.get("bytes").getAsInt());
      }
    }
  }

  private static final String FIRST_VIEW =
      "const all = performance.getEntriesByType('resource');"
          + "const page = performance.getEntriesByType('navigation')[0];"
          + "return JSON.stringify({usable: Math.round(page.domContentLoadedEventEnd),"
          + " bytes: page.encodedBodySize + all.reduce((sum, r) => sum + r.encodedBodySize, 0)});";

  private void measureSearch(Running server) throws Exception {
    String url = server.url();
    JsonArray people =
        JsonParser.parseString(
                new String(
                    plain(url + "api/network?limit=200"), java.nio.charset.StandardCharsets.UTF_8))
            .getAsJsonObject()
            .getAsJsonArray("nodes");
    List<String> words = new ArrayList<>();
    people.forEach(person -> words.add(person.getAsJsonObject().get("label").getAsString()));
    load("ping", REQUESTS, i -> url + "$/ping"); // warms who asks, not what is asked
    double before = processorTime(server.process());
    double[] times =
        load(
            "search",
            REQUESTS,
            i -> url + "api/search?q=" + Served.encoded(typed(words.get(i % words.size()), i)));
    line(
        "Search: p50 %.0f ms, p95 %.0f ms; %.1f ms of the processor each",
        times[0], times[1], (processorTime(server.process()) - before) / times[2]);
  }

  /** As people type: a part of the name, the whole of it, without its accents. */
  private static String typed(String name, int i) {
    return switch (i % 3) {
      case 0 -> name;
      case 1 -> name.substring(0, Math.max(3, name.length() / 2));
      default ->
          java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
              .replaceAll("\\p{M}", "");
    };
  }

  private byte[] plain(String url) throws Exception {
    return client
        .send(
            HttpRequest.newBuilder(URI.create(url)).build(),
            HttpResponse.BodyHandlers.ofByteArray())
        .body();
  }

  private final Map<String, Double> alone = new LinkedHashMap<>();

  /** Each question once, alone, so that no kept answer can be given. */
  private Map<String, Double> measureAlone(String url, Map<String, String> sparql)
      throws Exception {
    Map<String, Double> times = new LinkedHashMap<>();
    for (Map.Entry<String, String> each : sparql.entrySet()) {
      long began = System.nanoTime();
      int status = get(sparql(url, each.getValue())).statusCode();
      times.put(each.getKey(), status == 200 ? millis(began) : Double.POSITIVE_INFINITY);
    }
    return times;
  }

  private static String api(String url, String name, Map<String, String> values) {
    StringBuilder address = new StringBuilder(url + "api/queries/" + name);
    String sign = "?";
    for (Map.Entry<String, String> value : values.entrySet()) {
      address
          .append(sign)
          .append(value.getKey())
          .append('=')
          .append(Served.encoded(value.getValue()));
      sign = "&";
    }
    return address.toString();
  }

  /** Of an answer that is kept: it was asked for before. */
  private double[] loadApi(String url, String name, Map<String, Map<String, String>> values) {
    try {
      get(api(url, name, values.get(name)));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    return load(name, REQUESTS, i -> api(url, name, values.get(name)));
  }

  private static final AtomicInteger ASKED = new AtomicInteger();

  /** The query over SPARQL, each time another, so that no kept answer can be given. */
  private double[] load(String name, String url, String sparql) {
    return load(name + " as SPARQL at " + url, REQUESTS, i -> sparql(url, sparql));
  }

  private static String sparql(String url, String sparql) {
    String query = sparql + "\n# " + ASKED.incrementAndGet();
    return url + "attache/sparql?query=" + Served.encoded(query);
  }

  /**
   * Median and 95th percentile in ms of so many requests by all clients, or as many as there is
   * time for; and how many there were.
   */
  private double[] load(String what, int requests, IntFunction<String> address) {
    Map<Integer, Integer> unanswered = new ConcurrentHashMap<>();
    AtomicInteger next = new AtomicInteger();
    long until = System.nanoTime() + LONGEST.toNanos();
    List<Double> times = Collections.synchronizedList(new ArrayList<>());
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Future<Object>> all = new ArrayList<>();
      for (int c = 0; c < CLIENTS; c++) {
        all.add(
            clients.submit(
                () -> {
                  int i = next.getAndIncrement();
                  do {
                    String url = address.apply(i);
                    long began = System.nanoTime();
                    int status = get(url).statusCode();
                    times.add(status == 200 ? millis(began) : Double.POSITIVE_INFINITY);
                    if (status != 200) {
                      unanswered.merge(status, 1, Integer::sum);
                    }
                    i = next.getAndIncrement();
                  } while (i < requests && System.nanoTime() < until);
                  return null;
                }));
      }
      for (Future<Object> each : all) {
        each.get();
      }
    } catch (Exception e) {
      throw new AssertionError(e);
    } finally {
      clients.shutdownNow();
    }
    unanswered.forEach(
        (status, n) -> line("%d of %d with status %d: %s", n, times.size(), status, what));
    Collections.sort(times);
    return new double[] {at(0.5, times), at(0.95, times), times.size()};
  }

  private static double at(double part, List<Double> times) {
    return times.get(Math.min(times.size() - 1, (int) Math.ceil(part * times.size()) - 1));
  }

  // What is told

  private void table(
      Map<String, double[]> kept, Map<String, double[]> fresh, Map<String, double[]> stock) {
    line("");
    line(
        "| question | alone | kept, p50 | p95 | worked out each time, p50 | p95 | stock Fuseki, p50 | p95 | ratio |");
    line("|---|---|---|---|---|---|---|---|---|");
    kept.forEach(
        (name, times) ->
            line(
                "| %s | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f | %.2f |",
                name,
                alone.get(name),
                times[0],
                times[1],
                fresh.get(name)[0],
                fresh.get(name)[1],
                stock.get(name)[0],
                stock.get(name)[1],
                fresh.get(name)[0] / stock.get(name)[0]));
  }

  private void line(String text, Object... values) {
    String line = String.format(Locale.ROOT, text, values);
    System.out.println(line);
    report.append(line).append('\n');
  }

  private static double millis(long since) {
    return (System.nanoTime() - since) / 1e6;
  }

  /** In ms, of all its threads since its start. */
  private static double processorTime(Process process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }
}
