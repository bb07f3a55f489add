package attache.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import attache.cli.Torture;
import attache.reference.Judgement;
import attache.reference.Judgement.Verdict;
import attache.store.Format;
import attache.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * What a store holds is a function of the set of articles, the reference and the judgements:
 * whatever is built and withdrawn in whatever order, portions and threads, the same sorted N-Quads
 * come out as of one build of what is left.
 */
class SameInSameOutTest {

  private static final ProjectFolder PROJECT = new ProjectFolder(Path.of(""));

  private static Path folder;
  private static Workshop workshop;
  private static List<Path> articles;
  private static final Map<Set<Integer>, String> EXPECTED = new java.util.HashMap<>();
  private static int stores;

  /** Something done to a store. */
  private record Step(List<Integer> articles, boolean withdraws, int threads) {}

  @BeforeContainer
  static void collectArticles() throws Exception {
    folder = Files.createTempDirectory("attache-same");
    workshop = Workshop.of(PROJECT);
    try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
      articles =
          new ArrayList<>(seeds.filter(file -> file.toString().endsWith(".txt")).sorted().toList());
    }
  }

  @AfterContainer
  static void clearUp() throws IOException {
    delete(folder);
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<List<Integer>> some =
        Arbitraries.integers().between(0, 9).list().uniqueElements().ofMinSize(1).ofMaxSize(10);
    return Combinators.combine(
            some,
            Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.just(false)),
                net.jqwik.api.Tuple.of(2, Arbitraries.just(true))),
            Arbitraries.integers().between(1, 4))
        .as(Step::new)
        .list()
        .ofMinSize(2)
        .ofMaxSize(4);
  }

  @Property
  void whateverIsBuiltAndWithdrawnLeavesWhatOneBuildOfTheRestMakes(
      @ForAll("steps") List<Step> steps) {
    Set<Integer> left = new TreeSet<>();
    try (Store store = fresh()) {
      build(List.of(), 1, store);
      for (Step step : steps) {
        if (step.withdraws()) {
          step.articles().forEach(each -> workshop.withdraw(name(each), store));
          left.removeAll(step.articles());
        } else {
          build(step.articles(), step.threads(), store);
          left.addAll(step.articles());
        }
      }
      assertThat(contents(store)).isEqualTo(oneBuildOf(left));
      build(List.copyOf(left), 1, store);
      assertThat(contents(store)).isEqualTo(oneBuildOf(left));
    }
  }

  @Example
  void aJudgementTakenBackLeavesNoTrace() throws Exception {
    Path project = folder.resolve("project");
    for (String part : List.of("ontology", "queries", "data/reference")) {
      copy(Path.of(part), project.resolve(part));
    }
    try (Store store = fresh()) {
      build(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), 2, store);
      Review review = new Review(new ProjectFolder(project), store);
      String before = contents(store);
      List<String> people =
          before
              .lines()
              .filter(line -> line.startsWith("<https://w3id.org/attache/id/person/"))
              .filter(line -> line.contains("/ontology#Person> "))
              .map(line -> line.replaceFirst("^<([^>]*)>.*", "$1"))
              .distinct()
              .sorted()
              .toList();
      assertThat(people).hasSizeGreaterThan(5);
      for (int i = 0; i < Torture.times(3, people.size() - 1); i++) {
        String left = Judgement.written(people.get(i));
        String right = Judgement.written(people.get(i + 1));
        review.judge(left, right, Verdict.SAME, "test", "2026-01-31", "");
        assertThat(contents(store)).isNotEqualTo(before);
        review.undo(left, right);
        assertThat(contents(store)).isEqualTo(before);
      }
    }
  }

  private static String oneBuildOf(Set<Integer> left) {
    return EXPECTED.computeIfAbsent(
        Set.copyOf(left),
        some -> {
          try (Store store = fresh()) {
            build(List.copyOf(new TreeSet<>(some)), 1, store);
            return contents(store);
          }
        });
  }

  private static void build(List<Integer> some, int threads, Store store) {
    List<Path> sources = some.stream().map(articles::get).toList();
    workshop.build(workshop.read(sources), store, threads, new NoRefusals());
  }

  private static String name(int article) {
    return articles.get(article).getFileName().toString().replace(".txt", "");
  }

  private static Store fresh() {
    return Store.open(folder.resolve("store-" + stores++));
  }

  private static String contents(Store store) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.export(Format.NQUADS, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  private static void delete(Path top) throws IOException {
    try (Stream<Path> all = Files.walk(top)) {
      all.sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
