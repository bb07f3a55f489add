package attache.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * The triples of the graph of one article by subject, property and object, for who asks for nearly
 * all of them: a dozen stand at each subject, which are faster gone through than looked for by
 * Jena.
 */
final class Statements {

  /** A triple; its property is the very object that is asked for, or one that nobody asks for. */
  record Statement(Node subject, Node property, Node object) {}

  private final Map<Node, List<Statement>> bySubject = new HashMap<>();
  private final Map<Node, List<Statement>> byProperty = new HashMap<>();
  private final Map<Node, List<Statement>> byObject = new HashMap<>();

  /**
   * @param asked the properties that are asked for, each by itself: no other objects may be given
   *     for them
   */
  Statements(Graph graph, Map<Node, Node> asked) {
    for (Iterator<Triple> all = graph.find(); all.hasNext(); ) {
      Triple triple = all.next();
      Node property = asked.getOrDefault(triple.getPredicate(), triple.getPredicate());
      Statement statement = new Statement(triple.getSubject(), property, triple.getObject());
      add(statement, statement.subject(), bySubject);
      add(statement, property, byProperty);
      add(statement, statement.object(), byObject);
    }
  }

  private static void add(Statement statement, Node node, Map<Node, List<Statement>> to) {
    List<Statement> own = to.get(node);
    if (own == null) {
      own = new ArrayList<>();
      to.put(node, own);
    }
    own.add(statement);
  }

  /** All with a subject. */
  List<Statement> of(Node subject) {
    return bySubject.getOrDefault(subject, List.of());
  }

  /** All with a property. */
  List<Statement> with(Node property) {
    return byProperty.getOrDefault(property, List.of());
  }

  /** Adds the subjects of which a property has this object. */
  void addSubjects(Node property, Node object, Collection<Node> nodes) {
    List<Statement> those = byObject.getOrDefault(object, List.of());
    for (int i = 0; i < those.size(); i++) {
      if (those.get(i).property() == property) {
        nodes.add(those.get(i).subject());
      }
    }
  }

  /** Adds the objects that a property of this subject has. */
  void addObjects(Node subject, Node property, Collection<Node> nodes) {
    List<Statement> own = of(subject);
    for (int i = 0; i < own.size(); i++) {
      if (own.get(i).property() == property) {
        nodes.add(own.get(i).object());
      }
    }
  }

  boolean contains(Node subject, Node property, Node object) {
    List<Statement> own = of(subject);
    for (int i = 0; i < own.size(); i++) {
      if (own.get(i).property() == property && own.get(i).object().equals(object)) {
        return true;
      }
    }
    return false;
  }
}
