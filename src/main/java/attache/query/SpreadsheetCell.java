package attache.query;

/** Texts of articles in cells of a table that a spreadsheet will open. */
public final class SpreadsheetCell {

  private static final String BEGINS_A_FORMULA = "=+-@\t\r";

  private SpreadsheetCell() {}

  /** The text, after an apostrophe where a spreadsheet would take it for a formula and run it. */
  public static String of(String text) {
    return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
