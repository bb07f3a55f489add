package attache.store;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * A graph as a {@link NewDatabase} takes it in: each of its terms once, as bytes with a hash, and
 * its triples as places in the list of terms. Making it costs more than taking it in, and may be
 * done by any thread.
 */
final class EncodedGraph {

  /** In the order of their places. */
  final EncodedTerm[] terms;

  /** Three places a triple. */
  final int[] triples;

  private EncodedGraph(EncodedTerm[] terms, int[] triples) {
    this.terms = terms;
    this.triples = triples;
  }

  static EncodedGraph of(Graph graph) {
    Map<Node, Integer> places = new HashMap<>();
    int[] triples = new int[3 * graph.size()];
    int i = 0;
    for (Iterator<Triple> all = graph.find(); all.hasNext(); ) {
      Triple triple = all.next();
      triples[i++] = place(triple.getSubject(), places);
      triples[i++] = place(triple.getPredicate(), places);
      triples[i++] = place(triple.getObject(), places);
    }
    EncodedTerm[] terms = new EncodedTerm[places.size()];
    ByteBuffer scratch = ByteBuffer.allocate(2 * Long.BYTES);
    places.forEach((node, place) -> terms[place] = EncodedTerm.of(node, scratch));
    return new EncodedGraph(terms, triples);
  }

  private static int place(Node node, Map<Node, Integer> places) {
    Integer place = places.putIfAbsent(node, places.size());
    return place == null ? places.size() - 1 : place;
  }
}
