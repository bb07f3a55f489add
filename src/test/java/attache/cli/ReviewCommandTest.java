package attache.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attache.pipeline.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reviews a store of the seeds and two articles more, in a project folder of its own. */
class ReviewCommandTest {

  private static final String ONE =
      """
      date: 2025-03-04
      lang: vi
      url: https://tin.example/1

      Thứ trưởng Hoàng Xuân Chiến tiếp Bộ trưởng Quốc phòng Brunei

      Ngày 4-3-2025, tại Hà Nội, Thượng tướng Hoàng Xuân Chiến, Thứ trưởng Bộ Quốc phòng Việt Nam, \
      đã tiếp Trung tướng Harunn Malikan, Bộ trưởng Bộ Quốc phòng Brunei.
      """;

  private static final String OTHER =
      """
      date: 2025-03-09
      lang: vi
      url: https://tin.example/2

      Đại sứ Brunei gặp Đại sứ Philippines

      Ngày 9-3-2025, tại Manila, Đại sứ Brunei Harun Malikan đã gặp Đại sứ Philippines Carlos Domingo.
      """;

  private static final String LEFT = "id:person/BRN/harunn-malikan";
  private static final String RIGHT = "id:person/BRN/harun-malikan";

  @TempDir private static Path built;
  @TempDir private Path folder;

  private static Path project;
  private static String home;

  private Path judgements;
  private Path store;

  @BeforeAll
  static void buildTheSeedsAndTwoArticles() throws IOException {
    home = System.getProperty("attache.home", "");
    project = ProjectFolder.ofThisProcess().path();
    Path articles = Files.createDirectories(built.resolve("articles"));
    Files.writeString(articles.resolve("one.txt"), ONE);
    Files.writeString(articles.resolve("other.txt"), OTHER);
    assertThat(build(built.resolve("store")).exitCode()).isZero();
  }

  private static CommandRun build(Path store) {
    return CommandRun.of(
        "build", project.resolve("seeds"), built.resolve("articles"), "--store", store);
  }

  @BeforeEach
  void makeAProjectOfItsOwn() throws IOException {
    for (String part : List.of("ontology", "queries", "data/reference")) {
      copy(project.resolve(part), folder.resolve(part));
    }
    copy(built.resolve("store"), folder.resolve("store"));
    judgements = folder.resolve("data/reference/judgements.csv");
    store = folder.resolve("store");
    System.setProperty("attache.home", folder.toString());
  }

  @AfterEach
  void goBackToTheProject() {
    System.setProperty("attache.home", home);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  private CommandRun review(Object... words) {
    return reviewTyping("", words);
  }

  private CommandRun reviewTyping(String input, Object... words) {
    return CommandRun.typing(
        input, Stream.concat(Stream.of("review", "--store", store), Stream.of(words)).toArray());
  }

  @Test
  void listsADoubtfulPairWithItsReasonsArticlesAndSentences() {
    CommandRun list = review();
    assertThat(list.exitCode()).as(list.err()).isZero();
    assertThat(list.out())
        .contains("person: other-words-equal 0.50 of 0.50, small-slip-of-spelling")
        .contains("  " + LEFT + "\n    Harunn Malikan, BRN")
        .contains("    one: ")
        .contains("  " + RIGHT + "\n")
        .contains("    other: ")
        .contains("[");
    assertThat(review("--format", "csv", "--limit", 1).out())
        .startsWith("score,kind,left,leftSays,leftArticles,leftSentence,right,");
  }

  @Test
  void mergesThemWhenTheyAreJudgedTheSameAndRestoresEveryByteWhenThatIsUndone() throws IOException {
    String before = CommandRun.contents(store);
    String file = Files.readString(judgements);
    CommandRun judged = review(LEFT, RIGHT, "same", "--by", "an", "--note", "a  slip,\nhe says");
    assertThat(judged.exitCode()).as(judged.err()).isZero();
    assertThat(Files.readString(judgements))
        .startsWith(file + LEFT + "," + RIGHT + ",same,an,")
        .endsWith(",\"a slip, he says\"\n");
    String rebuilt = CommandRun.contents(store);
    assertThat(rebuilt.contains("judged-the-same 1.00 of 1.00")).isTrue();
    assertThat(review().out()).doesNotContain(LEFT);
    assertThat(CommandRun.of("explain", LEFT, "--store", store).out())
        .containsPattern(
            "merged from id:person/BRN/haru[a-z-]*malikan, score 1.0: judged-the-same 1.00 of 1.00");
    assertThat(build(store).err()).contains("0 new, 0 changed, 12 unchanged");
    assertThat(CommandRun.contents(store).equals(rebuilt)).isTrue();
    build(folder.resolve("another"));
    assertThat(CommandRun.contents(folder.resolve("another")).equals(rebuilt)).isTrue();

    assertThat(review("--undo", RIGHT, LEFT).exitCode()).isZero();
    assertThat(CommandRun.contents(store).equals(before)).isTrue();
    assertThat(Files.readString(judgements)).isEqualTo(file);
  }

  @Test
  void takesAPairJudgedDifferentOffTheList() {
    assertThat(review(LEFT, RIGHT, "different").exitCode()).isZero();
    assertThat(review().out()).doesNotContain(LEFT);
  }

  @Test
  void asksAboutOnePairAfterTheOther() throws IOException {
    CommandRun asked = reviewTyping("what\nn\nq\n", "--ask");
    assertThat(asked.exitCode()).as(asked.err()).isZero();
    assertThat(asked.out()).contains("The same? y(es), n(o), s(kip), q(uit): ");
    assertThat(asked.err()).contains("judged different: ");
    assertThat(Files.readString(judgements)).contains(",different,");
  }

  @Test
  void namesAnIriThatNoArticleGives() {
    CommandRun unknown = review(LEFT, "id:person/BRN/nobody", "same");
    assertThat(unknown.exitCode()).isEqualTo(1);
    assertThat(unknown.err())
        .startsWith("attache: no article of the store gives the IRI id:person/BRN/nobody.");
  }

  @Test
  void namesTheRowAJudgementContradicts() {
    assertThat(review(LEFT, RIGHT, "same").exitCode()).isZero();
    assertThat(review(RIGHT, "id:person/VNM/hoang-xuan-chien", "different").exitCode()).isZero();
    CommandRun contradiction = review(LEFT, "id:person/VNM/hoang-xuan-chien", "same");
    assertThat(contradiction.exitCode()).isEqualTo(1);
    assertThat(contradiction.err())
        .contains("cannot be judged same: it contradicts ")
        .contains("judgements.csv:2 with ")
        .contains("judgements.csv:3. Undo one of these first");
  }

  @Test
  void saysHowItIsUsed() {
    assertThat(review(LEFT).exitCode()).isEqualTo(2);
    assertThat(review(LEFT, RIGHT, "maybe").exitCode()).isEqualTo(2);
    assertThat(review("--undo", LEFT, RIGHT).err()).contains("there is no judgement on");
  }
}
