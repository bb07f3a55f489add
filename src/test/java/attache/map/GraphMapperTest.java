package attache.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.SampleArticle;
import attache.SampleReference;
import attache.model.ArticleFacts;
import attache.model.ArticleFacts.AgreementStatus;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.lib.ShLib;
import org.junit.jupiter.api.Test;

class GraphMapperTest {

  private static final GraphMapper MAPPER = new GraphMapper(new SampleReference().read());

  private static SampleArticle borderExchange() {
    return new SampleArticle("border")
        .published("2024-10-22")
        .person("Phan Văn Giang", "VNM")
        .person("Chansamone Chanyalath", "LAO")
        .tenure("Phan Văn Giang", "defence-minister", "VNM", "2024-10-22")
        .rank("Chansamone Chanyalath", "general", "2024-10-22")
        .engagement("x", "exchange", "2024-10", "Mộc Châu", "LAO|VNM", "Giao lưu biên giới", 2)
        .engagement(
            "t",
            "talks",
            "2024-10-22",
            "Mộc Châu",
            "LAO|VNM",
            "Phan Văn Giang",
            "Chansamone Chanyalath")
        .partOf("x")
        .agreement(
            "p",
            "protocol",
            "LAO|VNM",
            "2025-2029",
            AgreementStatus.SIGNED,
            "2024-10-22",
            "Hợp tác quốc phòng",
            "t",
            "Phan Văn Giang",
            "Chansamone Chanyalath")
        .chair("ASEAN", "LAO", 2024, 2024)
        .partnership("LAO|VNM", "special-relationship", "")
        .support("VNM", "LAO", "ASEAN 2024");
  }

  @Test
  void makesIrisFromContentAlone() {
    assertThat(entities(MAPPER.graphOf(borderExchange().facts())))
        .contains(
            "person/VNM/phan-van-giang",
            "tenure/VNM/phan-van-giang/defence-minister/2024-10-22",
            "rank-tenure/LAO/chansamone-chanyalath/general/2024-10-22",
            "engagement/exchange/LAO-VNM/edition-2-exchange",
            "engagement/encounter/LAO-VNM/2024-10-22/chansamone-chanyalath+phan-van-giang",
            "engagement/encounter/LAO-VNM/2024-10-22/chansamone-chanyalath+phan-van-giang"
                + "/participant/LAO/chansamone-chanyalath",
            "agreement/protocol/LAO-VNM/2025-2029",
            "agreement/protocol/LAO-VNM/2025-2029/status/signed/"
                + borderExchange().facts().article().id(),
            "series/exchange/LAO-VNM/exchange",
            "chair/asean/2024/LAO",
            "partnership/LAO-VNM/special-relationship",
            "support/VNM-LAO/asean-2024",
            "place/moc-chau");
  }

  @Test
  void hasNoBlankNodeAndIsTheSameEachTime() {
    Graph graph = MAPPER.graphOf(borderExchange().facts());
    assertThat(graph.find().toList())
        .noneMatch(t -> t.getSubject().isBlank() || t.getObject().isBlank());
    assertThat(graph.isIsomorphicWith(MAPPER.graphOf(borderExchange().facts()))).isTrue();
  }

  @Test
  void quotesTheSentenceOfEachFact() {
    ArticleFacts facts = borderExchange().facts();
    Graph graph = MAPPER.graphOf(facts);
    Node agreement = iri("agreement/protocol/LAO-VNM/2025-2029");
    Node annotation =
        one(graph.find(Node.ANY, Vocabulary.HAS_BODY, agreement).toList()).getSubject();
    Node quote = NodeFactory.createURI(annotation.getURI() + "/quote");
    Node position = NodeFactory.createURI(annotation.getURI() + "/position");
    int start = Integer.parseInt(value(graph, position, Vocabulary.START));
    int end = Integer.parseInt(value(graph, position, Vocabulary.END));
    assertThat(value(graph, quote, Vocabulary.EXACT))
        .isEqualTo(facts.article().text().substring(start, end));
    assertThat(
            value(graph, quote, Vocabulary.PREFIX)
                + value(graph, quote, Vocabulary.EXACT)
                + value(graph, quote, Vocabulary.SUFFIX))
        .isEqualTo("Văn kiện p protocol Hợp tác quốc phòng.");
  }

  @Test
  void passesTheShapes() {
    Shapes shapes = Shapes.parse(RDFDataMgr.loadGraph("ontology/shapes.ttl"));
    var report = ShaclValidator.get().validate(shapes, MAPPER.graphOf(borderExchange().facts()));
    if (!report.conforms()) {
      ShLib.printReport(report);
    }
    assertThat(report.conforms()).isTrue();
  }

  @Test
  void refusesAnArticleWhoseEvidenceLiesInFurniture() {
    SampleArticle article = new SampleArticle("sidebar").furniture("Tin liên quan: Tea Banh thăm");
    assertThatThrownBy(
            () -> MAPPER.graphOf(article.personWithEvidence("Tea Banh", "KHM", 35, 43).facts()))
        .isInstanceOf(RefusedArticleException.class)
        .hasMessageStartingWith("articles/sidebar.txt: article ")
        .hasMessageContaining("[35,43) lies in furniture [17,45)");
  }

  @Test
  void refusesAnArticleWhoseEvidenceEndsAfterTheText() {
    assertThatThrownBy(
            () ->
                MAPPER.graphOf(
                    new SampleArticle("short")
                        .personWithEvidence("Tea Banh", "KHM", 2, 99)
                        .facts()))
        .isInstanceOf(RefusedArticleException.class)
        .hasMessageContaining("[2,99) ends after the text, which has 15 chars");
  }

  @Test
  void keepsTwoEventsOfOneDayAndPairApartByTheirHeadsPlacesOrACount() {
    ArticleFacts facts =
        new SampleArticle("busy-day")
            .person("Tea Seiha", "KHM")
            .engagement("a", "meeting", "2025-02-26", "", "KHM|VNM", "Tea Seiha")
            .engagement("b", "meeting", "2025-02-26", "", "KHM|VNM")
            .engagement("c", "talks", "2025-02-26", "Penang", "KHM|VNM")
            .engagement("d", "talks", "2025-02-26", "Penang", "KHM|VNM")
            .facts();
    assertThat(entities(MAPPER.graphOf(facts)))
        .contains(
            "engagement/encounter/KHM-VNM/2025-02-26/tea-seiha",
            "engagement/encounter/KHM-VNM/2025-02-26",
            "engagement/encounter/KHM-VNM/2025-02-26/penang",
            "engagement/encounter/KHM-VNM/2025-02-26/penang/2");
  }

  @Test
  void keepsTwoNamesApartThatDifferInDiacriticsOnly() {
    ArticleFacts facts =
        new SampleArticle("two-names")
            .person("Nguyễn Văn Hùng", "VNM")
            .person("Nguyễn Văn Hưng", "VNM")
            .facts();
    assertThat(entities(MAPPER.graphOf(facts)).stream().filter(i -> i.startsWith("person/")))
        .hasSize(2)
        .allMatch(i -> i.matches("person/VNM/nguyen-van-hung-[0-9a-f]{8}"));
  }

  @Test
  void tellsTheSeriesAdmmPlusFromAdmm() {
    ArticleFacts facts =
        new SampleArticle("admm")
            .engagement("a", "conference", "2024-11-20", "", "ASEAN|LAO", "Hội nghị ADMM", 18)
            .engagement("b", "conference", "2024-11-21", "", "ASEAN|LAO", "ADMM+ mở rộng", 11)
            .facts();
    assertThat(entities(MAPPER.graphOf(facts)))
        .contains(
            "engagement/conference/_/edition-18-admm",
            "engagement/conference/_/edition-11-admm-plus",
            "series/conference/_/admm",
            "series/conference/_/admm-plus");
  }

  @Test
  void namesAnAgreementWithoutPeriodByItsSubjectAndDayOfSigning() {
    ArticleFacts facts =
        new SampleArticle("papers")
            .agreement(
                "a", "treaty", "LAO|VNM", "", AgreementStatus.IN_FORCE, "1977", "hữu nghị", "")
            .agreement("b", "minutes", "KHM|VNM", "", AgreementStatus.PROPOSED, "", "", "")
            .facts();
    assertThat(entities(MAPPER.graphOf(facts)))
        .contains("agreement/treaty/LAO-VNM/huu-nghi/1977", "agreement/minutes/KHM-VNM/_");
  }

  private static Set<String> entities(Graph graph) {
    return graph.find(Node.ANY, Vocabulary.TYPE, Node.ANY).toList().stream()
        .map(t -> t.getSubject().getURI().substring(Iris.ID.length()))
        .collect(Collectors.toSet());
  }

  private static String value(Graph graph, Node subject, Node property) {
    return one(graph.find(subject, property, Node.ANY).toList())
        .getObject()
        .getLiteralLexicalForm();
  }

  private static Triple one(List<Triple> triples) {
    assertThat(triples).hasSize(1);
    return triples.get(0);
  }

  private static Node iri(String path) {
    return NodeFactory.createURI(Iris.ID + path);
  }
}
