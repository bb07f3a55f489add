package attache.store;

import attache.map.Iris;
import attache.map.Vocabulary;
import attache.model.Identity.Canonical;
import attache.model.Identity.Named;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Puts the canonical IRIs and labels into the graph of an article, also where a person, engagement
 * or agreement is a part of the IRI of a tenure, a participation or a status report.
 */
final class Renaming {

  private final Canonical settlement;
  private final Map<String, Named> people = new HashMap<>();
  private final Map<Node, Node> renamed = new HashMap<>();

  private Renaming(Canonical settlement, Graph graph) {
    this.settlement = settlement;
    graph
        .find(Node.ANY, Vocabulary.TYPE, Vocabulary.PERSON)
        .mapWith(Triple::getSubject)
        .forEach(
            person ->
                graph
                    .find(person, Vocabulary.LABEL, Node.ANY)
                    .mapWith(label -> label.getObject().getLiteralLexicalForm())
                    .forEach(
                        label ->
                            people.put(
                                person.getURI(), settlement.person(person.getURI(), label))));
  }

  /** The graph with canonical IRIs; the same object where nothing in it changes. */
  static Graph applied(Canonical settlement, Graph graph) {
    return new Renaming(settlement, graph).applied(graph);
  }

  private Graph applied(Graph graph) {
    Graph result = GraphFactory.createDefaultGraph();
    boolean changed = false;
    for (Iterator<Triple> triples = graph.find(); triples.hasNext(); ) {
      Triple triple = triples.next();
      Triple canonical = canonical(triple);
      changed |= !canonical.equals(triple);
      result.add(canonical);
    }
    return changed ? result : graph;
  }

  private Triple canonical(Triple triple) {
    Node subject = canonical(triple.getSubject());
    Node object = canonical(triple.getObject());
    if (triple.getPredicate().equals(Vocabulary.LABEL)) {
      Named person = people.get(triple.getSubject().getURI());
      if (person != null) {
        object = NodeFactory.createLiteralString(person.label());
      }
    }
    return Triple.create(subject, triple.getPredicate(), object);
  }

  private Node canonical(Node node) {
    return node.isURI() && node.getURI().startsWith(Iris.ID)
        ? renamed.computeIfAbsent(
            node,
            old -> {
              String iri = canonical(old.getURI());
              return iri.equals(old.getURI()) ? old : NodeFactory.createURI(iri);
            })
        : node;
  }

  private String canonical(String iri) {
    if (iri.startsWith(Iris.PERSON)) {
      return person(iri);
    }
    if (iri.startsWith(Iris.ENGAGEMENT)) {
      int part = iri.indexOf(Iris.PARTICIPANT);
      return part < 0
          ? settlement.engagement(iri)
          : Iris.participation(
              settlement.engagement(iri.substring(0, part)),
              person(Iris.PERSON + iri.substring(part + Iris.PARTICIPANT.length())));
    }
    if (iri.startsWith(Iris.AGREEMENT)) {
      int part = iri.indexOf(Iris.STATUS);
      return part < 0
          ? settlement.agreement(iri)
          : settlement.agreement(iri.substring(0, part)) + iri.substring(part);
    }
    if (iri.startsWith(Iris.TENURE)) {
      return ofPerson(Iris.TENURE, iri);
    }
    return iri.startsWith(Iris.RANK_TENURE) ? ofPerson(Iris.RANK_TENURE, iri) : iri;
  }

  /** {@code prefix}, country, slug of the name, and more. */
  private String ofPerson(String prefix, String iri) {
    int slug = iri.indexOf('/', prefix.length()) + 1;
    int end = iri.indexOf('/', slug);
    String person = person(Iris.PERSON + iri.substring(prefix.length(), end));
    return prefix + Iris.pathOf(person) + iri.substring(end);
  }

  private String person(String iri) {
    Named person = people.get(iri);
    return person == null ? iri : person.iri();
  }
}
