package attache.serve;

import attache.store.Store;
import java.time.Duration;
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

  private AnalystServer(FusekiServer server) {
    this.server = server;
  }

  /** Starts listening; the store stays the caller's, and open as long as the server. */
  public static AnalystServer start(Store store, ServerSettings settings) {
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
            .addServlet("/*", new ExplorerFiles())
            .build();
    for (var connector : server.getJettyServer().getConnectors()) {
      ((ServerConnector) connector).setHost(settings.host());
    }
    return new AnalystServer(server.start());
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
  }
}
