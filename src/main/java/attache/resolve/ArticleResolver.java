package attache.resolve;

import attache.model.ArticleFacts;
import attache.model.ArticleFacts.Engagement;
import attache.model.ArticleFacts.Participation;
import attache.model.ArticleFacts.Person;
import attache.model.ArticleFacts.Tenure;
import attache.reference.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says which known officials the persons of an article are: gives them their usual name and, where
 * the article does not say it, their country. Immutable; any number of threads may share one.
 */
public final class ArticleResolver {

  private final KnownPeople known;

  public ArticleResolver(Reference reference) {
    this.known = new KnownPeople(reference);
  }

  /** The same facts, with canonical names of people.csv and the countries it alone knows. */
  public ArticleFacts resolve(ArticleFacts facts) {
    if (facts.people().isEmpty()) {
      return facts;
    }
    Map<String, String> countriesFound = new HashMap<>();
    List<Person> people = new ArrayList<>();
    boolean anyKnown = false;
    for (Person person : facts.people()) {
      Person resolved = resolved(person, officesOf(person, facts), countriesFound);
      anyKnown |= resolved != person;
      people.add(resolved);
    }
    if (!anyKnown) {
      return facts;
    }
    return new ArticleFacts(
        facts.article(),
        people,
        facts.tenures().stream().map(t -> withCountry(t, countriesFound)).toList(),
        facts.ranks(),
        facts.engagements().stream().map(e -> withCountries(e, countriesFound)).toList(),
        facts.agreements(),
        facts.chairmanships(),
        facts.partnerships(),
        facts.supports());
  }

  private Person resolved(Person person, Set<String> offices, Map<String, String> countriesFound) {
    return known
        .find(person.name(), person.country(), offices)
        .map(
            official -> {
              if (person.country().isEmpty()) {
                countriesFound.put(person.key(), official.country());
              }
              return new Person(
                  person.key(),
                  person.name(),
                  official.name(),
                  person.country().isEmpty() ? official.country() : person.country(),
                  person.forms(),
                  person.evidence());
            })
        .orElse(person);
  }

  private static Set<String> officesOf(Person person, ArticleFacts facts) {
    Set<String> offices = new HashSet<>();
    for (Tenure tenure : facts.tenures()) {
      if (tenure.person().equals(person.key())) {
        offices.add(tenure.office());
      }
    }
    return offices;
  }

  private static Tenure withCountry(Tenure tenure, Map<String, String> countries) {
    String country = countries.get(tenure.person());
    return country == null || !tenure.country().isEmpty()
        ? tenure
        : new Tenure(
            tenure.person(), tenure.office(), country, tenure.observed(), tenure.evidence());
  }

  private static Engagement withCountries(Engagement e, Map<String, String> countries) {
    if (e.participations().stream().noneMatch(p -> countries.containsKey(p.person()))) {
      return e;
    }
    List<Participation> participations =
        e.participations().stream()
            .map(
                p ->
                    p.country().isEmpty() && countries.containsKey(p.person())
                        ? new Participation(
                            p.person(), countries.get(p.person()), p.role(), p.rank(), p.offices())
                        : p)
            .toList();
    return new Engagement(
        e.key(),
        e.type(),
        e.status(),
        e.when(),
        e.place(),
        e.countries(),
        participations,
        e.name(),
        e.edition(),
        e.partOf(),
        e.onMarginsOf(),
        e.evidence());
  }
}
