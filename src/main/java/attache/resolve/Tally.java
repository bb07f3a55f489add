package attache.resolve;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How many articles say each of some words; read from what was kept when it is first asked. */
final class Tally {

  private Map<String, Integer> counts;

  /** Null once it is read. */
  private KeptInput kept;

  Tally() {
    counts = new TreeMap<>();
  }

  Tally(KeptInput kept) {
    this.kept = kept;
  }

  private Map<String, Integer> counts() {
    if (kept != null) {
      counts = new TreeMap<>();
      KeptInput in = kept.fromItsBegin();
      while (in.hasMore()) {
        counts.put(in.string(), in.number());
      }
      kept = null;
    }
    return counts;
  }

  void add(String word) {
    counts().merge(word, 1, Integer::sum);
  }

  void remove(String word) {
    counts().computeIfPresent(word, (k, count) -> count == 1 ? null : count - 1);
  }

  Set<String> words() {
    return counts().keySet();
  }

  /** The word that most say, of several the least; {@code other} where there is none. */
  String mostSaid(String other) {
    String most = other;
    int best = 0;
    for (Map.Entry<String, Integer> word : counts().entrySet()) {
      if (word.getValue() > best) {
        most = word.getKey();
        best = word.getValue();
      }
    }
    return most;
  }

  void write(KeptOutput out) {
    if (kept != null) {
      out.part(kept);
      return;
    }
    out.part(
        part ->
            counts.forEach(
                (word, count) -> {
                  part.string(word);
                  part.number(count);
                }));
  }
}
