package attache.resolve;

import attache.model.Feature;
import attache.reference.KnownPerson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Compares the names of people of one country. The same words in any order, with or without
 * diacritics or spaces, are one name; so are names of which one long word differs by a small slip
 * of spelling. A name inside a longer one counts only beside an office both are seen in. Known
 * people who are two, people met together, and names told apart by diacritics are never one.
 */
final class PersonComparison implements Comparison<PersonForm> {

  /** A word shorter than this is another name when it differs by a letter. */
  private static final int SHORTEST_MISSPELT_WORD = 7;

  /** Names with fewer letters than this in all are too alike by chance. */
  private static final int SHORTEST_MISSPELT_NAME = 15;

  /** A shorter word says little about who is meant. */
  private static final int SHORTEST_TELLING_WORD = 5;

  /**
   * What comparing a form again and again asks of it.
   *
   * @param offices those that one person holds at a time
   */
  private record Profile(
      Optional<KnownPerson> known, List<PersonName> names, Set<String> offices) {}

  private final KnownPeople knownPeople;
  private final Predicate<String> heldByOne;
  private final Map<PersonForm, Profile> profiles = new IdentityHashMap<>();

  /**
   * @param heldByOne whether one person of a country holds an office at a time: to be seen in one
   *     of the others says little about who is meant
   */
  PersonComparison(KnownPeople knownPeople, Predicate<String> heldByOne) {
    this.knownPeople = knownPeople;
    this.heldByOne = heldByOne;
  }

  /** To be called when articles have changed: forms may be seen in other offices. */
  void forget() {
    profiles.clear();
  }

  @Override
  public int threshold() {
    return 850;
  }

  @Override
  public int doubtful() {
    return 650;
  }

  @Override
  public Comparator<PersonForm> fullness() {
    return Comparator.comparing((PersonForm form) -> known(form).isEmpty())
        .thenComparing(form -> !form.name().accented())
        .thenComparingInt(form -> -form.name().words().size())
        .thenComparing(precedence());
  }

  @Override
  public Comparator<PersonForm> precedence() {
    return Comparator.comparing((PersonForm form) -> known(form).isEmpty())
        .thenComparing(form -> form.block().equals(PersonForm.UNKNOWN_COUNTRY))
        .thenComparing(form -> form.name().words().size() == 1)
        .thenComparingInt(form -> -form.articles().size())
        .thenComparing(form -> !form.name().accented())
        .thenComparing(form -> form.label())
        .thenComparing(PersonForm::id);
  }

  /** The known person a form means, if any. */
  Optional<KnownPerson> known(PersonForm form) {
    return profile(form).known();
  }

  private Profile profile(PersonForm form) {
    return profiles.computeIfAbsent(
        form,
        f -> {
          Set<String> offices = f.offices();
          Optional<KnownPerson> known = knownPeople.find(f.name().text(), f.block(), offices);
          List<PersonName> names = new ArrayList<>(List.of(f.name()));
          known.ifPresent(
              person -> {
                names.add(PersonName.of(person.name()));
                person.aliases().forEach(alias -> names.add(PersonName.of(alias)));
              });
          return new Profile(
              known, names, offices.stream().filter(heldByOne).collect(Collectors.toSet()));
        });
  }

  @Override
  public Set<String> keys(PersonForm form) {
    Set<String> keys = new TreeSet<>();
    Profile profile = profile(form);
    for (PersonName name : profile.names()) {
      keys.add("words " + name.sortedWords());
      keys.add("letters " + name.letters());
      List<String> words = name.words().stream().sorted().toList();
      for (int i = 0; words.size() > 1 && i < words.size(); i++) {
        List<String> others = new ArrayList<>(words);
        others.remove(i);
        keys.add("but-one " + String.join(" ", others));
      }
      for (String office : profile.offices()) {
        words.stream()
            .filter(word -> word.length() >= SHORTEST_TELLING_WORD)
            .forEach(word -> keys.add("office " + office + " " + word));
      }
    }
    profile.known().ifPresent(person -> keys.add("known " + person.id()));
    return keys;
  }

  @Override
  public Set<String> lookups(PersonForm form) {
    Set<String> lookups = keys(form);
    profile(form).names().forEach(name -> lookups.add("but-one " + name.sortedWords()));
    return lookups;
  }

  @Override
  public Optional<Score> compare(PersonForm one, PersonForm other) {
    if (one.meets(other) || other.meets(one)) {
      return Optional.empty();
    }
    Optional<KnownPerson> oneKnown = known(one);
    Optional<KnownPerson> otherKnown = known(other);
    if (oneKnown.isPresent() && otherKnown.isPresent()) {
      return oneKnown.equals(otherKnown)
          ? Optional.of(Score.of(new Feature("same-known-person", 1, 1)))
          : Optional.empty();
    }
    if (one.name().sameLettersAs(other.name()) && one.name().toldApartByDiacritics(other.name())) {
      return Optional.empty();
    }
    double sameOffice = sameOffice(one, other);
    return profile(one).names().stream()
        .flatMap(
            name ->
                profile(other).names().stream()
                    .map(otherName -> compare(name, otherName, sameOffice)))
        .flatMap(Optional::stream)
        .max(Comparator.comparingInt(Score::thousandths));
  }

  private static Optional<Score> compare(PersonName one, PersonName other, double sameOffice) {
    if (one.sameLettersAs(other)) {
      return one.toldApartByDiacritics(other)
          ? Optional.empty()
          : Optional.of(sameLetters(one, other));
    }
    if ((one.accented() && other.accented()) || one.differsInInitials(other)) {
      return Optional.empty();
    }
    if (one.words().size() == other.words().size()) {
      return misspelt(one, other, sameOffice);
    }
    PersonName shorter = one.words().size() < other.words().size() ? one : other;
    PersonName longer = shorter == one ? other : one;
    return shorter.isInside(longer) ? Optional.of(inside(shorter, sameOffice)) : Optional.empty();
  }

  private static Score sameLetters(PersonName one, PersonName other) {
    return Score.of(
        new Feature("same-words", 0.8, 1),
        new Feature("same-diacritics", 0.1, one.accented() == other.accented() ? 1 : 0.5),
        new Feature("same-order", 0.1, one.words().equals(other.words()) ? 1 : 0.5));
  }

  private static Optional<Score> misspelt(PersonName one, PersonName other, double sameOffice) {
    List<String> left = new ArrayList<>(one.words());
    List<String> right = new ArrayList<>(other.words());
    for (String word : one.words()) {
      if (right.remove(word)) {
        left.remove(word);
      }
    }
    if (left.size() != 1 || one.words().size() == 1) {
      return Optional.empty();
    }
    double slip = Spelling.likeness(left.get(0), right.get(0));
    int word = Math.min(left.get(0).length(), right.get(0).length());
    int letters = Math.min(one.letters().length(), other.letters().length());
    boolean telling = word >= SHORTEST_MISSPELT_WORD && letters >= SHORTEST_MISSPELT_NAME;
    return slip == 0
        ? Optional.empty()
        : Optional.of(
            Score.of(
                new Feature("other-words-equal", 0.5, 1),
                new Feature("small-slip-of-spelling", 0.25, slip),
                new Feature(
                    "long-enough-to-tell", 0.15, telling ? 1 : word > 3 ? sameOffice / 2 : 0),
                new Feature("same-office", 0.1, sameOffice)));
  }

  private static Score inside(PersonName shorter, double sameOffice) {
    boolean telling = shorter.words().stream().anyMatch(w -> w.length() >= SHORTEST_TELLING_WORD);
    return Score.of(
        new Feature("inside-the-longer-name", 0.5, 1),
        new Feature("long-enough-to-tell", 0.15, telling ? 1 : 0),
        new Feature("same-office", 0.35, sameOffice == 1 ? 1 : 0));
  }

  /** 1 when they share an office, 0.5 when one of them is seen in none, else 0. */
  private double sameOffice(PersonForm one, PersonForm other) {
    Set<String> offices = profile(one).offices();
    Set<String> others = profile(other).offices();
    if (offices.isEmpty() || others.isEmpty()) {
      return 0.5;
    }
    return offices.stream().anyMatch(others::contains) ? 1 : 0;
  }
}
