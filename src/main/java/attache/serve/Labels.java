package attache.serve;

import attache.map.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import org.apache.jena.graph.Node;

/**
 * What nodes are called, in Vietnamese and English. Engagements, agreements and other facts have no
 * name of their own where no article gives one; theirs is made of their type, countries and date.
 */
final class Labels {

  static final String ENGLISH = "en";
  static final String VIETNAMESE = "vi";
  private static final List<String> LANGUAGES = List.of(ENGLISH, VIETNAMESE);

  private final Facts facts;
  private final Map<String, Map<String, String>> known = new java.util.HashMap<>();

  Labels(Facts facts) {
    this.facts = facts;
  }

  /** By language; both are there. */
  Map<String, String> of(String iri) {
    Map<String, String> labels = known.get(iri);
    if (labels == null) {
      labels = read(iri); // asks for other labels in turn
      known.put(iri, labels);
    }
    return labels;
  }

  String in(String language, String iri) {
    return of(iri).get(language);
  }

  private Map<String, String> read(String iri) {
    return switch (Kind.of(iri)) {
      case ARTICLE -> same(firstOf(iri, Vocabulary.TITLE, Vocabulary.FILE));
      case ENGAGEMENT -> engagement(iri);
      case AGREEMENT -> agreement(iri);
      case TENURE -> observed(iri, Vocabulary.OFFICE);
      case RANK_TENURE -> observed(iri, Vocabulary.RANK);
      case PARTICIPATION -> each(l -> named(l, iri, Vocabulary.PARTICIPANT));
      case STATUS_REPORT ->
          each(l -> join(named(l, iri, Vocabulary.REPORTS), facts.text(iri, Vocabulary.STATUS)));
      case CHAIR -> same(firstOf(iri, Vocabulary.CHAIR_OF));
      case PARTNERSHIP ->
          each(l -> join(named(l, iri, Vocabulary.LEVEL), names(l, iri, Vocabulary.COUNTRY)));
      case SUPPORT ->
          each(
              l ->
                  join(
                      named(l, iri, Vocabulary.SUPPORTER)
                          + " → "
                          + named(l, iri, Vocabulary.SUPPORTED),
                      facts.text(iri, Vocabulary.MATTER)));
      default -> labels(iri);
    };
  }

  private Map<String, String> labels(String iri) {
    Map<String, String> labels = new LinkedHashMap<>();
    String plain = "";
    for (Node label : facts.values(iri, Vocabulary.LABEL)) {
      String language = label.getLiteralLanguage().toLowerCase(Locale.ROOT);
      if (language.isEmpty()) {
        plain =
            plain.isEmpty() || label.getLiteralLexicalForm().compareTo(plain) < 0
                ? label.getLiteralLexicalForm()
                : plain;
      } else {
        labels.put(language, label.getLiteralLexicalForm());
      }
    }
    String fallback = plain.isEmpty() ? labels.getOrDefault(ENGLISH, lastPart(iri)) : plain;
    return each(language -> labels.getOrDefault(language, fallback));
  }

  private Map<String, String> engagement(String iri) {
    String name = facts.text(iri, Vocabulary.NAME);
    String date = facts.text(iri, Vocabulary.DATE);
    return each(
        l ->
            join(
                name.isEmpty() ? named(l, iri, Vocabulary.ENGAGEMENT_TYPE) : name,
                names(l, iri, Vocabulary.COUNTRY),
                date));
  }

  private Map<String, String> agreement(String iri) {
    String start = facts.text(iri, Vocabulary.PERIOD_START);
    String end = facts.text(iri, Vocabulary.PERIOD_END);
    String period = start.equals(end) || end.isEmpty() ? start : start + "–" + end;
    String subject = firstOf(iri, Vocabulary.TITLE, Vocabulary.SUBJECT);
    return each(
        l ->
            join(
                (named(l, iri, Vocabulary.AGREEMENT_TYPE) + " " + period).strip(),
                subject,
                names(l, iri, Vocabulary.PARTY)));
  }

  private Map<String, String> observed(String iri, Node code) {
    return each(
        l ->
            join(
                named(l, iri, Vocabulary.HOLDER),
                named(l, iri, code),
                facts.text(iri, Vocabulary.OBSERVED_ON)));
  }

  private String named(String language, String iri, Node property) {
    return facts.iri(iri, property).map(node -> in(language, node)).orElse("");
  }

  private String names(String language, String iri, Node property) {
    List<String> names = new ArrayList<>();
    facts.texts(iri, property).forEach(node -> names.add(in(language, node)));
    names.sort(null);
    return String.join(", ", names);
  }

  private String firstOf(String iri, Node... properties) {
    for (Node property : properties) {
      SortedSet<String> texts = facts.texts(iri, property);
      if (!texts.isEmpty()) {
        return texts.first();
      }
    }
    return "";
  }

  private static String join(String... parts) {
    return java.util.Arrays.stream(parts)
        .filter(part -> !part.isBlank())
        .collect(java.util.stream.Collectors.joining(" · "));
  }

  private static String lastPart(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }

  private static Map<String, String> same(String text) {
    return each(language -> text);
  }

  private static Map<String, String> each(java.util.function.UnaryOperator<String> inLanguage) {
    Map<String, String> labels = new LinkedHashMap<>();
    LANGUAGES.forEach(language -> labels.put(language, inLanguage.apply(language)));
    return labels;
  }
}
