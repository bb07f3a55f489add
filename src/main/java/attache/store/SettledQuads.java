package attache.store;

import attache.map.Iris;
import attache.map.Vocabulary;
import attache.model.Identity.Canonical;
import attache.model.Merge;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * The N-Quads that a {@link Store} of the same articles exports, for programmes that settle who is
 * who without one. Lines end in a line feed and are sorted within their graph.
 */
public final class SettledQuads {

  private static final Node MERGES = NodeFactory.createURI(Iris.MERGES_GRAPH);
  private static final Node REFERENCE = NodeFactory.createURI(Iris.REFERENCE_GRAPH);

  private SettledQuads() {}

  /**
   * What an article's own graph holds once all articles are settled, and what the graph of merges
   * keeps of it.
   *
   * @param merges empty where nothing was renamed
   */
  public record OfArticle(List<String> own, List<String> merges) {}

  /**
   * @param iri the article's
   * @param graph as extracted
   */
  public static OfArticle ofArticle(String iri, Graph graph, Canonical names) {
    Node article = NodeFactory.createURI(iri);
    Graph canonical = Renaming.applied(names, graph);
    List<String> own = NTriples.quads(article, canonical.find().toList());
    return canonical == graph
        ? new OfArticle(own, List.of())
        : new OfArticle(own, NTriples.quads(MERGES, List.of(asExtracted(article, graph))));
  }

  /** What the graph of merges keeps of an article in whose graph something was renamed. */
  static Triple asExtracted(Node article, Graph graph) {
    Node text = NodeFactory.createLiteralString(NTriples.write(graph));
    return Triple.create(article, Vocabulary.AS_EXTRACTED, text);
  }

  /** Which nodes were merged and why. */
  public static List<String> ofMerge(Merge merge) {
    return NTriples.quads(MERGES, Writer.triplesOf(merge));
  }

  /** The graph of the reference data. */
  public static List<String> ofReference(Graph reference) {
    return NTriples.quads(REFERENCE, reference.find().toList());
  }
}
