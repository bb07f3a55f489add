package attache.query;

import static org.assertj.core.api.Assertions.assertThat;

import attache.pipeline.ProjectFolder;
import attache.pipeline.Workshop;
import attache.store.Store;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The eight tables come out of the graph as they went in. */
class FactTablesTest {

  private static final Path GOLD = Path.of("data/gold/seeds");
  private static Store store;

  @BeforeAll
  static void makeTheGraphOfTheGoldFacts(@TempDir Path folder) throws Exception {
    store = Store.open(folder);
    GoldFacts.putInto(store, GOLD, Workshop.of(new ProjectFolder(Path.of(""))));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static <T> T with(Function<FactTables, T> work) {
    return store.read(
        graphs -> work.apply(new FactTables(new Questioner(DatasetFactory.wrap(graphs)))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "people",
        "ranks",
        "offices",
        "engagements",
        "agreements",
        "cochairs",
        "partnerships",
        "supports"
      })
  void givesBackTheGoldFactsItWasMadeFrom(String name) throws IOException {
    FactTables.FactTable table =
        with(tables -> tables.tables().stream().filter(t -> t.name().equals(name)).findFirst())
            .orElseThrow();
    List<List<String>> gold = GoldFacts.records(GOLD.resolve(name + ".csv"));
    assertThat(Stream.concat(Stream.of("doc"), table.columns().stream()))
        .containsExactlyElementsOf(gold.get(0));
    assertThat(table.rows()).containsExactlyInAnyOrderElementsOf(gold.subList(1, gold.size()));
  }

  @Test
  void writesTheSameFilesTwice(@TempDir Path folder) throws IOException {
    for (String times : List.of("one", "two")) {
      with(
          tables -> {
            try {
              tables.writeTo(folder.resolve(times));
              return null;
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
    try (var files = Files.list(folder.resolve("one"))) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "people.csv",
              "ranks.csv",
              "offices.csv",
              "engagements.csv",
              "agreements.csv",
              "cochairs.csv",
              "partnerships.csv",
              "supports.csv",
              "docs.txt")
          .allSatisfy(
              name ->
                  assertThat(folder.resolve("one").resolve(name))
                      .hasSameBinaryContentAs(folder.resolve("two").resolve(name)));
    }
  }

  @Test
  void namesAPersonAsEachArticlePrintsIt() {
    Dataset data = RDFDataMgr.loadDataset("src/test/resources/queries/career/data.trig");
    assertThat(rows(new FactTables(new Questioner(data)), "offices"))
        .contains("first,Ngô Văn An,defence-minister,VNM", "again,Ngo Van An,defence-minister,VNM");
  }

  @Test
  void writesASpanAsStartAndEnd() {
    Dataset data =
        RDFDataMgr.loadDataset("src/test/resources/queries/engagements-of-pair/data.trig");
    assertThat(rows(new FactTables(new Questioner(data)), "engagements"))
        .contains("visit,visit,held,2031-05-05/2031-05-08,Việt Nam,LAO|VNM,Khamphet Sithong,,");
  }

  private static List<String> rows(FactTables tables, String name) {
    StringWriter out = new StringWriter();
    tables.tables().stream()
        .filter(table -> table.name().equals(name))
        .forEach(
            table -> {
              try {
                FactTables.write(table, out);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    return Arrays.stream(out.toString().split("\r\n")).toList();
  }
}
