package attache.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attache.pipeline.NoRefusals;
import attache.pipeline.ProjectFolder;
import attache.pipeline.ServedKnowledge;
import attache.pipeline.Workshop;
import attache.serve.AnalystServer;
import attache.serve.ServerSettings;
import attache.store.Store;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many ask while articles are built and withdrawn, one sends queries that would never end, some are
 * slow and some hang up: nobody else gets an error, nobody sees half an article, and the server
 * keeps neither memory nor files.
 */
class LoadTest {

  private static final int CLIENTS = 64;
  private static final Duration LENGTH = Duration.ofSeconds(Torture.times(5, 600));
  private static final Duration QUERY_LIMIT = Duration.ofSeconds(2);
  private static final String WITHOUT_END =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a = ?g && ?b != ?e) }";

  /** Of each article that is there at all, how much evidence it has. */
  private static final String EVIDENCE =
      "PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX att: <https://w3id.org/attache/ontology#> "
          + "SELECT ?file (COUNT(?e) AS ?n) { GRAPH ?g { ?a att:file ?file . ?e a oa:Annotation } } GROUP BY ?file";

  private static final List<String> ASKED =
      List.of(
          "api/home",
          "api/status",
          "api/search?q=phan%20van%20giang",
          "api/search?q=khamlieng",
          "api/queries/protocols-signed?b=LAO",
          "api/queries/engagements",
          "api/queries/agreements?format=csv",
          "api/queries/people-of-country?country=LAO",
          "api/network",
          "attache/sparql?query=" + encoded("SELECT * { ?s a ?type } LIMIT 200"),
          "attache/sparql?query=" + encoded(EVIDENCE));

  @TempDir private Path folder;

  private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Long> micros = new ConcurrentLinkedQueue<>();
  private final Map<String, Integer> evidence = new ConcurrentHashMap<>();
  private final AtomicInteger stopped = new AtomicInteger();
  private final AtomicInteger changes = new AtomicInteger();
  private final HttpClient http = HttpClient.newHttpClient();
  private volatile Instant end;
  private String url;

  @Test
  void nobodyIsHarmedByTheOthers() throws Exception {
    Workshop workshop = Workshop.of(new ProjectFolder(Path.of("")));
    try (Store store = Store.open(folder.resolve("store"));
        AnalystServer server =
            AnalystServer.start(
                store,
                ServedKnowledge.of(new ProjectFolder(Path.of(""))),
                ServerSettings.usual()
                    .withPort(0)
                    .withQueryLimit(QUERY_LIMIT)
                    .withAtOnce(
                        4 * Runtime.getRuntime().availableProcessors(), Duration.ofMinutes(1)))) {
      url = server.url();
      List<Path> articles = articles();
      build(workshop, articles, store);
      evidence.putAll(evidenceOf(get(ASKED.get(ASKED.size() - 1))));
      assertThat(evidence).hasSize(articles.size());
      long filesBefore = openFiles();
      end = Instant.now().plus(LENGTH);
      List<Thread> all = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        Random random = new Random(i);
        all.add(new Thread(() -> ask(random)));
      }
      all.add(new Thread(this::askWithoutEnd));
      all.add(new Thread(this::hangUp));
      all.add(new Thread(() -> change(workshop, articles, store)));
      all.forEach(Thread::start);
      Thread.sleep(LENGTH.toMillis() / 3);
      long heapEarly = usedHeap();
      for (Thread each : all) {
        each.join();
      }
      long heapLate = usedHeap();
      report(heapEarly, heapLate, filesBefore);
      assertThat(faults).isEmpty();
      assertThat(stopped.get()).as("queries without end were stopped").isPositive();
      assertThat(changes.get()).as("articles were built and withdrawn").isPositive();
      assertThat(heapLate).as("heap").isLessThan(heapEarly + (200L << 20));
      assertThat(openFiles()).as("open files").isLessThan(filesBefore + 2 * CLIENTS + 50);
    }
  }

  private void report(long heapEarly, long heapLate, long filesBefore) {
    List<Long> times = new ArrayList<>(micros);
    Collections.sort(times);
    System.out.printf(
        "%d clients, %d s: %d answers, %d faults; p50 %.1f ms, p99 %.1f ms; %d queries stopped, %d changes; heap %d MB, later %d MB; files %d, later %d%n",
        CLIENTS,
        LENGTH.toSeconds(),
        times.size(),
        faults.size(),
        times.get(times.size() / 2) / 1000.0,
        times.get(times.size() * 99 / 100) / 1000.0,
        stopped.get(),
        changes.get(),
        heapEarly >> 20,
        heapLate >> 20,
        filesBefore,
        openFiles());
  }

  private List<Path> articles() throws IOException {
    try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
      return seeds.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static void build(Workshop workshop, List<Path> articles, Store store) {
    workshop.build(workshop.read(articles), store, 1, new NoRefusals());
  }

  private void change(Workshop workshop, List<Path> articles, Store store) {
    Random random = new Random(1);
    while (Instant.now().isBefore(end)) {
      try {
        Path one = articles.get(random.nextInt(articles.size()));
        workshop.withdraw(one.getFileName().toString().replace(".txt", ""), store);
        build(workshop, List.of(one), store);
        if (random.nextInt(20) == 0) {
          store.compact();
        }
        changes.incrementAndGet();
      } catch (RuntimeException e) {
        faults.add("writer: " + e);
      }
    }
  }

  private void ask(Random random) {
    while (Instant.now().isBefore(end)) {
      String path = ASKED.get(random.nextInt(ASKED.size()));
      long start = System.nanoTime();
      HttpResponse<String> answer = get(path);
      if (answer != null) {
        micros.add((System.nanoTime() - start) / 1000);
        if (answer.statusCode() != 200) {
          faults.add(path + ": " + answer.statusCode() + " " + answer.body());
        } else if (path.equals(ASKED.get(ASKED.size() - 1))) {
          evidenceOf(answer)
              .forEach(
                  (file, count) -> {
                    if (!count.equals(evidence.get(file))) {
                      faults.add("half an article: " + file + " " + count);
                    }
                  });
        }
      }
    }
  }

  private HttpResponse<String> get(String path) {
    try {
      return http.send(
          HttpRequest.newBuilder(URI.create(url + path))
              .header("Accept", "application/sparql-results+json, application/json, */*;q=0.1")
              .timeout(Duration.ofMinutes(2))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      faults.add(path + ": " + e);
      return null;
    }
  }

  private static Map<String, Integer> evidenceOf(HttpResponse<String> answer) {
    Map<String, Integer> counts = new ConcurrentHashMap<>();
    for (JsonElement row :
        JsonParser.parseString(answer.body())
            .getAsJsonObject()
            .getAsJsonObject("results")
            .getAsJsonArray("bindings")) {
      counts.put(value(row, "file"), Integer.parseInt(value(row, "n")));
    }
    return counts;
  }

  private static String value(JsonElement row, String name) {
    return row.getAsJsonObject().getAsJsonObject(name).get("value").getAsString();
  }

  private void askWithoutEnd() {
    while (Instant.now().isBefore(end)) {
      HttpResponse<String> answer = get("attache/sparql?query=" + encoded(WITHOUT_END));
      if (answer != null && answer.statusCode() == 408) {
        stopped.incrementAndGet();
      } else if (answer != null) {
        faults.add("a query without end: " + answer.statusCode());
      }
    }
  }

  /** Half a request, an answer that nobody takes, a letter at a time. */
  private void hangUp() {
    URI server = URI.create(url);
    List<Socket> open = new ArrayList<>();
    try {
      while (Instant.now().isBefore(end)) {
        for (String said :
            List.of(
                "GET /api/home HTTP/1.1\r\nHost: localhost\r\n",
                "GET /api/queries/engagements HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST /attache/sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 999\r\n\r\nquery=")) {
          Socket socket = new Socket(server.getHost(), server.getPort());
          socket.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
          socket.getOutputStream().flush();
          open.add(socket);
        }
        Thread.sleep(50);
        if (open.size() > 60) {
          for (Socket socket : open) {
            socket.close();
          }
          open.clear();
        }
      }
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException | InterruptedException e) {
      faults.add("hanging up: " + e);
    }
  }

  private static long usedHeap() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      System.gc();
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }

  private static long openFiles() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getOpenFileDescriptorCount()
        : 0;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
