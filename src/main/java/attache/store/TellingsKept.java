package attache.store;

import attache.model.Telling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * What all articles of a store tell, each as it tells it by itself. Which have it written down is
 * found by the numbers of terms, for to read a term takes far longer; what is written is taken
 * apart on all processors.
 */
final class TellingsKept {

  /** So many are in memory as text at a time. */
  private static final int BATCH = 2048;

  private final DatasetGraph dataset;
  private final NodeTupleTable accounts;
  private final NodeTable terms;
  private final Consumer<Telling> taking;
  private final List<Kept> batch = new ArrayList<>(BATCH);

  /** A telling as it is written down. */
  private record Kept(String article, String text) {
    Optional<Telling> read() {
      return TellingText.read(article, text);
    }
  }

  private TellingsKept(DatasetGraph dataset, Consumer<Telling> taking) {
    this.dataset = dataset;
    this.accounts =
        TDBInternal.getDatasetGraphTDB(ChangedNodes.database(dataset))
            .getTripleTable()
            .getNodeTupleTable();
    this.terms = accounts.getNodeTable();
    this.taking = taking;
  }

  /** Hands on what each article tells, in no order. */
  static void read(DatasetGraph dataset, Consumer<Telling> taking) {
    new TellingsKept(dataset, taking).read();
  }

  private void read() {
    Set<NodeId> left = new HashSet<>();
    with(Writer.FINGERPRINT).forEachRemaining(account -> left.add(account.get(0)));
    for (Iterator<Tuple<NodeId>> kept = with(Writer.TELLING); kept.hasNext(); ) {
      Tuple<NodeId> account = kept.next();
      if (left.remove(account.get(0))) {
        batch.add(new Kept(article(account.get(0)), term(account.get(2)).getLiteralLexicalForm()));
        if (batch.size() == BATCH) {
          takeBatch();
        }
      }
    }
    takeBatch();
    left.forEach(article -> taking.accept(Writer.telling(dataset, article(article))));
  }

  private Iterator<Tuple<NodeId>> with(Node property) {
    NodeId number = terms.getNodeIdForNode(property);
    return NodeId.isDoesNotExist(number)
        ? Collections.emptyIterator()
        : accounts.find(NodeId.NodeIdAny, number, NodeId.NodeIdAny);
  }

  private String article(NodeId number) {
    return term(number).getURI();
  }

  private Node term(NodeId number) {
    return terms.getNodeForNodeId(number);
  }

  private void takeBatch() {
    List<Optional<Telling>> read = batch.parallelStream().map(Kept::read).toList();
    for (int i = 0; i < read.size(); i++) {
      String article = batch.get(i).article();
      taking.accept(read.get(i).orElseGet(() -> Writer.telling(dataset, article)));
    }
    batch.clear();
  }
}
