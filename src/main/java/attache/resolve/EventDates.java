package attache.resolve;

import attache.model.Basis;
import attache.model.PartialDate;
import attache.model.When;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/** Compares dates that articles tell with more or less detail. */
final class EventDates {

  /** The most telling first: a day before a month before a year, stated before assumed. */
  private static final Comparator<When> MOST_TELLING =
      Comparator.comparing((When when) -> precision(when.start()))
          .thenComparing(When::basis)
          .thenComparing(When::start)
          .thenComparing(When::toString);

  private EventDates() {}

  /** The one of several tellings' dates to compare by; null for none. */
  static When mostTelling(Collection<When> dates) {
    return dates.stream().filter(when -> when != null).min(MOST_TELLING).orElse(null);
  }

  /** 0 for a day, 1 for a month, 2 for a year. */
  static int precision(PartialDate date) {
    return date.isDay() ? 0 : date.isMonth() ? 1 : 2;
  }

  /**
   * How well two dates agree: 1 the same day, less for the same month or year, where one is
   * coarser, or inside the other's span, or a day off where one of them is only assumed; 0 where
   * they do not agree.
   */
  static double agreement(When one, When other) {
    if (one.start().equals(other.start())) {
      return isYear(one) ? 0.7 : one.start().isMonth() ? 0.9 : 1;
    }
    if (one.start().agreesWith(other.start())) {
      return isYear(one) || isYear(other) ? 0.6 : 0.8;
    }
    if (isInside(one, other) || isInside(other, one)) {
      return 0.8;
    }
    boolean assumed = one.basis() == Basis.ASSUMED || other.basis() == Basis.ASSUMED;
    return assumed && isNextDay(one.start(), other.start()) ? 0.7 : 0;
  }

  /** The months a date may fall in, and those of the days beside it; the year for a year. */
  static Set<String> months(When when) {
    Set<String> months = new TreeSet<>();
    for (PartialDate date : ends(when)) {
      months.add(date.toMonth().toString());
      if (date.isDay()) {
        months.add(PartialDate.of(date.toLocalDate().minusDays(1)).toMonth().toString());
        months.add(PartialDate.of(date.toLocalDate().plusDays(1)).toMonth().toString());
      }
    }
    return months;
  }

  private static Collection<PartialDate> ends(When when) {
    return when.isSpan() ? Set.of(when.start(), when.end()) : Set.of(when.start());
  }

  private static boolean isYear(When when) {
    return when.start().isYear();
  }

  private static boolean isInside(When inner, When span) {
    return span.isSpan()
        && inner.start().isDay()
        && span.start().compareTo(inner.start()) <= 0
        && inner.start().compareTo(span.end()) <= 0;
  }

  private static boolean isNextDay(PartialDate one, PartialDate other) {
    return one.isDay()
        && other.isDay()
        && Math.abs(ChronoUnit.DAYS.between(one.toLocalDate(), other.toLocalDate())) == 1;
  }
}
