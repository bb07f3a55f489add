package attache.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attache.pipeline.ProjectFolder;
import attache.pipeline.ServedKnowledge;
import attache.serve.AnalystServer;
import attache.serve.IntakeDoor;
import attache.serve.ServerSettings;
import attache.store.Store;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Backing up, restoring, compacting and checking a store while others ask it. */
class ServedUpkeepTest {

  private static final List<String> ASKED =
      List.of(
          "attache/sparql?query=SELECT%20(COUNT(*)%20AS%20%3Fn)%20%7B%3Fs%20%3Fp%20%3Fo%7D",
          "api/queries/protocols-signed?b=LAO", "api/search?q=phan%20van%20giang", "api/home");
  private static final int CLIENTS = 4;

  @TempDir private Path folder;

  private final AtomicBoolean done = new AtomicBoolean();
  private final AtomicInteger answered = new AtomicInteger();
  private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();

  @Test
  @Timeout(300)
  void nobodyWhoAsksNoticesMoreThanAPause() throws Exception {
    int rounds = Torture.times(4, 100);
    try (Store store = Store.open(folder.resolve("store"));
        AnalystServer server =
            AnalystServer.start(
                store,
                ServedKnowledge.of(new ProjectFolder(Path.of(""))),
                ServerSettings.usual().withPort(0));
        IntakeDoor door =
            IntakeDoor.open(store.folder(), server.url(), new ServedCommands(store))) {
      assertThat(door).isNotNull();
      run("build", "seeds");
      String before = CommandRun.contents(store.folder());
      List<Thread> clients = clients(server.url());
      for (int i = 0; i < rounds; i++) {
        run("compact");
        run("backup", folder.resolve("backup.nq.gz"));
        run("restore", folder.resolve("backup.nq.gz"), "--replace");
      }
      run("verify");
      done.set(true);
      for (Thread client : clients) {
        client.join();
      }
      assertThat(faults).isEmpty();
      assertThat(answered.get()).isGreaterThan(CLIENTS);
      assertThat(CommandRun.contents(store.folder())).isEqualTo(before);
      assertThat(CommandRun.of("log", "--store", store.folder()).out()).contains("10 new");
    }
  }

  private void run(Object... words) {
    Object[] all = java.util.Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--store";
    all[words.length + 1] = folder.resolve("store");
    CommandRun run = CommandRun.of(all);
    assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
  }

  private List<Thread> clients(String url) {
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      String path = ASKED.get(i % ASKED.size());
      Thread client = new Thread(() -> ask(URI.create(url + path)));
      client.start();
      clients.add(client);
    }
    return clients;
  }

  private void ask(URI address) {
    HttpClient http = HttpClient.newHttpClient();
    try {
      while (!done.get()) {
        HttpResponse<String> answer =
            http.send(
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60)).build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
          faults.add(address + ": " + answer.statusCode() + " " + answer.body());
        }
        answered.incrementAndGet();
      }
    } catch (IOException | InterruptedException e) {
      faults.add(address + ": " + e);
    }
  }
}
