package attache.model;

import java.util.List;

/** An article with its sentences; furniture has none. */
public record AnnotatedArticle(Article article, List<Sentence> sentences) {

  public AnnotatedArticle {
    sentences = List.copyOf(sentences);
  }
}
