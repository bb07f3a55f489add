package attache.annotate;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The patterns that may match where one word, or any number, stands; by what comes next. */
final class DateCandidates {
  private static final int MARKS = 128;

  private final CompiledDatePattern[] beforeAnything;
  private final CompiledDatePattern[] beforeNumber;
  private final CompiledDatePattern[][] beforeMark = new CompiledDatePattern[MARKS][];
  private final CompiledDatePattern[][] beforeMarkAndNumber = new CompiledDatePattern[MARKS][];
  private final TriggerWords<CompiledDatePattern[]> beforeWord;

  private DateCandidates(String first, List<CompiledDatePattern> patterns) {
    Set<String> nexts = new LinkedHashSet<>();
    Map<String, CompiledDatePattern[]> words = new LinkedHashMap<>();
    for (CompiledDatePattern pattern : patterns) {
      for (DateStart start : pattern.starts()) {
        if (start.first().equals(first)) {
          nexts.add(start.next());
          if (start.isWordNext()) {
            words.put(start.next(), of(first, start.next(), patterns));
          }
        }
      }
    }
    beforeAnything = of(first, "", patterns);
    beforeNumber = of(first, DateStart.NUMBER, patterns);
    beforeWord = new TriggerWords<>(words);
    for (char mark = 0; mark < MARKS; mark++) {
      beforeMark[mark] =
          nexts.contains("" + mark) ? of(first, "" + mark, patterns) : beforeAnything;
      String andNumber = mark + DateStart.NUMBER;
      beforeMarkAndNumber[mark] =
          nexts.contains(andNumber) ? of(first, andNumber, patterns) : beforeAnything;
    }
  }

  /** What begins with each first word, or {@link DateStart#NUMBER}. */
  static Map<String, DateCandidates> byFirst(List<CompiledDatePattern> patterns) {
    Map<String, DateCandidates> byFirst = new LinkedHashMap<>();
    for (CompiledDatePattern pattern : patterns) {
      for (DateStart start : pattern.starts()) {
        byFirst.computeIfAbsent(start.first(), first -> new DateCandidates(first, patterns));
      }
    }
    return byFirst;
  }

  /** The patterns to try where the first word ends at {@code next}, in the order of the rows. */
  CompiledDatePattern[] at(String text, int next, int end) {
    int i = next;
    while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\u00A0')) {
      i++;
    }
    if (i == end) {
      return beforeAnything;
    }
    char c = text.charAt(i);
    if (TriggerWords.letter(c) != 0) {
      int wordEnd = i + 1;
      while (wordEnd < end && TriggerWords.letter(text.charAt(wordEnd)) != 0) {
        wordEnd++;
      }
      CompiledDatePattern[] found = beforeWord.get(text, i, wordEnd);
      return found == null ? beforeAnything : found;
    }
    if (isFigure(c)) {
      return beforeNumber;
    }
    char mark = c == '–' || c == '—' ? '-' : c;
    if (mark >= MARKS) {
      return beforeAnything;
    }
    boolean closed = i == next && i + 1 < end && isFigure(text.charAt(i + 1));
    if (!closed) {
      return beforeMark[mark];
    }
    int figures = figures(text, i + 1, end);
    return mayBeOfDate(figures) ? beforeMarkAndNumber[mark] : beforeAnything;
  }

  /** How many figures stand from here. */
  static int figures(String text, int begin, int end) {
    int i = begin;
    while (i < end && isFigure(text.charAt(i))) {
      i++;
    }
    return i - begin;
  }

  /** Whether a number of so many figures may be a day, a month or a year. */
  static boolean mayBeOfDate(int figures) {
    return figures <= 2 || figures == 4;
  }

  static boolean isFigure(char c) {
    return c >= '0' && c <= '9';
  }

  private static CompiledDatePattern[] of(
      String first, String next, List<CompiledDatePattern> patterns) {
    return patterns.stream()
        .filter(
            pattern ->
                pattern.starts().contains(new DateStart(first, ""))
                    || pattern.starts().contains(new DateStart(first, next)))
        .toArray(CompiledDatePattern[]::new);
  }
}
