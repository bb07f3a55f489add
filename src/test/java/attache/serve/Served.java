package attache.serve;

import attache.pipeline.NoRefusals;
import attache.pipeline.ProjectFolder;
import attache.pipeline.ServedKnowledge;
import attache.pipeline.Workshop;
import attache.store.Store;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** The seed articles in a real store, served, and asked over HTTP. */
final class Served implements AutoCloseable {

  static final ProjectFolder PROJECT = new ProjectFolder(Path.of(""));

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Store store;
  private final AnalystServer server;

  private Served(Store store, AnalystServer server) {
    this.store = store;
    this.server = server;
  }

  /** Builds the articles into a folder and serves them on a free port. */
  static Served of(Path articles, Path folder, UnaryOperator<ServerSettings> settings)
      throws Exception {
    Store store = Store.open(folder);
    build(articles, store);
    return over(store, settings);
  }

  static Served over(Store store, UnaryOperator<ServerSettings> settings) throws Exception {
    return new Served(
        store,
        AnalystServer.start(
            store,
            ServedKnowledge.of(PROJECT),
            settings.apply(ServerSettings.usual().withPort(0))));
  }

  static Served seeds(Path folder) throws Exception {
    return of(Path.of("seeds"), folder, settings -> settings);
  }

  static void build(Path articles, Store store) throws Exception {
    Workshop workshop = Workshop.of(PROJECT);
    workshop.build(workshop.read(List.of(articles)), store, 1, new NoRefusals());
  }

  Store store() {
    return store;
  }

  String url() {
    return server.url();
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(server.url() + path));
  }

  HttpResponse<String> get(String path, String... headers) throws IOException {
    HttpRequest.Builder request = to(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  /** The answer of the API, which must be one. */
  JsonElement json(String path) throws IOException {
    HttpResponse<String> answer = get(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return JsonParser.parseString(answer.body());
  }

  HttpResponse<String> sparql(String query, String... headers) throws IOException {
    return get("attache/sparql?query=" + encoded(query), headers);
  }

  static HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static String error(HttpResponse<String> answer) {
    return JsonParser.parseString(answer.body()).getAsJsonObject().get("error").getAsString();
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
