package attache.reference;

import java.util.Locale;

/**
 * Something that acts, meets or commands without being a country: ASEAN, a dialogue series, a
 * ministry, the armed forces of a country.
 *
 * @param code of a {@link Kind#PARTY_LIKE} body the code that stands in a country's place; of a
 *     ministry, force or party its country's alpha-3; else empty
 */
public record Body(
    String id, Kind kind, String nameEn, String nameVi, String code, String wikidata) {

  public enum Kind {
    /** May stand in a country's place: ASEAN, EU, UN. */
    PARTY_LIKE,
    ORGANISATION,
    /** Meetings that recur under one name. */
    SERIES,
    WORKING_GROUP,
    MINISTRY,
    /** Armed forces, or one service of them. */
    FORCE,
    /** A political party. */
    PARTY;

    /** As written in the CSV: {@code "working-group"}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether {@link Body#code()} names the country it belongs to. */
    public boolean belongsToCountry() {
      return this == MINISTRY || this == FORCE || this == PARTY;
    }
  }

  /** Its key, as names point to it. */
  public ReferenceId reference() {
    return new ReferenceId(ReferenceId.Table.BODY, id);
  }
}
