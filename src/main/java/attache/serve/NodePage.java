package attache.serve;

import attache.map.Iris;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;

/**
 * {@code /id/...}: a node under the path of its IRI, as a page for people, as RDF for programmes,
 * by what the request accepts or by {@code ?format=}.
 */
final class NodePage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String HTML = "text/html";
  private static final AcceptList OFFERED = offered();

  private final transient ServedGraph graph;

  NodePage(ServedGraph graph) {
    this.graph = graph;
  }

  private static AcceptList offered() {
    List<String> types = new ArrayList<>(List.of(HTML));
    NodeGraph.syntaxes().values().forEach(s -> types.add(bare(s.type())));
    return new AcceptList(String.join(", ", types));
  }

  private static String bare(String type) {
    return type.replaceFirst(";.*", "");
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Vary", "Accept");
    String iri = Iris.ID + request.getRequestURI().substring("/id/".length());
    boolean known = graph.read(facts -> facts.knows(iri));
    String format = request.getParameter("format");
    Optional<NodeGraph.Syntax> syntax =
        format == null ? accepted(request) : NodeGraph.syntax(format);
    if (format != null && syntax.isEmpty()) {
      Api.sendError(
          400,
          "format=%s: there is no such format.".formatted(format),
          List.copyOf(NodeGraph.syntaxes().keySet()),
          response);
    } else if (syntax.isEmpty()) {
      ExplorerPage.send(known ? 200 : 404, request, response);
    } else if (known) {
      sendGraph(iri, syntax.get(), request, response);
    } else {
      Api.sendError(
          404,
          "The graph knows nothing of <%s>. Search for a name: /api/search?q=".formatted(iri),
          List.of(),
          response);
    }
  }

  /** Empty where a page is wanted; browsers name HTML first, others that accept anything do not. */
  private static Optional<NodeGraph.Syntax> accepted(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    if (accept == null || accept.equals("*/*")) {
      return Optional.of(NodeGraph.TURTLE);
    }
    MediaType best = AcceptList.match(new AcceptList(accept), OFFERED);
    return NodeGraph.syntaxes().entrySet().stream()
        .map(Map.Entry::getValue)
        .filter(s -> best != null && bare(s.type()).equals(best.getContentTypeStr()))
        .findFirst();
  }

  private void sendGraph(
      String iri, NodeGraph.Syntax syntax, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Freshness freshness = new Freshness(graph.lastChange(), syntax.type());
    if (freshness.isKnownTo(request)) {
      freshness.sayUnchanged(response);
      return;
    }
    Reply reply = graph.read(facts -> NodeGraph.of(List.of(iri), facts).written(syntax));
    freshness.tell(response);
    response.setContentType(reply.type());
    response.getOutputStream().write(reply.content());
  }
}
