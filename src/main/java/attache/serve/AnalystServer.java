package attache.serve;

import attache.query.Catalogue;
import attache.store.Store;
import java.time.Duration;
import java.util.Map;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.eclipse.jetty.server.ServerConnector;

/**
 * A store over HTTP: SPARQL and Graph Store reading at {@code /attache}, the explorer at {@code /}.
 * Nothing can be written, fetched or administered through it.
 */
public final class AnalystServer implements AutoCloseable {

  private final FusekiServer server;
  private final SearchIndex index;

  private AnalystServer(FusekiServer server, SearchIndex index) {
    this.server = server;
    this.index = index;
  }

  /** Starts listening; the store stays the caller's, and open as long as the server. */
  public static AnalystServer start(Store store, Knowledge knowledge, ServerSettings settings) {
    SearchIndex index = new SearchIndex(store, knowledge.aliases());
    ServedGraph graph = new ServedGraph(store, settings.queryLimit());
    OperationRegistry operations = OperationRegistry.createEmpty();
    operations.register(Operation.Query, new GuardedQueries());
    operations.register(Operation.GSP_R, new GSP_R());
    FusekiServer server =
        FusekiServer.create(operations, limits(settings.queryLimit()))
            .port(settings.port())
            .fusekiModules(FusekiModules.empty())
            .enablePing(true)
            .enableMetrics(true)
            .add("/attache", service(store.served()))
            .addServlet("/api/*", new Api(endpoints(knowledge, graph, index), graph))
            .addServlet("/*", new ExplorerFiles())
            .build();
    for (var connector : server.getJettyServer().getConnectors()) {
      ((ServerConnector) connector).setHost(settings.host());
    }
    return new AnalystServer(server.start(), index);
  }

  private static Map<String, Endpoint> endpoints(
      Knowledge knowledge, ServedGraph graph, SearchIndex index) {
    Catalogue catalogue = Catalogue.read(knowledge.queries());
    return Map.of(
        "/status", new Status(graph),
        "/home", new Home(graph),
        "/search", new Search(graph, index),
        "/queries", new CatalogueList(catalogue),
        "/queries/", new CatalogueAnswer(catalogue, graph),
        "/node", new NodeAnswer(graph),
        "/network", new Network(graph),
        "/vocabulary", new VocabularyAnswer(knowledge.ontology(), graph));
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

  private static Context limits(Duration queryLimit) {
    Context context = new Context();
    context.set(ARQ.queryTimeout, Long.toString(queryLimit.toMillis()));
    context.set(ARQ.httpServiceAllowed, false);
    return context;
  }

  /** Where it listens: {@code http://127.0.0.1:3030/}. */
  public String url() {
    return server.serverURL();
  }

  /** Waits until the server is stopped. */
  public void join() {
    server.join();
  }

  @Override
  public void close() {
    server.stop();
    index.close();
  }
}
