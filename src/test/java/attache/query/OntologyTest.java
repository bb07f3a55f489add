package attache.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.InfModel;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.reasoner.ReasonerRegistry;
import org.apache.jena.reasoner.ValidityReport;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ontology/*.ttl} promises its readers. */
class OntologyTest {

  private static final Path FILE = Path.of("ontology/attache.ttl");
  private static final OntologyTerms VOCABULARY = OntologyTerms.read(FILE);

  @Test
  void everyTermHasALabelAndACommentInEnglishAndVietnamese() {
    assertThat(VOCABULARY.terms()).contains("Agreement", "party", "signedOn");
    assertThat(VOCABULARY.faults()).isEmpty();
  }

  @Test
  void aTermWithoutAVietnameseCommentIsNamed(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("o.ttl");
    Files.writeString(
        file,
        """
        @prefix att: <https://w3id.org/attache/ontology#> .
        @prefix owl: <http://www.w3.org/2002/07/owl#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        att:Visit a owl:Class ; rdfs:label "visit"@en , "chuyến thăm"@vi ; rdfs:comment "A visit."@en .
        """);
    assertThat(OntologyTerms.read(file).faults())
        .containsExactly(file + ": att:Visit has no rdfs:comment in 'vi'. Add one.");
  }

  @Test
  void shapesMappingsAndQueriesUseOnlyTermsItDefines() throws IOException {
    try (Stream<Path> queries = Files.list(Path.of("queries"))) {
      Stream<Path> users =
          Stream.concat(
              Stream.of(Path.of("ontology/shapes.ttl"), Path.of("ontology/align.ttl")), queries);
      assertThat(users.flatMap(file -> VOCABULARY.undefinedTermsIn(file).stream())).isEmpty();
    }
  }

  @Test
  void aTermItDoesNotDefineIsNamedWithLineAndColumn(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("q.rq");
    Files.writeString(file, "SELECT * {\n  ?a att:partie ?b }\n");
    assertThat(VOCABULARY.undefinedTermsIn(file))
        .containsExactly(
            file
                + ":2:6: att:partie is not in "
                + FILE
                + ". Correct the name, or define it there.");
  }

  @Test
  void everyTermIsCheckedOrDescribedByAShapeOrKeptForTheReferenceGraph() throws IOException {
    String shapes = Files.readString(Path.of("ontology/shapes.ttl"));
    List<String> elsewhere =
        List.of(
            "InternationalActor",
            "State",
            "Body",
            "Observation", // superclasses, reference graph
            "Rank",
            "Office",
            "EngagementType",
            "AgreementType",
            "PartnershipLevel",
            "bodyKind",
            "ofCode",
            "service",
            "seniority",
            "sphere",
            "singleHolder",
            "family",
            "hasPart",
            "observedIn", // inverses
            "Merge",
            "variant",
            "canonical",
            "score",
            "reason",
            "asExtracted",
            "fingerprint", // merges graph
            "Run",
            "command",
            "input",
            "programmeVersion",
            "referenceHash",
            "outcome",
            "refusal"); // graph of runs
    assertThat(VOCABULARY.terms())
        .allMatch(
            term -> elsewhere.contains(term) || shapes.matches("(?s).*\\batt:" + term + "\\b.*"));
  }

  @Test
  void itsHeaderSaysWhatReviewersAskFor() {
    Model model = RDFDataMgr.loadModel(FILE.toString());
    Resource header = model.getResource("https://w3id.org/attache/ontology");
    assertThat(header.hasProperty(RDF.type, OWL.Ontology)).isTrue();
    assertThat(header.hasProperty(OWL2.versionIRI)).isTrue();
    assertThat(
            List.of(
                DCTerms.title,
                DCTerms.description,
                DCTerms.license,
                DCTerms.creator,
                DCTerms.created,
                DCTerms.modified))
        .allMatch(header::hasProperty);
    String vann = "http://purl.org/vocab/vann/";
    assertThat(
            header.getProperty(model.createProperty(vann, "preferredNamespacePrefix")).getString())
        .isEqualTo("att");
    assertThat(header.getProperty(model.createProperty(vann, "preferredNamespaceUri")).getString())
        .isEqualTo(OntologyTerms.NAMESPACE);
  }

  @Test
  void itsMappingsImportNothing() {
    Model align = RDFDataMgr.loadModel("ontology/align.ttl");
    assertThat(align.contains(null, OWL.imports, (RDFNode) null)).isFalse();
  }

  @Test
  void theOntologyItsMappingsAndAnArticleAreConsistent() {
    Model data = RDFDataMgr.loadModel("ontology/align.ttl");
    RDFDataMgr.read(data, "src/test/resources/shapes/article.ttl");
    RDFDataMgr.read(
        data, "src/test/resources/shapes/agreement-has-a-type-and-a-status/valid/signed.ttl");
    assertThat(violations(data)).isEmpty();
  }

  @Test
  void somethingThatIsAPersonAndAStateIsInconsistent() {
    Model data = RDFDataMgr.loadModel("src/test/resources/shapes/article.ttl");
    Resource person = data.getResource("https://w3id.org/attache/id/person/LAO/khamphet-sithong");
    person.addProperty(RDF.type, data.createResource(OntologyTerms.NAMESPACE + "State"));
    assertThat(violations(data)).isNotEmpty();
  }

  @Test
  void aTenureHeldByAnAgreementIsInconsistent() {
    Model data = ModelFactory.createDefaultModel();
    String id = "https://w3id.org/attache/id/";
    Resource agreement = data.createResource(id + "agreement/protocol/LAO-VNM/_");
    agreement.addProperty(RDF.type, data.createResource(OntologyTerms.NAMESPACE + "Agreement"));
    data.createResource(id + "tenure/x")
        .addProperty(data.createProperty(OntologyTerms.NAMESPACE, "holder"), agreement);
    assertThat(violations(data)).isNotEmpty();
  }

  /** What OWL Micro finds wrong with the ontology and these data. */
  private static List<String> violations(Model data) {
    Model ontology = RDFDataMgr.loadModel(FILE.toString());
    spellOutDisjointness(ontology);
    InfModel inferred =
        ModelFactory.createInfModel(
            ReasonerRegistry.getOWLMicroReasoner().bindSchema(ontology), data);
    List<String> found = new ArrayList<>();
    Iterator<ValidityReport.Report> reports = inferred.validate().getReports();
    reports.forEachRemaining(report -> found.add(report.toString()));
    return found;
  }

  /** The reasoner knows owl:disjointWith, but not OWL 2's owl:AllDisjointClasses. */
  private static void spellOutDisjointness(Model ontology) {
    for (Resource axiom :
        ontology.listSubjectsWithProperty(RDF.type, OWL2.AllDisjointClasses).toList()) {
      List<RDFNode> members =
          axiom.getPropertyResourceValue(OWL2.members).as(RDFList.class).asJavaList();
      for (RDFNode one : members) {
        for (RDFNode other : members) {
          if (!one.equals(other)) {
            ontology.add(one.asResource(), OWL.disjointWith, other);
          }
        }
      }
    }
  }
}
