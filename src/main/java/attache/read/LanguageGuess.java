package attache.read;

/** Tells Vietnamese from English by the letters only Vietnamese has. */
final class LanguageGuess {

  /** English news with Vietnamese names stays below, Vietnamese prose is at 0.2 and more. */
  private static final double LEAST_SHARE = 0.06;

  private static final int ENOUGH_LETTERS = 2000;

  private LanguageGuess() {}

  /** {@code vi} or {@code en}. */
  static String of(String text) {
    int letters = 0;
    int vietnamese = 0;
    for (int i = 0; i < text.length() && letters < ENOUGH_LETTERS; i++) {
      char c = text.charAt(i);
      if (c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c)) {
        letters++;
        if (c >= '\u1EA0' && c <= '\u1EF9'
            || c == 'đ'
            || c == 'Đ'
            || c == 'ư'
            || c == 'ơ'
            || c == 'ă'
            || c == 'Ư'
            || c == 'Ơ'
            || c == 'Ă') {
          vietnamese++;
        }
      }
    }
    return vietnamese > letters * LEAST_SHARE ? "vi" : "en";
  }
}
