package attache.reference;

import attache.reference.Judgement.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What judgements say together: of several on one pair the latest count, and who is judged the same
 * as one of two who are different, is different from the other.
 */
final class JudgedPairs {

  /** A judgement and the line of judgements.csv where it stands; 0 for one not written yet. */
  record Line(int line, Judgement judgement) {}

  /** Two judged different, and the lines that make them one all the same. */
  record Contradiction(Line different, List<Line> same) {}

  private final List<Line> lines;
  private final Map<String, List<Line>> sameBySide;

  private JudgedPairs(List<Line> lines) {
    this.lines = lines;
    this.sameBySide = new LinkedHashMap<>();
    for (Line line : lines) {
      if (line.judgement().verdict() == Verdict.SAME) {
        for (String side : List.of(line.judgement().left(), line.judgement().right())) {
          sameBySide.computeIfAbsent(side, k -> new ArrayList<>()).add(line);
        }
      }
    }
  }

  static JudgedPairs of(Collection<Line> lines) {
    Map<TreeSet<String>, List<Line>> byPair =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    line ->
                        new TreeSet<>(List.of(line.judgement().left(), line.judgement().right())),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return new JudgedPairs(byPair.values().stream().flatMap(all -> latest(all).stream()).toList());
  }

  private static List<Line> latest(List<Line> ofOnePair) {
    String last =
        ofOnePair.stream().map(line -> line.judgement().on()).max(String::compareTo).get();
    return ofOnePair.stream().filter(line -> line.judgement().on().equals(last)).toList();
  }

  /** Those that count. */
  List<Judgement> judgements() {
    return lines.stream().map(Line::judgement).toList();
  }

  /** In the order of the lines. */
  List<Contradiction> contradictions() {
    List<Contradiction> contradictions = new ArrayList<>();
    for (Line line : lines) {
      if (line.judgement().verdict() == Verdict.DIFFERENT) {
        chain(line.judgement().left(), line.judgement().right())
            .ifPresent(chain -> contradictions.add(new Contradiction(line, chain)));
      }
    }
    return contradictions;
  }

  /** The fewest judgements that make two one. */
  private Optional<List<Line>> chain(String from, String to) {
    Map<String, Line> reachedBy = new LinkedHashMap<>();
    Deque<String> next = new ArrayDeque<>(List.of(from));
    while (!next.isEmpty() && !reachedBy.containsKey(to)) {
      String side = next.remove();
      for (Line line : sameBySide.getOrDefault(side, List.of())) {
        String other = other(line, side);
        if (!other.equals(from) && reachedBy.putIfAbsent(other, line) == null) {
          next.add(other);
        }
      }
    }
    if (!reachedBy.containsKey(to)) {
      return Optional.empty();
    }
    List<Line> chain = new ArrayList<>();
    for (String side = to; !side.equals(from); side = other(chain.get(0), side)) {
      chain.add(0, reachedBy.get(side));
    }
    return Optional.of(chain);
  }

  private static String other(Line line, String side) {
    Judgement judgement = line.judgement();
    return judgement.left().equals(side) ? judgement.right() : judgement.left();
  }
}
