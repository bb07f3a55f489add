package attache.pipeline;

import attache.map.Iris;
import attache.reference.KnownPerson;
import attache.reference.Reference;
import attache.reference.ReferenceException;
import attache.reference.ReferenceReader;
import attache.serve.Knowledge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a server knows besides the graph, from the project's folder. */
public final class ServedKnowledge {

  private static final Logger LOG = LoggerFactory.getLogger(ServedKnowledge.class);

  private ServedKnowledge() {}

  /** What the project's folder holds. */
  public static Knowledge of(ProjectFolder project) {
    return new Knowledge(
        project.queries(), project.ontology().resolve("attache.ttl"), () -> aliases(project));
  }

  /** Reads the other names of known people; none of them where the reference data have faults. */
  private static Map<String, List<String>> aliases(ProjectFolder project) {
    try {
      return aliases(ReferenceReader.read(project.reference()));
    } catch (ReferenceException e) {
      LOG.warn("Known people are not found by their other names: {}", e.getMessage());
      return Map.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By the IRI that people have where an article names them. */
  private static Map<String, List<String>> aliases(Reference reference) {
    Map<String, List<String>> aliases = new TreeMap<>();
    for (KnownPerson person : reference.people()) {
      if (!person.aliases().isEmpty()) {
        aliases.put(Iris.person(person.country(), person.name()), person.aliases());
      }
    }
    return aliases;
  }
}
