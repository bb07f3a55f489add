package attache.query;

import static org.assertj.core.api.Assertions.assertThat;

import attache.pipeline.BuildReport;
import attache.pipeline.NoRefusals;
import attache.pipeline.ProjectFolder;
import attache.pipeline.Workshop;
import attache.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.DatasetFactory;

/** A store built from articles as {@code attache build} does, and questions to it. */
record BuiltStore(Store store) implements AutoCloseable {

  /** Builds a store in a folder; every article must be read. */
  static BuiltStore of(Path folder, Path... articles) throws Exception {
    Workshop workshop = Workshop.of(new ProjectFolder(Path.of("")));
    Store store = Store.open(folder);
    BuildReport report =
        workshop.build(workshop.read(List.of(articles)), store, 1, new NoRefusals());
    assertThat(report.refused()).isZero();
    return new BuiltStore(store);
  }

  /** The rows of a query of the catalogue. */
  List<List<String>> asked(String query, Map<String, String> values) {
    return store.read(
        graphs -> {
          Questioner questioner = new Questioner(DatasetFactory.wrap(graphs));
          String sparql =
              Catalogue.read(Path.of("queries")).query(query).with(values, new Names(questioner));
          return ((Answer.Rows) questioner.ask(sparql)).cells();
        });
  }

  /** The rows of a query whose only prefix is {@code att:}. */
  List<List<String>> rows(String sparql) {
    return store.read(
        graphs ->
            ((Answer.Rows)
                    new Questioner(DatasetFactory.wrap(graphs))
                        .ask("PREFIX att: <https://w3id.org/attache/ontology#>\n" + sparql))
                .cells());
  }

  @Override
  public void close() {
    store.close();
  }
}
