package attache.annotate;

/**
 * How a token is written, and what follows from that alone. Texts say the same few thousand words
 * again and again, so forms met before are kept and shared.
 */
final class TokenForm {

  /**
   * Slots for forms, a power of two, in pairs; a newcomer takes the first of a pair and moves what
   * was there to the second.
   */
  private static final int SLOTS = 1 << 17;

  /** Shared by all threads: which form of a slot a thread sees changes nothing it reads there. */
  private static final TokenForm[] MET = new TokenForm[SLOTS];

  private final String word;
  private final char[] chars;
  private final String key;
  private final boolean isCapital;
  private final boolean isWord;
  private final boolean isNumber;

  /**
   * The number that was last asked for, below that of the language's words: in one field, since
   * another thread may ask for another language. -1 before.
   */
  private volatile long numbered = -1;

  private TokenForm(String word) {
    char first = word.charAt(0);
    this.word = word;
    chars = word.toCharArray();
    key = TokenKey.of(word);
    isCapital = Character.isUpperCase(first);
    isWord = Character.isLetter(first);
    isNumber = Character.isDigit(first);
  }

  /** The form of the token from {@code begin} to before {@code end}. */
  static TokenForm of(char[] text, int begin, int end) {
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = 31 * hash + text[i];
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
            : new TokenForm(new String(text, begin, end - begin));
    MET[slot + 1] = met;
    MET[slot] = form;
    return form;
  }

  private boolean isAt(char[] text, int begin, int end) {
    if (chars.length != end - begin) {
      return false;
    }
    for (int i = 0; i < chars.length; i++) {
      if (chars[i] != text[begin + i]) {
        return false;
      }
    }
    return true;
  }

  String word() {
    return word;
  }

  /** As {@link TokenKey} writes it. */
  String key() {
    return key;
  }

  /** Its number among the words of a language. */
  int numberIn(WordNumbers numbers) {
    long last = numbered;
    if (last >>> Integer.SIZE != numbers.id()) {
      last = (long) numbers.id() << Integer.SIZE | Integer.toUnsignedLong(numbers.of(key));
      numbered = last;
    }
    return (int) last;
  }

  /** Whether it begins with a capital letter. */
  boolean isCapital() {
    return isCapital;
  }

  /** Whether it begins with a letter. */
  boolean isWord() {
    return isWord;
  }

  /** Whether it begins with a figure. */
  boolean isNumber() {
    return isNumber;
  }
}
