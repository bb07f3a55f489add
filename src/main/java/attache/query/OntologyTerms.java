package attache.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * The terms of {@code ontology/attache.ttl}, and what is wrong with them or with files that use
 * them.
 */
public final class OntologyTerms {

  /** The namespace of every term, prefix {@code att:}. */
  public static final String NAMESPACE = "https://w3id.org/attache/ontology#";

  private static final List<Resource> KINDS =
      List.of(OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty);
  private static final List<String> LANGUAGES = List.of("en", "vi");
  private static final Pattern TERM = Pattern.compile("\\batt:([A-Za-z][A-Za-z0-9-]*)");

  private final Path file;
  private final Model model;

  private OntologyTerms(Path file, Model model) {
    this.file = file;
    this.model = model;
  }

  /**
   * Reads an ontology written in Turtle.
   *
   * @throws RiotException if it is not Turtle; the message gives line and column
   */
  public static OntologyTerms read(Path file) {
    return new OntologyTerms(file, RDFDataMgr.loadModel(file.toString()));
  }

  /** The local names of all classes and properties, sorted. */
  public Set<String> terms() {
    return KINDS.stream()
        .flatMap(kind -> model.listSubjectsWithProperty(RDF.type, kind).toList().stream())
        .filter(term -> term.isURIResource() && term.getURI().startsWith(NAMESPACE))
        .map(term -> term.getURI().substring(NAMESPACE.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every term without a label or comment in English or Vietnamese, one line each; or empty. */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    for (String term : terms()) {
      for (Property property : List.of(RDFS.label, RDFS.comment)) {
        for (String language : LANGUAGES) {
          if (!says(term, property, language)) {
            faults.add(
                "%s: att:%s has no rdfs:%s in '%s'. Add one."
                    .formatted(file, term, property.getLocalName(), language));
          }
        }
      }
    }
    return faults;
  }

  private boolean says(String term, Property property, String language) {
    return model
        .listObjectsOfProperty(model.createResource(NAMESPACE + term), property)
        .filterKeep(RDFNode::isLiteral)
        .filterKeep(text -> language.equals(text.asLiteral().getLanguage()))
        .filterKeep(text -> !text.asLiteral().getString().isBlank())
        .hasNext();
  }

  /** Every {@code att:} name in a Turtle or SPARQL file that the ontology does not define. */
  public List<String> undefinedTermsIn(Path user) {
    Set<String> terms = terms();
    List<String> faults = new ArrayList<>();
    List<String> lines = lines(user);
    for (int line = 0; line < lines.size(); line++) {
      Matcher name = TERM.matcher(lines.get(line));
      while (name.find()) {
        if (!terms.contains(name.group(1))) {
          faults.add(
              "%s:%d:%d: att:%s is not in %s. Correct the name, or define it there."
                  .formatted(user, line + 1, name.start() + 1, name.group(1), file));
        }
      }
    }
    return faults;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
