package attache.reference;

import attache.model.DateExpression.Direction;
import attache.model.DateExpression.Relative;
import java.util.List;
import java.util.Locale;

/**
 * One way a language writes a date, with its own example and what must be found there; {@code file}
 * and {@code line} say where the row stands.
 *
 * @param kind whether what the pattern matches is a date, or only looks like one
 * @param starts how a match may begin: a word, or {@code 0} for any number, and what comes next, as
 *     in {@code từ ngày}, {@code ngày 0}, {@code 0/0}, {@code 0 tháng}; the pattern is tried
 *     nowhere else
 * @param pattern a regular expression; {@code {d} {m} {y}} stand for a day, month and year in
 *     figures, {@code {d2} {m2} {y2}} for those of the last day, {@code {month}} for any word of
 *     that list of words.csv
 * @param relative what the words are counted from, where numbers do not say it all
 */
public record DatePattern(
    String id,
    Kind kind,
    List<String> starts,
    String pattern,
    Relative relative,
    Direction direction,
    String example,
    String expect,
    String file,
    int line) {

  /** What a match is. */
  public enum Kind {
    DATE,
    /** Looks like a date and is none: {@code 24/7}. No other pattern may find one inside. */
    NONE;

    /** As written in the CSV: {@code "date"}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public DatePattern {
    starts = List.copyOf(starts);
  }
}
