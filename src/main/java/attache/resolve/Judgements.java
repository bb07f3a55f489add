package attache.resolve;

import attache.reference.Judgement;
import attache.reference.Judgement.Verdict;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The analysts' words on pairs of IRIs, with what follows from them: who is judged the same as one
 * of two who are different, is different from the other.
 */
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

  private final List<Pair> same;

  /** By IRI the one that stands for all judged the same. */
  private final Map<String, String> representative = new HashMap<>();

  private final Set<Pair> different = new HashSet<>();

  Judgements(Collection<Judgement> judgements) {
    same = pairs(judgements, Verdict.SAME);
    for (Pair pair : same) {
      String from = representative(pair.left());
      String to = representative(pair.right());
      representative.putIfAbsent(pair.left(), from);
      representative.putIfAbsent(pair.right(), to);
      representative.replaceAll((iri, its) -> its.equals(from) ? to : its);
    }
    for (Pair pair : pairs(judgements, Verdict.DIFFERENT)) {
      different.add(Pair.of(representative(pair.left()), representative(pair.right())));
    }
  }

  private static List<Pair> pairs(Collection<Judgement> judgements, Verdict verdict) {
    return judgements.stream()
        .filter(judgement -> judgement.verdict() == verdict)
        .map(judgement -> Pair.of(judgement.left(), judgement.right()))
        .distinct()
        .sorted()
        .toList();
  }

  private String representative(String iri) {
    return representative.getOrDefault(iri, iri);
  }

  /** Whether two forms are judged different, in so many words or by what follows. */
  boolean different(Form<?> one, Form<?> other) {
    if (different.isEmpty()) {
      return false;
    }
    for (String address : one.addresses()) {
      for (String another : other.addresses()) {
        if (different.contains(Pair.of(representative(address), representative(another)))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether two forms are judged the same, in so many words or by what follows. */
  boolean same(Form<?> one, Form<?> other) {
    return one.addresses().stream()
        .filter(representative::containsKey)
        .map(this::representative)
        .anyMatch(iri -> other.addresses().stream().anyMatch(a -> iri.equals(representative(a))));
  }

  /** The pairs judged the same, sorted. */
  List<Pair> same() {
    return same;
  }
}
