package attache.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attache.pipeline.FolderWatch;
import attache.pipeline.ProjectFolder;
import attache.pipeline.ServedKnowledge;
import attache.serve.AnalystServer;
import attache.serve.IntakeDoor;
import attache.serve.ServerSettings;
import attache.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands on a store while it is served, and how serving begins. */
class ServeCommandTest {

  private static final Path SEED = Path.of("seeds/s01-moc-chau-signing.txt");
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

  @TempDir private Path folder;
  private Store store;
  private AnalystServer server;
  private IntakeDoor door;

  @BeforeEach
  void serve() throws Exception {
    store = Store.open(folder.resolve("store"));
    server =
        AnalystServer.start(
            store,
            ServedKnowledge.of(new ProjectFolder(Path.of(""))),
            ServerSettings.usual().withPort(0));
    door = IntakeDoor.open(store.folder(), server.url(), new ServedCommands(store));
  }

  @AfterEach
  void stop() {
    door.close();
    server.close();
    store.close();
  }

  @Test
  void aBuildIsDoneByTheServerAndTheNextQuerySeesIt() throws Exception {
    CommandRun build = CommandRun.of("build", SEED, "--store", store.folder());
    assertThat(build.err()).contains("1 new");
    assertThat(build.exitCode()).isZero();
    assertThat(build.out()).contains("Which protocols did Vietnam sign with Laos?");
    assertThat(articles()).isEqualTo(1);
  }

  @Test
  void anArticleIsWithdrawnByTheServerAndTheNextQueryNoLongerSeesIt() throws Exception {
    CommandRun.of("build", SEED, "--store", store.folder());
    CommandRun withdraw =
        CommandRun.of("withdraw", "s01-moc-chau-signing", "--store", store.folder());
    assertThat(withdraw.exitCode()).isZero();
    assertThat(withdraw.out()).startsWith("withdrawn: ");
    assertThat(articles()).isZero();
  }

  @Test
  void aFailureOfTheServersIsTheCommands() {
    CommandRun withdraw = CommandRun.of("withdraw", "nothing", "--store", store.folder());
    assertThat(withdraw.exitCode()).isEqualTo(1);
    assertThat(withdraw.err()).contains("the store has no article 'nothing'");
  }

  @Test
  void questionsAreAnsweredAndTablesWrittenByTheServer() {
    CommandRun.of("build", SEED, "--store", store.folder());
    CommandRun query =
        CommandRun.of("query", "articles", "--format", "csv", "--store", store.folder());
    assertThat(query.out()).contains("s01-moc-chau-signing");
    CommandRun.of(
        "export", "--format", "csv", "--out", folder.resolve("tables"), "--store", store.folder());
    assertThat(folder.resolve("tables/people.csv")).exists();
    CommandRun explain = CommandRun.of("explain", "Phan Van Giang", "--store", store.folder());
    assertThat(explain.out()).startsWith("Phan Văn Giang");
  }

  @Test
  void aServerAsksNobody() {
    CommandRun review = CommandRun.of("review", "--ask", "--store", store.folder());
    assertThat(review.exitCode()).isEqualTo(1);
    assertThat(review.err()).contains("a server cannot ask you");
  }

  @Test
  void aStoreThatIsServedIsNotServedTwice() {
    CommandRun second = CommandRun.of("serve", "--port", "0", "--store", store.folder());
    assertThat(second.exitCode()).isEqualTo(1);
    assertThat(second.err()).contains("is served already, at " + server.url());
  }

  @Test
  void whatIsPutIntoAWatchedFolderIsSeen() throws Exception {
    Path incoming = Files.createDirectories(folder.resolve("incoming"));
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(messages, true, StandardCharsets.UTF_8);
    try (FolderWatch watch =
        WatchedFolder.over(
            incoming, store, new Attache(InputStream.nullInputStream(), out, out, false))) {
      Files.copy(SEED, incoming.resolve(SEED.getFileName()));
      assertThat(watch).isNotNull();
      awaitArticles(1);
    }
  }

  @Test
  void whatLiesInAWatchedFolderAlreadyIsTakenIn() throws Exception {
    Path incoming = Files.createDirectories(folder.resolve("incoming"));
    Files.copy(SEED, incoming.resolve(SEED.getFileName()));
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    try (FolderWatch watch =
        WatchedFolder.over(
            incoming, store, new Attache(InputStream.nullInputStream(), out, out, false))) {
      assertThat(watch).isNotNull();
      awaitArticles(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "192.0.2.7", "::"})
  void whoeverLetsOthersInSaysWhom(String host) {
    CommandRun run = CommandRun.of("serve", "--host", host, "--store", folder.resolve("other"));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--password-file").contains("--open");
  }

  @Test
  void aPasswordFileThatIsNotThereIsNamed() {
    CommandRun run =
        CommandRun.of(
            "serve", "--host", "0.0.0.0", "--password-file", "nowhere.txt", "--store", folder);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("nowhere.txt");
  }

  @Test
  void theHelpNamesEveryOption() {
    assertThat(CommandRun.of("serve", "--help").out())
        .contains("--port", "--host", "--password-file", "--open", "--watch", "--time-limit");
  }

  private void awaitArticles(int count) throws Exception {
    Instant end = Instant.now().plus(LONG_ENOUGH);
    while (articles() != count) {
      assertThat(Instant.now()).as("articles are seen in time").isBefore(end);
      Thread.onSpinWait();
    }
  }

  private int articles() throws Exception {
    String status =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(server.url() + "api/status")).build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    return Integer.parseInt(status.replaceFirst(".*\"articles\":(\\d+).*", "$1"));
  }
}
