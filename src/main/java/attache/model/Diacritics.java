package attache.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names as far as their diacritics tell them apart: Hùng is not Hưng, but Hung may be either, and
 * Hòa is Hoà.
 */
public final class Diacritics {

  /** Grave, acute, tilde, hook above, dot below: the tone marks, which printers place variously. */
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern BLANK = Pattern.compile(" ");

  private Diacritics() {}

  /** The words of a name in lower case with all their diacritics, each tone behind its word. */
  public static String key(String name) {
    StringBuilder key = new StringBuilder(name.length() + 8);
    for (String word : words(name)) {
      StringBuilder tones = new StringBuilder(1);
      if (key.length() > 0) {
        key.append(' ');
      }
      word.codePoints()
          .forEach(
              c -> {
                if (TONES.indexOf(c) >= 0) {
                  tones.appendCodePoint(c);
                } else {
                  key.appendCodePoint(c);
                }
              });
      key.append(tones);
    }
    return key.toString();
  }

  /** Whether a name is printed with any diacritic. */
  public static boolean in(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .codePoints()
        .anyMatch(c -> Character.getType(c) == Character.NON_SPACING_MARK || c == 'đ' || c == 'Đ');
  }

  /**
   * Whether two names with the same letters are told apart by diacritics: both are printed with
   * some, and they differ in whatever order the words stand.
   */
  public static boolean tellApart(String one, String other) {
    return in(one) && in(other) && !sorted(key(one)).equals(sorted(key(other)));
  }

  /** Eight hex digits that tell a name apart from another with the same letters. */
  public static String hash(String name) {
    return Sha256.hex(key(name)).substring(0, 8);
  }

  private static String sorted(String key) {
    String[] words = key.split(" ");
    Arrays.sort(words);
    return String.join(" ", words);
  }

  private static String[] words(String name) {
    String letters = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return BLANK.split(NO_WORD.matcher(letters).replaceAll(" ").strip());
  }
}
