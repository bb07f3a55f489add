package attache.assemble;

import attache.model.Basis;
import attache.model.DateExpression;
import attache.model.DateExpression.Direction;
import attache.model.PartialDate;
import attache.model.When;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * Completes the dates of one article from the date it was published. A year that is not printed is
 * the one that brings the date nearest to the day of publication on the side the text looks to:
 * back, unless the words or the caller say ahead.
 */
public final class DateResolver {

  /** Where nothing tells the side, what is dated the day after is no year old: it went to print. */
  private static final int DAYS_AHEAD_OF_PRINT = 1;

  /** A day this near ahead is meant rather than the one of the year before. */
  private static final int DAYS_AHEAD = 75;

  /** 29 February comes back after eight years at most. */
  private static final int YEARS_BETWEEN_LEAP_DAYS = 8;

  private final When published;

  /**
   * @param published the article's date: a day, a month, a year, or null where it is not known
   */
  public DateResolver(When published) {
    this.published = published;
  }

  /**
   * What an expression means; STATED where it prints its year, of a span across New Year both
   * years, else DERIVED. No number is invented: what cannot be known to the day is given as a month
   * or a year.
   *
   * @param anchor the date told just before, for "the same day" and "that year"; also stands in for
   *     a date of publication that is not known; or null
   * @param outlook whether the sentence tells of the past or the future, where the words of the
   *     date leave it open
   * @return null where not even the year is known
   */
  public When resolve(DateExpression date, When anchor, Direction outlook) {
    PartialDate today = published == null ? null : published.start();
    return switch (date.relative()) {
      case NONE -> figures(date, today != null || anchor == null ? today : told(anchor), outlook);
      case TODAY -> derived(today);
      case YESTERDAY -> derived(daysAfter(today, -1));
      case TOMORROW -> derived(daysAfter(today, 1));
      case SAME_DAY -> derived(toldOr(today, anchor));
      case DAY_BEFORE -> derived(daysAfter(toldOr(today, anchor), -1));
      case DAY_AFTER -> derived(daysAfter(toldOr(today, anchor), 1));
      case LAST_WEEK -> derived(isWorkedOut() ? yearOf(today) : week(today, -1));
      case THIS_WEEK -> derived(week(today, 0));
      case NEXT_WEEK -> derived(week(today, 1));
      case LAST_MONTH -> inMonth(date, monthsAfter(today, -1));
      case THIS_MONTH -> inMonth(date, monthsAfter(today, 0));
      case NEXT_MONTH -> inMonth(date, monthsAfter(today, 1));
      case SAME_MONTH -> inMonth(date, anchor == null ? null : told(anchor).toMonth());
      case LAST_YEAR -> inYear(date, yearsAfter(today, -1), Basis.DERIVED);
      case THIS_YEAR -> inYear(date, yearsAfter(today, 0), Basis.DERIVED);
      case NEXT_YEAR -> inYear(date, yearsAfter(today, 1), Basis.DERIVED);
      case SAME_YEAR -> inYear(date, anchor == null ? 0 : told(anchor).year(), Basis.DERIVED);
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY ->
          derived(weekday(date, today, outlook));
    };
  }

  /**
   * The year an anniversary counts from: 45 years of a treaty told in 2022 make 1977; null where
   * {@code reference} is.
   */
  public static When yearsBefore(When reference, int years) {
    return reference == null
        ? null
        : When.derived(PartialDate.ofYear(reference.start().year() - years));
  }

  /** The day an anniversary counts from that falls on a day of the news's year, or of its own. */
  static When anniversaryOf(DateExpression day, When news, int years) {
    int year = day.year() != 0 ? day.year() : news.start().year();
    return When.derived(new PartialDate(year - years, day.month(), day.day()));
  }

  private When figures(DateExpression date, PartialDate today, Direction outlook) {
    if (date.year() != 0 || date.endYear() != 0) {
      boolean oneYear = date.year() == 0 || date.endYear() == 0;
      boolean stated = !(runsIntoNewYear(date) && oneYear);
      return inYear(date, startYear(date), stated ? Basis.STATED : Basis.DERIVED);
    }
    if (today == null) {
      return null;
    }
    Direction side = date.direction() != Direction.UNSAID ? date.direction() : outlook;
    if (date.month() != 0 || date.endMonth() != 0) {
      return inYear(date, nearestYear(date, today, side), Basis.DERIVED);
    }
    if (date.day() != 0) {
      return inMonth(date, today.isDay() ? nearestMonth(date, today, side) : today);
    }
    return null;
  }

  /** The year of the start, where only that of the end, or that of both in one, is printed. */
  private static int startYear(DateExpression date) {
    if (date.year() != 0) {
      return date.year();
    }
    return runsIntoNewYear(date) ? date.endYear() - 1 : date.endYear();
  }

  private static boolean runsIntoNewYear(DateExpression date) {
    return date.endMonth() != 0 && date.month() > date.endMonth();
  }

  /** The date in the year its start lies in; null where that is 0 or no such day exists. */
  private static When inYear(DateExpression date, int year, Basis basis) {
    if (year == 0) {
      return null;
    }
    int month = date.month() != 0 ? date.month() : date.endMonth();
    PartialDate start = partial(year, month, date.day());
    if (start == null || !date.isSpan()) {
      return start == null ? null : new When(start, null, basis);
    }
    int endYear = date.endYear() != 0 ? date.endYear() : runsIntoNewYear(date) ? year + 1 : year;
    int endMonth = date.endMonth() != 0 || date.endDay() == 0 ? date.endMonth() : month;
    PartialDate end = partial(endYear, endMonth, date.endDay());
    return end == null ? null : new When(start, end, basis);
  }

  /** The day, or days, of a month; the month itself where no day is said or it has none such. */
  private static When inMonth(DateExpression date, PartialDate month) {
    if (month == null || !month.isMonth() || date.day() == 0) {
      return derived(month);
    }
    PartialDate start = partial(month.year(), month.month(), date.day());
    if (start == null) {
      return derived(month);
    }
    if (date.endDay() == 0) {
      return derived(start);
    }
    PartialDate end = partial(month.year(), month.month(), date.endDay());
    return end == null ? derived(month) : new When(start, end, Basis.DERIVED);
  }

  private int nearestYear(DateExpression date, PartialDate today, Direction side) {
    if (today.isYear()) {
      return today.year();
    }
    if (side == Direction.UNSAID && isSoon(inYear(date, today.year(), Basis.DERIVED), today)) {
      return today.year();
    }
    boolean planned = side == Direction.AHEAD && date.direction() == Direction.UNSAID;
    boolean back = side == Direction.BACK && isWorkedOut();
    if (back && isSoon(inYear(date, today.year(), Basis.DERIVED), today)) {
      return today.year();
    }
    if (planned && isJustOver(inYear(date, today.year(), Basis.DERIVED), today)) {
      return today.year();
    }
    int step = side == Direction.AHEAD ? 1 : -1;
    for (int i = -1; i <= YEARS_BETWEEN_LEAP_DAYS; i++) {
      int year = today.year() + i * step;
      When candidate = inYear(date, year, Basis.DERIVED);
      if (candidate != null && isOnItsSide(candidate, date, today, side)) {
        return year;
      }
    }
    return 0;
  }

  /** Whether the day of publication is not printed: it may be some days later. */
  private boolean isWorkedOut() {
    return published != null && published.basis() != Basis.STATED;
  }

  private static PartialDate yearOf(PartialDate date) {
    return date == null ? null : PartialDate.ofYear(date.year());
  }

  /** Whether a day lies so few days back that a plan was rather of it than of a year later. */
  private static boolean isJustOver(When candidate, PartialDate today) {
    if (candidate == null || !candidate.start().isDay() || !today.isDay() || candidate.isSpan()) {
      return false;
    }
    long back = ChronoUnit.DAYS.between(candidate.start().toLocalDate(), today.toLocalDate());
    return back > 0 && back <= DAYS_AHEAD;
  }

  /** Whether a day comes soon after a day; months and spans of months are left to the words. */
  private static boolean isSoon(When candidate, PartialDate today) {
    if (candidate == null || !candidate.start().isDay() || !today.isDay()) {
      return false;
    }
    long ahead = ChronoUnit.DAYS.between(today.toLocalDate(), candidate.start().toLocalDate());
    return ahead > 0 && ahead <= DAYS_AHEAD;
  }

  private static PartialDate nearestMonth(DateExpression date, PartialDate today, Direction side) {
    int step = side == Direction.AHEAD ? 1 : -1;
    for (int i = -1; i <= 2; i++) {
      PartialDate month = monthsAfter(today, i * step);
      When candidate = inMonth(date, month);
      if (candidate.start().isDay() && isOnItsSide(candidate, date, today, side)) {
        return month;
      }
    }
    return today.toMonth();
  }

  /**
   * Ahead is what has not ended; "next October" is not the month that runs, nor "last October".
   * Back is what has begun.
   */
  private static boolean isOnItsSide(
      When candidate, DateExpression date, PartialDate today, Direction side) {
    if (side == Direction.AHEAD) {
      PartialDate last = candidate.isSpan() ? candidate.end() : candidate.start();
      int order = order(last, today);
      boolean monthToCome = date.direction() == Direction.AHEAD && last.isMonth();
      return monthToCome ? order > 0 : order >= 0;
    }
    if (date.direction() == Direction.BACK && candidate.start().isMonth() && !candidate.isSpan()) {
      return order(candidate.start(), today) < 0;
    }
    PartialDate latest = side == Direction.UNSAID ? daysAfter(today, DAYS_AHEAD_OF_PRINT) : today;
    return order(candidate.start(), latest) <= 0;
  }

  /** As far as both are known. */
  private static int order(PartialDate a, PartialDate b) {
    return a.agreesWith(b) ? 0 : a.compareTo(b);
  }

  private static PartialDate weekday(DateExpression date, PartialDate today, Direction outlook) {
    if (today == null || !today.isDay()) {
      return today;
    }
    DayOfWeek day = DayOfWeek.valueOf(date.relative().name());
    LocalDate from = today.toLocalDate();
    return PartialDate.of(
        switch (date.direction()) {
          case BACK -> from.with(TemporalAdjusters.previous(day));
          case AHEAD -> from.with(TemporalAdjusters.next(day));
          case UNSAID ->
              from.with(
                  outlook == Direction.AHEAD
                      ? TemporalAdjusters.nextOrSame(day)
                      : TemporalAdjusters.previousOrSame(day));
        });
  }

  /** The day told before; of several, only as far as they agree. */
  private static PartialDate told(When anchor) {
    PartialDate start = anchor.start();
    PartialDate end = anchor.end();
    if (end == null || start.equals(end)) {
      return start;
    }
    return start.toMonth().equals(end.toMonth())
        ? start.toMonth()
        : PartialDate.ofYear(start.year());
  }

  private static PartialDate toldOr(PartialDate today, When anchor) {
    return anchor == null ? today : told(anchor);
  }

  /** A day moves; a month or a year stays, being as much as is known. */
  private static PartialDate daysAfter(PartialDate date, int days) {
    return date == null || !date.isDay() ? date : PartialDate.of(date.toLocalDate().plusDays(days));
  }

  /** The month a week lies in, else the year, else null. */
  private static PartialDate week(PartialDate today, int weeks) {
    if (today == null || !today.isDay()) {
      return today;
    }
    LocalDate monday =
        today
            .toLocalDate()
            .plusWeeks(weeks)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate sunday = monday.plusDays(6);
    if (monday.getYear() != sunday.getYear()) {
      return null;
    }
    return monday.getMonth() == sunday.getMonth()
        ? PartialDate.of(monday).toMonth()
        : PartialDate.ofYear(monday.getYear());
  }

  /** A month; the year where no more is known. */
  private static PartialDate monthsAfter(PartialDate today, int months) {
    if (today == null || today.isYear()) {
      return today;
    }
    YearMonth month = YearMonth.of(today.year(), today.month()).plusMonths(months);
    return PartialDate.ofMonth(month.getYear(), month.getMonthValue());
  }

  private static int yearsAfter(PartialDate today, int years) {
    return today == null ? 0 : today.year() + years;
  }

  private static PartialDate partial(int year, int month, int day) {
    if (month != 0 && day > YearMonth.of(year, month).lengthOfMonth()) {
      return null;
    }
    return new PartialDate(year, month, month == 0 ? 0 : day);
  }

  private static When derived(PartialDate date) {
    return date == null ? null : When.derived(date);
  }
}
