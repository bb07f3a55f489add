/**
 * Facts to RDF: one article's facts become one graph, with IRIs made from content alone and a Web
 * Annotation behind every fact. No I/O and no memory.
 */
package attache.map;
