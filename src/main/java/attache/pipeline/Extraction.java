package attache.pipeline;

import attache.annotate.ArticleAnnotator;
import attache.assemble.ArticleAssembler;
import attache.map.GraphMapper;
import attache.model.Article;
import attache.model.ArticleFacts;
import attache.reference.Reference;
import attache.resolve.ArticleResolver;
import org.apache.jena.graph.Graph;

/**
 * One article in, its facts and their graph out. No I/O and no memory: same article, same
 * reference, same graph. Thread-safe.
 */
public final class Extraction {

  private final ArticleAnnotator annotator;
  private final ArticleAssembler assembler;
  private final ArticleResolver resolver;
  private final GraphMapper mapper;

  public Extraction(Reference reference) {
    annotator = new ArticleAnnotator(reference);
    assembler = new ArticleAssembler(reference);
    resolver = new ArticleResolver(reference);
    mapper = new GraphMapper(reference);
  }

  /** All that the article says. */
  public ArticleFacts factsOf(Article article) {
    return resolver.resolve(assembler.assemble(annotator.annotate(article)));
  }

  /**
   * The article's named graph.
   *
   * @throws attache.map.RefusedArticleException if a quote does not stand where it should
   */
  public Graph graphOf(Article article) {
    return mapper.graphOf(factsOf(article));
  }

  /** A fault of ours in one article, in words; it must not cost the others. */
  public static String fault(Article article, RuntimeException fault) {
    return "%s: could not be worked on: %s. Please report it with the article."
        .formatted(article.source(), fault);
  }
}
