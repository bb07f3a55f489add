package attache.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A folder of fact tables, by table and article. A table without a file is empty. */
record FactTables(Map<FactTable, Map<String, List<FactRow>>> rows, Set<String> docs) {

  /**
   * Reads {@code people.csv} to {@code supports.csv}, and {@code docs.txt}, which names the
   * articles that were read, those without a fact too (one id a line).
   *
   * @throws IllegalArgumentException if the folder is none, or a table has no column {@code doc}
   */
  static FactTables read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "%s is not a folder of fact tables. Write one with: attache facts --out DIR"
              .formatted(folder));
    }
    Map<FactTable, Map<String, List<FactRow>>> rows = new EnumMap<>(FactTable.class);
    Set<String> docs = new TreeSet<>(listedIn(folder.resolve("docs.txt")));
    for (FactTable table : FactTable.values()) {
      Map<String, List<FactRow>> byDoc = new HashMap<>();
      Path file = folder.resolve(table.label() + ".csv");
      if (Files.exists(file)) {
        for (FactRow row : FactCsv.read(file, List.of("doc"))) {
          byDoc.computeIfAbsent(row.doc(), doc -> new ArrayList<>()).add(row);
        }
      }
      docs.addAll(byDoc.keySet());
      rows.put(table, byDoc);
    }
    return new FactTables(rows, docs);
  }

  List<FactRow> rows(FactTable table, String doc) {
    return rows.get(table).getOrDefault(doc, List.of());
  }

  private static List<String> listedIn(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return Files.readAllLines(file).stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException fault) {
      throw new UncheckedIOException(
          "%s: cannot be read as UTF-8 text: %s".formatted(file, fault.getMessage()), fault);
    }
  }
}
