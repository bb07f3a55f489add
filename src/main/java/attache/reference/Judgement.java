package attache.reference;

import attache.model.Telling;
import java.util.Locale;

/**
 * The analyst's word on whether two things are one; it wins over any score.
 *
 * @param left an IRI in full, like {@code right}
 * @param by who judged, or empty
 * @param on the day of judging, {@code 2026-01-31}, or empty
 */
public record Judgement(
    String left, String right, Verdict verdict, String by, String on, String note) {

  public enum Verdict {
    SAME,
    DIFFERENT;

    /** As written in the CSV. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether it is about these two, in whatever order. */
  public boolean isAbout(String one, String other) {
    return (left.equals(one) && right.equals(other)) || (left.equals(other) && right.equals(one));
  }

  /**
   * An IRI in full, from {@code id:person/LAO/...}, {@code person/LAO/...}, or itself, in angle
   * brackets or not.
   */
  public static String iri(String written) {
    String iri = written.strip();
    if (iri.startsWith("<") && iri.endsWith(">")) {
      iri = iri.substring(1, iri.length() - 1);
    }
    if (iri.contains("://")) {
      return iri;
    }
    return Telling.ID + (iri.startsWith("id:") ? iri.substring("id:".length()) : iri);
  }

  /** An IRI as it is written in the CSV: {@code id:person/LAO/...}. */
  public static String written(String iri) {
    return iri.startsWith(Telling.ID) ? "id:" + iri.substring(Telling.ID.length()) : iri;
  }
}
