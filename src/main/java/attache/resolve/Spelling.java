package attache.resolve;

import java.util.List;
import java.util.regex.Pattern;

/** How alike two spellings of one word are. */
final class Spelling {

  private static final String VOWELS = "aeiouy";

  private static final Pattern VOWEL_GROUP_BOUNDS =
      Pattern.compile("(?<=[aeiouy])(?=[^aeiouy])|(?<=[^aeiouy])(?=[aeiouy])");

  /** Consonants that transcriptions exchange for one another. */
  private static final String[] EXCHANGED = {
    "ck", "kc", "kq", "qk", "sz", "zs", "vw", "wv", "td", "dt", "jy", "yj", "fv", "vf", "bv", "vb",
    "cs", "sc", "jz", "zj", "xs", "sx"
  };

  private Spelling() {}

  /**
   * 0 to 1: 1 for equal words, high for a slip that transcription makes (other vowels, a letter
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
    if (differInOneVowelGroup(one, other)) {
      return 1 - 1.0 / longer;
    }
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

  /** Whether all consonants are the same and all vowels between them but in one place. */
  private static boolean differInOneVowelGroup(String one, String other) {
    List<String> groups = List.of(VOWEL_GROUP_BOUNDS.split(one));
    List<String> others = List.of(VOWEL_GROUP_BOUNDS.split(other));
    if (groups.size() != others.size()) {
      return false;
    }
    int differing = 0;
    for (int i = 0; i < groups.size(); i++) {
      if (!groups.get(i).equals(others.get(i))) {
        boolean vowels = isVowel(groups.get(i).charAt(0)) && isVowel(others.get(i).charAt(0));
        differing += vowels ? 1 : 2;
      }
    }
    return differing == 1;
  }

  private static boolean isVowel(char letter) {
    return VOWELS.indexOf(letter) >= 0;
  }

  private static boolean isExchanged(char one, char other) {
    if (isVowel(one) && isVowel(other)) {
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
        || isVowel(letter)
        || (at > 0 && word.charAt(at - 1) == letter)
        || (at + 1 < word.length() && word.charAt(at + 1) == letter);
  }
}
