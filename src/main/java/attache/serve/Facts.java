package attache.serve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/** What all articles say together, as one transaction sees it. */
final class Facts {

  private final DatasetGraph dataset;
  private final Map<Node, Ahead> ahead;

  /** All statements of one property, by what they are about and by their values. */
  private record Ahead(Map<Node, Set<Node>> values, Map<Node, Set<Node>> subjects) {}

  Facts(DatasetGraph dataset) {
    this(dataset, Map.of());
  }

  private Facts(DatasetGraph dataset, Map<Node, Ahead> ahead) {
    this.dataset = dataset;
    this.ahead = ahead;
  }

  /**
   * The same facts, with some properties read now, each in one go, for what asks them of most
   * nodes.
   */
  Facts readAhead(Collection<Node> properties) {
    Map<Node, Ahead> read = new HashMap<>(ahead);
    for (Node property : properties) {
      Ahead all = new Ahead(new HashMap<>(), new HashMap<>());
      find(Node.ANY, property, Node.ANY)
          .forEachRemaining(
              quad -> {
                add(quad.getSubject(), quad.getObject(), all.values());
                add(quad.getObject(), quad.getSubject(), all.subjects());
              });
      read.put(property, all);
    }
    return new Facts(dataset, read);
  }

  private static void add(Node one, Node other, Map<Node, Set<Node>> map) {
    map.computeIfAbsent(one, n -> new HashSet<>(4)).add(other);
  }

  DatasetGraph dataset() {
    return dataset;
  }

  /** Statements that fit, of all graphs; one that several articles make comes several times. */
  Iterator<Quad> find(Node subject, Node property, Node object) {
    return dataset.findNG(Node.ANY, subject, property, object);
  }

  /** The distinct values of a property. */
  Set<Node> values(String subject, Node property) {
    if (ahead.containsKey(property)) {
      return ahead.get(property).values().getOrDefault(NodeFactory.createURI(subject), Set.of());
    }
    Set<Node> values = new HashSet<>();
    find(NodeFactory.createURI(subject), property, Node.ANY)
        .forEachRemaining(quad -> values.add(quad.getObject()));
    return values;
  }

  /** The distinct nodes that have this value. */
  SortedSet<String> subjects(Node property, Node value) {
    SortedSet<String> subjects = new TreeSet<>();
    if (ahead.containsKey(property)) {
      ahead
          .get(property)
          .subjects()
          .getOrDefault(value, Set.of())
          .forEach(subject -> subjects.add(subject.getURI()));
      return subjects;
    }
    find(Node.ANY, property, value)
        .forEachRemaining(quad -> subjects.add(quad.getSubject().getURI()));
    return subjects;
  }

  /** The distinct values as texts, sorted. */
  SortedSet<String> texts(String subject, Node property) {
    SortedSet<String> texts = new TreeSet<>();
    values(subject, property).forEach(value -> texts.add(text(value)));
    return texts;
  }

  /** The last of its values as a text, or an empty one. */
  String text(String subject, Node property) {
    SortedSet<String> texts = texts(subject, property);
    return texts.isEmpty() ? "" : texts.last();
  }

  Optional<String> iri(String subject, Node property) {
    return values(subject, property).stream()
        .filter(Node::isURI)
        .map(Node::getURI)
        .sorted()
        .findFirst();
  }

  /** Every node that has a property, with its distinct values as texts, sorted. */
  Map<String, SortedSet<String>> all(Node property) {
    Map<String, SortedSet<String>> all = new TreeMap<>();
    find(Node.ANY, property, Node.ANY)
        .forEachRemaining(
            quad ->
                all.computeIfAbsent(quad.getSubject().getURI(), s -> new TreeSet<>())
                    .add(text(quad.getObject())));
    return all;
  }

  /** How many statements have a node as their value, but for those with one of some properties. */
  long naming(String iri, Set<Node> without, long most) {
    Iterator<Quad> naming = find(Node.ANY, Node.ANY, NodeFactory.createURI(iri));
    long known = 0;
    while (naming.hasNext() && known < most) {
      if (!without.contains(naming.next().getPredicate())) {
        known++;
      }
    }
    return known;
  }

  /** {@link #naming} for many nodes at once, in one look at the whole store, by IRI. */
  Map<String, Long> naming(Collection<String> iris, Set<Node> without) {
    NodeTupleTable quads =
        TDBInternal.getDatasetGraphTDB(dataset).getQuadTable().getNodeTupleTable();
    NodeTable nodes = quads.getNodeTable();
    Set<NodeId> leftOut = without.stream().map(nodes::getNodeIdForNode).collect(Collectors.toSet());
    Map<NodeId, long[]> counts = new HashMap<>();
    Map<String, NodeId> ids = new HashMap<>();
    for (String iri : iris) {
      NodeId id = nodes.getNodeIdForNode(NodeFactory.createURI(iri));
      ids.put(iri, id);
      counts.put(id, new long[1]);
    }
    quads
        .findAll()
        .forEachRemaining(
            quad -> {
              long[] count = counts.get(quad.get(3));
              if (count != null && !leftOut.contains(quad.get(2))) {
                count[0]++;
              }
            });
    Map<String, Long> naming = new HashMap<>();
    ids.forEach((iri, id) -> naming.put(iri, counts.get(id)[0]));
    return naming;
  }

  boolean knows(String iri) {
    return find(NodeFactory.createURI(iri), Node.ANY, Node.ANY).hasNext();
  }

  /** The names of all graphs, sorted. */
  List<Node> graphs() {
    List<Node> graphs = new ArrayList<>();
    dataset.listGraphNodes().forEachRemaining(graphs::add);
    graphs.sort(java.util.Comparator.comparing(Node::getURI));
    return Collections.unmodifiableList(graphs);
  }

  /** A literal's text, a node's IRI. */
  static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
  }
}
