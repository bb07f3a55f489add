package attache.store;

import static attache.store.StoreFixture.exported;
import static attache.store.StoreFixture.sorted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.SampleArticle;
import attache.SampleReference;
import attache.model.ArticleFacts;
import attache.model.ArticleFacts.AgreementStatus;
import attache.model.DoubtfulPair;
import attache.model.Identity;
import attache.model.Merge;
import attache.model.Telling;
import attache.model.Variant;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

  private static final StoreFixture FIXTURE =
      new StoreFixture(new SampleReference().read(), reference -> new Apart());

  @TempDir private Path folder;

  private static ArticleFacts signing() {
    return new SampleArticle("signing")
        .published("2024-10-22")
        .person("Phan Văn Giang", "VNM")
        .person("Chansamone Chanyalath", "LAO")
        .tenure("Phan Văn Giang", "defence-minister", "VNM", "2024-10-22")
        .engagement("t", "talks", "2024-10-22", "Mộc Châu", "LAO|VNM", "Phan Văn Giang")
        .agreement(
            "p",
            "protocol",
            "LAO|VNM",
            "2025-2029",
            AgreementStatus.SIGNED,
            "2024-10-22",
            "\"Hợp tác\" quốc phòng",
            "t",
            "Phan Văn Giang",
            "Chansamone Chanyalath")
        .facts();
  }

  private static ArticleFacts mention(String file) {
    return new SampleArticle(file)
        .published("2025-02-26")
        .agreement(
            "p", "protocol", "LAO|VNM", "2025-2029", AgreementStatus.IN_FORCE, "", "Hợp tác", "")
        .facts();
  }

  @Test
  void answersFromTheUnionOfAllArticles() {
    try (Store store = Store.open(folder)) {
      FIXTURE.build(store, signing(), mention("a"));
      String ask =
          """
          PREFIX att: <https://w3id.org/attache/ontology#>
          PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
          ASK { ?p a att:Agreement ; att:status "signed" , "in-force" ; att:party ?c .
                ?c rdfs:label "Lào"@vi }
          """;
      boolean answer =
          store.read(
              dataset -> QueryExecutionFactory.create(QueryFactory.create(ask), dataset).execAsk());
      assertThat(answer).isTrue();
      assertThat(store.counts()).isEqualTo(new Counts(2, 2, 1, 1, 0));
    }
  }

  @Test
  void hidesItsOwnAccountsFromQueriesAndExports() {
    try (Store store = Store.open(folder)) {
      FIXTURE.build(store, signing());
      String ask = "ASK { ?s ?p ?o FILTER regex(str(?p), 'fingerprint|telling|Version') }";
      boolean answer =
          store.read(
              dataset -> QueryExecutionFactory.create(QueryFactory.create(ask), dataset).execAsk());
      assertThat(answer).isFalse();
      assertThat(exported(store, Format.NQUADS)).doesNotContain("fingerprint");
    }
  }

  @Test
  void changesNothingWhenTheSameFolderIsReadAgain() {
    try (Store store = Store.open(folder)) {
      FIXTURE.build(store, signing(), mention("a"));
      String before = sorted(store);
      assertThat(FIXTURE.writer(store).needs(signing().article())).isFalse();
      FIXTURE.build(store, 1, List.of(mention("a"), signing()));
      assertThat(sorted(store)).isEqualTo(before);
    }
  }

  @Test
  void extractsAgainWhatAnotherExtractorMadeButLeavesTheSameGraphUntouched() {
    try (Store store = Store.open(folder)) {
      FIXTURE.build(store, signing());
      StoreFixture later =
          new StoreFixture(new SampleReference().read(), reference -> new Apart())
              .extractorVersion("2");
      assertThat(later.build(store, signing())).isEqualTo(new PutReport(0, 0, 1, List.of()));
      assertThat(later.writer(store).needs(signing().article())).isFalse();
    }
  }

  @Test
  void replacesAnArticleWhoseTextChanged() {
    try (Store store = Store.open(folder)) {
      FIXTURE.build(store, signing(), mention("a"));
      ArticleFacts shorter = new SampleArticle("signing").published("2024-10-22").facts();
      assertThat(FIXTURE.build(store, shorter)).isEqualTo(new PutReport(0, 1, 0, List.of()));
      assertThat(store.counts()).isEqualTo(new Counts(2, 0, 0, 1, 0));
    }
  }

  @Test
  void isTheSameWhateverTheOrderAndTheBatches(@TempDir Path other) {
    List<ArticleFacts> articles = List.of(signing(), mention("a"), mention("b"), mention("c"));
    List<ArticleFacts> reversed = List.of(mention("c"), mention("b"), mention("a"), signing());
    try (Store one = Store.open(folder);
        Store two = Store.open(other)) {
      FIXTURE.build(one, 4, articles);
      FIXTURE.build(two, 1, reversed);
      assertThat(sorted(one)).isEqualTo(sorted(two));
      for (Format format : Format.values()) {
        assertThat(exported(one, format)).isEqualTo(exported(two, format));
      }
    }
  }

  @Test
  void refusesAnArticleThatBreaksAShapeAndTakesTheOthers() {
    ArticleFacts bad = new SampleArticle("bad").lang("").facts();
    try (Store store = Store.open(folder)) {
      PutReport report = FIXTURE.build(store, bad, mention("a"));
      assertThat(report.added()).isEqualTo(1);
      assertThat(report.refusals())
          .extracting(Refusal::toString)
          .anySatisfy(
              line ->
                  assertThat(line)
                      .startsWith("articles/bad.txt: article https://w3id.org/attache/id/article/")
                      .contains("language")
                      .contains("minCount"));
      assertThat(store.counts().articles()).isEqualTo(1);
    }
  }

  @Test
  void withdrawsAnArticleWithAllThatOnlyItSupported(@TempDir Path other) {
    try (Store store = Store.open(folder);
        Store withoutIt = Store.open(other)) {
      FIXTURE.build(store, signing(), mention("a"));
      FIXTURE.build(withoutIt, mention("a"));
      assertThat(FIXTURE.writer(store).withdraw("https://news.example/signing")).hasSize(1);
      assertThat(sorted(store)).isEqualTo(sorted(withoutIt));
      assertThat(FIXTURE.writer(store).withdraw("signing")).isEmpty();
      assertThat(FIXTURE.writer(store).withdraw("no such article")).isEmpty();
      assertThat(FIXTURE.writer(store).needs(signing().article())).isTrue();
    }
  }

  @Test
  void keepsTheLesserFileOfAnArticleThatComesTwice() {
    ArticleFacts first = signing();
    ArticleFacts copy =
        new ArticleFacts(
            new attache.model.Article(
                first.article().id(),
                "zz-copy",
                "articles/zz-copy.txt",
                first.article().url(),
                "",
                "",
                "vi",
                null,
                first.article().text(),
                List.of()),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    try (Store store = Store.open(folder)) {
      List<PutReport> reports = FIXTURE.build(store, 1, List.of(first, copy));
      assertThat(reports.get(1).refusals())
          .extracting(Refusal::toString)
          .containsExactly(
              "articles/zz-copy.txt: article https://w3id.org/attache/id/article/"
                  + first.article().id()
                  + " is refused: it is the same article as signing");
      String before = sorted(store);
      FIXTURE.build(store, 1, List.of(copy, first));
      assertThat(sorted(store)).isEqualTo(before);
    }
  }

  @Test
  void exportsWhatOtherToolsReadAsTheSameGraphs() {
    try (Store store = Store.open(folder)) {
      FIXTURE.build(store, signing(), mention("a"));
      DatasetGraph quads = parsed(exported(store, Format.NQUADS), Lang.NQUADS);
      DatasetGraph trig = parsed(exported(store, Format.TRIG), Lang.TRIG);
      DatasetGraph json = parsed(exported(store, Format.JSONLD), Lang.JSONLD11);
      DatasetGraph turtle = parsed(exported(store, Format.TURTLE), Lang.TURTLE);
      assertThat(IsoMatcher.isomorphic(trig, quads)).isTrue();
      assertThat(IsoMatcher.isomorphic(json, quads)).isTrue();
      assertThat(turtle.getDefaultGraph().isIsomorphicWith(quads.getUnionGraph())).isTrue();
      assertThat(exported(store, Format.TURTLE)).contains("\\\"Hợp tác\\\" quốc phòng");
    }
  }

  @Test
  void reopensWithAllItHeld() {
    String before;
    try (Store store = Store.open(folder)) {
      FIXTURE.build(store, signing(), mention("a"));
      before = sorted(store);
    }
    try (Store store = Store.open(folder)) {
      assertThat(sorted(store)).isEqualTo(before);
      store.compact();
      assertThat(sorted(store)).isEqualTo(before);
    }
  }

  @Test
  void saysInOneLineWhichProcessHoldsTheStore() throws Exception {
    try (Store store = Store.open(folder)) {
      FIXTURE.build(store, signing());
      Process second =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  SecondProcess.class.getName(),
                  folder.toString())
              .redirectErrorStream(true)
              .start();
      String said = new String(second.getInputStream().readAllBytes());
      assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(said)
          .contains(
              folder
                  + ": the store is in use by process "
                  + ProcessHandle.current().pid()
                  + ". Wait until that ends, or ask it over HTTP.");
    }
  }

  @Test
  void saysThatAFileIsNoFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> Store.open(file))
        .isInstanceOf(StoreException.class)
        .hasMessage(file + ": is a file, not a folder. Name another folder.");
  }

  private static DatasetGraph parsed(String text, Lang lang) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    RDFParser.create().source(new StringReader(text)).lang(lang).parse(dataset);
    return dataset;
  }

  /** Opens a store that another process has open. */
  static final class SecondProcess {
    public static void main(String[] folder) {
      try (Store store = Store.open(Path.of(folder[0]))) {
        System.out.println("opened " + store.folder());
      } catch (StoreException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  /** Merges nothing. */
  private static final class Apart implements Identity, Identity.Settlement {
    @Override
    public String version() {
      return "apart";
    }

    @Override
    public void put(Telling telling) {}

    @Override
    public void remove(String article) {}

    @Override
    public Settlement settle() {
      return this;
    }

    @Override
    public Set<String> changedArticles() {
      return Set.of();
    }

    @Override
    public List<Merge> merges() {
      return List.of();
    }

    @Override
    public Identity.Change change() {
      return new Identity.Change(Set.of(), Set.of());
    }

    @Override
    public List<DoubtfulPair> doubtful() {
      return List.of();
    }

    @Override
    public List<Variant> variants(String iri) {
      return List.of();
    }

    @Override
    public Named person(String iri, String name) {
      return new Named(iri, name);
    }

    @Override
    public String engagement(String iri) {
      return iri;
    }

    @Override
    public String agreement(String iri) {
      return iri;
    }
  }
}
