package attache.query;

import attache.model.Fold;
import attache.model.PartialDate;
import attache.reference.NearestSpelling;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  private static final List<String> DATES = List.of("2024-10-22", "2024-10", "2024");
  private static final Pattern SAFE_IRI = Pattern.compile("[^\\s<>\"{}|\\\\^`]+");
  private static final Pattern ALPHA_3 = Pattern.compile("[A-Z]{3}");

  private static final String PREFIXES =
      """
      PREFIX att: <https://w3id.org/attache/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      """;

  private static final String NODES =
      PREFIXES + "SELECT DISTINCT ?node WHERE { VALUES ?class { %s } ?node a ?class }";

  /** Of all nodes: where many are wanted, one look at all is faster than one at each. */
  private static final String VALUES =
      PREFIXES + "SELECT DISTINCT ?node ?value WHERE { ?node %s ?value }";

  private static final String VALUES_OF_SOME =
      PREFIXES + "SELECT DISTINCT ?node ?value WHERE { VALUES ?node { %s } ?node %s ?value }";

  private static final int SOME = 500;

  private static final List<String> NAMING =
      List.of("rdfs:label", "skos:altLabel", "att:printedName", "att:printedForm");

  private static final String CODE = "skos:notation";

  /** The nodes of one kind, by their codes as they are written and by the fold keys of names. */
  private record Index(
      Map<String, Set<String>> byCode,
      Map<String, Set<String>> byName,
      Map<String, Set<String>> byWords,
      Map<String, Set<String>> byFoldedCode) {

    Index() {
      this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    void addCode(String code, String node) {
      add(byCode, code, node);
      add(byFoldedCode, Fold.key(code), node);
    }

    void addName(String name, String node) {
      add(byName, Fold.key(name), node);
      add(byWords, words(name), node);
    }

    /**
     * A code in its own letters goes before a name, a name before a code in other letters: NGA is
     * Nigeria, Nga Russia. Names in another order of words come last.
     */
    Set<String> find(String value) {
      return Stream.of(
              byCode.get(value),
              byName.get(Fold.key(value)),
              byFoldedCode.get(Fold.key(value)),
              byWords.get(words(value)))
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(Set.of());
    }

    Set<String> nearest(String value) {
      Set<String> near = new TreeSet<>();
      Stream.of(byName, byFoldedCode)
          .forEach(
              index ->
                  NearestSpelling.of(value, index.keySet())
                      .forEach(key -> near.addAll(index.get(key))));
      return near;
    }

    private static void add(Map<String, Set<String>> index, String key, String node) {
      index.computeIfAbsent(key, k -> new TreeSet<>()).add(node);
    }

    private static String words(String name) {
      return Arrays.stream(Fold.key(name).split(" ")).sorted().collect(Collectors.joining(" "));
    }
  }

  private final Questioner questioner;

  private final Map<ParameterKind, Index> indexes = new EnumMap<>(ParameterKind.class);

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
              .formatted(parameter.name(), value, value, parameter.takes()),
          parameter.choices());
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
    return index(kind).find(name);
  }

  private String node(Parameter parameter, String value) {
    if (isIri(value)) {
      return expanded(parameter, value);
    }
    Index known = index(parameter.kind());
    Set<String> found = known.find(value);
    if (found.size() == 1) {
      return found.iterator().next();
    }
    if (found.size() > 1) {
      throw new QueryException(
          "%s=%s: '%s' means more than one %s. Write which: %s"
              .formatted(
                  parameter.name(), value, value, parameter.kind().label(), listed(found, ", ")),
          found.stream().map(Names::shortened).toList());
    }
    if (parameter.kind() == ParameterKind.COUNTRY && ALPHA_3.matcher(value).matches()) {
      return ID + "country/" + value;
    }
    if (parameter.kind().isCode() && known.byCode().isEmpty()) {
      return ID + parameter.kind().path() + "/" + Fold.slug(value);
    }
    throw unknown(parameter, value, known);
  }

  private static QueryException unknown(Parameter parameter, String value, Index known) {
    Set<String> nearest = known.nearest(value);
    String remedy =
        !nearest.isEmpty()
            ? "Did you mean %s?".formatted(listed(nearest, " or "))
            : parameter.kind().isCode()
                ? "Write one of: " + String.join(", ", known.byCode().keySet())
                : "Write another name, or the IRI.";
    return new QueryException(
        "%s=%s: the graph knows no %s of this name. %s"
            .formatted(parameter.name(), value, parameter.kind().label(), remedy),
        nearest.isEmpty()
            ? known.byCode().keySet()
            : nearest.stream().map(Names::shortened).toList());
  }

  private static String listed(Set<String> nodes, String between) {
    return nodes.stream().map(Names::shortened).collect(Collectors.joining(between));
  }

  private Index index(ParameterKind kind) {
    synchronized (indexes) {
      return indexes.computeIfAbsent(kind, this::read);
    }
  }

  private Index read(ParameterKind kind) {
    Index index = new Index();
    String classes = kind.classes().stream().map(c -> "att:" + c).collect(Collectors.joining(" "));
    Set<String> nodes =
        questioner.rows(NODES.formatted(classes)).stream()
            .map(row -> row.getResource("node").getURI())
            .collect(Collectors.toSet());
    NAMING.forEach(property -> read(property, nodes, index::addName));
    read(CODE, nodes, index::addCode);
    return index;
  }

  private void read(String property, Set<String> nodes, BiConsumer<String, String> adding) {
    for (QuerySolution row : questioner.rows(valuesOf(property, nodes))) {
      String node = row.getResource("node").getURI();
      if (nodes.contains(node)) {
        adding.accept(row.getLiteral("value").getLexicalForm(), node);
      }
    }
  }

  private static String valuesOf(String property, Set<String> nodes) {
    return nodes.size() > SOME
        ? VALUES.formatted(property)
        : VALUES_OF_SOME.formatted(
            nodes.stream().map(node -> "<" + node + ">").collect(Collectors.joining(" ")),
            property);
  }

  private static String text(String value) {
    return NodeFmtLib.strNT(NodeFactory.createLiteralString(value));
  }

  private static String date(Parameter parameter, String value) {
    try {
      return PartialDate.parse(value).toString();
    } catch (IllegalArgumentException e) {
      throw new QueryException(
          "%s=%s: %s".formatted(parameter.name(), value, e.getMessage()), DATES, e);
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
