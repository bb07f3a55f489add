package attache.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The graph for programmes that draw networks, read by an XML parser. */
class GraphMlTest {

  private static final Dataset DATA =
      RDFDataMgr.loadDataset("src/test/resources/queries/engagements/data.trig");

  @Test
  void everyEdgeTiesTwoNodesThatAreThere() throws Exception {
    Document xml = parsed(DATA);
    Set<String> nodes = new HashSet<>();
    for (Element node : elements(xml, "node")) {
      assertThat(nodes.add(node.getAttribute("id"))).isTrue();
    }
    assertThat(elements(xml, "edge"))
        .isNotEmpty()
        .allSatisfy(
            edge -> {
              assertThat(nodes).contains(edge.getAttribute("source"));
              assertThat(nodes).contains(edge.getAttribute("target"));
            });
  }

  @Test
  void everyValueHasAKeyWithAType() throws Exception {
    Document xml = parsed(DATA);
    Set<String> keys = new HashSet<>();
    for (Element key : elements(xml, "key")) {
      keys.add(key.getAttribute("id"));
      assertThat(key.getAttribute("attr.type")).isEqualTo("string");
      assertThat(key.getAttribute("for")).isIn("node", "edge");
    }
    assertThat(elements(xml, "data"))
        .allSatisfy(data -> assertThat(keys).contains(data.getAttribute("key")));
  }

  @Test
  void whoTookPartIsAnEdgeWithTheDay() throws Exception {
    String xml = written(DATA);
    assertThat(xml)
        .contains(
            "<data key=\"edge-type\">takes-part</data><data key=\"edge-date\">2031-05-06</data>")
        .contains("<data key=\"node-label\">Trần Văn Bình</data>");
  }

  @Test
  void aReaderOfTheFormatThatIsNotOursLoadsIt() throws Exception {
    Graph<String, DefaultEdge> graph = new DirectedPseudograph<>(DefaultEdge.class);
    Map<String, String> labels = new TreeMap<>();
    Map<String, Integer> edges = new TreeMap<>();
    GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
    importer.setVertexFactory(id -> id); // checks the file against the schema of GraphML, too
    importer.addVertexAttributeConsumer(
        (node, value) -> {
          if (node.getSecond().equals("label")) {
            labels.put(node.getFirst(), value.getValue());
          }
        });
    importer.addEdgeAttributeConsumer(
        (edge, value) -> {
          if (edge.getSecond().equals("type")) {
            edges.merge(value.getValue(), 1, Integer::sum);
          }
        });
    importer.importGraph(graph, new StringReader(written(DATA)));

    Document xml = parsed(DATA);
    assertThat(graph.vertexSet()).hasSize(elements(xml, "node").size());
    assertThat(graph.edgeSet()).hasSize(elements(xml, "edge").size());
    assertThat(labels).containsValue("Trần Văn Bình").hasSameSizeAs(graph.vertexSet());
    assertThat(edges).containsKeys("takes-part", "of-country");
  }

  @Test
  void lettersThatXmlCannotHoldAreLeftOut() throws Exception {
    Dataset odd =
        RDFParser.fromString(
                """
                PREFIX att: <https://w3id.org/attache/ontology#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                <https://w3id.org/attache/id/g> {
                  <https://w3id.org/attache/id/person/VNM/a> a att:Person ; rdfs:label "A\\u0001 <b> & ]]> \\uD83D\\uDE00" .
                }
                """,
                Lang.TRIG)
            .toDataset();
    assertThat(elements(parsed(odd), "node")).hasSize(1);
    assertThat(written(odd)).contains("&lt;b&gt; &amp;");
  }

  @Test
  void theTablesHaveARowForEachNode(@org.junit.jupiter.api.io.TempDir Path folder)
      throws Exception {
    new KindTables(new Questioner(DATA)).writeTo(folder);
    assertThat(folder.resolve("people.csv"))
        .content()
        .startsWith("iri,name,country,printed_names\r\n")
        .contains("id:person/VNM/tran-van-binh,Trần Văn Bình,VNM,Trần Văn Bình\r\n");
    for (String table :
        new String[] {
          "people",
          "tenures",
          "engagements",
          "participations",
          "agreements",
          "partnerships",
          "supports",
          "articles"
        }) {
      assertThat(folder.resolve(table + ".csv")).exists();
    }
  }

  @Test
  void aCellThatASpreadsheetWouldRunIsNone() {
    assertThat(SpreadsheetCell.of("=HYPERLINK(\"http://x\")")).startsWith("'=");
    assertThat(SpreadsheetCell.of("+1")).isEqualTo("'+1");
    assertThat(SpreadsheetCell.of("@a")).isEqualTo("'@a");
    assertThat(SpreadsheetCell.of("-a")).isEqualTo("'-a");
    assertThat(SpreadsheetCell.of("2025-02-26")).isEqualTo("2025-02-26");
  }

  private static java.util.List<Element> elements(Document xml, String name) {
    NodeList found = xml.getElementsByTagNameNS("http://graphml.graphdrawing.org/xmlns", name);
    return java.util.stream.IntStream.range(0, found.getLength())
        .mapToObj(i -> (Element) found.item(i))
        .toList();
  }

  private static Document parsed(Dataset data) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(
            new ByteArrayInputStream(
                written(data).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  private static String written(Dataset data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new GraphMl(new Questioner(data)).write(out);
    return out.toString(java.nio.charset.StandardCharsets.UTF_8);
  }
}
