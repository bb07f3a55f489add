package attache.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttacheTest {

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "build",
        "query",
        "queries",
        "facts",
        "export",
        "explain",
        "check",
        "evaluate",
        "withdraw"
      })
  void showsAnExampleInTheHelpOfEveryCommand(String command) {
    CommandRun help = CommandRun.of(command, "--help");
    assertThat(help.exitCode()).isZero();
    assertThat(help.out())
        .contains("Usage: attache " + command)
        .containsPattern("Examples?: attache");
  }

  @Test
  void listsEveryCommandInItsHelp() {
    assertThat(CommandRun.of("--help").out()).contains("build", "query", "withdraw", "Exit codes");
  }

  @Test
  void callsAMissingCommandWrongUsage() {
    CommandRun nothing = CommandRun.of();
    assertThat(nothing.exitCode()).isEqualTo(2);
    assertThat(nothing.out()).isEmpty();
    assertThat(nothing.err()).contains("a command is missing", "attache --help");
  }

  @Test
  void callsAnUnknownCommandWrongUsageAndNamesTheNearest() {
    CommandRun unknown = CommandRun.of("biuld");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("'biuld'", "build");
  }

  @Test
  void saysHowToMakeAStoreWhereThereIsNone() {
    CommandRun query = CommandRun.of("query", "articles", "--store", folder.resolve("none"));
    assertThat(query.exitCode()).isEqualTo(1);
    assertThat(query.out()).isEmpty();
    assertThat(query.err())
        .contains("there is no store yet. Make one with: attache build FOLDER")
        .doesNotContain("\tat ");
  }

  @Test
  void showsTheStackTraceOfAFailureWhereItIsAskedFor() {
    CommandRun query =
        CommandRun.of("query", "articles", "--verbose", "--store", folder.resolve("none"));
    assertThat(query.err()).contains("there is no store yet", "\tat attache.cli");
  }

  @Test
  void findsNoFaultInWhatShips() {
    CommandRun check = CommandRun.of("check");
    assertThat(check.out()).isEmpty();
    assertThat(check.err()).contains("All is well.");
    assertThat(check.exitCode()).isZero();
  }

  @Test
  void listsTheCatalogueWithTheParametersOfEachQuestion() {
    assertThat(CommandRun.of("queries").out())
        .contains("protocols-signed  [a=country] b=country")
        .contains("Which protocols did two countries sign with each other?");
  }
}
