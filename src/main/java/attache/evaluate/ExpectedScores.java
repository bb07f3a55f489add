package attache.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The published figures, {@code data/gold/expected-scores.csv}, and whether a new measurement
 * reaches them again: neither worse nor better than the tolerance allows, so that the file always
 * says what the program does.
 *
 * <pre>
 * set,language,table,precision,recall,f1,tolerance,articles
 * devset,vi,engagements,0.912,0.874,0.893,0.005,22
 * devset,all,macro,,,0.901,0.005,30
 * </pre>
 *
 * {@code table} is one of the eight tables, {@code signed} or {@code macro}; {@code language} is
 * {@code all} for a whole set; an empty figure is not compared.
 */
public final class ExpectedScores {

  private static final List<String> COLUMNS =
      List.of("set", "language", "table", "precision", "recall", "f1", "tolerance", "articles");
  private static final String SIGNED = "signed";
  private static final String MACRO = "macro";

  private final List<Line> lines;

  private ExpectedScores(List<Line> lines) {
    this.lines = lines;
  }

  /** The documents of one measurement: a gold set, and one language of it or {@code all}. */
  public record Measurement(String set, String language) {}

  private record Line(
      String source,
      Measurement measurement,
      String table,
      OptionalDouble precision,
      OptionalDouble recall,
      OptionalDouble f1,
      double tolerance,
      int articles) {}

  /**
   * Reads the published figures.
   *
   * @throws IllegalArgumentException naming file, line and column, if a column is missing, a figure
   *     is no number or a table is none of those scored
   */
  public static ExpectedScores read(Path file) {
    List<Line> lines = new ArrayList<>();
    for (FactRow row : FactCsv.read(file, COLUMNS)) {
      Cells cells = new Cells(file, lines.size() + 2, row);
      lines.add(
          new Line(
              file + ":" + (lines.size() + 2),
              new Measurement(row.cell("set"), row.cell("language")),
              cells.table(),
              cells.figure("precision"),
              cells.figure("recall"),
              cells.figure("f1"),
              cells.figure("tolerance").orElse(0),
              (int) cells.figure("articles").orElse(0)));
    }
    return new ExpectedScores(lines);
  }

  /** The measurements that have published figures, in the order of the file. */
  public Set<Measurement> measurements() {
    Set<Measurement> measurements = new LinkedHashSet<>();
    lines.forEach(line -> measurements.add(line.measurement()));
    return measurements;
  }

  /**
   * What a report does not reach, or exceeds, one sentence a figure; empty when all is as
   * published.
   */
  public List<String> deviations(Measurement measurement, ScoreReport report) {
    List<String> deviations = new ArrayList<>();
    for (Line line : lines) {
      if (line.measurement().equals(measurement)) {
        compare(line, report, deviations);
      }
    }
    return deviations;
  }

  private static void compare(Line line, ScoreReport report, List<String> deviations) {
    if (line.articles() != report.docs().size()) {
      deviations.add(
          "%s: %d articles are published, %d were scored."
              .formatted(line.source(), line.articles(), report.docs().size()));
    }
    if (line.table().equals(MACRO)) {
      compare(line, "f1", line.f1(), report.macroF1(), deviations);
      return;
    }
    Tally tally =
        line.table().equals(SIGNED)
            ? report.signed()
            : report.table(FactTable.valueOf(line.table().toUpperCase(Locale.ROOT))).tally();
    compare(line, "precision", line.precision(), tally.precision(), deviations);
    compare(line, "recall", line.recall(), tally.recall(), deviations);
    compare(line, "f1", line.f1(), tally.f1(), deviations);
  }

  private static void compare(
      Line line, String figure, OptionalDouble published, double found, List<String> deviations) {
    if (published.isPresent()
        && Math.abs(published.getAsDouble() - found) > line.tolerance() + 1e-9) {
      deviations.add(
          "%s: %s of %s (%s, %s) is %s, published is %s within %s. If the change is meant, publish the new figure."
              .formatted(
                  line.source(),
                  figure,
                  line.table(),
                  line.measurement().set(),
                  line.measurement().language(),
                  Rounded.to(4, found),
                  published.getAsDouble(),
                  line.tolerance()));
    }
  }

  private record Cells(Path file, int number, FactRow row) {

    String table() {
      String table = row.cell("table");
      boolean known = table.equals(SIGNED) || table.equals(MACRO);
      for (FactTable each : FactTable.values()) {
        known |= each.label().equals(table);
      }
      if (!known) {
        throw fault("table", "one of the eight fact tables, 'signed' or 'macro'");
      }
      return table;
    }

    OptionalDouble figure(String column) {
      String cell = row.cell(column);
      if (cell.isEmpty()) {
        return OptionalDouble.empty();
      }
      try {
        return OptionalDouble.of(Double.parseDouble(cell));
      } catch (NumberFormatException notANumber) {
        throw fault(column, "a number such as 0.912");
      }
    }

    private IllegalArgumentException fault(String column, String remedy) {
      return new IllegalArgumentException(
          "%s:%d: column '%s' is '%s'. Write %s."
              .formatted(file, number, column, row.cell(column), remedy));
    }
  }
}
