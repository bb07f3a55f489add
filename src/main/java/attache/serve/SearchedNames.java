package attache.serve;

import attache.map.Vocabulary;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * By which names a node is to be found, and what is shown of it when it is.
 *
 * @param names in NFC
 * @param known how many statements name it
 * @param labels by language
 * @param details by language: what tells it from others of the name, such as whom a person serves
 *     and in which office
 */
record SearchedNames(
    String iri,
    Kind kind,
    Collection<String> names,
    long known,
    Map<String, String> labels,
    Map<String, String> details) {

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

  static final List<Node> NAMING =
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

  /** What is read of most nodes that are searched. */
  private static final List<Node> READ_OF_MOST =
      Stream.concat(
              NAMING.stream(),
              Stream.of(
                  Vocabulary.HOLDER,
                  Vocabulary.OFFICE,
                  Vocabulary.OBSERVED_ON,
                  Vocabulary.SERVES,
                  Vocabulary.PUBLISHER,
                  Vocabulary.PUBLISHED,
                  Vocabulary.ENGAGEMENT_TYPE,
                  Vocabulary.COUNTRY,
                  Vocabulary.DATE,
                  Vocabulary.AGREEMENT_TYPE,
                  Vocabulary.PARTY,
                  Vocabulary.PERIOD_START,
                  Vocabulary.PERIOD_END,
                  Vocabulary.SIGNED_ON))
          .distinct()
          .toList();

  private static final Set<Node> NOT_COUNTED = Set.of(Vocabulary.HAS_BODY, Vocabulary.HAS_SOURCE);

  private static final int ENOUGH = 10_000;

  /** Those of all nodes that are searched, in one go. */
  static List<SearchedNames> ofAll(Facts facts, Map<String, List<String>> aliases) {
    Set<String> iris = new TreeSet<>();
    CLASSES.values().forEach(type -> iris.addAll(facts.subjects(Vocabulary.TYPE, type)));
    iris.removeIf(iri -> !CLASSES.containsKey(Kind.of(iri)));
    Map<String, Long> known = facts.naming(iris, NOT_COUNTED);
    Facts ahead = facts.readAhead(READ_OF_MOST);
    Labels labels = new Labels(ahead);
    return iris.stream()
        .map(iri -> of(iri, Math.min(known.get(iri), ENOUGH), ahead, labels, aliases))
        .toList();
  }

  static SearchedNames of(
      String iri, Facts facts, Labels labels, Map<String, List<String>> aliases) {
    return of(iri, facts.naming(iri, NOT_COUNTED, ENOUGH), facts, labels, aliases);
  }

  private static SearchedNames of(
      String iri, long known, Facts facts, Labels labels, Map<String, List<String>> aliases) {
    Kind kind = Kind.of(iri);
    Set<String> names = new TreeSet<>();
    for (Node property : NAMING) {
      facts.texts(iri, property).forEach(name -> names.add(composed(name)));
    }
    if (DESCRIBED.contains(kind)) {
      labels.of(iri).values().forEach(name -> names.add(composed(name)));
    }
    aliases.getOrDefault(iri, List.of()).forEach(name -> names.add(composed(name)));
    Map<String, String> details = new LinkedHashMap<>();
    for (String language : List.of(Labels.ENGLISH, Labels.VIETNAMESE)) {
      details.put(language, detail(iri, kind, language, labels, facts));
    }
    return new SearchedNames(iri, kind, names, known, labels.of(iri), details);
  }

  /** How much more likely it is meant than others of its name. */
  double weight() {
    return LIKELIHOOD.getOrDefault(kind, 1.0) * (1 + Math.log1p(known));
  }

  private static String detail(String iri, Kind kind, String language, Labels labels, Facts facts) {
    List<String> parts = new ArrayList<>();
    switch (kind) {
      case PERSON -> {
        latestOffice(iri, facts).ifPresent(office -> parts.add(labels.in(language, office)));
        facts.iri(iri, Vocabulary.SERVES).ifPresent(c -> parts.add(labels.in(language, c)));
      }
      case COUNTRY, BODY -> parts.add(facts.text(iri, Vocabulary.NOTATION));
      case AGREEMENT -> parts.add(facts.text(iri, Vocabulary.SIGNED_ON));
      case ENGAGEMENT ->
          facts
              .iri(iri, Vocabulary.ENGAGEMENT_TYPE)
              .ifPresent(type -> parts.add(labels.in(language, type)));
      case ARTICLE -> {
        parts.add(facts.text(iri, Vocabulary.PUBLISHER));
        parts.add(facts.text(iri, Vocabulary.PUBLISHED));
      }
      default -> {
        // its label says all
      }
    }
    parts.removeIf(String::isBlank);
    return String.join(" · ", parts);
  }

  private static Optional<String> latestOffice(String person, Facts facts) {
    String office = null;
    String latest = "";
    for (String tenure : facts.subjects(Vocabulary.HOLDER, NodeFactory.createURI(person))) {
      String observed = facts.text(tenure, Vocabulary.OBSERVED_ON);
      Optional<String> held = facts.iri(tenure, Vocabulary.OFFICE);
      if (held.isPresent() && (office == null || observed.compareTo(latest) > 0)) {
        office = held.get();
        latest = observed;
      }
    }
    return Optional.ofNullable(office);
  }

  static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
