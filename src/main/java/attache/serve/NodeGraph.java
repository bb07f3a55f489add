package attache.serve;

import attache.map.Iris;
import attache.map.Vocabulary;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/** What is said of some nodes, as RDF: their own statements, and the facts that name them. */
final class NodeGraph {

  /** More facts than this name a large country; its own page has them all. */
  private static final int MOST_FACTS = 500;

  /** How RDF is written: its media type and Jena's name for it. */
  record Syntax(String type, RDFFormat format) {}

  static final Syntax TURTLE = new Syntax("text/turtle; charset=utf-8", RDFFormat.TURTLE_PRETTY);

  private static final Map<String, Syntax> BY_NAME = new LinkedHashMap<>();

  static {
    BY_NAME.put("ttl", TURTLE);
    BY_NAME.put("jsonld", new Syntax("application/ld+json", RDFFormat.JSONLD));
    BY_NAME.put("nt", new Syntax("application/n-triples", RDFFormat.NTRIPLES));
    BY_NAME.put("rdf", new Syntax("application/rdf+xml; charset=utf-8", RDFFormat.RDFXML));
  }

  private final Graph graph;

  private NodeGraph(Graph graph) {
    this.graph = graph;
  }

  static Optional<Syntax> syntax(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  static Map<String, Syntax> syntaxes() {
    return BY_NAME;
  }

  static NodeGraph of(Collection<String> iris, Facts facts) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph
        .getPrefixMapping()
        .setNsPrefix("att", Vocabulary.NAMESPACE)
        .setNsPrefix("id", Iris.ID)
        .setNsPrefix("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
        .setNsPrefix("skos", Vocabulary.SKOS_NAMESPACE)
        .setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#");
    for (String iri : iris) {
      Node node = NodeFactory.createURI(iri);
      addAbout(node, graph, facts);
      Iterator<Quad> naming = facts.find(Node.ANY, Node.ANY, node);
      Set<Node> met = new HashSet<>(); // many articles make the same statement
      while (naming.hasNext() && met.size() < MOST_FACTS) {
        Quad quad = naming.next();
        if (!quad.getPredicate().equals(Vocabulary.HAS_BODY) && met.add(quad.getSubject())) {
          addAbout(quad.getSubject(), graph, facts);
        }
      }
    }
    return new NodeGraph(graph);
  }

  private static void addAbout(Node node, Graph graph, Facts facts) {
    facts
        .find(node, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (!quad.getPredicate().equals(Vocabulary.AS_EXTRACTED)) {
                graph.add(quad.asTriple());
              }
            });
  }

  boolean isEmpty() {
    return graph.isEmpty();
  }

  Reply written(Syntax syntax) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFDataMgr.write(out, graph, syntax.format());
    return new Reply(syntax.type(), out.toByteArray());
  }
}
