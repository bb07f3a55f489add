package attache.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import attache.evaluate.ExpectedScores.Measurement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpectedScoresTest {

  private static final Path FOLDER =
      Path.of("src/test/resources/evaluate/a-document-without-facts");
  private static final Measurement WHOLE = new Measurement("sample", "all");

  @TempDir private Path folder;

  private ExpectedScores published(String... lines) throws IOException {
    Path file = folder.resolve("expected-scores.csv");
    Files.writeString(
        file,
        "set,language,table,precision,recall,f1,tolerance,articles\n"
            + String.join("\n", lines)
            + "\n");
    return ExpectedScores.read(file);
  }

  private static ScoreReport report() {
    return Score.of(FOLDER.resolve("gold"), FOLDER.resolve("predicted"));
  }

  @Test
  void acceptsFiguresWithinTheirTolerance() throws IOException {
    ExpectedScores expected =
        published(
            "sample,all,people,0.665,1,0.8,0.005,2",
            "sample,all,signed,1,1,,0,2",
            "sample,all,macro,,,0.8,0.2,2");
    assertThat(expected.deviations(WHOLE, report())).isEmpty();
  }

  @Test
  void namesEachFigureThatDeviates() throws IOException {
    ExpectedScores expected = published("sample,all,people,0.7,1,0.8,0.005,2");
    assertThat(expected.deviations(WHOLE, report()))
        .containsExactly(
            folder.resolve("expected-scores.csv")
                + ":2: precision of people (sample, all) is 0.6667, published is 0.7 within 0.005."
                + " If the change is meant, publish the new figure.");
  }

  @Test
  void saysThatTheNumberOfArticlesDeviates() throws IOException {
    ExpectedScores expected = published("sample,all,people,,,,0.005,3");
    assertThat(expected.deviations(WHOLE, report()))
        .containsExactly(
            folder.resolve("expected-scores.csv") + ":2: 3 articles are published, 2 were scored.");
  }

  @Test
  void leavesOtherMeasurementsAside() throws IOException {
    ExpectedScores expected = published("sample,vi,people,0,0,0,0,2");
    assertThat(expected.deviations(WHOLE, report())).isEmpty();
    assertThat(expected.measurements()).containsExactly(new Measurement("sample", "vi"));
  }

  @Test
  void saysWhereAFigureIsNoNumber() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> published("sample,all,people,1,1,1,0,2", "sample,all,ranks,high,1,1,0,2"))
        .withMessage(
            folder.resolve("expected-scores.csv")
                + ":3: column 'precision' is 'high'. Write a number such as 0.912.");
  }

  @Test
  void saysWhereATableIsUnknown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> published("sample,all,persons,1,1,1,0,2"))
        .withMessage(
            folder.resolve("expected-scores.csv")
                + ":2: column 'table' is 'persons'. Write one of the eight fact tables, 'signed' or 'macro'.");
  }
}
