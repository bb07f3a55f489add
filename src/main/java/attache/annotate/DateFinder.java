package attache.annotate;

import attache.model.DateExpression;
import attache.model.Span;
import attache.reference.DatePattern;
import attache.reference.DatePattern.Kind;
import attache.reference.Fault;
import attache.reference.Reference;
import attache.reference.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;

/**
 * Finds the dates a language writes, by the rows of its {@code date-patterns.csv}. One finder
 * serves all threads.
 *
 * <p>The span holds a part of the day or year before the date ("sáng 8/9", "cuối năm 2025"), but no
 * preposition ("vào", "on", "in") except where it opens a span of days ("từ ngày 7 đến 10-8").
 *
 * <p>No regular expression runs except where a row's {@code starts} stands; of all rows that match
 * there the longest match wins, and among those what is no date, then the first row.
 */
public final class DateFinder {

  /** The list of words.csv with what belongs to the date right after it, and what does not. */
  static final String LEADING = "leading";

  private static final String NOT_LEADING = "none";

  private final DateCandidates atNumbers;
  private final TriggerWords<DateCandidates> atWords;
  private final List<Word> leading;

  /**
   * @param words the entries of a list of words.csv, by the list's name
   * @throws UnusablePatternsException naming every row that cannot be used
   */
  public DateFinder(List<DatePattern> patterns, Function<String, List<Word>> words) {
    List<Fault> faults = new ArrayList<>();
    List<CompiledDatePattern> compiled = DatePatternCheck.compile(patterns, words, faults);
    if (!faults.isEmpty()) {
      throw new UnusablePatternsException(faults);
    }
    Map<String, DateCandidates> byFirst = DateCandidates.byFirst(compiled);
    atNumbers = byFirst.remove(DateStart.NUMBER);
    atWords = new TriggerWords<>(byFirst);
    leading =
        words.apply(LEADING).stream()
            .sorted(Comparator.comparingInt((Word entry) -> entry.word().length()).reversed())
            .toList();
  }

  /** The finder of one language. */
  public static DateFinder of(Reference reference, String lang) {
    return new DateFinder(reference.datePatterns(lang), list -> reference.words(lang, list));
  }

  /** The finder of one language without the rows that cannot be used. */
  static DateFinder ofUsable(Reference reference, String lang) {
    Function<String, List<Word>> words = list -> reference.words(lang, list);
    List<DatePattern> usable =
        DatePatternCheck.compile(reference.datePatterns(lang), words, new ArrayList<>()).stream()
            .map(CompiledDatePattern::row)
            .toList();
    return new DateFinder(usable, words);
  }

  /** The dates from {@code begin} to before {@code end}, left to right, without overlap. */
  public List<FoundDate> find(String text, int begin, int end) {
    List<FoundDate> found = new ArrayList<>();
    int floor = begin;
    int i = begin;
    while (i < end) {
      char c = text.charAt(i);
      char letter = TriggerWords.letter(c);
      int next = i + 1;
      Match match = null;
      if (letter != 0) {
        int hash = 0;
        do {
          hash = TriggerWords.hash(hash, letter);
          letter = next < end ? TriggerWords.letter(text.charAt(next)) : 0;
          next++;
        } while (letter != 0);
        next--;
        DateCandidates candidates = atWords.get(text, i, next, hash);
        if (candidates != null && !followsFigure(text, i)) {
          match = longest(candidates.at(text, next, end), text, i, end);
        }
      } else if (DateCandidates.isFigure(c)) {
        next = i + DateCandidates.figures(text, i, end);
        if (atNumbers != null && mayBeNumberOfDate(text, i, next, end)) {
          match = longest(atNumbers.at(text, next, end), text, i, end);
        }
      }
      if (match != null) {
        if (match.date != null) {
          int from = withLeadingWords(text, floor, i);
          found.add(new FoundDate(new Span(from, match.end), match.date, match.row.id()));
        }
        floor = match.end;
        next = match.end;
      }
      i = next;
    }
    return found;
  }

  /** The longest match of any pattern; its date is null where it is none. */
  private record Match(int end, DateExpression date, DatePattern row) {}

  private static Match longest(CompiledDatePattern[] patterns, String text, int begin, int end) {
    Match longest = null;
    for (CompiledDatePattern pattern : patterns) {
      Matcher matcher = pattern.matcher(text, begin, end);
      if (!matcher.lookingAt()) {
        continue;
      }
      boolean isDate = pattern.row().kind() == Kind.DATE;
      if (longest == null
          || matcher.end() > longest.end
          || (matcher.end() == longest.end && !isDate)) {
        DateExpression date = isDate ? pattern.expression(matcher) : null;
        if (date != null || !isDate) {
          longest = new Match(matcher.end(), date, pattern.row());
        }
      }
    }
    return longest;
  }

  /** Neither part of a longer number or code, nor too long for a day or a year. */
  private static boolean mayBeNumberOfDate(String text, int begin, int next, int end) {
    if (!DateCandidates.mayBeOfDate(next - begin)) {
      return false;
    }
    if (begin > 0) {
      char before = text.charAt(begin - 1);
      if (Character.isLetter(before) || "$€£#@".indexOf(before) >= 0) {
        return false;
      }
      if ("/.-–,:+".indexOf(before) >= 0
          && begin > 1
          && Character.isLetterOrDigit(text.charAt(begin - 2))) {
        return false;
      }
    }
    return next == end || text.charAt(next) != '%';
  }

  private static boolean followsFigure(String text, int begin) {
    return begin > 0 && DateCandidates.isFigure(text.charAt(begin - 1));
  }

  /** Where the words begin that belong to the date at {@code begin}, or {@code begin} itself. */
  private int withLeadingWords(String text, int floor, int begin) {
    int from = begin;
    while (true) {
      int gap = from;
      while (gap > floor && text.charAt(gap - 1) == ' ') {
        gap--;
      }
      Word entry = gap == from ? null : leadingWord(text, floor, gap);
      if (entry == null || entry.value().equals(NOT_LEADING)) {
        return from;
      }
      from = gap - entry.word().length();
    }
  }

  /** The longest entry that ends here. */
  private Word leadingWord(String text, int floor, int end) {
    for (Word entry : leading) {
      int length = entry.word().length();
      int at = end - length;
      if (at >= floor
          && text.regionMatches(true, at, entry.word(), 0, length)
          && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))) {
        return entry;
      }
    }
    return null;
  }
}
