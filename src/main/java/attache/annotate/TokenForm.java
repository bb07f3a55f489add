package attache.annotate;

/**
 * How a token is written, and what follows from that alone. Texts say the same few thousand words
 * again and again, so forms met before are kept and shared.
 *
 * @param key as {@link TokenKey} writes it
 * @param isCapital whether it begins with a capital letter
 * @param isWord whether it begins with a letter
 * @param isNumber whether it begins with a figure
 */
record TokenForm(String word, String key, boolean isCapital, boolean isWord, boolean isNumber) {

  /**
   * Slots for forms, a power of two, in pairs; a newcomer takes the first of a pair and moves what
   * was there to the second.
   */
  private static final int SLOTS = 1 << 17;

  /** Shared by all threads: which form of a slot a thread sees changes nothing it reads there. */
  private static final TokenForm[] MET = new TokenForm[SLOTS];

  /** The form of the token from {@code begin} to before {@code end}. */
  static TokenForm of(String text, int begin, int end) {
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int slot = (hash ^ (hash >>> 15)) & (SLOTS - 2);
    TokenForm met = MET[slot];
    if (met != null && met.isAt(text, begin, end)) {
      return met;
    }
    TokenForm earlier = MET[slot + 1];
    TokenForm form =
        earlier != null && earlier.isAt(text, begin, end)
            ? earlier
            : of(text.substring(begin, end));
    MET[slot + 1] = met;
    MET[slot] = form;
    return form;
  }

  private boolean isAt(String text, int begin, int end) {
    return word.length() == end - begin && text.startsWith(word, begin);
  }

  private static TokenForm of(String word) {
    char first = word.charAt(0);
    return new TokenForm(
        word,
        TokenKey.of(word),
        Character.isUpperCase(first),
        Character.isLetter(first),
        Character.isDigit(first));
  }
}
