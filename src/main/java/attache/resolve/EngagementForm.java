package attache.resolve;

import attache.model.EngagementFamilies;
import attache.model.Telling;
import attache.model.When;
import attache.resolve.Wording.Phrase;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** An engagement as those articles tell it that give it one IRI. */
final class EngagementForm implements Form {

  /**
   * @param people ids of person forms
   */
  private record Teller(Told<Telling.Engagement> told, Set<String> people) {}

  private final String iri;
  private final String family;
  private final Map<String, Teller> byArticle = new TreeMap<>();
  private When when;
  private int edition;
  private final Set<Phrase> names = new LinkedHashSet<>();
  private final Set<String> people = new TreeSet<>();
  private final Set<String> countries = new TreeSet<>();

  EngagementForm(String iri, String family) {
    this.iri = iri;
    this.family = family;
  }

  void put(String article, Told<Telling.Engagement> told, Set<String> personForms) {
    byArticle.put(article, new Teller(told, personForms));
    update();
  }

  void remove(String article) {
    byArticle.remove(article);
    update();
  }

  private void update() {
    edition = 0;
    names.clear();
    people.clear();
    countries.clear();
    for (Teller teller : byArticle.values()) {
      Telling.Engagement row = teller.told().row();
      edition = Math.max(edition, row.edition());
      people.addAll(teller.people());
      countries.addAll(row.countries());
      if (!row.name().isBlank()) {
        names.add(Phrase.of(row.name(), teller.told().language()));
      }
    }
    when =
        EventDates.mostTelling(
            byArticle.values().stream().map(teller -> teller.told().row().when()).toList());
  }

  @Override
  public String id() {
    return iri;
  }

  @Override
  public String iri() {
    return iri;
  }

  @Override
  public Set<String> articles() {
    return byArticle.keySet();
  }

  /** Family and year, and but for gatherings of many the countries. */
  @Override
  public String block() {
    String who = isToldByName() ? "" : String.join("-", countries);
    return family + "/" + who + "/" + (when == null ? "" : when.start().year());
  }

  boolean isToldByName() {
    return EngagementFamilies.toldByName(family);
  }

  /** The most telling of the dates told; null for none. */
  When when() {
    return when;
  }

  /** 0 for none. */
  int edition() {
    return edition;
  }

  Set<Phrase> names() {
    return names;
  }

  /** Ids of person forms. */
  Set<String> people() {
    return people;
  }

  Set<String> countries() {
    return countries;
  }
}
