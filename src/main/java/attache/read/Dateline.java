package attache.read;

import attache.reference.FurnitureList;
import attache.reference.FurnitureWords;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the first word of a lead: {@code (Chinhphu.vn) -}, {@code TTO -}, {@code HÀ
 * NỘI, 7/8 (TTXVN) -}, {@code HAI PHONG, June 9, 2022 –}, a crawler's {@code date 2022-06}.
 */
final class Dateline {
  private static final int LONGEST = 80;
  private static final Pattern CRAWLER =
      Pattern.compile("(?:date|published|updated)[: ]+(\\d{4}-\\d{2}(?:-\\d{2})?)(?: +[\\d:]+)? +");
  private static final Pattern IN_BRACKETS =
      Pattern.compile("[(\\[][^()\\[\\]\\n]{2,40}[)\\]] *[-–—:]+ *");
  private static final Pattern PLACE_AND_AGENCY =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'’]*(?:[ ,-]+(?:\\p{Lu}[\\p{L}.'’]*|(?:ngày )?\\d{1,2}(?:[/-]\\d{1,4}){0,2}|\\d{4})){0,7}"
              + ",? *\\(([^()\\n]{2,30})\\) *[-–—]+ *");
  private static final Pattern PLACE_AND_DATE =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'’]*(?: \\p{Lu}[\\p{L}.'’]*){0,3}, *(?:ngày )?"
              + "\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{4})? *[-–—]+ +");
  private static final Pattern PLACE_IN_CAPITALS =
      Pattern.compile(
          "(\\p{Lu}[\\p{Lu}.'’]+(?: \\p{Lu}[\\p{Lu}.'’]+){0,3})"
              + "(, *[^–—\\n]{3,24}?)? *(?:[–—]|(?<=\\d) -) *");

  private final List<String> agencies;

  Dateline(FurnitureWords words) {
    agencies =
        words.of(FurnitureList.AGENCY).stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /** Where the text itself begins; {@code begin} where there is no dateline. */
  int end(String text, int begin, int end) {
    int at = begin;
    Matcher crawler = CRAWLER.matcher(text).region(begin, Math.min(end, begin + LONGEST));
    if (crawler.lookingAt()) {
      at = crawler.end();
    }
    int stop = Math.min(end, at + LONGEST);
    if (!hasDash(text, at, stop)) {
      return at;
    }
    for (Pattern form : List.of(IN_BRACKETS, PLACE_AND_AGENCY, PLACE_AND_DATE)) {
      Matcher found = form.matcher(text).region(at, stop);
      if (found.lookingAt() && found.end() < end) {
        return found.end();
      }
    }
    int agency = afterAgency(text, at, stop);
    if (agency > at && agency < end) {
      return agency;
    }
    Matcher place = PLACE_IN_CAPITALS.matcher(text).region(at, stop);
    if (place.lookingAt() && place.end() < end && isPlace(place)) {
      return place.end();
    }
    return at;
  }

  private static boolean hasDash(String text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (c == '-' || c == '–' || c == '—' || c == ':') {
        return true;
      }
    }
    return false;
  }

  /** One acronym before a short dash, {@code ASEAN – Hoa Kỳ}, is no place. */
  private static boolean isPlace(Matcher place) {
    return place.group(2) != null
        || place.group(1).indexOf(' ') > 0
        || place.group().indexOf('—') > 0;
  }

  private int afterAgency(String text, int at, int stop) {
    for (String agency : agencies) {
      int i = at + agency.length();
      if (i < stop && text.startsWith(agency, at)) {
        while (i < stop && text.charAt(i) == ' ') {
          i++;
        }
        if (i < stop && "-–—".indexOf(text.charAt(i)) >= 0) {
          do {
            i++;
          } while (i < stop && " -–—".indexOf(text.charAt(i)) >= 0);
          return i;
        }
      }
    }
    return at;
  }
}
