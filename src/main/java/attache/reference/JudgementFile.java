package attache.reference;

import attache.reference.JudgedPairs.Contradiction;
import attache.reference.JudgedPairs.Line;
import attache.reference.Judgement.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/**
 * {@code judgements.csv}: {@code left,right,verdict,by,on,note}, a row a judgement. Rows are added
 * and removed by the line, so that the rest of the file stays as its editors left it.
 */
public final class JudgementFile {

  private static final List<String> COLUMNS =
      List.of("left", "right", "verdict", "by", "on", "note");

  private static final Map<String, Verdict> VERDICTS =
      ReferenceReader.choices(Verdict.values(), Verdict::key);

  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private final Path file;
  private final List<Line> lines;

  private JudgementFile(Path file, List<Line> lines) {
    this.file = file;
    this.lines = lines;
  }

  /**
   * Reads the file of a reference folder; without one there are no judgements yet.
   *
   * @throws ReferenceException with every fault, also where judgements contradict one another
   */
  public static JudgementFile read(Path folder) throws ReferenceException {
    Faults faults = new Faults();
    JudgementFile file = read(folder, faults);
    faults.throwIfAny();
    return file;
  }

  static JudgementFile read(Path folder, Faults faults) {
    Path file = folder.resolve("judgements.csv");
    List<Line> lines = new ArrayList<>();
    if (Files.exists(file)) {
      int before = faults.count();
      new CsvFile(file, COLUMNS, faults).rows().forEach(row -> lines.add(line(row)));
      if (faults.count() == before) {
        addContradictions(file, lines, faults);
      }
    }
    return new JudgementFile(file, lines);
  }

  private static Line line(Row row) {
    String left = Judgement.iri(row.required("left"));
    String right = Judgement.iri(row.required("right"));
    if (left.equals(right)) {
      row.fault(
          "right",
          "column 'right' is '" + row.text("right") + "', as is column 'left'.",
          "A judgement is on two things: correct a cell, or delete the row.");
    }
    return new Line(
        row.line(),
        new Judgement(
            left,
            right,
            row.choice("verdict", VERDICTS),
            row.text("by"),
            row.code("on", DAY, "a day, as in 2026-05-06"),
            row.text("note")));
  }

  private static void addContradictions(Path file, List<Line> lines, Faults faults) {
    for (Contradiction contradiction : JudgedPairs.of(lines).contradictions()) {
      Judgement different = contradiction.different().judgement();
      faults.add(
          file,
          contradiction.different().line(),
          "verdict",
          "%s and %s are judged different, but the same by %s."
              .formatted(
                  Judgement.written(different.left()),
                  Judgement.written(different.right()),
                  places(contradiction.same())),
          "Delete the row that is wrong.");
    }
  }

  private static String places(List<Line> lines) {
    return lines.stream().map(line -> "line " + line.line()).collect(Collectors.joining(" with "));
  }

  /** Those that count: of several on one pair the latest. */
  public List<Judgement> judgements() {
    return JudgedPairs.of(lines).judgements();
  }

  /**
   * The rows that would contradict a judgement, as {@code data/reference/judgements.csv:3}, were it
   * added in place of others on its pair; empty when none does.
   */
  public List<String> against(Judgement judgement) {
    List<Line> all = new ArrayList<>(without(judgement.left(), judgement.right()));
    all.add(new Line(0, judgement));
    return JudgedPairs.of(all).contradictions().stream()
        .flatMap(
            contradiction ->
                Stream.concat(contradiction.same().stream(), Stream.of(contradiction.different())))
        .map(Line::line)
        .filter(line -> line > 0)
        .distinct()
        .sorted()
        .map(line -> Faults.printed(file) + ":" + line)
        .toList();
  }

  private List<Line> without(String left, String right) {
    return lines.stream().filter(line -> !line.judgement().isAbout(left, right)).toList();
  }

  /** Writes a judgement at the end of the file, and takes out others on its pair. */
  public void add(Judgement judgement) throws IOException {
    String text = Files.exists(file) ? textWithout(judgement.left(), judgement.right()) : header();
    String end = text.contains("\r\n") ? "\r\n" : "\n";
    write(text + (text.endsWith("\n") ? "" : end) + row(judgement) + end);
  }

  /** Takes out all judgements on two things; gives how many there were. */
  public int remove(String left, String right) throws IOException {
    int found = lines.size() - without(left, right).size();
    if (found > 0) {
      write(textWithout(left, right));
    }
    return found;
  }

  private String textWithout(String left, String right) throws IOException {
    List<Integer> gone =
        lines.stream()
            .filter(line -> line.judgement().isAbout(left, right))
            .map(Line::line)
            .toList();
    StringBuilder kept = new StringBuilder();
    int number = 1;
    for (String line : Files.readString(file).split("(?<=\n)")) {
      if (!gone.contains(number++)) {
        kept.append(line);
      }
    }
    return kept.toString();
  }

  private void write(String text) throws IOException {
    Path whole = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(whole, text);
    Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String header() {
    return String.join(",", COLUMNS) + "\n";
  }

  private static String row(Judgement judgement) {
    return CSVFormat.RFC4180.format(
        Judgement.written(judgement.left()),
        Judgement.written(judgement.right()),
        judgement.verdict().key(),
        judgement.by(),
        judgement.on(),
        judgement.note());
  }
}
