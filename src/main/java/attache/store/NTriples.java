package attache.store;

import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.graph.GraphFactory;

/** Graphs as sorted N-Triples: the same graph is the same text. */
public final class NTriples {

  private NTriples() {}

  public static String write(Graph graph) {
    return String.join("", lines(graph.find().toList()));
  }

  /** Sorted lines, each with its end. */
  static List<String> lines(Collection<Triple> triples) {
    return triples.stream().map(triple -> statement(triple) + " .\n").sorted().toList();
  }

  public static Graph read(String text) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(text, Lang.NTRIPLES).checking(false).parse(graph);
    return graph;
  }

  /** Without its end. */
  private static String statement(Triple triple) {
    return NodeFmtLib.strNT(triple.getSubject())
        + " "
        + NodeFmtLib.strNT(triple.getPredicate())
        + " "
        + NodeFmtLib.strNT(triple.getObject());
  }

  /** As sorted lines of N-Quads, each with its end. */
  static List<String> quads(Node graph, Collection<Triple> triples) {
    String end = " " + NodeFmtLib.strNT(graph) + " .\n";
    return triples.stream().map(triple -> statement(triple) + end).sorted().toList();
  }
}
