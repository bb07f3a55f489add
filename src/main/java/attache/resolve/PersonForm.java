package attache.resolve;

import attache.model.Diacritics;
import attache.model.Telling;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A person as some articles name them: an IRI and a name, but for case and the place of tones. */
final class PersonForm implements Form {

  /** The block of those whose country no article says. */
  static final String UNKNOWN_COUNTRY = "";

  private final String id;
  private final String iri;
  private final String country;
  private final PersonName name;
  private final Map<String, Telling.Person> byArticle = new TreeMap<>();

  /** By article the forms met there in one engagement. */
  private final Map<String, Set<String>> companions = new TreeMap<>();

  PersonForm(Telling.Person person) {
    this.id = idOf(person.iri(), person.name());
    this.iri = person.iri();
    this.country = person.country();
    this.name = PersonName.of(person.name());
  }

  static String idOf(String iri, String name) {
    return iri + "\u0000" + Diacritics.key(name);
  }

  void put(String article, Telling.Person person, Set<String> others) {
    byArticle.put(article, person);
    companions.put(article, others);
  }

  void remove(String article) {
    byArticle.remove(article);
    companions.remove(article);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String iri() {
    return iri;
  }

  @Override
  public Set<String> articles() {
    return byArticle.keySet();
  }

  @Override
  public String block() {
    return country;
  }

  PersonName name() {
    return name;
  }

  /** The name as most articles write it. */
  String label() {
    return byArticle.values().stream()
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
    return byArticle.values().stream()
        .flatMap(person -> person.offices().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether both take part in one engagement of some article. */
  boolean meets(PersonForm other) {
    return companions.values().stream().anyMatch(forms -> forms.contains(other.id));
  }
}
