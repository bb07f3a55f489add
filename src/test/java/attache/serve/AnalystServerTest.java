package attache.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server lets in and out. */
class AnalystServerTest {

  private static final String PERSON = "id/person/VNM/phan-van-giang";

  private static Served served;

  @BeforeAll
  static void serve(@TempDir Path folder) throws Exception {
    served =
        Served.of(
            Path.of("seeds"),
            folder,
            settings -> settings.withRowLimit(50).withQueryLimit(Duration.ofSeconds(2)));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  // What is answered

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json",
    "application/sparql-results+xml",
    "text/csv",
    "text/tab-separated-values"
  })
  void aTableComesInTheFormatAskedFor(String type) throws Exception {
    assertThat(type(served.sparql("SELECT * { ?s ?p ?o } LIMIT 1", "Accept", type)))
        .startsWith(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/turtle", "application/ld+json", "application/n-triples"})
  void aGraphComesInTheFormatAskedFor(String type) throws Exception {
    String query = "CONSTRUCT WHERE { ?s ?p ?o } LIMIT 1";
    assertThat(type(served.sparql(query, "Accept", type))).startsWith(type);
    assertThat(type(served.get(PERSON, "Accept", type))).startsWith(type);
  }

  @Test
  void whatAllArticlesSayTogetherIsAsked() throws Exception {
    assertThat(served.sparql("ASK { ?a a <https://w3id.org/attache/ontology#Agreement> }").body())
        .contains("true");
  }

  @Test
  void namesAreFoundInSparqlByTheirWords() throws Exception {
    String query =
        """
        PREFIX text: <http://jena.apache.org/text#>
        PREFIX att: <https://w3id.org/attache/ontology#>
        SELECT ?person ?name WHERE { (?person ?score ?name) text:query "giang phan van" . ?person a att:Person }
        """;
    assertThat(served.sparql(query, "Accept", "text/csv").body().lines())
        .element(1)
        .isEqualTo("https://w3id.org/attache/" + PERSON + ",Phan Văn Giang");
  }

  @Test
  void anAnswerIsTheSameWhetherItIsWorkedOutOrKept() throws Exception {
    for (String path :
        new String[] {
          "api/queries/agreements-signed",
          "attache/sparql?query=" + Served.encoded("SELECT * { ?s ?p ?o } ORDER BY ?s LIMIT 50")
        }) {
      HttpResponse<String> first = served.get(path);
      HttpResponse<String> second = served.get(path);
      assertThat(second.body()).as(path).isEqualTo(first.body()).isNotEmpty();
      assertThat(type(second)).as(path).isEqualTo(type(first));
      assertThat(
              served.get(path, "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
          .contains("gzip");
    }
  }

  @Test
  void theSameQueryIsAnsweredInEachFormatThoughItsAnswerIsKept() throws Exception {
    for (String type : new String[] {"text/csv", "application/sparql-results+json", "text/csv"}) {
      assertThat(type(served.sparql("SELECT ?s { ?s a ?c } LIMIT 2", "Accept", type)))
          .startsWith(type);
    }
  }

  @Test
  void anAnswerTooLongToBeKeptIsSentWhole() throws Exception {
    String doubled = "BIND(CONCAT(?t%d, ?t%d) AS ?t%d)";
    String doublings =
        IntStream.rangeClosed(1, 24)
            .mapToObj(i -> doubled.formatted(i - 1, i - 1, i))
            .collect(Collectors.joining(" "));
    String query = "SELECT ?t24 { VALUES ?t0 { 'ab' } %s }".formatted(doublings);

    assertThat(served.sparql(query, "Accept", "text/csv").body().strip())
        .hasSize("t24".length() + "\r\n".length() + 2 * (1 << 24))
        .endsWith("abab");
  }

  @Test
  void theHeadOfAnAnswerIsNotKeptAsTheAnswer() throws Exception {
    String path = "attache/sparql?query=" + Served.encoded("ASK { VALUES ?head { 1 } }");
    Served.send(served.to(path).method("HEAD", HttpRequest.BodyPublishers.noBody()).build());

    assertThat(served.get(path).body()).contains("true");
  }

  @Test
  void whatIsAnotherAnswerEachTimeIsNotKept() throws Exception {
    String query = "SELECT (STRUUID() AS ?one) {}";
    assertThat(served.sparql(query, "Accept", "text/csv").body())
        .isNotEqualTo(served.sparql(query, "Accept", "text/csv").body());
  }

  @Test
  void anAnswerOfTheCatalogueHasALimitThatIsSaid() throws Exception {
    HttpResponse<String> answer = served.get("api/queries/date-precision");
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(Served.error(answer)).contains("more than 50 rows", "give more parameters");
  }

  @Test
  void oneArticleIsReadFromTheGraphStore() throws Exception {
    String article =
        served
            .json("api/search?q=nghi+dinh+thu&kind=article")
            .getAsJsonObject()
            .getAsJsonArray("results")
            .get(0)
            .getAsJsonObject()
            .get("iri")
            .getAsString();
    assertThat(served.get("attache/data?graph=" + article, "Accept", "text/turtle").body())
        .contains("Article");
  }

  @Test
  void aNodesAddressIsAPageForABrowser() throws Exception {
    assertThat(type(served.get(PERSON, "Accept", "text/html,*/*;q=0.8"))).startsWith("text/html");
  }

  @Test
  void aNodesAddressSaysThatItsFormVaries() throws Exception {
    assertThat(served.get(PERSON).headers().allValues("Vary").toString()).contains("Accept");
  }

  @Test
  void anUnknownNodeIsNotFound() throws Exception {
    assertThat(served.get("id/person/VNM/nobody", "Accept", "text/turtle").statusCode())
        .isEqualTo(404);
    assertThat(served.get("id/person/VNM/nobody", "Accept", "text/html").statusCode())
        .isEqualTo(404);
  }

  @Test
  void anAddressWithWhateverByteIsNotFoundOrRefused() throws Exception {
    for (int b = 0; b < 256; b++) {
      if (b == '/' || b == '.') {
        continue;
      }
      HttpResponse<String> answer =
          served.get("id/person/VNM/a%%%02Xb".formatted(b), "Accept", "text/turtle");

      assertThat(answer.statusCode()).as("%%%02X", b).isIn(400, 404);
      assertThat(answer.body()).as("%%%02X", b).doesNotContain("Exception", "\tat ");
    }
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() throws Exception {
    for (String path : new String[] {"api/status", PERSON, "attache/sparql?query=ASK%7B%7D"}) {
      String tag = served.get(path).headers().firstValue("ETag").orElseThrow();
      assertThat(served.get(path, "If-None-Match", tag).statusCode()).as(path).isEqualTo(304);
    }
  }

  @Test
  void answersAreCompressedForWhoTakesIt() throws Exception {
    HttpResponse<String> answer = served.get("api/queries", "Accept-Encoding", "gzip");
    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
  }

  @Test
  void fusekisOwnPagesAreServedAndFindTheDataset() throws Exception {
    assertThat(served.get("ui/").body()).contains("Apache Jena Fuseki UI");
    assertThat(served.get("ui/$/server").body()).contains("/attache");
    assertThat(served.get("ui/attache/query?query=ASK%7B%3Fs%20%3Fp%20%3Fo%7D").body())
        .contains("true");
  }

  @Test
  void itSaysThatItIsAliveAndHowItDoes() throws Exception {
    assertThat(served.get("$/ping").statusCode()).isEqualTo(200);
    assertThat(served.get("$/metrics").body()).contains("jvm_memory_used_bytes");
  }

  // What is refused

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * FROM <file:///etc/hostname> { ?s ?p ?o }",
        "SELECT * FROM <http://127.0.0.1:1/x.ttl> { ?s ?p ?o }",
        "SELECT (<java:java.lang.Math.random>() AS ?x) {}",
        "SELECT (CALL(\"java:x\") AS ?x) {}",
        "SELECT * { ?s ?p ?o FILTER REGEX(STR(?o), \"^(.*?,){30}P\") }",
        "SELECT * { ?s ?p ?o FILTER REGEX(STR(?o), \"(a+)+$\") }",
        "SELECT * { ?s ?p ?o FILTER REGEX(STR(?o), \"(a|a)*$\") }",
        "SELECT * { ?s ?p ?o FILTER REGEX(STR(?o), \"(.)\\\\1\") }",
        "SELECT * { ?s ?p ?o FILTER REGEX(STR(?o), ?p) }",
        "SELECT (REPLACE(STR(?o), \"(a*)*\", \"\") AS ?x) { ?s ?p ?o }",
        "SELECT (SUM(IF(REGEX(STR(?o), \"(a*)*\"), 1, 0)) AS ?x) { ?s ?p ?o }",
        "SELECT * { ?s ?p ?o } ORDER BY REGEX(STR(?o), \"(a*)*\")",
        "SELECT * { ?s ?p ?o FILTER EXISTS { ?s ?q ?r FILTER REGEX(STR(?r), \"(a*)*\") } }",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (REGEX(SAMPLE(?o), \"(a*)*\"))",
        "JSON { \"a\" : ?s } WHERE { ?s ?p ?o }",
        "CLEAR ALL",
        "no query"
      })
  void aQueryThatReachesElsewhereOrMightNeverEndIsRefusedInWords(String query) throws Exception {
    HttpResponse<String> answer = served.sparql(query);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Served.error(answer)).isNotBlank().doesNotContain("at org.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"^.*/", "^(abc)+$", "[(a+)+]", "\\\\(a+\\\\)+", "a{2,3}"})
  void anOrdinaryRegularExpressionIsAnswered(String pattern) throws Exception {
    String query = "ASK { ?s ?p ?o FILTER REGEX(STR(?o), \"" + pattern + "\") }";
    assertThat(served.sparql(query).statusCode()).isEqualTo(200);
  }

  @Test
  void aQueryThatTakesTooLongIsStoppedInWords() throws Exception {
    HttpResponse<String> answer =
        served.sparql("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
    assertThat(answer.statusCode()).isEqualTo(408);
    assertThat(Served.error(answer)).contains("it may take 2 s").contains("LIMIT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SELECT * { ?s ?p ?o }", "CONSTRUCT WHERE { ?s ?p ?o }"})
  void anAnswerThatIsTooLargeIsNotBegun(String query) throws Exception {
    HttpResponse<String> answer = served.sparql(query);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(Served.error(answer)).contains("more than 50 ").contains("LIMIT");
  }

  @Test
  void aRequestThatIsTooLongIsRefused() throws Exception {
    HttpRequest request =
        served
            .to("attache/sparql")
            .header("Content-Type", "application/sparql-query")
            .POST(HttpRequest.BodyPublishers.ofString("ASK {} #" + "x".repeat(2 << 20)))
            .build();
    assertThat(Served.send(request).statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, attache, application/sparql-update",
    "POST, attache/update, application/sparql-update",
    "POST, attache/data, text/turtle",
    "PUT, attache/data?graph=urn:x, text/turtle",
    "DELETE, attache/data?graph=urn:x, text/turtle",
    "PATCH, attache/data, text/turtle",
    "POST, attache/upload, text/turtle",
    "POST, $/datasets, application/x-www-form-urlencoded",
    "POST, $/compact/attache, text/plain",
    "POST, $/backup/attache, text/plain",
    "POST, ui/$/datasets, application/x-www-form-urlencoded",
    "POST, api/status, application/json",
    "DELETE, api/status, application/json"
  })
  void nothingIsWrittenOrAdministered(String method, String path, String type) throws Exception {
    String before = served.get("api/status").body();
    HttpRequest request =
        served
            .to(path)
            .header("Content-Type", type)
            .method(method, HttpRequest.BodyPublishers.ofString("CLEAR ALL"))
            .build();
    assertThat(Served.send(request).statusCode()).isBetween(400, 499);
    assertThat(served.get("api/status").body()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"attache/data", "attache/data?default", "attache/data?graph=union", "attache/get"})
  void theWholeGraphIsNotGivenAtOnce(String path) throws Exception {
    HttpResponse<String> answer = served.get(path);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(Served.error(answer)).contains("attache export");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "explorer/",
        "explorer/app/",
        "explorer/app",
        "webjars/",
        "webjars/d3/",
        "webjars/d3/LICENSE",
        "ui/static/",
        "explorer/..%2flogback.xml",
        "explorer/%2e%2e/logback.xml",
        "ui/../logback.xml",
        "logback.xml",
        "META-INF/MANIFEST.MF"
      })
  void noFolderIsListedAndNoOtherFileServed(String path) throws Exception {
    HttpResponse<String> answer = raw("GET /" + path + " HTTP/1.1", "Host: localhost");
    assertThat(answer.statusCode()).isIn(400, 404);
    assertThat(answer.body()).doesNotContain("<configuration").doesNotContain("Manifest-Version");
  }

  @Test
  void theLibrariesOfThePagesAreServed() throws Exception {
    for (String file :
        new String[] {
          "cytoscape/cytoscape.min.js",
          "cytoscape/cytoscape.esm.min.mjs",
          "d3/d3.min.js",
          "yasgui/yasgui.min.js",
          "yasgui/yasgui.min.css"
        }) {
      assertThat(served.get("webjars/" + file).statusCode()).as(file).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Host: evil.example", "Host: evil.example:3030", "Host: 192.0.2.1"})
  void aForeignHostIsMisdirected(String header) throws Exception {
    assertThat(raw("GET /api/status HTTP/1.1", header).statusCode()).isEqualTo(421);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "api/status", "attache/sparql?query=x", "nowhere", "ui/"})
  void browsersAreToldToTrustNothingFromElsewhere(String path) throws Exception {
    HttpResponse<String> answer = served.get(path);
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'self'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe-eval")
        .doesNotContain("script-src");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
  }

  @Test
  void onlyTheFusekiUiMayPutStylesIntoItsPage() throws Exception {
    assertThat(served.get("").headers().firstValue("Content-Security-Policy").orElseThrow())
        .doesNotContain("unsafe-inline");
  }

  @Test
  void otherSitesMayNotReadAnswers() throws Exception {
    HttpResponse<String> answer = served.get("api/status", "Origin", "http://evil.example");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void theServerDoesNotSayWhatItRunsOn() throws Exception {
    assertThat(served.get("api/status").headers().firstValue("Server")).isEmpty();
  }

  @Test
  void anUnknownAddressIsAnErrorInJsonForProgrammesAndAPageForPeople() throws Exception {
    assertThat(Served.error(served.get("nowhere"))).contains("no such page");
    HttpResponse<String> page = served.get("nowhere", "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("<title>Attaché</title>");
  }

  @Test
  void whereTooManyAskAtOnceTheNextIsToldToReturn(@TempDir Path folder) throws Exception {
    try (Served full =
        Served.of(Path.of("seeds"), folder, s -> s.withAtOnce(0, Duration.ofMillis(1)))) {
      HttpResponse<String> answer = full.get("api/status");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      assertThat(Served.error(answer)).contains("Ask again");
    }
  }

  @Test
  void withAPasswordFileOnlyItsUsersAreAnswered(@TempDir Path folder) throws Exception {
    Path passwords = Files.writeString(folder.resolve("users.txt"), "ann: secret\n");
    try (Served guarded =
        Served.of(Path.of("seeds"), folder.resolve("store"), s -> s.withPasswords(passwords))) {
      for (String path :
          new String[] {"", "api/status", "attache/sparql?query=ASK%7B%7D", "ui/", PERSON}) {
        assertThat(guarded.get(path).statusCode()).as(path).isEqualTo(401);
        assertThat(guarded.get(path, "Authorization", basic("ann:wrong")).statusCode())
            .isEqualTo(401);
        assertThat(guarded.get(path, "Authorization", basic("ann:secret")).statusCode())
            .as(path)
            .isEqualTo(200);
      }
    }
  }

  private static String basic(String userAndPassword) {
    return "Basic "
        + Base64.getEncoder().encodeToString(userAndPassword.getBytes(StandardCharsets.UTF_8));
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }

  /** A request that no client library would send: status and body alone. */
  private static HttpResponse<String> raw(String line, String header) throws IOException {
    int port = java.net.URI.create(served.url()).getPort();
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket
          .getOutputStream()
          .write(
              (line + "\r\n" + header + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.ISO_8859_1));
      InputStream in = socket.getInputStream();
      return new RawAnswer(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
