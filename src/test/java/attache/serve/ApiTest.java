package attache.serve;

import static org.assertj.core.api.Assertions.assertThat;

import attache.query.Catalogue;
import attache.query.CatalogueQuery;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API answers. */
class ApiTest {

  private static final String ID = "https://w3id.org/attache/id/";

  private static Served served;

  @BeforeAll
  static void serve(@TempDir Path folder) throws Exception {
    served = Served.seeds(folder);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void theStatusCountsWhatIsThere() throws Exception {
    JsonObject status = served.json("api/status").getAsJsonObject();
    assertThat(status.get("articles").getAsInt()).isEqualTo(10);
    assertThat(status.get("quads").getAsLong()).isGreaterThan(1_000);
    assertThat(status.getAsJsonArray("countries").toString()).contains("\"code\":\"LAO\"");
    assertThat(status.getAsJsonObject("notFound").get("withoutStatement").getAsInt())
        .isNotNegative();
  }

  @Test
  void theHomePageBeginsWithTheNewestEngagementHeld() throws Exception {
    JsonArray engagements = served.json("api/home").getAsJsonObject().getAsJsonArray("engagements");
    assertThat(engagements).hasSizeBetween(1, 12);
    String before = "9999";
    for (JsonElement each : engagements) {
      assertThat(each.getAsJsonObject().get("status").getAsString()).isEqualTo("held");
      String date =
          each.getAsJsonObject().has("date")
              ? each.getAsJsonObject().get("date").getAsString()
              : "";
      assertThat(date).isLessThanOrEqualTo(before);
      before = date;
    }
  }

  @Test
  void aQuestionIsAnsweredWithWhatItsParametersWereTakenFor() throws Exception {
    JsonObject answer =
        served.json("api/queries/protocols-signed?a=Vi%E1%BB%87t+Nam&b=L%C3%A0o").getAsJsonObject();
    JsonObject b = answer.getAsJsonObject("parameters").getAsJsonObject("b");
    assertThat(b.get("value").getAsString()).isEqualTo("Lào");
    assertThat(b.get("iri").getAsString()).isEqualTo(ID + "country/LAO");
    assertThat(answer.get("sparql").getAsString()).contains("country/LAO");
    assertThat(answer.getAsJsonArray("rows").toString())
        .contains(ID + "agreement/protocol/LAO-VNM/2025-2029");
  }

  @Test
  void aQuestionIsAnsweredAsCsvWithAHeader() throws Exception {
    HttpResponse<String> csv = served.get("api/queries/protocols-signed?b=LAO&format=csv");
    assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(csv.body()).startsWith("type,period,signedOn,").contains("2025-2029");
  }

  @Test
  void aQuestionIsAnsweredAsTurtleOfTheNodesInIt() throws Exception {
    assertThat(served.get("api/queries/protocols-signed?b=LAO&format=ttl").body())
        .contains("att:Agreement");
  }

  @Test
  void aQuestionIsShownAsSparqlThatTheEndpointAnswers() throws Exception {
    String sparql = served.get("api/queries/protocols-signed?b=LAO&format=sparql").body();
    assertThat(served.sparql(sparql).body()).contains("2025-2029");
  }

  @ParameterizedTest
  @CsvSource({
    "protocols-signed?b=Atlantis, LAO",
    "protocols-signed?b=Campuchiaa, id:country/KHM",
    "protocols-signed?c=LAO, b=country",
    "protocols-signed, b=country",
    "protocols-signed?b=LAO&format=xls, csv",
    "engagements?type=dance, visit",
    "engagements?status=cancelled, planned",
    "engagements?from=yesterday, 2024-10"
  })
  void aParameterThatIsWrongIsRefusedWithWhatIsTaken(String question, String taken)
      throws Exception {
    HttpResponse<String> answer = served.get("api/queries/" + question);
    assertThat(answer.statusCode()).isEqualTo(400);
    JsonObject body = JsonParser.parseString(answer.body()).getAsJsonObject();
    assertThat(body.get("error").getAsString()).isNotBlank();
    assertThat(body.getAsJsonArray("accepted")).contains(new JsonPrimitive(taken));
  }

  @Test
  void aParameterThatIsGivenTwiceIsRefused() throws Exception {
    HttpResponse<String> answer = served.get("api/queries/protocols-signed?b=LAO&b=KHM");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Served.error(answer)).contains("given twice");
  }

  @Test
  void aQuestionThatIsNotThereIsNotFoundWithTheNearest() throws Exception {
    HttpResponse<String> answer = served.get("api/queries/protocol-signed");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(Served.error(answer)).contains("protocols-signed");
  }

  @Test
  void aNodeIsToldWithTheSentencesThatSayIt() throws Exception {
    JsonObject node =
        served.json("api/node?iri=id:agreement/protocol/LAO-VNM/2025-2029").getAsJsonObject();
    assertThat(node.get("kind").getAsString()).isEqualTo("agreement");
    JsonObject reading =
        node.getAsJsonArray("statements")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("readings")
            .get(0)
            .getAsJsonObject();
    assertThat(reading.get("quote").getAsString()).isNotBlank();
    assertThat(reading.getAsJsonObject("article").get("file").getAsString()).startsWith("s0");
  }

  @Test
  void aPersonsStatementsAreTenuresRanksAndEngagements() throws Exception {
    String node = served.json("api/node?iri=id:person/VNM/phan-van-giang").toString();
    assertThat(node).contains("\"kind\":\"tenure\"").contains("\"kind\":\"engagement\"");
  }

  @Test
  void aPageOfALongListOfStatementsIsGiven() throws Exception {
    JsonObject whole = served.json("api/node?iri=id:country/VNM").getAsJsonObject();
    JsonObject part = served.json("api/node?iri=id:country/VNM&offset=2&limit=3").getAsJsonObject();
    assertThat(part.get("total")).isEqualTo(whole.get("total"));
    assertThat(part.getAsJsonArray("statements")).hasSize(3);
    assertThat(part.getAsJsonArray("statements").get(0))
        .isEqualTo(whole.getAsJsonArray("statements").get(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id:person/VNM/nobody", "x", "id:%22%3E%3Cscript%3E"})
  void aNodeNobodySpeaksOfIsNotFound(String iri) throws Exception {
    assertThat(served.get("api/node?iri=" + iri).statusCode()).isEqualTo(404);
  }

  @Test
  void countriesAreTiedByWhatTheyDoTogether() throws Exception {
    JsonObject network = served.json("api/network?kind=countries").getAsJsonObject();
    assertThat(network.getAsJsonArray("edges").toString())
        .contains("\"source\":\"" + ID + "country/LAO\",\"target\":\"" + ID + "country/VNM\"");
  }

  @Test
  void theNetworkIsOfThePeriodAskedFor() throws Exception {
    JsonObject network = served.json("api/network?kind=people&from=1900&to=1901").getAsJsonObject();
    assertThat(network.getAsJsonArray("nodes")).isEmpty();
  }

  @Test
  void theVocabularyHasTermsAndCodesInBothLanguages() throws Exception {
    String vocabulary = served.json("api/vocabulary").toString();
    assertThat(vocabulary)
        .contains("\"name\":\"Engagement\"")
        .contains("\"name\":\"signedOn\"")
        .contains("\"" + ID + "rank/general\":{\"en\":\"General\"");
  }

  @Test
  void whatAnArticleSaysCannotEndAScript() throws Exception {
    assertThat(Reply.json(Map.of("title", "<script>alert('&')</script>")).content())
        .asString()
        .doesNotContain("<", "&", "'");
  }

  @Test
  void everyPathThatTheDescriptionNamesIsAnswered() throws Exception {
    JsonObject paths = served.json("api/openapi.json").getAsJsonObject().getAsJsonObject("paths");
    Map<String, String> values =
        Map.ofEntries(
            Map.entry("iri", "id:country/VNM"),
            Map.entry("q", "a"),
            Map.entry("a", "VNM"),
            Map.entry("b", "LAO"),
            Map.entry("country", "VNM"),
            Map.entry("person", "Nguyen Tan Cuong"),
            Map.entry("other", "Khamliang Outhakaysone"),
            Map.entry("office", "defence-minister"),
            Map.entry("date", "2024-10-22"),
            Map.entry("from", "2020"),
            Map.entry("to", "2025"),
            Map.entry("since", "2025"),
            Map.entry("article", "s01-moc-chau-signing"),
            Map.entry("statement", "id:agreement/protocol/LAO-VNM/2025-2029"));
    for (String path : paths.keySet()) {
      StringBuilder query = new StringBuilder("?");
      for (JsonElement each :
          paths.getAsJsonObject(path).getAsJsonObject("get").getAsJsonArray("parameters")) {
        JsonObject parameter = each.getAsJsonObject();
        String name = parameter.get("name").getAsString();
        if (parameter.get("required").getAsBoolean()) {
          boolean isOffice =
              name.equals("other") && parameter.get("description").getAsString().contains("office");
          query
              .append(name)
              .append('=')
              .append(Served.encoded(isOffice ? "deputy-prime-minister" : values.get(name)))
              .append('&');
        }
      }
      served.json(path.substring(1) + query);
    }
    assertThat(paths.keySet())
        .containsAll(
            Catalogue.read(Path.of("queries")).queries().stream()
                .map(CatalogueQuery::name)
                .map(name -> "/api/queries/" + name)
                .toList());
  }

  @Test
  void theDescriptionIsOpenApi3() throws Exception {
    JsonObject description = served.json("api/openapi.json").getAsJsonObject();
    assertThat(description.get("openapi").getAsString()).startsWith("3.");
    assertThat(description.getAsJsonObject("info").keySet()).contains("title", "version");
    java.util.Set<String> ids = new java.util.HashSet<>();
    description
        .getAsJsonObject("paths")
        .entrySet()
        .forEach(
            path -> {
              JsonObject get = path.getValue().getAsJsonObject().getAsJsonObject("get");
              assertThat(ids.add(get.get("operationId").getAsString())).isTrue();
              assertThat(get.getAsJsonObject("responses").keySet()).contains("200", "default");
              get.getAsJsonArray("parameters")
                  .forEach(
                      p ->
                          assertThat(p.getAsJsonObject().keySet())
                              .contains("name", "in", "required", "schema"));
            });
  }

  @Test
  void theNextSearchAndTheNextQuerySeeWhatWasBuilt(@TempDir Path folder) throws Exception {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    try (Served growing = Served.of(articles, folder.resolve("store"), s -> s)) {
      assertThat(growing.json("api/search?q=phan+giang&kind=person").toString())
          .doesNotContain("phan-van-giang");
      Files.copy(
          Path.of("seeds/s01-moc-chau-signing.txt"), articles.resolve("s01-moc-chau-signing.txt"));
      Served.build(articles, growing.store());
      assertThat(growing.json("api/search?q=phan+giang&kind=person").toString())
          .contains("phan-van-giang");
      assertThat(growing.json("api/status").getAsJsonObject().get("articles").getAsInt())
          .isEqualTo(1);
    }
  }

  @Test
  void anIndexThatMissedAChangeIsMadeAnew(@TempDir Path folder) throws Exception {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    try (Served before = Served.of(articles, folder.resolve("store"), s -> s)) {
      assertThat(before.json("api/search?q=giang&kind=person").toString()).doesNotContain("giang");
    }
    Files.copy(
        Path.of("seeds/s01-moc-chau-signing.txt"), articles.resolve("s01-moc-chau-signing.txt"));
    try (attache.store.Store unserved = attache.store.Store.open(folder.resolve("store"))) {
      Served.build(articles, unserved);
    }
    try (Served after =
        Served.over(attache.store.Store.open(folder.resolve("store")), settings -> settings)) {
      assertThat(after.json("api/search?q=phan+giang&kind=person").toString())
          .contains("phan-van-giang");
    }
  }
}
