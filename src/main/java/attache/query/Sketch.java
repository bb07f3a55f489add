package attache.query;

import attache.model.Variant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.RDFNode;

/**
 * What someone who is to judge a variant needs to see of it.
 *
 * @param says what its first article says of it, in a line: {@code Tea Banh, KHM, defence-minister}
 * @param articles the file names, without extension, of the articles that tell it
 * @param sentence one sentence of the first, the words that name it in brackets; empty for none
 */
public record Sketch(String says, List<String> articles, String sentence) {

  public Sketch {
    articles = List.copyOf(articles);
  }

  private static final String PREFIXES =
      """
      PREFIX att: <https://w3id.org/attache/ontology#>
      PREFIX oa: <http://www.w3.org/ns/oa#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      """;

  /** In the order in which they are to be read. */
  private static final List<String> TELLING_PROPERTIES =
      List.of(
          "serves",
          "engagementType",
          "agreementType",
          "name",
          "edition",
          "country",
          "party",
          "participant",
          "date",
          "endDate",
          "place",
          "periodStart",
          "periodEnd",
          "status",
          "signedOn",
          "signedBy",
          "subject");

  private static final String VALUES =
      PREFIXES
          + """
          SELECT DISTINCT ?value ?label
          WHERE {
            GRAPH <%1$s> {
              <%2$s> att:%3$s ?value .
              OPTIONAL { ?value rdfs:label ?label }
            }
          }
          ORDER BY STR(?value)
          """;

  private static final String POSTS =
      PREFIXES
          + """
          SELECT DISTINCT ?value ?label
          WHERE { GRAPH <%1$s> { ?post att:holder <%2$s> ; att:office|att:rank ?value } }
          ORDER BY STR(?value)
          """;

  private static final String FILES =
      PREFIXES
          + "SELECT DISTINCT ?file { VALUES ?article { %s } ?article att:file ?file } ORDER BY ?file";

  private static final String SENTENCE =
      PREFIXES
          + """
          SELECT ?prefix ?exact ?suffix
          WHERE {
            GRAPH <%1$s> {
              ?evidence oa:hasBody <%2$s> ; oa:hasTarget/oa:hasSelector ?quote , ?position .
              ?quote oa:exact ?exact .
              ?position oa:start ?start .
              OPTIONAL { ?quote oa:prefix ?prefix }
              OPTIONAL { ?quote oa:suffix ?suffix }
            }
          }
          ORDER BY ?start ?exact
          LIMIT 1
          """;

  /** Sketches a variant of the dataset the questioner asks. */
  public static Sketch of(Variant variant, Questioner questioner) {
    String article = variant.articles().get(0);
    String node = variant.canonical();
    Set<String> says = new LinkedHashSet<>();
    if (!variant.name().isEmpty()) {
      says.add(variant.name());
    }
    for (String property : TELLING_PROPERTIES) {
      says.addAll(values(VALUES.formatted(article, node, property), questioner));
    }
    says.addAll(values(POSTS.formatted(article, node), questioner));
    return new Sketch(
        String.join(", ", says),
        files(variant, questioner),
        questioner.rows(SENTENCE.formatted(article, node)).stream()
            .map(
                row ->
                    (text(row, "prefix") + "[" + text(row, "exact") + "]" + text(row, "suffix"))
                        .strip())
            .findFirst()
            .orElse(""));
  }

  private static List<String> values(String query, Questioner questioner) {
    List<String> values = new ArrayList<>();
    for (QuerySolution row : questioner.rows(query)) {
      RDFNode value = row.get("value");
      values.add(
          row.get("label") != null
              ? text(row, "label")
              : value.isLiteral()
                  ? value.asLiteral().getLexicalForm()
                  : Names.lastSegment(value.asResource().getURI()));
    }
    return values;
  }

  private static List<String> files(Variant variant, Questioner questioner) {
    String articles =
        variant.articles().stream().map(iri -> "<" + iri + ">").collect(Collectors.joining(" "));
    return questioner.rows(FILES.formatted(articles)).stream()
        .map(row -> text(row, "file"))
        .toList();
  }

  private static String text(QuerySolution row, String variable) {
    return row.get(variable) == null ? "" : row.getLiteral(variable).getLexicalForm();
  }
}
