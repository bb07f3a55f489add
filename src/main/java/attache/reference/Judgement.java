package attache.reference;

import java.util.Locale;

/**
 * The analyst's word on whether two things are one; it wins over any score. {@code left} and {@code
 * right} are as written in the CSV.
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
}
