package attache.serve;

import attache.model.Once;
import attache.query.Catalogue;
import attache.query.Parameter;
import attache.store.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.web.AuthScheme;
import org.apache.jena.fuseki.auth.Auth;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.mod.admin.ActionServerStatus;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.SizeLimitHandler;

/**
 * A store over HTTP: SPARQL and Graph Store reading at {@code /attache}, the catalogue and what the
 * explorer asks at {@code /api}, nodes at {@code /id}, the explorer at {@code /}, Fuseki's own
 * pages at {@code /ui}. Nothing can be written, fetched or administered through it.
 */
public final class AnalystServer implements AutoCloseable {

  private static final int LONGEST_REQUEST = 1 << 20;
  private static final int SEARCHES_OF_A_LETTER = 10;
  private static final Duration LAST_REQUESTS = Duration.ofSeconds(10);

  private final FusekiServer server;
  private final SearchIndex index;
  private final RunningQueries running;
  private final FewAtOnce requests;
  private final Warming warming;

  private AnalystServer(
      FusekiServer server,
      SearchIndex index,
      RunningQueries running,
      FewAtOnce requests,
      Warming warming) {
    this.server = server;
    this.index = index;
    this.running = running;
    this.requests = requests;
    this.warming = warming;
  }

  /** Starts listening; the store stays the caller's, and open as long as the server. */
  public static AnalystServer start(Store store, Knowledge knowledge, ServerSettings settings) {
    SearchIndex index = new SearchIndex(store, knowledge.aliases());
    RunningQueries running = new RunningQueries();
    FewAtOnce requests = new FewAtOnce(settings.atOnce(), settings.patience(), store);
    ServedGraph graph = new ServedGraph(store, settings.queryLimit(), settings.rowLimit());
    Catalogue catalogue = Catalogue.read(knowledge.queries());
    Api api = new Api(endpoints(catalogue, knowledge, graph, index), graph);
    store.served().getContext().set(TextQuery.textIndex, new NamesInSparql(index));
    OperationRegistry operations = OperationRegistry.createEmpty();
    operations.register(Operation.Query, new GuardedQueries(settings, running));
    operations.register(Operation.GSP_R, new GraphReading());
    FusekiServer.Builder builder =
        FusekiServer.create(operations, null)
            .port(settings.port())
            .fusekiModules(FusekiModules.empty())
            .enablePing(true)
            .enableMetrics(true)
            .enableStats(true)
            .add("/attache", service(store.served()))
            .addFilter("/*", requests)
            .addFilter("/*", new SparqlProtocol(graph))
            .addFilter("/*", new FusekiUiPaths())
            .addServlet("/$/server", new ActionServerStatus())
            .addServlet("/api/*", api)
            .addServlet("/id/*", new NodePage(graph))
            .addServlet("/explorer/*", StaticFiles.ofTheExplorer())
            .addServlet("/webjars/*", StaticFiles.ofWebJars())
            .addServlet("/ui/*", StaticFiles.ofTheFusekiUi())
            .addServlet("/*", new ExplorerPage());
    settings
        .passwords()
        .ifPresent(
            file ->
                builder
                    .passwordFile(file.toString())
                    .auth(AuthScheme.BASIC)
                    .realm("Attache")
                    .serverAuthPolicy(Auth.ANY_USER));
    FusekiServer server = builder.build();
    guard(server.getJettyServer(), settings);
    server.start();
    Warming warming =
        Warming.begin(
            graph,
            likelyQuestions(catalogue, api, index),
            () -> index.isReady() && requests.isIdle());
    return new AnalystServer(server, index, running, requests, warming);
  }

  private static Map<String, Endpoint> endpoints(
      Catalogue catalogue, Knowledge knowledge, ServedGraph graph, SearchIndex index) {
    Map<String, Endpoint> endpoints = new LinkedHashMap<>();
    endpoints.put("/openapi.json", new OpenApi(catalogue, Status.version()));
    endpoints.put("/status", new Status(graph));
    endpoints.put("/home", new Home(graph));
    endpoints.put("/search", new Search(index));
    endpoints.put("/queries", new CatalogueList(catalogue));
    endpoints.put("/queries/", new CatalogueAnswer(catalogue, graph));
    endpoints.put("/node", new NodeAnswer(graph));
    endpoints.put("/network", new Network(graph));
    endpoints.put("/vocabulary", new VocabularyAnswer(knowledge.ontology(), graph));
    return endpoints;
  }

  /**
   * The explorer's first page; once, some names as they are typed, so that nobody waits for a
   * search that was never made; then the catalogue as far as it can be asked without a value.
   */
  private static List<Runnable> likelyQuestions(Catalogue catalogue, Api api, SearchIndex index) {
    List<Runnable> questions = new ArrayList<>();
    for (String path : List.of("/status", "/home", "/vocabulary", "/queries", "/network")) {
      questions.add(() -> api.answer(path));
    }
    for (char first = 'a'; first <= 'z'; first++) {
      String letter = String.valueOf(first);
      questions.add(new Once<>(() -> searches(letter, index, api))::get);
    }
    catalogue.queries().stream()
        .filter(query -> query.parameters().stream().noneMatch(Parameter::isRequired))
        .forEach(query -> questions.add(() -> api.answer("/queries/" + query.name())));
    return questions;
  }

  /** Finds the best known names of a first letter again, by their wholes and their halves. */
  private static int searches(String letter, SearchIndex index, Api api) {
    List<SearchIndex.Found> known = index.find(letter, Set.of(), SEARCHES_OF_A_LETTER);
    for (SearchIndex.Found found : known) {
      String name = found.matched();
      for (String typed : List.of(name, name.substring(0, (name.length() + 1) / 2))) {
        api.answer("/search", Map.of("q", typed));
      }
    }
    return known.size();
  }

  private static DataService.Builder service(DatasetGraph dataset) {
    return DataService.newBuilder(dataset)
        .addEndpoint(Operation.Query)
        .addEndpoint(Operation.Query, "sparql")
        .addEndpoint(Operation.Query, "query")
        .addEndpoint(Operation.GSP_R)
        .addEndpoint(Operation.GSP_R, "data")
        .addEndpoint(Operation.GSP_R, "get");
  }

  /** Puts before all else what decides who may ask, how much, and how answers leave. */
  private static void guard(Server jetty, ServerSettings settings) {
    for (Connector connector : jetty.getConnectors()) {
      ((ServerConnector) connector).setHost(settings.host());
      HttpConfiguration http =
          connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
      http.setSendServerVersion(false);
      http.setSendXPoweredBy(false);
    }
    CompressionHandler compression = new CompressionHandler();
    compression.putCompression(new GzipCompression());
    jetty.insertHandler(compression);
    jetty.insertHandler(new SizeLimitHandler(LONGEST_REQUEST, -1));
    if (settings.isLoopback()) {
      jetty.insertHandler(new KnownHosts());
    }
    jetty.insertHandler(new SecurityHeaders());
    JsonErrors errors = new JsonErrors();
    jetty.setErrorHandler(errors);
    jetty.getDescendants(ServletContextHandler.class).forEach(c -> c.setErrorHandler(errors));
  }

  /** Where it listens: {@code http://127.0.0.1:3030/}. */
  public String url() {
    return server.serverURL();
  }

  /**
   * Has something done once, when what is likely to be asked was worked out for the first time; the
   * questions of others go on meanwhile.
   */
  public void whenWarm(Runnable then) {
    warming.afterTheFirstTime(then);
  }

  /** Waits until the server is stopped. */
  public void join() {
    server.join();
  }

  @Override
  public void close() {
    running.close(); // what still runs when the server stops is interrupted, files and all
    warming.close();
    server.stop();
    requests.close(LAST_REQUESTS);
    index.close();
  }
}
