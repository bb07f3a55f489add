package attache.reference;

import attache.model.Fold;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The known spellings closest to an unknown one, for "Did you mean ...?". */
public final class NearestSpelling {
  private static final int MOST = 3;

  private NearestSpelling() {}

  /**
   * Best first, at most three, none farther than a third of the letters; distances are over fold
   * keys.
   */
  public static List<String> of(String unknown, Collection<String> known) {
    String key = Fold.key(unknown);
    int farthest = Math.max(1, key.length() / 3);
    record Candidate(String text, int distance) {}
    return known.stream()
        .distinct()
        .map(text -> new Candidate(text, distance(key, Fold.key(text), farthest)))
        .filter(candidate -> candidate.distance <= farthest)
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::text))
        .limit(MOST)
        .map(Candidate::text)
        .toList();
  }

  /** " Did you mean 'x'?" or nothing. */
  static String question(String unknown, Collection<String> known) {
    List<String> nearest = of(unknown, known);
    return nearest.isEmpty() ? "" : "Did you mean '" + nearest.get(0) + "'? ";
  }

  /** Levenshtein's distance; anything above {@code limit} when the lengths alone exceed it. */
  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
