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

  /** The folded words of a wording, and its language. */
  record Phrase(Set<String> words, String language) {
    static Phrase of(String text, String language) {
      return new Phrase(new TreeSet<>(List.of(Fold.key(text).split(" "))), language);
    }
  }

  /** The best likeness, 0 to 1, among phrases of one language; {@link #UNKNOWN} without any. */
  static double likeness(Collection<Phrase> some, Collection<Phrase> others) {
    double best = UNKNOWN;
    for (Phrase one : some) {
      for (Phrase other : others) {
        if (one.language().equals(other.language())) {
          best = Math.max(best, likeness(one.words(), other.words()));
        }
      }
    }
    return best;
  }

  /**
   * The share of common words; where all words of one are in the other, the more the nearer the two
   * are in length.
   */
  private static double likeness(Set<String> one, Set<String> other) {
    Set<String> common = new TreeSet<>(one);
    common.retainAll(other);
    int shorter = Math.min(one.size(), other.size());
    int longer = Math.max(one.size(), other.size());
    double share = (double) common.size() / (one.size() + other.size() - common.size());
    return common.size() == shorter ? (1 + (double) shorter / longer) / 2 : share;
  }
}
