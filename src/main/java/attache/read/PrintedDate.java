package attache.read;

import attache.model.PartialDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whole dates (day, month and year) as pages print them: {@code 26/02/2025 22:07 GMT+7}, {@code
 * 18:25, 19/04/2017}, {@code VTC News22/10/2024}, {@code December, 04/2023}, {@code June 9, 2022},
 * {@code ngày 7 tháng 8 năm 2024}, {@code 2024-10-22T19:30:00+07:00}.
 */
final class PrintedDate {

  /** A line with more letters than this beside its date says something. */
  private static final int MOST_LETTERS_BESIDE = 32;

  private static final int LONGEST_LINE = 90;

  private static final String MONTHS =
      Arrays.stream(Month.values())
          .map(
              month ->
                  month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                      + "|"
                      + month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                      + "\\.?")
          .collect(Collectors.joining("|"));
  private static final Pattern FROM_DIGIT =
      Pattern.compile(
          "(?<isoYear>\\d{4})-(?<isoMonth>\\d{2})-(?<isoDay>\\d{2})(?!\\d)"
              + "|(?<![/.-])(?<day>\\d{1,2})(?<sep>[/.-])(?<month>\\d{1,2})\\k<sep>(?<year>\\d{4})(?!\\d)"
              + "|(?<viDay>\\d{1,2}) tháng (?<viMonth>\\d{1,2})(?:,| năm|)? ?(?<viYear>\\d{4})(?!\\d)"
              + "|(?<ukDay>\\d{1,2})(?:st|nd|rd|th)? (?<ukMonth>"
              + MONTHS
              + "),? (?<ukYear>\\d{4})(?!\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FROM_MONTH =
      Pattern.compile(
          "(?<enMonth>"
              + MONTHS
              + "),? (?<enDay>\\d{1,2})(?:st|nd|rd|th)?(?:, ?|/| )(?<enYear>\\d{4})(?!\\d)",
          Pattern.CASE_INSENSITIVE);

  /** No date is longer. */
  private static final int LONGEST = 40;

  private static final Pattern CLOCK = Pattern.compile("(?<!\\d)\\d{1,2}[:h]\\d{2}(?!\\d)");

  private PrintedDate() {}

  /**
   * A date and where it stands.
   *
   * @param begin of its first char
   * @param end one past its last char
   */
  record Found(PartialDate date, int begin, int end) {}

  /** The first whole date in a text. */
  static Optional<PartialDate> in(String text) {
    return find(text).map(Found::date);
  }

  /** The first whole date in a text, with its place. */
  static Optional<Found> find(String text) {
    Matcher fromDigit = FROM_DIGIT.matcher(text).useTransparentBounds(true);
    Matcher fromMonth = null;
    for (int i = DigitRun.next(text, 0); i >= 0; i = DigitRun.next(text, DigitRun.end(text, i))) {
      int limit = Math.min(text.length(), i + LONGEST);
      if (fromDigit.region(i, limit).lookingAt()) {
        PartialDate date = fromDigit(fromDigit);
        if (date != null) {
          return Optional.of(new Found(date, i, fromDigit.end()));
        }
      }
      int month = DigitRun.wordBefore(text, i);
      if (month >= 0) {
        fromMonth = fromMonth == null ? FROM_MONTH.matcher(text) : fromMonth;
        if (fromMonth.region(month, limit).lookingAt()) {
          PartialDate date = fromMonth(fromMonth);
          if (date != null) {
            return Optional.of(new Found(date, month, fromMonth.end()));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The date of a line that gives a time of publication and says nothing else. */
  static Optional<PartialDate> ofTimestampLine(String line) {
    if (line.length() > LONGEST_LINE || DigitRun.next(line, 0) < 0) {
      return Optional.empty();
    }
    Optional<Found> found = find(line);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    int beside =
        DigitRun.letters(line, 0, found.get().begin())
            + DigitRun.letters(line, found.get().end(), line.length());
    return beside <= MOST_LETTERS_BESIDE ? found.map(Found::date) : Optional.empty();
  }

  static boolean hasClock(String line) {
    return CLOCK.matcher(line).find();
  }

  private static PartialDate fromDigit(Matcher date) {
    if (date.group("isoYear") != null) {
      return date(date.group("isoYear"), date.group("isoMonth"), date.group("isoDay"));
    }
    if (date.group("year") != null) {
      PartialDate dayFirst = date(date.group("year"), date.group("month"), date.group("day"));
      return dayFirst != null
          ? dayFirst
          : date(date.group("year"), date.group("day"), date.group("month"));
    }
    if (date.group("viYear") != null) {
      return date(date.group("viYear"), date.group("viMonth"), date.group("viDay"));
    }
    return date(date.group("ukYear"), month(date.group("ukMonth")), date.group("ukDay"));
  }

  private static PartialDate fromMonth(Matcher date) {
    return date(date.group("enYear"), month(date.group("enMonth")), date.group("enDay"));
  }

  private static String month(String english) {
    String start = english.substring(0, 3).toLowerCase(Locale.ROOT);
    for (Month month : Month.values()) {
      if (month.name().toLowerCase(Locale.ROOT).startsWith(start)) {
        return Integer.toString(month.getValue());
      }
    }
    throw new IllegalStateException("no month: " + english);
  }

  private static PartialDate date(String year, String month, String day) {
    int y = Integer.parseInt(year);
    int m = Integer.parseInt(month);
    int d = Integer.parseInt(day);
    if (y < 1900 || y > 2100 || m < 1 || m > 12 || d < 1) {
      return null;
    }
    try {
      return new PartialDate(y, m, d);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
