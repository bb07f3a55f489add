package attache.store;

import attache.map.Iris;
import attache.map.Vocabulary;
import attache.model.Article;
import attache.model.DoubtfulPair;
import attache.model.Identity;
import attache.model.Identity.Named;
import attache.model.Identity.Settlement;
import attache.model.Merge;
import attache.model.Sha256;
import attache.model.Telling;
import attache.model.Variant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Puts the graphs of articles into a {@link Store}. One transaction holds a batch and all merges it
 * causes, so that a reader, or a process killed at any moment, leaves both or neither. What an
 * article says by itself is kept where merges rewrite its graph, so that every merge is reversible;
 * the contents of the store are a function of the set of articles, whatever their order and
 * batches.
 */
public final class Writer {

  /**
   * Where it is kept what each article's graph was made from: the default graph of the storage,
   * which neither queries nor exports see.
   */
  static final Node BUILDS = Quad.defaultGraphIRI;

  /** What is said there of the store as a whole. */
  static final Node WHOLE_STORE = NodeFactory.createURI(Iris.ID + "store");

  static final Node MERGES = NodeFactory.createURI(Iris.MERGES_GRAPH);
  static final Node REFERENCE = NodeFactory.createURI(Iris.REFERENCE_GRAPH);
  static final Node FINGERPRINT = Vocabulary.att("fingerprint");
  static final Node TELLING = Vocabulary.att("telling");
  static final Node INPUT = Vocabulary.att("input");
  static final Node IDENTITY_VERSION = Vocabulary.att("identityVersion");

  /** The {@link Knowledge} that the store as a whole was last brought up to. */
  private static final Node KNOWLEDGE = Vocabulary.att("knowledge");

  private final Store store;
  private final Knowledge knowledge;
  private final InputsKept inputs;
  private final SettlementKept kept;

  /** By article the file and fingerprint met in this build; the least of several counts. */
  private final Map<String, String> met = new ConcurrentHashMap<>();

  /** Null until the first change: reading an unchanged folder again settles nothing. */
  private Identity identity;

  private Settlement settlement;

  /** Whether it also knows what is doubtful: it does not where it goes on from a kept one. */
  private boolean isWhole;

  private boolean isPrepared;

  Writer(Store store, Knowledge knowledge) {
    this.store = store;
    this.knowledge = knowledge;
    this.inputs = new InputsKept(store);
    this.kept = new SettlementKept(store);
  }

  /**
   * Whether an article has to be extracted: it is new, or its text, its metadata or the extractor
   * changed. A hash and a look-up; any thread.
   */
  public boolean needs(Article article) {
    String fingerprint = fingerprint(article);
    Node node = NodeFactory.createURI(Iris.article(article.id()));
    boolean stored =
        store.read(dataset -> dataset.contains(BUILDS, node, FINGERPRINT, text(fingerprint)));
    if (stored) {
      meet(node.getURI(), article.file(), fingerprint);
    }
    return !stored;
  }

  /**
   * The article that was read from an input by the present programme, if the store has it: then
   * nothing of it is new. A look-up in memory; any thread.
   *
   * @param input its hash
   */
  public Optional<InputsRead.Article> readFrom(String input) {
    return inputs.before().of(ofThisProgramme(input));
  }

  /** Another programme, or other reference data, might read something else in it. */
  private String ofThisProgramme(String input) {
    return Sha256.hex(knowledge.extractorVersion() + input).substring(0, 32);
  }

  /** Checks the graph of an article against the shapes and makes it ready to be put; any thread. */
  public ArticleGraph prepare(Article article, Graph graph) {
    return prepare(article, InputsRead.Input.NONE, graph);
  }

  /**
   * As {@link #prepare(Article, Graph)}.
   *
   * @param input what the article was read from, for {@link #readFrom}
   */
  public ArticleGraph prepare(Article article, InputsRead.Input input, Graph graph) {
    String iri = Iris.article(article.id());
    return new ArticleGraph(
        iri,
        article.file(),
        article.source(),
        input.hash().isEmpty()
            ? input
            : new InputsRead.Input(ofThisProgramme(input.hash()), input.textHash()),
        fingerprint(article),
        graph,
        TellingReader.read(iri, graph),
        knowledge.shapes().get().refusalsOf(article, graph));
  }

  /**
   * Puts a batch into the store in one transaction, each article in place of what it was before.
   * Refused articles are left out and named; of an article that comes twice in one build, the one
   * with the lesser file name stays.
   */
  public synchronized PutReport put(List<ArticleGraph> batch) {
    List<Refusal> refusals = new ArrayList<>();
    Map<String, ArticleGraph> accepted = new HashMap<>();
    batch.stream()
        .sorted(
            Comparator.comparing(ArticleGraph::iri)
                .thenComparing(article -> meeting(article.file(), article.fingerprint())))
        .forEach(
            article -> {
              if (!article.refusals().isEmpty()) {
                refusals.addAll(article.refusals());
              } else if (meet(article.iri(), article.file(), article.fingerprint())) {
                accepted.put(article.iri(), article);
              } else {
                refusals.add(duplicate(article));
              }
            });
    int[] addedReplacedUnchanged = new int[3];
    if (!accepted.isEmpty()) {
      change(dataset -> replace(dataset, accepted, addedReplacedUnchanged));
      accepted.values().forEach(this::noteInput);
    }
    return new PutReport(
        addedReplacedUnchanged[0], addedReplacedUnchanged[1], addedReplacedUnchanged[2], refusals);
  }

  /**
   * The way to fill a store that holds no article and that nobody reads, much faster than by {@link
   * #put}; empty where it holds some, or is served.
   */
  public synchronized Optional<FirstLoad> firstLoad() {
    boolean isEmpty =
        store.read(dataset -> !dataset.contains(BUILDS, Node.ANY, FINGERPRINT, Node.ANY));
    return isEmpty && store.canTake()
        ? Optional.of(
            new FirstLoad(this, store, knowledge.reference().get(), knowledge.identity().get()))
        : Optional.empty();
  }

  /** Goes on from a store that a first load has filled. */
  synchronized void goOn(Identity settled, Settlement settling) {
    identity = settled;
    settlement = settling;
    isWhole = true;
    isPrepared = true;
  }

  /** Remembers an article; says why not when the same one with a lesser file did come. */
  Optional<Refusal> met(ArticleGraph article) {
    if (!meet(article.iri(), article.file(), article.fingerprint())) {
      return Optional.of(duplicate(article));
    }
    noteInput(article);
    return Optional.empty();
  }

  /**
   * Ends a build: brings reference data, judgements and merges up to date where no article did.
   * Without it the store is whole, but may still show an earlier reference.
   */
  public synchronized void finish() {
    change(this::prepareStore);
    keep();
  }

  private void keep() {
    inputs.keep();
    if (identity != null) {
      store.read(
          dataset -> {
            kept.keep(dataset, identity, settlement);
            return null;
          });
    }
  }

  private void noteInput(ArticleGraph article) {
    inputs.changed(article.iri(), article.input());
  }

  /** What may be one and an analyst should judge, the likeliest first. */
  public synchronized List<DoubtfulPair> doubtful() {
    loaded();
    return settlement.doubtful();
  }

  /** What articles tell under an IRI, or the address of a variant; see {@link Settlement}. */
  public synchronized List<Variant> variants(String iri) {
    loaded();
    return settlement.variants(iri);
  }

  private void loaded() {
    if (identity == null || !isWhole) {
      store.read(
          dataset -> {
            settleAll(dataset);
            return null;
          });
    }
  }

  /**
   * Takes articles out with all that only they supported, merges included.
   *
   * @param named an article's id, IRI, URL or file name without extension
   * @return the IRIs of the articles withdrawn, sorted; empty when none is so named
   */
  public synchronized List<String> withdraw(String named) {
    Set<String> withdrawn = new TreeSet<>();
    change(
        dataset -> {
          withdrawn.addAll(articlesNamed(dataset, named));
          if (withdrawn.isEmpty()) {
            return false;
          }
          prepareStore(dataset);
          load(dataset);
          for (String article : withdrawn) {
            Node node = NodeFactory.createURI(article);
            identity.remove(article);
            setGraph(dataset, node, List.of());
            setValue(dataset, BUILDS, node, FINGERPRINT, null);
            setValue(dataset, BUILDS, node, TELLING, null);
            setValue(dataset, BUILDS, node, INPUT, null);
            setValue(dataset, MERGES, node, Vocabulary.AS_EXTRACTED, null);
            met.remove(article);
          }
          settle(dataset, Map.of());
          setNewState(dataset);
          return true;
        });
    withdrawn.forEach(article -> inputs.changed(article, InputsRead.Input.NONE));
    keep();
    return List.copyOf(withdrawn);
  }

  /** Articles are one article's when their text, metadata and extractor are. */
  private String fingerprint(Article article) {
    return Sha256.hex(
        String.join(
            "\u0000",
            knowledge.extractorVersion(),
            article.file(),
            article.url(),
            article.publisher(),
            article.title(),
            article.lang(),
            article.published() == null
                ? ""
                : article.published() + " " + article.published().basis(),
            article.textHash()));
  }

  /**
   * Remembers an article of this build; false when the same article with a lesser file did come.
   */
  private boolean meet(String article, String file, String fingerprint) {
    String meeting = meeting(file, fingerprint);
    return met.merge(article, meeting, (one, other) -> one.compareTo(other) <= 0 ? one : other)
        .equals(meeting);
  }

  private static String meeting(String file, String fingerprint) {
    return file + "\u0000" + fingerprint;
  }

  private Refusal duplicate(ArticleGraph article) {
    String file = met.get(article.iri()).split("\u0000")[0];
    return new Refusal(
        article.source(), article.iri(), "", "", "it is the same article as " + file);
  }

  /** A write transaction; what is remembered of the store is forgotten if it fails. */
  private void change(Predicate<DatasetGraph> writing) {
    boolean done = false;
    try {
      store.write(writing);
      done = true;
    } finally {
      if (!done) {
        identity = null;
        isPrepared = false;
      }
    }
  }

  private boolean replace(
      DatasetGraph dataset, Map<String, ArticleGraph> accepted, int[] addedReplacedUnchanged) {
    boolean changed = prepareStore(dataset);
    Map<String, Graph> extracted = new HashMap<>();
    for (ArticleGraph article : accepted.values()) {
      Node node = NodeFactory.createURI(article.iri());
      boolean known = dataset.contains(BUILDS, node, FINGERPRINT, Node.ANY);
      if (!known || !sameTriples(asExtracted(dataset, node), article.graph())) {
        extracted.put(article.iri(), article.graph());
        addedReplacedUnchanged[known ? 1 : 0]++;
      } else {
        addedReplacedUnchanged[2]++;
      }
    }
    if (!extracted.isEmpty()) {
      load(dataset);
      extracted.keySet().forEach(iri -> identity.put(accepted.get(iri).telling()));
      settle(dataset, extracted);
    }
    boolean accountChanged = false;
    for (ArticleGraph article : accepted.values()) {
      accountChanged |= keepAccount(dataset, article);
    }
    if (accountChanged) {
      setNewState(dataset);
    }
    return changed || accountChanged || !extracted.isEmpty();
  }

  private static void setNewState(DatasetGraph dataset) {
    Triple state = KeptFile.newState();
    setValue(dataset, BUILDS, state.getSubject(), state.getPredicate(), state.getObject());
  }

  private static boolean keepAccount(DatasetGraph dataset, ArticleGraph article) {
    boolean changed = false;
    Graph account = account(article);
    Node node = NodeFactory.createURI(article.iri());
    for (Node property : List.of(FINGERPRINT, TELLING, INPUT)) {
      Node value =
          account
              .find(node, property, Node.ANY)
              .mapWith(Triple::getObject)
              .nextOptional()
              .orElse(null);
      changed |= setValue(dataset, BUILDS, node, property, value);
    }
    return changed;
  }

  /** What an article's graph was made from, and what it tells, to be read faster. */
  static Graph account(ArticleGraph article) {
    Node node = NodeFactory.createURI(article.iri());
    Graph account = GraphFactory.createDefaultGraph();
    account.add(node, FINGERPRINT, text(article.fingerprint()));
    account.add(node, TELLING, text(TellingText.write(article.telling())));
    if (!article.input().hash().isEmpty()) {
      account.add(node, INPUT, text(InputsRead.written(article.input())));
    }
    return account;
  }

  /** What is kept of the store as a whole when it is settled anew. */
  List<Triple> aboutTheStore(String identityVersion) {
    return List.of(
        Triple.create(WHOLE_STORE, IDENTITY_VERSION, text(identityVersion)),
        Triple.create(WHOLE_STORE, KNOWLEDGE, text(knowledge.version())),
        KeptFile.newState(),
        store.changeNow());
  }

  static boolean isUpToDate(DatasetGraph dataset, String knowledgeVersion) {
    return dataset.contains(BUILDS, WHOLE_STORE, KNOWLEDGE, text(knowledgeVersion));
  }

  /** Brings the store up to reference data and rules of settling that are others than before. */
  private boolean prepareStore(DatasetGraph dataset) {
    if (isPrepared) {
      return false;
    }
    isPrepared = true;
    if (isUpToDate(dataset, knowledge.version())) {
      return false;
    }
    setGraph(dataset, REFERENCE, knowledge.reference().get().find().toList());
    String version = (identity == null ? knowledge.identity().get() : identity).version();
    if (setValue(dataset, BUILDS, WHOLE_STORE, IDENTITY_VERSION, text(version))) {
      settleAnew(dataset);
    }
    setValue(dataset, BUILDS, WHOLE_STORE, KNOWLEDGE, text(knowledge.version()));
    return true;
  }

  private void settleAnew(DatasetGraph dataset) {
    load(dataset);
    for (String article : articles(dataset)) {
      if (isRenamed(dataset, article)) {
        rewrite(dataset, article, null);
      }
    }
    removeMerges(dataset);
    addMerges(dataset, settlement.merges());
  }

  static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  /** Finds, once, how what the articles of the store tell is settled. */
  private void load(DatasetGraph dataset) {
    if (identity != null) {
      return;
    }
    Identity fresh = knowledge.identity().get();
    Optional<Settlement> resumed =
        kept.of(dataset, fresh).flatMap(bytes -> fresh.resume(bytes, this::earlier));
    if (resumed.isPresent()) {
      identity = fresh;
      settlement = resumed.get();
      isWhole = false;
    } else {
      settleAll(dataset);
    }
  }

  /** Reads what the articles of the store tell, as they tell it by themselves, and settles it. */
  private void settleAll(DatasetGraph dataset) {
    identity = knowledge.identity().get();
    TellingsKept.read(dataset, identity::put);
    settlement = identity.settle();
    isWhole = true;
  }

  /** What an article of the store tells; null where there is none. */
  private Telling earlier(String article) {
    return store.read(
        dataset ->
            dataset.contains(BUILDS, NodeFactory.createURI(article), FINGERPRINT, Node.ANY)
                ? telling(dataset, article)
                : null);
  }

  static Telling telling(DatasetGraph dataset, String article) {
    Node node = NodeFactory.createURI(article);
    Iterator<Quad> kept = dataset.find(BUILDS, node, TELLING, Node.ANY);
    return kept.hasNext()
        ? TellingText.read(article, kept.next().getObject().getLiteralLexicalForm())
            .orElseGet(() -> TellingReader.read(article, asExtracted(dataset, node)))
        : TellingReader.read(article, asExtracted(dataset, node));
  }

  /** Settles after a change and writes the changed articles and all whose nodes were renamed. */
  private void settle(DatasetGraph dataset, Map<String, Graph> extracted) {
    settlement = identity.settle();
    Set<String> touched = new TreeSet<>(settlement.changedArticles());
    touched.addAll(extracted.keySet());
    touched.forEach(article -> rewrite(dataset, article, extracted.get(article)));
    writeMerges(dataset);
  }

  /** Whether a node of an article's own has been, or now is, called something else. */
  private boolean isRenamed(DatasetGraph dataset, String article) {
    if (dataset.contains(
        MERGES, NodeFactory.createURI(article), Vocabulary.AS_EXTRACTED, Node.ANY)) {
      return true;
    }
    return isRenamed(settlement, telling(dataset, article));
  }

  /** Whether a node of what an article tells is called something else. */
  static boolean isRenamed(Settlement settlement, Telling telling) {
    return telling.people().stream()
            .anyMatch(
                row ->
                    !settlement
                        .person(row.iri(), row.name())
                        .equals(new Named(row.iri(), row.name())))
        || telling.engagements().stream()
            .anyMatch(row -> !settlement.engagement(row.iri()).equals(row.iri()))
        || telling.agreements().stream()
            .anyMatch(row -> !settlement.agreement(row.iri()).equals(row.iri()));
  }

  private void rewrite(DatasetGraph dataset, String article, Graph extracted) {
    Node node = NodeFactory.createURI(article);
    Graph own = extracted == null ? asExtracted(dataset, node) : extracted;
    Graph canonical = Renaming.applied(settlement, own);
    setGraph(dataset, node, canonical.find().toList());
    setValue(
        dataset,
        MERGES,
        node,
        Vocabulary.AS_EXTRACTED,
        canonical == own ? null : text(NTriples.write(own)));
  }

  private void writeMerges(DatasetGraph dataset) {
    settlement
        .change()
        .gone()
        .forEach(merge -> triplesOf(merge).forEach(t -> dataset.delete(Quad.create(MERGES, t))));
    addMerges(dataset, settlement.change().come());
  }

  private static void addMerges(DatasetGraph dataset, Collection<Merge> merges) {
    merges.forEach(merge -> triplesOf(merge).forEach(t -> dataset.add(Quad.create(MERGES, t))));
  }

  private static void removeMerges(DatasetGraph dataset) {
    List<Quad> stale = new ArrayList<>();
    dataset
        .find(MERGES, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (!quad.getPredicate().equals(Vocabulary.AS_EXTRACTED)) {
                stale.add(quad);
              }
            });
    stale.forEach(dataset::delete);
  }

  /** The score stands in the form TDB2 gives back, {@code 1.0}: any other could not be deleted. */
  static List<Triple> triplesOf(Merge merge) {
    String key = merge.variant() + "\u0000" + merge.name() + "\u0000" + merge.canonical();
    Node node = NodeFactory.createURI(Iris.ID + "merge/" + Sha256.hex(key).substring(0, 16));
    String score = Double.toString(merge.score());
    return List.of(
        Triple.create(node, Vocabulary.TYPE, Vocabulary.MERGE),
        Triple.create(node, Vocabulary.VARIANT, NodeFactory.createURI(merge.variant())),
        Triple.create(node, Vocabulary.CANONICAL, NodeFactory.createURI(merge.canonical())),
        Triple.create(
            node, Vocabulary.SCORE, NodeFactory.createLiteralDT(score, XSDDatatype.XSDdecimal)),
        Triple.create(node, Vocabulary.REASON, text(merge.reason())));
  }

  /** What an article says by itself, before any merge. */
  static Graph asExtracted(DatasetGraph dataset, Node article) {
    Iterator<Quad> kept = dataset.find(MERGES, article, Vocabulary.AS_EXTRACTED, Node.ANY);
    if (kept.hasNext()) {
      return NTriples.read(kept.next().getObject().getLiteralLexicalForm());
    }
    Graph graph = GraphFactory.createDefaultGraph();
    dataset
        .find(article, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> graph.add(quad.asTriple()));
    return graph;
  }

  static List<String> articles(DatasetGraph dataset) {
    List<String> articles = new ArrayList<>();
    dataset
        .find(BUILDS, Node.ANY, FINGERPRINT, Node.ANY)
        .forEachRemaining(quad -> articles.add(quad.getSubject().getURI()));
    return articles;
  }

  private static Set<String> articlesNamed(DatasetGraph dataset, String named) {
    Set<String> articles = new TreeSet<>();
    for (String iri : List.of(named, Iris.ARTICLE + named)) {
      if (iri.startsWith(Iris.ARTICLE)
          && !iri.contains(" ")
          && dataset.contains(BUILDS, NodeFactory.createURI(iri), FINGERPRINT, Node.ANY)) {
        articles.add(iri);
      }
    }
    addSubjects(
        dataset,
        Vocabulary.URL,
        NodeFactory.createLiteralDT(named, XSDDatatype.XSDanyURI),
        articles);
    addSubjects(dataset, Vocabulary.FILE, text(named), articles);
    return articles;
  }

  private static void addSubjects(
      DatasetGraph dataset, Node property, Node value, Set<String> articles) {
    dataset
        .find(Node.ANY, Node.ANY, property, value)
        .forEachRemaining(quad -> articles.add(quad.getSubject().getURI()));
  }

  static boolean sameTriples(Graph one, Graph other) {
    return one.size() == other.size() && other.find().toList().stream().allMatch(one::contains);
  }

  /** Makes a named graph hold just these triples; says whether anything changed. */
  private static boolean setGraph(DatasetGraph dataset, Node name, Collection<Triple> triples) {
    Set<Triple> wanted = new HashSet<>(triples);
    List<Triple> stale = new ArrayList<>();
    dataset
        .find(name, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (!wanted.remove(quad.asTriple())) {
                stale.add(quad.asTriple());
              }
            });
    stale.forEach(triple -> dataset.delete(Quad.create(name, triple)));
    wanted.forEach(triple -> dataset.add(Quad.create(name, triple)));
    return !stale.isEmpty() || !wanted.isEmpty();
  }

  /** Makes a property have just this value, or none for null; says whether anything changed. */
  private static boolean setValue(
      DatasetGraph dataset, Node graph, Node subject, Node property, Node value) {
    List<Node> values = new ArrayList<>();
    dataset
        .find(graph, subject, property, Node.ANY)
        .forEachRemaining(quad -> values.add(quad.getObject()));
    if (value == null ? values.isEmpty() : values.equals(List.of(value))) {
      return false;
    }
    values.forEach(old -> dataset.delete(graph, subject, property, old));
    if (value != null) {
      dataset.add(graph, subject, property, value);
    }
    return true;
  }
}
