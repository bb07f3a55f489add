package attache.query;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Refuses regular expressions that may take for ever: Java's matcher tries every way to split a
 * text among repetitions within repetitions, and no time limit reaches into it.
 */
final class RegexGuard {

  private static final int LONGEST = 300;
  private static final int MOST_REPETITIONS = 6;

  private final String pattern;
  private final Deque<Group> open = new ArrayDeque<>();
  private Group closed;
  private int repetitions;

  /** What was met within a pair of brackets. */
  private static final class Group {
    private boolean repeats;
    private boolean chooses;
  }

  private RegexGuard(String pattern) {
    this.pattern = pattern;
  }

  /**
   * @throws QueryException if the pattern refers back, repeats what repeats or chooses, or is too
   *     long
   */
  static void check(String pattern) {
    if (pattern.length() > LONGEST) {
      throw refusal(pattern.substring(0, 40) + "...", "is longer than " + LONGEST + " characters");
    }
    new RegexGuard(pattern).read();
  }

  private void read() {
    open.push(new Group());
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      Group before = closed;
      closed = null;
      switch (c) {
        case '\\' -> i = escape(i);
        case '[' -> i = characterClass(i);
        case '(' -> open.push(new Group());
        case ')' -> close();
        case '|' -> open.element().chooses = true;
        case '*', '+', '{' -> repeat(i, before);
        default -> {
          // stands for itself, or changes what was met
        }
      }
    }
  }

  private int escape(int at) {
    char escaped = at + 1 < pattern.length() ? pattern.charAt(at + 1) : ' ';
    if (escaped >= '1' && escaped <= '9' || escaped == 'k') {
      throw refusal(pattern, "refers back to what it matched");
    }
    if (escaped == 'Q') {
      int end = pattern.indexOf("\\E", at);
      return end < 0 ? pattern.length() : end + 1;
    }
    return at + 1;
  }

  /** Classes within classes count as one. */
  private int characterClass(int at) {
    int depth = 0;
    int i = at;
    for (; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        depth++;
      } else if (c == ']' && i > at + 1 && --depth == 0) {
        return i;
      }
    }
    return i;
  }

  private void close() {
    if (open.size() > 1) {
      closed = open.pop();
      open.element().repeats |= closed.repeats;
      open.element().chooses |= closed.chooses;
    }
  }

  private void repeat(int at, Group before) {
    if (before != null && (before.repeats || before.chooses)) {
      throw refusal(pattern, "repeats a group that itself repeats or chooses");
    }
    if (++repetitions > MOST_REPETITIONS) {
      throw refusal(pattern, "has more than " + MOST_REPETITIONS + " repetitions");
    }
    open.element().repeats = true;
  }

  private static QueryException refusal(String pattern, String why) {
    return new QueryException(
        "The regular expression '%s' %s and might take for ever. Write a simpler one, or use CONTAINS, STRSTARTS or STRENDS."
            .formatted(pattern, why));
  }
}
