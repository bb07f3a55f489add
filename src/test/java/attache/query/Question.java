package attache.query;

import attache.model.Fold;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One row of a {@code questions.csv}: what is asked of the whole graph, and the rows that answer
 * it.
 *
 * @param columns as the sheet heads them
 * @param answer the rows in the order of the sheet; a cell is a set of values, empty where no
 *     article says it
 */
record Question(String id, String text, List<String> columns, List<List<Set<String>>> answer) {

  private static final String NO_ROWS = "NONE";
  private static final String UNSAID = "(not stated)";

  /** Columns of free text, which are right when they tell of the same thing. */
  private static final Set<String> TEXTS =
      Set.of("subject", "name", "place", "places", "working group", "body");

  /** What is backed is told in the words of each article, and in English in some sheets. */
  private static final Set<String> UNCOMPARED = Set.of("matter");

  private static final Set<String> DOCUMENTS = Set.of("document", "documents");
  private static final List<String> DATES = List.of("as_of", "date");

  /** Reads {@code id,question,columns,answer,negatives,docs}. */
  static List<Question> read(Path sheet) {
    try (Reader in = Files.newBufferedReader(sheet);
        CSVParser rows =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(in)) {
      return rows.stream().map(Question::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Question of(CSVRecord row) {
    String answer = row.get("answer").strip();
    return new Question(
        row.get("id"),
        row.get("question"),
        List.of(row.get("columns").split("\\|")),
        answer.equals(NO_ROWS)
            ? List.of()
            : Arrays.stream(answer.split(" ; "))
                .map(line -> Arrays.stream(line.split("\\|")).map(Question::values).toList())
                .toList());
  }

  private static Set<String> values(String cell) {
    return Arrays.stream(cell.strip().split(" & "))
        .filter(value -> !value.equals(UNSAID))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  boolean isInOrder() {
    return text.contains("in order");
  }

  /**
   * What is wrong with the rows found, or an empty text. Every row must be found once, and no
   * other; where the question says "in order", their dates must come in the order of the sheet.
   */
  String faultOf(List<List<Set<String>>> found) {
    List<List<Set<String>>> left = new ArrayList<>(found);
    StringBuilder fault = new StringBuilder();
    for (List<Set<String>> row : answer) {
      int match = -1;
      for (int i = 0; i < left.size() && match < 0; i++) {
        match = agree(row, left.get(i)) ? i : -1;
      }
      if (match < 0) {
        fault.append("\n  missing ").append(row);
      } else {
        left.remove(match);
      }
    }
    left.forEach(row -> fault.append("\n  not asked for ").append(row));
    if (fault.isEmpty() && isInOrder() && !dates(answer).equals(dates(found))) {
      fault.append("\n  in the order ").append(dates(found));
    }
    return fault.toString();
  }

  private List<Set<String>> dates(List<List<Set<String>>> rows) {
    int column =
        DATES.stream().mapToInt(columns::indexOf).filter(i -> i >= 0).findFirst().orElse(0);
    return rows.stream().map(row -> row.get(column)).toList();
  }

  private boolean agree(List<Set<String>> expected, List<Set<String>> found) {
    for (int i = 0; i < columns.size(); i++) {
      if (!agree(columns.get(i), expected.get(i), found.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean agree(String column, Set<String> expected, Set<String> found) {
    if (UNCOMPARED.contains(column)) {
      return true;
    }
    if (DOCUMENTS.contains(column)) {
      return expected.size() == found.size()
          && expected.stream()
              .allMatch(
                  doc -> found.stream().anyMatch(f -> f.equals(doc) || f.startsWith(doc + "_")));
    }
    if (TEXTS.contains(column)) {
      return expected.isEmpty() == found.isEmpty()
          && expected.stream().allMatch(e -> found.stream().anyMatch(f -> alike(e, f)));
    }
    return keys(expected).equals(keys(found));
  }

  private static Set<String> keys(Set<String> values) {
    return values.stream().map(Fold::key).collect(Collectors.toCollection(TreeSet::new));
  }

  /** One text is part of the other, or they share half of their words. */
  private static boolean alike(String one, String other) {
    String a = Fold.key(one);
    String b = Fold.key(other);
    Set<String> both = new TreeSet<>(List.of(a.split(" ")));
    both.retainAll(List.of(b.split(" ")));
    long all = Stream.of(a, b).flatMap(t -> Arrays.stream(t.split(" "))).distinct().count();
    return a.contains(b) || b.contains(a) || both.size() * 2 >= all;
  }
}
