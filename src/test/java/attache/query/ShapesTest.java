package attache.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules of {@code ontology/shapes.ttl}, a folder each in {@code src/test/resources/shapes}. A
 * case is added to {@code article.ttl}, which is valid. An invalid case names in its first line the
 * class of the refused node and the property that is wrong ({@code -} where no single one is).
 */
class ShapesTest {

  private static final Path CASES = Path.of("src/test/resources/shapes");
  private static final Shapes SHAPES = Shapes.parse(RDFDataMgr.loadGraph("ontology/shapes.ttl"));

  static List<Path> valid() {
    return cases("valid");
  }

  static List<Path> invalid() {
    return cases("invalid");
  }

  private static List<Path> cases(String kind) {
    try (Stream<Path> files = Files.walk(CASES)) {
      return files.filter(f -> f.getParent().endsWith(kind)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyRuleHasBothKindsOfCases() throws IOException {
    try (Stream<Path> rules = Files.list(CASES)) {
      assertThat(rules.filter(Files::isDirectory))
          .isNotEmpty()
          .allSatisfy(
              rule -> {
                assertThat(rule.resolve("valid")).isNotEmptyDirectory();
                assertThat(rule.resolve("invalid")).isNotEmptyDirectory();
              });
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("valid")
  void accepts(Path file) {
    assertThat(entries(file)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("invalid")
  void refuses(Path file) throws IOException {
    String[] refused = Files.readAllLines(file).get(0).substring("# refuses: ".length()).split(" ");
    Graph graph = graph(file);
    List<String> entries =
        ShaclValidator.get().validate(SHAPES, graph).getEntries().stream()
            .filter(e -> typesOf(graph, e).contains(refused[0]))
            .map(e -> e.resultPath() == null ? "-" : e.resultPath().toString())
            .toList();
    assertThat(entries)
        .anySatisfy(
            path ->
                assertThat(path)
                    .matches("-".equals(refused[1]) ? "-" : ".*[#/]" + refused[1] + ">?"));
  }

  private static List<String> typesOf(Graph graph, ReportEntry entry) {
    return graph.stream(entry.focusNode(), RDF.type.asNode(), null)
        .map(t -> t.getObject().getLocalName())
        .toList();
  }

  private static List<ReportEntry> entries(Path file) {
    ValidationReport report = ShaclValidator.get().validate(SHAPES, graph(file));
    return List.copyOf(report.getEntries());
  }

  private static Graph graph(Path file) {
    Graph graph = RDFDataMgr.loadGraph(CASES.resolve("article.ttl").toString());
    RDFDataMgr.read(graph, file.toString());
    return graph;
  }
}
