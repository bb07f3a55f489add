package attache.reference;

/**
 * A military rank. {@code ofCode} is the NATO code such as {@code OF-9}, empty where none fits; a
 * higher {@code level} outranks a lower one.
 */
public record Rank(
    String id, String service, String nameEn, String nameVi, String ofCode, int level) {

  /** Its key, as names point to it. */
  public ReferenceId reference() {
    return new ReferenceId(ReferenceId.Table.RANK, id);
  }
}
