package attache.reference;

/**
 * A kind of encounter. Types of one {@code family} may be the same event told with different words
 * (meeting, talks, reception).
 */
public record EngagementType(String id, String family, String nameEn, String nameVi) {

  /** Its key, as names point to it. */
  public ReferenceId reference() {
    return new ReferenceId(ReferenceId.Table.ENGAGEMENT_TYPE, id);
  }
}
