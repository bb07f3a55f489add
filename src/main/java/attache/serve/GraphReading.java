package attache.serve;

import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;

/** Graph Store reading, one named graph at a time: what one article says. */
final class GraphReading extends GSP_R {

  private static final String GRAPH = "graph";
  private static final String UNION = "union";

  @Override
  protected void execGetQuads(HttpAction action) {
    refuse();
  }

  @Override
  protected void execHeadQuads(HttpAction action) {
    refuse();
  }

  @Override
  protected void execGetGSP(HttpAction action) {
    requireOneGraph(action);
    super.execGetGSP(action);
  }

  @Override
  protected void execHeadGSP(HttpAction action) {
    requireOneGraph(action);
    super.execHeadGSP(action);
  }

  private static void requireOneGraph(HttpAction action) {
    String graph = action.getRequestParameter(GRAPH);
    if (graph == null || graph.equals(UNION) || graph.startsWith("urn:x-arq:")) {
      refuse();
    }
  }

  private static void refuse() {
    ServletOps.errorForbidden(
        "Everything at once is not given here. Name one graph, ?graph=IRI of an article; for all there is: attache export.");
  }
}
