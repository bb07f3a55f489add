package attache.serve;

import attache.query.QueryException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what stands under {@code /api}; what can be kept is named by the store's last change. */
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
    try {
      Freshness freshness = new Freshness(graph.lastChange());
      if (freshness.isKnownTo(request)) {
        freshness.sayUnchanged(response);
        return;
      }
      Reply reply = answer(request);
      freshness.tell(response);
      send(reply, 200, response);
    } catch (Problem e) {
      sendError(e.status(), e.getMessage(), e.accepted(), response);
    } catch (QueryException e) {
      sendError(e.isTimeout() ? 408 : 400, e.getMessage(), List.of(), response);
    } catch (RuntimeException e) {
      LOG.error("{} could not be answered: {}", request.getRequestURI(), e.toString(), e);
      sendError(
          500,
          "Something went wrong here; the server's own messages say what.",
          List.of(),
          response);
    }
  }

  private Reply answer(HttpServletRequest request) {
    String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
    Endpoint exact = endpoints.get(path);
    if (exact != null) {
      return exact.answer(Asked.of("", request.getParameterMap()));
    }
    int slash = path.lastIndexOf('/') + 1;
    Endpoint below = endpoints.get(path.substring(0, slash));
    if (below != null && slash < path.length()) {
      return below.answer(Asked.of(path.substring(slash), request.getParameterMap()));
    }
    throw Problem.notFound(
        "There is no /api%s. There are: %s"
            .formatted(path, String.join(", ", new TreeSet<>(endpoints.keySet()))));
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
