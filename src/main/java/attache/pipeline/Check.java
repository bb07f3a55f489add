package attache.pipeline;

import attache.annotate.DatePatternCheck;
import attache.annotate.PhrasePatternCheck;
import attache.query.Catalogue;
import attache.query.OntologyTerms;
import attache.reference.Fault;
import attache.reference.FurnitureReader;
import attache.reference.Reference;
import attache.reference.ReferenceException;
import attache.reference.ReferenceReader;
import attache.store.Shapes;
import attache.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.RiotException;

/**
 * Looks through everything that is edited without compiling: reference rows, patterns against their
 * own examples, the ontology and its shapes, the queries. Finds all faults at once.
 */
public final class Check {

  private final ProjectFolder project;
  private final List<String> faults = new ArrayList<>();

  private Check(ProjectFolder project) {
    this.project = project;
  }

  /** Every fault, as {@code file:line:column: what. remedy}; empty when all is well. */
  public static List<String> faults(ProjectFolder project) throws IOException {
    Check check = new Check(project);
    check.checkReference();
    check.checkOntology();
    check.checkQueries();
    return List.copyOf(check.faults);
  }

  private void checkReference() throws IOException {
    try {
      FurnitureReader.read(project.reference());
    } catch (ReferenceException e) {
      addAll(e.faults());
    }
    try {
      Reference reference = ReferenceReader.read(project.reference());
      addAll(DatePatternCheck.faults(reference));
      addAll(PhrasePatternCheck.faults(reference));
    } catch (ReferenceException e) {
      addAll(e.faults());
    }
  }

  private void checkOntology() throws IOException {
    Path ontology = project.ontology().resolve("attache.ttl");
    try {
      OntologyTerms terms = OntologyTerms.read(ontology);
      faults.addAll(terms.faults());
      for (Path user : usersOfTheOntology()) {
        addUndefinedTerms(terms, user);
      }
      Shapes.read(project.ontology().resolve("shapes.ttl"));
    } catch (RiotException e) {
      faults.add(ontology + ": " + e.getMessage());
    } catch (StoreException e) {
      faults.add(e.getMessage());
    }
  }

  private void addUndefinedTerms(OntologyTerms terms, Path user) {
    try {
      faults.addAll(terms.undefinedTermsIn(user));
    } catch (UncheckedIOException e) {
      faults.add(user + ": it cannot be read as text in UTF-8: " + e.getCause().getMessage());
    }
  }

  private List<Path> usersOfTheOntology() throws IOException {
    List<Path> users = new ArrayList<>(List.of(project.ontology().resolve("align.ttl")));
    users.add(project.ontology().resolve("shapes.ttl"));
    try (Stream<Path> queries = Files.list(project.queries())) {
      queries.filter(file -> file.toString().endsWith(".rq")).sorted().forEach(users::add);
    }
    return users;
  }

  private void checkQueries() {
    faults.addAll(Catalogue.faults(project.queries()));
  }

  private void addAll(List<Fault> found) {
    found.forEach(fault -> faults.add(fault.toString()));
  }
}
