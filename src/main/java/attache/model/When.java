package attache.model;

/**
 * When something was or will be.
 *
 * @param start the day, month or year, or the first of a span
 * @param end the last day of a span, or null where it is no span
 * @param basis how it came to be known
 */
public record When(PartialDate start, PartialDate end, Basis basis) {

  public When {
    if (start == null || basis == null) {
      throw new IllegalArgumentException("a date needs a start and a basis");
    }
  }

  public static When stated(PartialDate date) {
    return new When(date, null, Basis.STATED);
  }

  public static When derived(PartialDate date) {
    return new When(date, null, Basis.DERIVED);
  }

  public static When assumed(PartialDate date) {
    return new When(date, null, Basis.ASSUMED);
  }

  public boolean isSpan() {
    return end != null;
  }

  /** {@code 2024-10-22}, or {@code 2024-10-22/2024-10-24} for a span. */
  @Override
  public String toString() {
    return end == null ? start.toString() : start + "/" + end;
  }
}
