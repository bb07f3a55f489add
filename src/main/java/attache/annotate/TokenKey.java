package attache.annotate;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A token as it is looked up: lower case, its tone mark moved to the end, so that "hoà" and "hòa"
 * are one while "Hùng" and "Hưng" stay two.
 */
final class TokenKey {

  /** Combining grave, acute, tilde, hook above, dot below. */
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  private TokenKey() {}

  static String of(String token) {
    return isPlain(token) ? token : compute(token);
  }

  private static boolean isPlain(String token) {
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (c >= 128 || (c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  private static String compute(String token) {
    String lower = token.toLowerCase(Locale.ROOT);
    String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
    StringBuilder letters = new StringBuilder(apart.length());
    StringBuilder tones = new StringBuilder(1);
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      (TONES.indexOf(c) >= 0 ? tones : letters).append(c);
    }
    if (letters.length() == 1 && (letters.charAt(0) == '\u2019' || letters.charAt(0) == '\u2018')) {
      return "'";
    }
    return Normalizer.normalize(letters, Normalizer.Form.NFC) + tones;
  }
}
