package attache.serve;

import attache.query.QueryException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what stands under {@code /api}; what was answered is kept until the store changes. */
final class Api extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(Api.class);

  /** What is sent with an error status. */
  record Error(String error, List<String> accepted) {}

  private final transient Map<String, Endpoint> endpoints;
  private final transient ServedGraph graph;

  /**
   * @param endpoints by address below {@code /api}; one that ends in a slash takes all below it
   */
  Api(Map<String, Endpoint> endpoints, ServedGraph graph) {
    this.endpoints = endpoints;
    this.graph = graph;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Freshness freshness = new Freshness(graph.lastChange());
    if (freshness.isKnownTo(request)) {
      freshness.sayUnchanged(response);
      return;
    }
    PackedReply reply;
    try {
      reply = answer(pathOf(request), Asked.parametersOf(request));
    } catch (Problem e) {
      sendError(e.status(), e.getMessage(), e.accepted(), response);
      return;
    } catch (QueryException e) {
      sendError(status(e), e.getMessage(), List.of(), response);
      return;
    } catch (RuntimeException e) {
      LOG.error("{} could not be answered: {}", request.getRequestURI(), e.toString(), e);
      sendError(
          500,
          "Something went wrong here; the server's own messages say what.",
          List.of(),
          response);
      return;
    }
    freshness.tell(response);
    try {
      reply.send(request, response);
    } catch (IllegalStateException e) {
      LOG.debug("{}: the client has gone: {}", request.getRequestURI(), e.toString());
    }
  }

  private static int status(QueryException e) {
    return e.isTimeout() ? 408 : e.isTooLong() ? 413 : 400;
  }

  private static String pathOf(HttpServletRequest request) {
    return request.getPathInfo() == null ? "/" : request.getPathInfo();
  }

  /**
   * What is sent for an address, with no parameters; it is kept.
   *
   * @param path below {@code /api}
   */
  PackedReply answer(String path) {
    return answer(path, Map.of());
  }

  /** What is sent for an address with parameters; it is kept. */
  PackedReply answer(String path, Map<String, String> parameters) {
    Endpoint exact = endpoints.get(path);
    if (exact != null) {
      return answer(exact, path, new Asked("", parameters));
    }
    int slash = path.lastIndexOf('/') + 1;
    Endpoint below = endpoints.get(path.substring(0, slash));
    if (below != null && slash < path.length()) {
      return answer(below, path, new Asked(path.substring(slash), parameters));
    }
    throw Problem.notFound(
        "There is no /api%s. There are: %s"
            .formatted(path, String.join(", ", new TreeSet<>(endpoints.keySet()))));
  }

  private PackedReply answer(Endpoint endpoint, String path, Asked asked) {
    return endpoint
        .keptIn(graph)
        .answer(
            path + " " + new TreeMap<>(asked.parameters()),
            () -> PackedReply.of(endpoint.answer(asked)));
  }

  private static void send(Reply reply, int status, HttpServletResponse response)
      throws IOException {
    response.setStatus(status);
    response.setContentType(reply.type());
    response.setContentLength(reply.content().length);
    response.getOutputStream().write(reply.content());
  }

  static void sendError(
      int status, String message, List<String> accepted, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    send(Reply.json(new Error(message, accepted.isEmpty() ? null : accepted)), status, response);
  }
}
