package attache.store;

import static org.assertj.core.api.Assertions.assertThat;

import attache.SampleArticle;
import attache.SampleReference;
import attache.map.Iris;
import attache.map.ReferenceGraph;
import attache.model.ArticleFacts;
import attache.reference.Reference;
import attache.resolve.Resolver;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettlementKeptTest {

  private static final Reference REFERENCE = new SampleReference().read();

  private final StoreFixture fixture = new StoreFixture(REFERENCE, Resolver::new);

  @TempDir private Path folder;

  /** What the store holds after a build of all. */
  private String atOnce;

  @BeforeEach
  void buildAtOnce() {
    try (Store store = Store.open(folder.resolve("at-once"))) {
      fixture.build(store, met("a", "Khamlieng"), met("b", "Khamliang"), met("c", "Khamlieng"));
      atOnce = StoreFixture.sorted(store);
    }
  }

  @Test
  void aBuildAsksOnlyTheArticlesThatTellOfTheSame() throws Exception {
    try (Store store = begun()) {
      fixture.build(store, far());
      store.write(
          dataset -> {
            Node node = NodeFactory.createURI(Iris.article(far().article().id()));
            dataset.deleteAny(Writer.BUILDS, node, Writer.TELLING, Node.ANY);
            dataset.add(Writer.BUILDS, node, Writer.TELLING, Writer.text("of another form"));
            dataset.deleteAny(node, Node.ANY, Node.ANY, Node.ANY);
            return true;
          });
      fixture.build(store, met("c", "Khamlieng"));
      byte[] resumed = settlement();
      fixture.writer(store).withdraw("c");
      Files.delete(file());
      fixture.build(store, met("c", "Khamlieng"));
      assertThat(settlement()).as("with all asked").hasSizeLessThan(resumed.length);
    }
  }

  @Test
  void aFileThatIsMissingOrOfAnEarlierStateIsMadeAnew() throws Exception {
    try (Store store = begun()) {
      byte[] earlier = Files.readAllBytes(file());
      fixture.build(store, met("c", "Khamlieng"));
      byte[] whole = settlement();
      fixture.writer(store).withdraw("c");
      Files.write(file(), earlier);
      fixture.build(store, met("c", "Khamlieng"));
      assertThat(StoreFixture.sorted(store)).isEqualTo(atOnce);
      assertThat(settlement()).isEqualTo(whole);
      fixture.writer(store).withdraw("c");
      Files.delete(file());
      fixture.build(store, met("c", "Khamlieng"));
      assertThat(StoreFixture.sorted(store)).isEqualTo(atOnce);
      assertThat(settlement()).isEqualTo(whole);
    }
  }

  @Test
  void aDamagedFileIsPassedOver() throws Exception {
    try (Store store = begun()) {
      byte[] whole = Files.readAllBytes(file());
      for (int i = 0; i < whole.length; i += 1 + whole.length / 20) {
        byte[] damaged = whole.clone();
        damaged[i] ^= 1;
        Files.write(file(), i % 2 == 0 ? damaged : Arrays.copyOf(whole, i));
        fixture.build(store, met("c", "Khamlieng"));
        assertThat(StoreFixture.sorted(store)).as("byte %d", i).isEqualTo(atOnce);
        fixture.writer(store).withdraw("c");
      }
    }
  }

  @Test
  void oneThatOtherRulesSettledIsPassedOver() {
    StoreFixture judged =
        new StoreFixture(
            new SampleReference()
                .judgements(
                    "id:person/LAO/khamlieng-outhakaysone,"
                        + "id:person/LAO/khamliang-outhakaysone,different,an,2026-01-01,")
                .read(),
            Resolver::new);
    try (Store store = begun()) {
      judged.build(store, met("c", "Khamlieng"));
      assertThat(store.counts().people()).isEqualTo(2);
      fixture.build(store, met("c", "Khamlieng"));
      assertThat(StoreFixture.sorted(store)).isEqualTo(atOnce);
    }
  }

  @Test
  void verifyingTellsOneThatIsNotWhatTheGraphGives() throws Exception {
    try (Store store = begun()) {
      assertThat(faults(store)).isEmpty();
      store.read(
          dataset -> {
            new KeptFile(store, "settlement.bin")
                .write(dataset, out -> settleOnly(met("a", "Khamlieng"), out));
            return null;
          });
      assertThat(faults(store)).singleElement().asString().startsWith("settlement.bin");
      Files.delete(file());
      assertThat(faults(store)).isEmpty();
    }
  }

  private void settleOnly(ArticleFacts facts, OutputStream out) {
    Resolver resolver = new Resolver(REFERENCE);
    try (Store other = Store.open(folder.resolve("other"))) {
      resolver.put(fixture.prepared(fixture.writer(other), facts).telling());
    }
    SettlementKept.write(resolver, resolver.settle(), out);
  }

  private List<String> faults(Store store) {
    return store
        .verify(
            StoreFixture.SHAPES,
            ReferenceGraph.of(REFERENCE),
            () -> new Resolver(REFERENCE),
            Collections.emptyIterator())
        .faults();
  }

  /** A store of two of the articles. */
  private Store begun() {
    Store store = Store.open(folder.resolve("store"));
    fixture.build(store, met("a", "Khamlieng"), met("b", "Khamliang"));
    return store;
  }

  private byte[] settlement() throws Exception {
    byte[] all = Files.readAllBytes(file());
    return Arrays.copyOfRange(all, 3 * Long.BYTES, all.length);
  }

  private static ArticleFacts far() {
    return new SampleArticle("far").published("2021-01-02").person("Tea Banh", "KHM").facts();
  }

  private static ArticleFacts met(String name, String forename) {
    String person = forename + " Outhakaysone";
    return new SampleArticle(name)
        .published("2022-06-03")
        .person(person, "LAO")
        .engagement("t", "talks", "2022-06-02", "Bộ Quốc phòng", "LAO|VNM", person)
        .facts();
  }

  private Path file() {
    return folder.resolve("store").resolve("settlement.bin");
  }
}
