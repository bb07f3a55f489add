package attache.annotate;

import attache.model.Mention;
import attache.model.Mention.PersonMention;
import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.util.CoreMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds people called by one word of their name alone, "Giang said", where the article gives the
 * full name with a title elsewhere. For languages that do without a title then.
 */
final class BareNameAnnotator implements Annotator {

  private final PersonPhrase people;

  BareNameAnnotator(PersonPhrase people) {
    this.people = people;
  }

  @Override
  public void annotate(Annotation document) {
    List<CoreMap> sentences = document.get(CoreAnnotations.SentencesAnnotation.class);
    Set<String> known = new HashSet<>();
    for (CoreMap sentence : sentences) {
      Words words = sentence.get(Annotations.Sentence.class);
      for (Mention mention : words.mentions()) {
        if (mention instanceof PersonMention person && !person.titles().isEmpty()) {
          collect(words, person, known);
        }
      }
    }
    for (CoreMap sentence : sentences) {
      claim(sentence.get(Annotations.Sentence.class), known);
    }
  }

  private static void collect(Words words, PersonMention person, Set<String> known) {
    if (person.nameSpan() == null) {
      return;
    }
    int from = words.tokenAt(person.nameSpan().begin());
    int to = words.tokenAt(person.nameSpan().end());
    for (int i = from; i < to && to - from > 1; i++) {
      if (words.isCapital(i) && words.word(i).length() > 1) {
        known.add(words.key(i));
      }
    }
  }

  private void claim(Words words, Set<String> known) {
    for (int i = 0; i < words.size(); i++) {
      if (known.contains(words.key(i)) && words.isFree(i, i + 1) && standsAlone(words, i)) {
        PersonPhrase.Found found = people.called(words, i);
        words.claim(i, found.to(), found.person());
      }
    }
  }

  /** A capital of its own, in no longer name. */
  private static boolean standsAlone(Words words, int i) {
    return words.isCapital(i)
        && words.name(i) == null
        && !words.isInsideName(i)
        && words.listed(i, "not-name").isEmpty()
        && !isNamePart(words, i - 1)
        && !isNamePart(words, i + 1)
        && !(words.isGlued(i) && words.isWord(i - 1))
        && !("-".equals(words.key(i + 1)) && words.isGlued(i + 1));
  }

  /** Whether a neighbour is a capital word that may belong to the same name. */
  private static boolean isNamePart(Words words, int i) {
    return i >= 0
        && i < words.size()
        && words.isWord(i)
        && words.isCapital(i)
        && words.mention(i) == null
        && words.listed(i) == null;
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
