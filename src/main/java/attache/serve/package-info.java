/**
 * The graph over HTTP: SPARQL by Fuseki, the catalogue and what the explorer asks as JSON, the
 * explorer's files. Reading only; what it lets in and out is decided here.
 */
package attache.serve;
