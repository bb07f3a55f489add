package attache.query;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/** Refuses queries that would fetch from elsewhere, read files, run code, or never end. */
public final class QueryGuard {

  private static final String JAVA = "java:";

  private QueryGuard() {}

  /**
   * @throws QueryException if the query has SERVICE, a FROM of a graph that is not in the dataset,
   *     calls Java classes, or has a regular expression that might take for ever
   */
  public static void check(Query query, Dataset dataset) {
    List<String> elsewhere =
        Stream.concat(query.getGraphURIs().stream(), query.getNamedGraphURIs().stream())
            .filter(graph -> !isIn(dataset, graph))
            .toList();
    if (!elsewhere.isEmpty()) {
      throw new QueryException(
          "FROM <%s>: there is no such graph in the store, and nothing else is read. Leave FROM out to ask all articles."
              .formatted(elsewhere.get(0)));
    }
    Operators operators = new Operators();
    Walker.walk(Algebra.compile(query), operators, operators.functions);
  }

  private static boolean isIn(Dataset dataset, String graph) {
    return graph.equals(Quad.unionGraph.getURI()) || dataset.containsNamedModel(graph);
  }

  private static void refuseJava(String iri) {
    if (iri != null && iri.startsWith(JAVA)) {
      throw new QueryException(
          "<%s>: Java classes may not be called. Use the functions of SPARQL 1.1.".formatted(iri));
    }
  }

  private static final class Operators extends OpVisitorBase {
    private final Functions functions = new Functions();

    /** The walker does not go into what is counted or summed. */
    @Override
    public void visit(OpGroup group) {
      for (ExprAggregator each : group.getAggregators()) {
        ExprList arguments = each.getAggregator().getExprList();
        if (arguments != null) {
          arguments.forEach(this::check);
        }
      }
    }

    /** Nor into what is sorted by. */
    @Override
    public void visit(OpOrder order) {
      order.getConditions().forEach(condition -> check(condition.getExpression()));
    }

    private void check(Expr expression) {
      Walker.walk(expression, this, functions);
    }

    @Override
    public void visit(OpService service) {
      throw new QueryException(
          "SERVICE is not allowed: a query asks this store alone. Ask the other endpoint by itself.");
    }

    @Override
    public void visit(OpBGP patterns) {
      patterns
          .getPattern()
          .forEach(
              triple -> {
                if (triple.getPredicate().isURI()) {
                  refuseJava(triple.getPredicate().getURI());
                }
              });
    }
  }

  private static final class Functions extends ExprVisitorBase {
    @Override
    public void visit(ExprFunctionN function) {
      refuseJava(function.getFunctionIRI());
      if (function instanceof E_Call) {
        throw new QueryException("CALL is not allowed. Name the function itself.");
      }
      if (function instanceof E_Regex || function instanceof E_StrReplace) {
        Expr pattern = function.getArgs().get(1);
        if (!pattern.isConstant()) {
          throw new QueryException(
              "The pattern of REGEX and REPLACE must be written out, not worked out. Use CONTAINS, STRSTARTS or STRENDS with values.");
        }
        RegexGuard.check(pattern.getConstant().asUnquotedString());
      }
    }
  }
}
