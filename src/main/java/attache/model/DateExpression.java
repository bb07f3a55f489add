package attache.model;

import java.util.Locale;

/**
 * A date as the text words it, before the article's own date completes it. Numbers are 0 where the
 * text does not say them: {@code Sáng 8/9} has a day and a month, {@code hồi tháng 5} a month and
 * looks back, {@code từ ngày 22 đến 24-8} has a start without a month of its own and an end.
 *
 * @param year four digits, or 0
 * @param endYear, endMonth, endDay the last day of a span, all 0 where it is no span
 * @param relative what the words hang on
 * @param direction whether the words themselves look back or ahead
 */
public record DateExpression(
    int year,
    int month,
    int day,
    int endYear,
    int endMonth,
    int endDay,
    Relative relative,
    Direction direction) {

  /** What a date without numbers, or with some missing, is counted from. */
  public enum Relative {
    /** Nothing but its own numbers, completed by the article's date. */
    NONE,
    TODAY,
    YESTERDAY,
    TOMORROW,
    /** The day of the event told before: "cùng ngày", "the same day". */
    SAME_DAY,
    /** The day before the one told before: "một ngày trước đó". */
    DAY_BEFORE,
    /** The day after it: "ngày hôm sau". */
    DAY_AFTER,
    LAST_WEEK,
    THIS_WEEK,
    NEXT_WEEK,
    LAST_MONTH,
    THIS_MONTH,
    NEXT_MONTH,
    LAST_YEAR,
    THIS_YEAR,
    NEXT_YEAR,
    /** The month told before: "cùng tháng". */
    SAME_MONTH,
    /** The year told before: "năm đó", "that year". */
    SAME_YEAR,
    /** A day of the week near the article's date: "thứ Hai", "on Monday". */
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY;

    /** As written in date-patterns.csv and words.csv: {@code "same-day"}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Whether the words themselves say that it is over or yet to come. */
  public enum Direction {
    UNSAID,
    BACK,
    AHEAD;

    /** As written in date-patterns.csv and words.csv: {@code "ahead"}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean isSpan() {
    return endYear != 0 || endMonth != 0 || endDay != 0;
  }
}
