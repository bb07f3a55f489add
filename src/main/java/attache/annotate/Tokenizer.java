package attache.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts text into tokens and sentences by the class of each char. A token is a run of letters, a run
 * of digits, or one other char; "+" after letters belongs to them (ADMM+). Vietnamese is written in
 * syllables, so a token is a syllable there and a word in English.
 */
final class Tokenizer {

  private static final byte SPACE = 0;
  private static final byte LETTER = 1;
  private static final byte FIGURE = 2;
  private static final byte MARK = 3;

  /** The sort of each char below U+2000. */
  private static final byte[] SORTS = new byte[0x2000];

  static {
    for (char c = 0; c < SORTS.length; c++) {
      SORTS[c] = computedSortOf(c);
    }
  }

  /** What stands before an item of a page of several. */
  private static final String ITEM_MARKS = "*★●•■▪◆►";

  private final Set<String> abbreviations;

  /**
   * @param abbreviations tokens that a full stop may follow inside a sentence, as {@link TokenKey}s
   */
  Tokenizer(Set<String> abbreviations) {
    this.abbreviations = Set.copyOf(abbreviations);
  }

  List<Token> tokenize(String text, int begin, int end) {
    char[] chars = new char[end - begin];
    text.getChars(begin, end, chars, 0);
    List<Token> tokens = new ArrayList<>(chars.length / 4);
    int i = 0;
    while (i < chars.length) {
      byte sort = sortOf(chars[i]);
      int from = i++;
      if (sort == SPACE) {
        continue;
      }
      if (sort == LETTER || sort == FIGURE) {
        while (i < chars.length && sortOf(chars[i]) == sort) {
          i++;
        }
        if (sort == LETTER && i < chars.length && chars[i] == '+') {
          i++;
        }
      } else if (Character.isHighSurrogate(chars[from]) && i < chars.length) {
        i++;
      }
      tokens.add(new Token(TokenForm.of(chars, from, i), begin + from, begin + i));
    }
    return tokens;
  }

  private static byte sortOf(char c) {
    return c < SORTS.length ? SORTS[c] : computedSortOf(c);
  }

  private static byte computedSortOf(char c) {
    if (Character.isWhitespace(c)) {
      return SPACE;
    } else if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
      return LETTER;
    }
    return Character.isDigit(c) ? FIGURE : MARK;
  }

  /** Where each sentence ends: indices one past its last token. */
  List<Integer> sentenceEnds(List<Token> tokens) {
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i < tokens.size() - 1; i++) {
      if (opensItem(tokens, i)) {
        ends.add(i + 1);
        continue;
      }
      char c = tokens.get(i).mark();
      if ((c == '.' || c == '!' || c == '?' || c == '…') && endsHere(tokens, i)) {
        int end = i + 1;
        while (end < tokens.size() && isCloser(tokens.get(end))) {
          end++;
        }
        ends.add(end);
        i = end - 1;
      }
    }
    if (ends.isEmpty() || ends.get(ends.size() - 1) != tokens.size()) {
      ends.add(tokens.size());
    }
    return ends;
  }

  private boolean endsHere(List<Token> tokens, int i) {
    Token stop = tokens.get(i);
    int next = i + 1;
    while (next < tokens.size() && isCloser(tokens.get(next))) {
      next++;
    }
    if (next == tokens.size()) {
      return true;
    }
    Token after = tokens.get(next);
    if (after.begin() == tokens.get(next - 1).end()) {
      return false;
    }
    char first = after.word().charAt(0);
    if (!Character.isUpperCase(first) && !Character.isDigit(first) && !isOpener(first)) {
      return false;
    }
    if (i == 0 || stop.word().charAt(0) != '.') {
      return true;
    }
    TokenForm before = tokens.get(i - 1).form();
    boolean attached = tokens.get(i - 1).end() == stop.begin();
    boolean initial = before.word().length() == 1 && before.isCapital();
    return !(attached && (initial || abbreviations.contains(before.key())));
  }

  /** " * On the same day": a mark that stands alone opens an item, whatever ends before it. */
  private static boolean opensItem(List<Token> tokens, int i) {
    Token mark = tokens.get(i);
    return i > 0
        && mark.mark() != 0
        && ITEM_MARKS.indexOf(mark.mark()) >= 0
        && tokens.get(i - 1).end() < mark.begin()
        && mark.end() < tokens.get(i + 1).begin()
        && Character.isUpperCase(tokens.get(i + 1).word().charAt(0));
  }

  private static boolean isCloser(Token token) {
    return token.mark() != 0 && "\"”’')]»".indexOf(token.mark()) >= 0;
  }

  private static boolean isOpener(char c) {
    return "\"“‘'([«-–—".indexOf(c) >= 0;
  }

  /** The tokens of some words as they are looked up. */
  List<String> keys(String words) {
    return tokenize(words, 0, words.length()).stream().map(token -> token.form().key()).toList();
  }
}
