package attache.resolve;

import attache.model.Diacritics;
import attache.model.Telling;
import java.util.HashSet;
import java.util.Set;

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

  /** As one of its articles prints it. */
  private final String printed;

  private final Articles articles;
  private final Tally names;
  private final Tally offices;
  private final Tally companions;

  /** Null until it is asked for after a change. */
  private PersonName name;

  private String ownIri;

  PersonForm(Telling.Person person) {
    super(person.iri());
    this.id = idOf(person.iri(), person.name());
    this.country = person.country();
    this.printed = person.name();
    this.articles = new Articles();
    this.names = new Tally();
    this.offices = new Tally();
    this.companions = new Tally();
  }

  /** One that was kept. */
  PersonForm(String id, KeptInput in) {
    super(id.substring(0, id.indexOf('\u0000')));
    this.id = id;
    this.country = in.string();
    this.printed = in.string();
    this.articles = new Articles(in.longs());
    this.names = new Tally(in.part());
    this.offices = new Tally(in.part());
    this.companions = new Tally(in.part());
  }

  static String idOf(String iri, String name) {
    return iri + "\u0000" + Diacritics.key(name);
  }

  void write(KeptOutput out) {
    out.string(country);
    out.string(label());
    out.longs(Articles.numbers(articles));
    names.write(out);
    offices.write(out);
    companions.write(out);
  }

  @Override
  void put(String article, Teller teller) {
    name = null;
    articles.add(article);
    names.add(teller.person().name());
    new HashSet<>(teller.person().offices()).forEach(offices::add);
    teller.companions().forEach(companions::add);
  }

  @Override
  void remove(String article, Teller teller) {
    name = null;
    articles.remove(article);
    names.remove(teller.person().name());
    new HashSet<>(teller.person().offices()).forEach(offices::remove);
    teller.companions().forEach(companions::remove);
  }

  @Override
  void update() {
    // what is compared is counted as articles come and go
  }

  @Override
  Set<String> articles() {
    return articles;
  }

  @Override
  String id() {
    return id;
  }

  @Override
  String ownIri() {
    if (ownIri == null) {
      ownIri = iri() + "-" + Diacritics.hash(printed);
    }
    return ownIri;
  }

  @Override
  String block() {
    return country;
  }

  PersonName name() {
    if (name == null) {
      name = PersonName.of(label());
    }
    return name;
  }

  /** The name as most articles write it. */
  @Override
  String label() {
    return names.mostSaid(printed);
  }

  /** The offices its articles see it in. */
  Set<String> offices() {
    return offices.words();
  }

  /** Whether both take part in one engagement of some article. */
  boolean meets(PersonForm other) {
    return companions.words().contains(other.id);
  }
}
