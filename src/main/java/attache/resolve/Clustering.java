package attache.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Groups the forms of one block. The fullest forms come first; each joins the one group all of
 * whose members it fits, and stays by itself where it fits none, or several about equally. So the
 * outcome depends on the set of forms alone.
 */
final class Clustering<F extends Form<?>> {

  /** Two forms that may be one, left to an analyst. */
  record Doubt<F>(F form, F other, Score score) {}

  /** What became of a block. */
  record Outcome<F extends Form<?>>(List<Cluster<F>> clusters, List<Doubt<F>> doubts) {}

  private record Candidate<F>(int cluster, F nearest, Score score) {}

  /** A group must be better than the next by so many thousandths, or the choice were a guess. */
  private static final int CLEAR_LEAD = 100;

  private final Comparison<F> comparison;
  private final Judgements judgements;
  private final List<List<F>> clusters = new ArrayList<>();
  private final List<Doubt<F>> doubts = new ArrayList<>();

  /** By key the numbers of clusters with a member of that key. */
  private final Map<String, Set<Integer>> byKey = new HashMap<>();

  private Clustering(Comparison<F> comparison, Judgements judgements) {
    this.comparison = comparison;
    this.judgements = judgements;
  }

  static <F extends Form<?>> Outcome<F> of(
      Collection<F> forms, Comparison<F> comparison, Judgements judgements) {
    Clustering<F> clustering = new Clustering<>(comparison, judgements);
    forms.stream().sorted(comparison.fullness()).forEach(clustering::place);
    return new Outcome<>(
        clustering.clusters.stream().map(Cluster::new).toList(), clustering.doubts);
  }

  private void place(F form) {
    List<Candidate<F>> fitting = new ArrayList<>();
    for (int cluster : candidates(form)) {
      fit(form, cluster).ifPresent(fitting::add);
    }
    fitting.sort((one, other) -> score(other) - score(one));
    int home = clusters.size();
    if (!fitting.isEmpty() && isClear(fitting)) {
      home = fitting.get(0).cluster();
    } else {
      for (Candidate<F> candidate : fitting) {
        if (score(candidate) >= comparison.doubtful()) {
          doubts.add(new Doubt<>(form, candidate.nearest(), candidate.score()));
        }
      }
      clusters.add(new ArrayList<>(1));
    }
    clusters.get(home).add(form);
    for (String key : comparison.keys(form)) {
      byKey.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(home);
    }
  }

  private boolean isClear(List<Candidate<F>> fitting) {
    return score(fitting.get(0)) >= comparison.threshold()
        && (fitting.size() == 1
            || score(fitting.get(1)) < comparison.threshold()
            || score(fitting.get(0)) - score(fitting.get(1)) >= CLEAR_LEAD);
  }

  private Set<Integer> candidates(F form) {
    Set<Integer> candidates = new LinkedHashSet<>();
    for (String key : comparison.lookups(form)) {
      candidates.addAll(byKey.getOrDefault(key, Set.of()));
    }
    return candidates;
  }

  /** The best score against any member, unless there is one it does not fit. */
  private Optional<Candidate<F>> fit(F form, int cluster) {
    Candidate<F> best = null;
    for (F other : clusters.get(cluster)) {
      if (judgements.different(form, other)) {
        return Optional.empty();
      }
      Optional<Score> score = comparison.compare(form, other);
      if (score.isEmpty()) {
        return Optional.empty();
      }
      if (best == null || score.get().thousandths() > score(best)) {
        best = new Candidate<>(cluster, other, score.get());
      }
    }
    return Optional.ofNullable(best);
  }

  private static int score(Candidate<?> candidate) {
    return candidate.score().thousandths();
  }
}
