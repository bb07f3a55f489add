package attache.reference;

/**
 * A state or territory of ISO 3166-1. {@code id} is its alpha-3 code; official names, capitals and
 * {@code wikidata} are empty where not known.
 */
public record Country(
    String id,
    String iso2,
    String isoNumeric,
    String nameEn,
    String nameVi,
    String officialEn,
    String officialVi,
    String capitalEn,
    String capitalVi,
    String wikidata) {

  /** Its key, as names point to it. */
  public ReferenceId reference() {
    return new ReferenceId(ReferenceId.Table.COUNTRY, id);
  }
}
