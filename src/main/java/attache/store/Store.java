package attache.store;

import attache.map.Iris;
import attache.map.Vocabulary;
import attache.model.Article;
import attache.model.Identity;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.base.Sys;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.sys.IO_DB;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.store.DatasetGraphSwitchable;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.DatabaseOps;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The graph of all articles in a folder of its own: an embedded TDB2 with one named graph per
 * article ({@link Iris#article}), {@link Iris#REFERENCE_GRAPH}, {@link Iris#MERGES_GRAPH} and
 * {@link Iris#RUNS_GRAPH}. Queries see the union of all graphs as the default graph. One process at
 * a time.
 *
 * <pre>{@code
 * try (Store store = Store.open(folder)) {
 *   Writer writer = store.writer(knowledge);
 *   if (writer.needs(article)) {
 *     batch.add(writer.prepare(article, mapper.graphOf(facts)));   // needs and prepare: any thread
 *   }
 *   report(writer.put(batch));                                      // hundreds of articles at a time
 *   writer.finish();
 * }
 * }</pre>
 */
public final class Store implements AutoCloseable {

  private static final Pattern PID = Pattern.compile("process (\\d+)");

  private static final Node CHANGED = Vocabulary.att("changed");

  private static final int MOST_ATTEMPTS = 60;
  private static final long ATTEMPT_MILLIS = 1000;
  private static final long BREATH_MILLIS = 100;

  private final Path folder;
  private final DatasetGraph dataset;
  private final List<Consumer<Set<Node>>> listeners;
  private final boolean isLent;

  /** Compaction must not meet a transaction: it would wait for ever. */
  private final ReadWriteLock compaction;

  /** A writer remembers what the store held, so the next one begins when it has ended. */
  private final ReentrantLock writers;

  private Store(Path folder, DatasetGraph dataset) {
    this.folder = folder;
    this.dataset = dataset;
    this.listeners = new CopyOnWriteArrayList<>();
    this.compaction = new ReentrantReadWriteLock(true);
    this.writers = new ReentrantLock(true);
    this.isLent = false;
  }

  private Store(Store lender) {
    this.folder = lender.folder;
    this.dataset = lender.dataset;
    this.listeners = lender.listeners;
    this.compaction = lender.compaction;
    this.writers = lender.writers;
    this.isLent = true;
  }

  /** This store for others in the process that will close it: it stays open. */
  public Store lent() {
    return new Store(this);
  }

  /** Does the whole work of one writer while no other begins. */
  public <T> T alone(Supplier<T> writing) {
    writers.lock();
    try {
      return writing.get();
    } finally {
      writers.unlock();
    }
  }

  /**
   * Opens the store in a folder, an empty one where there is none yet.
   *
   * @throws StoreException if another process has it open, or the folder cannot be used
   */
  public static Store open(Path folder) {
    try {
      Files.createDirectories(folder);
      if (!Files.isWritable(folder)) {
        throw new AccessDeniedException(folder.toString());
      }
      DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(folder));
      dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
      return new Store(folder, dataset);
    } catch (DBOpEnvException e) {
      throw inUse(folder, e);
    } catch (FileAlreadyExistsException e) {
      throw new StoreException(folder + ": is a file, not a folder. Name another folder.", e);
    } catch (AccessDeniedException e) {
      throw new StoreException(
          folder + ": no right to write here. Change it, or name another folder.", e);
    } catch (IOException | JenaException e) {
      throw new StoreException(
          folder + ": cannot be opened as a store: " + e.getMessage() + ". Name another folder.",
          e);
    }
  }

  private static StoreException inUse(Path folder, DBOpEnvException e) {
    Matcher holder = PID.matcher(String.valueOf(e.getMessage()));
    String process = holder.find() ? "process " + holder.group(1) : "another process";
    return new StoreException(
        "%s: the store is in use by %s. Wait until that ends, or ask it over HTTP."
            .formatted(folder, process),
        e);
  }

  public Path folder() {
    return folder;
  }

  /** The way in for articles; one writer at a time. */
  public Writer writer(Knowledge knowledge) {
    return new Writer(this, knowledge);
  }

  /** Whether the last writer to {@link Writer#finish} went by this. */
  public boolean isUpToDateWith(String knowledgeVersion) {
    return read(dataset -> Writer.isUpToDate(dataset, knowledgeVersion));
  }

  /**
   * Reads in one transaction: sees either all of a batch or nothing. The dataset must not be used
   * after {@code reading} returns; its default graph is the union of all graphs for queries, and
   * empty for {@code find}.
   */
  public <T> T read(Function<DatasetGraph, T> reading) {
    compaction.readLock().lock();
    try {
      if (dataset.isInTransaction()) {
        return reading.apply(dataset);
      }
      dataset.begin(TxnType.READ);
      try {
        return reading.apply(dataset);
      } finally {
        dataset.end();
      }
    } finally {
      compaction.readLock().unlock();
    }
  }

  /**
   * The dataset itself, for a server in this process that reads it in transactions of its own; it
   * must write nothing. Compaction waits for such readers only between {@link #holdOffCompaction}
   * and its end.
   */
  public DatasetGraph served() {
    return dataset;
  }

  /**
   * When it was last changed, to the microsecond; no two changes have the same time. Empty where no
   * change was noted yet.
   */
  public Optional<Instant> lastChange() {
    return read(dataset -> changeNotedIn(dataset));
  }

  /** Notes a change now where none was noted: in a store that an earlier programme filled. */
  public void noteChangeIfNone() {
    if (lastChange().isEmpty()) {
      write(dataset -> true);
    }
  }

  /** {@link #lastChange} as a transaction sees it. */
  public static Optional<Instant> changeNotedIn(DatasetGraph dataset) {
    Iterator<Quad> noted =
        dataset.find(Quad.defaultGraphIRI, Writer.WHOLE_STORE, CHANGED, Node.ANY);
    return noted.hasNext()
        ? Optional.of(Instant.parse(noted.next().getObject().getLiteralLexicalForm()))
        : Optional.empty();
  }

  /**
   * Has {@code listener} hear of every change from now on: after its commit, on the thread that
   * wrote, the nodes that the added and removed statements are about or name.
   */
  public void onChange(Consumer<Set<Node>> listener) {
    listeners.add(listener);
  }

  private void noteChange() {
    Triple noted = changeAfter(changeNotedIn(dataset));
    dataset.deleteAny(Quad.defaultGraphIRI, Writer.WHOLE_STORE, CHANGED, Node.ANY);
    dataset.add(Quad.create(Quad.defaultGraphIRI, noted));
  }

  private static Triple changeAfter(Optional<Instant> noted) {
    Instant last = noted.orElse(Instant.EPOCH);
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    Instant next = now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    return Triple.create(
        Writer.WHOLE_STORE, CHANGED, NodeFactory.createLiteralString(next.toString()));
  }

  /** What notes a change at this moment. */
  Triple changeNow() {
    return changeAfter(lastChange());
  }

  /** Whether a writer is at work. */
  boolean isBeingWritten() {
    return writers.isLocked();
  }

  /** Writes in one transaction, which is undone unless {@code writing} returns true. */
  void write(Predicate<DatasetGraph> writing) {
    ChangedNodes changed = new ChangedNodes(dataset);
    boolean commit = false;
    compaction.readLock().lock();
    try {
      dataset.begin(TxnType.WRITE);
      try {
        commit = writing.test(listeners.isEmpty() ? dataset : changed);
        if (commit) {
          noteChange();
        }
      } finally {
        if (commit) {
          dataset.commit();
        } else {
          dataset.abort();
        }
        dataset.end();
      }
    } catch (InternalError e) {
      throw noRoom(e);
    } catch (RuntimeException e) {
      throw isOfTheDisk(e) ? noRoom(e) : e;
    } finally {
      compaction.readLock().unlock();
    }
    if (commit) {
      listeners.forEach(listener -> listener.accept(changed.nodes()));
    }
  }

  /** TDB2 wraps what the disk says in exceptions of its own. */
  static boolean isOfTheDisk(Throwable fault) {
    return fault != null && (fault instanceof IOException || isOfTheDisk(fault.getCause()));
  }

  /**
   * @param fault an InternalError is what Java makes of a file in memory that cannot grow
   */
  StoreException noRoom(Throwable fault) {
    return new StoreException(
        folder
            + ": there is no room left to write, or the disk failed. What was stored before is whole; make room and run it again.",
        fault);
  }

  /** Writes all that is known in a format; see {@link Format} for what and in which order. */
  public void export(Format format, OutputStream out) {
    export(format, false, out);
  }

  /**
   * As {@link #export(Format, OutputStream)}.
   *
   * @param withRuns whether with {@link Iris#RUNS_GRAPH}: what was done, and when
   */
  public void export(Format format, boolean withRuns, OutputStream out) {
    read(
        dataset -> {
          new Export(dataset, withRuns, out).write(format);
          return null;
        });
  }

  /** What was done to it. */
  public RunLog runs() {
    return new RunLog(this);
  }

  /**
   * Checks all of it, as one moment sees it, and changes nothing.
   *
   * @param shapes what the graph of an article must be
   * @param reference what {@link Iris#REFERENCE_GRAPH} should hold
   * @param identity makes a new, empty settling of who is who
   * @param texts articles as their sources have them now; those the store does not have are passed
   *     over
   */
  public Findings verify(
      Shapes shapes, Graph reference, Supplier<Identity> identity, Iterator<Article> texts) {
    return read(
        dataset -> {
          Findings findings = new Findings();
          Integrity integrity = new Integrity(dataset, new SettlementKept(this), findings);
          integrity.check(shapes, reference, identity);
          texts.forEachRemaining(integrity::checkText);
          return findings;
        });
  }

  /**
   * Writes all there is into a file, as one moment saw it, while others read and write.
   *
   * @return how many statements
   * @throws StoreException if it cannot be written; what the file held before is still there
   */
  public long backup(Path file) {
    return read(dataset -> Backup.write(dataset, file));
  }

  /**
   * Puts what a backup holds in place of all there is, in one transaction; readers see the one or
   * the other.
   *
   * @return how many statements
   * @throws StoreException if the file is no whole backup; nothing has changed then
   */
  public long restore(Path file) {
    long statements = Backup.check(file);
    alone(
        () -> {
          write(dataset -> Backup.read(file, dataset));
          return null;
        });
    return statements;
  }

  public Counts counts() {
    return read(
        dataset ->
            new Counts(
                distinct(dataset, Vocabulary.ARTICLE),
                distinct(dataset, Vocabulary.PERSON),
                distinct(dataset, Vocabulary.ENGAGEMENT),
                distinct(dataset, Vocabulary.AGREEMENT),
                distinct(dataset, Vocabulary.MERGE)));
  }

  /** Counts numbers of terms: reading the terms themselves would take far longer. */
  private static long distinct(DatasetGraph dataset, Node type) {
    NodeTupleTable quads =
        TDBInternal.getDatasetGraphTDB(dataset).getQuadTable().getNodeTupleTable();
    NodeId property = quads.getNodeTable().getNodeIdForNode(Vocabulary.TYPE);
    NodeId value = quads.getNodeTable().getNodeIdForNode(type);
    if (NodeId.isDoesNotExist(property) || NodeId.isDoesNotExist(value)) {
      return 0;
    }
    Set<NodeId> subjects = new HashSet<>();
    quads
        .find(NodeId.NodeIdAny, NodeId.NodeIdAny, property, value)
        .forEachRemaining(quad -> subjects.add(quad.get(1)));
    return subjects.size();
  }

  /**
   * Gives back the space of what was replaced, and of compactions that were broken off. Waits for
   * writers and readers to end; new ones wait in turn.
   *
   * @throws StoreException if readers never left a moment
   */
  public void compact() {
    alone(
        () -> {
          awaitNoReader();
          try {
            DatabaseMgr.compact(dataset, true);
            Generations.deleteOld(folder);
          } finally {
            compaction.writeLock().unlock();
          }
          return null;
        });
  }

  /** Others wait behind whoever waits here, so it lets them pass now and then. */
  private void awaitNoReader() {
    try {
      for (int i = 0; i < MOST_ATTEMPTS; i++) {
        if (compaction.writeLock().tryLock(ATTEMPT_MILLIS, TimeUnit.MILLISECONDS)) {
          return;
        }
        Thread.sleep(BREATH_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new StoreException(
        folder + ": not compacted, for somebody reads it all the time. Try again later.", null);
  }

  /**
   * Has compaction wait for a reader of {@link #served}, on this thread.
   *
   * @return to be run when it has ended
   */
  public Runnable holdOffCompaction() {
    compaction.readLock().lock();
    return compaction.readLock()::unlock;
  }

  /** Whether another database can take the place of this one's: nobody listens to its changes. */
  boolean canTake() {
    return listeners.isEmpty() && !Sys.isWindows; // where no folder of open files can be renamed
  }

  /**
   * The folder for a database that is to take the place of this one's: named so that TDB2 deletes
   * it when it opens the store again, should it never come to that.
   */
  Path nextDatabase() {
    Path next = Path.of(after(present()) + "-tmp");
    delete(next);
    return next;
  }

  private DatasetGraphTDB present() {
    return TDBInternal.getDatasetGraphTDB(dataset);
  }

  /** {@code Data-0002} after {@code Data-0001}. */
  private Path after(DatasetGraphTDB database) {
    Path present = IO_DB.asPath(database.getLocation());
    int number = Integer.parseInt(present.getFileName().toString().replaceAll("\\D", ""));
    return folder.resolve(
        "%s%s%04d".formatted(DatabaseOps.dbNameBase, DatabaseOps.SEP, number + 1));
  }

  /** Puts a database, which is closed, in place of the present one. */
  void take(NewDatabase database) {
    compaction.writeLock().lock();
    try {
      DatasetGraphTDB old = present();
      Path following = after(old);
      Files.move(database.folder(), following);
      DatasetGraphSwitchable container = TDBInternal.getDatabaseContainer(dataset);
      DatasetGraphTDB fresh =
          StoreConnection.connectCreate(Location.create(following)).getDatasetGraphTDB();
      TransactionCoordinator transactions = fresh.getTxnSystem().getTxnMgr();
      transactions.execExclusive(
          () -> {
            transactions.takeOverFrom(old.getTxnSystem().getTxnMgr());
            container.change(old, fresh);
          });
      StoreConnection.internalExpel(old.getLocation(), true);
      Generations.deleteOld(folder);
    } catch (IOException e) {
      throw new StoreException(folder + ": cannot be filled: " + e.getMessage(), e);
    } finally {
      compaction.writeLock().unlock();
    }
  }

  static void delete(Path folder) {
    if (Files.exists(folder)) {
      IO.deleteAll(folder);
    }
  }

  /** Closes the store, when those who read it have ended, and gives it free for other processes. */
  @Override
  public void close() {
    if (isLent) {
      return;
    }
    compaction.writeLock().lock();
    try {
      TDBInternal.expel(dataset);
    } finally {
      compaction.writeLock().unlock();
    }
  }
}
