package attache.model;

import java.util.List;

/**
 * All that one article says, one row per real thing. Codes are those of data/reference: ISO 3166-1
 * alpha-3 for countries ({@code ASEAN}, {@code EU}, {@code UN} in a country's place), the ids of
 * offices, ranks and types. Text cells are empty where the article does not say; lists are sorted.
 * Every row names its evidence; no evidence list is empty.
 */
public record ArticleFacts(
    Article article,
    List<Person> people,
    List<Tenure> tenures,
    List<RankTenure> ranks,
    List<Engagement> engagements,
    List<Agreement> agreements,
    List<Chairmanship> chairmanships,
    List<Partnership> partnerships,
    List<Support> supports) {

  public ArticleFacts {
    people = List.copyOf(people);
    tenures = List.copyOf(tenures);
    ranks = List.copyOf(ranks);
    engagements = List.copyOf(engagements);
    agreements = List.copyOf(agreements);
    chairmanships = List.copyOf(chairmanships);
    partnerships = List.copyOf(partnerships);
    supports = List.copyOf(supports);
  }

  /** Whether the article says nothing that the graph keeps. */
  public boolean isEmpty() {
    return people.isEmpty()
        && engagements.isEmpty()
        && agreements.isEmpty()
        && chairmanships.isEmpty()
        && partnerships.isEmpty()
        && supports.isEmpty();
  }

  /**
   * @param key local to the article: what the other rows refer to
   * @param name the fullest form printed, without rank, office and honorific
   * @param canonicalName the usual name where the person is known, else {@code name}
   * @param country the country served, or empty
   * @param forms every form printed, such as {@code Tướng Cương}
   */
  public record Person(
      String key,
      String name,
      String canonicalName,
      String country,
      List<String> forms,
      List<Evidence> evidence) {}

  /** An office observed on a day. {@code country} is the one whose office it is. */
  public record Tenure(
      String person, String office, String country, When observed, List<Evidence> evidence) {}

  /** A rank observed on a day. */
  public record RankTenure(String person, String rank, When observed, List<Evidence> evidence) {}

  /** What somebody is to an engagement. */
  public enum Role {
    HEAD,
    HOST,
    GUEST,
    CO_CHAIR,
    SIGNATORY,
    WITNESS
  }

  /**
   * @param person key of a person of this article
   * @param offices office ids on the day, {@code rank} rank id on the day or empty
   */
  public record Participation(
      String person, String country, Role role, String rank, List<String> offices) {}

  public enum Status {
    HELD,
    PLANNED,
    PAST
  }

  /**
   * @param key local to the article
   * @param type id of engagement-types.csv
   * @param when null where the article does not say and its own date does not apply
   * @param place as printed, or empty
   * @param countries codes, sorted; bodies in a country's place included
   * @param name printed wording without the edition, or empty
   * @param edition 0 where there is none
   * @param partOf key of the engagement this is a part of, or empty
   * @param onMarginsOf key of the engagement on whose margins it was, or empty
   */
  public record Engagement(
      String key,
      String type,
      Status status,
      When when,
      String place,
      List<String> countries,
      List<Participation> participations,
      String name,
      int edition,
      String partOf,
      String onMarginsOf,
      List<Evidence> evidence) {}

  public enum AgreementStatus {
    SIGNED("signed"),
    IN_FORCE("in-force"),
    PROPOSED("proposed");

    private final String code;

    AgreementStatus(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /**
   * @param key local to the article
   * @param type id of agreement-types.csv
   * @param periodStart first year of validity, or 0
   * @param periodEnd last year of validity, or 0
   * @param signedOn null where the article does not say
   * @param signatories keys of persons
   * @param subject what it is about, or empty
   * @param title as printed
   * @param concludedAt key of the engagement at which it was signed, or empty
   */
  public record Agreement(
      String key,
      String type,
      List<String> parties,
      int periodStart,
      int periodEnd,
      AgreementStatus status,
      When signedOn,
      List<String> signatories,
      String subject,
      String title,
      String concludedAt,
      List<Evidence> evidence) {}

  /** {@code body} is the English name of bodies.csv where known. */
  public record Chairmanship(
      String body,
      List<String> countries,
      int periodStart,
      int periodEnd,
      List<Evidence> evidence) {}

  /** {@code since} is null where the article does not say. */
  public record Partnership(
      List<String> countries, String level, When since, List<Evidence> evidence) {}

  public record Support(
      String supporter, String supported, String matter, List<Evidence> evidence) {}
}
