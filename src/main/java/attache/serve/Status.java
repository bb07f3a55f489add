package attache.serve;

import attache.map.Vocabulary;
import attache.store.Counts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.sys.TDBInternal;

/** {@code /api/status}: how much the graph holds, and what it covers. */
final class Status implements Endpoint {

  /**
   * @param changed when the store last changed
   * @param period the days of the first and the last engagement held or agreement signed
   * @param countries those with an engagement or agreement, by code
   */
  record Answer(
      String version,
      long articles,
      long people,
      long agreements,
      long engagements,
      long quads,
      String changed,
      Period period,
      List<Publisher> publishers,
      List<Language> languages,
      List<Country> countries,
      NotFound notFound) {}

  record Period(String from, String to) {}

  record Publisher(String name, long articles) {}

  record Language(String code, long articles) {}

  record Country(
      String iri, String code, Map<String, String> labels, long engagements, long agreements) {}

  /**
   * @param withoutStatement articles that say nothing that could be read
   * @param withoutDay engagements of which no article says the day
   */
  record NotFound(long withoutStatement, long withoutDay) {}

  private final ServedGraph graph;

  Status(ServedGraph graph) {
    this.graph = graph;
  }

  @Override
  public Reply answer(Asked asked) {
    asked.taking();
    return Reply.json(graph.once(Answer.class, this::gather));
  }

  /** The programme's version; empty where it runs from classes. */
  static String version() {
    String version = Status.class.getPackage().getImplementationVersion();
    return version == null ? "" : version;
  }

  private Answer gather(Facts facts) {
    Counts counts = graph.store().counts();
    Events events = graph.once(Events.class, Events::of);
    return new Answer(
        version(),
        counts.articles(),
        counts.people(),
        counts.agreements(),
        counts.engagements(),
        TDBInternal.getDatasetGraphTDB(facts.dataset()).getQuadTable().getNodeTupleTable().size(),
        graph.lastChange().toString(),
        period(events),
        articlesBy(Vocabulary.PUBLISHER, facts).entrySet().stream()
            .map(e -> new Publisher(e.getKey(), e.getValue()))
            .sorted((one, other) -> Long.compare(other.articles(), one.articles()))
            .toList(),
        articlesBy(Vocabulary.LANGUAGE, facts).entrySet().stream()
            .map(e -> new Language(e.getKey(), e.getValue()))
            .toList(),
        countries(events, facts),
        new NotFound(withoutStatement(facts), withoutDay(events)));
  }

  private static Map<String, Long> articlesBy(Node property, Facts facts) {
    Map<String, Long> counts = new TreeMap<>();
    facts
        .all(property)
        .values()
        .forEach(values -> values.forEach(value -> counts.merge(value, 1L, Long::sum)));
    return counts;
  }

  private static Period period(Events events) {
    List<String> days = new ArrayList<>();
    events.engagements().stream()
        .filter(e -> e.status().equals("held") && !e.date().isEmpty())
        .forEach(e -> days.add(e.date()));
    events.agreements().stream()
        .map(Events.Agreement::signedOn)
        .filter(day -> !day.isEmpty())
        .forEach(days::add);
    days.sort(null);
    return days.isEmpty() ? null : new Period(days.get(0), days.get(days.size() - 1));
  }

  private static List<Country> countries(Events events, Facts facts) {
    Map<String, long[]> counts = new TreeMap<>();
    events.engagements().forEach(e -> count(e.countries(), 0, counts));
    events.agreements().forEach(a -> count(a.parties(), 1, counts));
    Labels labels = new Labels(facts);
    return counts.entrySet().stream()
        .map(
            e ->
                new Country(
                    e.getKey(),
                    facts.text(e.getKey(), Vocabulary.NOTATION),
                    labels.of(e.getKey()),
                    e.getValue()[0],
                    e.getValue()[1]))
        .toList();
  }

  private static void count(Collection<String> countries, int which, Map<String, long[]> counts) {
    countries.forEach(country -> counts.computeIfAbsent(country, c -> new long[2])[which]++);
  }

  private static long withoutStatement(Facts facts) {
    Set<String> saying = new HashSet<>();
    facts
        .find(Node.ANY, Vocabulary.HAS_BODY, Node.ANY)
        .forEachRemaining(quad -> saying.add(quad.getGraph().getURI()));
    SortedSet<String> articles = facts.subjects(Vocabulary.TYPE, Vocabulary.ARTICLE);
    return articles.stream().filter(article -> !saying.contains(article)).count();
  }

  private static long withoutDay(Events events) {
    return events.engagements().stream().filter(e -> e.date().length() < 10).count();
  }
}
