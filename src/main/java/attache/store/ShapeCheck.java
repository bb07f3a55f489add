package attache.store;

import attache.store.Statements.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.engine.constraint.ClassConstraint;
import org.apache.jena.shacl.engine.constraint.ClosedConstraint;
import org.apache.jena.shacl.engine.constraint.ConstraintTerm;
import org.apache.jena.shacl.engine.constraint.DatatypeConstraint;
import org.apache.jena.shacl.engine.constraint.DisjointConstraint;
import org.apache.jena.shacl.engine.constraint.LessThanConstraint;
import org.apache.jena.shacl.engine.constraint.MaxCount;
import org.apache.jena.shacl.engine.constraint.MinCount;
import org.apache.jena.shacl.engine.constraint.QualifiedValueShape;
import org.apache.jena.shacl.engine.constraint.ShNode;
import org.apache.jena.shacl.engine.constraint.ShOr;
import org.apache.jena.shacl.engine.constraint.ShXone;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.expr.ExprException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Says, without a report, whether a graph fits shapes. Jena makes a report of its own, as a graph,
 * for each nested shape and each node, which takes several times as long as the looking. Knows the
 * part of SHACL Core that ontology/shapes.ttl uses; for other shapes there is none of these.
 */
final class ShapeCheck {

  /** Whether a node of a graph fits. */
  private interface NodeTest {
    boolean fits(Statements graph, Node node);
  }

  /** Whether the values that a property shape's path leads to from a node fit. */
  private interface ValuesTest {
    boolean fit(Statements graph, Node node, List<Node> values);
  }

  /** A shape with what it is aimed at. */
  private record Aimed(List<Target> targets, NodeTest test) {}

  /** Something of SHACL that is not known here. */
  private static final class UnknownException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private static final NodeTest BEING_READ = (graph, node) -> false;

  private final Map<Shape, NodeTest> tests = new HashMap<>();
  private final List<Aimed> aimed = new ArrayList<>();

  /** The properties that shapes name, each by itself. */
  private final Map<Node, Node> properties = new HashMap<>();

  private final Node type = own(RDF.Nodes.type);

  private ShapeCheck(org.apache.jena.shacl.Shapes shapes) throws UnknownException {
    for (Shape shape : shapes.getTargetShapes()) {
      aimed.add(new Aimed(List.copyOf(shape.getTargets()), test(shape)));
    }
  }

  /** Empty where the shapes say something that is not known here. */
  static Optional<ShapeCheck> of(org.apache.jena.shacl.Shapes shapes) {
    try {
      ShapeCheck check = new ShapeCheck(shapes);
      return check.knowsAllTargets() ? Optional.of(check) : Optional.empty();
    } catch (UnknownException e) {
      return Optional.empty();
    }
  }

  private boolean knowsAllTargets() {
    return aimed.stream()
        .flatMap(shape -> shape.targets().stream())
        .allMatch(
            target ->
                switch (target.getTargetType()) {
                  case targetClass, targetObjectsOf, targetSubjectsOf -> true;
                  default -> false;
                });
  }

  /** Whether a graph conforms; never true where Jena says no. */
  boolean passes(Graph graph) {
    if (graph.contains(Node.ANY, RDFS.subClassOf.asNode(), Node.ANY)) {
      return false; // its classes are not told by rdf:type alone
    }
    Statements statements = new Statements(graph, properties);
    for (Aimed shape : aimed) {
      for (Node node : nodesOf(shape.targets(), statements)) {
        if (!shape.test().fits(statements, node)) {
          return false;
        }
      }
    }
    return true;
  }

  private Set<Node> nodesOf(List<Target> targets, Statements graph) {
    Set<Node> nodes = new HashSet<>();
    for (Target target : targets) {
      Node named = target.getObject();
      switch (target.getTargetType()) {
        case targetClass -> graph.addSubjects(type, named, nodes);
        case targetSubjectsOf -> graph.with(named).forEach(each -> nodes.add(each.subject()));
        default -> graph.with(named).forEach(each -> nodes.add(each.object()));
      }
    }
    return nodes;
  }

  private Node own(Node property) {
    return properties.computeIfAbsent(property, itself -> itself);
  }

  private NodeTest test(Shape shape) throws UnknownException {
    NodeTest known = tests.get(shape);
    if (known == BEING_READ || shape.deactivated()) {
      throw new UnknownException();
    }
    if (known == null) {
      tests.put(shape, BEING_READ);
      known = shape instanceof PropertyShape property ? ofProperty(property) : all(partsOf(shape));
      tests.put(shape, known);
    }
    return known;
  }

  private List<NodeTest> partsOf(Shape shape) throws UnknownException {
    List<NodeTest> parts = new ArrayList<>();
    for (Constraint constraint : shape.getConstraints()) {
      parts.add(ofNode(constraint));
    }
    for (PropertyShape property : shape.getPropertyShapes()) {
      parts.add(test(property));
    }
    return parts;
  }

  private static NodeTest all(List<NodeTest> parts) {
    NodeTest[] tests = parts.toArray(NodeTest[]::new);
    return (graph, node) -> {
      for (NodeTest test : tests) {
        if (!test.fits(graph, node)) {
          return false;
        }
      }
      return true;
    };
  }

  private NodeTest ofNode(Constraint constraint) throws UnknownException {
    if (constraint instanceof DatatypeConstraint datatype) {
      return (graph, node) -> isOf(datatype, node);
    }
    if (constraint instanceof ConstraintTerm term) {
      return (graph, node) -> term.validate(null, node) == null;
    }
    if (constraint instanceof ClassConstraint ofClass) {
      Node expected = ofClass.getExpectedClass();
      return (graph, node) -> graph.contains(node, type, expected);
    }
    if (constraint instanceof ClosedConstraint closed) {
      Set<Node> allowed = new HashSet<>(closed.getExpected());
      allowed.addAll(closed.getIgnoredProperties());
      return (graph, node) -> has(graph, node, allowed, closed.isActive());
    }
    if (constraint instanceof ShNode other) {
      return test(other.getOther());
    }
    if (constraint instanceof ShOr or) {
      List<NodeTest> others = tests(or.getOthers());
      return (graph, node) -> fitting(others, graph, node) > 0;
    }
    if (constraint instanceof ShXone xone) {
      List<NodeTest> others = tests(xone.getOthers());
      return (graph, node) -> fitting(others, graph, node) == 1;
    }
    throw new UnknownException();
  }

  /** As the constraint itself tells, which words at length what another type it is. */
  private static boolean isOf(DatatypeConstraint datatype, Node node) {
    return node.isLiteral()
        && datatype.getDatatypeURI().equals(node.getLiteralDatatypeURI())
        && datatype.getRDFDatatype().isValid(node.getLiteralLexicalForm());
  }

  private static boolean has(Statements graph, Node node, Set<Node> allowed, boolean isActive) {
    if (!isActive) {
      return true;
    }
    for (Statement own : graph.of(node)) {
      if (!allowed.contains(own.property())) {
        return false;
      }
    }
    return true;
  }

  private List<NodeTest> tests(List<Shape> shapes) throws UnknownException {
    List<NodeTest> list = new ArrayList<>();
    for (Shape shape : shapes) {
      list.add(test(shape));
    }
    return list;
  }

  private static int fitting(List<NodeTest> tests, Statements graph, Node node) {
    int fitting = 0;
    for (NodeTest test : tests) {
      fitting += test.fits(graph, node) ? 1 : 0;
    }
    return fitting;
  }

  private NodeTest ofProperty(PropertyShape shape) throws UnknownException {
    if (!shape.getPropertyShapes().isEmpty()) {
      throw new UnknownException();
    }
    Path path = shape.getPath();
    boolean isInverse = path instanceof P_Inverse;
    if (!((isInverse ? ((P_Inverse) path).getSubPath() : path) instanceof P_Link link)) {
      throw new UnknownException();
    }
    Node property = own(link.getNode());
    List<ValuesTest> tests = new ArrayList<>();
    for (Constraint constraint : shape.getConstraints()) {
      tests.add(ofValues(constraint));
    }
    return (graph, node) -> {
      List<Node> values = new ArrayList<>();
      if (isInverse) {
        graph.addSubjects(property, node, values);
      } else if (!node.isLiteral()) {
        graph.addObjects(node, property, values);
      }
      for (ValuesTest test : tests) {
        if (!test.fit(graph, node, values)) {
          return false;
        }
      }
      return true;
    };
  }

  private ValuesTest ofValues(Constraint constraint) throws UnknownException {
    if (constraint instanceof MinCount min) {
      return (graph, node, values) -> values.size() >= min.getMinCount();
    }
    if (constraint instanceof MaxCount max) {
      return (graph, node, values) -> values.size() <= max.getMaxCount();
    }
    if (constraint instanceof QualifiedValueShape qualified && !qualified.qDisjoint()) {
      return ofQualified(qualified);
    }
    if (constraint instanceof DisjointConstraint disjoint) {
      Node other = own(disjoint.getValue());
      return (graph, node, values) -> {
        for (Node value : values) {
          if (graph.contains(node, other, value)) {
            return false;
          }
        }
        return true;
      };
    }
    if (constraint instanceof LessThanConstraint less) {
      Node other = own(less.getValue());
      return (graph, node, values) -> areLess(values, graph, node, other);
    }
    if (constraint instanceof ClosedConstraint) {
      throw new UnknownException();
    }
    NodeTest each = ofNode(constraint);
    return (graph, node, values) -> {
      for (Node value : values) {
        if (!each.fits(graph, value)) {
          return false;
        }
      }
      return true;
    };
  }

  private ValuesTest ofQualified(QualifiedValueShape qualified) throws UnknownException {
    NodeTest test = test(qualified.getSub());
    int least = qualified.qMin();
    int most = qualified.qMax();
    return (graph, node, values) -> {
      int fitting = 0;
      for (Node value : values) {
        fitting += test.fits(graph, value) ? 1 : 0;
      }
      return (least < 0 || fitting >= least) && (most < 0 || fitting <= most);
    };
  }

  private static boolean areLess(List<Node> values, Statements graph, Node node, Node other) {
    List<Node> others = new ArrayList<>();
    graph.addObjects(node, other, others);
    for (Node one : values) {
      for (Node two : others) {
        if (!isLess(one, two)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isLess(Node one, Node other) {
    try {
      return NodeValue.compare(NodeValue.makeNode(one), NodeValue.makeNode(other)) < 0;
    } catch (ExprException e) {
      return false; // no order between them
    }
  }
}
