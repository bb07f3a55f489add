package attache.store;

import attache.map.GraphMapper;
import attache.map.ReferenceGraph;
import attache.model.ArticleFacts;
import attache.model.Identity;
import attache.reference.Reference;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A way to fill stores for tests, with one reference and one settling of identity. */
final class StoreFixture {

  static final Shapes SHAPES = Shapes.read(Path.of("ontology/shapes.ttl"));

  private static final AtomicInteger FIXTURES = new AtomicInteger();

  private final Reference reference;
  private final Function<Reference, Identity> identity;
  private final GraphMapper mapper;
  private final String name = "fixture " + FIXTURES.incrementAndGet() + " ";
  private String version = "1";

  StoreFixture(Reference reference, Function<Reference, Identity> identity) {
    this.reference = reference;
    this.identity = identity;
    this.mapper = new GraphMapper(reference);
  }

  StoreFixture extractorVersion(String other) {
    version = other;
    return this;
  }

  Writer writer(Store store) {
    return store.writer(
        new Knowledge(
            () -> SHAPES,
            () -> ReferenceGraph.of(reference),
            () -> identity.apply(reference),
            version,
            name + version));
  }

  /** One build of all articles in one batch. */
  PutReport build(Store store, ArticleFacts... articles) {
    return build(store, articles.length, Arrays.asList(articles)).get(0);
  }

  /** One build in batches of {@code size}, of the articles that need it. */
  List<PutReport> build(Store store, int size, List<ArticleFacts> articles) {
    Writer writer = writer(store);
    List<PutReport> reports = new ArrayList<>();
    for (int i = 0; i < articles.size(); i += size) {
      List<ArticleGraph> batch =
          articles.subList(i, Math.min(i + size, articles.size())).stream()
              .filter(facts -> writer.needs(facts.article()))
              .map(facts -> prepared(writer, facts))
              .toList();
      reports.add(writer.put(batch));
    }
    writer.finish();
    return reports;
  }

  /** An article on its way into the store. */
  ArticleGraph prepared(Writer writer, ArticleFacts facts) {
    return writer.prepare(facts.article(), mapper.graphOf(facts));
  }

  /** Everything in the store as sorted N-Quads. */
  static String sorted(Store store) {
    return String.join("\n", exported(store, Format.NQUADS).lines().sorted().toList());
  }

  static String exported(Store store, Format format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.export(format, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
