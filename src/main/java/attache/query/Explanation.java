package attache.query;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.RDFNode;

/**
 * What the articles say about a node, and in which words: each statement with its sentences, their
 * article and its date.
 *
 * @param iri the node
 * @param label its name, or its IRI where it has none
 * @param statements sorted by kind, then by what they say
 * @param merges the nodes that articles tell apart and that are this one, sorted
 */
public record Explanation(
    String iri, String label, List<Statement> statements, List<MergedFrom> merges) {

  public Explanation {
    statements = List.copyOf(statements);
    merges = List.copyOf(merges);
  }

  /**
   * A node that was found to be the one explained.
   *
   * @param iri what its own articles call it
   * @param score 0 to 1, as it is stored: {@code 0.925}
   * @param reason the features with their weights: {@code same-words 0.60 of 0.60, ...}
   */
  public record MergedFrom(String iri, String score, String reason) {}

  /**
   * A fact about the node.
   *
   * @param iri the fact: the node itself, or a tenure, an engagement and so on that names it
   * @param kind its class: {@code Tenure}
   * @param says its properties in words: {@code office defence-minister, observedOn 2025-02-26}
   * @param readings where it is read; by date, then by article
   */
  public record Statement(String iri, String kind, String says, List<Reading> readings) {
    public Statement {
      readings = List.copyOf(readings);
    }
  }

  /**
   * A sentence that says it.
   *
   * @param published the date of the article, or empty
   * @param article the article's file name without extension
   * @param before the sentence before the words that say it
   * @param quote the words that say it
   * @param after the rest of the sentence
   */
  public record Reading(
      String published, String article, String before, String quote, String after) {}

  private static final String PREFIXES =
      """
      PREFIX att: <https://w3id.org/attache/ontology#>
      PREFIX oa: <http://www.w3.org/ns/oa#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      """;

  /** Facts about the node itself, and facts that name it. */
  private static final String FACTS =
      PREFIXES
          + """
          SELECT DISTINCT ?fact ?class
          WHERE {
            VALUES ?node { <%s> }
            {
              ?evidence oa:hasBody ?node .
              BIND(?node AS ?fact)
            } UNION {
              ?fact att:holder|att:participant|att:country|att:party|att:signedBy|att:reports|att:supporter|att:supported|att:concludedAt|att:partOf|att:onMarginsOf|att:inSeries|att:place ?node .
              ?evidence oa:hasBody ?fact .
            }
            ?fact a ?class .
          }
          ORDER BY ?class ?fact
          """;

  private static final String VALUES =
      PREFIXES
          + """
          SELECT DISTINCT ?property ?value ?label
          WHERE {
            <%s> ?property ?value .
            FILTER(STRSTARTS(STR(?property), STR(att:)))
            FILTER(?property NOT IN (att:statusReport, att:participation, att:printedForm, att:reports, att:reportedBy))
            OPTIONAL {
              ?value rdfs:label ?label .
              FILTER(LANG(?label) = "")
            }
          }
          """;

  private static final String READINGS =
      PREFIXES
          + """
          SELECT DISTINCT ?published ?file ?prefix ?exact ?suffix ?start
          WHERE {
            ?evidence oa:hasBody <%s> ;
                      oa:hasTarget ?target .
            ?target oa:hasSource ?article ;
                    oa:hasSelector ?quote , ?position .
            ?quote oa:exact ?exact .
            ?position oa:start ?start .
            ?article att:file ?file .
            OPTIONAL { ?article att:published ?published }
            OPTIONAL { ?quote oa:prefix ?prefix }
            OPTIONAL { ?quote oa:suffix ?suffix }
          }
          ORDER BY STR(?published) ?file ?start
          """;

  private static final String MERGES =
      PREFIXES
          + """
          SELECT ?variant ?score ?reason
          WHERE {
            ?merge att:canonical <%s> ;
                   att:variant ?variant ;
                   att:score ?score ;
                   att:reason ?reason .
          }
          ORDER BY ?variant ?reason
          """;

  private static final String CANONICAL =
      PREFIXES
          + "SELECT DISTINCT ?node { ?merge att:variant <%s> ; att:canonical ?node } ORDER BY ?node";

  private static final String LABEL =
      PREFIXES
          + "SELECT ?label { { <%1$s> rdfs:label ?label } UNION { <%1$s> att:title ?label }"
          + " UNION { <%1$s> att:name ?label } } ORDER BY LANG(?label) ?label";

  /**
   * Explains a node; of one that was merged into another, the other.
   *
   * @param iri in full
   * @throws QueryException if no article says anything about it
   */
  public static Explanation of(String iri, Questioner questioner) {
    List<Statement> statements = new ArrayList<>();
    for (QuerySolution row : questioner.rows(FACTS.formatted(iri))) {
      String fact = row.getResource("fact").getURI();
      statements.add(
          new Statement(
              fact,
              Names.shortened(row.getResource("class").getURI()).replaceFirst("^att:", ""),
              says(fact, questioner),
              readings(fact, questioner)));
    }
    if (statements.isEmpty()) {
      List<QuerySolution> merged = questioner.rows(CANONICAL.formatted(iri));
      if (merged.size() == 1) {
        return of(merged.get(0).getResource("node").getURI(), questioner);
      }
      throw new QueryException(
          "No article says anything about %s. Write a name, or an IRI that a query has shown."
              .formatted(Names.shortened(iri)));
    }
    return new Explanation(iri, label(iri, questioner), statements, merges(iri, questioner));
  }

  private static List<MergedFrom> merges(String iri, Questioner questioner) {
    return questioner.rows(MERGES.formatted(iri)).stream()
        .map(
            row ->
                new MergedFrom(
                    row.getResource("variant").getURI(), text(row, "score"), text(row, "reason")))
        .toList();
  }

  /**
   * Explains what a name means: a person, a country, or else an IRI ({@code id:...} or in full).
   *
   * @throws QueryException if the name means nothing, or several nodes
   */
  public static Explanation of(String nameOrIri, Names names, Questioner questioner) {
    boolean isIri = nameOrIri.startsWith("http") || nameOrIri.startsWith("id:");
    if (isIri || !names.nodes(ParameterKind.PERSON, nameOrIri).isEmpty()) {
      return of(names.node(ParameterKind.PERSON, nameOrIri), questioner);
    }
    return of(
        names.nodes(ParameterKind.COUNTRY, nameOrIri).isEmpty()
            ? names.node(ParameterKind.PERSON, nameOrIri)
            : names.node(ParameterKind.COUNTRY, nameOrIri),
        questioner);
  }

  private static String label(String iri, Questioner questioner) {
    return questioner.rows(LABEL.formatted(iri)).stream()
        .findFirst()
        .map(row -> row.getLiteral("label").getLexicalForm())
        .orElse(Names.shortened(iri));
  }

  private static String says(String fact, Questioner questioner) {
    Map<String, TreeSet<String>> values = new LinkedHashMap<>();
    for (QuerySolution row : questioner.rows(VALUES.formatted(fact))) {
      String property = Names.shortened(row.getResource("property").getURI()).substring(4);
      values.computeIfAbsent(property, p -> new TreeSet<>()).add(value(row));
    }
    return values.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getKey() + " " + String.join(" & ", entry.getValue()))
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }

  private static String value(QuerySolution row) {
    if (row.get("label") != null) {
      return row.getLiteral("label").getLexicalForm();
    }
    RDFNode value = row.get("value");
    if (value.isLiteral()) {
      return value.asLiteral().getLexicalForm();
    }
    String iri = value.asResource().getURI();
    boolean isCode = iri.substring(Names.ID.length()).chars().filter(c -> c == '/').count() == 1;
    return isCode ? Names.lastSegment(iri) : Names.shortened(iri);
  }

  private static List<Reading> readings(String fact, Questioner questioner) {
    return questioner.rows(READINGS.formatted(fact)).stream()
        .map(
            row ->
                new Reading(
                    text(row, "published"),
                    text(row, "file"),
                    text(row, "prefix"),
                    text(row, "exact"),
                    text(row, "suffix")))
        .toList();
  }

  private static String text(QuerySolution row, String variable) {
    return row.get(variable) == null ? "" : row.getLiteral(variable).getLexicalForm();
  }

  /** Prints it for reading; the words that say a thing stand in brackets within their sentence. */
  public void print(PrintStream out) {
    out.println(label + "  " + Names.shortened(iri));
    for (MergedFrom merge : merges) {
      out.println(
          "merged from %s, score %s: %s"
              .formatted(Names.shortened(merge.iri()), merge.score(), merge.reason()));
    }
    for (Statement statement : statements) {
      out.println();
      out.println(statement.kind() + "  " + statement.says());
      if (!statement.iri().equals(iri)) {
        out.println("  " + Names.shortened(statement.iri()));
      }
      for (Reading reading : statement.readings()) {
        out.println(
            "  %s  %s: %s[%s]%s"
                .formatted(
                    reading.published().isEmpty() ? "undated" : reading.published(),
                    reading.article(),
                    reading.before().stripLeading(),
                    reading.quote(),
                    reading.after().stripTrailing()));
      }
    }
    out.flush();
  }
}
