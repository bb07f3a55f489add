package attache.read;

import attache.model.PartialDate;
import attache.reference.FurnitureList;
import attache.reference.FurnitureWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Works out the year of an article that prints none, from the years its own text speaks of. It
 * decides only on strong signs: a whole date near the day of the news, a new year about to begin,
 * or the latest year named, several times and once with a month shortly before. Years of sidebars
 * do not count, nor do periods such as 2025-2029; where two years are possible it says nothing.
 */
final class YearBracket {

  /** Days between the day of the news and a whole date that surely shows its year. */
  private static final int SAME_DAYS = 3;

  /** Days between the two where no later year is named. */
  private static final int NEAR_DAYS = 45;

  /** Months between the day of the news and a month that shows its year. */
  private static final int NEAR_MONTHS = 5;

  private static final int CONTEXT = 120;

  /**
   * @param day 0 where the text gives none, {@code month} likewise
   * @param paragraph 0 for the headline, 1 for the lead
   */
  private record Mention(int year, int month, int day, boolean ahead, int paragraph) {}

  /** With a space before and behind. */
  private final List<String> ahead;

  private final List<String> newYear;

  YearBracket(FurnitureWords words) {
    ahead = lower(words.of(FurnitureList.YEAR_AHEAD)).stream().map(w -> " " + w + " ").toList();
    newYear = lower(words.of(FurnitureList.NEW_YEAR));
  }

  /**
   * @param paragraphs headline first, then the lead, then the rest of what the article says
   * @param news the day of the news, or null
   */
  OptionalInt yearOf(List<String> paragraphs, DayAndMonth news) {
    List<Mention> mentions = new ArrayList<>();
    for (int p = 0; p < paragraphs.size(); p++) {
      OptionalInt begun = gather(paragraphs.get(p), p, mentions);
      if (begun.isPresent() && news != null) {
        return OptionalInt.of(news.month() >= 10 ? begun.getAsInt() - 1 : begun.getAsInt());
      }
    }
    int latest = mentions.stream().filter(m -> !m.ahead()).mapToInt(Mention::year).max().orElse(0);
    if (news == null) {
      return isYearInReview(mentions, latest) ? OptionalInt.of(latest) : OptionalInt.empty();
    }
    int same = latestNear(mentions, news, SAME_DAYS);
    if (same > 0 && same >= latest - 1) {
      return OptionalInt.of(same);
    }
    int near = latestNear(mentions, news, NEAR_DAYS);
    int candidate = near >= latest ? near : isYearOf(news, mentions, latest) ? latest : 0;
    boolean laterNamed = mentions.stream().anyMatch(m -> m.year() == candidate + 1);
    return candidate == 0 || laterNamed ? OptionalInt.empty() : OptionalInt.of(candidate);
  }

  /** The latest year of a whole date that lies so near the day of the news, or 0. */
  private static int latestNear(List<Mention> mentions, DayAndMonth news, int days) {
    return mentions.stream()
        .filter(mention -> isNear(mention, news, days))
        .mapToInt(Mention::year)
        .max()
        .orElse(0);
  }

  private static boolean isNear(Mention mention, DayAndMonth news, int days) {
    if (mention.day() == 0 || mention.ahead()) {
      return false;
    }
    PartialDate whole = new DayAndMonth(mention.day(), mention.month()).in(mention.year());
    return whole != null && news.daysFrom(whole.toLocalDate()) <= days;
  }

  /** An article about a year as a whole names it in its headline and again. */
  private static boolean isYearInReview(List<Mention> mentions, int latest) {
    long named = mentions.stream().filter(m -> m.year() == latest && !m.ahead()).count();
    return named > 1 && mentions.stream().anyMatch(m -> m.paragraph() == 0 && m.year() == latest);
  }

  private static boolean isYearOf(DayAndMonth news, List<Mention> mentions, int latest) {
    int named = 0;
    boolean near = false;
    for (Mention mention : mentions) {
      if (mention.year() == latest) {
        int before = news.month() - mention.month();
        if (mention.ahead() && mention.month() > 0 && before > 0
            || !mention.ahead() && before < 0) {
          return false;
        }
        near |= !mention.ahead() && mention.month() > 0 && before <= NEAR_MONTHS;
        named++;
      }
    }
    return near && named > 2;
  }

  /** Adds the years a paragraph speaks of; gives the year it says to be beginning. */
  private OptionalInt gather(String text, int paragraph, List<Mention> mentions) {
    for (int i = DigitRun.next(text, 0); i >= 0; ) {
      int end = DigitRun.end(text, i);
      int year = end - i == 4 ? Integer.parseInt(text.substring(i, end)) : 0;
      if (year >= 1990 && year <= 2100 && !isPartOfPeriod(text, i, end)) {
        String before = text.substring(Math.max(0, i - CONTEXT), i).toLowerCase(Locale.ROOT);
        String stripped = before.strip();
        if (endsInAny(stripped, newYear)) {
          return OptionalInt.of(year);
        }
        int[] monthAndDay = numbersBefore(text, i);
        mentions.add(new Mention(year, monthAndDay[0], monthAndDay[1], isAhead(before), paragraph));
      }
      i = DigitRun.next(text, end);
    }
    return OptionalInt.empty();
  }

  /** In 2025-2029, 2025 - 2029, and 28/7/1995-28/7/2015. */
  private static boolean isPartOfPeriod(String text, int begin, int end) {
    String after = text.substring(end, Math.min(text.length(), end + 3)).strip();
    String before = text.substring(Math.max(0, begin - 3), begin).strip();
    return after.length() > 1 && isDash(after.charAt(0)) && Character.isDigit(after.charAt(1))
        || after.length() == 1 && isDash(after.charAt(0))
        || !before.isEmpty() && isDash(before.charAt(before.length() - 1));
  }

  private static boolean isDash(char c) {
    return c == '-' || c == '–';
  }

  /** The month and the day that stand before a year as in 14/9/2022 or 6/2020; 0 for none. */
  private static int[] numbersBefore(String text, int year) {
    int[] found = new int[2];
    int end = year;
    for (int n = 0; n < 2; n++) {
      int separator = end - 1;
      int start = separator;
      while (start > 0 && Character.isDigit(text.charAt(start - 1))) {
        start--;
      }
      boolean isNumber = separator > start && separator - start <= 2;
      if (!isNumber || "/.-".indexOf(text.charAt(separator)) < 0) {
        break;
      }
      found[n] = Integer.parseInt(text.substring(start, separator));
      end = start;
    }
    return found[0] > 12 ? new int[2] : found;
  }

  private boolean isAhead(String before) {
    int start = Math.max(before.lastIndexOf(". "), before.lastIndexOf("; "));
    String sentence = " " + before.substring(start + 1) + " ";
    String words = sentence.replace(',', ' ').replace('(', ' ').replace(')', ' ').replace('"', ' ');
    for (String word : ahead) {
      if (words.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsInAny(String text, List<String> words) {
    for (String word : words) {
      if (text.endsWith(word)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> lower(List<String> texts) {
    return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
  }
}
