package attache.resolve;

import attache.model.Feature;
import attache.model.PartialDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares agreements of one type and the same parties. One needs periods and days of signing that
 * do not differ, and subjects that are alike, or the same where no parties are said; what is still
 * proposed after the other was signed, and what one article tells as two, is two.
 */
final class AgreementComparison implements Comparison<AgreementForm> {

  private static final Set<String> ALL = Set.of("all");

  private static final double UNLIKE_SUBJECTS = 0.5;

  @Override
  public int threshold() {
    return 640;
  }

  @Override
  public int doubtful() {
    return 500;
  }

  @Override
  public Comparator<AgreementForm> fullness() {
    return Comparator.comparing((AgreementForm form) -> form.periodStart() == 0)
        .thenComparing(
            form -> form.signedOn() == null ? 3 : EventDates.precision(form.signedOn().start()))
        .thenComparing(form -> form.subjects().isEmpty())
        .thenComparing(form -> -form.articles().size())
        .thenComparing(AgreementForm::iri);
  }

  @Override
  public Comparator<AgreementForm> precedence() {
    return fullness();
  }

  /** Two countries have few agreements of a type; those without parties are many. */
  @Override
  public Set<String> keys(AgreementForm form) {
    if (!form.isWithoutParties()) {
      return ALL;
    }
    Set<String> keys = new TreeSet<>();
    form.subjects().forEach(subject -> keys.add("subject " + subject));
    if (form.periodStart() > 0) {
      keys.add("period " + form.periodStart());
    }
    if (form.signedOn() != null) {
      keys.add("signed " + form.signedOn().start());
    }
    return keys;
  }

  @Override
  public Set<String> lookups(AgreementForm form) {
    return keys(form);
  }

  @Override
  public Optional<Score> compare(AgreementForm one, AgreementForm other) {
    double period = period(one, other);
    double signed = signed(one, other);
    double subject = Wording.likeness(one.subjects(), other.subjects());
    boolean unlike = subject != Wording.UNKNOWN && subject < UNLIKE_SUBJECTS;
    boolean toldAsTwo = !Collections.disjoint(one.articles(), other.articles());
    if (period == 0 || signed == 0 || unlike || toldAsTwo) {
      return Optional.empty();
    }
    if (one.isWithoutParties() && period < 1 && signed < 1 && subject < 1) {
      return Optional.empty();
    }
    if (contradictsSigning(one, other) || contradictsSigning(other, one)) {
      return Optional.empty();
    }
    return Optional.of(
        Score.of(
            new Feature("period", 0.3, period),
            new Feature("signed-on", 0.3, signed),
            new Feature("subject", 0.4, subject == Wording.UNKNOWN ? 0.5 : subject)));
  }

  private static double period(AgreementForm one, AgreementForm other) {
    if (one.periodStart() == 0 || other.periodStart() == 0) {
      return one.periodEnd() == 0 || other.periodEnd() == 0 || one.periodEnd() == other.periodEnd()
          ? 0.5
          : 0;
    }
    boolean sameEnd =
        one.periodEnd() == 0 || other.periodEnd() == 0 || one.periodEnd() == other.periodEnd();
    return one.periodStart() == other.periodStart() && sameEnd ? 1 : 0;
  }

  private static double signed(AgreementForm one, AgreementForm other) {
    return one.signedOn() == null || other.signedOn() == null
        ? 0.5
        : EventDates.agreement(one.signedOn(), other.signedOn());
  }

  /** Whether {@code told} is spoken of as unsigned after, or as signed before, {@code signed}. */
  private static boolean contradictsSigning(AgreementForm told, AgreementForm signed) {
    if (signed.signedOn() == null) {
      return false;
    }
    PartialDate day = signed.signedOn().start();
    return isAfter(told.lastProposed(), day) || isAfter(day, told.firstInForce());
  }

  /** Whether a date is surely later than another. */
  private static boolean isAfter(PartialDate late, PartialDate early) {
    return late != null && early != null && !late.agreesWith(early) && late.compareTo(early) > 0;
  }
}
