package attache.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import attache.pipeline.Build.Portion;
import attache.store.Format;
import attache.store.Store;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However a build cuts its articles into portions, the store holds the same afterwards. */
class BuildTest {

  private static final Path SEEDS = Path.of("seeds");
  private static final Path MORE = Path.of("data/gold/devset/texts");
  private static final int ARTICLES = 40;

  @TempDir private static Path folder;

  private static Workshop workshop;
  private static String undisturbed;

  /** What a build says it stores. */
  private static final class Storings implements BuildListener {
    private final List<Integer> articles = new ArrayList<>();

    @Override
    public void extracted(int articles, String source) {}

    @Override
    public void refused(String message) {
      throw new AssertionError(message);
    }

    @Override
    public void noticed(String message) {}

    @Override
    public void storing(int articles) {
      this.articles.add(articles);
    }
  }

  @BeforeAll
  static void buildUndisturbed() throws Exception {
    workshop = Workshop.of(new ProjectFolder(Path.of("")));
    undisturbed = built(folder.resolve("undisturbed"), 2, Portion.usual(), new Storings());
  }

  @ParameterizedTest(name = "{0} terms, then {1} articles at once, {2} threads")
  @CsvSource({"1,7,1", "1,1,4", "1500,3,2", "1500,2000,4", "4000,5,4"})
  void aFirstLoadThatIsFullGoesOnInTransactions(int terms, int articles, int threads)
      throws Exception {
    Path store = folder.resolve("store-%d-%d-%d".formatted(terms, articles, threads));
    Storings storings = new Storings();
    assertThat(built(store, threads, new Portion(articles, terms), storings))
        .isEqualTo(undisturbed);
    assertThat(storings.articles)
        .singleElement()
        .satisfies(n -> assertThat(n).isLessThan(ARTICLES));
  }

  @Test
  void aFirstLoadThatIsFullWithTheLastArticleIsNotFilledTwice() throws Exception {
    Storings storings = new Storings();
    Path one = SEEDS.resolve("s01-moc-chau-signing.txt");
    try (Store store = Store.open(folder.resolve("one"))) {
      BuildReport report = build(store, List.of(one), 2, new Portion(2000, 1), storings);
      assertThat(report.added()).isEqualTo(1);
    }
    assertThat(storings.articles).containsExactly(1);
  }

  private static String built(Path place, int threads, Portion portion, Storings storings)
      throws Exception {
    try (Store store = Store.open(place)) {
      BuildReport report = build(store, List.of(SEEDS, MORE), threads, portion, storings);
      assertThat(report.added()).isEqualTo(ARTICLES);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      store.export(Format.NQUADS, out);
      return out.toString(StandardCharsets.UTF_8);
    }
  }

  private static BuildReport build(
      Store store, List<Path> sources, int threads, Portion portion, BuildListener listener) {
    return Build.run(
        workshop.read(sources),
        () -> new Extraction(workshop.reference()),
        workshop.writerInto(store),
        threads,
        listener,
        portion);
  }
}
