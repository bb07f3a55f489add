package attache.serve;

import attache.map.Iris;
import attache.map.Vocabulary;
import attache.model.Once;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** {@code /api/vocabulary}: the terms of the ontology, prefixes, and the labels of all codes. */
final class VocabularyAnswer implements Endpoint {

  /**
   * @param codes labels by IRI: ranks, offices, types, levels, countries, bodies
   */
  record Answer(
      Map<String, String> prefixes,
      List<Term> classes,
      List<Term> properties,
      Map<String, Map<String, String>> codes) {}

  record Term(String iri, String name, Map<String, String> labels, Map<String, String> comments) {}

  private static final List<Node> CODES =
      List.of(
          Vocabulary.STATE,
          Vocabulary.BODY,
          Vocabulary.RANK_CLASS,
          Vocabulary.OFFICE_CLASS,
          Vocabulary.ENGAGEMENT_TYPE_CLASS,
          Vocabulary.AGREEMENT_TYPE_CLASS,
          Vocabulary.PARTNERSHIP_LEVEL_CLASS);

  private final ServedGraph graph;
  private final Once<Terms> terms;

  private record Terms(List<Term> classes, List<Term> properties) {}

  /**
   * @param ontology its file, read when it is first asked for
   */
  VocabularyAnswer(Path ontology, ServedGraph graph) {
    this.graph = graph;
    this.terms = new Once<>(() -> termsOf(RDFDataMgr.loadModel(ontology.toString())));
  }

  private static Terms termsOf(Model model) {
    return new Terms(
        terms(model, OWL.Class), terms(model, OWL.ObjectProperty, OWL.DatatypeProperty));
  }

  private static List<Term> terms(Model model, Resource... kinds) {
    List<Term> terms = new ArrayList<>();
    for (Resource kind : kinds) {
      model
          .listSubjectsWithProperty(RDF.type, kind)
          .filterKeep(
              term -> term.isURIResource() && term.getURI().startsWith(Vocabulary.NAMESPACE))
          .forEach(
              term ->
                  terms.add(
                      new Term(
                          term.getURI(),
                          term.getURI().substring(Vocabulary.NAMESPACE.length()),
                          texts(term, RDFS.label),
                          texts(term, RDFS.comment))));
    }
    terms.sort(Comparator.comparing(Term::name));
    return List.copyOf(terms);
  }

  private static Map<String, String> texts(Resource term, Property property) {
    Map<String, String> texts = new TreeMap<>();
    term.listProperties(property)
        .forEach(statement -> texts.put(statement.getLanguage(), statement.getString()));
    return texts;
  }

  @Override
  public Reply answer(Asked asked) {
    asked.taking();
    return Reply.json(graph.once(Answer.class, this::gather));
  }

  private Answer gather(Facts facts) {
    Labels labels = new Labels(facts);
    Map<String, Map<String, String>> codes = new TreeMap<>();
    for (Node kind : CODES) {
      facts.subjects(Vocabulary.TYPE, kind).forEach(iri -> codes.put(iri, labels.of(iri)));
    }
    return new Answer(prefixes(), terms.get().classes(), terms.get().properties(), codes);
  }

  static Map<String, String> prefixes() {
    Map<String, String> prefixes = new LinkedHashMap<>();
    prefixes.put("att", Vocabulary.NAMESPACE);
    prefixes.put("id", Iris.ID);
    prefixes.put("oa", Vocabulary.OA_NAMESPACE);
    prefixes.put("rdf", RDF.getURI());
    prefixes.put("rdfs", RDFS.getURI());
    prefixes.put("skos", Vocabulary.SKOS_NAMESPACE);
    prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    return prefixes;
  }
}
