package attache.serve;

import java.util.Set;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses requests for another host on a server that listens to this machine alone: a page of a
 * foreign site whose name was made to point here could otherwise read the graph.
 */
final class KnownHosts extends Handler.Wrapper {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String host = Request.getServerName(request);
    if (host != null && THIS_MACHINE.contains(host.toLowerCase(java.util.Locale.ROOT))) {
      return super.handle(request, response, callback);
    }
    Response.writeError(
        request,
        response,
        callback,
        421,
        "This server answers on this machine alone, as http://localhost. Open it by that name.");
    return true;
  }
}
