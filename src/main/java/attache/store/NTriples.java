package attache.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.graph.GraphFactory;

/** Graphs as sorted N-Triples: the same graph is the same text. */
final class NTriples {

  private NTriples() {}

  static String write(Graph graph) {
    List<String> lines = new ArrayList<>(graph.size());
    graph.find().forEach(triple -> lines.add(line(triple)));
    Collections.sort(lines);
    return String.join("", lines);
  }

  static Graph read(String text) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(text, Lang.NTRIPLES).checking(false).parse(graph);
    return graph;
  }

  private static String line(Triple triple) {
    return NodeFmtLib.strNT(triple.getSubject())
        + " "
        + NodeFmtLib.strNT(triple.getPredicate())
        + " "
        + NodeFmtLib.strNT(triple.getObject())
        + " .\n";
  }
}
