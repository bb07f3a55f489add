package attache.read;

import attache.model.Span;
import attache.reference.FurnitureList;
import attache.reference.FurnitureWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds who took a picture or where it comes from: {@code (Ảnh: AFP)}, {@code - Ảnh: Bộ Ngoại
 * giao}, {@code Photo: VNA}, {@code — VNA/VNS Photo}. A photographer is never a person of the
 * article.
 */
final class PhotoCredit {

  /** What follows the colon of a credit at the end of a line is no longer than this. */
  private static final int LONGEST_TAIL = 80;

  private static final int MOST_TAIL_WORDS = 12;

  /**
   * A bracket with more words is a caption itself: {@code (Ảnh: two people at a place. Nguồn:
   * AFP)}.
   */
  private static final int MOST_BRACKETED_WORDS = 8;

  /** Of a name in the middle of a line, where the next sentence may follow without a stop. */
  private static final int MOST_NAME_WORDS = 2;

  private static final String BEFORE_CREDIT = " -–—|([";
  private static final Pattern CAPITALISED =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{N}.+]*(?:[/&-]\\p{Lu}[\\p{L}\\p{N}.+]*)*");
  private static final Pattern SENTENCE_START = Pattern.compile("[.!?…][\"”’')\\]]* +(?=\\p{Lu})");

  private final List<String> words;

  /** By their first letter in lower case, longest first. */
  private final Map<Character, List<String>> agencies;

  private final Pattern atEnd;

  PhotoCredit(FurnitureWords furniture) {
    words = longestFirst(furniture.of(FurnitureList.PHOTO_CREDIT));
    agencies =
        longestFirst(furniture.of(FurnitureList.AGENCY)).stream()
            .collect(Collectors.groupingBy(name -> Character.toLowerCase(name.charAt(0))));
    String any = String.join("|", words.stream().map(Pattern::quote).toList());
    atEnd =
        Pattern.compile(
            " *(?:[(\\[](?:"
                + any
                + ") [^()\\[\\]]{2,40}[)\\]]|[(–—-] *[\\p{Lu}][\\p{Lu}/&]{1,20} (?:"
                + any
                + ")(?: [^.()]{2,40})?\\)?)\\.?$");
  }

  /** The credits in a stretch of text, in order, with the brackets and dashes round them. */
  List<Span> in(String text, int begin, int end) {
    List<Span> credits = new ArrayList<>();
    int from = begin;
    for (int colon = indexOf(text, ':', from, end);
        colon >= 0;
        colon = indexOf(text, ':', Math.max(colon + 1, from), end)) {
      int word = wordBefore(text, begin, colon);
      if (word >= from) {
        int stop = endOf(text, word, colon + 1, end);
        if (stop > colon) {
          int start = word;
          while (start > from && BEFORE_CREDIT.indexOf(text.charAt(start - 1)) >= 0) {
            start--;
          }
          credits.add(new Span(start, stop));
          from = stop;
        }
      }
    }
    if (end - from <= 400 && mayEndInCredit(text, from, end)) {
      Matcher tail = atEnd.matcher(text).region(from, end);
      if (tail.find()) {
        credits.add(new Span(tail.start(), tail.end()));
      }
    }
    return credits;
  }

  /** Whether a bracket closes at the end, or a dash stands shortly before it. */
  private static boolean mayEndInCredit(String text, int from, int end) {
    if (from >= end) {
      return false;
    }
    int last = end - 1 > from && text.charAt(end - 1) == '.' ? end - 2 : end - 1;
    if (text.charAt(last) == ')' || text.charAt(last) == ']') {
      return true;
    }
    for (int i = last; i >= Math.max(from, last - LONGEST_TAIL); i--) {
      char c = text.charAt(i);
      if (c == '-' || c == '–' || c == '—') {
        return true;
      }
    }
    return false;
  }

  /** Where the sentence begins that a credit at {@code credit} closes. */
  static int captionBegin(String text, int begin, int credit) {
    int start = begin;
    Matcher sentence = SENTENCE_START.matcher(text).region(begin, credit);
    sentence.useTransparentBounds(true);
    while (sentence.find()) {
      if (sentence.end() < credit) {
        start = sentence.end();
      }
    }
    return start;
  }

  private int wordBefore(String text, int begin, int colon) {
    int stop = colon;
    while (stop > begin && text.charAt(stop - 1) == ' ') {
      stop--;
    }
    for (String word : words) {
      int start = stop - word.length();
      if (start >= begin
          && (start == begin || !Character.isLetterOrDigit(text.charAt(start - 1)))
          && text.regionMatches(isOpened(text, begin, start), start, word, 0, word.length())) {
        return start;
      }
    }
    return -1;
  }

  private static boolean isOpened(String text, int begin, int word) {
    return word > begin && (text.charAt(word - 1) == '(' || text.charAt(word - 1) == '[');
  }

  private int endOf(String text, int word, int from, int end) {
    if (isOpened(text, 0, word)) {
      char close = text.charAt(word - 1) == '(' ? ')' : ']';
      int closed = indexOf(text, close, from, end);
      if (closed >= 0
          && text.substring(from, closed).strip().split(" +").length > MOST_BRACKETED_WORDS) {
        return -1;
      }
      if (closed >= 0 && closed - from <= LONGEST_TAIL) {
        int stop = closed + 1;
        return stop < end && text.charAt(stop) == '.' ? stop + 1 : stop;
      }
    }
    if (isTail(text, from, end)) {
      return end;
    }
    int start = from;
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    return nameEnd(text, start, end);
  }

  private static boolean isTail(String text, int from, int end) {
    if (end - from > LONGEST_TAIL) {
      return false;
    }
    String rest = text.substring(from, end).strip();
    int sentence = rest.indexOf(". ");
    return rest.split(" +").length <= MOST_TAIL_WORDS
        && (sentence < 0 || rest.length() - sentence < 20);
  }

  /** The end of an agency's or a person's name in the middle of a line, or -1. */
  private int nameEnd(String text, int start, int end) {
    int agency = agencyEnd(text, start, end);
    if (agency > 0 && (agency >= end || text.charAt(agency) != '/')) {
      return withFullStop(text, agency, end);
    }
    Matcher name = CAPITALISED.matcher(text).region(agency > 0 ? agency + 1 : start, end);
    int stop = -1;
    for (int words = 0; words < MOST_NAME_WORDS && name.lookingAt(); words++) {
      stop = name.end();
      if (agencyEnd(text, name.start(), end) == stop
          || name.group().indexOf('/') > 0
          || text.charAt(stop - 1) == '.'
          || stop >= end
          || text.charAt(stop) != ' ') {
        break;
      }
      name.region(Math.min(stop + 1, end), end);
    }
    boolean isSubject =
        agency < 0
            && stop >= 0
            && stop + 1 < end
            && text.charAt(stop) == ' '
            && Character.isLowerCase(text.charAt(stop + 1));
    return stop < 0 || isSubject ? Math.max(agency, -1) : withFullStop(text, stop, end);
  }

  private static int indexOf(String text, char wanted, int from, int end) {
    for (int i = from; i < end; i++) {
      if (text.charAt(i) == wanted) {
        return i;
      }
    }
    return -1;
  }

  /** Where the name of an agency that stands at {@code start} ends, or -1. */
  private int agencyEnd(String text, int start, int end) {
    if (start >= end) {
      return -1;
    }
    char first = Character.toLowerCase(text.charAt(start));
    for (String agency : agencies.getOrDefault(first, List.of())) {
      int stop = start + agency.length();
      if (stop <= end
          && text.regionMatches(true, start, agency, 0, agency.length())
          && (stop >= end || !Character.isLetterOrDigit(text.charAt(stop)))) {
        return stop;
      }
    }
    return -1;
  }

  private static int withFullStop(String text, int stop, int end) {
    return stop < end && text.charAt(stop) == '.' ? stop + 1 : stop;
  }

  private static List<String> longestFirst(List<String> texts) {
    return texts.stream()
        .sorted(
            Comparator.comparingInt(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** Whether a caption word stands in the text, in lower case. */
  static boolean holdsAny(String text, List<String> lowerHints) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lowerHints.stream().anyMatch(lower::contains);
  }
}
