package attache.read;

import attache.model.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** One line of an article that is not blank; begin and end leave the spaces at its ends out. */
final class Line {
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final String SENTENCE_ENDS = ".!?…;:";
  private static final String AFTER_SENTENCE = "\"”’')]»/ ";

  /** No heading is longer. */
  private static final int LONGEST_TITLE = 260;

  private static final int LEAST_SENTENCE = 60;
  private static final int LEAST_SENTENCE_WORDS = 12;
  private static final int MOST_LINKED_WORDS = 6;
  private static final int LONGEST_JOINED = 4000;
  private static final int LONGEST_KEYED = 400;

  private static final int MOST_TITLE_WORDS = 45;
  private static final int NOT_COUNTED = -1;

  private final int begin;
  private final int end;
  private final String text;
  private final boolean endsSentence;
  private int words = NOT_COUNTED;
  private String key;
  private String lower;
  private String numberless;

  Line(String article, int begin, int end) {
    this.begin = begin;
    this.end = end;
    this.text = article.substring(begin, end);
    this.endsSentence = endsSentence(text);
  }

  /**
   * The lines of a text from {@code from} on. Where a crawler broke a paragraph at its links, the
   * pieces are one line again (the first line, a headline, stays by itself): a long piece that ends
   * no sentence, perhaps a few linked words, and a piece that begins in the midst of a sentence.
   */
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
        addOrJoin(lines, new Line(text, begin, end), text);
      }
      start = stop + 1;
    }
    return lines;
  }

  private static void addOrJoin(List<Line> lines, Line line, String article) {
    if (!lines.isEmpty() && line.beginsWithin()) {
      Line before = lines.get(lines.size() - 1);
      int first = lines.size() - 1;
      if (before.words() <= MOST_LINKED_WORDS
          && first > 0
          && before.follows(lines.get(first - 1), article)) {
        first--;
      }
      Line begun = lines.get(first);
      if (first > 0 && begun.isBroken() && line.follows(before, article)) {
        lines.subList(first, lines.size()).clear();
        lines.add(new Line(article, begun.begin, line.end));
        return;
      }
    }
    lines.add(line);
  }

  /** Whether no blank line stands between. */
  private boolean follows(Line before, String article) {
    int newline = article.indexOf('\n', before.end);
    return newline >= 0 && article.indexOf('\n', newline + 1) < 0
        || article.indexOf('\n', newline + 1) > begin;
  }

  private boolean beginsWithin() {
    char first = text.charAt(0);
    return Character.isLowerCase(first) || ".,;)".indexOf(first) >= 0;
  }

  private boolean isBroken() {
    return text.length() >= LEAST_SENTENCE
        && text.length() <= LONGEST_JOINED
        && ".!?…\"”".indexOf(text.charAt(text.length() - 1)) < 0;
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
    if (words == NOT_COUNTED) {
      words = words(text);
    }
    return words;
  }

  /** Whether a sentence of some length ends before the line does; an initial ends none. */
  private boolean holdsSentence() {
    for (int stop = text.indexOf('.', LEAST_SENTENCE);
        stop > 0 && stop + 2 < text.length();
        stop = text.indexOf('.', stop + 1)) {
      boolean afterInitial =
          Character.isUpperCase(text.charAt(stop - 1))
              && !Character.isLetter(text.charAt(stop - 2));
      boolean ends = text.charAt(stop + 1) == ' ' || text.startsWith("./.", stop);
      if (ends && !afterInitial) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a sentence rather than a heading, however short. */
  boolean endsWithFullStop() {
    return words() > 2 && text.endsWith(".") && !text.endsWith("..");
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
        || words() >= MOST_TITLE_WORDS
        || holdsSentence()
        || endsSentence && (text.length() >= LEAST_SENTENCE || words() >= LEAST_SENTENCE_WORDS);
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
    if (lower == null) {
      lower = text.toLowerCase(Locale.ROOT);
    }
    return lower;
  }

  /** The same with {@code #} for every number. */
  String numberless() {
    if (numberless == null) {
      boolean none = DigitRun.next(lower(), 0) < 0;
      numberless = none ? lower() : NUMBER.matcher(lower()).replaceAll("#");
    }
    return numberless;
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
