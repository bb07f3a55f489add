package attache.annotate;

import attache.model.Article;
import attache.model.Block;
import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts the article's own blocks into sentences and tokens; furniture gets none. */
final class TokenizeAnnotator implements Annotator {

  private final Tokenizer tokenizer;
  private final WordNumbers numbers;

  TokenizeAnnotator(Tokenizer tokenizer, WordNumbers numbers) {
    this.tokenizer = tokenizer;
    this.numbers = numbers;
  }

  @Override
  public void annotate(Annotation document) {
    Article article = document.get(Annotations.Source.class);
    List<CoreMap> sentences = new ArrayList<>();
    for (int b = 0; b < article.blocks().size(); b++) {
      Block block = article.blocks().get(b);
      if (!block.kind().isContent()) {
        continue;
      }
      List<Token> tokens =
          tokenizer.tokenize(article.text(), block.span().begin(), block.span().end());
      if (tokens.isEmpty()) {
        continue;
      }
      int from = 0;
      for (int to : tokenizer.sentenceEnds(tokens)) {
        List<Token> own = tokens.subList(from, to);
        CoreMap sentence = new ArrayCoreMap(3);
        sentence.set(
            Annotations.Sentence.class, new Words(article.text(), b, block.kind(), own, numbers));
        sentences.add(sentence);
        from = to;
      }
    }
    document.set(CoreAnnotations.SentencesAnnotation.class, sentences);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Set<Class<? extends CoreAnnotation>> requirementsSatisfied() {
    return Set.of(CoreAnnotations.SentencesAnnotation.class, Annotations.Sentence.class);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Set<Class<? extends CoreAnnotation>> requires() {
    return Set.of();
  }
}
