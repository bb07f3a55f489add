package attache.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A word list to compare whole lines with, without case; {@code *} stands for any words, {@code #}
 * for a number. Counts such as {@code (12)} and punctuation at the end of the line do not matter.
 */
final class Globs {
  private static final String AT_END = " .:…»>+-";

  /** A longer line is no furniture by these lists. */
  private static final int LONGEST = 160;

  private final Set<String> whole = new HashSet<>();
  private final List<String[]> parts = new ArrayList<>();

  Globs(List<String> texts) {
    for (String text : texts) {
      String lower = text.toLowerCase(Locale.ROOT);
      if (lower.indexOf('*') < 0) {
        whole.add(trimmed(lower));
      } else {
        parts.add(lower.split("\\*", -1));
      }
    }
  }

  boolean match(Line line) {
    if (line.text().length() > LONGEST) {
      return false;
    }
    String lower = line.lower();
    if (whole.contains(trimmed(lower))
        || !lower.equals(line.numberless()) && whole.contains(trimmed(line.numberless()))) {
      return true;
    }
    for (String[] glob : parts) {
      if (matches(glob, lower)) {
        return true;
      }
    }
    return false;
  }

  private static String trimmed(String lower) {
    int end = withoutPunctuation(lower, lower.length());
    if (end > 0 && lower.charAt(end - 1) == ')') {
      int open = end - 2;
      while (open >= 0 && (Character.isDigit(lower.charAt(open)) || lower.charAt(open) == ' ')) {
        open--;
      }
      if (open >= 0 && lower.charAt(open) == '(') {
        end = withoutPunctuation(lower, open);
      }
    }
    return lower.substring(0, end).strip();
  }

  private static int withoutPunctuation(String text, int length) {
    int end = length;
    while (end > 0 && AT_END.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private static boolean matches(String[] glob, String line) {
    String last = glob[glob.length - 1];
    if (!line.startsWith(glob[0]) || !line.endsWith(last)) {
      return false;
    }
    int at = glob[0].length();
    for (int i = 1; i < glob.length - 1; i++) {
      int found = line.indexOf(glob[i], at);
      if (found < 0) {
        return false;
      }
      at = found + glob[i].length();
    }
    return at <= line.length() - last.length();
  }
}
