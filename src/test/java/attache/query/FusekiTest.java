package attache.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.http.UpdateExecutionHTTP;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2Factory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A Fuseki with {@code data/fuseki/config.ttl} answers every query of the catalogue over HTTP as
 * the embedded store does.
 */
class FusekiTest {

  private static final Catalogue CATALOGUE = Catalogue.read(Path.of("queries"));
  private static FusekiServer server;
  private static Questioner local;
  private static Names names;

  static List<CatalogueTest.Case> cases() throws IOException {
    return CatalogueTest.cases();
  }

  @BeforeAll
  static void startAFusekiOverAnExport(@TempDir Path folder) throws IOException {
    Dataset all = DatasetFactory.create();
    for (CatalogueTest.Case each : CatalogueTest.cases()) {
      RDFDataMgr.read(all, each.parameters().resolveSibling("data.trig").toString());
    }
    local = new Questioner(all);
    names = new Names(local);

    Path export = folder.resolve("export.trig");
    try (var out = Files.newOutputStream(export)) {
      RDFDataMgr.write(out, all, RDFFormat.TRIG_BLOCKS);
    }
    server = serverOver(export, folder);
  }

  /** A running server with the shipped configuration, over a database that loads an export. */
  static FusekiServer serverOver(Path export, Path folder) throws IOException {
    Files.createDirectories(folder);
    Path database = folder.resolve("DB");
    Dataset loaded = TDB2Factory.connectDataset(database.toString());
    Txn.executeWrite(loaded, () -> RDFDataMgr.read(loaded, export.toString()));

    String shipped = Files.readString(Path.of("data/fuseki/config.ttl"));
    String location = "tdb2:location \"data/fuseki/DB\"";
    assertThat(shipped).contains(location);
    Path config = folder.resolve("config.ttl");
    Files.writeString(
        config, shipped.replace(location, "tdb2:location \"" + database.toUri().getPath() + "\""));
    FusekiServer server =
        FusekiServer.create().port(0).loopback(true).parseConfigFile(config.toString()).build();
    return server.start();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.stop();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void answersOverHttpAsTheEmbeddedStoreDoes(CatalogueTest.Case asked) {
    String sparql = CATALOGUE.query(asked.query()).with(asked.values(), names);
    Answer.Rows here = (Answer.Rows) local.ask(sparql);
    Answer.Rows there = overHttp(server, sparql);
    assertThat(there.columns()).isEqualTo(here.columns());
    assertThat(there.cells()).isEqualTo(here.cells());
  }

  @Test
  void seesTheUnionOfAllArticlesWithoutGraph() {
    String count = "SELECT (COUNT(*) AS ?n) { ?a a <https://w3id.org/attache/ontology#Agreement> }";
    assertThat(Integer.parseInt(overHttp(server, count).cells().get(0).get(0))).isPositive();
  }

  @Test
  void takesNoUpdate() {
    assertThatThrownBy(
            () ->
                UpdateExecutionHTTP.service(server.datasetURL("attache"))
                    .update("DROP ALL")
                    .execute())
        .isInstanceOf(HttpException.class);
  }

  @Test
  void asksNoOtherServer() {
    assertThatThrownBy(
            () ->
                overHttp(
                    server,
                    "SELECT * { SERVICE <%s> { ?s ?p ?o } }"
                        .formatted(server.datasetURL("attache"))))
        .isInstanceOfSatisfying(
            QueryExceptionHTTP.class,
            e -> assertThat(e.getResponse()).contains("SERVICE execution disabled"));
  }

  /** The rows a server answers with. */
  static Answer.Rows overHttp(FusekiServer server, String sparql) {
    try (QueryExecution execution =
        QueryExecution.service(server.datasetURL("attache") + "/sparql").query(sparql).build()) {
      return new Answer.Rows(ResultSetFactory.copyResults(execution.execSelect()));
    }
  }
}
