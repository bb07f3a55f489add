package attache.resolve;

import attache.model.Fold;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares what articles call an engagement or say an agreement is about. */
final class Wording {

  /** For wordings that cannot be compared: one is missing, or they are of two languages. */
  static final double UNKNOWN = -1;

  private Wording() {}

  /** A wording and its language. */
  record Phrase(String text, String language) {}

  /** The best likeness, 0 to 1, among phrases of one language; {@link #UNKNOWN} without any. */
  static double likeness(Collection<Phrase> some, Collection<Phrase> others) {
    double best = UNKNOWN;
    for (Phrase one : some) {
      for (Phrase other : others) {
        if (one.language().equals(other.language())) {
          best = Math.max(best, likeness(words(one), words(other)));
        }
      }
    }
    return best;
  }

  /** 1 where the words of one are all in the other, else the share of common words. */
  private static double likeness(Set<String> one, Set<String> other) {
    Set<String> common = new TreeSet<>(one);
    common.retainAll(other);
    int shorter = Math.min(one.size(), other.size());
    if (common.size() == shorter && shorter > 1) {
      return 1;
    }
    return (double) common.size() / (one.size() + other.size() - common.size());
  }

  private static Set<String> words(Phrase phrase) {
    return new TreeSet<>(List.of(Fold.key(phrase.text()).split(" ")));
  }
}
