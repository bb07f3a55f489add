package attache.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import attache.evaluate.ExpectedScores.Measurement;
import attache.model.Article;
import attache.pipeline.BuildListener;
import attache.pipeline.ProjectFolder;
import attache.pipeline.Questions;
import attache.pipeline.Workshop;
import attache.read.Reading;
import attache.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Measures the whole pipeline over the articles that ship, with and without the officials it knows,
 * and two baselines beside it; each figure must be the published one. To publish what is measured:
 *
 * <pre>mvn -q test -Dtest=PublishedScoresTest -Dattache.publish=true</pre>
 */
class PublishedScoresTest {

  private static final Path PUBLISHED = Path.of("data/gold/expected-scores.csv");
  private static final double TOLERANCE = 0.005;

  private static final Map<Measurement, ScoreReport> MEASURED = new LinkedHashMap<>();

  /** A folder of articles with gold. */
  private record GoldSet(String name, Path texts, Path gold) {

    static final List<GoldSet> ALL =
        List.of(
            new GoldSet("seeds", Path.of("seeds"), Path.of("data/gold/seeds")),
            new GoldSet(
                "devset", Path.of("data/gold/devset/texts"), Path.of("data/gold/devset/gold")));

    /** {@code all} and each language, where there are several. */
    Set<String> languages() {
      Set<String> languages = new TreeSet<>();
      FactCsv.read(gold.resolve("languages.csv"), List.of("language"))
          .forEach(row -> languages.add(row.cell("language")));
      Set<String> parts = new LinkedHashSet<>(List.of(DocumentLanguages.ALL));
      if (languages.size() > 1) {
        parts.addAll(languages);
      }
      return parts;
    }
  }

  @BeforeAll
  static void measure(@TempDir Path temporary) throws Exception {
    Workshop workshop = Workshop.of(new ProjectFolder(Path.of("")));
    Workshop knowingNobody = Workshop.of(projectWithoutPeople(temporary.resolve("project")));
    KeywordCooccurrence keywords = new KeywordCooccurrence(workshop.reference());
    KnownNamesOnly knownNames = new KnownNamesOnly(workshop.reference());
    for (GoldSet set : GoldSet.ALL) {
      Path facts = temporary.resolve(set.name());
      score(set, "", built(workshop, set, facts.resolve("pipeline")));
      score(set, "-unknown-names", built(knowingNobody, set, facts.resolve("unknown-names")));
      score(set, "-keywords", found(keywords, workshop, set, facts.resolve("keywords")));
      score(set, "-known-names", found(knownNames, workshop, set, facts.resolve("known-names")));
    }
    if (Boolean.getBoolean("attache.publish")) {
      publish();
    }
  }

  static Stream<Measurement> measured() {
    return MEASURED.keySet().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("measured")
  void reachesThePublishedFiguresAndNoBetterOnes(Measurement measurement) {
    assertThat(ExpectedScores.read(PUBLISHED).deviations(measurement, MEASURED.get(measurement)))
        .as("measured anew; see the line to publish with in this class")
        .isEmpty();
  }

  @Test
  void publishesAllThatIsMeasuredAndNothingElse() {
    assertThat(ExpectedScores.read(PUBLISHED).measurements())
        .containsExactlyInAnyOrderElementsOf(MEASURED.keySet());
  }

  private static void score(GoldSet set, String way, Path facts) {
    for (String language : set.languages()) {
      MEASURED.put(
          new Measurement(set.name() + way, language),
          Score.of(set.gold(), facts, DocumentLanguages.in(language, set.gold())));
    }
  }

  /** What the pipeline stores, as tables. */
  private static Path built(Workshop workshop, GoldSet set, Path folder) throws IOException {
    try (Store store = Store.open(folder.resolve("store"))) {
      workshop.build(workshop.read(List.of(set.texts())), store, 2, new Refusals());
      new Questions(store).writeFacts(folder.resolve("facts"));
    }
    return folder.resolve("facts");
  }

  /** What a baseline finds, as tables. */
  private static Path found(Baseline baseline, Workshop workshop, GoldSet set, Path folder)
      throws IOException {
    Map<FactTable, List<FactRow>> rows = new LinkedHashMap<>();
    workshop
        .read(List.of(set.texts()))
        .forEachRemaining(
            reading -> {
              Article article = ((Reading.Accepted) reading).article();
              baseline
                  .factsOf(article)
                  .forEach(
                      (table, found) ->
                          rows.computeIfAbsent(table, t -> new ArrayList<>()).addAll(found));
            });
    Files.createDirectories(folder);
    for (Map.Entry<FactTable, List<FactRow>> table : rows.entrySet()) {
      write(table.getValue(), folder.resolve(table.getKey().label() + ".csv"));
    }
    return folder;
  }

  private static void write(List<FactRow> rows, Path file) throws IOException {
    List<String> columns = List.copyOf(rows.get(0).cells().keySet());
    List<String> lines = new ArrayList<>(List.of(line(columns.toArray())));
    rows.forEach(row -> lines.add(line(columns.stream().map(row::cell).toArray())));
    Files.write(file, lines);
  }

  private static String line(Object... cells) {
    return CSVFormat.RFC4180.format(cells);
  }

  /** The project's folder as it would be if nobody were known beforehand. */
  private static ProjectFolder projectWithoutPeople(Path copy) throws IOException {
    for (String part : List.of("data/reference", "ontology")) {
      try (Stream<Path> files = Files.walk(Path.of(part))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.createDirectories(copy.resolve(file).getParent());
          Files.copy(file, copy.resolve(file));
        }
      }
    }
    Path people = copy.resolve("data/reference/people.csv");
    Files.writeString(people, Files.readAllLines(people).get(0) + "\n");
    return new ProjectFolder(copy);
  }

  private static void publish() throws IOException {
    List<String> lines =
        new ArrayList<>(List.of("set,language,table,precision,recall,f1,tolerance,articles"));
    MEASURED.forEach(
        (measurement, report) -> {
          for (TableScore score : report.tables().values()) {
            lines.add(line(measurement, score.table().label(), score.tally(), report));
          }
          lines.add(line(measurement, "signed", report.signed(), report));
          lines.add(
              line(
                  measurement.set(),
                  measurement.language(),
                  "macro",
                  "",
                  "",
                  Rounded.to(4, report.macroF1()),
                  TOLERANCE,
                  report.docs().size()));
        });
    Files.write(PUBLISHED, lines);
  }

  private static String line(
      Measurement measurement, String table, Tally tally, ScoreReport report) {
    return line(
        measurement.set(),
        measurement.language(),
        table,
        Rounded.to(4, tally.precision()),
        Rounded.to(4, tally.recall()),
        Rounded.to(4, tally.f1()),
        TOLERANCE,
        report.docs().size());
  }

  /** No article that ships may be refused. */
  private static final class Refusals implements BuildListener {
    @Override
    public void extracted(int articles, String source) {}

    @Override
    public void noticed(String message) {}

    @Override
    public void refused(String message) {
      throw new AssertionError(message);
    }
  }
}
