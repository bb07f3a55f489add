package attache.query;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.RDFNode;

/**
 * What all articles say together as one table a kind, for spreadsheets and databases: a row for
 * each node, its IRI in the first column, which other tables refer to. Several values of a cell are
 * sorted and joined by {@code |}.
 */
public final class KindTables {

  /** A column: its name, and the path from a node to its values. */
  private record Column(String name, String path) {}

  private static final Column SOURCES =
      new Column("sources", "^oa:hasBody/oa:hasTarget/oa:hasSource/att:file");

  /** The weakest first: where articles differ, the strongest counts. */
  private static final List<String> STATUSES = List.of("proposed", "in-force", "signed");

  private static final String PREFIXES =
      """
      PREFIX att: <https://w3id.org/attache/ontology#>
      PREFIX oa: <http://www.w3.org/ns/oa#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      """;

  private final Questioner questioner;

  public KindTables(Questioner questioner) {
    this.questioner = questioner;
  }

  /** Writes {@code people.csv} to {@code articles.csv} into a folder, which is made if need be. */
  public void writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    write(
        folder,
        "people",
        List.of("Person"),
        new Column("name", "rdfs:label"),
        new Column("country", "att:serves"),
        new Column("printed_names", "att:printedName"));
    write(
        folder,
        "tenures",
        List.of("Tenure", "RankTenure"),
        new Column("person", "att:holder"),
        new Column("name", "att:holder/rdfs:label"),
        new Column("office", "att:office"),
        new Column("rank", "att:rank"),
        new Column("of", "att:officeOf"),
        new Column("observed_on", "att:observedOn"),
        new Column("date_basis", "att:dateBasis"),
        SOURCES);
    write(
        folder,
        "engagements",
        List.of("Engagement"),
        new Column("type", "att:engagementType"),
        new Column("status", "att:engagementStatus"),
        new Column("date", "att:date"),
        new Column("end_date", "att:endDate"),
        new Column("place", "att:place/rdfs:label"),
        new Column("countries", "att:country"),
        new Column("people", "att:participant/rdfs:label"),
        new Column("name", "att:name"),
        new Column("edition", "att:edition"),
        new Column("series", "att:inSeries"),
        new Column("part_of", "att:partOf"),
        new Column("on_margins_of", "att:onMarginsOf"),
        SOURCES);
    write(
        folder,
        "participations",
        List.of("Participation"),
        new Column("engagement", "^att:participation"),
        new Column("person", "att:participant"),
        new Column("name", "att:participant/rdfs:label"),
        new Column("side", "att:side"),
        new Column("role", "att:role"),
        new Column("rank", "att:rankOnDay"),
        new Column("office", "att:officeOnDay"));
    write(
        folder,
        "agreements",
        List.of("Agreement"),
        new Column("type", "att:agreementType"),
        new Column("parties", "att:party"),
        new Column("subject", "att:subject"),
        new Column("title", "att:title"),
        new Column("period_start", "att:periodStart"),
        new Column("period_end", "att:periodEnd"),
        new Column("status", "att:status"),
        new Column("signed_on", "att:signedOn"),
        new Column("signatories", "att:signedBy/rdfs:label"),
        new Column("concluded_at", "att:concludedAt"),
        SOURCES);
    write(
        folder,
        "partnerships",
        List.of("Partnership"),
        new Column("countries", "att:country"),
        new Column("level", "att:level"),
        new Column("since", "att:since"),
        SOURCES);
    write(
        folder,
        "supports",
        List.of("Support"),
        new Column("supporter", "att:supporter"),
        new Column("supported", "att:supported"),
        new Column("matter", "att:matter"),
        SOURCES);
    write(
        folder,
        "articles",
        List.of("Article"),
        new Column("file", "att:file"),
        new Column("title", "att:title"),
        new Column("url", "att:url"),
        new Column("publisher", "att:publisher"),
        new Column("published", "att:published"),
        new Column("published_basis", "att:publishedBasis"),
        new Column("language", "att:language"));
  }

  private void write(Path folder, String table, List<String> classes, Column... columns)
      throws IOException {
    SortedMap<String, Map<String, SortedSet<String>>> rows = new TreeMap<>();
    for (String each : classes) {
      for (QuerySolution row : ask("SELECT DISTINCT ?node { ?node a att:%s }".formatted(each))) {
        rows.put(row.getResource("node").getURI(), new TreeMap<>());
      }
      for (Column column : columns) {
        fill(rows, each, column);
      }
    }
    try (Writer out =
        Files.newBufferedWriter(folder.resolve(table + ".csv"), StandardCharsets.UTF_8)) {
      List<String> header = new ArrayList<>(List.of("iri"));
      List.of(columns).forEach(column -> header.add(column.name()));
      CSVFormat.RFC4180.printRecord(out, header.toArray());
      for (var row : rows.entrySet()) {
        List<String> cells = new ArrayList<>(List.of(Names.shortened(row.getKey())));
        for (Column column : columns) {
          cells.add(cell(column, row.getValue().getOrDefault(column.name(), new TreeSet<>())));
        }
        CSVFormat.RFC4180.printRecord(out, cells.toArray());
      }
    }
  }

  private void fill(Map<String, Map<String, SortedSet<String>>> rows, String type, Column column) {
    String query =
        "SELECT DISTINCT ?node ?value { ?node a att:%s . ?node %s ?value }"
            .formatted(type, column.path());
    for (QuerySolution row : ask(query)) {
      rows.get(row.getResource("node").getURI())
          .computeIfAbsent(column.name(), c -> new TreeSet<>())
          .add(text(row.get("value")));
    }
  }

  private List<QuerySolution> ask(String query) {
    return questioner.rows(PREFIXES + query);
  }

  private static String cell(Column column, SortedSet<String> values) {
    if (column.path().equals("att:status")) {
      return values.stream().max(java.util.Comparator.comparingInt(STATUSES::indexOf)).orElse("");
    }
    return SpreadsheetCell.of(String.join("|", values));
  }

  /** A literal's text; a code as it is; another node as {@code id:...}. */
  private static String text(RDFNode value) {
    if (value.isLiteral()) {
      return value.asLiteral().getLexicalForm();
    }
    String iri = Names.shortened(value.asResource().getURI());
    boolean isCode = iri.indexOf('/') == iri.lastIndexOf('/');
    return isCode ? Names.lastSegment(iri) : iri;
  }
}
