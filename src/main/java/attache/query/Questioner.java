package attache.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDB2Factory;

/**
 * Runs SPARQL over a dataset whose default graph is the union of its named graphs: what all
 * articles say together. Queries read only, never leave the machine, and end after a time limit.
 */
public final class Questioner {

  /** The time limit where none is given. */
  public static final Duration USUAL_LIMIT = Duration.ofSeconds(60);

  private final Dataset dataset;
  private final Duration limit;
  private final int mostRows;

  public Questioner(Dataset dataset) {
    this(dataset, USUAL_LIMIT);
  }

  /**
   * @param dataset a TDB2 dataset, which may change under it, or one in memory, which may not
   * @param limit how long a query may take
   */
  public Questioner(Dataset dataset, Duration limit) {
    this(dataset, limit, Integer.MAX_VALUE);
  }

  /**
   * @param mostRows how many rows or triples an answer may have
   */
  public Questioner(Dataset dataset, Duration limit, int mostRows) {
    this.dataset = TDB2Factory.isTDB2(dataset) ? dataset : withUnionDefaultGraph(dataset);
    this.limit = limit;
    this.mostRows = mostRows;
  }

  private static Dataset withUnionDefaultGraph(Dataset dataset) {
    DatasetGraph all = dataset.asDatasetGraph();
    DatasetGraph view = new DatasetGraphMapLink(GraphView.createUnionGraph(all));
    all.listGraphNodes().forEachRemaining(name -> view.addGraph(name, all.getGraph(name)));
    return DatasetFactory.wrap(view);
  }

  /**
   * Answers a SELECT, ASK, CONSTRUCT or DESCRIBE query.
   *
   * @throws QueryException if it is not SPARQL, asks for what is not in the dataset, takes longer
   *     than the limit, or finds more
   */
  public Answer ask(String sparql) {
    Query query = parsed(sparql);
    return inTransaction(
        () -> {
          QueryGuard.check(query, dataset);
          long start = System.nanoTime();
          try (QueryExecution execution = execution(query)) {
            return Answer.of(query, execution, mostRows);
          } catch (QueryCancelledException e) {
            throw tookTooLong(e);
          } catch (NullPointerException e) {
            // what Jena 5.6.0 throws when a hash join is cancelled before it has begun
            throw System.nanoTime() - start >= limit.toNanos() ? tookTooLong(e) : e;
          }
        });
  }

  private QueryException tookTooLong(RuntimeException cause) {
    return new QueryTimeoutException(
        "The query took longer than %d s. Ask for less: give more parameters, or put the most selective pattern first."
            .formatted(limit.toSeconds()),
        cause);
  }

  /** The rows of a query of our own. */
  public List<QuerySolution> rows(String select) {
    return inTransaction(
        () -> {
          try (QueryExecution execution = execution(QueryFactory.create(select))) {
            List<QuerySolution> rows = new ArrayList<>();
            execution.execSelect().forEachRemaining(rows::add);
            return rows;
          }
        });
  }

  Model graph(String construct) {
    return inTransaction(
        () -> {
          try (QueryExecution execution = execution(QueryFactory.create(construct))) {
            return execution.execConstruct();
          }
        });
  }

  private QueryExecution execution(Query query) {
    return QueryExecution.dataset(dataset)
        .query(query)
        .set(TDB2.symUnionDefaultGraph, true)
        .set(ARQ.httpServiceAllowed, false)
        .timeout(limit.toMillis(), TimeUnit.MILLISECONDS)
        .build();
  }

  private static Query parsed(String sparql) {
    try {
      return QueryFactory.create(sparql, Syntax.syntaxARQ);
    } catch (QueryParseException e) {
      SyntaxFault fault = SyntaxFault.of(e);
      throw new QueryException(
          "%d:%d: not a SPARQL query: %s".formatted(fault.line(), fault.column(), fault.what()), e);
    } catch (org.apache.jena.query.QueryException e) {
      throw new QueryException("not a SPARQL query: " + e.getMessage(), e);
    }
  }

  private <T> T inTransaction(Supplier<T> work) {
    if (!dataset.supportsTransactions() || dataset.isInTransaction()) {
      return work.get();
    }
    dataset.begin(ReadWrite.READ);
    try {
      return work.get();
    } finally {
      dataset.end();
    }
  }
}
