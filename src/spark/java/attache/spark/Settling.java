package attache.spark;

import attache.model.Identity.Settlement;
import attache.model.Merge;
import attache.model.Telling;
import attache.read.Refusal;
import attache.read.SeenArticles;
import attache.reference.Reference;
import attache.resolve.Resolver;
import attache.store.TellingText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;

/**
 * Goes through what became of all inputs, in their order, and settles which articles enter and who
 * is who in them. The driver's memory holds what articles tell of people, engagements and
 * agreements, never their texts or graphs.
 */
final class Settling {

  private final SeenArticles seen = new SeenArticles();
  private final List<Telling> tellings = new ArrayList<>();
  private final Map<Integer, Set<Integer>> left = new HashMap<>();
  private final List<String> refused = new ArrayList<>();
  private final List<String> noticed = new ArrayList<>();
  private final Names names = new Names();
  private final List<Merge> merges;

  Settling(
      List<Portion> portions, Outcomes outcomes, Configuration configuration, Reference reference) {
    for (Portion portion : portions) {
      try (Stream<String> lines = Outcomes.lines(outcomes.heads(portion.number()), configuration)) {
        int[] place = new int[1];
        lines.map(Outcome::of).forEach(outcome -> take(portion.number(), place[0]++, outcome));
      }
    }
    Resolver resolver = new Resolver(reference);
    tellings.forEach(resolver::put);
    Settlement settlement = resolver.settle();
    tellings.forEach(telling -> names.add(telling, settlement));
    merges = settlement.merges();
  }

  private void take(int portion, int place, Outcome outcome) {
    if (outcome.noticed() != null) {
      noticed.add(outcome.noticed());
      return;
    }
    if (outcome.isArticle()) {
      Optional<Refusal> again = seen.add(outcome.id(), outcome.textHash(), outcome.source());
      if (again.isPresent()) {
        refused.add(again.get().toString());
        left.computeIfAbsent(portion, p -> new HashSet<>()).add(place);
        return;
      }
    }
    if (outcome.refused() != null) {
      refused.add(outcome.refused());
      return;
    }
    tellings.add(
        TellingText.read(outcome.iri(), outcome.telling())
            .orElseThrow(() -> new IllegalStateException("written by another version")));
  }

  int articles() {
    return tellings.size();
  }

  /** What does not enter, in words, in the order of the sources. */
  List<String> refused() {
    return refused;
  }

  /** What enters and should be looked at, in words. */
  List<String> noticed() {
    return noticed;
  }

  /** By portion the places of articles that came before. */
  Map<Integer, Set<Integer>> left() {
    return left;
  }

  Names names() {
    return names;
  }

  List<Merge> merges() {
    return merges;
  }
}
