package attache.model;

import java.util.List;

/**
 * What one article tells of things that other articles may tell too, with the IRIs it gives them
 * from its own content. Codes are alpha-3, or those of bodies in a country's place.
 *
 * @param article the article's IRI
 * @param language ISO 639-1 code of its language
 * @param published its date of publication, or null
 */
public record Telling(
    String article,
    String language,
    PartialDate published,
    List<Person> people,
    List<Engagement> engagements,
    List<Agreement> agreements) {

  /** The namespace of all IRIs of things. */
  public static final String ID = "https://w3id.org/attache/id/";

  public Telling {
    people = List.copyOf(people);
    engagements = List.copyOf(engagements);
    agreements = List.copyOf(agreements);
  }

  /**
   * @param country the country served, or empty
   * @param offices ids of the offices it is seen in
   */
  public record Person(String iri, String name, String country, List<String> offices) {}

  /**
   * @param when null where it is not said
   * @param edition 0 where there is none
   * @param people IRIs of those who take part
   */
  public record Engagement(
      String iri,
      String type,
      List<String> countries,
      When when,
      String name,
      int edition,
      List<String> people) {}

  /**
   * @param periodStart 0 where it is not said, like {@code periodEnd}
   * @param signedOn null where it is not said
   * @param proposed whether the article speaks of it as still to be signed
   */
  public record Agreement(
      String iri,
      String type,
      List<String> parties,
      int periodStart,
      int periodEnd,
      When signedOn,
      boolean proposed,
      String subject) {}
}
