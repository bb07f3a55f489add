package attache.reference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One row of a reference file, its cells by column name; each reading method reports what it finds
 * wrong.
 */
record Row(Path file, int line, Map<String, String> cells, Faults faults) {

  /** The cell as it stands, empty where nothing does. */
  String text(String column) {
    return cells.get(column);
  }

  /** The cell; an empty one is a fault. */
  String required(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      fault(
          column,
          "column '" + column + "' is empty.",
          "Every row needs it: fill the cell, or delete the row.");
    }
    return text;
  }

  /** The parts between {@code |}, none for an empty cell; an empty part is a fault. */
  List<String> list(String column) {
    List<String> parts = new ArrayList<>();
    if (text(column).isEmpty()) {
      return parts;
    }
    for (String part : text(column).split("\\|", -1)) {
      if (part.isBlank() || !part.equals(part.strip())) {
        fault(
            column,
            "column '"
                + column
                + "' has an empty part, or spaces beside a '|': '"
                + text(column)
                + "'.",
            "Write the parts with one | between, and nothing else.");
      } else {
        parts.add(part);
      }
    }
    return parts;
  }

  /** A cell of one form, such as {@code "three capital letters, as in LAO"}; may be empty. */
  String code(String column, Pattern form, String formInWords) {
    String text = text(column);
    if (!text.isEmpty() && !form.matcher(text).matches()) {
      fault(
          column,
          "column '" + column + "' is '" + text + "', which is not " + formInWords + ".",
          "Correct the cell.");
    }
    return text;
  }

  /** One of a closed list of words; null, and a fault, for any other. */
  <E> E choice(String column, Map<String, E> choices) {
    String text = required(column);
    E chosen = choices.get(text);
    if (chosen == null && !text.isEmpty()) {
      fault(
          column,
          "column '"
              + column
              + "' is '"
              + text
              + "', which is none of "
              + String.join(", ", choices.keySet())
              + ".",
          NearestSpelling.question(text, choices.keySet()) + "Correct the cell.");
    }
    return chosen;
  }

  /** Reports a cell that names a row of another file which is not there. */
  void unknownId(String column, String id, Path where, Collection<String> known) {
    fault(
        column,
        "column '"
            + column
            + "' is '"
            + id
            + "', which is not an id in "
            + Faults.printed(where)
            + ".",
        NearestSpelling.question(id, known) + "Correct the cell, or add the row there.");
  }

  void fault(String column, String message, String remedy) {
    faults.add(file, line, column, message, remedy);
  }
}
