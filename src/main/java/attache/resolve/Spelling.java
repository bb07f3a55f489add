package attache.resolve;

/** How alike two spellings of one word are. */
final class Spelling {

  private static final String VOWELS = "aeiouy";

  /** Consonants that transcriptions exchange for one another. */
  private static final String[] EXCHANGED = {
    "ck", "kc", "kq", "qk", "sz", "zs", "vw", "wv", "td", "dt", "jy", "yj", "fv", "vf", "bv", "vb",
    "cs", "sc", "jz", "zj", "xs", "sx"
  };

  private Spelling() {}

  /**
   * 0 to 1: 1 for equal words, high for a slip that transcription makes (another vowel, a letter
   * doubled, an h more or less, c for k), low for any other letter; 0 beyond one letter.
   */
  static double likeness(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    if (one.length() > other.length()) {
      return likeness(other, one);
    }
    int longer = other.length();
    if (longer - one.length() > 1) {
      return 0;
    }
    int start = 0;
    while (start < one.length() && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    boolean sameLength = one.length() == longer;
    if (!one.substring(start + (sameLength ? 1 : 0)).equals(other.substring(start + 1))) {
      return 0;
    }
    boolean slip =
        sameLength ? isExchanged(one.charAt(start), other.charAt(start)) : isSilent(other, start);
    return slip ? 1 - 1.0 / longer : 0.3;
  }

  private static boolean isExchanged(char one, char other) {
    if (VOWELS.indexOf(one) >= 0 && VOWELS.indexOf(other) >= 0) {
      return true;
    }
    String pair = "" + one + other;
    for (String exchanged : EXCHANGED) {
      if (exchanged.equals(pair)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSilent(String word, int at) {
    char letter = word.charAt(at);
    return letter == 'h'
        || VOWELS.indexOf(letter) >= 0
        || (at > 0 && word.charAt(at - 1) == letter)
        || (at + 1 < word.length() && word.charAt(at + 1) == letter);
  }
}
