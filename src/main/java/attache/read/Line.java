package attache.read;

import attache.model.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One line of an article that is not blank; begin and end leave the spaces at its ends out. */
final class Line {
  private static final String SENTENCE_ENDS = ".!?…;:";
  private static final String AFTER_SENTENCE = "\"”’')]»/ ";

  /** No heading is longer. */
  private static final int LONGEST_TITLE = 260;

  private static final int LEAST_SENTENCE = 60;
  private static final int LEAST_SENTENCE_WORDS = 12;
  private static final int LONGEST_KEYED = 400;

  private static final int MOST_TITLE_WORDS = 45;

  private final int begin;
  private final int end;
  private final String text;
  private final int words;
  private final boolean endsSentence;
  private String key;

  Line(String article, int begin, int end) {
    this.begin = begin;
    this.end = end;
    this.text = article.substring(begin, end);
    this.words = words(text);
    this.endsSentence = endsSentence(text);
  }

  /** The lines of a text from {@code from} on. */
  static List<Line> of(String text, int from) {
    List<Line> lines = new ArrayList<>();
    int start = from;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int stop = newline < 0 ? text.length() : newline;
      int begin = start;
      int end = stop;
      while (begin < end && text.charAt(begin) == ' ') {
        begin++;
      }
      while (end > begin && text.charAt(end - 1) == ' ') {
        end--;
      }
      if (end > begin) {
        lines.add(new Line(text, begin, end));
      }
      start = stop + 1;
    }
    return lines;
  }

  int begin() {
    return begin;
  }

  int end() {
    return end;
  }

  String text() {
    return text;
  }

  int words() {
    return words;
  }

  /** Whether it is a sentence rather than a heading, however short. */
  boolean endsWithFullStop() {
    return words > 2 && text.endsWith(".") && !text.endsWith("..");
  }

  boolean endsSentence() {
    return endsSentence;
  }

  /**
   * Whether it reads as a paragraph: it is long, it ends a sentence and is no mere phrase, or it
   * holds a sentence before words that end none.
   */
  boolean isProse() {
    return text.length() > LONGEST_TITLE
        || words >= MOST_TITLE_WORDS
        || text.indexOf(". ", LEAST_SENTENCE) >= 0
        || text.indexOf("./.", LEAST_SENTENCE) >= 0
        || endsSentence && (text.length() >= LEAST_SENTENCE || words >= LEAST_SENTENCE_WORDS);
  }

  /**
   * What two printings of one line have in common: words without case, marks and punctuation; of a
   * long paragraph the text itself.
   */
  String key() {
    if (key == null) {
      key = text.length() > LONGEST_KEYED ? text : Fold.key(text);
    }
    return key;
  }

  /** The words in lower case with single spaces, as the word lists are compared. */
  String lower() {
    return text.toLowerCase(Locale.ROOT);
  }

  private static int words(String text) {
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      if (letter && !inWord) {
        words++;
      }
      inWord = letter || inWord && text.charAt(i) != ' ';
    }
    return words;
  }

  private static boolean endsSentence(String text) {
    int i = text.length() - 1;
    while (i > 0 && AFTER_SENTENCE.indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return SENTENCE_ENDS.indexOf(text.charAt(i)) >= 0;
  }

  @Override
  public String toString() {
    return text;
  }
}
