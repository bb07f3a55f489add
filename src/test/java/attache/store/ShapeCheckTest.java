package attache.store;

import static org.assertj.core.api.Assertions.assertThat;

import attache.model.Article;
import attache.pipeline.Extraction;
import attache.pipeline.ProjectFolder;
import attache.pipeline.Workshop;
import attache.read.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.sparql.graph.GraphFactory;

/** What is said of a graph without a report is what Jena says of it. */
class ShapeCheckTest {

  private static final org.apache.jena.shacl.Shapes SHAPES =
      org.apache.jena.shacl.Shapes.parse(RDFDataMgr.loadGraph("ontology/shapes.ttl"));
  private static final ShapeCheck CHECK = ShapeCheck.of(SHAPES).orElseThrow();

  private static final List<List<Triple>> GRAPHS = new ArrayList<>();
  private static final List<Node> NODES = new ArrayList<>();

  @BeforeContainer
  static void extractTheSeeds() throws Exception {
    Workshop workshop = Workshop.of(new ProjectFolder(Path.of("")));
    Extraction extraction = new Extraction(workshop.reference());
    for (Iterator<Reading> seeds = workshop.read(List.of(Path.of("seeds"))); seeds.hasNext(); ) {
      if (seeds.next() instanceof Reading.Accepted accepted) {
        Article article = accepted.article();
        List<Triple> triples = extraction.graphOf(article).find().toList();
        triples.sort(Comparator.comparing(Triple::toString));
        GRAPHS.add(triples);
        triples.forEach(triple -> NODES.add(triple.getObject()));
      }
    }
    NODES.add(NodeFactory.createBlankNode("b"));
    NODES.add(NodeFactory.createLiteralString(" "));
    NODES.add(NodeFactory.createLiteralLang("lời", "vi"));
    NODES.add(NodeFactory.createLiteralDT("2024-02-31", XSDDatatype.XSDdate));
    NODES.add(NodeFactory.createLiteralDT("-1", XSDDatatype.XSDinteger));
  }

  @Example
  void graphsOfTheSeedsPass() {
    assertThat(GRAPHS).hasSize(10).allMatch(triples -> CHECK.passes(graph(triples)));
  }

  @Property(tries = 1000)
  void saysOfABentGraphWhatJenaSays(
      @ForAll @IntRange(max = 9) int article,
      @ForAll @IntRange(max = 100_000) int place,
      @ForAll @IntRange(max = 100_000) int other,
      @ForAll @IntRange(max = 4) int way) {
    List<Triple> triples = GRAPHS.get(article);
    Triple bent = triples.get(place % triples.size());
    Triple donor = triples.get(other % triples.size());
    Graph graph = graph(triples);
    if (way > 0) {
      graph.delete(bent);
    }
    switch (way) {
      case 0, 1 -> graph.add(bent.getSubject(), bent.getPredicate(), object(other));
      case 2 -> graph.add(bent.getSubject(), donor.getPredicate(), bent.getObject());
      case 3 -> graph.add(donor.getSubject(), bent.getPredicate(), bent.getObject());
      default -> {} // one triple less
    }

    assertThat(CHECK.passes(graph)).isEqualTo(ShaclValidator.get().conforms(SHAPES, graph));
  }

  @Example
  void aGraphWithClassesOfItsOwnIsLeftToJena() {
    Graph graph = graph(GRAPHS.get(0));
    graph.add(
        uri("http://example.org/x"),
        uri("http://www.w3.org/2000/01/rdf-schema#subClassOf"),
        uri("http://example.org/y"));

    assertThat(CHECK.passes(graph)).isFalse();
  }

  @Example
  void shapesThatSayMoreThanIsKnownHaveNoCheck() {
    Graph shapes =
        RDFParser.fromString(
                """
                    @prefix sh: <http://www.w3.org/ns/shacl#> .
                    <http://example.org/s> a sh:NodeShape ; sh:targetClass <http://example.org/c> ;
                      sh:property [ sh:path ( <http://example.org/p> <http://example.org/q> ) ; sh:minCount 1 ] .
                    """,
                Lang.TURTLE)
            .toGraph();

    assertThat(ShapeCheck.of(org.apache.jena.shacl.Shapes.parse(shapes))).isEmpty();
  }

  private static Node object(int number) {
    return NODES.get(NODES.size() - 1 - number % NODES.size());
  }

  private static Node uri(String uri) {
    return NodeFactory.createURI(uri);
  }

  private static Graph graph(List<Triple> triples) {
    Graph graph = GraphFactory.createDefaultGraph();
    triples.forEach(graph::add);
    return graph;
  }
}
