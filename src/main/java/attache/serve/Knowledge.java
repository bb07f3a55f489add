package attache.serve;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a server knows besides the graph.
 *
 * @param queries the folder of the catalogue
 * @param ontology the file of the ontology, in Turtle
 * @param aliases further names by which nodes are found, by IRI
 */
public record Knowledge(Path queries, Path ontology, Map<String, List<String>> aliases) {}
