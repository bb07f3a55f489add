package attache.serve;

import attache.map.Vocabulary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;

/** {@code /api/search}: nodes by their names. */
final class Search implements Endpoint {

  private static final int USUAL_RESULTS = 20;
  private static final int MOST_RESULTS = 200;

  record Answer(List<Result> results) {}

  /**
   * @param detail what tells it from others of the name: whom a person serves and in which office
   * @param matched the name that was found
   * @param known how many statements name it
   */
  record Result(
      String iri,
      String kind,
      String label,
      Map<String, String> labels,
      String detail,
      Map<String, String> details,
      String matched,
      long known) {}

  private final ServedGraph graph;
  private final SearchIndex index;

  Search(ServedGraph graph, SearchIndex index) {
    this.graph = graph;
    this.index = index;
  }

  @Override
  public Reply answer(Asked asked) {
    asked.taking("q", "kind", "limit");
    Set<Kind> kinds = kinds(asked.text("kind"));
    int limit = asked.number("limit", USUAL_RESULTS, MOST_RESULTS);
    List<SearchIndex.Found> found = index.find(asked.text("q"), kinds, limit);
    return Reply.json(
        graph.read(
            facts -> {
              Labels labels = new Labels(facts);
              return new Answer(found.stream().map(f -> result(f, labels, facts)).toList());
            }));
  }

  private static Set<Kind> kinds(String given) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (String name : given.isEmpty() ? new String[0] : given.split(",")) {
      kinds.add(
          Kind.named(name.strip())
              .filter(SearchedNames.CLASSES::containsKey)
              .orElseThrow(
                  () ->
                      Problem.badRequest(
                          "kind=%s: nothing of this kind is searched.".formatted(name),
                          SearchedNames.CLASSES.keySet().stream()
                              .map(Kind::label)
                              .sorted()
                              .toList())));
    }
    return kinds;
  }

  private static Result result(SearchIndex.Found found, Labels labels, Facts facts) {
    Map<String, String> details = new LinkedHashMap<>();
    for (String language : List.of(Labels.ENGLISH, Labels.VIETNAMESE)) {
      details.put(language, detail(found, language, labels, facts));
    }
    return new Result(
        found.iri(),
        found.kind().label(),
        labels.in(Labels.VIETNAMESE, found.iri()),
        labels.of(found.iri()),
        details.get(Labels.VIETNAMESE),
        details,
        found.matched(),
        found.known());
  }

  private static String detail(
      SearchIndex.Found found, String language, Labels labels, Facts facts) {
    List<String> parts = new ArrayList<>();
    String iri = found.iri();
    switch (found.kind()) {
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

  private static java.util.Optional<String> latestOffice(String person, Facts facts) {
    String office = null;
    String latest = "";
    for (String tenure : facts.subjects(Vocabulary.HOLDER, NodeFactory.createURI(person))) {
      String observed = facts.text(tenure, Vocabulary.OBSERVED_ON);
      java.util.Optional<String> held = facts.iri(tenure, Vocabulary.OFFICE);
      if (held.isPresent() && (office == null || observed.compareTo(latest) > 0)) {
        office = held.get();
        latest = observed;
      }
    }
    return java.util.Optional.ofNullable(office);
  }
}
