package attache.assemble;

import attache.model.ArticleFacts.AgreementStatus;
import attache.model.Basis;
import attache.model.Evidence;
import attache.model.When;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** An instrument while an article is read. */
final class AgreementDraft {

  final String type;
  final Set<String> parties = new TreeSet<>();
  int periodStart;
  int periodEnd;
  AgreementStatus status;
  When signedOn;
  final Set<Cast.Actor> signatories = new LinkedHashSet<>();
  String subject = "";
  String title = "";
  String known = "";
  boolean said;

  /** Whether anything says that there is such a paper, or is to be, and not only that one talks. */
  boolean firm;

  /** Whether some phrase calls it by a name. */
  boolean proper;

  /** Whether some phrase itself says whose paper it is. */
  boolean namesParties;

  EngagementDraft concludedAt;
  final List<Evidence> evidence = new ArrayList<>();

  AgreementDraft(String type) {
    this.type = type;
  }

  boolean hasPeriod() {
    return periodStart != 0 || periodEnd != 0;
  }

  /** In a list of papers, what is said of the first holds for the next; else it is not known. */
  void follow(AgreementDraft before) {
    firm = before != null && before.said && before.firm;
    if (firm) {
      status = before.status;
      signedOn = before.signedOn;
      said = true;
    }
  }

  /** It was there before the paper that amends it is signed. */
  void becomeOlder() {
    if (status == AgreementStatus.SIGNED) {
      status = AgreementStatus.IN_FORCE;
      signedOn = null;
      signatories.clear();
    }
  }

  /** An older paper known by nothing but its day. */
  boolean isDatedAlone() {
    return isOfOldDay() && subject.isEmpty() && !hasPeriod();
  }

  boolean isToCome() {
    return status == AgreementStatus.PROPOSED;
  }

  boolean isOfOldDay() {
    return status == AgreementStatus.IN_FORCE && signedOn != null;
  }

  boolean isSignedByTwo() {
    return signatories.stream().map(Cast.Actor::country).distinct().count() > 1;
  }

  /** Whether the day of signing is only that of the article. */
  boolean isAssumed() {
    return signedOn != null && signedOn.basis() == Basis.ASSUMED;
  }

  /**
   * Takes over another mention of the same paper; what is said outright wins over a mere mention, a
   * printed day of signing over that of the article.
   */
  void absorb(AgreementDraft other) {
    parties.addAll(other.parties);
    periodStart = periodStart == 0 ? other.periodStart : periodStart;
    periodEnd = periodEnd == 0 ? other.periodEnd : periodEnd;
    if (other.status == AgreementStatus.SIGNED
        || other.said && !said && status != AgreementStatus.SIGNED) {
      status = other.status;
    }
    said |= other.said;
    firm |= other.firm;
    proper |= other.proper;
    namesParties |= other.namesParties;
    boolean toldByOther = isAssumed() && other.signedOn != null && !other.isAssumed();
    signedOn = signedOn == null || toldByOther ? other.signedOn : signedOn;
    signatories.addAll(other.signatories);
    subject = subject.length() >= other.subject.length() ? subject : other.subject;
    title = title.length() >= other.title.length() ? title : other.title;
    concludedAt = concludedAt == null ? other.concludedAt : concludedAt;
    evidence.addAll(other.evidence);
  }
}
