package attache.serve;

import attache.model.Once;
import attache.query.Catalogue;
import attache.query.CatalogueQuery;
import attache.query.Parameter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code /api/queries}: the questions of the catalogue with their parameters. */
final class CatalogueList implements Endpoint {

  /**
   * @param summary in English
   * @param summaries in other languages, by their codes
   */
  record Question(
      String name,
      String summary,
      String description,
      Map<String, String> summaries,
      Map<String, String> descriptions,
      List<Takes> parameters,
      String sparql) {}

  /**
   * A parameter.
   *
   * @param choices the only values it takes; left out where others will do
   * @param optional whether the question can be asked without it
   */
  record Takes(
      String name, String kind, List<String> choices, boolean optional, String defaultValue) {}

  private final Once<Reply> reply;

  CatalogueList(Catalogue catalogue) {
    reply =
        new Once<>(
            () -> Reply.json(catalogue.queries().stream().map(CatalogueList::question).toList()));
  }

  private static Question question(CatalogueQuery query) {
    return new Question(
        query.name(),
        query.summary(),
        query.description(),
        new TreeMap<>(query.summaries()),
        new TreeMap<>(query.descriptions()),
        query.parameters().stream().map(CatalogueList::takes).toList(),
        query.sparql());
  }

  private static Takes takes(Parameter p) {
    return new Takes(
        p.name(),
        p.kind().label(),
        p.choices().isEmpty() ? null : p.choices(),
        !p.isRequired(),
        p.defaultValue().isEmpty() ? null : p.defaultValue());
  }

  @Override
  public Reply answer(Asked asked) {
    asked.taking();
    return reply.get();
  }
}
