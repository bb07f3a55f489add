package attache.query;

import java.io.PrintStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Prints rows as text with aligned columns. */
final class TextTable {

  private static final String GAP = "  ";
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

  private TextTable() {}

  static void print(List<String> columns, List<List<String>> rows, PrintStream out) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(columns);
    int[] widths = columns.stream().mapToInt(TextTable::width).toArray();
    for (List<String> row : rows) {
      List<String> cells = row.stream().map(TextTable::onOneLine).toList();
      lines.add(cells);
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(cells.get(i)));
      }
    }
    List<String> rules = new ArrayList<>();
    for (int width : widths) {
      rules.add("-".repeat(width));
    }
    lines.add(1, rules);
    for (List<String> cells : lines) {
      out.println(line(cells, widths));
    }
    out.flush();
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(cells.get(i)).append(" ".repeat(widths[i] - width(cells.get(i)))).append(GAP);
    }
    return line.toString().stripTrailing();
  }

  private static String onOneLine(String cell) {
    return CONTROL.matcher(Normalizer.normalize(cell, Normalizer.Form.NFC)).replaceAll(" ");
  }

  /** Columns of a terminal: marks take none, East Asian wide characters two. */
  static int width(String text) {
    return text.codePoints().map(TextTable::width).sum();
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        Character.isIdeographic(c)
            || (c >= 0x1100 && c <= 0x115F)
            || (c >= 0x2E80 && c <= 0xA4CF)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFF00 && c <= 0xFF60)
            || (c >= 0x1F300 && c <= 0x1FAFF);
    return wide ? 2 : 1;
  }
}
