package attache.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each query of {@code queries/} has a folder in {@code src/test/resources/queries}: {@code
 * data.trig}, and for each way of asking {@code params[-case].properties} and the rows it must
 * give, {@code expected[-case].csv}, in this order.
 */
class CatalogueTest {

  private static final Path CASES = Path.of("src/test/resources/queries");
  private static final Catalogue CATALOGUE = Catalogue.read(Path.of("queries"));

  /** One way of asking a query of the catalogue. */
  record Case(String query, Path parameters, Path expected) {

    Map<String, String> values() {
      Properties properties = new Properties();
      try (Reader in = Files.newBufferedReader(parameters)) {
        properties.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Map<String, String> values = new TreeMap<>();
      properties.forEach((name, value) -> values.put(name.toString(), value.toString()));
      return values;
    }

    Dataset data() {
      return RDFDataMgr.loadDataset(parameters.resolveSibling("data.trig").toString());
    }

    @Override
    public String toString() {
      return query + " " + expected.getFileName();
    }
  }

  static List<Case> cases() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      return files
          .filter(file -> file.toString().endsWith(".properties"))
          .sorted()
          .map(
              file ->
                  new Case(
                      file.getParent().getFileName().toString(),
                      file,
                      file.resolveSibling(
                          file.getFileName()
                              .toString()
                              .replace("params", "expected")
                              .replace(".properties", ".csv"))))
          .toList();
    }
  }

  static Stream<CatalogueQuery> queries() {
    return CATALOGUE.queries().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void answersAsWrittenDown(Case asked) throws IOException {
    Questioner questioner = new Questioner(asked.data());
    CatalogueQuery query = CATALOGUE.query(asked.query());
    Answer.Rows answer =
        (Answer.Rows) questioner.ask(query.with(asked.values(), new Names(questioner)));
    List<List<String>> found = new ArrayList<>();
    found.add(answer.columns());
    found.addAll(answer.cells());
    assertThat(found).isEqualTo(rows(asked.expected()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("queries")
  void hasAGoldenAnswer(CatalogueQuery query) {
    assertThat(CASES.resolve(query.name()).resolve("data.trig")).exists();
    assertThat(CASES.resolve(query.name()).resolve("expected.csv")).exists();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("queries")
  void isAskedAndDescribedInVietnameseToo(CatalogueQuery query) {
    assertThat(query.summaries()).containsKey("vi");
    assertThat(query.descriptions().containsKey("vi")).isEqualTo(!query.description().isEmpty());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("queries")
  void askedWithoutParametersItIsStillPlainSparql(CatalogueQuery query) {
    Questioner questioner =
        new Questioner(
            RDFDataMgr.loadDataset(CASES.resolve(query.name()).resolve("data.trig").toString()));
    assertThat(questioner.ask(query.sparql())).isInstanceOf(Answer.Rows.class);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("queries")
  void itsDataAreWhatTheStoreWouldHold(CatalogueQuery query) {
    Shapes shapes = Shapes.parse(RDFDataMgr.loadGraph("ontology/shapes.ttl"));
    Dataset data =
        RDFDataMgr.loadDataset(CASES.resolve(query.name()).resolve("data.trig").toString());
    List<Node> graphs = new ArrayList<>();
    data.asDatasetGraph().listGraphNodes().forEachRemaining(graphs::add);
    assertThat(graphs)
        .filteredOn(graph -> graph.getURI().contains("/id/article/"))
        .isNotEmpty()
        .allSatisfy(
            graph ->
                assertThat(
                        ShaclValidator.get()
                            .validate(shapes, data.asDatasetGraph().getGraph(graph))
                            .getEntries())
                    .isEmpty());
  }

  private static List<List<String>> rows(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
      for (CSVRecord row : parser) {
        rows.add(row.toList());
      }
    }
    return rows;
  }

  @Test
  void asksPlainlyForACountryThatIsGivenAndNotAtAllForOneThatIsNot() {
    CatalogueQuery query = CATALOGUE.query("agreements-signed");
    Names names = new Names(new Questioner(DatasetFactory.create()));
    assertThat(query.sparql()).contains("FILTER EXISTS { ?agreement att:party? ?_a_iri }");
    assertThat(query.with(Map.of("a", "LAO"), names))
        .contains("?agreement att:party <https://w3id.org/attache/id/country/LAO> .")
        .doesNotContain("FILTER EXISTS", "?_b_iri");
  }

  @Test
  void anUnknownQueryIsAnsweredWithTheNearestNames() {
    assertThatThrownBy(() -> CATALOGUE.query("protocols-singed"))
        .isInstanceOf(QueryException.class)
        .hasMessage(
            "There is no query 'protocols-singed'. Did you mean 'protocols-signed'? All of them: attache queries");
  }

  @Test
  void anUnknownParameterIsAnsweredWithTheAcceptedOnes() {
    assertThatThrownBy(() -> bind("protocols-signed", Map.of("country", "Lào", "b", "LAO")))
        .hasMessage("protocols-signed has no parameter 'country'. It takes: [a=country] b=country");
  }

  @Test
  void aMissingParameterIsNamed() {
    assertThatThrownBy(() -> bind("protocols-signed", Map.of("b", " ")))
        .hasMessage("protocols-signed needs 'b'. It takes: [a=country] b=country");
  }

  @Test
  void aParameterThatIsNotGivenTakesItsDefault() {
    assertThat(bind("protocols-signed", Map.of("b", "LAO")))
        .contains("att:party <https://w3id.org/attache/id/country/VNM>");
  }

  @Test
  void anOptionalParameterThatIsNotGivenMatchesAnything() {
    assertThat(bind("agreements-between", Map.of("a", "LAO"))).contains("?_b_iri");
  }

  @Test
  void aValueCannotBreakOutOfItsPlace() {
    assertThat(bind("supports", Map.of("matter", "\"} DROP ALL # \\")))
        .contains("LCASE(COALESCE(\"\\\"} DROP ALL # \\\\\", \"\"))");
    assertThatThrownBy(() -> bind("sources-of", Map.of("statement", "id:x> ?p ?o . <y")))
        .hasMessageContaining("an IRI has no blanks");
  }

  @Test
  void aDateThatIsNoneIsRefused() {
    assertThatThrownBy(() -> bind("agreement-states", Map.of("date", "31/12/2031")))
        .hasMessage("date=31/12/2031: not a date: '31/12/2031'; write 2024-10-22, 2024-10 or 2024");
  }

  @Test
  void aChoiceThatIsNoneIsAnsweredWithTheChoices() {
    assertThatThrownBy(() -> bind("engagements", Map.of("status", "cancelled")))
        .hasMessage(
            "status=cancelled: 'cancelled' is none of its values. Write one of: held | planned | past");
  }

  @Test
  void everyFaultOfAFileIsNamedWithItsPlace(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("broken.rq");
    Files.writeString(
        file,
        """
        #+ params:
        #+   - a: land
        #+   - c: date
        #+ defaults:
        #+   - d: VNM
        #+ colour: red

        SELECT * { ?x ?y ?_b_iri
        """);
    assertThat(Catalogue.faults(folder))
        .containsExactlyInAnyOrder(
            file
                + ":2:11: 'land' is no kind of parameter. Use one of "
                + ParameterKind.labels()
                + ", or choices such as: held | planned",
            file + ":5:8: the default is for 'd', which is no parameter. Name one of [c].",
            file
                + ":6:4: 'colour' is no header entry. Use summary, description, params or defaults; in another language summary-vi, description-vi.",
            file + ":1:1: the question has no summary. Add a line: #+ summary: Which ...?",
            file
                + ":8:18: ?_b_iri is a parameter that the header does not declare. Add it under '#+ params:' (declared: [_c]).",
            file
                + ":1:1: the query does not use ?_c. Use it, or take the parameter out of the header.",
            file + ":8:25: is not SPARQL 1.1: unexpected '<EOF>'. Correct the query.");
    assertThatThrownBy(() -> Catalogue.read(folder))
        .hasMessageEndingWith("7 errors in the queries of " + folder + "; nothing was asked.");
  }

  private static String bind(String query, Map<String, String> values) {
    Dataset data = RDFDataMgr.loadDataset(CASES.resolve("protocols-signed/data.trig").toString());
    return CATALOGUE.query(query).with(values, new Names(new Questioner(data)));
  }
}
