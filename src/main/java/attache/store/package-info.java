/**
 * Graphs in an embedded TDB2: one named graph per article, checked by SHACL before it enters and
 * replaced in one transaction together with the merges it causes.
 */
package attache.store;
