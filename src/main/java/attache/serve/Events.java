package attache.serve;

import attache.map.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** All engagements and agreements in memory, for what looks at all of them at once. */
record Events(List<Engagement> engagements, List<Agreement> agreements) {

  /**
   * An engagement; texts are empty where nothing is said.
   *
   * @param type the IRI of its type
   * @param status {@code held}, {@code planned} or {@code past}
   * @param people the IRIs of those who took part
   * @param place its name
   */
  record Engagement(
      String iri,
      String type,
      String status,
      String date,
      String endDate,
      List<String> countries,
      List<String> people,
      String place,
      String name) {}

  /**
   * An agreement; texts are empty where nothing is said.
   *
   * @param status {@code signed} where any article says so, else {@code in-force}, else {@code
   *     proposed}
   */
  record Agreement(
      String iri,
      String type,
      String status,
      List<String> parties,
      String subject,
      String periodStart,
      String periodEnd,
      String signedOn,
      List<String> signatories) {}

  private static final SortedSet<String> NONE = new TreeSet<>();

  static Events of(Facts facts) {
    return new Events(engagements(facts), agreements(facts));
  }

  private static List<Engagement> engagements(Facts facts) {
    Map<String, SortedSet<String>> types = facts.all(Vocabulary.ENGAGEMENT_TYPE);
    Map<String, SortedSet<String>> statuses = facts.all(Vocabulary.ENGAGEMENT_STATUS);
    Map<String, SortedSet<String>> dates = facts.all(Vocabulary.DATE);
    Map<String, SortedSet<String>> ends = facts.all(Vocabulary.END_DATE);
    Map<String, SortedSet<String>> countries = facts.all(Vocabulary.COUNTRY);
    Map<String, SortedSet<String>> people = facts.all(Vocabulary.PARTICIPANT);
    Map<String, SortedSet<String>> places = facts.all(Vocabulary.PLACE);
    Map<String, SortedSet<String>> names = facts.all(Vocabulary.NAME);
    Map<String, SortedSet<String>> labels = facts.all(Vocabulary.LABEL);
    List<Engagement> engagements = new ArrayList<>();
    types.forEach(
        (iri, type) -> {
          String place = first(places, iri);
          engagements.add(
              new Engagement(
                  iri,
                  type.first(),
                  first(statuses, iri),
                  last(dates, iri),
                  last(ends, iri),
                  list(countries, iri),
                  list(people, iri),
                  place.isEmpty() ? "" : first(labels, place),
                  first(names, iri)));
        });
    return List.copyOf(engagements);
  }

  private static List<Agreement> agreements(Facts facts) {
    Map<String, SortedSet<String>> types = facts.all(Vocabulary.AGREEMENT_TYPE);
    Map<String, SortedSet<String>> statuses = facts.all(Vocabulary.STATUS);
    Map<String, SortedSet<String>> parties = facts.all(Vocabulary.PARTY);
    Map<String, SortedSet<String>> subjects = facts.all(Vocabulary.SUBJECT);
    Map<String, SortedSet<String>> starts = facts.all(Vocabulary.PERIOD_START);
    Map<String, SortedSet<String>> ends = facts.all(Vocabulary.PERIOD_END);
    Map<String, SortedSet<String>> signings = facts.all(Vocabulary.SIGNED_ON);
    Map<String, SortedSet<String>> signatories = facts.all(Vocabulary.SIGNED_BY);
    List<Agreement> agreements = new ArrayList<>();
    types.forEach(
        (iri, type) ->
            agreements.add(
                new Agreement(
                    iri,
                    type.first(),
                    strongest(statuses.getOrDefault(iri, NONE)),
                    list(parties, iri),
                    first(subjects, iri),
                    first(starts, iri),
                    last(ends, iri),
                    last(signings, iri),
                    list(signatories, iri))));
    return List.copyOf(agreements);
  }

  private static String strongest(SortedSet<String> statuses) {
    return statuses.contains("signed")
        ? "signed"
        : statuses.contains("in-force") ? "in-force" : "proposed";
  }

  private static List<String> list(Map<String, SortedSet<String>> values, String iri) {
    return List.copyOf(values.getOrDefault(iri, NONE));
  }

  private static String first(Map<String, SortedSet<String>> values, String iri) {
    SortedSet<String> of = values.getOrDefault(iri, NONE);
    return of.isEmpty() ? "" : of.first();
  }

  private static String last(Map<String, SortedSet<String>> values, String iri) {
    SortedSet<String> of = values.getOrDefault(iri, NONE);
    return of.isEmpty() ? "" : of.last();
  }
}
