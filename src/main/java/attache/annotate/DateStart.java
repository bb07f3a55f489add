package attache.annotate;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a match of a date pattern may begin: a word or any number ({@code 0}), and what comes next,
 * so that few patterns need be tried.
 *
 * @param first a word in lower case, or {@code 0}
 * @param next empty for anything; a word in lower case; {@code 0}; a mark behind any space, as
 *     {@code -} or {@code (}; or a mark with a number right behind it and no space, as {@code /0}
 */
record DateStart(String first, String next) {

  /** Stands for any number in figures. */
  static final String NUMBER = "0";

  private static final Pattern WRITTEN =
      Pattern.compile("([\\p{L}]+|[0-9]+) *(?:([\\p{L}]+)|([0-9])|([^\\p{L}0-9 ])([0-9])?)?.*");

  /**
   * Reads {@code ngày}, {@code từ 0}, {@code 0/0}, {@code 0 đến}; of longer words the first two.
   */
  static Optional<DateStart> parse(String written) {
    Matcher m = WRITTEN.matcher(written);
    if (!m.matches()) {
      return Optional.empty();
    }
    String next = "";
    if (m.group(2) != null) {
      next = m.group(2).toLowerCase(Locale.ROOT);
    } else if (m.group(3) != null) {
      next = NUMBER;
    } else if (m.group(4) != null) {
      next = m.group(4) + (m.group(5) == null ? "" : NUMBER);
    }
    String first = m.group(1).toLowerCase(Locale.ROOT);
    return Optional.of(new DateStart(isNumber(first) ? NUMBER : first, next));
  }

  boolean isWordNext() {
    return !next.isEmpty() && Character.isLetter(next.charAt(0));
  }

  private static boolean isNumber(String token) {
    return token.charAt(0) >= '0' && token.charAt(0) <= '9';
  }
}
