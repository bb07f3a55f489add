package attache.model;

import java.text.Normalizer;
import java.util.Map;

/**
 * Names as they are compared, not as they are printed: without case, diacritics, tone placement
 * (hòa and hoà) and punctuation, in any locale. "Đại-tá", "đại tá" and "DAI TA" have one key,
 * {@code "dai ta"}, and one slug, {@code "dai-ta"}. NFC and NFD text fold alike.
 */
public final class Fold {

  /** Letters that carry no separable mark, yet are written without it on a plain keyboard. */
  private static final Map<Character, String> BARE =
      Map.of(
          'đ', "d", 'ø', "o", 'ł', "l", 'ß', "ss", 'æ', "ae", 'œ', "oe", 'ı', "i", 'ð', "d", 'þ',
          "th", 'ħ', "h");

  private static final String SEPARATOR = "";

  /** What each char below U+2000 folds to: letters, {@link #SEPARATOR}, or null for a mark. */
  private static final String[] FOLDED = new String[0x2000];

  static {
    for (int c = 0; c < FOLDED.length; c++) {
      FOLDED[c] = foldedChar(c);
    }
  }

  private Fold() {}

  /**
   * The words of a name joined by one space: {@code "Cộng hoà Séc"} gives {@code "cong hoa sec"}.
   */
  public static String key(String name) {
    return fold(name, ' ');
  }

  /** The part of an IRI a name becomes: {@code "Phan Văn Giang"} gives {@code "phan-van-giang"}. */
  public static String slug(String name) {
    return fold(name, '-');
  }

  private static String fold(String name, char between) {
    StringBuilder folded = new StringBuilder(name.length());
    boolean gap = false;
    for (int i = 0; i < name.length(); ) {
      int c = name.codePointAt(i);
      i += Character.charCount(c);
      String letters = c < FOLDED.length ? FOLDED[c] : foldedChar(c);
      if (letters == null) {
        continue;
      }
      if (letters.isEmpty()) {
        gap = true;
        continue;
      }
      if (gap && folded.length() > 0) {
        folded.append(between);
      }
      gap = false;
      folded.append(letters);
    }
    return folded.toString();
  }

  private static String foldedChar(int c) {
    if (isMark(c)) {
      return null;
    }
    if (!Character.isLetterOrDigit(c)) {
      return SEPARATOR;
    }
    StringBuilder letters = new StringBuilder(2);
    Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
        .codePoints()
        .filter(part -> !isMark(part))
        .map(Character::toLowerCase)
        .forEach(part -> letters.append(bare(part)));
    return letters.toString();
  }

  private static String bare(int letter) {
    String plain = letter <= Character.MAX_VALUE ? BARE.get((char) letter) : null;
    return plain != null ? plain : Character.toString(letter);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || c == 0x200B
        || c == 0xAD;
  }
}
