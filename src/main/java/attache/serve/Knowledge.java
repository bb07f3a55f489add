package attache.serve;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a server knows besides the graph.
 *
 * @param queries the folder of the catalogue
 * @param ontology the file of the ontology, in Turtle
 * @param aliases further names by which nodes are found, by IRI; asked for when the names of the
 *     graph are indexed, which most starts of a server need not do
 */
public record Knowledge(Path queries, Path ontology, Supplier<Map<String, List<String>>> aliases) {}
