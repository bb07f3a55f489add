package attache.store;

import attache.map.Vocabulary;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Writes a store graph by graph in the order of their names, each graph sorted: memory holds one
 * graph and the names of things, never the store.
 */
final class Export {

  private final DatasetGraph dataset;
  private final boolean withRuns;
  private final Writer out;

  /**
   * @param withRuns whether with what was done and when; two stores that say the same differ in it
   */
  Export(DatasetGraph dataset, boolean withRuns, OutputStream out) {
    this.dataset = dataset;
    this.withRuns = withRuns;
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
  }

  void write(Format format) {
    try {
      switch (format) {
        case NQUADS -> writeNQuads();
        case TRIG -> writeTriG();
        case TURTLE -> writeTurtle();
        case JSONLD -> writeJsonLd();
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeNQuads() throws IOException {
    for (Node graph : graphs()) {
      for (String line : NTriples.quads(graph, triples(graph))) {
        out.write(line);
      }
    }
  }

  private void writeTriG() throws IOException {
    TurtleBlocks blocks = new TurtleBlocks(out);
    blocks.writePrefixes();
    for (Node graph : graphs()) {
      blocks.openGraph(graph);
      blocks.write(triples(graph));
      blocks.closeGraph();
    }
  }

  private void writeTurtle() throws IOException {
    TurtleBlocks blocks = new TurtleBlocks(out);
    blocks.writePrefixes();
    Set<String> shared = new TreeSet<>();
    for (Node graph : graphs()) {
      for (Triple triple : triples(graph)) {
        if (!belongsTo(graph, triple)) {
          shared.add(triple.getSubject().getURI());
        }
      }
    }
    for (String subject : shared) {
      blocks.write(union(NodeFactory.createURI(subject)));
    }
    for (Node graph : graphs()) {
      blocks.write(triples(graph).stream().filter(t -> belongsTo(graph, t)).toList());
    }
  }

  private void writeJsonLd() throws IOException {
    JsonLdNodes nodes = new JsonLdNodes(out);
    nodes.open();
    for (Node graph : graphs()) {
      nodes.write(graph, triples(graph).stream().filter(Export::isKnowledge).toList());
    }
    nodes.close();
  }

  /** Whether a statement is about the article of its graph, or a part of it: told nowhere else. */
  private static boolean belongsTo(Node graph, Triple triple) {
    return triple.getSubject().getURI().startsWith(graph.getURI());
  }

  /** What a merge undoes is kept in the formats that a store can be filled from again. */
  private static boolean isKnowledge(Triple triple) {
    return !triple.getPredicate().equals(Vocabulary.AS_EXTRACTED);
  }

  private Collection<Triple> union(Node subject) {
    Set<Triple> triples = new HashSet<>();
    for (Iterator<Quad> quads = dataset.find(Node.ANY, subject, Node.ANY, Node.ANY);
        quads.hasNext(); ) {
      Quad quad = quads.next();
      if (isKnowledge(quad.asTriple())
          && !quad.isDefaultGraph()
          && (withRuns || !quad.getGraph().equals(RunLog.GRAPH))) {
        triples.add(quad.asTriple());
      }
    }
    return triples;
  }

  private List<Triple> triples(Node graph) {
    List<Triple> triples = new ArrayList<>();
    dataset
        .find(graph, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> triples.add(quad.asTriple()));
    return triples;
  }

  private List<Node> graphs() {
    List<Node> graphs = new ArrayList<>();
    dataset.listGraphNodes().forEachRemaining(graphs::add);
    graphs.removeIf(graph -> !withRuns && graph.equals(RunLog.GRAPH));
    graphs.sort(Comparator.comparing(Node::getURI));
    return graphs;
  }
}
