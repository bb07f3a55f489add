package attache.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What gold neither demands nor punishes, from {@code tolerated.csv} ({@code
 * kind,file,doc,gold_row,field,value,why}): {@code alt-value} is another right value of a field in
 * a document, {@code extra-row} a row that may stand there, unless its reason begins with WRONG:
 * then it is listed as a trap and counts as an error like any other.
 */
record Tolerance(Map<Field, Set<String>> values, Map<Place, List<FactRow>> extraRows) {

  private static final List<String> COLUMNS =
      List.of("kind", "file", "doc", "gold_row", "field", "value", "why");
  private static final Set<String> STATUSES =
      Set.of("held", "planned", "past", "signed", "in-force", "proposed");
  private static final Pattern CODE =
      Pattern.compile("\\b[A-Z]{2,5}\\b", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern YEAR_FIRST = Pattern.compile("\\d{4}");
  private static final Pattern CELL = Pattern.compile("\\|");

  /** A column of a table in one document. */
  record Field(String table, String doc, String column) {}

  /** A table in one document. */
  record Place(String table, String doc) {}

  static Tolerance read(Path file) {
    Map<Field, Set<String>> values = new HashMap<>();
    Map<Place, List<FactRow>> extraRows = new HashMap<>();
    List<FactRow> rows = Files.exists(file) ? FactCsv.read(file, COLUMNS) : List.of();
    for (FactRow row : rows) {
      String table = row.cell("file");
      if (row.cell("kind").equals("alt-value")) {
        String value = row.cell("value").equals("(empty)") ? "" : row.cell("value");
        values
            .computeIfAbsent(
                new Field(table, row.doc(), row.cell("field")), field -> new HashSet<>())
            .add(value);
      } else if (!row.cell("why").startsWith("WRONG")) {
        extraRows
            .computeIfAbsent(new Place(table, row.doc()), place -> new ArrayList<>())
            .add(extraRow(table, row.cell("gold_row")));
      }
    }
    return new Tolerance(values, extraRows);
  }

  /** Whether the cell of a predicted row is another right value of its column. */
  boolean allows(FactTable table, FactRow predicted, String column) {
    Set<String> items = FoldedText.items(predicted.cell(column));
    return values.getOrDefault(new Field(table.label(), predicted.doc(), column), Set.of()).stream()
        .anyMatch(value -> FoldedText.items(value).equals(items));
  }

  /** Whether a name is another right spelling of a person of gold. */
  boolean allowsName(FactRow predicted) {
    String name = FoldedText.fold(predicted.cell("person"));
    return values
        .getOrDefault(new Field(FactTable.PEOPLE.label(), predicted.doc(), "person"), Set.of())
        .stream()
        .anyMatch(spelling -> FoldedText.fold(spelling).equals(name));
  }

  /** The rows that may stand in a table of one document. */
  List<FactRow> extraRows(FactTable table, String doc) {
    return extraRows.getOrDefault(new Place(table.label(), doc), List.of());
  }

  /**
   * Reads the free form {@code exercise|planned|2022|IDN,VNM|KOMODO}: cells that are recognised by
   * what they look like.
   */
  private static FactRow extraRow(String table, String text) {
    List<String> cells = Arrays.stream(CELL.split(text, -1)).map(String::strip).toList();
    Map<String, String> row = new LinkedHashMap<>();
    for (FactTable whole : FactTable.values()) {
      if (whole.isWholeRow() && whole.label().equals(table)) {
        for (int i = 0; i < Math.min(cells.size(), whole.key().size()); i++) {
          row.put(whole.key().get(i), cells.get(i));
        }
        return new FactRow(row);
      }
    }
    String codes =
        CODE.matcher(text).results().map(MatchResult::group).collect(Collectors.joining("|"));
    for (String column : List.of("name", "subject", "matter", "body")) {
      row.put(column, text);
    }
    row.put("countries", codes);
    row.put("parties", codes);
    row.put("type", cells.get(0));
    row.put("status", cells.stream().filter(STATUSES::contains).findFirst().orElse(""));
    row.put(
        "date",
        cells.stream().filter(cell -> YEAR_FIRST.matcher(cell).lookingAt()).findFirst().orElse(""));
    int arrow = text.indexOf('>');
    row.put("supporter", arrow < 0 ? text : text.substring(0, arrow));
    row.put("supported", arrow < 0 ? "" : text.substring(arrow + 1).split(" ", -1)[0]);
    return new FactRow(row);
  }
}
