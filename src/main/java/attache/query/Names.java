package attache.query;

import attache.model.Fold;
import attache.model.PartialDate;
import attache.reference.NearestSpelling;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * Turns what an analyst writes into the terms of a query: countries, people and codes by any name
 * that the graph has for them, in any spelling. It reads the names of a kind once, when they are
 * first asked for; make a new one after the graph has changed.
 */
public final class Names {

  /** The namespace of every node. */
  public static final String ID = "https://w3id.org/attache/id/";

  private static final Pattern SAFE_IRI = Pattern.compile("[^\\s<>\"{}|\\\\^`]+");
  private static final Pattern ALPHA_3 = Pattern.compile("[A-Z]{3}");
  private static final int MOST_LISTED = 12;

  private static final String NAMED_NODES =
      """
      PREFIX att: <https://w3id.org/attache/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      SELECT DISTINCT ?node ?name
      WHERE {
        VALUES ?class { %s }
        ?node a ?class .
        { ?node rdfs:label ?name }
        UNION { ?node skos:altLabel ?name }
        UNION { ?node skos:notation ?name }
        UNION { ?node att:printedName ?name }
        UNION { ?node att:printedForm ?name }
      }
      """;

  private final Questioner questioner;

  /** By kind, then by fold key: the nodes that have such a name. */
  private final Map<ParameterKind, Map<String, Set<String>>> nodes =
      new EnumMap<>(ParameterKind.class);

  public Names(Questioner questioner) {
    this.questioner = questioner;
  }

  /**
   * The value of a parameter, as SPARQL writes it.
   *
   * @throws QueryException if the value fits no node, or several
   */
  String termFor(Parameter parameter, String value) {
    if (!parameter.choices().isEmpty() && !parameter.choices().contains(value)) {
      throw new QueryException(
          "%s=%s: '%s' is none of its values. Write one of: %s"
              .formatted(parameter.name(), value, value, parameter.takes()));
    }
    return switch (parameter.kind()) {
      case TEXT -> text(value);
      case DATE -> text(date(parameter, value));
      case IRI -> iri(parameter, value);
      default -> "<" + node(parameter, value) + ">";
    };
  }

  /**
   * The node that a name means.
   *
   * @param kind a kind whose values are nodes
   * @param value a name in any spelling, a code, or an IRI
   * @throws QueryException if none has this name, or several have it
   */
  public String node(ParameterKind kind, String value) {
    return node(new Parameter(kind.label(), kind, List.of(), false, ""), value);
  }

  /** Every node of a kind that has this name; usually one or none. */
  public Set<String> nodes(ParameterKind kind, String name) {
    return named(kind).getOrDefault(Fold.key(name), Set.of());
  }

  private String node(Parameter parameter, String value) {
    if (isIri(value)) {
      return expanded(parameter, value);
    }
    Map<String, Set<String>> known = named(parameter.kind());
    Set<String> found = known.getOrDefault(Fold.key(value), Set.of());
    if (found.size() == 1) {
      return found.iterator().next();
    }
    if (found.size() > 1) {
      throw new QueryException(
          "%s=%s: '%s' means more than one %s. Write which: %s"
              .formatted(
                  parameter.name(),
                  value,
                  value,
                  parameter.kind().label(),
                  found.stream().map(Names::shortened).collect(Collectors.joining(", "))));
    }
    if (parameter.kind() == ParameterKind.COUNTRY && ALPHA_3.matcher(value).matches()) {
      return ID + "country/" + value;
    }
    if (parameter.kind().isCode() && known.isEmpty()) {
      return ID + parameter.kind().path() + "/" + Fold.slug(value);
    }
    throw unknown(parameter, value, known);
  }

  private QueryException unknown(
      Parameter parameter, String value, Map<String, Set<String>> known) {
    List<String> nearest =
        NearestSpelling.of(value, known.keySet()).stream()
            .flatMap(key -> known.get(key).stream())
            .distinct()
            .map(Names::shortened)
            .toList();
    String remedy =
        !nearest.isEmpty()
            ? "Did you mean %s?".formatted(String.join(" or ", nearest))
            : parameter.kind().isCode()
                ? "Write one of: " + listed(known)
                : "Write another name, or the IRI.";
    return new QueryException(
        "%s=%s: the graph knows no %s of this name. %s"
            .formatted(parameter.name(), value, parameter.kind().label(), remedy));
  }

  private static String listed(Map<String, Set<String>> known) {
    Set<String> codes = new TreeSet<>();
    known.values().forEach(found -> found.forEach(iri -> codes.add(lastSegment(iri))));
    return codes.stream().limit(MOST_LISTED).collect(Collectors.joining(", "))
        + (codes.size() > MOST_LISTED ? ", ..." : "");
  }

  private Map<String, Set<String>> named(ParameterKind kind) {
    synchronized (nodes) {
      return nodes.computeIfAbsent(kind, this::read);
    }
  }

  private Map<String, Set<String>> read(ParameterKind kind) {
    Map<String, Set<String>> found = new TreeMap<>();
    String classes = kind.classes().stream().map(c -> "att:" + c).collect(Collectors.joining(" "));
    for (QuerySolution row : questioner.rows(NAMED_NODES.formatted(classes))) {
      found
          .computeIfAbsent(
              Fold.key(row.getLiteral("name").getLexicalForm()), key -> new TreeSet<>())
          .add(row.getResource("node").getURI());
    }
    return found;
  }

  private static String text(String value) {
    return NodeFmtLib.strNT(NodeFactory.createLiteralString(value));
  }

  private static String date(Parameter parameter, String value) {
    try {
      return PartialDate.parse(value).toString();
    } catch (IllegalArgumentException e) {
      throw new QueryException("%s=%s: %s".formatted(parameter.name(), value, e.getMessage()), e);
    }
  }

  private static String iri(Parameter parameter, String value) {
    if (!isIri(value)) {
      throw new QueryException(
          "%s=%s: not an IRI. Write it in full, or as id:...".formatted(parameter.name(), value));
    }
    return "<" + expanded(parameter, value) + ">";
  }

  private static boolean isIri(String value) {
    return value.startsWith("http://") || value.startsWith("https://") || value.startsWith("id:");
  }

  private static String expanded(Parameter parameter, String value) {
    String iri = value.startsWith("id:") ? ID + value.substring("id:".length()) : value;
    if (!SAFE_IRI.matcher(iri).matches()) {
      throw new QueryException(
          "%s=%s: an IRI has no blanks and none of < > \" { } | \\ ^ `. Write these as %%20 and so on."
              .formatted(parameter.name(), value));
    }
    return iri;
  }

  /** An IRI as an analyst writes it: {@code id:person/LAO/tea-banh}. */
  static String shortened(String iri) {
    if (iri.startsWith(ID)) {
      return "id:" + iri.substring(ID.length());
    }
    return iri.startsWith(OntologyTerms.NAMESPACE)
        ? "att:" + iri.substring(OntologyTerms.NAMESPACE.length())
        : iri;
  }

  /** The code that an IRI ends in: {@code LAO}, {@code defence-minister}. */
  static String lastSegment(String iri) {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }
}
