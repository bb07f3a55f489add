package attache.spark;

import attache.model.Identity;
import attache.model.Identity.Named;
import attache.model.Identity.Settlement;
import attache.model.Telling;
import java.io.Serializable;
import java.util.HashMap;

/**
 * What was renamed when it was settled who is who, small enough to go to every executor: what keeps
 * its name is not in it.
 */
final class Names implements Identity.Canonical, Serializable {

  private static final long serialVersionUID = 1L;

  /** A {@link Named} that can be sent. */
  private record Person(String iri, String label) implements Serializable {}

  private final HashMap<String, Person> people = new HashMap<>();
  private final HashMap<String, String> others = new HashMap<>();

  /** Notes what is renamed of the things that an article tells of. */
  void add(Telling telling, Settlement settlement) {
    for (Telling.Person person : telling.people()) {
      Named named = settlement.person(person.iri(), person.name());
      if (!named.equals(new Named(person.iri(), person.name()))) {
        people.put(key(person.iri(), person.name()), new Person(named.iri(), named.label()));
      }
    }
    telling.engagements().forEach(e -> add(e.iri(), settlement.engagement(e.iri())));
    telling.agreements().forEach(a -> add(a.iri(), settlement.agreement(a.iri())));
  }

  private void add(String iri, String canonical) {
    if (!iri.equals(canonical)) {
      others.put(iri, canonical);
    }
  }

  private static String key(String iri, String name) {
    return iri + "\u0000" + name;
  }

  @Override
  public Named person(String iri, String name) {
    Person renamed = people.get(key(iri, name));
    return renamed == null ? new Named(iri, name) : new Named(renamed.iri(), renamed.label());
  }

  @Override
  public String engagement(String iri) {
    return others.getOrDefault(iri, iri);
  }

  @Override
  public String agreement(String iri) {
    return others.getOrDefault(iri, iri);
  }
}
