package attache.serve;

import attache.query.QueryException;
import attache.query.QueryGuard;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;

/** SPARQL over HTTP, for queries that read this store and nothing else. */
final class GuardedQueries extends SPARQL_QueryDataset {

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    super.validateQuery(action, query);
    try {
      QueryGuard.check(query, DatasetFactory.wrap(action.getDataset()));
    } catch (QueryException e) {
      ServletOps.errorBadRequest(e.getMessage());
    }
  }
}
