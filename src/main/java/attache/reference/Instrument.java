package attache.reference;

import attache.model.ArticleFacts.AgreementStatus;
import attache.model.PartialDate;
import java.util.List;

/**
 * A paper so well known that articles name it without its parties, such as UNCLOS; or a kind of
 * paper known by initials, such as GSOMIA, of which the article says whose it is.
 *
 * @param type id of agreement-types.csv
 * @param subject what it is about
 * @param parties whose it is where it is the only one of its name, else empty
 * @param signedOn the year or day it was signed, or null
 * @param status what any mention of it says, or null where the article tells what became of it
 */
public record Instrument(
    String id,
    String type,
    String subject,
    List<String> parties,
    PartialDate signedOn,
    AgreementStatus status) {

  /** Whether the article says when it was signed, what for and, without parties, by whom. */
  public boolean isTold() {
    return status == null;
  }
}
