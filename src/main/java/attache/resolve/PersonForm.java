package attache.resolve;

import attache.model.Diacritics;
import attache.model.Telling;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A person as some articles name them: an IRI and a name, but for case and the place of tones. */
final class PersonForm extends Form<PersonForm.Teller> {

  /** The block of those whose country no article says. */
  static final String UNKNOWN_COUNTRY = "";

  /**
   * @param companions the forms met in one engagement of the article
   */
  record Teller(Telling.Person person, Set<String> companions) {}

  private final String id;
  private final String country;
  private final PersonName name;
  private String ownIri;
  private List<Teller> tellers = List.of();

  PersonForm(Telling.Person person) {
    super(person.iri());
    this.id = idOf(person.iri(), person.name());
    this.country = person.country();
    this.name = PersonName.of(person.name());
  }

  static String idOf(String iri, String name) {
    return iri + "\u0000" + Diacritics.key(name);
  }

  @Override
  void update(Collection<Teller> tellings) {
    tellers = List.copyOf(tellings);
  }

  @Override
  String id() {
    return id;
  }

  @Override
  String ownIri() {
    if (ownIri == null) {
      ownIri = iri() + "-" + Diacritics.hash(name.text());
    }
    return ownIri;
  }

  @Override
  String block() {
    return country;
  }

  PersonName name() {
    return name;
  }

  /** The name as most articles write it. */
  @Override
  String label() {
    return tellers.stream()
        .map(Teller::person)
        .collect(Collectors.groupingBy(Telling.Person::name, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(name.text());
  }

  /** The offices its articles see it in. */
  Set<String> offices() {
    return tellers.stream()
        .flatMap(teller -> teller.person().offices().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether both take part in one engagement of some article. */
  boolean meets(PersonForm other) {
    return tellers.stream().anyMatch(teller -> teller.companions().contains(other.id));
  }
}
