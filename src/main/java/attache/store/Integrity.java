package attache.store;

import attache.map.Iris;
import attache.map.Vocabulary;
import attache.model.Article;
import attache.model.Identity;
import attache.model.Identity.Settlement;
import attache.model.Merge;
import attache.model.Sha256;
import attache.model.Telling;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Checks a whole store as one transaction sees it, and changes nothing: its indexes against each
 * other, each article's graph against the shapes, its account and what settling gives, each quote
 * against its offsets and, where a text is at hand, against the text.
 */
final class Integrity {

  private final DatasetGraph dataset;
  private final SettlementKept keptSettlement;
  private final Findings findings;
  private final Set<String> articles = new TreeSet<>();

  /**
   * @param keptSettlement what lies beside the dataset
   */
  Integrity(DatasetGraph dataset, SettlementKept keptSettlement, Findings findings) {
    this.dataset = dataset;
    this.keptSettlement = keptSettlement;
    this.findings = findings;
  }

  /** All but the texts. */
  void check(Shapes shapes, Graph reference, Supplier<Identity> identity) {
    checkIndexes();
    checkGraphs();
    for (String article : articles) {
      guarded(article, () -> checkArticle(article, shapes));
    }
    if (articles.isEmpty() && graph(Writer.REFERENCE).isEmpty() && graph(Writer.MERGES).isEmpty()) {
      findings.note("no build of this store has ended yet; it is empty");
      return;
    }
    guarded("merges", () -> checkSettling(identity.get()));
    if (!Writer.sameTriples(graph(Writer.REFERENCE), reference)) {
      findings.note(
          "the reference data are others than at the last build. Bring the store up to them with: attache build SOURCE...");
    }
  }

  /** A damaged file makes one article unreadable, and the others are still to be looked at. */
  private void guarded(String where, Runnable check) {
    try {
      check.run();
    } catch (JenaException | IllegalStateException | IllegalArgumentException e) {
      findings.fault(where, "cannot be read: " + e);
    }
  }

  /** Each statement stands in several orders: all must hold the same ones. */
  private void checkIndexes() {
    DatasetGraphTDB storage = TDBInternal.requireStorage(dataset);
    compare(storage.getTripleTable().getNodeTupleTable().getTupleTable().getIndexes());
    compare(storage.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes());
  }

  private void compare(TupleIndex[] indexes) {
    long[] first = null;
    for (TupleIndex index : indexes) {
      long[] sum = new long[2];
      guarded(
          "index " + index.getName(),
          () ->
              index
                  .all()
                  .forEachRemaining(
                      tuple -> {
                        sum[0]++;
                        sum[1] += Integer.toUnsignedLong(tuple.hashCode()) * 0x9E3779B97F4A7C15L;
                      }));
      if (first == null) {
        first = sum;
        findings.count(0, sum[0], 0);
      } else if (sum[0] != first[0] || sum[1] != first[1]) {
        findings.fault(
            "index " + index.getName(),
            "holds other statements than %s (%d, not %d). Restore a backup, or build anew."
                .formatted(indexes[0].getName(), sum[0], first[0]));
      }
    }
  }

  /** An article has both a graph and an account, or neither. */
  private void checkGraphs() {
    Set<String> accounts = new TreeSet<>(Writer.articles(dataset));
    dataset
        .listGraphNodes()
        .forEachRemaining(
            node -> {
              if (node.getURI().startsWith(Iris.ARTICLE)) {
                articles.add(node.getURI());
              } else if (!Set.of(Writer.REFERENCE, Writer.MERGES, RunLog.GRAPH).contains(node)) {
                findings.fault(node.getURI(), "is no graph of this programme");
              }
            });
    for (String article : accounts) {
      if (!articles.contains(article)) {
        findings.fault(article, "is accounted for, but has no graph. Build its source again.");
      }
    }
    for (String article : articles) {
      if (!accounts.contains(article)) {
        findings.fault(article, "has a graph, but no account of what it was made from");
      }
    }
    findings.count(articles.size(), 0, 0);
  }

  private void checkArticle(String article, Shapes shapes) {
    Node node = NodeFactory.createURI(article);
    Graph graph = graph(node);
    if (!graph.contains(node, Vocabulary.TYPE, Vocabulary.ARTICLE)) {
      findings.fault(article, "its graph does not describe it");
    }
    shapes.faultsOf(graph).forEach(fault -> findings.fault(article, fault));
    checkNames(article, graph);
    graph
        .find(Node.ANY, Vocabulary.TYPE, Vocabulary.ANNOTATION)
        .mapWith(Triple::getSubject)
        .forEach(annotation -> checkQuote(annotation, graph));
    Iterator<Quad> kept = dataset.find(Writer.BUILDS, node, Writer.TELLING, Node.ANY);
    String telling =
        TellingText.write(TellingReader.read(article, Writer.asExtracted(dataset, node)));
    if (!kept.hasNext()
        || !kept.next().getObject().getLiteralLexicalForm().equals(telling)
        || kept.hasNext()) {
      findings.fault(article, "the account of what it tells is not what its graph tells");
    }
  }

  /** What a statement names is described by the same article or by the reference data. */
  private void checkNames(String article, Graph graph) {
    Set<Node> described = new HashSet<>();
    graph.find().mapWith(Triple::getSubject).forEach(described::add);
    Set<String> dangling = new TreeSet<>();
    graph
        .find()
        .mapWith(Triple::getObject)
        .filterKeep(object -> object.isURI() && object.getURI().startsWith(Iris.ID))
        .filterDrop(described::contains)
        .filterDrop(object -> dataset.contains(Writer.REFERENCE, object, Node.ANY, Node.ANY))
        .forEach(object -> dangling.add(object.getURI()));
    dangling.forEach(
        iri -> findings.fault(article, iri + " is named, but nothing says what it is"));
  }

  private void checkQuote(Node annotation, Graph graph) {
    findings.count(0, 0, 1);
    Quote quote = Quote.of(annotation, graph);
    if (quote.end() - quote.start() != quote.exact().length()) {
      findings.fault(
          annotation.getURI(),
          "its quote has %d chars, its place %d"
              .formatted(quote.exact().length(), quote.end() - quote.start()));
    }
    if (!annotation.getURI().endsWith("/evidence/" + quote.start() + "-" + quote.end())) {
      findings.fault(annotation.getURI(), "is not called by its place");
    }
  }

  /** Settling all that the articles tell anew must give what the store holds. */
  private void checkSettling(Identity identity) {
    if (!dataset.contains(
        Writer.BUILDS,
        Writer.WHOLE_STORE,
        Writer.IDENTITY_VERSION,
        NodeFactory.createLiteralString(identity.version()))) {
      findings.note(
          "who is who was settled by other rules or judgements than today's; it was not checked. The next build settles it anew.");
      return;
    }
    for (String article : articles) {
      Telling telling = Writer.telling(dataset, article);
      identity.put(telling);
    }
    Settlement settlement = identity.settle();
    for (String article : articles) {
      Node node = NodeFactory.createURI(article);
      Graph settled = Renaming.applied(settlement, Writer.asExtracted(dataset, node));
      if (!Writer.sameTriples(graph(node), settled)) {
        findings.fault(article, "its graph is not what settling who is who gives");
      }
    }
    Set<Triple> merges = new HashSet<>();
    for (Merge merge : settlement.merges()) {
      merges.addAll(Writer.triplesOf(merge));
    }
    Set<Triple> kept = new HashSet<>(graph(Writer.MERGES).find().toList());
    kept.removeIf(triple -> triple.getPredicate().equals(Vocabulary.AS_EXTRACTED));
    if (keptSettlement.differs(dataset, identity, settlement)) {
      findings.fault(
          "settlement.bin",
          "is not what settling who is who gives. Delete it from the store's folder: the next build makes it anew.");
    }
    if (!kept.equals(merges)) {
      findings.fault(Iris.MERGES_GRAPH, "its merges are not those that settling gives");
    }
  }

  /**
   * Checks the quotes of an article against its text.
   *
   * @return whether the store has it
   */
  boolean checkText(Article article) {
    Node node = NodeFactory.createURI(Iris.article(article.id()));
    if (!articles.contains(node.getURI())) {
      return false;
    }
    Graph graph = graph(node);
    String text = article.text();
    if (!graph.contains(
        node, Vocabulary.TEXT_HASH, NodeFactory.createLiteralString(Sha256.hex(text)))) {
      findings.note(
          article.source() + ": is another text than was read; its quotes were not compared");
      return true;
    }
    List<Node> annotations =
        graph
            .find(Node.ANY, Vocabulary.TYPE, Vocabulary.ANNOTATION)
            .mapWith(Triple::getSubject)
            .toList();
    for (Node annotation : annotations) {
      findings.countAgainstText(1);
      if (!Quote.of(annotation, graph).standsIn(text)) {
        findings.fault(
            annotation.getURI(), "its quote does not stand there in " + article.source());
      }
    }
    return true;
  }

  private Graph graph(Node name) {
    Graph graph = GraphFactory.createDefaultGraph();
    dataset
        .find(name, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> graph.add(quad.asTriple()));
    return graph;
  }

  /** The words an annotation points at, what stands round them, and where. */
  private record Quote(String prefix, String exact, String suffix, int start, int end) {

    static Quote of(Node annotation, Graph graph) {
      Node target = value(annotation, Vocabulary.HAS_TARGET, graph);
      Node quote = NodeFactory.createURI(annotation.getURI() + "/quote");
      Node position = NodeFactory.createURI(annotation.getURI() + "/position");
      for (Node selector : List.of(quote, position)) {
        if (!graph.contains(target, Vocabulary.HAS_SELECTOR, selector)) {
          throw new IllegalStateException("no " + selector);
        }
      }
      return new Quote(
          value(quote, Vocabulary.PREFIX, graph).getLiteralLexicalForm(),
          value(quote, Vocabulary.EXACT, graph).getLiteralLexicalForm(),
          value(quote, Vocabulary.SUFFIX, graph).getLiteralLexicalForm(),
          Integer.parseInt(value(position, Vocabulary.START, graph).getLiteralLexicalForm()),
          Integer.parseInt(value(position, Vocabulary.END, graph).getLiteralLexicalForm()));
    }

    private static Node value(Node subject, Node property, Graph graph) {
      List<Node> values =
          graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
      if (values.size() != 1) {
        throw new IllegalStateException(
            values.size() + " values of " + property + " of " + subject);
      }
      return values.get(0);
    }

    boolean standsIn(String text) {
      return text.startsWith(prefix + exact + suffix, start - prefix.length())
          && end - start == exact.length();
    }
  }
}
