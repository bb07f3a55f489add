package attache.map;

import attache.model.Article;
import attache.model.Span;

/** An article whose evidence does not hold: none of it enters the graph. */
public final class RefusedArticleException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** {@code why} completes the sentence "the evidence ...". */
  RefusedArticleException(Article article, Span span, String why) {
    super(
        "%s: article %s is refused: the evidence [%d,%d) %s"
            .formatted(article.source(), article.id(), span.begin(), span.end(), why));
  }
}
