package attache.store;

import attache.model.Identity;
import attache.model.Identity.Settlement;
import attache.model.Telling;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Fills an empty {@link Store} in one go: articles go into a {@link NewDatabase} beside it as they
 * come, who is who is settled once, and the database takes the place of the empty one when it is
 * whole. The store then holds what it would after {@link Writer#put}. Until then it is empty; a
 * process that is killed leaves it so.
 *
 * <pre>{@code
 * try (FirstLoad load = writer.firstLoad().orElseThrow()) {
 *   load.add(load.prepare(article, graph));      // prepare: any thread
 *   load.finish(threads);
 * }
 * }</pre>
 */
public final class FirstLoad implements AutoCloseable {

  /** What each term of the store takes of the memory until the end, in bytes. */
  public static final int BYTES_A_TERM = 40;

  private static final int RENAMED_AT_ONCE = 64;
  private static final int MOST_KEPT_TERMS = 5_000;

  private final Writer writer;
  private final Store store;
  private final Graph reference;
  private final Identity identity;
  private final NewDatabase database;
  private final Map<String, Added> added = new LinkedHashMap<>();
  private boolean isOpen = true;

  /** An article that has been added. */
  private record Added(NewDatabase.Part graph, NewDatabase.Part account, Telling telling) {}

  /** An article ready to be added. */
  public record Prepared(ArticleGraph article, EncodedGraph graph, EncodedGraph account) {
    Prepared(ArticleGraph article) {
      this(article, EncodedGraph.of(article.graph()), EncodedGraph.of(Writer.account(article)));
    }
  }

  FirstLoad(Writer writer, Store store, Graph reference, Identity identity) {
    this.writer = writer;
    this.store = store;
    this.reference = reference;
    this.identity = identity;
    this.database = new NewDatabase(store.nextDatabase());
  }

  /** Makes an article that was not refused ready to be added; any thread. */
  public static Prepared prepare(ArticleGraph article) {
    return new Prepared(article);
  }

  /**
   * Adds an article, in place of what it was before.
   *
   * @return why it is not added: the same article came from another file
   */
  public Optional<Refusal> add(Prepared prepared) {
    ArticleGraph article = prepared.article();
    Optional<Refusal> again = writer.met(article);
    if (again.isPresent()) {
      return again;
    }
    Added before = added.remove(article.iri());
    if (before != null) {
      database.removeAll(Set.of(before.graph(), before.account()));
    }
    identity.put(article.telling());
    orInWords(() -> put(prepared));
    return Optional.empty();
  }

  private void put(Prepared prepared) {
    ArticleGraph article = prepared.article();
    added.put(
        article.iri(),
        new Added(
            database.add(NodeFactory.createURI(article.iri()), prepared.graph()),
            database.add(Quad.defaultGraphIRI, prepared.account()),
            article.telling()));
  }

  /** A disk without room is told in words. */
  private void orInWords(Runnable writing) {
    try {
      writing.run();
    } catch (InternalError | UncheckedIOException | RuntimeIOException e) {
      throw store.noRoom(e);
    } catch (RuntimeException e) {
      throw Store.isOfTheDisk(e) ? store.noRoom(e) : e;
    }
  }

  /** How many terms are there so far; when memory has no room for more it is time to finish. */
  public long terms() {
    return database.terms();
  }

  /** How many articles were added. */
  public int articles() {
    return added.size();
  }

  /**
   * Settles who is who and puts all in place.
   *
   * @param threads how many may work at once
   */
  public void finish(int threads) {
    orInWords(() -> settleAndPack(threads));
  }

  private void settleAndPack(int threads) {
    Settlement settlement = identity.settle();
    rename(settlement);
    List<Triple> merges = new ArrayList<>();
    settlement.merges().forEach(merge -> merges.addAll(Writer.triplesOf(merge)));
    database.add(Writer.MERGES, EncodedGraph.of(graphOf(merges)));
    database.add(Writer.REFERENCE, EncodedGraph.of(reference));
    database.add(
        Quad.defaultGraphIRI, EncodedGraph.of(graphOf(writer.aboutTheStore(identity.version()))));
    store.read(
        dataset -> {
          kept(dataset).forEach((graph, held) -> database.add(graph, EncodedGraph.of(held)));
          return null;
        });
    database.finish(threads);
    isOpen = false;
    store.take(database);
    writer.goOn(identity, settlement);
  }

  /** What an empty store holds that is not made anew: the account of what was done to it. */
  private static Map<Node, Graph> kept(DatasetGraph dataset) {
    Map<Node, Graph> kept = new HashMap<>();
    for (Iterator<Node> graphs = dataset.listGraphNodes(); graphs.hasNext(); ) {
      Node graph = graphs.next();
      if (!graph.equals(Writer.REFERENCE) && !graph.equals(Writer.MERGES)) {
        List<Triple> triples = new ArrayList<>();
        dataset
            .find(graph, Node.ANY, Node.ANY, Node.ANY)
            .forEachRemaining(quad -> triples.add(quad.asTriple()));
        kept.put(graph, graphOf(triples));
      }
    }
    return kept;
  }

  /**
   * Adds the graphs anew in which something is named otherwise now, with canonical names, and what
   * keeps the old ones: a text of some 30 kB each, so that only a few are in memory at a time. This
   * thread alone may read the terms; the rest is done by all processors.
   */
  private void rename(Settlement settlement) {
    Map<Long, Node> terms = new HashMap<>();
    Set<NewDatabase.Part> renamed = new HashSet<>();
    List<AsExtracted> some = new ArrayList<>();
    for (Map.Entry<String, Added> article : added.entrySet()) {
      if (Writer.isRenamed(settlement, article.getValue().telling())) {
        NewDatabase.Part part = article.getValue().graph();
        renamed.add(part);
        some.add(new AsExtracted(NodeFactory.createURI(article.getKey()), read(part, terms)));
        if (some.size() == RENAMED_AT_ONCE) {
          rename(some, settlement);
          some.clear();
        }
      }
    }
    rename(some, settlement);
    database.removeAll(renamed);
  }

  private void rename(List<AsExtracted> some, Settlement settlement) {
    some.parallelStream()
        .map(article -> Renamed.of(article, settlement))
        .toList()
        .forEach(
            article -> {
              database.add(article.iri(), article.graph());
              article.old().ifPresent(old -> database.add(Writer.MERGES, old));
            });
  }

  /** The graph of an article before anything is settled. */
  private record AsExtracted(Node iri, Graph graph) {}

  /**
   * The same, settled.
   *
   * @param old what the graph of merges keeps; empty where nothing changed
   */
  private record Renamed(Node iri, EncodedGraph graph, Optional<EncodedGraph> old) {

    static Renamed of(AsExtracted article, Settlement settlement) {
      Graph canonical = Renaming.applied(settlement, article.graph());
      Optional<EncodedGraph> old =
          canonical == article.graph()
              ? Optional.empty()
              : Optional.of(
                  EncodedGraph.of(
                      graphOf(List.of(SettledQuads.asExtracted(article.iri(), article.graph())))));
      return new Renamed(article.iri(), EncodedGraph.of(canonical), old);
    }
  }

  /**
   * @param terms met before, by their numbers; grows no larger than {@link #MOST_KEPT_TERMS}
   */
  private Graph read(NewDatabase.Part part, Map<Long, Node> terms) {
    if (terms.size() > MOST_KEPT_TERMS) {
      terms.clear();
    }
    Graph graph = GraphFactory.createDefaultGraph();
    long[] numbers = database.statements(part);
    for (int i = 0; i < numbers.length; i += 3) {
      graph.add(
          terms.computeIfAbsent(numbers[i], database::termOf),
          terms.computeIfAbsent(numbers[i + 1], database::termOf),
          terms.computeIfAbsent(numbers[i + 2], database::termOf));
    }
    return graph;
  }

  private static Graph graphOf(List<Triple> triples) {
    Graph graph = GraphFactory.createDefaultGraph();
    triples.forEach(graph::add);
    return graph;
  }

  /** Throws away what was not finished. */
  @Override
  public void close() {
    if (isOpen) {
      isOpen = false;
      database.close();
      Store.delete(database.folder());
    }
  }
}
