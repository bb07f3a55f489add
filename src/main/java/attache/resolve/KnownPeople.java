package attache.resolve;

import attache.model.Diacritics;
import attache.model.Fold;
import attache.reference.KnownPerson;
import attache.reference.Reference;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the official of people.csv whom a printed name means, or nobody where it is in doubt. */
final class KnownPeople {

  private final Reference reference;

  KnownPeople(Reference reference) {
    this.reference = reference;
  }

  /**
   * The one known person so named, in any spelling or order that people.csv gives.
   *
   * @param country the country served, or empty where it is not said
   * @param offices the offices the person is seen in: they choose among several of one name
   */
  Optional<KnownPerson> find(String name, String country, Collection<String> offices) {
    List<KnownPerson> named =
        reference.peopleByName(name, country.isEmpty() ? null : country).stream()
            .filter(person -> mayBe(person, name))
            .toList();
    if (named.size() > 1) {
      named =
          named.stream()
              .filter(person -> person.offices().stream().anyMatch(offices::contains))
              .toList();
    }
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  /** Whether a spelling of the person with these letters agrees in its diacritics as well. */
  private static boolean mayBe(KnownPerson person, String name) {
    if (person.name().equals(name)) {
      return true;
    }
    List<String> letters = sortedWords(name);
    return Stream.concat(Stream.of(person.name()), person.aliases().stream())
        .filter(spelling -> sortedWords(spelling).equals(letters))
        .anyMatch(spelling -> !Diacritics.tellApart(spelling, name));
  }

  private static List<String> sortedWords(String name) {
    return Stream.of(Fold.key(name).split(" ")).sorted().toList();
  }
}
