package attache.read;

/** Steps through the numbers of a text, so that dates are looked for nowhere else. */
final class DigitRun {
  private DigitRun() {}

  /** Where the next number begins at or after {@code from}, or -1. */
  static int next(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        return i;
      }
    }
    return -1;
  }

  /** One past the last digit of the number at {@code begin}. */
  static int end(String text, int begin) {
    int end = begin;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  /** Where the plain Latin word before a number and a space begins, or -1. */
  static int wordBefore(String text, int number) {
    int i = number - 1;
    if (i < 3 || text.charAt(i) != ' ') {
      return -1;
    }
    i--;
    if (text.charAt(i) == ',' || text.charAt(i) == '.') {
      i--;
    }
    int end = i;
    while (i >= 0 && isLatin(text.charAt(i))) {
      i--;
    }
    return end - i >= 3 ? i + 1 : -1;
  }

  static int letters(String text, int begin, int end) {
    int letters = 0;
    for (int i = begin; i < end; i++) {
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    return letters;
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
