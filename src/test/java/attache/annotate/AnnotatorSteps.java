package attache.annotate;

import attache.model.Article;
import attache.reference.Reference;
import edu.stanford.nlp.pipeline.Annotation;
import java.util.List;

/** The annotators one at a time, for benchmarks. */
public final class AnnotatorSteps {

  /** In the order in which both languages run them. */
  public static final List<String> NAMES =
      List.of(
          "tokens",
          "names",
          "dates",
          "people",
          "agreements",
          "engagements",
          "places",
          "others",
          "phrases");

  private final ArticleAnnotator annotator;

  public AnnotatorSteps(Reference reference) {
    this.annotator = new ArticleAnnotator(reference);
  }

  /** An article as it is before an annotator. */
  public Annotation before(String name, Article article) {
    Annotation document = ArticleAnnotator.document(article);
    for (String earlier : NAMES.subList(0, NAMES.indexOf(name))) {
      annotate(earlier, article, document);
    }
    return document;
  }

  public void annotate(String name, Article article, Annotation document) {
    annotator.step(article.lang(), name).annotate(document);
  }
}
