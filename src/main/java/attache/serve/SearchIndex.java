package attache.serve;

import attache.map.Iris;
import attache.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The names of the graph in a folder beside it, found in any spelling: case, accents and the order
 * of words do not matter, words may be cut short. It follows each change of the store and notes
 * which it was; after a crash between the two it is made anew.
 */
final class SearchIndex implements AutoCloseable {

  static final String IRI = "iri";
  static final String KIND = "kind";
  static final String NAMES = "names";
  static final String WHOLE = "whole";
  static final String WEIGHT = "weight";

  /** Another one for each change of how names are indexed. */
  private static final String FORMAT = "4";

  private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
  private static final String NOTED_CHANGE = "change";
  private static final String NOTED_FORMAT = "format";
  private static final long PATIENCE_SECONDS = 20;

  /** A node that was found; see {@link SearchedNames} for its parts. */
  record Found(
      String iri,
      Kind kind,
      String matched,
      long known,
      Map<String, String> labels,
      Map<String, String> details,
      float score) {}

  private final Store store;
  private final Supplier<Map<String, List<String>>> aliases;
  private final Analyzer analyzer = new FoldingAnalyzer();
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final CountDownLatch ready = new CountDownLatch(1);
  private volatile boolean closing;

  /** Of the index as it is now. */
  private volatile FinishedAnswers finished = FinishedAnswers.ofSearches();

  /**
   * Opens the index of a store; makes it anew, in the background, where it is not of the store's
   * last change.
   *
   * @param aliases further names of nodes, by IRI; asked for at each change, and not at all where
   *     there is none
   */
  SearchIndex(Store store, Supplier<Map<String, List<String>>> aliases) {
    this.store = store;
    this.aliases = aliases;
    Path folder = store.folder().resolve("search");
    try {
      this.directory = FSDirectory.open(folder);
      this.writer =
          new IndexWriter(directory, new IndexWriterConfig(analyzer).setCommitOnClose(false));
      this.searchers = new SearcherManager(writer, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    store.noteChangeIfNone();
    store.onChange(this::follow);
    if (isOfTheLastChange()) {
      ready.countDown();
    } else {
      Thread thread = new Thread(this::makeAnew, "search-index");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private boolean isOfTheLastChange() {
    String change = store.lastChange().map(Instant::toString).orElse("");
    Map<String, String> noted = new HashMap<>();
    if (writer.getLiveCommitData() != null) {
      writer.getLiveCommitData().forEach(note -> noted.put(note.getKey(), note.getValue()));
    }
    return isOf(change, noted);
  }

  /** Whether what an index notes of itself says that it is of a change, and readable here. */
  static boolean isOf(String change, Map<String, String> noted) {
    return !change.isEmpty()
        && change.equals(noted.get(NOTED_CHANGE))
        && FORMAT.equals(noted.get(NOTED_FORMAT));
  }

  private synchronized void makeAnew() {
    if (closing) {
      return;
    }
    try {
      long start = System.nanoTime();
      store.read(
          dataset -> {
            try {
              writer.deleteAll();
              for (SearchedNames node : SearchedNames.ofAll(new Facts(dataset), aliases.get())) {
                if (closing) {
                  return null;
                }
                if (!node.names().isEmpty()) {
                  writer.addDocument(document(node));
                }
              }
              commit(Store.changeNotedIn(dataset));
              return null;
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      LOG.debug("names indexed in {} ms", (System.nanoTime() - start) / 1_000_000);
    } catch (RuntimeException e) {
      LOG.error("The search index could not be made, searching finds nothing: {}", e.toString(), e);
    } finally {
      ready.countDown();
    }
  }

  /** Brings the index up to a change of the store. */
  private synchronized void follow(Set<Node> changed) {
    if (closing) {
      return;
    }
    if (changed.stream()
        .anyMatch(node -> node.isURI() && node.getURI().equals(Iris.REFERENCE_GRAPH))) {
      makeAnew();
      return;
    }
    store.read(
        dataset -> {
          try {
            write(
                changed.stream()
                    .filter(node -> node.isURI() && isSearched(node.getURI()))
                    .map(Node::getURI)
                    .toList(),
                new Facts(dataset));
            commit(Store.changeNotedIn(dataset));
            return null;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static boolean isSearched(String iri) {
    return SearchedNames.CLASSES.containsKey(Kind.of(iri));
  }

  private void write(Collection<String> iris, Facts facts) throws IOException {
    Labels labels = new Labels(facts);
    Map<String, List<String>> known = iris.isEmpty() ? Map.of() : aliases.get();
    for (String iri : iris) {
      if (closing) {
        return;
      }
      if (!isSearched(iri)) {
        continue;
      }
      Term id = new Term(IRI, iri);
      SearchedNames names = SearchedNames.of(iri, facts, labels, known);
      if (facts.knows(iri) && !names.names().isEmpty()) {
        writer.updateDocument(id, document(names));
      } else {
        writer.deleteDocuments(id);
      }
    }
  }

  private Document document(SearchedNames node) throws IOException {
    Document document = new Document();
    document.add(new StringField(IRI, node.iri(), Field.Store.NO));
    document.add(new StringField(KIND, node.kind().label(), Field.Store.NO));
    Map<String, List<String>> words = new LinkedHashMap<>();
    for (String name : node.names()) {
      words.put(name, SearchWords.of(name, analyzer));
      document.add(new TextField(NAMES, name, Field.Store.NO));
      document.add(new StringField(WHOLE, SearchWords.whole(words.get(name)), Field.Store.NO));
    }
    document.add(new DoubleDocValuesField(WEIGHT, node.weight()));
    document.add(new BinaryDocValuesField(ShownOfNode.FIELD, ShownOfNode.of(node, words).bytes()));
    return document;
  }

  private void commit(java.util.Optional<Instant> change) throws IOException {
    writer.setLiveCommitData(
        Map.of(NOTED_CHANGE, change.map(Instant::toString).orElse(""), NOTED_FORMAT, FORMAT)
            .entrySet());
    writer.commit();
    searchers.maybeRefreshBlocking();
    finished = FinishedAnswers.ofSearches();
  }

  /**
   * Keeps what is found until the index changes. To be had before it is searched: what is found
   * while it changes is then kept with what was.
   */
  FinishedAnswers finished() {
    return finished;
  }

  /**
   * The nodes whose names have all words, best first: those named just so, then by how well names
   * fit and how much the graph knows of the node.
   *
   * @param kinds which kinds to find; empty for all
   */
  List<Found> find(String text, Set<Kind> kinds, int limit) {
    awaitReady();
    List<String> words = SearchWords.of(SearchedNames.composed(text), analyzer);
    if (words.isEmpty() || limit == 0) {
      return List.of();
    }
    List<Found> found = find(SearchWords.exactly(words, kinds), words, limit);
    return found.isEmpty() ? find(SearchWords.nearly(words, kinds), words, limit) : found;
  }

  private List<Found> find(org.apache.lucene.search.Query query, List<String> words, int limit) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        List<Found> found = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
          found.add(ShownOfNode.at(hit.doc, searcher.getIndexReader()).found(words, hit.score));
        }
        return found;
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isReady() {
    return ready.getCount() == 0;
  }

  private void awaitReady() {
    try {
      if (!ready.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw Problem.of(503, "The search index is still being made. Ask again in a minute.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.of(503, "The server is being stopped.");
    }
  }

  /** Leaves an index that is being made: it is begun again at the next start. */
  @Override
  public void close() {
    closing = true;
    closeFiles();
  }

  private synchronized void closeFiles() {
    try {
      searchers.close();
      writer.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
