package attache.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import org.apache.jena.query.Dataset;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries of one's own: what they may ask, and how answers are written. */
class QuestionerTest {

  private static final Dataset DATA =
      RDFDataMgr.loadDataset("src/test/resources/queries/protocols-signed/data.trig");
  private static final Questioner QUESTIONER = new Questioner(DATA);
  private static final String PARTIES =
      """
      PREFIX att: <https://w3id.org/attache/ontology#>
      SELECT ?agreement ?start WHERE {
        ?agreement att:party <https://w3id.org/attache/id/country/KHM> ; att:periodStart ?start
      }
      """;

  @Test
  void seesWhatAllArticlesSayTogether() {
    assertThat(written(PARTIES, AnswerFormat.TABLE))
        .isEqualTo(
            """
            agreement                                start
            ---------------------------------------  -----
            id:agreement/protocol/KHM-VNM/2031-2035  2031
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "csv, 'https://w3id.org/attache/id/agreement/protocol/KHM-VNM/2031-2035,2031'",
    "tsv, '<https://w3id.org/attache/id/agreement/protocol/KHM-VNM/2031-2035>\t\"2031\"^^<http://www.w3.org/2001/XMLSchema#gYear>'",
    "json, '\"value\": \"https://w3id.org/attache/id/agreement/protocol/KHM-VNM/2031-2035\"'",
    "xml, '<uri>https://w3id.org/attache/id/agreement/protocol/KHM-VNM/2031-2035</uri>'"
  })
  void writesATableInEveryFormat(String format, String part) {
    assertThat(written(PARTIES, AnswerFormat.of(format))).contains(part);
  }

  @Test
  void writesAGraphAsTurtle() {
    String construct =
        PARTIES.replace("SELECT ?agreement ?start", "CONSTRUCT { ?agreement a att:Agreement }");
    assertThat(written(construct, AnswerFormat.TURTLE))
        .contains("<https://w3id.org/attache/id/agreement/protocol/KHM-VNM/2031-2035>")
        .contains("att:Agreement");
    assertThatThrownBy(() -> written(construct, AnswerFormat.CSV))
        .hasMessage("csv is for SELECT; this query gives a graph. Use turtle, json or xml.");
  }

  @Test
  void saysYesOrNo() {
    assertThat(written("ASK { ?s ?p ?o }", AnswerFormat.TABLE)).isEqualTo("yes\n");
    assertThat(written("ASK { ?s ?p 42 }", AnswerFormat.TABLE)).isEqualTo("no\n");
  }

  @Test
  void anUnknownFormatIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> AnswerFormat.of("excel"))
        .hasMessage("'excel' is no format. Write one of: table, csv, tsv, json, xml, turtle");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://localhost:1/sparql> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE SILENT <http://localhost:1/> { ?s ?p ?o } } }",
        "SELECT * { { SELECT * { SERVICE ?where { ?s ?p ?o } } } VALUES ?where { <http://localhost:1/> } }"
      })
  void asksNoOtherServer(String query) {
    assertThatThrownBy(() -> QUESTIONER.ask(query))
        .isInstanceOf(QueryException.class)
        .hasMessageStartingWith("SERVICE is not allowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/hostname", "http://localhost:1/data.ttl"})
  void readsNoFileAndNoAddress(String graph) {
    assertThatThrownBy(() -> QUESTIONER.ask("SELECT * FROM <" + graph + "> { ?s ?p ?o }"))
        .hasMessageStartingWith("FROM <" + graph + ">: there is no such graph in the store");
    assertThatThrownBy(
            () -> QUESTIONER.ask("SELECT * FROM NAMED <" + graph + "> { GRAPH ?g { ?s ?p ?o } }"))
        .isInstanceOf(QueryException.class);
  }

  @Test
  void mayAskTheGraphOfOneArticle() {
    String article = DATA.listNames().next();
    assertThat(QUESTIONER.ask("SELECT * FROM <" + article + "> { ?s ?p ?o }").size()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { BIND(<java:example.Now>() AS ?now) }",
        "SELECT * { ?s <java:example.Members> ?o }"
      })
  void runsNoJavaClass(String query) {
    assertThatThrownBy(() -> QUESTIONER.ask(query))
        .hasMessageContaining("Java classes may not be called");
  }

  @Test
  void aQueryThatTakesTooLongIsStopped() {
    Questioner hasty = new Questioner(DATA, Duration.ofMillis(50));
    String product = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
    assertThatThrownBy(() -> hasty.ask(product))
        .isInstanceOf(QueryException.class)
        .hasMessageStartingWith("The query took longer than");
  }

  @Test
  void aMistakeInAQueryIsNamedWithItsPlace() {
    assertThatThrownBy(() -> QUESTIONER.ask("SELECT *\nWHERE { ?s ?p }"))
        .isInstanceOf(QueryException.class)
        .hasMessage("2:15: not a SPARQL query: unexpected '}'");
    assertThatThrownBy(() -> QUESTIONER.ask("DROP ALL"))
        .hasMessage("1:1: not a SPARQL query: unexpected 'DROP'");
  }

  @Test
  void alignsVietnameseAndWideLetters() {
    assertThat(TextTable.width("Đại tướng")).isEqualTo(9);
    assertThat(TextTable.width(Normalizer.normalize("Đại tướng", Normalizer.Form.NFD)))
        .isEqualTo(9);
    assertThat(TextTable.width("董军")).isEqualTo(4);
  }

  @Test
  void aCodeInItsOwnLettersGoesBeforeANameAndANameBeforeACode() {
    Dataset data = RDFDataMgr.loadDataset("src/test/resources/names/reference.trig");
    Names names = new Names(new Questioner(data));
    String id = "https://w3id.org/attache/id/country/";
    assertThat(names.node(ParameterKind.COUNTRY, "NGA")).isEqualTo(id + "NGA");
    assertThat(names.node(ParameterKind.COUNTRY, "Nga")).isEqualTo(id + "RUS");
    assertThat(names.node(ParameterKind.COUNTRY, "chdcnd  lào")).isEqualTo(id + "LAO");
    assertThat(names.node(ParameterKind.COUNTRY, "lao")).isEqualTo(id + "LAO");
    assertThat(names.node(ParameterKind.PERSON, "Sithong Khamphet")).endsWith("khamphet-sithong");
  }

  @Test
  void anUnknownNameIsAnsweredWithTheNearest() {
    Dataset data = RDFDataMgr.loadDataset("src/test/resources/names/reference.trig");
    Names names = new Names(new Questioner(data));
    assertThatThrownBy(() -> names.node(ParameterKind.COUNTRY, "Nigerra"))
        .hasMessage(
            "country=Nigerra: the graph knows no country of this name. Did you mean id:country/NGA?");
    assertThatThrownBy(() -> names.node(ParameterKind.RANK, "admiral"))
        .hasMessage("rank=admiral: the graph knows no rank of this name. Write one of: general");
  }

  @Test
  void aNameOfTwoPeopleIsAnsweredWithBoth() {
    Dataset data = RDFDataMgr.loadDataset("src/test/resources/names/reference.trig");
    Names names = new Names(new Questioner(data));
    assertThatThrownBy(() -> names.node(ParameterKind.PERSON, "nguyen van hung"))
        .hasMessage(
            "person=nguyen van hung: 'nguyen van hung' means more than one person. Write which:"
                + " id:person/VNM/nguyen-van-hung-1, id:person/VNM/nguyen-van-hung-2");
  }

  private static String written(String query, AnswerFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    QUESTIONER.ask(query).write(out, format);
    return out.toString(StandardCharsets.UTF_8);
  }
}
