package attache.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attache.pipeline.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildCommandTest {

  private static final Path SEEDS = ProjectFolder.ofThisProcess().path().resolve("seeds");

  @TempDir private static Path folder;

  private static CommandRun build;
  private static String contents;

  @BeforeAll
  static void buildTheSeeds() {
    build = CommandRun.of("build", SEEDS, "--store", store("seeds"), "--threads", 2);
    contents = CommandRun.contents(store("seeds"));
  }

  private static Path store(String name) {
    return folder.resolve(name);
  }

  @Test
  void endsWithTheProtocolsOfVietnamAndLaosAndTheSentenceBehindThem() {
    assertThat(build.exitCode()).isZero();
    assertThat(build.out())
        .startsWith("Which protocols did Vietnam sign with Laos?")
        .contains("protocol 2025-2029, signed on 2024-10-22")
        .contains("s01-moc-chau-signing: Ngay sau hội đàm, hai Bộ trưởng đã ký");
  }

  @Test
  void sumsUpOnStderrWhatWasReadAndWhatTheStoreHolds() {
    assertThat(build.err())
        .contains("10 articles read: 10 new, 0 changed, 0 unchanged; 0 inputs refused")
        .containsPattern("now holds 10 articles: \\d+ people, \\d+ agreements, \\d+ engagements");
  }

  @Test
  void changesNothingWhenTheSameFolderIsBuiltAgain() {
    CommandRun again = CommandRun.of("build", SEEDS, "--store", store("seeds"));
    assertThat(again.err()).contains("10 articles read: 0 new, 0 changed, 10 unchanged");
    assertThat(CommandRun.contents(store("seeds"))).isEqualTo(contents);
  }

  @Test
  void readsAgainOnlyTheArticleOfWhichTheManifestSaysSomethingElse() throws IOException {
    Path seeds = folder.resolve("copied");
    FileUtils.copyDirectory(SEEDS.toFile(), seeds.toFile());
    CommandRun.of("build", seeds, "--store", store("copied"));
    Path manifest = seeds.resolve("manifest.csv");
    List<String> rows = new ArrayList<>(Files.readAllLines(manifest));
    String other = rows.get(2).replaceFirst("(,\\d{4}-\\d\\d-)\\d\\d,", "$127,");
    assertThat(other).isNotEqualTo(rows.set(2, other));
    Files.write(manifest, rows);
    CommandRun again = CommandRun.of("build", seeds, "--store", store("copied"));
    assertThat(again.err()).contains("10 articles read: 0 new, 1 changed, 9 unchanged");
    CommandRun.of("build", SEEDS, "--store", store("copied"));
    assertThat(CommandRun.contents(store("copied"))).isEqualTo(contents);
  }

  @Test
  void storesTheSameOnOneThread() {
    CommandRun.of("build", SEEDS, "--store", store("one-thread"), "--threads", 1);
    assertThat(CommandRun.contents(store("one-thread"))).isEqualTo(contents);
  }

  @Test
  void storesTheSameWhenArticlesComeInTwoBuildsTheLastOnesFirst() throws IOException {
    List<Path> articles;
    try (Stream<Path> files = Files.list(SEEDS)) {
      articles = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    Object[] options = {"--manifest", SEEDS.resolve("manifest.csv"), "--store", store("halves")};
    buildSome(articles.subList(5, articles.size()), options);
    buildSome(articles.subList(0, 5), options);
    assertThat(CommandRun.contents(store("halves"))).isEqualTo(contents);
  }

  private static void buildSome(List<Path> articles, Object[] options) {
    List<Object> words = new ArrayList<>(List.of("build"));
    words.addAll(articles);
    words.addAll(List.of(options));
    CommandRun.of(words.toArray());
  }

  @Test
  void refusesFewerThanOneThread() {
    CommandRun none = CommandRun.of("build", SEEDS, "--threads", 0, "--store", store("none"));
    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.err()).contains("--threads 0: there must be at least one");
  }

  @Test
  void answersAQuestionOfTheCatalogueWithCountriesByAnyName() {
    CommandRun query =
        CommandRun.of(
            "query",
            "protocols-signed",
            "a=Việt Nam",
            "b=lao",
            "--format",
            "csv",
            "--store",
            store("seeds"));
    assertThat(query.exitCode()).isZero();
    assertThat(query.out()).contains("2025-2029,2024-10-22");
  }

  @Test
  void answersAQuestionInSparqlWithoutPrefixes() {
    CommandRun query =
        CommandRun.of(
            "query",
            "SELECT (COUNT(?a) AS ?articles) { ?a a att:Article }",
            "--format",
            "csv",
            "--store",
            store("seeds"));
    assertThat(query.out()).isEqualToIgnoringNewLines("articles\n10\n");
  }

  @Test
  void explainsAPersonWithTheSentencesThatNameThem() {
    CommandRun explain = CommandRun.of("explain", "phan van giang", "--store", store("seeds"));
    assertThat(explain.exitCode()).isZero();
    assertThat(explain.out())
        .startsWith("Phan Văn Giang")
        .contains("Tenure", "s01-moc-chau-signing");
  }

  @Test
  void writesTheEightFactTables() {
    CommandRun facts =
        CommandRun.of("facts", "--out", folder.resolve("facts"), "--store", store("seeds"));
    assertThat(facts.exitCode()).isZero();
    assertThat(folder.resolve("facts"))
        .isDirectoryContaining("glob:**people.csv")
        .isDirectoryContaining("glob:**supports.csv");
  }

  @Test
  void withdrawsAnArticleAndBuildsItAgainAsItWas() {
    CommandRun.of("build", SEEDS, "--store", store("withdrawn"));
    CommandRun withdraw =
        CommandRun.of("withdraw", "s01-moc-chau-signing", "--store", store("withdrawn"));
    assertThat(withdraw.out()).startsWith("withdrawn: https://w3id.org/attache/id/article/");
    assertThat(CommandRun.contents(store("withdrawn"))).isNotEqualTo(contents);
    CommandRun.of("build", SEEDS, "--store", store("withdrawn"));
    assertThat(CommandRun.contents(store("withdrawn"))).isEqualTo(contents);
  }

  @Test
  void namesTheArticlesToChooseFromWhenTheOneToWithdrawIsUnknown() {
    CommandRun withdraw = CommandRun.of("withdraw", "no-such", "--store", store("seeds"));
    assertThat(withdraw.exitCode()).isEqualTo(1);
    assertThat(withdraw.err())
        .contains("the store has no article 'no-such'. List them with: attache query articles");
  }
}
