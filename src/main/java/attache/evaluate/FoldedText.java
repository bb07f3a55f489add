package attache.evaluate;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How cells are compared: without case, diacritics and punctuation. {@code "Đại tướng, VNM"} is
 * {@code "dai tuong vnm"}. Apart from the folding the pipeline itself uses, so that a fault there
 * cannot hide in the scores.
 */
final class FoldedText {

  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern PUNCTUATION = Pattern.compile("[’'`´ʼ\".,;:()\\[\\]–—-]");
  private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern LIST = Pattern.compile("\\|");

  /**
   * Words that two names may differ in and still say the same: English and Vietnamese, diacritics
   * already gone.
   */
  private static final Set<String> SMALL_WORDS =
      Set.of("the", "of", "and", "on", "in", "for", "ve", "va", "cua", "trong");

  private FoldedText() {}

  /** The text in lower case, with plain letters, single blanks and no punctuation. */
  static String fold(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT).replace("ß", "ss");
    String plain =
        MARKS
            .matcher(Normalizer.normalize(lower, Normalizer.Form.NFD).replace('đ', 'd'))
            .replaceAll("");
    return BLANKS.matcher(PUNCTUATION.matcher(plain).replaceAll(" ")).replaceAll(" ").strip();
  }

  /** The folded members of a list cell, such as {@code LAO|VNM}. */
  static Set<String> items(String cell) {
    return LIST.splitAsStream(cell)
        .filter(item -> !item.isBlank())
        .map(FoldedText::fold)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The words two texts share, as a part of all their words, in [0, 1]; 0 when either has none. */
  static double overlap(String left, String right) {
    Set<String> leftWords = words(left);
    Set<String> rightWords = words(right);
    if (leftWords.isEmpty() || rightWords.isEmpty()) {
      return 0.0;
    }
    Set<String> all = new HashSet<>(leftWords);
    all.addAll(rightWords);
    leftWords.retainAll(rightWords);
    return (double) leftWords.size() / all.size();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>(Arrays.asList(fold(text).split(" ")));
    words.removeAll(SMALL_WORDS);
    words.remove("");
    return words;
  }
}
