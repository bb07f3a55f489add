package attache.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attache.evaluate.Score;
import attache.evaluate.ScorePrinter;
import attache.evaluate.ScoreReport;
import attache.model.Fold;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real articles that do not ship with the project: measured where they lie beside it, skipped
 * elsewhere.
 */
class SharedSeedsTest {

  private static final Path SHARED = Path.of("../shared");
  private static final Path TEXTS = SHARED.resolve("seeds");
  private static final Path GOLD = SHARED.resolve("seedgold");
  private static final String SIDEBARS = "People in sidebars only, never gold: ";
  private static final double MACRO_TO_REACH = 0.90;

  @TempDir private static Path folder;

  private static Path facts;

  @BeforeAll
  static void buildThem() {
    assumeTrue(Files.exists(TEXTS) && Files.exists(GOLD), "no shared seeds beside the project");
    Path store = folder.resolve("store");
    facts = folder.resolve("facts");
    CommandRun.of("build", TEXTS, "--store", store);
    CommandRun.of("facts", "--out", facts, "--store", store);
  }

  @Test
  void theirTablesAreFoundWithAMacroF1OfNineTenths() {
    assertThat(Score.of(GOLD, facts).macroF1()).isGreaterThanOrEqualTo(MACRO_TO_REACH);
  }

  @Test
  void everySigningIsFoundAndNoOtherOne() {
    ScoreReport report = Score.of(GOLD, facts);
    assertThat(report.signed().precision()).isEqualTo(1.0);
    assertThat(report.signed().recall()).isEqualTo(1.0);
  }

  @Test
  void nobodyNamedInASidebarAloneIsAmongTheirPeople() throws IOException {
    List<String> people =
        Files.readAllLines(facts.resolve("people.csv")).stream().map(Fold::key).toList();
    List<String> inSidebars = inSidebars();
    assertThat(inSidebars).hasSizeGreaterThan(10);
    assertThat(inSidebars)
        .allSatisfy(
            documentAndName -> {
              String[] parts = documentAndName.split(" ", 2);
              assertThat(people)
                  .noneMatch(row -> row.startsWith(parts[0]) && row.contains(parts[1]));
            });
  }

  @Test
  void evaluatePrintsTheScoresOfTheTablesThatFactsWrites() {
    StringWriter printed = new StringWriter();
    new ScorePrinter(0).print(Score.of(GOLD, facts), new PrintWriter(printed));
    assertThat(CommandRun.of("evaluate", TEXTS, GOLD).out())
        .isEqualToNormalizingNewlines(printed.toString());
  }

  /** {@code 001 le van an}: the number of the document, then the folded name. */
  private static List<String> inSidebars() throws IOException {
    String line =
        Files.readAllLines(GOLD.resolve("README.md")).stream()
            .filter(each -> each.startsWith(SIDEBARS))
            .findFirst()
            .orElseThrow();
    List<String> all = new ArrayList<>();
    for (String document : line.substring(SIDEBARS.length()).split(";")) {
      String[] numberAndNames = document.strip().split(" ", 2);
      for (String name : numberAndNames[1].split(",")) {
        all.add(numberAndNames[0] + " " + Fold.key(name));
      }
    }
    return all;
  }
}
