package attache.read;

import attache.reference.FurnitureList;
import attache.reference.FurnitureWords;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises the lines that say who wrote or sent an article. */
final class ByLine {
  private static final int LONGEST = 100;
  private static final int MOST_WORDS = 12;
  private static final int MOST_NAME_WORDS = 8;
  private static final Pattern BRACKET_AT_END = Pattern.compile(" *[(\\[][^()\\[\\]]*[)\\]]\\.?$");
  private static final Pattern INITIALS =
      Pattern.compile("(?:\\p{Lu}{1,3}\\.)+ ?(?:\\p{Lu}\\p{L}*)?");
  private static final Pattern NAME_WORD = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}\\p{N}.'’+]*");
  private static final Pattern SEPARATOR = Pattern.compile("(?: *[/&,–—-] *| và | and | )+");
  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://|www\\.)\\S+|\\S+\\.\\p{Lower}{2,4}/\\S*");

  private final Globs patterns;
  private final Set<String> agencies = new HashSet<>();

  ByLine(FurnitureWords furniture) {
    patterns = new Globs(furniture.of(FurnitureList.BYLINE));
    for (String agency : furniture.of(FurnitureList.AGENCY)) {
      agencies.add(agency.toLowerCase(Locale.ROOT));
    }
  }

  /** Certainly a by-line, an agency or the address of the source. */
  boolean isCertain(Line line) {
    String text = line.text();
    if (text.indexOf(' ') < 0 && ADDRESS.matcher(text).matches()) {
      return true;
    }
    if (text.length() > LONGEST) {
      return text.contains("://") && patterns.match(line);
    }
    if (agencies.contains(withoutBrackets(text).toLowerCase(Locale.ROOT))) {
      return true;
    }
    return line.words() <= MOST_WORDS && !endsLikeProse(text) && patterns.match(line);
  }

  /** Nothing but the name of one or several people or of an agency. */
  static boolean isName(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    String names = BRACKET_AT_END.matcher(line).replaceFirst("").strip();
    if (names.isEmpty()) {
      return false;
    }
    if (INITIALS.matcher(names).matches()) {
      return true;
    }
    List<String> words = List.of(SEPARATOR.split(names));
    return words.size() <= MOST_NAME_WORDS
        && !endsLikeProse(names)
        && words.stream().allMatch(word -> NAME_WORD.matcher(word).matches());
  }

  private static String withoutBrackets(String text) {
    return text.length() > 2 && "([".indexOf(text.charAt(0)) >= 0
        ? text.substring(1, text.length() - 1)
        : text;
  }

  private static boolean endsLikeProse(String text) {
    if (".!?…:;".indexOf(text.charAt(text.length() - 1)) < 0) {
      return false;
    }
    String last = text.substring(text.lastIndexOf(' ') + 1);
    return !INITIALS.matcher(last).matches();
  }
}
