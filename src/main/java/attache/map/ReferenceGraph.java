package attache.map;

import static attache.map.Vocabulary.LABEL;
import static attache.map.Vocabulary.TYPE;

import attache.reference.Body;
import attache.reference.Country;
import attache.reference.Name;
import attache.reference.Office;
import attache.reference.Rank;
import attache.reference.Reference;
import attache.reference.ReferenceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * What the system knows beforehand and the graphs of articles point to: countries, bodies, and the
 * codes of ranks, offices, types and levels, with their labels in each language. The contents of
 * {@link Iris#REFERENCE_GRAPH}.
 */
public final class ReferenceGraph {

  private static final String WIKIDATA = "http://www.wikidata.org/entity/";

  private final Reference reference;
  private final Graph graph = GraphFactory.createDefaultGraph();
  private final Map<ReferenceId, List<Name>> names = new HashMap<>();

  private ReferenceGraph(Reference reference) {
    this.reference = reference;
    for (String language : reference.languages()) {
      for (Name name : reference.names(language)) {
        if (!name.meansNothing()) {
          names.computeIfAbsent(name.of(), k -> new ArrayList<>()).add(name);
        }
      }
    }
  }

  public static Graph of(Reference reference) {
    return new ReferenceGraph(reference).graph();
  }

  private Graph graph() {
    reference.countries().forEach(this::addCountry);
    reference.bodies().forEach(this::addBody);
    reference.ranks().forEach(this::addRank);
    reference.offices().forEach(this::addOffice);
    reference
        .engagementTypes()
        .forEach(
            type -> {
              Node concept =
                  addConcept(
                      "engagement-type",
                      Vocabulary.ENGAGEMENT_TYPE_CLASS,
                      type.id(),
                      type.nameEn(),
                      type.nameVi());
              add(concept, Vocabulary.FAMILY, type.family());
            });
    reference
        .agreementTypes()
        .forEach(
            type ->
                addConcept(
                    "agreement-type",
                    Vocabulary.AGREEMENT_TYPE_CLASS,
                    type.id(),
                    type.nameEn(),
                    type.nameVi()));
    reference
        .partnershipLevels()
        .forEach(
            level ->
                addConcept(
                    "partnership-level",
                    Vocabulary.PARTNERSHIP_LEVEL_CLASS,
                    level.id(),
                    level.nameEn(),
                    level.nameVi()));
    return graph;
  }

  private void addCountry(Country country) {
    Node state = node(Iris.country(country.id()));
    graph.add(state, TYPE, Vocabulary.STATE);
    add(state, Vocabulary.NOTATION, country.id());
    addLabels(state, country.nameEn(), country.nameVi());
    addName(state, Vocabulary.ALT_LABEL, country.officialEn(), "en");
    addName(state, Vocabulary.ALT_LABEL, country.officialVi(), "vi");
    addAltLabels(state, country.reference());
    addWikidata(state, country.wikidata());
    addCapital(country.capitalEn(), country.capitalVi());
  }

  /** "Viêng Chăn" and "Vientiane" are two nodes of articles and one place. */
  private void addCapital(String english, String vietnamese) {
    if (!english.isBlank() && !vietnamese.isBlank()) {
      String usual = Iris.place(english);
      String other = Iris.place(vietnamese);
      if (!usual.equals(other)) {
        graph.add(node(other), Vocabulary.EXACT_MATCH, node(usual));
      }
    }
  }

  private void addBody(Body body) {
    Node node = node(Iris.body(body.id()));
    graph.add(node, TYPE, Vocabulary.BODY);
    add(node, Vocabulary.NOTATION, body.kind() == Body.Kind.PARTY_LIKE ? body.code() : body.id());
    add(node, Vocabulary.BODY_KIND, body.kind().key());
    addLabels(node, body.nameEn(), body.nameVi());
    addAltLabels(node, body.reference());
    addWikidata(node, body.wikidata());
  }

  private void addRank(Rank rank) {
    Node concept =
        addConcept("rank", Vocabulary.RANK_CLASS, rank.id(), rank.nameEn(), rank.nameVi());
    add(concept, Vocabulary.OF_CODE, rank.ofCode());
    add(concept, Vocabulary.SERVICE, rank.service());
    graph.add(concept, Vocabulary.SENIORITY, Literals.integer(rank.level()));
  }

  private void addOffice(Office office) {
    Node concept =
        addConcept(
            "office", Vocabulary.OFFICE_CLASS, office.id(), office.nameEn(), office.nameVi());
    add(concept, Vocabulary.SPHERE, office.sphere().key());
    graph.add(concept, Vocabulary.SINGLE_HOLDER, Literals.truth(office.single()));
  }

  private Node addConcept(String scheme, Node type, String id, String nameEn, String nameVi) {
    Node concept = node(Iris.concept(scheme, id));
    Node schemeNode = node(Iris.scheme(scheme));
    graph.add(schemeNode, TYPE, Vocabulary.CONCEPT_SCHEME);
    graph.add(concept, TYPE, type);
    graph.add(concept, TYPE, Vocabulary.CONCEPT);
    graph.add(concept, Vocabulary.IN_SCHEME, schemeNode);
    add(concept, Vocabulary.NOTATION, id);
    addLabels(concept, nameEn, nameVi);
    addName(concept, Vocabulary.PREF_LABEL, nameEn, "en");
    addName(concept, Vocabulary.PREF_LABEL, nameVi, "vi");
    return concept;
  }

  private void addLabels(Node node, String nameEn, String nameVi) {
    addName(node, LABEL, nameEn, "en");
    addName(node, LABEL, nameVi, "vi");
  }

  private void addAltLabels(Node node, ReferenceId id) {
    for (Name name : names.getOrDefault(id, List.of())) {
      boolean alternative =
          switch (name.kind()) {
            case PREFERRED, ALIAS -> true;
            case ADJECTIVE, SHORT, CAPITAL -> false;
          };
      if (alternative) {
        addName(node, Vocabulary.ALT_LABEL, name.text(), name.lang());
      }
    }
  }

  /** A label, unless the node has it already. */
  private void addName(Node node, Node property, String name, String language) {
    if (name.isBlank()) {
      return;
    }
    Node literal = Literals.text(name, language);
    boolean repeated =
        property.equals(Vocabulary.ALT_LABEL) && graph.contains(node, LABEL, literal);
    if (!repeated) {
      graph.add(node, property, literal);
    }
  }

  private void addWikidata(Node node, String id) {
    if (!id.isEmpty()) {
      graph.add(node, Vocabulary.EXACT_MATCH, node(WIKIDATA + id));
    }
  }

  private void add(Node node, Node property, String text) {
    if (!text.isBlank()) {
      graph.add(node, property, Literals.text(text));
    }
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }
}
