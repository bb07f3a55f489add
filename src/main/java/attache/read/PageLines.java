package attache.read;

import attache.model.BlockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The lines of a page with what each is by its look, and by standing twice. */
final class PageLines {
  private final List<Line> lines;
  private final LineSort[] sorts;
  private final boolean[] doubled;
  private final BlockKind[] hints;

  /**
   * @param hints the kinds known from mark-up, by the begin of their lines
   */
  PageLines(List<Line> lines, Map<Integer, BlockKind> hints, LineSorter sorter) {
    this.lines = List.copyOf(lines);
    int size = lines.size();
    this.sorts = new LineSort[size];
    this.doubled = new boolean[size];
    this.hints = new BlockKind[size];
    for (int i = 0; i < size; i++) {
      this.hints[i] = hints.get(lines.get(i).begin());
      sorts[i] = sortOf(i, sorter);
    }
    for (int i = 0; i + 1 < size; i++) {
      markTwins(i);
    }
  }

  private LineSort sortOf(int i, LineSorter sorter) {
    if (hints[i] == BlockKind.CAPTION) {
      return LineSort.CAPTION;
    }
    LineSort sort = sorter.sort(lines.get(i));
    boolean plain = sort == LineSort.PROSE || sort == LineSort.NAME;
    return hints[i] == BlockKind.SECTION_HEADING && plain ? LineSort.TITLE : sort;
  }

  /** A line and the next are twins when they say the same, but for a credit. */
  private void markTwins(int i) {
    Line line = lines.get(i);
    Line next = lines.get(i + 1);
    if (line.text().length() < 2 || next.text().length() > 2 * line.text().length() + 60) {
      return;
    }
    if (line.key().equals(next.key()) && !line.key().isEmpty()) {
      doubled[i] = true;
      doubled[i + 1] = true;
    } else if (sorts[i + 1] == LineSort.CAPTION
        && line.key().length() >= 12
        && sorts[i] != LineSort.PROSE
        && next.key().startsWith(line.key())) {
      sorts[i] = LineSort.ALT_TEXT;
    }
  }

  int size() {
    return lines.size();
  }

  Line line(int i) {
    return lines.get(i);
  }

  LineSort sort(int i) {
    return sorts[i];
  }

  /** The kind known from mark-up, or null. */
  BlockKind hint(int i) {
    return hints[i];
  }

  /** Whether the line before or after says the same. */
  boolean isDoubled(int i) {
    return doubled[i];
  }

  /** A paragraph; a doubled line is a caption or a headline, however it ends. */
  boolean isProse(int i) {
    return sorts[i] == LineSort.PROSE && !doubled[i];
  }

  /** The first line after {@code i} of a sort that matters to what {@code i} is, or size. */
  int nextThatMatters(int i) {
    int next = i + 1;
    while (next < size() && isBeside(sorts[next])) {
      next++;
    }
    return next;
  }

  private static boolean isBeside(LineSort sort) {
    return switch (sort) {
      case LINK, TIMESTAMP, ALT_TEXT, FURNITURE, BYLINE, NAME, CAPTION -> true;
      default -> false;
    };
  }

  /** The lines from {@code begin} to before {@code end} that are paragraphs. */
  List<Line> prose(int begin, int end) {
    List<Line> prose = new ArrayList<>();
    for (int i = begin; i < end; i++) {
      if (isProse(i)) {
        prose.add(lines.get(i));
      }
    }
    return prose;
  }
}
