package attache.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The twelve questions the graph is for, asked of all articles that ship with the project; and the
 * dates of that graph.
 */
class CompetencyQuestionsTest {

  private static final String PROTOCOL = "id:agreement/protocol/LAO-VNM/2025-2029";
  private static final String SIGNING = "s01-moc-chau-signing";

  private static BuiltStore store;

  @BeforeAll
  static void build(@TempDir Path folder) throws Exception {
    store =
        BuiltStore.of(folder.resolve("store"), Path.of("seeds"), Path.of("data/gold/devset/texts"));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void everyDateHasABasisAndEveryBasisADate() {
    assertThat(
            store.rows(
                """
                SELECT ?article ?node ?property WHERE {
                  VALUES (?property ?basis) {
                    (att:date att:dateBasis) (att:signedOn att:dateBasis) (att:observedOn att:dateBasis)
                    (att:since att:dateBasis) (att:published att:publishedBasis)
                  }
                  GRAPH ?article {
                    ?node ?property ?date .
                    OPTIONAL { ?node ?basis ?known }
                  }
                  FILTER(!BOUND(?known) || ?known NOT IN ("stated", "derived", "assumed"))
                }
                """))
        .isEmpty();
    assertThat(
            store.rows(
                """
                SELECT ?article ?node WHERE {
                  GRAPH ?article { ?node att:dateBasis ?basis }
                  FILTER NOT EXISTS { GRAPH ?article { ?node att:date|att:signedOn|att:observedOn|att:since ?date } }
                }
                """))
        .isEmpty();
    assertThat(store.asked("date-precision", Map.of("of", "signing", "basis", "stated")))
        .isNotEmpty();
  }

  @Test
  void noDateOfATitleIsSaidToBeStated() {
    assertThat(store.asked("date-precision", Map.of("of", "office", "basis", "stated"))).isEmpty();
    assertThat(store.asked("date-precision", Map.of("of", "rank", "basis", "stated"))).isEmpty();
  }

  @Test
  void q1WhoHeldAnOfficeOnADay() {
    assertThat(
            store.asked(
                "who-held-office",
                Map.of("office", "defence-minister", "country", "Lào", "date", "2024-10-22")))
        .singleElement()
        .satisfies(
            row -> assertThat(row).startsWith("confirmed", "Chansamone Chanyalath", "2024-10-22"));
  }

  @Test
  void q2WhichRankAndOfficeASignatoryHad() {
    assertThat(
            store.asked(
                "rank-and-office-at-signing", Map.of("person", "Phan Văn Giang", "b", "Lào")))
        .anySatisfy(row -> assertThat(row).contains("2024-10-22", "general", PROTOCOL))
        .allSatisfy(row -> assertThat(row.get(4)).contains("defence-minister"));
  }

  @Test
  void q3TheEngagementsOfTwoCountriesBetweenTwoDays() {
    assertThat(
            store.asked(
                "engagements-of-pair",
                Map.of("a", "VNM", "b", "LAO", "from", "2024-10-01", "to", "2024-10-31")))
        .anySatisfy(row -> assertThat(row).contains("talks", "held"))
        .anySatisfy(row -> assertThat(row).contains("exchange", "held"));
  }

  @Test
  void q4WhatWasSignedAtWhichEngagement() {
    assertThat(store.asked("signed-at-engagement", Map.of("a", "VNM", "b", "LAO")))
        .anySatisfy(row -> assertThat(row).contains("2024-10-22", "talks", "protocol", PROTOCOL));
  }

  @Test
  void q5WhichAgreementsAreInForceLapsedOrSuperseded() {
    Map<String, String> pair = Map.of("a", "VNM", "b", "LAO", "date", "2026-01-01");
    assertThat(store.asked("agreement-states", pair))
        .extracting(row -> row.get(0) + " " + row.get(1) + " " + row.get(3))
        .contains(
            "in force protocol 2025-2029",
            "lapsed cooperation-plan 2025",
            "superseded protocol 2020-2024");
  }

  @Test
  void q6WhichEditionsOfASeriesAreMissing() {
    assertThat(store.asked("dialogue-editions", Map.of("a", "VNM", "b", "LAO")))
        .anySatisfy(row -> assertThat(row).contains("missing", "1"))
        .anySatisfy(row -> assertThat(row).contains("2", SIGNING + "|s02-moc-chau-local"));
  }

  @Test
  void q7WhichStatementsRestOnASingleArticle() {
    List<List<String>> single = store.asked("single-source", Map.of("kind", "Agreement"));
    assertThat(single)
        .contains(List.of("Agreement", SIGNING, "id:agreement/protocol/LAO-VNM/2020-2024"));
    assertThat(single).noneSatisfy(row -> assertThat(row).contains(PROTOCOL));
  }

  @Test
  void q8WhereArticlesDisagree() {
    assertThat(store.asked("disagreements", Map.of()))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row).doesNotContain(""));
  }

  @Test
  void q9WhomSomebodyMetAndWhenFirst() {
    assertThat(store.asked("first-meetings", Map.of("person", "Phan Văn Giang")))
        .anySatisfy(row -> assertThat(row).startsWith("Chansamone Chanyalath", "LAO"));
  }

  @Test
  void q10WithWhichCountriesThereWasNoEngagementOfLate() {
    assertThat(
            store.asked("countries-without-engagement", Map.of("a", "VNM", "since", "2025-01-01")))
        .extracting(row -> row.get(0))
        .contains("CHN")
        .doesNotContain("LAO");
  }

  @Test
  void q11WhatTheGraphSaidOnADay() {
    assertThat(store.asked("statements-known-on", Map.of("date", "2024-10-21")))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.get(1)).isLessThanOrEqualTo("2024-10-21"))
        .noneSatisfy(row -> assertThat(row).contains(PROTOCOL));
    assertThat(
            store.asked("statements-known-on", Map.of("date", "2024-10-31", "kind", "Agreement")))
        .anySatisfy(row -> assertThat(row).contains(PROTOCOL));
  }

  @Test
  void q12WhatIsLostWithAnArticle() {
    List<List<String>> statements = store.asked("article-statements", Map.of("article", SIGNING));
    assertThat(statements)
        .contains(List.of("Agreement", "id:agreement/protocol/LAO-VNM/2020-2024", "0", "yes", ""))
        .anySatisfy(row -> assertThat(row).contains(PROTOCOL, "no"));
  }
}
