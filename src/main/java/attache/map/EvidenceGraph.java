package attache.map;

import static attache.map.Vocabulary.TYPE;

import attache.model.Article;
import attache.model.Block;
import attache.model.Evidence;
import attache.model.Span;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** The Web Annotations of one article: a span is annotated once, however many facts it supports. */
final class EvidenceGraph {

  private final Article article;
  private final Node articleNode;
  private final Graph graph;
  private final Map<Span, Span> sentences = new TreeMap<>();

  EvidenceGraph(Article article, Graph graph) {
    this.article = article;
    this.articleNode = NodeFactory.createURI(Iris.article(article.id()));
    this.graph = graph;
  }

  /**
   * Says that these words support a fact.
   *
   * @throws RefusedArticleException if they are not words of the article itself
   */
  void add(Evidence evidence, Node fact) {
    refuseUnlessPrinted(evidence.span());
    refuseUnlessPrinted(evidence.sentence());
    refuseFurniture(evidence.span());
    graph.add(iri(evidence.span()), Vocabulary.HAS_BODY, fact);
    sentences.merge(evidence.span(), evidence.sentence(), EvidenceGraph::longer);
  }

  /** Writes what all annotations point at; to be called once, after the last {@link #add}. */
  void finish() {
    sentences.forEach(this::annotate);
  }

  private void annotate(Span span, Span sentence) {
    Node annotation = iri(span);
    Node target = NodeFactory.createURI(annotation.getURI() + "/target");
    Node quote = NodeFactory.createURI(annotation.getURI() + "/quote");
    Node position = NodeFactory.createURI(annotation.getURI() + "/position");
    graph.add(Triple.create(annotation, TYPE, Vocabulary.ANNOTATION));
    graph.add(annotation, Vocabulary.HAS_TARGET, target);
    graph.add(target, TYPE, Vocabulary.SPECIFIC_RESOURCE);
    graph.add(target, Vocabulary.HAS_SOURCE, articleNode);
    graph.add(target, Vocabulary.HAS_SELECTOR, quote);
    graph.add(target, Vocabulary.HAS_SELECTOR, position);
    String text = article.text();
    graph.add(quote, TYPE, Vocabulary.TEXT_QUOTE_SELECTOR);
    graph.add(quote, Vocabulary.EXACT, Literals.text(span.of(text)));
    graph.add(
        quote, Vocabulary.PREFIX, Literals.text(text.substring(sentence.begin(), span.begin())));
    graph.add(quote, Vocabulary.SUFFIX, Literals.text(text.substring(span.end(), sentence.end())));
    graph.add(position, TYPE, Vocabulary.TEXT_POSITION_SELECTOR);
    graph.add(position, Vocabulary.START, Literals.offset(span.begin()));
    graph.add(position, Vocabulary.END, Literals.offset(span.end()));
  }

  private Node iri(Span span) {
    return NodeFactory.createURI(
        articleNode.getURI() + "/evidence/" + span.begin() + "-" + span.end());
  }

  private void refuseUnlessPrinted(Span span) {
    String text = article.text();
    if (span.end() > text.length()) {
      throw new RefusedArticleException(
          article, span, "ends after the text, which has " + text.length() + " chars");
    }
    if (splitsPair(text, span.begin()) || splitsPair(text, span.end())) {
      throw new RefusedArticleException(
          article, span, "splits a surrogate pair, so that no quote can equal it");
    }
  }

  private void refuseFurniture(Span span) {
    for (Block block : article.blocks()) {
      if (!block.kind().isContent() && block.span().overlaps(span)) {
        throw new RefusedArticleException(
            article,
            span,
            "lies in furniture [%d,%d), which the article does not say"
                .formatted(block.span().begin(), block.span().end()));
      }
    }
  }

  private static boolean splitsPair(String text, int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isHighSurrogate(text.charAt(offset - 1))
        && Character.isLowSurrogate(text.charAt(offset));
  }

  private static Span longer(Span one, Span other) {
    if (one.length() != other.length()) {
      return one.length() > other.length() ? one : other;
    }
    return one.compareTo(other) <= 0 ? one : other;
  }
}
