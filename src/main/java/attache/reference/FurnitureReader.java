package attache.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the {@code furniture.csv} of every language folder of the reference folder. */
public final class FurnitureReader {
  private static final List<String> COLUMNS = List.of("list", "text", "source", "note");
  private static final Map<String, FurnitureList> LISTS = lists();

  private FurnitureReader() {}

  /**
   * Reads {@code data/reference/*}{@code /furniture.csv}.
   *
   * @throws ReferenceException with every fault of every file
   * @throws IOException if the folder cannot be listed
   */
  public static FurnitureWords read(Path folder) throws ReferenceException, IOException {
    Faults faults = new Faults();
    Map<FurnitureList, List<String>> lists = new EnumMap<>(FurnitureList.class);
    for (Path file : files(folder)) {
      Map<String, Row> firstRows = new HashMap<>();
      for (Row row : new CsvFile(file, COLUMNS, faults).rows()) {
        FurnitureList list = row.choice("list", LISTS);
        String text = row.required("text");
        Row first = firstRows.putIfAbsent(row.text("list") + "\n" + text, row);
        if (first != null) {
          row.fault(
              "text",
              "column 'text' is '" + text + "', which stands in line " + first.line() + " already.",
              "Delete the row.");
        } else if (list != null) {
          lists.computeIfAbsent(list, l -> new ArrayList<>()).add(text);
        }
      }
    }
    faults.throwIfAny();
    return new FurnitureWords(lists);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(entry -> entry.resolve("furniture.csv"))
          .filter(Files::exists)
          .sorted()
          .toList();
    }
  }

  private static Map<String, FurnitureList> lists() {
    Map<String, FurnitureList> lists = new LinkedHashMap<>();
    for (FurnitureList list : FurnitureList.values()) {
      lists.put(list.key(), list);
    }
    return lists;
  }
}
