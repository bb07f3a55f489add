package attache.serve;

import attache.map.Vocabulary;
import java.text.Normalizer;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/**
 * By which names a node is to be found, and how much the graph knows of it.
 *
 * @param names in NFC
 * @param known how many statements name it
 */
record SearchedNames(String iri, Kind kind, Collection<String> names, long known) {

  /** The kinds that are searched for, with the classes of their nodes. */
  static final Map<Kind, Node> CLASSES =
      Map.of(
          Kind.PERSON, Vocabulary.PERSON,
          Kind.COUNTRY, Vocabulary.STATE,
          Kind.BODY, Vocabulary.BODY,
          Kind.AGREEMENT, Vocabulary.AGREEMENT,
          Kind.ENGAGEMENT, Vocabulary.ENGAGEMENT,
          Kind.SERIES, Vocabulary.DIALOGUE_SERIES,
          Kind.ARTICLE, Vocabulary.ARTICLE);

  private static final List<Node> NAMING =
      List.of(
          Vocabulary.LABEL,
          Vocabulary.ALT_LABEL,
          Vocabulary.PRINTED_NAME,
          Vocabulary.PRINTED_FORM,
          Vocabulary.NAME,
          Vocabulary.TITLE,
          Vocabulary.SUBJECT,
          Vocabulary.NOTATION,
          Vocabulary.FILE);

  /** Their labels are made of what they are between whom. */
  private static final Set<Kind> DESCRIBED = EnumSet.of(Kind.AGREEMENT, Kind.ENGAGEMENT);

  /** Whoever types a name means a person or a country rather than an article that names them. */
  private static final Map<Kind, Double> LIKELIHOOD =
      Map.of(
          Kind.PERSON,
          4.0,
          Kind.COUNTRY,
          4.0,
          Kind.BODY,
          3.0,
          Kind.AGREEMENT,
          1.5,
          Kind.ARTICLE,
          0.7);

  private static final int ENOUGH = 10_000;

  static SearchedNames of(
      String iri, Facts facts, Labels labels, Map<String, List<String>> aliases) {
    Kind kind = Kind.of(iri);
    Set<String> names = new TreeSet<>();
    for (Node property : NAMING) {
      facts.texts(iri, property).forEach(name -> names.add(composed(name)));
    }
    if (DESCRIBED.contains(kind)) {
      labels.of(iri).values().forEach(name -> names.add(composed(name)));
    }
    aliases.getOrDefault(iri, List.of()).forEach(name -> names.add(composed(name)));
    return new SearchedNames(iri, kind, names, known(iri, facts));
  }

  /** How much more likely it is meant than others of its name. */
  double weight() {
    return LIKELIHOOD.getOrDefault(kind, 1.0) * (1 + Math.log1p(known));
  }

  private static long known(String iri, Facts facts) {
    Iterator<Quad> naming = facts.find(Node.ANY, Node.ANY, NodeFactory.createURI(iri));
    long known = 0;
    while (naming.hasNext() && known < ENOUGH) {
      Node property = naming.next().getPredicate();
      if (!property.equals(Vocabulary.HAS_BODY) && !property.equals(Vocabulary.HAS_SOURCE)) {
        known++;
      }
    }
    return known;
  }

  static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
