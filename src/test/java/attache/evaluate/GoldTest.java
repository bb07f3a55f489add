package attache.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The gold tables themselves: whole, sorted, and about texts that are there and print what gold
 * says they print.
 */
class GoldTest {

  private enum GoldSet {
    SEEDS("seeds", "data/gold/seeds"),
    DEVSET("data/gold/devset/texts", "data/gold/devset/gold");

    private final Path texts;
    private final Path gold;

    GoldSet(String texts, String gold) {
      this.texts = Path.of(texts);
      this.gold = Path.of(gold);
    }

    private String text(String doc) throws IOException {
      return Normalizer.normalize(
          Files.readString(texts.resolve(doc + ".txt")), Normalizer.Form.NFC);
    }

    private List<FactRow> rows(FactTable table) {
      return FactCsv.read(gold.resolve(table.label() + ".csv"), List.of("doc"));
    }
  }

  @ParameterizedTest
  @EnumSource(GoldSet.class)
  void agreesWithItself(GoldSet set) {
    ScoreReport report = Score.of(set.gold, set.gold);
    assertThat(report.tables().values())
        .allSatisfy(score -> assertThat(score.differences()).isEmpty());
    assertThat(report.macroF1()).isEqualTo(1.0);
  }

  @ParameterizedTest
  @EnumSource(GoldSet.class)
  void namesTheTextsThatAreThere(GoldSet set) throws IOException {
    try (Stream<Path> files = Files.list(set.texts)) {
      List<String> texts =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".txt"))
              .map(name -> name.replace(".txt", ""))
              .toList();
      assertThat(Score.of(set.gold, set.gold).docs()).containsExactlyInAnyOrderElementsOf(texts);
      assertThat(FactCsv.read(set.gold.resolve("languages.csv"), List.of("doc", "language")))
          .extracting(FactRow::doc)
          .containsExactlyInAnyOrderElementsOf(texts);
    }
  }

  @ParameterizedTest
  @EnumSource(GoldSet.class)
  void sortsTheListsInItsCells(GoldSet set) {
    for (FactTable table : FactTable.values()) {
      for (FactRow row : set.rows(table)) {
        for (String column : table.listSlots()) {
          String[] sorted = row.cell(column).split("\\|", -1);
          Arrays.sort(sorted);
          assertThat(row.cell(column))
              .as("%s %s", table.label(), row)
              .isEqualTo(String.join("|", sorted));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(GoldSet.class)
  void namesPersonsAsTheArticlePrintsThem(GoldSet set) throws IOException {
    for (FactRow row : set.rows(FactTable.PEOPLE)) {
      assertThat(set.text(row.doc())).as(row.doc()).contains(row.cell("person"));
    }
  }

  @Test
  void quotesPlacesNamesAndSubjectsAsTheSeedsPrintThem() throws IOException {
    for (FactRow row : GoldSet.SEEDS.rows(FactTable.ENGAGEMENTS)) {
      assertThat(GoldSet.SEEDS.text(row.doc()))
          .as(row.doc())
          .contains(row.cell("place"))
          .contains(row.cell("name"));
    }
    for (FactRow row : GoldSet.SEEDS.rows(FactTable.AGREEMENTS)) {
      String text = GoldSet.SEEDS.text(row.doc());
      String subject = row.cell("subject").replace(" (UNCLOS 1982)", "");
      assertThat(text).as(row.doc()).contains(subject);
    }
  }

  @ParameterizedTest
  @EnumSource(GoldSet.class)
  void givesRanksAndOfficesOnlyToPersonsOfTheSameArticle(GoldSet set) {
    List<List<String>> people =
        set.rows(FactTable.PEOPLE).stream()
            .map(row -> List.of(row.doc(), row.cell("person")))
            .toList();
    for (FactTable table : List.of(FactTable.RANKS, FactTable.OFFICES)) {
      assertThat(set.rows(table))
          .allSatisfy(row -> assertThat(people).contains(List.of(row.doc(), row.cell("person"))));
    }
  }

  @Test
  void asksThirtyQuestionsWhoseAnswersHaveAsManyCellsAsColumns() {
    List<FactRow> questions =
        FactCsv.read(
            GoldSet.SEEDS.gold.resolve("questions.csv"),
            List.of("id", "question", "columns", "answer", "negatives", "docs"));
    assertThat(questions).hasSize(30);
    for (FactRow question : questions) {
      int columns = question.cell("columns").split("\\|").length;
      for (String row : question.cell("answer").split(" ; ")) {
        if (!row.equals("NONE")) {
          assertThat(row.split("\\|", -1)).as(question.cell("id")).hasSize(columns);
        }
      }
      for (String doc : question.cell("docs").split("\\|")) {
        assertThat(GoldSet.SEEDS.texts.resolve(doc + ".txt")).as(question.cell("id")).exists();
      }
    }
  }
}
