package attache.serve;

import attache.query.Answer;
import attache.query.AnswerFormat;
import attache.query.Catalogue;
import attache.query.CatalogueQuery;
import attache.query.Parameter;
import attache.query.QueryException;
import attache.query.SpreadsheetCell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;

/** {@code /api/queries/NAME}: a question of the catalogue, asked. */
final class CatalogueAnswer implements Endpoint {

  private static final String FORMAT = "format";

  /**
   * @param parameters as they were understood
   * @param sparql what was asked
   */
  record Table(
      String name,
      Map<String, Understood> parameters,
      String sparql,
      List<String> columns,
      List<List<Cell>> rows) {}

  /** A parameter as it was written, and the node it means, if it means one. */
  record Understood(String value, String iri, String label, Map<String, String> labels) {}

  record Cell(String value, String iri) {}

  private final Catalogue catalogue;
  private final ServedGraph graph;

  CatalogueAnswer(Catalogue catalogue, ServedGraph graph) {
    this.catalogue = catalogue;
    this.graph = graph;
  }

  @Override
  public Reply answer(Asked asked) {
    CatalogueQuery query = query(asked.rest());
    String format = asked.choice(FORMAT, "json", "json", "csv", "ttl", "sparql");
    Map<String, String> values = new TreeMap<>(asked.parameters());
    values.remove(FORMAT);
    Map<String, String> terms = understood(query, values);
    String sparql = query.with(values, graph.names());
    if (format.equals("sparql")) {
      return Reply.text("application/sparql-query; charset=utf-8", sparql + "\n");
    }
    Answer answer = graph.questioner().ask(sparql);
    return switch (format) {
      case "csv" -> csv(rows(answer));
      case "ttl" -> turtle(answer);
      default -> table(query, values, terms, sparql, answer);
    };
  }

  private CatalogueQuery query(String name) {
    try {
      return catalogue.query(name);
    } catch (QueryException e) {
      throw Problem.notFound(e.getMessage().replace("attache queries", "/api/queries"));
    }
  }

  private Map<String, String> understood(CatalogueQuery query, Map<String, String> values) {
    try {
      return query.understood(values, graph.names());
    } catch (QueryException e) {
      throw Problem.badRequest(
          e.getMessage(),
          e.accepted().isEmpty()
              ? query.parameters().stream().map(Parameter::toString).toList()
              : e.accepted());
    }
  }

  private Reply table(
      CatalogueQuery query,
      Map<String, String> values,
      Map<String, String> terms,
      String sparql,
      Answer answer) {
    Answer.Rows rows = rows(answer);
    return Reply.json(
        new Table(
            query.name(),
            graph.read(facts -> parameters(query, values, terms, new Labels(facts))),
            sparql,
            rows.columns(),
            cells(rows)));
  }

  private static Answer.Rows rows(Answer answer) {
    if (answer instanceof Answer.Rows rows) {
      return rows;
    }
    throw Problem.badRequest("This question gives no table.", List.of("ttl", "sparql"));
  }

  private static Map<String, Understood> parameters(
      CatalogueQuery query, Map<String, String> values, Map<String, String> terms, Labels labels) {
    Map<String, Understood> parameters = new LinkedHashMap<>();
    for (Parameter parameter : query.parameters()) {
      String term = terms.get(parameter.name());
      if (term != null) {
        String written = values.getOrDefault(parameter.name(), "");
        String value = written.isBlank() ? parameter.defaultValue() : written;
        boolean isNode = term.startsWith("<");
        String iri = isNode ? term.substring(1, term.length() - 1) : null;
        parameters.put(
            parameter.name(),
            new Understood(
                value,
                iri,
                isNode ? labels.in(Labels.VIETNAMESE, iri) : null,
                isNode ? labels.of(iri) : null));
      }
    }
    return parameters;
  }

  private static List<List<Cell>> cells(Answer.Rows rows) {
    List<List<String>> texts = rows.cells();
    List<List<String>> iris = rows.iris();
    List<List<Cell>> cells = new ArrayList<>();
    for (int row = 0; row < texts.size(); row++) {
      List<Cell> line = new ArrayList<>();
      for (int column = 0; column < texts.get(row).size(); column++) {
        String iri = iris.get(row).get(column);
        line.add(new Cell(texts.get(row).get(column), iri.isEmpty() ? null : iri));
      }
      cells.add(line);
    }
    return cells;
  }

  /** For spreadsheets: what looks like a formula is none. */
  private static Reply csv(Answer.Rows rows) {
    StringBuilder text = new StringBuilder();
    try {
      CSVFormat.RFC4180.printRecord(text, rows.columns().toArray());
      for (List<String> row : rows.cells()) {
        CSVFormat.RFC4180.printRecord(text, row.stream().map(SpreadsheetCell::of).toArray());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Reply.text("text/csv; charset=utf-8; header=present", text.toString());
  }

  /** A graph as it is; of a table, all that is said of the nodes in it. */
  private Reply turtle(Answer answer) {
    if (answer instanceof Answer.Triples) {
      return written(answer, AnswerFormat.TURTLE, "text/turtle; charset=utf-8");
    }
    List<String> iris =
        rows(answer).iris().stream()
            .flatMap(List::stream)
            .filter(iri -> !iri.isEmpty())
            .distinct()
            .toList();
    return graph.read(facts -> NodeGraph.of(iris, facts).written(NodeGraph.TURTLE));
  }

  private static Reply written(Answer answer, AnswerFormat format, String type) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    answer.write(out, format);
    return new Reply(type, out.toByteArray());
  }
}
