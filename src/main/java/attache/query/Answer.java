package attache.query;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.query.ResultSetRewindable;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;

/** What a query found: a table, yes or no, or a graph. Held in memory. */
public sealed interface Answer {

  /** Writes it in UTF-8; does not close {@code out}. */
  void write(OutputStream out, AnswerFormat format);

  /** How many rows, or triples, it has; 1 for yes, 0 for no. */
  long size();

  static Answer of(Query query, QueryExecution execution, int most) {
    if (query.isSelectType()) {
      return new Rows(atMost(most, execution.execSelect()));
    }
    if (query.isAskType()) {
      return new YesOrNo(execution.execAsk());
    }
    if (query.isConstructType()) {
      return new Triples(atMost(most, execution.execConstructTriples()));
    }
    if (query.isDescribeType()) {
      return new Triples(atMost(most, execution.execDescribeTriples()));
    }
    throw new QueryException("Only SELECT, ASK, CONSTRUCT and DESCRIBE are answered.");
  }

  private static ResultSetRewindable atMost(int most, ResultSet found) {
    List<Binding> rows = new ArrayList<>();
    while (found.hasNext()) {
      rows.add(found.nextBinding());
      refuseMoreThan(most, rows.size(), "rows");
    }
    return ResultSetFactory.makeRewindable(
        ResultSet.adapt(RowSetStream.create(Var.varList(found.getResultVars()), rows.iterator())));
  }

  private static Model atMost(int most, Iterator<Triple> found) {
    Graph graph = GraphFactory.createDefaultGraph();
    while (found.hasNext()) {
      graph.add(found.next());
      refuseMoreThan(most, graph.size(), "triples");
    }
    return ModelFactory.createModelForGraph(graph);
  }

  private static void refuseMoreThan(int most, int found, String what) {
    if (found > most) {
      throw new AnswerTooLongException(
          "The answer has more than %d %s. Ask for less: give more parameters; or for a part of it: send the query itself with LIMIT and OFFSET. For all there is: attache export."
              .formatted(most, what));
    }
  }

  /** A table of texts that no query has found. */
  static Answer ofTexts(List<String> columns, List<List<String>> rows) {
    List<Var> variables = Var.varList(columns);
    List<Binding> bindings = new ArrayList<>();
    for (List<String> row : rows) {
      BindingBuilder binding = Binding.builder();
      for (int i = 0; i < columns.size(); i++) {
        binding.add(variables.get(i), NodeFactory.createLiteralString(row.get(i)));
      }
      bindings.add(binding.build());
    }
    return new Rows(
        ResultSetFactory.copyResults(
            ResultSet.adapt(RowSetStream.create(variables, bindings.iterator()))));
  }

  /** The answer of SELECT. */
  record Rows(ResultSetRewindable results) implements Answer {

    public List<String> columns() {
      return List.copyOf(results.getResultVars());
    }

    /**
     * The cells of each row: the text of a literal, the shortened IRI of a node, or an empty text
     * where there is no value.
     */
    public List<List<String>> cells() {
      List<List<String>> rows = new ArrayList<>();
      results.reset();
      while (results.hasNext()) {
        QuerySolution row = results.next();
        rows.add(columns().stream().map(column -> cell(row.get(column))).toList());
      }
      return rows;
    }

    private static String cell(RDFNode node) {
      if (node == null) {
        return "";
      }
      if (node.isLiteral()) {
        return node.asLiteral().getLexicalForm();
      }
      return node.isURIResource() ? Names.shortened(node.asResource().getURI()) : node.toString();
    }

    /** The IRI behind each cell of {@link #cells}, or an empty text where its value is none. */
    public List<List<String>> iris() {
      List<List<String>> rows = new ArrayList<>();
      results.reset();
      while (results.hasNext()) {
        QuerySolution row = results.next();
        rows.add(columns().stream().map(column -> iri(row.get(column))).toList());
      }
      return rows;
    }

    private static String iri(RDFNode node) {
      return node != null && node.isURIResource() ? node.asResource().getURI() : "";
    }

    @Override
    public long size() {
      return results.size();
    }

    @Override
    public void write(OutputStream out, AnswerFormat format) {
      results.reset();
      switch (format) {
        case TABLE -> TextTable.print(columns(), cells(), printer(out));
        case CSV -> write(out, ResultSetLang.RS_CSV);
        case TSV -> write(out, ResultSetLang.RS_TSV);
        case JSON -> write(out, ResultSetLang.RS_JSON);
        case XML -> write(out, ResultSetLang.RS_XML);
        case TURTLE ->
            throw new QueryException(
                "turtle is for CONSTRUCT and DESCRIBE; this query gives a table. Use csv, tsv, json or xml.");
      }
    }

    private void write(OutputStream out, Lang lang) {
      ResultSetMgr.write(out, results, lang);
    }
  }

  /** The answer of ASK. */
  record YesOrNo(boolean yes) implements Answer {

    @Override
    public long size() {
      return yes ? 1 : 0;
    }

    @Override
    public void write(OutputStream out, AnswerFormat format) {
      switch (format) {
        case TABLE -> printer(out).println(yes ? "yes" : "no");
        case CSV, TSV -> printer(out).print("answer\r\n" + yes + "\r\n");
        case JSON -> ResultSetFormatter.outputAsJSON(out, yes);
        case XML -> ResultSetFormatter.outputAsXML(out, yes);
        case TURTLE ->
            throw new QueryException(
                "turtle is for CONSTRUCT and DESCRIBE; this query answers yes or no.");
      }
    }
  }

  /** The answer of CONSTRUCT and DESCRIBE. */
  record Triples(Model model) implements Answer {

    @Override
    public long size() {
      return model.size();
    }

    @Override
    public void write(OutputStream out, AnswerFormat format) {
      Model named = ModelFactory.createDefaultModel().add(model);
      named.setNsPrefixes(
          Map.of(
              "att", OntologyTerms.NAMESPACE,
              "oa", "http://www.w3.org/ns/oa#",
              "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
              "skos", "http://www.w3.org/2004/02/skos/core#",
              "xsd", "http://www.w3.org/2001/XMLSchema#"));
      switch (format) {
        case TABLE, TURTLE -> RDFDataMgr.write(out, named, RDFFormat.TURTLE_PRETTY);
        case JSON -> RDFDataMgr.write(out, named, RDFFormat.JSONLD);
        case XML -> RDFDataMgr.write(out, named, RDFFormat.RDFXML);
        case CSV, TSV ->
            throw new QueryException(
                format.label()
                    + " is for SELECT; this query gives a graph. Use turtle, json or xml.");
      }
    }
  }

  private static PrintStream printer(OutputStream out) {
    return new PrintStream(out, true, StandardCharsets.UTF_8);
  }
}
