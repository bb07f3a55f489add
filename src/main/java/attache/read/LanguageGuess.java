package attache.read;

import attache.reference.FurnitureList;
import attache.reference.FurnitureWords;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells Vietnamese by the letters only Vietnamese has, English by its most frequent words, and what
 * is neither.
 */
final class LanguageGuess {

  /** English news with Vietnamese names stays below, Vietnamese prose is at 0.2 and more. */
  private static final double LEAST_SHARE = 0.06;

  private static final int ENOUGH_LETTERS = 2000;

  /** English prose is at 0.25 and more, a French or Indonesian text below 0.04. */
  private static final double LEAST_COMMON = 0.08;

  /** Fewer words say little about the language; they are taken for English. */
  private static final int LEAST_WORDS = 40;

  private static final int ENOUGH_WORDS = 600;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");

  private final Set<String> commonWords;

  LanguageGuess(FurnitureWords words) {
    commonWords = Set.copyOf(words.of(FurnitureList.COMMON_WORD));
  }

  /** {@code vi}, {@code en}, or empty where it is neither. */
  String of(String text) {
    int letters = 0;
    int vietnamese = 0;
    int latin = 0;
    for (int i = 0; i < text.length() && letters < ENOUGH_LETTERS; i++) {
      char c = text.charAt(i);
      boolean isPlain = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
      if (c < 0x80 ? isPlain : Character.isLetter(c)) {
        letters++;
        latin += isPlain ? 1 : 0;
        vietnamese += c >= '\u1EA0' && c <= '\u1EF9' || "đĐươăƯƠĂ".indexOf(c) >= 0 ? 1 : 0;
      }
    }
    if (vietnamese > letters * LEAST_SHARE) {
      return "vi";
    }
    return 2 * latin >= letters && isEnglish(text) ? "en" : "";
  }

  private boolean isEnglish(String text) {
    int words = 0;
    int common = 0;
    for (String word : BETWEEN_WORDS.split(text, ENOUGH_WORDS)) {
      if (words + 1 == ENOUGH_WORDS) {
        break;
      }
      words++;
      common += commonWords.contains(word.toLowerCase(Locale.ROOT)) ? 1 : 0;
    }
    return words < LEAST_WORDS || common >= words * LEAST_COMMON;
  }
}
