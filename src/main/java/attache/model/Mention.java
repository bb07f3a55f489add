package attache.model;

import java.util.List;

/** Something a sentence names; mentions of one sentence do not overlap. */
public sealed interface Mention {

  Span span();

  /** An office, rank or reference by office that stands before or after a name. */
  record Title(Kind kind, String id, String country, boolean former, Span span) {
    public enum Kind {
      OFFICE,
      RANK,
      /** A word that stands for an office or rank only in context: "Bộ trưởng", "Tướng". */
      SHORT,
      /** "người đồng cấp", "his counterpart": the office of the other side. */
      COUNTERPART
    }
  }

  /** How a person is mentioned. */
  enum PersonForm {
    /** With a name, full or short. */
    NAMED,
    /** By office or rank alone: "Bộ trưởng Bộ Quốc phòng Lào". */
    BY_OFFICE,
    /** By office, rank or role, several at once: "hai Bộ trưởng", "ba bộ trưởng". */
    COLLECTIVE,
    /** "ông", "bà", "he". */
    PRONOUN
  }

  /**
   * A person with all titles around the name.
   *
   * @param name as printed, without titles and honorifics; empty where the form is not NAMED
   * @param nameSpan the name's own span, or null
   * @param titles in the order of the text
   * @param countries countries named in the titles, in order
   * @param count how many persons: 1, or the number of a collective, 0 for an unnumbered plural
   */
  record PersonMention(
      Span span,
      PersonForm form,
      String name,
      Span nameSpan,
      List<Title> titles,
      List<String> countries,
      int count)
      implements Mention {

    /** Whether a title says that somebody holds the office of the other side. */
    public boolean isCounterpart() {
      for (Title title : titles) {
        if (title.kind() == Title.Kind.COUNTERPART) {
          return true;
        }
      }
      return false;
    }
  }

  /** A state; {@code capital} where its capital stands for it. */
  record CountryMention(Span span, String code, boolean capital) implements Mention {}

  /** A body of bodies.csv; {@code code} is its country, its own code, or empty. */
  record BodyMention(Span span, String id, String kind, String code) implements Mention {}

  record DateMention(Span span, DateExpression date) implements Mention {}

  /** A place after a preposition of place, as printed; {@code country} where it names one. */
  record PlaceMention(Span span, String name, String country) implements Mention {}

  /** "hai nước", "hai bên", "both sides"; {@code count} is 2, 3, or 0. */
  record CollectiveMention(Span span, int count) implements Mention {}

  record LevelMention(Span span, String level) implements Mention {}

  /** A number in a pattern's slot, such as the year of a cycle. */
  record NumberMention(Span span, int value) implements Mention {}

  /**
   * An instrument, with what stands in its noun phrase.
   *
   * @param parties countries named inside the phrase, in order
   * @param collective whether "hai nước", "hai Bộ Quốc phòng" or the like stands for the parties
   * @param year the year of a plan where words tell it ("năm sau", "this year"), or null
   * @param signed the date after "ký" inside the phrase, or null
   * @param similar whether it is one of the kind of another paper: with each party one of its own
   * @param plural "các thỏa thuận": no single instrument
   * @param proper whether it is called by a name and not by a common noun, as far as the language's
   *     spelling tells
   * @param known id of a well-known instrument of instruments.csv, or empty
   */
  record AgreementMention(
      Span span,
      String type,
      String subject,
      String title,
      List<String> parties,
      boolean collective,
      int periodStart,
      int periodEnd,
      DateExpression year,
      DateExpression signed,
      boolean similar,
      boolean plural,
      boolean proper,
      String known)
      implements Mention {}

  /**
   * An engagement named by a noun phrase.
   *
   * @param type id of engagement-types.csv; {@code anniversary}, {@code welcome} or {@code signing}
   *     for what is a ceremony only with more around it; empty for another edition of the series
   *     named before
   * @param name the phrase without edition and date
   * @param series body id of a known series, or empty
   * @param collective 2 for "hai nước", 3 for "ba nước", 0 where no such word stands in it
   * @param edition 0 where there is none
   * @param date inside the phrase, in brackets or right behind it, or null
   * @param place named inside the phrase, or empty
   */
  record EngagementMention(
      Span span,
      String type,
      String name,
      String series,
      List<String> countries,
      int collective,
      int edition,
      DateExpression date,
      String place)
      implements Mention {}
}
