package attache.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.Dataset;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

/** Each statement about a node, with the sentences that say it. */
class ExplanationTest {

  private static final Questioner STATUS =
      new Questioner(RDFDataMgr.loadDataset("src/test/resources/queries/status-reports/data.trig"));
  private static final Questioner CAREER =
      new Questioner(RDFDataMgr.loadDataset("src/test/resources/queries/career/data.trig"));

  private static final Questioner MERGED = new Questioner(withAMerge());

  private static Dataset withAMerge() {
    Dataset graphs = RDFDataMgr.loadDataset("src/test/resources/queries/career/data.trig");
    RDFParser.fromString(
            """
            PREFIX att: <https://w3id.org/attache/ontology#>
            <https://w3id.org/attache/id/graph/merges> {
              <https://w3id.org/attache/id/merge/0123456789abcdef> a att:Merge ;
                att:variant <https://w3id.org/attache/id/person/VNM/ngo-van-ann> ;
                att:canonical <https://w3id.org/attache/id/person/VNM/ngo-van-an> ;
                att:score 0.92 ;
                att:reason "other-words-equal 0.50 of 0.50, small-slip-of-spelling 0.42 of 0.50" .
            }
            """,
            Lang.TRIG)
        .parse(graphs);
    return graphs;
  }

  @Test
  void showsTheSentenceWithTheWordsThatSayItInBrackets() {
    Explanation explanation =
        Explanation.of("id:agreement/protocol/LAO-VNM/2031-2035", new Names(STATUS), STATUS);
    assertThat(printed(explanation))
        .contains(
            "StatusReport  reportedOn 2031-01-01, status proposed",
            "  2031-01-01  earlier: Hai bên sẽ [ký nghị định thư] trong năm.");
  }

  @Test
  void findsAPersonByAnySpellingAndNamesOfficesAndRanksOverTime() {
    Explanation explanation = Explanation.of("ngo van an", new Names(CAREER), CAREER);
    assertThat(explanation.label()).isEqualTo("Ngô Văn An");
    assertThat(explanation.statements())
        .extracting(Explanation.Statement::kind, Explanation.Statement::says)
        .contains(
            tuple(
                "Tenure",
                "dateBasis stated, holder Ngô Văn An, observedOn 2029-06-20, office defence-minister, officeOf VNM"),
            tuple(
                "RankTenure",
                "dateBasis stated, holder Ngô Văn An, observedOn 2028-01-10, rank general"));
  }

  @Test
  void everyStatementHasASentence() {
    assertThat(Explanation.of("Ngô Văn An", new Names(CAREER), CAREER).statements())
        .allSatisfy(statement -> assertThat(statement.readings()).isNotEmpty());
  }

  @Test
  void aMergedNodeNamesWhatItWasMergedFromWithTheScoreAndItsFeatures() {
    assertThat(printed(Explanation.of("Ngô Văn An", new Names(MERGED), MERGED)))
        .startsWith(
            """
            Ngô Văn An  id:person/VNM/ngo-van-an
            merged from id:person/VNM/ngo-van-ann, score 0.92: other-words-equal 0.50 of 0.50, small-slip-of-spelling 0.42 of 0.50

            """);
  }

  @Test
  void theIriOfAMergedNodeLeadsToTheNodeThatStandsForIt() {
    assertThat(Explanation.of("id:person/VNM/ngo-van-ann", new Names(MERGED), MERGED).iri())
        .isEqualTo(Names.ID + "person/VNM/ngo-van-an");
  }

  @Test
  void aNodeNobodySpeaksOfIsRefused() {
    assertThatThrownBy(() -> Explanation.of("id:country/FRA", new Names(CAREER), CAREER))
        .isInstanceOf(QueryException.class)
        .hasMessage(
            "No article says anything about id:country/FRA. Write a name, or an IRI that a query has shown.");
  }

  @Test
  void anUnknownNameIsRefused() {
    assertThatThrownBy(() -> Explanation.of("Nobody", new Names(CAREER), CAREER))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("the graph knows no person of this name");
  }

  private static String printed(Explanation explanation) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    explanation.print(new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }
}
