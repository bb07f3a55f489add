package attache.serve;

import static org.assertj.core.api.Assertions.assertThat;

import attache.store.Store;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server over a real store, asked over HTTP. */
class AnalystServerTest {

  private static final Knowledge KNOWLEDGE =
      new Knowledge(Path.of("queries"), Path.of("ontology/attache.ttl"), Map.of());

  private static Store store;
  private static AnalystServer server;

  @BeforeAll
  static void start(@TempDir Path folder) {
    store = Store.open(folder);
    server = AnalystServer.start(store, KNOWLEDGE, ServerSettings.usual().withPort(0));
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  @Test
  void answersSparql() throws Exception {
    assertThat(sparql("ASK { ?s ?p ?o }").body()).contains("false");
  }

  @Test
  void refusesToAskAnotherEndpoint() throws Exception {
    HttpResponse<String> answer = sparql("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }");

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void refusesUpdates() throws Exception {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(server.url() + "attache"))
                .header("Content-Type", "application/sparql-update")
                .POST(HttpRequest.BodyPublishers.ofString("CLEAR ALL"))
                .build());

    assertThat(answer.statusCode()).isBetween(400, 499);
  }

  @Test
  void servesTheExplorersPage() throws Exception {
    assertThat(get("").body()).contains("<title>Attaché</title>");
  }

  private static HttpResponse<String> sparql(String query) throws Exception {
    return get("attache/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(server.url() + path)).build());
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }
}
