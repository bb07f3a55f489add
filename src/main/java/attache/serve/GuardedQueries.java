package attache.serve;

import attache.query.QueryException;
import attache.query.QueryGuard;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;

/**
 * SPARQL over HTTP, for queries that read this store and nothing else. The whole answer is there
 * before its first byte is sent, so that a limit that is reached is an error and never half an
 * answer.
 */
final class GuardedQueries extends SPARQL_QueryDataset {

  private final ServerSettings settings;
  private final RunningQueries running;

  GuardedQueries(ServerSettings settings, RunningQueries running) {
    this.settings = settings;
    this.running = running;
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    super.validateQuery(action, query);
    if (query.isJsonType()) {
      ServletOps.errorBadRequest(
          "JSON { } is no SPARQL 1.1. Use SELECT and ask for application/sparql-results+json.");
    }
    try {
      Txn.executeRead(
          action.getDataset(),
          () -> QueryGuard.check(query, DatasetFactory.wrap(action.getDataset())));
    } catch (QueryException e) {
      ServletOps.errorBadRequest(e.getMessage());
    }
  }

  /** The client may ask for less time, not for more. */
  @Override
  protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
    action.getContext().set(ARQ.queryTimeout, Long.toString(settings.queryLimit().toMillis()));
    action.getContext().set(ARQ.httpServiceAllowed, false);
    return super.createQueryExec(action, query, dataset);
  }

  @Override
  protected QueryExecResult executeQuery(
      HttpAction action, QueryExec execution, Query query, String logged) {
    long start = System.nanoTime();
    try (RunningQueries.Entry entry = running.enter(execution)) {
      try {
        return result(execution, query);
      } catch (QueryCancelledException e) {
        throw stopped(entry);
      } catch (NullPointerException e) {
        // what Jena 5.6.0 throws when a hash join is cancelled before it has begun
        boolean late = System.nanoTime() - start >= settings.queryLimit().toNanos();
        throw late || entry.isStopped() ? stopped(entry) : e;
      }
    }
  }

  private RuntimeException stopped(RunningQueries.Entry entry) {
    if (entry.isStopped()) {
      ServletOps.error(
          503,
          "The server ran short of memory and stopped this query. Ask for less at once: give a LIMIT, or group by fewer values.");
    }
    ServletOps.error(
        408,
        "The query took too long; it may take %d s. Ask for less: put the most selective pattern first, or give a LIMIT."
            .formatted(settings.queryLimit().toSeconds()));
    throw new IllegalStateException("not reached");
  }

  private QueryExecResult result(QueryExec execution, Query query) {
    if (query.isSelectType()) {
      return new QueryExecResult(rows(execution.select()));
    }
    if (query.isAskType()) {
      return new QueryExecResult(execution.ask());
    }
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
    Iterator<Triple> triples =
        query.isConstructType() ? execution.constructTriples() : execution.describeTriples();
    while (triples.hasNext()) {
      graph.add(triples.next());
      refuseMoreThan(settings.rowLimit(), graph.size(), "triples");
    }
    return new QueryExecResult(graph);
  }

  private RowSet rows(RowSet found) {
    List<Binding> rows = new ArrayList<>();
    while (found.hasNext()) {
      rows.add(found.next());
      refuseMoreThan(settings.rowLimit(), rows.size(), "rows");
    }
    return RowSetStream.create(found.getResultVars(), rows.iterator());
  }

  private static void refuseMoreThan(int limit, int found, String what) {
    if (found > limit) {
      ServletOps.error(
          413,
          "The answer has more than %d %s. Ask for a part of it with LIMIT and OFFSET; for all there is: attache export."
              .formatted(limit, what));
    }
  }
}
