package attache.store;

import attache.map.Iris;
import attache.map.Vocabulary;
import attache.model.ArticleFacts.AgreementStatus;
import attache.model.Basis;
import attache.model.PartialDate;
import attache.model.Telling;
import attache.model.When;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;

/** Reads from the graph of an article what other articles may tell too. */
public final class TellingReader {

  private static final String COUNTRY = Iris.country("");
  private static final String BODY = Iris.body("");

  private final Graph graph;

  private TellingReader(Graph graph) {
    this.graph = graph;
  }

  /**
   * @param article its IRI
   * @param graph as extracted
   */
  public static Telling read(String article, Graph graph) {
    return new TellingReader(graph).read(article);
  }

  private Telling read(String article) {
    List<Telling.Person> people = new ArrayList<>();
    List<Telling.Engagement> engagements = new ArrayList<>();
    List<Telling.Agreement> agreements = new ArrayList<>();
    for (Node person : instances(Vocabulary.PERSON)) {
      people.add(person(person));
    }
    for (Node engagement : instances(Vocabulary.ENGAGEMENT)) {
      engagements.add(engagement(engagement));
    }
    for (Node agreement : instances(Vocabulary.AGREEMENT)) {
      agreements.add(agreement(agreement));
    }
    Node node = NodeFactory.createURI(article);
    String published = text(node, Vocabulary.PUBLISHED);
    return new Telling(
        article,
        text(node, Vocabulary.LANGUAGE),
        published.isEmpty() ? null : PartialDate.parse(published),
        people,
        engagements,
        agreements);
  }

  private Telling.Person person(Node person) {
    List<String> offices =
        subjects(Vocabulary.HOLDER, person).stream()
            .map(tenure -> value(tenure, Vocabulary.OFFICE))
            .filter(office -> office != null)
            .map(office -> lastPart(office.getURI()))
            .distinct()
            .sorted()
            .toList();
    return new Telling.Person(
        person.getURI(),
        text(person, Vocabulary.LABEL),
        codes(person, Vocabulary.SERVES).stream().findFirst().orElse(""),
        offices);
  }

  private Telling.Engagement engagement(Node engagement) {
    Node type = value(engagement, Vocabulary.ENGAGEMENT_TYPE);
    String edition = text(engagement, Vocabulary.EDITION);
    return new Telling.Engagement(
        engagement.getURI(),
        type == null ? "" : lastPart(type.getURI()),
        codes(engagement, Vocabulary.COUNTRY),
        when(engagement, Vocabulary.DATE),
        text(engagement, Vocabulary.NAME),
        edition.isEmpty() ? 0 : Integer.parseInt(edition),
        values(engagement, Vocabulary.PARTICIPANT).stream().map(Node::getURI).sorted().toList());
  }

  private Telling.Agreement agreement(Node agreement) {
    Node type = value(agreement, Vocabulary.AGREEMENT_TYPE);
    return new Telling.Agreement(
        agreement.getURI(),
        type == null ? "" : lastPart(type.getURI()),
        codes(agreement, Vocabulary.PARTY),
        year(agreement, Vocabulary.PERIOD_START),
        year(agreement, Vocabulary.PERIOD_END),
        when(agreement, Vocabulary.SIGNED_ON),
        text(agreement, Vocabulary.STATUS).equals(AgreementStatus.PROPOSED.code()),
        text(agreement, Vocabulary.SUBJECT));
  }

  private When when(Node node, Node property) {
    String start = text(node, property);
    if (start.isEmpty()) {
      return null;
    }
    String end = property.equals(Vocabulary.DATE) ? text(node, Vocabulary.END_DATE) : "";
    String basis = text(node, Vocabulary.DATE_BASIS);
    return new When(
        PartialDate.parse(start),
        end.isEmpty() ? null : PartialDate.parse(end),
        basis.isEmpty() ? Basis.STATED : Basis.valueOf(basis.toUpperCase(Locale.ROOT)));
  }

  private int year(Node node, Node property) {
    String year = text(node, property);
    return year.isEmpty() ? 0 : Integer.parseInt(year);
  }

  private List<String> codes(Node node, Node property) {
    return values(node, property).stream().map(TellingReader::code).sorted().toList();
  }

  private static String code(Node actor) {
    String iri = actor.getURI();
    return iri.startsWith(COUNTRY)
        ? iri.substring(COUNTRY.length())
        : iri.startsWith(BODY) ? iri.substring(BODY.length()) : iri;
  }

  private static String lastPart(String iri) {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }

  private String text(Node node, Node property) {
    Node value = value(node, property);
    return value == null ? "" : value.getLiteralLexicalForm();
  }

  private Node value(Node node, Node property) {
    List<Node> values = values(node, property);
    return values.isEmpty() ? null : values.get(0);
  }

  private List<Node> values(Node node, Node property) {
    return list(graph.find(node, property, Node.ANY).mapWith(Triple::getObject));
  }

  private List<Node> subjects(Node property, Node object) {
    return list(graph.find(Node.ANY, property, object).mapWith(Triple::getSubject));
  }

  private List<Node> instances(Node type) {
    return subjects(Vocabulary.TYPE, type).stream()
        .sorted(Comparator.comparing(Node::getURI))
        .toList();
  }

  private static List<Node> list(ExtendedIterator<Node> nodes) {
    return nodes.toList();
  }
}
