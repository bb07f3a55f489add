package attache.store;

import attache.map.Iris;
import attache.model.Identity;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;

/**
 * What a writer goes by. It asks for each part where it needs it: for none to find out that nothing
 * is new.
 *
 * @param shapes what the graph of an article must be
 * @param reference the contents of {@link Iris#REFERENCE_GRAPH}
 * @param identity makes a new, empty settling of who is who
 * @param extractorVersion changes whenever the same article might give other facts
 * @param version changes whenever any of the others might be another
 */
public record Knowledge(
    Supplier<Shapes> shapes,
    Supplier<Graph> reference,
    Supplier<Identity> identity,
    String extractorVersion,
    String version) {}
