package attache.store;

import static attache.store.StoreFixture.sorted;
import static org.assertj.core.api.Assertions.assertThat;

import attache.SampleArticle;
import attache.SampleReference;
import attache.model.ArticleFacts;
import attache.model.ArticleFacts.AgreementStatus;
import attache.resolve.Resolver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What merges across articles do to the graphs in the store. */
class MergedStoreTest {

  private static final StoreFixture FIXTURE = fixture(new SampleReference());

  @TempDir private Path folder;
  @TempDir private Path other;

  private static StoreFixture fixture(SampleReference reference) {
    return new StoreFixture(reference.read(), Resolver::new);
  }

  private static ArticleFacts chiefOfStaff() {
    return new SampleArticle("chief-of-staff")
        .published("2022-06-02")
        .person("Khamlieng Outhakaysone", "LAO")
        .tenure("Khamlieng Outhakaysone", "chief-of-general-staff", "LAO", "2022-06-02")
        .rank("Khamlieng Outhakaysone", "lieutenant-general", "2022-06-02")
        .person("Nguyễn Tân Cương", "VNM")
        .engagement(
            "r",
            "reception",
            "2022-06-02",
            "Hà Nội",
            "LAO|VNM",
            "Khamlieng Outhakaysone",
            "Nguyễn Tân Cương")
        .facts();
  }

  private static ArticleFacts minister() {
    return new SampleArticle("minister")
        .published("2025-02-26")
        .person("Khamliang Outhakaysone", "LAO")
        .tenure("Khamliang Outhakaysone", "defence-minister", "LAO", "2025-02-26")
        .agreement(
            "p",
            "protocol",
            "LAO|VNM",
            "2025-2029",
            AgreementStatus.IN_FORCE,
            "",
            "hợp tác quốc phòng",
            "")
        .facts();
  }

  private static ArticleFacts visit() {
    return new SampleArticle("visit")
        .published("2022-06-03")
        .person("Khamliang Outhakaysone", "LAO")
        .engagement(
            "t", "talks", "2022-06-02", "Bộ Quốc phòng", "LAO|VNM", "Khamliang Outhakaysone")
        .agreement(
            "p", "protocol", "LAO|VNM", "", AgreementStatus.IN_FORCE, "", "Hợp tác quốc phòng", "t")
        .facts();
  }

  private static ArticleFacts english() {
    return new SampleArticle("english")
        .lang("en")
        .published("2022-06-03")
        .person("Nguyen Tan Cuong", "VNM")
        .engagement("m", "meeting", "2022-06", "Hanoi", "LAO|VNM", "Nguyen Tan Cuong")
        .facts();
  }

  private static List<ArticleFacts> all() {
    return List.of(chiefOfStaff(), minister(), visit(), english());
  }

  @Test
  void whatAnEarlierProgrammeDidNotWriteDownIsReadFromTheGraphs() {
    List<ArticleFacts> earlier = all().subList(0, 3);
    try (Store store = Store.open(folder);
        Store fresh = Store.open(other)) {
      FIXTURE.build(store, 3, earlier);
      store.write(
          dataset -> {
            dataset.deleteAny(Writer.BUILDS, Node.ANY, Writer.TELLING, Node.ANY);
            Node first = NodeFactory.createURI(Writer.articles(dataset).get(0));
            dataset.add(Writer.BUILDS, first, Writer.TELLING, Writer.text("of another form"));
            return true;
          });
      FIXTURE.build(store, 4, all());
      FIXTURE.build(fresh, 4, all());
      assertThat(sorted(store)).isEqualTo(sorted(fresh));
    }
  }

  @Test
  void showsOnePersonWithTwoDatedOfficesAndBothPrintedNames() {
    try (Store store = Store.open(folder)) {
      FIXTURE.build(store, 4, all());
      assertThat(
              table(
                  store,
                  """
                  PREFIX att: <https://w3id.org/attache/ontology#>
                  PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                  SELECT DISTINCT ?label ?printed ?on ?office {
                    ?t a att:Tenure ; att:holder ?p ; att:office ?office ; att:observedOn ?on .
                    ?p rdfs:label ?label . GRAPH ?g { ?p att:printedName ?printed .
                      ?t att:holder ?p }
                  } ORDER BY ?on
                  """))
          .isEqualTo(
              """
              label,printed,on,office
              Khamliang Outhakaysone,Khamlieng Outhakaysone,2022-06-02,\
              https://w3id.org/attache/id/office/chief-of-general-staff
              Khamliang Outhakaysone,Khamliang Outhakaysone,2025-02-26,\
              https://w3id.org/attache/id/office/defence-minister
              """);
    }
  }

  @Test
  void showsOneEncounterWithAllItsArticles() {
    try (Store store = Store.open(folder)) {
      FIXTURE.build(store, 4, all());
      assertThat(store.counts()).isEqualTo(new Counts(4, 2, 1, 1, 4));
    }
  }

  @Test
  void isTheSameWhateverTheOrderAndTheBatches() {
    try (Store first = Store.open(folder)) {
      FIXTURE.build(first, 4, all());
      String expected = sorted(first);
      Random random = new Random(3);
      for (int size = 1; size <= 3; size++) {
        List<ArticleFacts> shuffled = new ArrayList<>(all());
        Collections.shuffle(shuffled, random);
        try (Store store = Store.open(other.resolve("batches-of-" + size))) {
          FIXTURE.build(store, size, shuffled);
          assertThat(sorted(store)).isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void isTheSameInOneBuildAndInSeveral() {
    try (Store one = Store.open(folder);
        Store several = Store.open(other)) {
      FIXTURE.build(one, 4, all());
      all().forEach(article -> FIXTURE.build(several, article));
      assertThat(sorted(several)).isEqualTo(sorted(one));
      FIXTURE.build(one, 1, all());
      assertThat(sorted(several)).isEqualTo(sorted(one));
    }
  }

  @Test
  void undoesWithAnArticleTheMergesItCaused() {
    try (Store withoutIt = Store.open(other)) {
      FIXTURE.build(withoutIt, chiefOfStaff());
      FIXTURE.build(withoutIt, english());
      String expected = sorted(withoutIt);
      try (Store store = Store.open(folder)) {
        FIXTURE.build(store, 2, all());
        Writer writer = FIXTURE.writer(store);
        writer.withdraw("minister");
        writer.withdraw("visit");
        assertThat(sorted(store)).isEqualTo(expected);
      }
    }
  }

  @Test
  void restoresWhatWasBeforeAJudgementWhenTheJudgementIsUndone() {
    StoreFixture judged =
        fixture(
            new SampleReference()
                .judgements(
                    "id:person/LAO/khamlieng-outhakaysone,"
                        + "id:person/LAO/khamliang-outhakaysone,different,an,2026-01-01,"));
    try (Store store = Store.open(folder)) {
      FIXTURE.build(store, 4, all());
      String before = sorted(store);
      judged.build(store, 4, all());
      assertThat(store.counts().people()).isEqualTo(3);
      FIXTURE.build(store, 4, all());
      assertThat(sorted(store)).isEqualTo(before);
    }
  }

  private static String table(Store store, String query) {
    return store.read(
        dataset -> {
          var execution = QueryExecutionFactory.create(QueryFactory.create(query), dataset);
          var out = new java.io.ByteArrayOutputStream();
          ResultSetFormatter.outputAsCSV(out, execution.execSelect());
          return out.toString(java.nio.charset.StandardCharsets.UTF_8).replace("\r\n", "\n");
        });
  }
}
