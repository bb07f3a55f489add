package attache.resolve;

import attache.model.Telling;
import attache.reference.Judgement;
import attache.reference.Judgement.Verdict;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The analysts' words on pairs of IRIs; of two on one pair the later counts. */
final class Judgements {

  /** Two IRIs in order. */
  record Pair(String left, String right) implements Comparable<Pair> {
    static Pair of(String one, String other) {
      return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
    }

    @Override
    public int compareTo(Pair other) {
      int order = left.compareTo(other.left);
      return order != 0 ? order : right.compareTo(other.right);
    }
  }

  private final Map<Pair, Verdict> verdicts = new TreeMap<>();

  Judgements(Collection<Judgement> judgements) {
    judgements.stream()
        .sorted(Comparator.comparing(Judgement::on).thenComparing(Judgement::verdict))
        .forEach(
            judgement ->
                verdicts.put(
                    Pair.of(iri(judgement.left()), iri(judgement.right())), judgement.verdict()));
  }

  boolean different(String one, String other) {
    return verdicts.get(Pair.of(one, other)) == Verdict.DIFFERENT;
  }

  /** The pairs judged the same, sorted. */
  List<Pair> same() {
    return verdicts.entrySet().stream()
        .filter(entry -> entry.getValue() == Verdict.SAME)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** An IRI in full, as {@code id:person/LAO/...} or as {@code person/LAO/...}. */
  private static String iri(String written) {
    String iri = written.strip();
    if (iri.startsWith("<") && iri.endsWith(">")) {
      iri = iri.substring(1, iri.length() - 1);
    }
    if (iri.contains("://")) {
      return iri;
    }
    return Telling.ID + (iri.startsWith("id:") ? iri.substring("id:".length()) : iri);
  }
}
