package attache.annotate;

import attache.reference.DatePattern;
import attache.reference.Fault;
import attache.reference.Reference;
import attache.reference.Word;
import java.util.List;
import java.util.function.Function;

/**
 * Finds the dates a language writes, by the rows of its {@code date-patterns.csv}. One finder
 * serves all threads.
 *
 * <p>The span holds a part of the day before the date ("sáng 8/9") but no preposition ("vào", "on",
 * "in"), except where it opens a span of days ("từ ngày 7 đến 10-8").
 */
public final class DateFinder {

  /**
   * @param words the entries of a list of words.csv, by the list's name
   * @throws IllegalArgumentException if a row cannot be used; {@link #faults} says all that is
   *     wrong
   */
  public DateFinder(List<DatePattern> patterns, Function<String, List<Word>> words) {}

  /** The finder of one language. */
  public static DateFinder of(Reference reference, String lang) {
    return new DateFinder(List.of(), list -> reference.words(lang, list));
  }

  /** The dates from {@code begin} to before {@code end}, left to right, without overlap. */
  public List<FoundDate> find(String text, int begin, int end) {
    return List.of();
  }

  /** Runs every row of a language on its own example; empty when all find what they expect. */
  public static List<Fault> faults(List<DatePattern> patterns, Function<String, List<Word>> words) {
    return List.of();
  }
}
