package attache.annotate;

import attache.model.Span;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts text into tokens and sentences by the class of each char. A token is a run of letters, a run
 * of digits, or one other char; "+" after letters belongs to them (ADMM+). Vietnamese is written in
 * syllables, so a token is a syllable there and a word in English.
 */
final class Tokenizer {

  private final Set<String> abbreviations;

  /**
   * @param abbreviations tokens that a full stop may follow inside a sentence, as {@link TokenKey}s
   */
  Tokenizer(Set<String> abbreviations) {
    this.abbreviations = Set.copyOf(abbreviations);
  }

  List<CoreLabel> tokenize(String text, int begin, int end) {
    List<CoreLabel> tokens = new ArrayList<>();
    int i = begin;
    while (i < end) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        i++;
        continue;
      }
      int from = i;
      if (isLetter(c)) {
        while (i < end && isLetter(text.charAt(i))) {
          i++;
        }
        if (i < end && text.charAt(i) == '+') {
          i++;
        }
      } else if (Character.isDigit(c)) {
        while (i < end && Character.isDigit(text.charAt(i))) {
          i++;
        }
      } else {
        i += Character.isHighSurrogate(c) && i + 1 < end ? 2 : 1;
      }
      tokens.add(label(text.substring(from, i), from, i));
    }
    return tokens;
  }

  static CoreLabel label(String word, int begin, int end) {
    CoreLabel token = new CoreLabel(5);
    token.setWord(word);
    token.setBeginPosition(begin);
    token.setEndPosition(end);
    return token;
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Where each sentence ends: indices one past its last token. */
  List<Integer> sentenceEnds(String text, List<CoreLabel> tokens) {
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i < tokens.size() - 1; i++) {
      String word = tokens.get(i).word();
      char c = word.charAt(word.length() - 1);
      if (word.length() == 1
          && (c == '.' || c == '!' || c == '?' || c == '…')
          && endsHere(text, tokens, i)) {
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

  private boolean endsHere(String text, List<CoreLabel> tokens, int i) {
    CoreLabel stop = tokens.get(i);
    int next = i + 1;
    while (next < tokens.size() && isCloser(tokens.get(next))) {
      next++;
    }
    if (next == tokens.size()) {
      return true;
    }
    CoreLabel after = tokens.get(next);
    if (after.beginPosition() == tokens.get(next - 1).endPosition()) {
      return false;
    }
    char first = after.word().charAt(0);
    if (!Character.isUpperCase(first) && !Character.isDigit(first) && !isOpener(first)) {
      return false;
    }
    if (i == 0 || stop.word().charAt(0) != '.') {
      return true;
    }
    String before = tokens.get(i - 1).word();
    boolean attached = tokens.get(i - 1).endPosition() == stop.beginPosition();
    boolean initial = before.length() == 1 && Character.isUpperCase(before.charAt(0));
    return !(attached && (initial || abbreviations.contains(TokenKey.of(before))));
  }

  private static boolean isCloser(CoreLabel token) {
    return token.word().length() == 1 && "\"”’')]»".indexOf(token.word().charAt(0)) >= 0;
  }

  private static boolean isOpener(char c) {
    return "\"“‘'([«-–—".indexOf(c) >= 0;
  }

  /** The span from the first to the last of some tokens. */
  static Span span(List<CoreLabel> tokens) {
    return new Span(tokens.get(0).beginPosition(), tokens.get(tokens.size() - 1).endPosition());
  }
}
