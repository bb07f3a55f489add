package attache.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which predicted row stands for which gold row of one document, and what is left over on either
 * side.
 */
record RowPairing(List<Pair> pairs, List<FactRow> missed, List<FactRow> spurious) {

  /** Two rows that are taken for the same fact. */
  record Pair(FactRow gold, FactRow predicted) {}

  private record Candidate(double affinity, int gold, int predicted) {}

  /** The best fit first; among equals the earlier gold row, then the earlier predicted one. */
  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::affinity)
          .reversed()
          .thenComparingInt(Candidate::gold)
          .thenComparingInt(Candidate::predicted);

  /** Pairs greedily, one to one; rows whose affinity is below 1 are not the same fact. */
  static RowPairing of(SlotComparison comparison, List<FactRow> gold, List<FactRow> predicted) {
    List<Candidate> candidates = new ArrayList<>();
    for (int g = 0; g < gold.size(); g++) {
      for (int p = 0; p < predicted.size(); p++) {
        double affinity = comparison.affinity(gold.get(g), predicted.get(p));
        if (affinity >= 1) {
          candidates.add(new Candidate(affinity, g, p));
        }
      }
    }
    Collections.sort(candidates, BEST_FIRST);
    List<Pair> pairs = new ArrayList<>();
    Set<Integer> pairedGold = new HashSet<>();
    Set<Integer> pairedPredicted = new HashSet<>();
    for (Candidate candidate : candidates) {
      if (!pairedGold.contains(candidate.gold())
          && !pairedPredicted.contains(candidate.predicted())) {
        pairedGold.add(candidate.gold());
        pairedPredicted.add(candidate.predicted());
        pairs.add(new Pair(gold.get(candidate.gold()), predicted.get(candidate.predicted())));
      }
    }
    return new RowPairing(pairs, without(gold, pairedGold), without(predicted, pairedPredicted));
  }

  private static List<FactRow> without(List<FactRow> rows, Set<Integer> paired) {
    List<FactRow> left = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (!paired.contains(i)) {
        left.add(rows.get(i));
      }
    }
    return left;
  }
}
