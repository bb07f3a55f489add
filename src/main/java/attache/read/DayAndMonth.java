package attache.read;

import attache.model.PartialDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A day without its year, such as 8/9. */
record DayAndMonth(int day, int month) {

  /** The day in that year, or null where it has none such. */
  PartialDate in(int year) {
    try {
      return new PartialDate(year, month, day);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** How many days it is from a date in the date's year, in either direction. */
  long daysFrom(LocalDate date) {
    PartialDate same = in(date.getYear());
    return same == null
        ? Long.MAX_VALUE
        : Math.abs(ChronoUnit.DAYS.between(same.toLocalDate(), date));
  }
}
