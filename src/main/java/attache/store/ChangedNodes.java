package attache.store;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;

/**
 * A dataset that remembers which nodes the statements added to it or removed are about or name, and
 * their graphs.
 */
final class ChangedNodes extends DatasetGraphWrapper {

  private final Set<Node> nodes = new HashSet<>();

  ChangedNodes(DatasetGraph dataset) {
    super(dataset);
  }

  Set<Node> nodes() {
    return nodes;
  }

  /** The database itself, of which TDB2 tells more than of what stands around it. */
  static DatasetGraph database(DatasetGraph dataset) {
    return dataset instanceof ChangedNodes around ? around.getWrapped() : dataset;
  }

  @Override
  public void add(Quad quad) {
    remember(quad.getGraph(), quad.getSubject(), quad.getObject());
    super.add(quad);
  }

  @Override
  public void delete(Quad quad) {
    remember(quad.getGraph(), quad.getSubject(), quad.getObject());
    super.delete(quad);
  }

  @Override
  public void add(Node graph, Node subject, Node property, Node object) {
    remember(graph, subject, object);
    super.add(graph, subject, property, object);
  }

  @Override
  public void delete(Node graph, Node subject, Node property, Node object) {
    remember(graph, subject, object);
    super.delete(graph, subject, property, object);
  }

  private void remember(Node graph, Node subject, Node object) {
    nodes.add(graph);
    nodes.add(subject);
    if (object.isURI()) {
      nodes.add(object);
    }
  }
}
