package attache.serve;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

  private final SearchIndex index;

  Search(SearchIndex index) {
    this.index = index;
  }

  /** The index follows a change a moment later. */
  @Override
  public FinishedAnswers keptIn(ServedGraph graph) {
    return index.finished();
  }

  @Override
  public Reply answer(Asked asked) {
    asked.taking("q", "kind", "limit");
    Set<Kind> kinds = kinds(asked.text("kind"));
    int limit = asked.number("limit", USUAL_RESULTS, MOST_RESULTS);
    List<SearchIndex.Found> found = index.find(asked.text("q"), kinds, limit);
    return Reply.json(new Answer(found.stream().map(Search::result).toList()));
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

  private static Result result(SearchIndex.Found found) {
    return new Result(
        found.iri(),
        found.kind().label(),
        found.labels().get(Labels.VIETNAMESE),
        found.labels(),
        found.details().get(Labels.VIETNAMESE),
        found.details(),
        found.matched(),
        found.known());
  }
}
