package attache.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attache.map.Iris;
import attache.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.update.UpdateAction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a store, checked in it, copied from it and put back. */
class KeptStoreTest {

  private static final Path SEEDS = Path.of("seeds");
  private static final String PREFIXES =
      """
      PREFIX att: <https://w3id.org/attache/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX oa: <http://www.w3.org/ns/oa#>
      """;

  @TempDir private static Path shared;
  private static Path built;

  @TempDir private Path folder;

  @BeforeAll
  static void build() {
    built = shared.resolve("store");
    assertThat(CommandRun.of("build", SEEDS, "--store", built).exitCode()).isZero();
  }

  private static CommandRun on(Path store, Object... words) {
    Object[] all = java.util.Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--store";
    all[words.length + 1] = store;
    return CommandRun.of(all);
  }

  private Path copy() {
    Path backup = folder.resolve("copy.nq.gz");
    Path store = folder.resolve("copy");
    on(built, "backup", backup);
    on(store, "restore", backup);
    return store;
  }

  @Test
  void aStoreWhoseFirstBuildNeverEndedIsToldToBeEmptyAndNotOutdated() {
    Path store = folder.resolve("begun");
    Store.open(store).close();

    assertThat(on(store, "verify").err())
        .contains("note: no build of this store has ended yet; it is empty", "All is well.")
        .doesNotContain("others than at the last build", "other rules");
  }

  @Test
  void theLogSaysWhatWasDoneWithWhatAndWhatCameOfIt() throws IOException {
    Path store = copy();
    Path articles = Files.createDirectory(folder.resolve("articles"));
    Files.writeString(articles.resolve("empty.txt"), "");
    on(store, "build", articles);
    on(store, "withdraw", "s01-moc-chau-signing");
    CommandRun log = on(store, "log", "--refusals");
    assertThat(log.out().lines())
        .filteredOn(line -> !line.startsWith(" "))
        .hasSize(3)
        .element(0)
        .asString()
        .contains("build " + SEEDS.toAbsolutePath(), "10 read: 10 new", "reference ");
    assertThat(log.out())
        .contains("0 read: 0 new, 0 changed, 0 unchanged; 1 refused")
        .contains("    refused: ")
        .contains("empty.txt: ", "withdraw s01-moc-chau-signing  1 withdrawn");
    assertThat(on(store, "log", "--last", 1).out().lines()).hasSize(1);
  }

  @Test
  void aRunIsAnActivityThatCanBeAskedFor() {
    String ask =
        "SELECT ?outcome { ?run a <http://www.w3.org/ns/prov#Activity> ; att:outcome ?outcome ; <http://www.w3.org/ns/prov#endedAtTime> ?end }";
    assertThat(on(built, "query", ask).out()).contains("10 new");
  }

  @Test
  void twoBuildsOfTheSameArticlesAreExportedAlikeUnlessTheirRunsAreAskedFor() {
    Path other = folder.resolve("other");
    on(other, "build", SEEDS);
    assertThat(CommandRun.contents(other)).isEqualTo(CommandRun.contents(built));
    String withRuns = on(built, "export", "--format", "nquads", "--runs").out();
    assertThat(withRuns)
        .contains("/graph/runs>")
        .startsWith(CommandRun.contents(built).substring(0, 99));
    assertThat(CommandRun.contents(built)).doesNotContain("/graph/runs>");
  }

  @Test
  void aRunThatWasBrokenOffIsToldAsSuchAndKept() throws IOException {
    Path store = copy();
    try (Store opened = Store.open(store)) {
      opened.runs().begin("build", List.of("somewhere"), "v", "r");
    }
    assertThat(on(store, "log").out()).contains("build somewhere  broken off");
    on(store, "withdraw", "s01-moc-chau-signing");
    assertThat(on(store, "log").out()).contains("build somewhere  broken off", "1 withdrawn");
  }

  @Test
  void aStoreThatWasBuiltIsWellAndItsQuotesStandInTheTexts() {
    CommandRun verify = on(built, "verify");
    assertThat(verify.out()).isEmpty();
    assertThat(verify.err()).contains("checked: 10 articles", "All is well.");
    assertThat(verify.err()).doesNotContain(" 0 of them against");
    assertThat(verify.exitCode()).isZero();
  }

  @Test
  void allFaultsOfAStoreAreNamedAndLeftAsTheyAre() {
    Path store = copy();
    damage(
        store,
        // articles that merges changed, then each article its own damage
        "INSERT { GRAPH ?a { <urn:x:nobody> rdfs:label 'N' } } WHERE { GRAPH ?g { ?a att:asExtracted ?x } }",
        "DELETE WHERE { GRAPH <A1> { ?s ?p ?o } }",
        "DELETE { ?a ?p ?o } WHERE { ?a ?p ?o FILTER (?a = <A2>) }",
        "DELETE { GRAPH <A3> { ?q oa:exact ?o } } INSERT { GRAPH <A3> { ?q oa:exact 'x' } } WHERE { GRAPH <A3> { ?q oa:exact ?o } }",
        "INSERT { GRAPH <A4> { ?e att:country <https://w3id.org/attache/id/country/XYZ> } } WHERE { GRAPH <A4> { ?e a att:Engagement } }",
        "DELETE WHERE { GRAPH <A5> { ?t att:holder ?p } }",
        "INSERT DATA { GRAPH <urn:x:other> { <urn:a> <urn:b> 'c' } }",
        "DELETE WHERE { GRAPH <https://w3id.org/attache/id/graph/merges> { ?m att:score ?s } }");
    String before = CommandRun.contents(store);
    CommandRun verify = on(store, "verify");
    assertThat(verify.out())
        .contains("is accounted for, but has no graph")
        .contains("has a graph, but no account")
        .contains("its quote has 1 chars")
        .contains("its quote does not stand there")
        .contains("its graph is not what settling who is who gives")
        .contains("country/XYZ is named, but nothing says what it is")
        .contains("the account of what it tells is not what its graph tells")
        .contains("minCount")
        .contains("urn:x:other: is no graph of this programme")
        .contains("its merges are not those that settling gives");
    assertThat(verify.err()).contains("faults; nothing was changed.");
    assertThat(verify.exitCode()).isEqualTo(1);
    assertThat(CommandRun.contents(store)).isEqualTo(before);
  }

  private static void damage(Path store, String... updates) {
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(store));
    Txn.executeWrite(
        dataset,
        () -> {
          List<String> articles = new ArrayList<>();
          dataset
              .listGraphNodes()
              .forEachRemaining(
                  graph -> {
                    if (graph.getURI().startsWith(Iris.ARTICLE)) {
                      articles.add(graph.getURI());
                    }
                  });
          Collections.sort(articles);
          for (String update : updates) {
            String text = update;
            for (int i = 1; i <= 5; i++) {
              text = text.replace("<A" + i + ">", "<" + articles.get(i) + ">");
            }
            UpdateAction.parseExecute(PREFIXES + text, dataset);
          }
        });
    TDBInternal.expel(dataset);
  }

  @Test
  void aStoreMadeOfABackupSaysTheSameAndIsWell() {
    Path store = copy();
    assertThat(CommandRun.contents(store)).isEqualTo(CommandRun.contents(built));
    assertThat(on(store, "log").out()).isEqualTo(on(built, "log").out());
    assertThat(on(store, "verify").exitCode()).isZero();
    assertThat(on(store, "build", SEEDS).err()).contains("10 unchanged");
  }

  @Test
  void twoBackupsOfOneStateAreTheSameFile() throws IOException {
    on(built, "backup", folder.resolve("one.nq.gz"));
    on(built, "backup", folder.resolve("two.nq.gz"));
    assertThat(folder.resolve("one.nq.gz")).hasSameBinaryContentAs(folder.resolve("two.nq.gz"));
    try (GZIPInputStream in =
        new GZIPInputStream(Files.newInputStream(folder.resolve("one.nq.gz")))) {
      assertThat(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
          .contains("fingerprint")
          .containsPattern("# end: \\d+ statements, SHA-256 [0-9a-f]{64}\n$");
    }
  }

  @Test
  void aBackupTakesThePlaceOfAllThatTheStoreHolds() {
    Path store = copy();
    on(store, "withdraw", "s01-moc-chau-signing");
    CommandRun refused = on(store, "restore", folder.resolve("copy.nq.gz"));
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("holds 9 articles", "--replace");
    on(store, "restore", folder.resolve("copy.nq.gz"), "--replace");
    assertThat(CommandRun.contents(store)).isEqualTo(CommandRun.contents(built));
  }

  @Test
  void aBackupThatIsNotWholeIsRefusedAndTheStoreStaysAsItWas() throws IOException {
    Path store = copy();
    String before = CommandRun.contents(store);
    byte[] whole = Files.readAllBytes(folder.resolve("copy.nq.gz"));
    byte[] altered = whole.clone();
    altered[whole.length / 2] ^= 1;
    Path bad = folder.resolve("bad.nq.gz");
    for (byte[] bytes :
        new byte[][] {java.util.Arrays.copyOf(whole, whole.length / 2), altered, new byte[0]}) {
      Files.write(bad, bytes);
      CommandRun restore = on(store, "restore", bad, "--replace");
      assertThat(restore.exitCode()).isEqualTo(1);
      assertThat(restore.err()).contains("nothing was restored").doesNotContain("\tat ");
    }
    assertThat(CommandRun.contents(store)).isEqualTo(before);
  }

  @Test
  void aBackupThatCannotBeWrittenLeavesTheOneBefore() throws IOException {
    CommandRun run = on(built, "backup", folder.resolve("nowhere/file.nq.gz"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("could not be written", "there is no such folder");
  }

  @Test
  void compactingChangesNothingThatIsSaid() {
    Path store = copy();
    on(store, "withdraw", "s01-moc-chau-signing");
    String before = CommandRun.contents(store);
    assertThat(on(store, "compact").exitCode()).isZero();
    assertThat(CommandRun.contents(store)).isEqualTo(before);
    assertThat(store.resolve("Data-0001")).doesNotExist();
    assertThat(on(store, "verify").exitCode()).isZero();
  }
}
