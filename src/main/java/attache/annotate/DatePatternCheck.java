package attache.annotate;

import attache.model.DateExpression;
import attache.reference.DatePattern;
import attache.reference.DatePattern.Kind;
import attache.reference.Fault;
import attache.reference.Reference;
import attache.reference.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;

/**
 * Runs every row of date-patterns.csv on its own example, beside all other rows. What it must find
 * is written {@code text=ngày 8/9;month=9;day=8}: the words found, then, in this order and as far
 * as they are said, {@code year month day end-year end-month end-day relative direction}. A row of
 * what is no date expects nothing.
 */
public final class DatePatternCheck {
  private final List<DatePattern> patterns;
  private final Function<String, List<Word>> words;

  public DatePatternCheck(List<DatePattern> patterns, Function<String, List<Word>> words) {
    this.patterns = patterns;
    this.words = words;
  }

  /** All faults of all languages; empty when every row finds what it expects. */
  public static List<Fault> faults(Reference reference) {
    List<Fault> faults = new ArrayList<>();
    for (String lang : reference.languages()) {
      faults.addAll(
          new DatePatternCheck(reference.datePatterns(lang), list -> reference.words(lang, list))
              .faults());
    }
    return faults;
  }

  /** The faults of these rows; empty when every row finds what it expects. */
  public List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    compile(patterns, words, faults);
    if (!faults.isEmpty()) {
      return faults;
    }
    DateFinder finder = new DateFinder(patterns, words);
    for (DatePattern row : patterns) {
      check(row, finder, faults);
    }
    return faults;
  }

  /** The rows that can be used; a fault for each of the others. */
  static List<CompiledDatePattern> compile(
      List<DatePattern> rows, Function<String, List<Word>> words, List<Fault> faults) {
    List<CompiledDatePattern> usable = new ArrayList<>();
    for (DatePattern row : rows) {
      try {
        usable.add(new CompiledDatePattern(row, words));
      } catch (CompiledDatePattern.Unusable e) {
        faults.add(
            new Fault(
                row.file(),
                row.line(),
                e.column(),
                "column '" + e.column() + "' of row '" + row.id() + "' " + e.getMessage() + ".",
                "Correct the cell, or the list."));
      }
    }
    return usable;
  }

  private void check(DatePattern row, DateFinder finder, List<Fault> faults) {
    String example = row.example();
    if (row.kind() == Kind.NONE && !matchesSomewhere(row)) {
      faults.add(
          fault(
              row,
              "example",
              "the row does not match its example '" + example + "'.",
              "Correct the pattern, its 'starts', or the example."));
      return;
    }
    List<FoundDate> found = finder.find(example, 0, example.length());
    StringJoiner joined = new StringJoiner(" and ");
    found.forEach(date -> joined.add(described(date, example)));
    if (!joined.toString().equals(row.expect())) {
      faults.add(
          fault(
              row,
              "expect",
              "in '"
                  + example
                  + "' "
                  + (found.isEmpty() ? "nothing" : "'" + joined + "'")
                  + " was found, but "
                  + (row.expect().isEmpty() ? "nothing" : "'" + row.expect() + "'")
                  + " is expected.",
              "Correct the pattern, its 'starts', or what is expected."));
    } else if (row.kind() == Kind.DATE && found.isEmpty()) {
      faults.add(
          fault(
              row,
              "expect",
              "a date is expected, but none is written.",
              "Write what is found, such as text=ngày 8/9;month=9;day=8."));
    } else if (row.kind() == Kind.DATE && !found.get(0).pattern().equals(row.id())) {
      faults.add(
          fault(
              row,
              "example",
              "'" + example + "' is found by row '" + found.get(0).pattern() + "' already.",
              "Give an example that needs this row, or delete the row."));
    }
  }

  private boolean matchesSomewhere(DatePattern row) {
    CompiledDatePattern pattern = new CompiledDatePattern(row, words);
    String text = row.example();
    for (int i = 0; i < text.length(); i++) {
      if (pattern.matcher(text, i, text.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /** A found date as an {@code expect} cell writes it. */
  static String described(FoundDate found, String text) {
    DateExpression date = found.date();
    StringJoiner parts = new StringJoiner(";");
    parts.add("text=" + found.span().of(text));
    add(parts, "year", date.year());
    add(parts, "month", date.month());
    add(parts, "day", date.day());
    add(parts, "end-year", date.endYear());
    add(parts, "end-month", date.endMonth());
    add(parts, "end-day", date.endDay());
    if (date.relative() != DateExpression.Relative.NONE) {
      parts.add("relative=" + date.relative().key());
    }
    if (date.direction() != DateExpression.Direction.UNSAID) {
      parts.add("direction=" + date.direction().key());
    }
    return parts.toString();
  }

  private static void add(StringJoiner parts, String name, int number) {
    if (number != 0) {
      parts.add(name + "=" + number);
    }
  }

  private static Fault fault(DatePattern row, String column, String message, String remedy) {
    return new Fault(row.file(), row.line(), column, "row '" + row.id() + "': " + message, remedy);
  }
}
