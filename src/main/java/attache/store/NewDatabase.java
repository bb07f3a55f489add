package attache.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.dboe.base.file.BinaryDataFile;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.StoreConnection;

/**
 * A TDB2 database made from nothing, faster than by its loaders: terms are written as they come,
 * statements as numbers into a file, and in the end each index is packed from its statements in
 * order, as TDB2's {@code xloader} does. Nobody may read it before it is {@link #finish finished}.
 * Used by one thread.
 */
final class NewDatabase implements AutoCloseable {

  /** Numbers of statements that are on their way to the file. */
  private static final int BUFFERED = 3 << 14;

  private final Path folder;
  private final Location location;
  private final DatasetGraphTDB database;
  private final NodeTableTRDF nodes;
  private final BinaryDataFile terms;
  private final FileChannel statements;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFERED * Long.BYTES);
  private final List<Part> parts = new ArrayList<>();
  private NodeIds ids = new NodeIds();
  private long written;
  private boolean isOpen = true;

  /**
   * Statements of one graph in the file.
   *
   * @param graph the number of its name; {@link #DEFAULT_GRAPH} for the default graph
   * @param begin place in the file, in triples
   */
  record Part(long graph, long begin, int triples) {}

  /** No term has this number. */
  private static final long DEFAULT_GRAPH = -1;

  /**
   * Begins a database.
   *
   * @param folder is made, and must not be there
   */
  NewDatabase(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectory(folder);
      location = Location.create(folder);
      statements =
          FileChannel.open(
              folder.resolve("statements"),
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    database = StoreConnection.connectCreate(location).getDatasetGraphTDB();
    nodes =
        (NodeTableTRDF) database.getQuadTable().getNodeTupleTable().getNodeTable().baseNodeTable();
    terms = nodes.getData();
    database.begin(TxnType.WRITE);
  }

  Path folder() {
    return folder;
  }

  /** How many different terms it has. */
  long terms() {
    return ids.size();
  }

  /** The number of a term, which is added if need be. */
  long idOf(Node node) {
    return idOf(EncodedTerm.of(node));
  }

  private long idOf(EncodedTerm term) {
    if (term.bytes() == null) {
      return term.high();
    }
    long id = ids.get(term.high(), term.low());
    if (id == NodeIds.NONE) {
      id = terms.write(term.bytes());
      ids.put(term.high(), term.low(), id);
    }
    return id;
  }

  /** The term of a number; costs a look into a file. */
  Node termOf(long id) {
    NodeId number = NodeIdFactory.get(ByteBuffer.allocate(Long.BYTES).putLong(0, id), 0);
    return NodeId.isInline(number) ? NodeId.extract(number) : nodes.getNodeForNodeId(number);
  }

  /** Adds statements to a graph; they may be taken back by {@link #remove}. */
  Part add(Node graph, EncodedGraph triples) {
    long[] numbers = new long[triples.terms.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = idOf(triples.terms[i]);
    }
    Part part =
        new Part(
            Quad.isDefaultGraph(graph) ? DEFAULT_GRAPH : idOf(graph),
            written,
            triples.triples.length / 3);
    for (int place : triples.triples) {
      if (!buffer.hasRemaining()) {
        flush();
      }
      buffer.putLong(numbers[place]);
    }
    written += part.triples();
    parts.add(part);
    return part;
  }

  /** The statements of a part, three numbers each. */
  long[] statements(Part part) {
    flush();
    long[] numbers = new long[3 * part.triples()];
    read(part.begin(), numbers, numbers.length);
    return numbers;
  }

  /** Takes back what was added. */
  void removeAll(Set<Part> some) {
    parts.removeAll(some);
  }

  private void flush() {
    try {
      buffer.flip();
      long place = statements.size();
      while (buffer.hasRemaining()) {
        place += statements.write(buffer, place);
      }
      buffer.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(long begin, long[] numbers, int count) {
    try {
      ByteBuffer bytes = ByteBuffer.allocate(count * Long.BYTES);
      long place = begin * 3 * Long.BYTES;
      while (bytes.hasRemaining()) {
        place += statements.read(bytes, place);
      }
      bytes.flip().asLongBuffer().get(numbers, 0, count);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Packs the indexes and closes the database.
   *
   * @param threads how many are packed at once
   */
  void finish(int threads) {
    flush();
    database.commit();
    database.end();
    List<Callable<Long>> packing = new ArrayList<>();
    for (TupleIndex index : indexes(true)) {
      packing.add(() -> pack(index, true));
    }
    for (TupleIndex index : indexes(false)) {
      packing.add(() -> pack(index, false));
    }
    packing.add(this::packTerms);
    run(packing, threads);
    close();
  }

  private TupleIndex[] indexes(boolean ofQuads) {
    return (ofQuads
            ? database.getQuadTable().getNodeTupleTable()
            : database.getTripleTable().getNodeTupleTable())
        .getTupleTable()
        .getIndexes();
  }

  private static void run(List<Callable<Long>> packing, int threads) {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      for (Future<Long> done : workers.invokeAll(packing)) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a store was being filled", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  private long pack(TupleIndex index, boolean ofQuads) {
    String order = index.getName();
    String columns = ofQuads ? "GSPO" : "SPO";
    int[] permutation = order.chars().map(columns::indexOf).toArray();
    List<Part> own = parts.stream().filter(p -> p.graph() != DEFAULT_GRAPH == ofQuads).toList();
    BPlusTree tree = (BPlusTree) ((TupleIndexRecord) index).getRangeIndex();
    RecordFactory factory = tree.getRecordFactory();
    ByteBuffer scratch = ByteBuffer.allocate(permutation.length * Long.BYTES);
    try (Ordered tuples = new Ordered(groups(own, order), order, permutation)) {
      return pack(tree, tuples, each -> factory.create(bytes(each, scratch)));
    }
  }

  /** What can be ordered by itself, in order: each graph where its number comes first, else all. */
  private static List<List<Part>> groups(List<Part> parts, String order) {
    if (!order.startsWith("G")) {
      return List.of(parts);
    }
    Map<Long, List<Part>> byGraph = new TreeMap<>(Long::compareUnsigned);
    for (Part part : parts) {
      byGraph.computeIfAbsent(part.graph(), graph -> new ArrayList<>(1)).add(part);
    }
    return List.copyOf(byGraph.values());
  }

  /** The tuples of an index, group after group, in order within each; the array is the same. */
  private final class Ordered implements Iterator<long[]>, AutoCloseable {
    private final Iterator<List<Part>> groups;
    private final Path file;
    private final int[] permutation;
    private SortedTuples group;
    private Iterator<long[]> tuples = Collections.emptyIterator();

    Ordered(List<List<Part>> groups, String order, int[] permutation) {
      this.groups = groups.iterator();
      this.file = folder.resolve(order + ".parts");
      this.permutation = permutation;
    }

    @Override
    public boolean hasNext() {
      while (!tuples.hasNext() && groups.hasNext()) {
        close();
        group = sorted(groups.next());
        tuples = group.sorted();
      }
      return tuples.hasNext();
    }

    @Override
    public long[] next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return tuples.next();
    }

    private SortedTuples sorted(List<Part> some) {
      long count = 0;
      for (Part part : some) {
        count += part.triples();
      }
      int held = (int) Math.min(count, SortedTuples.MOST_IN_MEMORY);
      SortedTuples sorted = new SortedTuples(file, permutation.length, held);
      long[] tuple = new long[4];
      long[] triples = new long[0];
      for (Part part : some) {
        int numbers = 3 * part.triples();
        if (triples.length < numbers) {
          triples = new long[2 * numbers];
        }
        read(part.begin(), triples, numbers);
        tuple[0] = part.graph();
        for (int i = 0; i < numbers; i += 3) {
          System.arraycopy(triples, i, tuple, 1, 3);
          sorted.add(tuple, tuple.length - permutation.length, permutation);
        }
      }
      return sorted;
    }

    @Override
    public void close() {
      if (group != null) {
        group.close();
      }
    }
  }

  private long packTerms() {
    NodeIds drained = ids;
    ids = null;
    BPlusTree tree = (BPlusTree) nodes.getIndex();
    RecordFactory factory = tree.getRecordFactory();
    ByteBuffer scratch = ByteBuffer.allocate(3 * Long.BYTES);
    return pack(
        tree,
        drained.drain(),
        each -> {
          byte[] bytes = bytes(each, scratch);
          int hash = 2 * Long.BYTES;
          return factory.create(
              Arrays.copyOf(bytes, hash), Arrays.copyOfRange(bytes, hash, bytes.length));
        });
  }

  /** As many numbers as the buffer has room for. */
  private static byte[] bytes(long[] numbers, ByteBuffer scratch) {
    scratch.clear();
    for (int i = 0; scratch.hasRemaining(); i++) {
      scratch.putLong(numbers[i]);
    }
    return scratch.array().clone();
  }

  @FunctionalInterface
  private interface ToRecord {
    Record of(long[] numbers);
  }

  /** In a transaction of this index alone, so that several are packed at once. */
  private static long pack(BPlusTree tree, Iterator<long[]> sorted, ToRecord record) {
    if (!sorted.hasNext()) {
      return 0;
    }
    TransactionCoordinator coordinator = CoLib.newCoordinator();
    coordinator.add(tree);
    CoLib.start(coordinator);
    Transaction transaction = coordinator.begin(TxnType.WRITE);
    long[] count = {0};
    try {
      Iterator<Record> records =
          new Iterator<>() {
            @Override
            public boolean hasNext() {
              return sorted.hasNext();
            }

            @Override
            public Record next() {
              count[0]++;
              return record.of(sorted.next());
            }
          };
      BPlusTreeRewriter.packIntoBPlusTree(
              records,
              tree.getParams(),
              tree.getRecordFactory(),
              tree.getStateManager().getBufferChannel(),
              tree.getNodeManager().getBlockMgr(),
              tree.getRecordsMgr().getBlockMgr())
          .sync();
      transaction.commit();
    } finally {
      transaction.end();
      CoLib.finish(coordinator);
    }
    return count[0];
  }

  /** Closes the files; what was not finished is of no use. */
  @Override
  public void close() {
    if (!isOpen) {
      return;
    }
    isOpen = false;
    try {
      if (database.isInTransaction()) {
        database.abort();
        database.end();
      }
      statements.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      StoreConnection.internalExpel(location, true);
    }
  }
}
