package attache.evaluate;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One row of a fact table: column to cell, in the order of the header. A column that is not there
 * is an empty cell.
 */
public record FactRow(Map<String, String> cells) {

  /** The cell under a column, empty where the table or the row has none. */
  public String cell(String column) {
    return cells.getOrDefault(column, "");
  }

  /** The article the fact was read in: its file name without extension. */
  public String doc() {
    return cell("doc");
  }

  /** The folded cells of a whole-row table, by which rows are compared. */
  List<String> key(FactTable table) {
    return table.key().stream().map(column -> FoldedText.fold(cell(column))).toList();
  }

  /** The filled cells but for the article: {@code type=visit, status=held}. */
  @Override
  public String toString() {
    return cells.entrySet().stream()
        .filter(cell -> !cell.getKey().equals("doc") && !cell.getValue().isEmpty())
        .map(cell -> cell.getKey() + "=" + cell.getValue())
        .collect(Collectors.joining(", "));
  }
}
