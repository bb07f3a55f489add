package attache.resolve;

import attache.model.Feature;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Compares engagements of one family, countries and year. One needs dates that agree, no side
 * headed by different people, no different editions and no different names; what one article tells
 * as two is two. A visit is its visitor's, a ceremony or exercise that of its countries.
 */
final class EngagementComparison implements Comparison<EngagementForm> {

  private static final double UNLIKE_NAMES = 0.34;

  private static final double NOBODY_ON_BOTH = 0.6;

  private final UnaryOperator<String> canonicalPerson;
  private final Map<EngagementForm, Map<String, Set<String>>> sides = new IdentityHashMap<>();

  /**
   * @param canonicalPerson from the id of a person form to the canonical IRI
   */
  EngagementComparison(UnaryOperator<String> canonicalPerson) {
    this.canonicalPerson = canonicalPerson;
  }

  /** To be called when people or articles have changed. */
  void forget() {
    sides.clear();
  }

  @Override
  public int threshold() {
    return 690;
  }

  @Override
  public int doubtful() {
    return 600;
  }

  @Override
  public Comparator<EngagementForm> fullness() {
    return Comparator.comparing((EngagementForm form) -> form.edition() == 0)
        .thenComparing(form -> form.when() == null ? 3 : EventDates.precision(form.when().start()))
        .thenComparing(form -> form.when() == null ? 0 : form.when().basis().ordinal())
        .thenComparing(form -> -sides(form).size())
        .thenComparing(form -> -form.people().size())
        .thenComparing(form -> -form.articles().size())
        .thenComparing(EngagementForm::iri);
  }

  @Override
  public Comparator<EngagementForm> precedence() {
    return fullness();
  }

  @Override
  public Set<String> keys(EngagementForm form) {
    Set<String> keys = new TreeSet<>(Set.of("any"));
    keys.addAll(isCoarse(form) ? Set.of("coarse") : EventDates.months(form.when()));
    return keys;
  }

  @Override
  public Set<String> lookups(EngagementForm form) {
    if (isCoarse(form)) {
      return Set.of("any");
    }
    Set<String> lookups = new TreeSet<>(EventDates.months(form.when()));
    lookups.add("coarse");
    return lookups;
  }

  private static boolean isCoarse(EngagementForm form) {
    return form.when() == null || form.when().start().isYear();
  }

  @Override
  public Optional<Score> compare(EngagementForm one, EngagementForm other) {
    boolean toldAsTwo = !Collections.disjoint(one.articles(), other.articles());
    boolean otherEdition =
        one.edition() > 0 && other.edition() > 0 && one.edition() != other.edition();
    if (toldAsTwo || otherEdition) {
      return Optional.empty();
    }
    if (one.when() == null || other.when() == null) {
      return Optional.empty();
    }
    double date = EventDates.agreement(one.when(), other.when());
    double names = Wording.likeness(one.names(), other.names());
    if (date == 0 || (names != Wording.UNKNOWN && names < UNLIKE_NAMES)) {
      return Optional.empty();
    }
    double edition = one.edition() > 0 && one.edition() == other.edition() ? 1 : 0.8;
    return one.isToldByName()
        ? compareGatherings(one, other, date, names, edition)
        : compareEncounters(one, other, date, names, edition);
  }

  private Optional<Score> compareGatherings(
      EngagementForm one, EngagementForm other, double date, double names, double edition) {
    boolean otherHeads = one.isOfTwoSides() && heads(sides(one), sides(other)) == 0;
    return otherHeads || areOfStrangers(one, other)
        ? Optional.empty()
        : Optional.of(
            Score.of(
                new Feature("date", 0.4, date),
                new Feature("name", 0.35, names == Wording.UNKNOWN ? 0.5 : names),
                new Feature("edition", 0.1, edition),
                new Feature("countries", 0.15, countries(one, other))));
  }

  /**
   * Whether the countries rule out one event. Of a conference each article names some of those who
   * came; who holds a ceremony or an exercise together is told in full, or in part.
   */
  private static boolean areOfStrangers(EngagementForm one, EngagementForm other) {
    Set<String> countries = one.countries();
    Set<String> others = other.countries();
    if (countries.isEmpty() || others.isEmpty()) {
      return false;
    }
    return one.isOfTwoSides()
        ? !countries.containsAll(others) && !others.containsAll(countries)
        : Collections.disjoint(countries, others);
  }

  private static double countries(EngagementForm one, EngagementForm other) {
    if (one.countries().isEmpty() || other.countries().isEmpty()) {
      return 0;
    }
    return one.countries().equals(other.countries()) ? 1 : 0.6;
  }

  private Optional<Score> compareEncounters(
      EngagementForm one, EngagementForm other, double date, double names, double edition) {
    double heads = heads(sides(one), sides(other));
    boolean otherVisitor =
        one.isVisit()
            && !one.people().isEmpty()
            && !other.people().isEmpty()
            && heads <= NOBODY_ON_BOTH;
    if (heads == 0 || otherVisitor) {
      return Optional.empty();
    }
    return Optional.of(
        Score.of(
            new Feature("date", 0.35, date),
            new Feature("heads", 0.35, heads),
            new Feature("edition", 0.1, edition),
            new Feature("name", 0.2, name(one, other, names))));
  }

  /** A name of its own that the other does not have speaks a little against one event. */
  private static double name(EngagementForm one, EngagementForm other, double likeness) {
    if (likeness != Wording.UNKNOWN) {
      return likeness;
    }
    return one.names().isEmpty() == other.names().isEmpty() ? 0.7 : 0.5;
  }

  /**
   * 1 where the same people head both, 0.8 where one side's are a part of the other's, 0.6 where
   * nobody is named on both, 0 where a side is headed by different people.
   */
  private static double heads(Map<String, Set<String>> one, Map<String, Set<String>> other) {
    if (one.equals(other)) {
      return one.isEmpty() ? NOBODY_ON_BOTH : 1;
    }
    boolean common = false;
    for (Map.Entry<String, Set<String>> side : one.entrySet()) {
      Set<String> others = other.getOrDefault(side.getKey(), Set.of());
      Set<String> heads = side.getValue();
      if (!others.isEmpty() && !heads.containsAll(others) && !others.containsAll(heads)) {
        return 0;
      }
      common |= !Collections.disjoint(heads, others);
    }
    return common ? 0.8 : NOBODY_ON_BOTH;
  }

  /** The canonical people of an engagement by the country in their IRIs. */
  private Map<String, Set<String>> sides(EngagementForm form) {
    return sides.computeIfAbsent(form, f -> bySide(f.people()));
  }

  private Map<String, Set<String>> bySide(Collection<String> people) {
    Map<String, Set<String>> bySide = new TreeMap<>();
    for (String person : people) {
      String iri = canonicalPerson.apply(person);
      String side = iri.substring(0, iri.lastIndexOf('/'));
      bySide.computeIfAbsent(side, k -> new TreeSet<>()).add(iri);
    }
    return bySide;
  }
}
