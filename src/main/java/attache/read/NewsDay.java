package attache.read;

import attache.model.PartialDate;
import attache.reference.FurnitureList;
import attache.reference.FurnitureWords;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the day on which the news of an article happened, as its first paragraphs give it without a
 * year: {@code Sáng 8/9}, {@code Hôm nay (31/12)}, {@code on October 24}. The ends of spans ({@code
 * từ ngày 7 đến 11/4}) are none.
 */
final class NewsDay {
  private static final int LONGEST_CUE = 24;
  private static final Pattern NUMBERS =
      Pattern.compile("(?<![/.-])(\\d{1,2})(?:([/.-])| tháng )(\\d{1,2})(?!\\d|[/.-]\\d| ?%|/)");
  private static final String MONTHS =
      Arrays.stream(Month.values())
          .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          .collect(Collectors.joining("|"));
  private static final Pattern ENGLISH =
      Pattern.compile("(" + MONTHS + ") (\\d{1,2})(?:st|nd|rd|th)?(?!\\d|[-–/]\\d| (?:to|and) )");

  private final List<String> cues;
  private final List<String> otherCues;

  NewsDay(FurnitureWords words) {
    cues = lower(words.of(FurnitureList.DAY_CUE));
    otherCues = lower(words.of(FurnitureList.OTHER_DAY_CUE));
  }

  /** The first such day of a paragraph. */
  Optional<DayAndMonth> in(String paragraph) {
    return find(paragraph, begin -> isCued(paragraph, begin));
  }

  /** The day of a dateline such as {@code HÀ NỘI, 7/8 (TTXVN)}, where no cue is needed. */
  static Optional<DayAndMonth> inDateline(String dateline) {
    return find(dateline, begin -> true);
  }

  private static Optional<DayAndMonth> find(String text, IntPredicate counts) {
    Matcher numbers = NUMBERS.matcher(text).useTransparentBounds(true);
    Matcher english = ENGLISH.matcher(text).useTransparentBounds(true);
    for (int i = DigitRun.next(text, 0); i >= 0; i = DigitRun.next(text, DigitRun.end(text, i))) {
      Optional<DayAndMonth> day = Optional.empty();
      int month = DigitRun.wordBefore(text, i);
      if (numbers.region(i, text.length()).lookingAt() && counts.test(i)) {
        day = day(numbers.group(1), Integer.parseInt(numbers.group(3)));
      } else if (month >= 0
          && english.region(month, text.length()).lookingAt()
          && counts.test(month)) {
        day = day(english.group(2), monthOf(english.group(1)));
      }
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  private static Optional<DayAndMonth> day(String day, int month) {
    DayAndMonth found = new DayAndMonth(Integer.parseInt(day), month);
    return found.in(2024) == null ? Optional.empty() : Optional.of(found);
  }

  private static int monthOf(String name) {
    return Month.valueOf(name.toUpperCase(Locale.ROOT)).getValue();
  }

  /** The longest cue before the number decides. */
  private boolean isCued(String paragraph, int number) {
    String before =
        paragraph
            .substring(Math.max(0, number - LONGEST_CUE), number)
            .toLowerCase(Locale.ROOT)
            .replaceFirst("[ (]+$", "");
    int cue = longestAtEnd(before, cues);
    return cue > 0
        && cue >= longestAtEnd(before, otherCues)
        && !followsDocumentNumber(before.substring(0, before.length() - cue));
  }

  /** As in {@code số 59/2015/NĐ-CP ngày 18/6}. */
  private static boolean followsDocumentNumber(String before) {
    String text = before.stripTrailing();
    String word = text.substring(text.lastIndexOf(' ') + 1);
    return word.indexOf('/') >= 0 || word.chars().anyMatch(Character::isDigit);
  }

  private static int longestAtEnd(String before, List<String> words) {
    int longest = 0;
    for (String word : words) {
      int start = before.length() - word.length();
      if (word.length() > longest
          && before.endsWith(word)
          && (start == 0 || !Character.isLetter(before.charAt(start - 1)))) {
        longest = word.length();
      }
    }
    return longest;
  }

  private static List<String> lower(List<String> texts) {
    return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
  }

  /** The first whole date, if a cue says it to be the day of the news. */
  Optional<PartialDate> wholeDateIn(String sentence) {
    return PrintedDate.find(sentence)
        .filter(found -> isCued(sentence, found.begin()))
        .map(PrintedDate.Found::date);
  }
}
