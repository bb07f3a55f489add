package attache.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day, a month or a year of the Gregorian calendar, as far as a text says it.
 *
 * @param year 1 to 9999
 * @param month 1 to 12, or 0 where only the year is known
 * @param day 1 to 31, or 0 where only the month is known
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {

  private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  public PartialDate {
    if (year < 1 || year > 9999 || month < 0 || month > 12 || (month == 0 && day != 0)) {
      throw new IllegalArgumentException("not a date: " + year + "-" + month + "-" + day);
    }
    if (day != 0) {
      try {
        LocalDate.of(year, month, day);
      } catch (DateTimeException e) {
        throw new IllegalArgumentException("not a day: " + year + "-" + month + "-" + day, e);
      }
    }
  }

  public static PartialDate of(LocalDate day) {
    return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  public static PartialDate ofYear(int year) {
    return new PartialDate(year, 0, 0);
  }

  public static PartialDate ofMonth(int year, int month) {
    return new PartialDate(year, month, 0);
  }

  /**
   * Reads {@code 2024-10-22}, {@code 2024-10} or {@code 2024}.
   *
   * @throws IllegalArgumentException if it is none of these or no such day exists
   */
  public static PartialDate parse(String iso) {
    Matcher m = ISO.matcher(iso);
    if (!m.matches()) {
      throw new IllegalArgumentException(
          "not a date: '" + iso + "'; write 2024-10-22, 2024-10 or 2024");
    }
    return new PartialDate(
        Integer.parseInt(m.group(1)),
        m.group(2) == null ? 0 : Integer.parseInt(m.group(2)),
        m.group(3) == null ? 0 : Integer.parseInt(m.group(3)));
  }

  public boolean isDay() {
    return day != 0;
  }

  public boolean isMonth() {
    return month != 0 && day == 0;
  }

  public boolean isYear() {
    return month == 0;
  }

  /** The calendar day; only for a date known to the day. */
  public LocalDate toLocalDate() {
    return LocalDate.of(year, month, day);
  }

  /** The same date without its day, or this where there is none. */
  public PartialDate toMonth() {
    return isDay() ? ofMonth(year, month) : this;
  }

  /** Whether one of the two is the other, told with less or equal detail. */
  public boolean agreesWith(PartialDate other) {
    return year == other.year
        && (month == 0 || other.month == 0 || month == other.month)
        && (day == 0 || other.day == 0 || day == other.day);
  }

  @Override
  public int compareTo(PartialDate other) {
    int order = Integer.compare(year, other.year);
    if (order == 0) {
      order = Integer.compare(month, other.month);
    }
    return order != 0 ? order : Integer.compare(day, other.day);
  }

  /** ISO 8601: {@code 2024-10-22}, {@code 2024-10} or {@code 2024}. */
  @Override
  public String toString() {
    StringBuilder iso = new StringBuilder(10);
    append(year, 4, iso);
    if (month != 0) {
      append(month, 2, iso.append('-'));
    }
    if (day != 0) {
      append(day, 2, iso.append('-'));
    }
    return iso.toString();
  }

  private static void append(int number, int digits, StringBuilder iso) {
    String written = Integer.toString(number);
    iso.append("0".repeat(digits - written.length())).append(written);
  }
}
