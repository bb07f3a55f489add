package attache.store;

import static attache.store.StoreFixture.sorted;
import static org.assertj.core.api.Assertions.assertThat;

import attache.SampleArticle;
import attache.SampleReference;
import attache.model.Article;
import attache.model.ArticleFacts;
import attache.model.ArticleFacts.AgreementStatus;
import attache.resolve.Resolver;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstLoadTest {

  private static final StoreFixture FIXTURE =
      new StoreFixture(new SampleReference().read(), Resolver::new);

  @TempDir private Path folder;
  @TempDir private Path other;

  /** Some of them tell of the same people and protocol as others, with other spelling or detail. */
  private static List<ArticleFacts> articles() {
    return IntStream.range(0, 12).mapToObj(FirstLoadTest::article).toList();
  }

  private static ArticleFacts article(int number) {
    String name = number % 2 == 0 ? "Khamliang Outhakaysone" : "Khamlieng Outhakaysone";
    return new SampleArticle("a" + number)
        .published("2025-02-%02d".formatted(10 + number))
        .person(name, "LAO")
        .tenure(name, "defence-minister", "LAO", "2025-02-%02d".formatted(10 + number))
        .agreement(
            "p",
            "protocol",
            "LAO|VNM",
            number % 3 == 0 ? "" : "2025-2029",
            AgreementStatus.IN_FORCE,
            "",
            "\"Hợp tác\"\n\\ quốc phòng",
            "")
        .facts();
  }

  private static Writer load(Store store, List<ArticleFacts> articles) {
    Writer writer = FIXTURE.writer(store);
    try (FirstLoad load = writer.firstLoad().orElseThrow()) {
      articles.forEach(facts -> load.add(FirstLoad.prepare(FIXTURE.prepared(writer, facts))));
      load.finish(2);
    }
    return writer;
  }

  private String putOneByOne() {
    try (Store store = Store.open(other)) {
      FIXTURE.build(store, 1, articles());
      return sorted(store);
    }
  }

  @Test
  void holdsWhatPuttingTheSameArticlesOneByOneWouldHold() {
    try (Store store = Store.open(folder)) {
      load(store, articles());
      assertThat(sorted(store)).isEqualTo(putOneByOne()).contains("asExtracted");
    }
  }

  @Test
  void holdsItWhenOpenedAgain() {
    String loaded;
    try (Store store = Store.open(folder)) {
      load(store, articles());
      loaded = sorted(store);
    }
    try (Store store = Store.open(folder)) {
      assertThat(sorted(store)).isEqualTo(loaded);
    }
  }

  @Test
  void findsEachStatementByEachOfItsParts() {
    try (Store store = Store.open(folder)) {
      load(store, articles());
      store.read(
          dataset -> {
            dataset
                .find()
                .forEachRemaining(
                    quad -> {
                      assertThat(dataset.contains(quad)).isTrue();
                      assertThat(dataset.find(null, quad.getSubject(), null, quad.getObject()))
                          .toIterable()
                          .contains(quad);
                      assertThat(dataset.find(quad.getGraph(), null, null, quad.getObject()))
                          .toIterable()
                          .contains(quad);
                    });
            return null;
          });
    }
  }

  @Test
  void isFollowedByWhatIsPut() {
    try (Store store = Store.open(folder)) {
      Writer writer = load(store, articles().subList(0, 7));
      for (ArticleFacts facts : articles().subList(7, 12)) {
        writer.put(List.of(FIXTURE.prepared(writer, facts)));
      }
      writer.finish();
      assertThat(sorted(store)).isEqualTo(putOneByOne());
    }
  }

  @Test
  void isFollowedByOtherBuildsToWhichItsArticlesAreUnchanged() {
    try (Store store = Store.open(folder)) {
      load(store, articles().subList(3, 9));
    }
    try (Store store = Store.open(folder)) {
      assertThat(FIXTURE.writer(store).needs(articles().get(3).article())).isFalse();
      FIXTURE.build(store, 5, articles());
      assertThat(sorted(store)).isEqualTo(putOneByOne());
    }
  }

  @Test
  void keepsOfAnArticleThatComesTwiceTheOneOfTheLesserFile() {
    ArticleFacts lesser = inFile("b");
    ArticleFacts greater = inFile("c");
    for (List<ArticleFacts> order : List.of(List.of(lesser, greater), List.of(greater, lesser))) {
      Path here = folder.resolve(order.get(0).article().file());
      try (Store store = Store.open(here)) {
        load(store, order);
        assertThat(store.counts().articles()).isEqualTo(1);
        assertThat(sorted(store)).contains("file> \"b\"").doesNotContain("file> \"c\"");
      }
    }
  }

  private static ArticleFacts inFile(String file) {
    Article first = new SampleArticle("same").facts().article();
    return new ArticleFacts(
        new Article(
            first.id(),
            file,
            "articles/" + file + ".txt",
            first.url(),
            first.publisher(),
            first.title(),
            first.lang(),
            null,
            first.text(),
            List.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void isNotForAStoreThatHoldsArticles() {
    try (Store store = Store.open(folder)) {
      FIXTURE.build(store, articles().get(0));
      assertThat(FIXTURE.writer(store).firstLoad()).isEmpty();
    }
  }

  @Test
  void isNotForAStoreWhoseChangesSomebodyHearsOf() {
    try (Store store = Store.open(folder)) {
      store.onChange(nodes -> {});
      assertThat(FIXTURE.writer(store).firstLoad()).isEmpty();
    }
  }

  @Test
  void keepsWhatIsNotedOfEarlierRuns() {
    try (Store store = Store.open(folder)) {
      store.runs().end(store.runs().begin("build", List.of("seeds"), "1", "2"), "", List.of());
      List<Run> runs = store.runs().all();
      load(store, articles());
      assertThat(store.runs().all()).hasSize(1).isEqualTo(runs);
    }
  }

  @Test
  void leavesTheStoreEmptyWhenItIsNotFinished() throws IOException {
    try (Store store = Store.open(folder)) {
      Writer writer = FIXTURE.writer(store);
      try (FirstLoad load = writer.firstLoad().orElseThrow()) {
        load.add(FirstLoad.prepare(FIXTURE.prepared(writer, articles().get(0))));
      }
      assertThat(store.counts().articles()).isZero();
    }
    assertThat(databases()).containsExactly("Data-0001");
  }

  @Test
  void leavesNothingBehindWhenItsProcessIsKilled() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledProcess.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader said = process.inputReader()) {
      assertThat(said.readLine()).isEqualTo("added");
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertThat(databases()).containsExactly("Data-0001", "Data-0002-tmp");
    try (Store store = Store.open(folder)) {
      assertThat(databases()).containsExactly("Data-0001");
      assertThat(store.counts().articles()).isZero();
      load(store, articles());
      assertThat(sorted(store)).isEqualTo(putOneByOne());
    }
  }

  private List<String> databases() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith("Data"))
          .sorted()
          .toList();
    }
  }

  /** Adds articles and waits to be killed. */
  static final class KilledProcess {
    public static void main(String[] folder) throws InterruptedException {
      Writer writer = FIXTURE.writer(Store.open(Path.of(folder[0])));
      FirstLoad load = writer.firstLoad().orElseThrow();
      articles().forEach(facts -> load.add(FirstLoad.prepare(FIXTURE.prepared(writer, facts))));
      System.out.println("added");
      Thread.sleep(60_000);
    }
  }
}
