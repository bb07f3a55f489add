package attache.resolve;

import attache.model.EngagementFamilies;
import attache.model.Telling;
import attache.model.When;
import attache.resolve.Wording.Phrase;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** An engagement as those articles tell it that give it one IRI. */
final class EngagementForm extends EventForm<EngagementForm.Teller> {

  /**
   * @param people ids of person forms
   */
  record Teller(Told<Telling.Engagement> told, Set<String> people) {}

  private final String family;
  private When when;
  private int edition;
  private final Set<Phrase> names = new LinkedHashSet<>();
  private final Set<String> people = new TreeSet<>();
  private final Set<String> countries = new TreeSet<>();

  EngagementForm(String iri, String family) {
    super(iri);
    this.family = family;
  }

  @Override
  void update(Collection<Teller> tellings) {
    edition = 0;
    names.clear();
    people.clear();
    countries.clear();
    for (Teller teller : tellings) {
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
            tellings.stream().map(teller -> teller.told().row().when()).toList());
  }

  /** Family and year, and but for gatherings of many the countries. */
  @Override
  String block() {
    String who = isToldByName() ? "" : String.join("-", countries);
    return family + "/" + who + "/" + (when == null ? "" : when.start().year());
  }

  /** The family of engagements in a {@link #block}. */
  static String familyOf(String block) {
    return block.substring(0, block.indexOf('/'));
  }

  boolean isToldByName() {
    return EngagementFamilies.toldByName(family);
  }

  /** Whether it is held by those countries that are named, not by any who come. */
  boolean isOfTwoSides() {
    return family.equals("ceremony") || family.equals("exercise");
  }

  boolean isVisit() {
    return family.equals("visit");
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
