package attache.read;

import java.util.regex.Pattern;

/**
 * Finds what is glued to the end of an article's last paragraph without being part of it: {@code
 * ./. Phạm An (TTXVN)}, {@code — VNS}, {@code Theo Reuters}, {@code >>> another headline}.
 */
final class ClosingWords {
  private static final int LONGEST = 80;
  private static final int LONGEST_LINKS = 300;
  private static final Pattern DASHES = Pattern.compile("^[ –—/-]+");

  private final ByLine byLine;

  ClosingWords(ByLine byLine) {
    this.byLine = byLine;
  }

  /** Where the paragraph itself ends. */
  int begin(String text, int begin, int end) {
    int stop = end;
    int link = text.indexOf(" >>", begin);
    if (link > begin && link < stop && stop - link <= LONGEST_LINKS) {
      stop = link;
    }
    int last = lastSentenceEnd(text, Math.max(begin, stop - LONGEST), stop);
    if (last < 0) {
      return stop;
    }
    String rest = DASHES.matcher(text.substring(last, stop).strip()).replaceFirst("").strip();
    if (rest.isEmpty()) {
      return stop;
    }
    Line closing = new Line(rest, 0, rest.length());
    return ByLine.isName(rest) || byLine.isCertain(closing) ? last : stop;
  }

  /** One past the last full stop that has words after it, or -1. */
  private static int lastSentenceEnd(String text, int begin, int end) {
    for (int i = end - 2; i > begin; i--) {
      char c = text.charAt(i);
      boolean stop = ".!?…".indexOf(c) >= 0;
      char next = text.charAt(i + 1);
      if (stop
          && (next == ' ' || next == '"' || next == '”' || next == '/')
          && !isInitial(text, begin, i)) {
        int after = i + 1;
        while (after < end && "\"”/.".indexOf(text.charAt(after)) >= 0) {
          after++;
        }
        return after < end ? after : -1;
      }
    }
    return -1;
  }

  private static boolean isInitial(String text, int begin, int stop) {
    return stop - 2 >= begin
        && Character.isUpperCase(text.charAt(stop - 1))
        && !Character.isLetter(text.charAt(stop - 2));
  }
}
