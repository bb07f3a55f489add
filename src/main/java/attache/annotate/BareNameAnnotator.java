package attache.annotate;

import attache.model.Mention;
import attache.model.Mention.PersonMention;
import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds people called by a part of their name alone, "Giang said", where the article gives the full
 * name elsewhere. For languages that do without a title then.
 */
final class BareNameAnnotator implements Annotator {

  private final PersonPhrase people;

  BareNameAnnotator(PersonPhrase people) {
    this.people = people;
  }

  @Override
  public void annotate(Annotation document) {
    List<CoreMap> sentences = document.get(CoreAnnotations.SentencesAnnotation.class);
    List<Set<String>> known = new ArrayList<>();
    for (CoreMap sentence : sentences) {
      Words words = sentence.get(Annotations.Sentence.class);
      for (Mention mention : words.mentions()) {
        if (mention instanceof PersonMention person) {
          collect(words, person, known);
        }
      }
    }
    Set<String> parts = new HashSet<>();
    known.forEach(parts::addAll);
    for (CoreMap sentence : sentences) {
      claim(sentence.get(Annotations.Sentence.class), known, parts);
    }
  }

  private static void collect(Words words, PersonMention person, List<Set<String>> known) {
    if (person.nameSpan() == null) {
      return;
    }
    int from = words.tokenAt(person.nameSpan().begin());
    int to = words.tokenAt(person.nameSpan().end());
    Set<String> name = new HashSet<>();
    for (int i = from; i < to && to - from > 1; i++) {
      if (words.isCapital(i) && words.word(i).length() > 1) {
        name.add(words.key(i));
      }
    }
    known.add(name);
  }

  /**
   * @param parts all that the names are made of
   */
  private void claim(Words words, List<Set<String>> known, Set<String> parts) {
    for (int i = 0; i < words.size(); i++) {
      if (!words.isCapital(i) || !parts.contains(words.key(i))) {
        continue;
      }
      int to = i;
      for (Set<String> name : known) {
        to = Math.max(to, endOf(words, i, name));
      }
      if (to > i && standsAlone(words, i, to)) {
        PersonPhrase.Found found = people.called(words, i, to);
        words.claim(i, found.to(), found.person());
        i = found.to() - 1;
      }
    }
  }

  /** One past the words of a name from a token on; the token itself where there are none. */
  private static int endOf(Words words, int from, Set<String> name) {
    int i = from;
    while (i < words.size()
        && name.contains(words.key(i))
        && words.isCapital(i)
        && words.isFree(i, i + 1)
        && words.name(i) == null
        && !words.isInsideName(i)
        && words.listed(i, "not-name").isEmpty()) {
      i++;
    }
    return i;
  }

  /** In no longer name. */
  private static boolean standsAlone(Words words, int from, int to) {
    return !isNamePart(words, from - 1)
        && !isNamePart(words, to)
        && !(words.isGlued(from) && words.isWord(from - 1))
        && !("-".equals(words.key(to)) && words.isGlued(to));
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
