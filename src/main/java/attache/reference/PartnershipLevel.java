package attache.reference;

/** A named level of relations, such as strategic-partnership. */
public record PartnershipLevel(String id, String nameEn, String nameVi) {

  /** Its key, as names point to it. */
  public ReferenceId reference() {
    return new ReferenceId(ReferenceId.Table.PARTNERSHIP_LEVEL, id);
  }
}
