package attache.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What README shows a newcomer of the seed articles is what is printed. */
class ReadmeTest {

  private static final Pattern WORD = Pattern.compile("(?:[^\\s'\"]|'[^']*'|\"[^\"]*\")+");
  private static final String STORE_IN_README = ".../data/store";

  @TempDir private static Path folder;

  private static CommandRun built;

  @BeforeAll
  static void buildTheSeeds() {
    built = CommandRun.of("build", "seeds", "--store", store());
  }

  @Test
  void theFirstBuildEndsLikeThis() throws IOException {
    String shown =
        blocks().stream()
            .filter(block -> block.contains(STORE_IN_README + " now holds"))
            .findFirst()
            .orElseThrow();
    assertThat(lines(built.err() + built.out()))
        .containsExactlyElementsOf(lines(shown.replace(STORE_IN_README, store().toString())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("questions")
  void aQuestionIsAnsweredLikeThis(Question question) {
    List<String> words = new ArrayList<>(question.words());
    words.addAll(List.of("--store", store().toString()));
    List<String> printed = lines(CommandRun.of(words.toArray()).out());
    assertThat(question.isTail() ? tail(printed, question.answer().size()) : printed)
        .containsExactlyElementsOf(question.answer());
  }

  static List<Question> questions() throws IOException {
    return blocks().stream()
        .flatMap(block -> Stream.of(block.split("(?m)^\\$ ")))
        .filter(shown -> shown.startsWith("./attache query") || shown.startsWith("./attache expl"))
        .filter(shown -> shown.contains("\n"))
        .map(Question::of)
        .toList();
  }

  /** A command of README, and what stands under it. */
  record Question(String command, List<String> answer) {

    static Question of(String shown) {
      List<String> lines = lines(shown);
      return new Question(lines.get(0), lines.subList(1, lines.size()));
    }

    boolean isTail() {
      return command.contains("| tail");
    }

    /** The arguments as a shell would give them. */
    List<String> words() {
      Matcher word =
          WORD.matcher(command.replaceFirst(" \\| tail.*", "").replace("./attache ", ""));
      return word.results().map(w -> w.group().replaceAll("['\"]", "")).toList();
    }

    @Override
    public String toString() {
      return command;
    }
  }

  private static Path store() {
    return folder.resolve("store");
  }

  /** What stands between the fences of the sections for newcomers. */
  private static List<String> blocks() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String[] pieces = readme.substring(0, readme.indexOf("## Commands")).split("(?m)^```\n");
    List<String> blocks = new ArrayList<>();
    for (int i = 1; i < pieces.length; i += 2) {
      blocks.add(pieces[i]);
    }
    return blocks;
  }

  private static List<String> tail(List<String> lines, int size) {
    return lines.subList(Math.max(0, lines.size() - size), lines.size());
  }

  private static List<String> lines(String text) {
    return Arrays.stream(text.split("\\R"))
        .map(String::stripTrailing)
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
