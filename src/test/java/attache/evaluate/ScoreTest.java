package attache.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder of {@code src/test/resources/evaluate} is a situation with gold, a prediction and
 * the figures it must give.
 */
class ScoreTest {

  private static final Path SITUATIONS = Path.of("src/test/resources/evaluate");

  static Stream<String> situations() throws IOException {
    try (Stream<Path> folders = Files.list(SITUATIONS)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("situations")
  void printsTheExpectedFigures(String situation) throws IOException {
    Path folder = SITUATIONS.resolve(situation);
    assertThat(printed(report(folder), 0))
        .isEqualTo(Files.readString(folder.resolve("expected.txt")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("situations")
  void agreesWithTheExpectedFiguresToFourDigits(String situation) {
    Path folder = SITUATIONS.resolve(situation);
    ScoreReport report = report(folder);
    for (FactRow row : FactCsv.read(folder.resolve("expected.csv"), List.of("table"))) {
      assertThat(figures(report, row.cell("table")))
          .as(row.cell("table"))
          .isEqualTo(row.toString());
    }
  }

  private static ScoreReport report(Path folder) {
    return Score.of(folder.resolve("gold"), folder.resolve("predicted"));
  }

  private static String figures(ScoreReport report, String table) {
    if (table.equals("macro")) {
      return "table=macro, f1=" + Rounded.to(4, report.macroF1());
    }
    Tally tally =
        table.equals("signed")
            ? report.signed()
            : report.table(FactTable.valueOf(table.toUpperCase(Locale.ROOT))).tally();
    return "table=%s, precision=%s, recall=%s, f1=%s, tp=%d, fp=%d, fn=%d"
        .formatted(
            table,
            Rounded.to(4, tally.precision()),
            Rounded.to(4, tally.recall()),
            Rounded.to(4, tally.f1()),
            tally.truePositives(),
            tally.falsePositives(),
            tally.falseNegatives());
  }

  private static String printed(ScoreReport report, int errors) {
    StringWriter text = new StringWriter();
    new ScorePrinter(errors).print(report, new PrintWriter(text));
    return text.toString();
  }

  @Test
  void scoresOnlyTheDocumentsAskedFor() {
    Path folder = SITUATIONS.resolve("a-document-without-facts");
    ScoreReport report =
        Score.of(folder.resolve("gold"), folder.resolve("predicted"), "visit"::equals);
    assertThat(report.docs()).containsExactly("visit");
    assertThat(report.table(FactTable.PEOPLE).tally()).isEqualTo(new Tally(2, 0, 0));
  }

  @Test
  void showsWhatIsWrongBelowItsTable() {
    String text = printed(report(SITUATIONS.resolve("a-document-without-facts")), 1);
    assertThat(text)
        .startsWith(
            """
            people        P 0.667  R 1.000  F1 0.800   (tp 2 fp 1 fn 0)
                parade spurious {person=Trần Văn Thử, country=VNM}
            """);
  }

  @Test
  void saysThatAFolderIsMissing(@TempDir Path folder) {
    Path missing = folder.resolve("facts");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Score.of(folder, missing))
        .withMessage(
            missing + " is not a folder of fact tables. Write one with: attache facts --out DIR");
  }

  @Test
  void saysThatATableHasNoDocumentColumn(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("people.csv"), "document,person,country\nx,Tea Banh,KHM\n");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Score.of(folder, folder))
        .withMessage(
            "%s:1: there is no column 'doc'; the header has [document, person, country]. Add the column to the header row."
                .formatted(folder.resolve("people.csv")));
  }
}
