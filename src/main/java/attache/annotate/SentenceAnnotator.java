package attache.annotate;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.util.CoreMap;
import java.util.Set;
import java.util.function.Consumer;

/** An annotator that looks at one sentence at a time. */
final class SentenceAnnotator implements Annotator {

  private final Consumer<CoreMap> step;

  private SentenceAnnotator(Consumer<CoreMap> step) {
    this.step = step;
  }

  /** One that claims mentions on the words of a sentence. */
  static Annotator onWords(Consumer<Words> step) {
    return new SentenceAnnotator(sentence -> step.accept(sentence.get(Annotations.Sentence.class)));
  }

  /** One that runs the phrase patterns over what the others found. */
  static Annotator phrases(PhraseMatcher matcher) {
    return new SentenceAnnotator(
        sentence ->
            sentence.set(
                Annotations.Events.class, matcher.find(sentence.get(Annotations.Sentence.class))));
  }

  @Override
  public void annotate(Annotation document) {
    document.get(CoreAnnotations.SentencesAnnotation.class).forEach(step);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Set<Class<? extends CoreAnnotation>> requirementsSatisfied() {
    return Set.of();
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Set<Class<? extends CoreAnnotation>> requires() {
    return Set.of(CoreAnnotations.SentencesAnnotation.class);
  }
}
