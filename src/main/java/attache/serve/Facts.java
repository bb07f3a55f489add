package attache.serve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** What all articles say together, as one transaction sees it. */
final class Facts {

  private final DatasetGraph dataset;

  Facts(DatasetGraph dataset) {
    this.dataset = dataset;
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
    Set<Node> values = new HashSet<>();
    find(NodeFactory.createURI(subject), property, Node.ANY)
        .forEachRemaining(quad -> values.add(quad.getObject()));
    return values;
  }

  /** The distinct nodes that have this value. */
  SortedSet<String> subjects(Node property, Node value) {
    SortedSet<String> subjects = new TreeSet<>();
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
