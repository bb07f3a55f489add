package attache.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attache.store.Format;
import attache.store.Store;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.DatasetFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the seed articles to answers: in the embedded store, and in a Fuseki that loads an export.
 */
class BuiltSeedsTest {

  private static final Path SHEET = Path.of("data/gold/seeds/questions.csv");
  private static final Path SHARED = Path.of("../shared");
  private static final int SHARED_TO_REACH = 27;

  private static Path folder;
  private static Store store;

  @BeforeAll
  static void buildTheSeeds(@TempDir Path temporary) throws Exception {
    folder = temporary;
    store = built(Path.of("seeds"), folder.resolve("store"));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void everyQuestionIsAnsweredExactlyFromTheArticlesThatShip() {
    assertThat(QuestionsTest.faults(SHEET, store)).isEmpty();
  }

  @Test
  void ofTheSharedSeedsTwentySevenQuestionsAreAnsweredExactly() throws Exception {
    assumeTrue(Files.exists(SHARED.resolve("seeds")), "no shared seeds beside the project");
    try (Store shared = built(SHARED.resolve("seeds"), folder.resolve("shared"))) {
      assertThat(QuestionsTest.faults(SHARED.resolve("seedgold/questions.csv"), shared))
          .hasSizeLessThanOrEqualTo(30 - SHARED_TO_REACH);
    }
  }

  @Test
  void aFusekiThatLoadsAnExportAnswersAsTheStoreDoes() throws IOException {
    Path export = folder.resolve("export.trig");
    try (OutputStream out = Files.newOutputStream(export)) {
      store.export(Format.TRIG, out);
    }
    FusekiServer server = FusekiTest.serverOver(export, folder.resolve("fuseki"));
    try {
      for (Map.Entry<String, String> each : askable().entrySet()) {
        Answer.Rows here =
            (Answer.Rows)
                store.read(
                    graphs -> new Questioner(DatasetFactory.wrap(graphs)).ask(each.getValue()));
        Answer.Rows there = FusekiTest.overHttp(server, each.getValue());
        assertThat(there.cells()).as(each.getKey()).isEqualTo(here.cells());
      }
    } finally {
      server.stop();
    }
  }

  /** Every query of the catalogue with values that these articles have answers for. */
  private static Map<String, String> askable() {
    Map<String, String> values =
        Map.ofEntries(
            Map.entry("a", "Việt Nam"),
            Map.entry("b", "Lào"),
            Map.entry("country", "Vietnam"),
            Map.entry("person", "Nguyen Tan Cuong"),
            Map.entry("other", "Khamliang Outhakaysone"),
            Map.entry("office", "defence-minister"),
            Map.entry("date", "2024-10-22"),
            Map.entry("from", "2020"),
            Map.entry("to", "2025"),
            Map.entry("since", "2025"),
            Map.entry("article", "s01-moc-chau-signing"),
            Map.entry("statement", "id:agreement/protocol/LAO-VNM/2025-2029"));
    return Catalogue.read(Path.of("queries")).queries().stream()
        .collect(
            Collectors.toMap(
                CatalogueQuery::name,
                query ->
                    store.read(
                        graphs ->
                            query.with(
                                required(query, values),
                                new Names(new Questioner(DatasetFactory.wrap(graphs)))))));
  }

  private static Map<String, String> required(CatalogueQuery query, Map<String, String> values) {
    return query.parameters().stream()
        .filter(Parameter::isRequired)
        .collect(
            Collectors.toMap(
                Parameter::name,
                p ->
                    p.name().equals("other") && p.kind() == ParameterKind.OFFICE
                        ? "deputy-prime-minister"
                        : values.get(p.name())));
  }

  private static Store built(Path articles, Path where) throws Exception {
    return BuiltStore.of(where, articles).store();
  }
}
