package attache.read;

import attache.reference.FurnitureList;
import attache.reference.FurnitureWords;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises the lines that say who wrote or sent an article. */
final class ByLine {
  private static final int LONGEST = 100;
  private static final int MOST_WORDS = 12;
  private static final int MOST_NAME_WORDS = 8;
  private static final Pattern INITIALS =
      Pattern.compile("(?:\\p{Lu}{1,3}\\.)+ ?(?:\\p{Lu}\\p{L}*)?");
  private static final String BETWEEN_NAMES = " /&,–—-";
  private static final String IN_NAMES = ".'’+";
  private static final Set<String> CONNECTORS = Set.of("và", "and");
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
    if (line.length() > LONGEST || line.isEmpty() || Character.isLowerCase(line.charAt(0))) {
      return false;
    }
    String names = withoutBracketAtEnd(line);
    if (names.isEmpty()) {
      return false;
    }
    if (names.indexOf('.') > 0 && INITIALS.matcher(names).matches()) {
      return true;
    }
    return areNames(names) && !endsLikeProse(names);
  }

  /** Whether every word begins with a capital, but for an "and" between. */
  private static boolean areNames(String text) {
    int words = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (BETWEEN_NAMES.indexOf(c) >= 0) {
        i++;
        continue;
      }
      int end = i;
      while (end < text.length() && BETWEEN_NAMES.indexOf(text.charAt(end)) < 0) {
        char inside = text.charAt(end);
        if (!Character.isLetterOrDigit(inside) && IN_NAMES.indexOf(inside) < 0) {
          return false;
        }
        end++;
      }
      if (!Character.isUpperCase(c)
          && !(words > 0 && CONNECTORS.contains(text.substring(i, end)))) {
        return false;
      }
      words++;
      i = end;
    }
    return words > 0 && words <= MOST_NAME_WORDS;
  }

  private static String withoutBracketAtEnd(String line) {
    int last = line.length() - 1;
    if (last > 0 && line.charAt(last) == '.') {
      last--;
    }
    int open = line.charAt(last) == ')' ? line.lastIndexOf('(') : -1;
    if (line.charAt(last) == ']') {
      open = line.lastIndexOf('[');
    }
    return open < 0 ? line : line.substring(0, open).strip();
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
