package attache.read;

import attache.model.PartialDate;
import attache.read.ToldDay.Telling;
import attache.reference.FurnitureList;
import attache.reference.FurnitureWords;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the days that a paragraph gives without a year, {@code Sáng 8/9}, {@code Hôm nay (31/12)},
 * {@code on October 24}, and how it tells them. The ends of spans ({@code từ ngày 7 đến 11/4}) are
 * none, nor are days that return each year and those of another year.
 */
final class NewsDay {
  private static final int LONGEST_CUE = 24;

  /** Chars that may stand before a day that opens its sentence. */
  private static final int OPENING = 24;

  /** Chars before a day in which it may be said to be to come. */
  private static final int AHEAD_REACH = 140;

  /** Chars behind a day that opens its sentence in which it may be said to be to come. */
  private static final int AHEAD_BEHIND_REACH = 80;

  private static final int EARLIER_REACH = 60;
  private static final int KEPT_REACH = 55;

  /** A year this far before a day may be that of the day. */
  private static final int YEAR_REACH = 400;

  /** Nothing further behind a day says anything about it. */
  private static final int BEHIND_REACH = 200;

  /** What may stand between a day and its month. */
  private static final String SEPARATORS = "/.- ";

  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<![/.-])(\\d{1,2})(?:([/.-])| tháng )(\\d{1,2})([/.-](?:19|20)\\d\\d)?(?!\\d|[/.-]\\d| ?%|/)");
  private static final String MONTHS =
      Arrays.stream(Month.values())
          .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          .collect(Collectors.joining("|"));
  private static final Pattern ENGLISH =
      Pattern.compile("(" + MONTHS + ") (\\d{1,2})(?:st|nd|rd|th)?(?!\\d|[-–/]\\d| (?:to|and) )");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
  private static final Pattern YEAR_BEHIND =
      Pattern.compile("^\\W*(?:\\p{L}+ )?((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern CLAUSE_END = Pattern.compile("^[)\\s]*(?:[.,;]|$)");
  private static final Pattern LAST_WORD = Pattern.compile(",\\s*(?:\\p{L}+\\s*)?$");
  private static final Pattern CLAUSE_BEGIN = Pattern.compile(",\\s+(?:\\p{L}+ ){0,2}\\(?$");
  private static final Pattern NAME_BEHIND =
      Pattern.compile("^\\W*\\p{L}+ \\p{Lu}.*", Pattern.DOTALL);

  private final List<String> cues;
  private final List<String> otherCues;
  private final List<String> today;

  // The words of these have a space before and behind, as words() gives a text
  private final List<String> ahead;
  private final List<String> aheadBehind;
  private final List<String> earlier;
  private final List<String> kept;
  private final List<String> otherYear;
  private final List<String> told;

  NewsDay(FurnitureWords words) {
    cues = lower(words.of(FurnitureList.DAY_CUE));
    otherCues = lower(words.of(FurnitureList.OTHER_DAY_CUE));
    today = lower(words.of(FurnitureList.TODAY_CUE));
    ahead = padded(words.of(FurnitureList.DAY_AHEAD));
    aheadBehind = padded(words.of(FurnitureList.DAY_AHEAD_BEHIND));
    earlier = padded(words.of(FurnitureList.DAY_EARLIER));
    kept = padded(words.of(FurnitureList.DAY_KEPT));
    otherYear = padded(words.of(FurnitureList.DAY_OF_OTHER_YEAR));
    told = padded(words.of(FurnitureList.DAY_TOLD));
  }

  /**
   * The numbers of a day in a text.
   *
   * @param year 0 where they hold none
   */
  private record Figures(DayAndMonth day, int year, int begin, int end) {}

  /**
   * The days of a paragraph, in order.
   *
   * @param number that of the paragraph; the first is the lead
   * @param year that of the article, or 0
   */
  List<ToldDay> in(String paragraph, int number, int year) {
    List<ToldDay> days = new ArrayList<>();
    for (Figures figures : figures(paragraph)) {
      String before =
          paragraph.substring(Math.max(0, figures.begin() - YEAR_REACH), figures.begin());
      if (!isCued(before)) {
        continue;
      }
      String behind =
          paragraph.substring(
              figures.end(), Math.min(paragraph.length(), figures.end() + BEHIND_REACH));
      boolean otherYear =
          figures.year() != 0 ? figures.year() != year : isOfAnotherYear(before, behind, year);
      if (!otherYear && !isKept(before)) {
        boolean opens = sentenceBefore(before).strip().length() <= OPENING;
        Telling telling = telling(before, behind, number == 0, opens);
        days.add(new ToldDay(figures.day(), telling, number, figures.begin(), opens));
      }
    }
    return days;
  }

  /** The day of a dateline such as {@code HÀ NỘI, 7/8 (TTXVN)}, where no cue is needed. */
  static Optional<DayAndMonth> inDateline(String dateline) {
    return figures(dateline).stream().filter(f -> f.year() == 0).map(Figures::day).findFirst();
  }

  private static List<Figures> figures(String text) {
    List<Figures> found = new ArrayList<>();
    Matcher numbers = NUMBERS.matcher(text).useTransparentBounds(true);
    Matcher english = ENGLISH.matcher(text).useTransparentBounds(true);
    for (int i = DigitRun.next(text, 0); i >= 0; i = DigitRun.next(text, DigitRun.end(text, i))) {
      int behind = DigitRun.end(text, i);
      int month = DigitRun.wordBefore(text, i);
      boolean mayBeDay = behind - i <= 2 && behind < text.length();
      if (mayBeDay
          && SEPARATORS.indexOf(text.charAt(behind)) >= 0
          && numbers.region(i, text.length()).lookingAt()) {
        int end = numbers.end();
        int year = numbers.group(4) == null ? 0 : Integer.parseInt(numbers.group(4).substring(1));
        day(numbers.group(1), Integer.parseInt(numbers.group(3)))
            .ifPresent(d -> found.add(new Figures(d, year, numbers.start(), end)));
      } else if (month >= 0 && english.region(month, text.length()).lookingAt()) {
        int end = english.end();
        day(english.group(2), monthOf(english.group(1)))
            .ifPresent(d -> found.add(new Figures(d, 0, month, end)));
      }
    }
    return found;
  }

  private static Optional<DayAndMonth> day(String day, int month) {
    DayAndMonth found = new DayAndMonth(Integer.parseInt(day), month);
    return found.in(2024) == null ? Optional.empty() : Optional.of(found);
  }

  private static int monthOf(String name) {
    return Month.valueOf(name.toUpperCase(Locale.ROOT)).getValue();
  }

  private Telling telling(String before, String behind, boolean lead, boolean opens) {
    String sentence = sentenceBefore(before);
    if (longestAtEnd(cueText(before), today) > 0) {
      return Telling.TODAY;
    }
    if (holds(tail(sentence, AHEAD_REACH), ahead)
        || isAheadBehind(behind)
        || opens && isToldAhead(behind)) {
      return Telling.AHEAD;
    }
    if (holds(lastClause(tail(sentence, EARLIER_REACH)), earlier) && !lead) {
      return Telling.EARLIER;
    }
    boolean firm =
        lead
            || opens
            || CLAUSE_END.matcher(behind).find()
            || CLAUSE_BEGIN.matcher(before).find()
            || opensWith(behind, told);
    return firm ? Telling.FIRM : Telling.INSIDE;
  }

  /** The longest cue before the number decides. */
  private boolean isCued(String before) {
    String text = cueText(before);
    int cue = longestAtEnd(text, cues);
    return cue > 0
        && cue >= longestAtEnd(text, otherCues)
        && !followsDocumentNumber(text.substring(0, text.length() - cue));
  }

  private static String cueText(String before) {
    String cue = tail(before, LONGEST_CUE).toLowerCase(Locale.ROOT);
    int end = cue.length();
    while (end > 0 && (cue.charAt(end - 1) == ' ' || cue.charAt(end - 1) == '(')) {
      end--;
    }
    return cue.substring(0, end);
  }

  /** {@code ngày 8/9 năm ngoái}, {@code năm 2006 ... ngày 8/9}. */
  private boolean isOfAnotherYear(String before, String behind, int year) {
    if (opensWith(behind, otherYear)) {
      return true;
    }
    Matcher printed = YEAR_BEHIND.matcher(behind);
    if (year == 0 || printed.find()) {
      return year != 0 && Integer.parseInt(printed.group(1)) != year;
    }
    return YEAR.matcher(before).results().anyMatch(y -> Integer.parseInt(y.group()) < year);
  }

  /** A feast or an anniversary, or the date of a paper. */
  private boolean isKept(String before) {
    return holds(tail(sentenceBefore(before), KEPT_REACH), kept);
  }

  /** {@code ngày 8/9 tới}, but {@code ngày 8/9 tới Hà Nội}. */
  private boolean isAheadBehind(String behind) {
    return opensWith(behind, aheadBehind) && !NAME_BEHIND.matcher(behind).matches();
  }

  /** {@code Ngày 8/9, A sẽ thăm}, but {@code Ngày 8/9, A cho biết sẽ thăm}. */
  private boolean isToldAhead(String behind) {
    int stop = behind.indexOf(". ");
    String words =
        words(
            behind.substring(
                0,
                Math.min(
                    AHEAD_BEHIND_REACH,
                    stop < 0 ? behind.length() : Math.min(stop, behind.length()))));
    return firstOf(words, ahead) < firstOf(words, told);
  }

  /** As in {@code số 59/2015/NĐ-CP ngày 18/6}. */
  private static boolean followsDocumentNumber(String before) {
    String text = before.stripTrailing();
    String word = text.substring(text.lastIndexOf(' ') + 1);
    return word.indexOf('/') >= 0
        || !word.endsWith(",") && word.chars().anyMatch(Character::isDigit);
  }

  private static String tail(String text, int chars) {
    return text.substring(Math.max(0, text.length() - chars));
  }

  private static String sentenceBefore(String text) {
    int stop = Math.max(text.lastIndexOf(". "), text.lastIndexOf("; "));
    return text.substring(Math.max(stop + 1, text.lastIndexOf('\n') + 1));
  }

  private static String lastClause(String sentence) {
    String text =
        sentence.indexOf(',') < 0 ? sentence : LAST_WORD.matcher(sentence).replaceFirst("");
    return text.substring(text.lastIndexOf(',') + 1);
  }

  /** In lower case, with one space before, between and behind words. */
  private static String words(String text) {
    StringBuilder words = new StringBuilder(text.length() + 2).append(' ');
    boolean inWord = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean letter = Character.isLetter(c) || isNumber(c);
      if (letter) {
        words.appendCodePoint(c);
      } else if (inWord) {
        words.append(' ');
      }
      inWord = letter;
    }
    return (inWord ? words.append(' ') : words).toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isNumber(int c) {
    int type = Character.getType(c);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static boolean holds(String text, List<String> list) {
    return firstOf(words(text), list) < Integer.MAX_VALUE;
  }

  private static int firstOf(String words, List<String> list) {
    int first = Integer.MAX_VALUE;
    for (String word : list) {
      int at = words.indexOf(word);
      first = at >= 0 ? Math.min(at, first) : first;
    }
    return first;
  }

  private static boolean opensWith(String text, List<String> list) {
    String words = words(text.substring(0, Math.min(text.length(), LONGEST_CUE)));
    for (String word : list) {
      if (words.startsWith(word)) {
        return true;
      }
    }
    return false;
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

  private static List<String> padded(List<String> texts) {
    return lower(texts).stream().map(text -> " " + text + " ").toList();
  }

  private static List<String> lower(List<String> texts) {
    return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
  }

  /** The first whole date, if a cue says it to be the day of the news. */
  Optional<PartialDate> wholeDateIn(String sentence) {
    return PrintedDate.find(sentence)
        .filter(found -> isCued(sentence.substring(0, found.begin())))
        .map(PrintedDate.Found::date);
  }
}
