/**
 * Asks the graph: the catalogue of {@code queries/*.rq}, queries of one's own, the fact tables, and
 * where a statement is read. Knows SPARQL and the ontology, not how the graph was made.
 */
package attache.query;
