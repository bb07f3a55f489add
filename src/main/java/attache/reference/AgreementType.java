package attache.reference;

/** A kind of agreement, such as protocol. */
public record AgreementType(String id, String nameEn, String nameVi) {

  /** Its key, as names point to it. */
  public ReferenceId reference() {
    return new ReferenceId(ReferenceId.Table.AGREEMENT_TYPE, id);
  }
}
