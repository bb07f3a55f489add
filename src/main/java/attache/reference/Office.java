package attache.reference;

import java.util.Locale;

/**
 * An office a person is given, such as defence-minister; {@code single} when one person of a
 * country holds it at a time.
 */
public record Office(String id, String nameEn, String nameVi, Sphere sphere, boolean single) {

  public enum Sphere {
    DEFENCE,
    GOVERNMENT,
    STATE,
    PARTY,
    PARLIAMENT,
    DIPLOMACY,
    OTHER;

    /** As written in the CSV. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Its key, as names point to it. */
  public ReferenceId reference() {
    return new ReferenceId(ReferenceId.Table.OFFICE, id);
  }
}
