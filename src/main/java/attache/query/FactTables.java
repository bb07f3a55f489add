package attache.query;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.RDFNode;

/**
 * What each article says, as eight tables: one row per fact and article, asked from the graph of
 * that article alone. People are named as that article prints them; lists inside a cell are sorted
 * and joined by {@code |}; an empty cell means that the article does not say. Rows are sorted, so
 * that the same graph gives the same files.
 */
public final class FactTables {

  /** One table: its name, its columns after {@code doc}, and the rows. */
  public record FactTable(String name, List<String> columns, List<List<String>> rows) {}

  private static final String PREFIXES =
      """
      PREFIX att: <https://w3id.org/attache/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      """;

  private static final Comparator<List<String>> BY_CELLS =
      (one, other) -> {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
          int order = one.get(i).compareTo(other.get(i));
          if (order != 0) {
            return order;
          }
        }
        return Integer.compare(one.size(), other.size());
      };

  private final Questioner questioner;

  public FactTables(Questioner questioner) {
    this.questioner = questioner;
  }

  /** All eight, in the usual order. */
  public List<FactTable> tables() {
    return List.of(
        people(),
        ranks(),
        offices(),
        engagements(),
        agreements(),
        cochairs(),
        partnerships(),
        supports());
  }

  /** The names of the articles that were read, those without a fact too; sorted. */
  public SortedSet<String> articles() {
    SortedSet<String> docs = new TreeSet<>();
    for (QuerySolution row :
        questioner.rows(
            PREFIXES + "SELECT ?doc { GRAPH ?g { ?a a att:Article ; att:file ?doc } }")) {
      docs.add(text(row.get("doc")));
    }
    return docs;
  }

  /**
   * Writes {@code people.csv} to {@code supports.csv}, and {@code docs.txt} with one article a
   * line, into a folder, which is made if need be.
   */
  public void writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (FactTable table : tables()) {
      try (Writer out =
          Files.newBufferedWriter(folder.resolve(table.name() + ".csv"), StandardCharsets.UTF_8)) {
        write(table, out);
      }
    }
    try (BufferedWriter out =
        Files.newBufferedWriter(folder.resolve("docs.txt"), StandardCharsets.UTF_8)) {
      for (String doc : articles()) {
        out.write(doc + "\n");
      }
    }
  }

  /** Writes one table with its header row, RFC 4180. */
  public static void write(FactTable table, Writer out) throws IOException {
    List<String> header = new ArrayList<>(List.of("doc"));
    header.addAll(table.columns());
    CSVFormat.RFC4180.printRecord(out, header.toArray());
    for (List<String> row : table.rows()) {
      CSVFormat.RFC4180.printRecord(out, row.toArray());
    }
    out.flush();
  }

  private FactTable people() {
    return new Rows("people", "person", "country")
        .one(
            """
            ?node a att:Person ; att:printedName ?person .
            OPTIONAL { ?node att:serves ?country }
            """)
        .table();
  }

  private FactTable ranks() {
    return new Rows("ranks", "person", "rank")
        .one("?node a att:RankTenure ; att:rank ?rank ; att:holder/att:printedName ?person .")
        .table();
  }

  private FactTable offices() {
    return new Rows("offices", "person", "office", "country")
        .one(
            """
            ?node a att:Tenure ; att:office ?office ; att:holder/att:printedName ?person .
            OPTIONAL { ?node att:officeOf ?country }
            """)
        .table();
  }

  private FactTable engagements() {
    return new Rows(
            "engagements",
            "type",
            "status",
            "date",
            "place",
            "countries",
            "people",
            "name",
            "edition")
        .one(
            """
            ?node a att:Engagement ; att:engagementType ?type ; att:engagementStatus ?status .
            OPTIONAL { ?node att:date ?start }
            OPTIONAL { ?node att:endDate ?end }
            BIND(IF(BOUND(?end), CONCAT(STR(?start), "/", STR(?end)), STR(?start)) AS ?date)
            OPTIONAL { ?node att:place/rdfs:label ?place }
            OPTIONAL { ?node att:name ?name }
            OPTIONAL { ?node att:edition ?edition }
            """)
        .list("countries", "?node a att:Engagement ; att:country ?countries .")
        .list(
            "people",
            """
            ?node a att:Engagement ; att:participant ?person .
            ?person att:printedName ?people .
            FILTER NOT EXISTS {
              ?node att:participation ?part .
              ?part att:participant ?person ; att:role "witness" .
            }
            """)
        .table();
  }

  private FactTable agreements() {
    return new Rows(
            "agreements",
            "type",
            "parties",
            "period_start",
            "period_end",
            "status",
            "signed_on",
            "signatories",
            "subject")
        .one(
            """
            ?node a att:Agreement ; att:agreementType ?type ; att:status ?status .
            OPTIONAL { ?node att:periodStart ?period_start }
            OPTIONAL { ?node att:periodEnd ?period_end }
            OPTIONAL { ?node att:signedOn ?signed_on }
            OPTIONAL { ?node att:subject ?subject }
            """)
        .list("parties", "?node a att:Agreement ; att:party ?parties .")
        .list(
            "signatories",
            "?node a att:Agreement ; att:signedBy ?person . ?person att:printedName ?signatories .")
        .table();
  }

  private FactTable cochairs() {
    return new Rows("cochairs", "body", "countries", "period_start", "period_end")
        .one(
            """
            ?node a att:Chairmanship ; att:chairOf ?body .
            OPTIONAL { ?node att:periodStart ?period_start }
            OPTIONAL { ?node att:periodEnd ?period_end }
            """)
        .list("countries", "?node a att:Chairmanship ; att:country ?countries .")
        .table();
  }

  private FactTable partnerships() {
    return new Rows("partnerships", "countries", "level", "date")
        .one("?node a att:Partnership ; att:level ?level . OPTIONAL { ?node att:since ?date }")
        .list("countries", "?node a att:Partnership ; att:country ?countries .")
        .table();
  }

  private FactTable supports() {
    return new Rows("supports", "supporter", "supported", "matter")
        .one(
            """
            ?node a att:Support ; att:supporter ?supporter ; att:supported ?supported .
            OPTIONAL { ?node att:matter ?matter }
            """)
        .table();
  }

  /** The rows of one table, gathered from one query for its single values and one for each list. */
  private final class Rows {
    private final String name;
    private final List<String> columns;

    /** By article graph and node; a node may have several rows. */
    private final Map<String, List<Map<String, String>>> rows = new TreeMap<>();

    Rows(String name, String... columns) {
      this.name = name;
      this.columns = List.of(columns);
    }

    Rows one(String pattern) {
      for (QuerySolution solution : ask(pattern)) {
        Map<String, String> cells = new HashMap<>();
        cells.put("doc", text(solution.get("doc")));
        columns.forEach(column -> cells.put(column, text(solution.get(column))));
        rows.computeIfAbsent(key(solution), k -> new ArrayList<>()).add(cells);
      }
      return this;
    }

    Rows list(String column, String pattern) {
      Map<String, SortedSet<String>> values = new HashMap<>();
      for (QuerySolution solution : ask(pattern)) {
        values.computeIfAbsent(key(solution), k -> new TreeSet<>()).add(text(solution.get(column)));
      }
      rows.forEach(
          (key, all) ->
              all.forEach(
                  cells ->
                      cells.put(
                          column, String.join("|", values.getOrDefault(key, new TreeSet<>())))));
      return this;
    }

    FactTable table() {
      SortedSet<List<String>> sorted = new TreeSet<>(BY_CELLS);
      for (List<Map<String, String>> all : rows.values()) {
        for (Map<String, String> cells : all) {
          List<String> row = new ArrayList<>(List.of(cells.get("doc")));
          columns.forEach(column -> row.add(cells.get(column)));
          sorted.add(List.copyOf(row));
        }
      }
      return new FactTable(name, columns, List.copyOf(sorted));
    }

    private List<QuerySolution> ask(String pattern) {
      return questioner.rows(
          PREFIXES
              + "SELECT * WHERE { GRAPH ?graph { ?article a att:Article ; att:file ?doc . "
              + pattern
              + " } }");
    }

    private String key(QuerySolution solution) {
      return solution.getResource("graph").getURI() + " " + solution.getResource("node").getURI();
    }
  }

  /** The text of a literal, or the code a node's IRI ends in. */
  private static String text(RDFNode node) {
    if (node == null) {
      return "";
    }
    String text =
        node.isLiteral()
            ? node.asLiteral().getLexicalForm()
            : Names.lastSegment(node.asResource().getURI());
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
  }
}
