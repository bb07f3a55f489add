package attache.serve;

import attache.map.Iris;
import attache.map.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/** {@code /api/node}: all that is said of a node, each statement with its sentences. */
final class NodeAnswer implements Endpoint {

  private static final int USUAL_STATEMENTS = 500;
  private static final int MOST_STATEMENTS = 5_000;

  /**
   * @param types the classes it is of
   * @param countries whom it serves, who takes part, who is party
   * @param statements itself and the facts that name it; by kind, newest first
   * @param total how many statements there are
   * @param merged the nodes of articles that are taken to be this one
   */
  record Answer(
      String iri,
      String kind,
      String label,
      Map<String, String> labels,
      List<String> types,
      List<EventRows.Named> countries,
      int total,
      List<Statement> statements,
      List<Merged> merged) {}

  record Statement(
      String iri,
      String kind,
      String label,
      Map<String, String> labels,
      List<Said> says,
      List<Reading> readings) {}

  /**
   * @param value the text; of a node its code, or its shortened IRI
   */
  record Said(
      String property, String value, String iri, String label, Map<String, String> labels) {}

  /** The words that say it, and the rest of their sentence. */
  record Reading(Source article, String before, String quote, String after) {}

  record Source(
      String iri,
      String file,
      String title,
      String url,
      String publisher,
      String published,
      String publishedBasis) {}

  record Merged(String variant, double score, List<String> reasons) {}

  private static final List<Node> NOT_SHOWN =
      List.of(
          Vocabulary.STATUS_REPORT,
          Vocabulary.PARTICIPATION,
          Vocabulary.AS_EXTRACTED,
          Vocabulary.TEXT_HASH);

  private final ServedGraph graph;

  NodeAnswer(ServedGraph graph) {
    this.graph = graph;
  }

  @Override
  public Reply answer(Asked asked) {
    asked.taking("iri", "limit", "offset");
    String given = asked.required("iri");
    String iri = given.startsWith("id:") ? Iris.ID + given.substring(3) : given;
    int limit = asked.number("limit", USUAL_STATEMENTS, MOST_STATEMENTS);
    int offset = asked.number("offset", 0, Integer.MAX_VALUE);
    return graph.read(
        facts -> {
          if (!facts.knows(iri)) {
            throw Problem.notFound(
                "The graph knows nothing of <%s>. Search for a name: /api/search?q="
                    .formatted(iri));
          }
          return Reply.json(new Gathering(iri, facts).answer(limit, offset));
        });
  }

  /** The state of one answer. */
  private static final class Gathering {
    private final String iri;
    private final Facts facts;
    private final Labels labels;
    private final EventRows rows;

    Gathering(String iri, Facts facts) {
      this.iri = iri;
      this.facts = facts;
      this.labels = new Labels(facts);
      this.rows = new EventRows(labels);
    }

    Answer answer(int limit, int offset) {
      List<String> all = statements();
      return new Answer(
          iri,
          Kind.of(iri).label(),
          labels.in(Labels.VIETNAMESE, iri),
          labels.of(iri),
          facts.texts(iri, Vocabulary.TYPE).stream().toList(),
          countries(),
          all.size(),
          all.stream().skip(offset).limit(limit).map(this::statement).toList(),
          merged());
    }

    private List<EventRows.Named> countries() {
      TreeSet<String> countries = new TreeSet<>();
      for (Node property : List.of(Vocabulary.SERVES, Vocabulary.COUNTRY, Vocabulary.PARTY)) {
        countries.addAll(facts.texts(iri, property));
      }
      return countries.isEmpty() ? null : countries.stream().map(rows::named).toList();
    }

    /** The node itself, then the facts that name it: by kind, the newest of a kind first. */
    private List<String> statements() {
      SortedMap<String, String> byKindAndDate = new TreeMap<>(Comparator.reverseOrder());
      Iterator<Quad> naming = facts.find(Node.ANY, Node.ANY, NodeFactory.createURI(iri));
      List<String> named = new ArrayList<>();
      TreeSet<String> met = new TreeSet<>();
      while (naming.hasNext()) {
        Quad quad = naming.next();
        String fact = quad.getSubject().getURI();
        if (isFact(fact, quad.getPredicate()) && met.add(fact)) {
          byKindAndDate.put(kindRank(fact) + date(fact) + " " + fact, fact);
        }
      }
      named.add(iri);
      named.addAll(byKindAndDate.values());
      return named;
    }

    private boolean isFact(String fact, Node property) {
      return !fact.equals(iri)
          && !property.equals(Vocabulary.HAS_BODY)
          && switch (Kind.of(fact)) {
            case TENURE,
                RANK_TENURE,
                ENGAGEMENT,
                AGREEMENT,
                STATUS_REPORT,
                CHAIR,
                PARTNERSHIP,
                SUPPORT,
                SERIES,
                PERSON,
                PARTICIPATION ->
                true;
            default -> false;
          };
    }

    /** Kinds in the order of {@link Kind}: a higher letter comes first. */
    private static char kindRank(String fact) {
      return (char) ('z' - Kind.of(fact).ordinal());
    }

    private String date(String fact) {
      return switch (Kind.of(fact)) {
        case TENURE, RANK_TENURE -> facts.text(fact, Vocabulary.OBSERVED_ON);
        case ENGAGEMENT -> facts.text(fact, Vocabulary.DATE);
        case AGREEMENT -> facts.text(fact, Vocabulary.SIGNED_ON);
        case STATUS_REPORT -> facts.text(fact, Vocabulary.REPORTED_ON);
        case PARTNERSHIP -> facts.text(fact, Vocabulary.SINCE);
        default -> "";
      };
    }

    private Statement statement(String fact) {
      return new Statement(
          fact,
          Kind.of(fact).label(),
          labels.in(Labels.VIETNAMESE, fact),
          labels.of(fact),
          says(fact),
          new Evidence(facts).readings(fact));
    }

    private List<Said> says(String fact) {
      TreeMap<String, TreeMap<String, Said>> says = new TreeMap<>();
      facts
          .find(NodeFactory.createURI(fact), Node.ANY, Node.ANY)
          .forEachRemaining(
              quad -> {
                Node property = quad.getPredicate();
                if (!property.equals(Vocabulary.TYPE) && !NOT_SHOWN.contains(property)) {
                  says.computeIfAbsent(localName(property), p -> new TreeMap<>())
                      .computeIfAbsent(
                          quad.getObject().toString(), v -> said(property, quad.getObject()));
                }
              });
      return says.values().stream().flatMap(values -> values.values().stream()).toList();
    }

    private Said said(Node property, Node value) {
      if (value.isLiteral()) {
        return new Said(localName(property), value.getLiteralLexicalForm(), null, null, null);
      }
      String node = value.getURI();
      boolean isOurs = node.startsWith(Iris.ID);
      String path = isOurs ? node.substring(Iris.ID.length()) : node;
      boolean isCode = isOurs && path.indexOf('/') == path.lastIndexOf('/');
      return new Said(
          localName(property),
          isCode ? path.substring(path.indexOf('/') + 1) : isOurs ? "id:" + path : node,
          node,
          isOurs ? labels.in(Labels.VIETNAMESE, node) : null,
          isOurs ? labels.of(node) : null);
    }

    private static String localName(Node property) {
      String name = property.getURI();
      return name.substring(Math.max(name.lastIndexOf('#'), name.lastIndexOf('/')) + 1);
    }

    private List<Merged> merged() {
      return facts.subjects(Vocabulary.CANONICAL, NodeFactory.createURI(iri)).stream()
          .map(
              merge ->
                  new Merged(
                      facts.text(merge, Vocabulary.VARIANT),
                      Double.parseDouble(facts.text(merge, Vocabulary.SCORE)),
                      facts.texts(merge, Vocabulary.REASON).stream().toList()))
          .toList();
    }
  }
}
