package attache.pipeline;

import attache.map.Iris;
import attache.reference.KnownPerson;
import attache.reference.Reference;
import attache.reference.ReferenceException;
import attache.reference.ReferenceReader;
import attache.serve.Knowledge;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a server knows besides the graph, from the project's folder. */
public final class ServedKnowledge {

  private ServedKnowledge() {}

  /**
   * Reads what the project's folder holds.
   *
   * @throws ReferenceException with every fault of the reference data
   */
  public static Knowledge of(ProjectFolder project) throws ReferenceException, IOException {
    return new Knowledge(
        project.queries(),
        project.ontology().resolve("attache.ttl"),
        aliases(ReferenceReader.read(project.reference())));
  }

  /** The other names of known people, by the IRI they have where an article names them. */
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
