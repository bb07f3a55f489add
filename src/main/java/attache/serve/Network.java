package attache.serve;

import attache.map.Iris;
import attache.map.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** {@code /api/network}: who meets whom, or which countries deal with which. */
final class Network implements Endpoint {

  private static final int USUAL_NODES = 200;
  private static final int MOST_NODES = 2_000;

  /**
   * @param total how many nodes there are; the best connected are given
   */
  record Answer(int total, List<Member> nodes, List<Tie> edges) {}

  /**
   * @param country the code of its country
   * @param known in how many engagements and agreements it takes part
   */
  record Member(String iri, String label, Map<String, String> labels, String country, int known) {}

  /**
   * @param weight how many engagements and agreements tie the two
   * @param types how many of each type, by code
   */
  record Tie(String source, String target, int weight, Map<String, Integer> types) {}

  private final ServedGraph graph;

  Network(ServedGraph graph) {
    this.graph = graph;
  }

  @Override
  public Reply answer(Asked asked) {
    asked.taking("kind", "from", "to", "type", "country", "limit");
    String kind = asked.choice("kind", "people", "people", "countries");
    int limit = asked.number("limit", USUAL_NODES, MOST_NODES);
    String from = asked.date("from");
    String to = asked.date("to");
    String type = asked.text("type");
    String country = asked.text("country");
    Events events = graph.once(Events.class, Events::of);
    Ties ties = new Ties();
    for (Events.Engagement e : events.engagements()) {
      if (!e.status().equals("planned")
          && within(e.date(), from, to)
          && isOf(e.type(), type)
          && includes(e.countries(), country)) {
        ties.add(kind.equals("people") ? e.people() : e.countries(), code(e.type()));
      }
    }
    for (Events.Agreement a : events.agreements()) {
      if (a.status().equals("signed")
          && within(a.signedOn(), from, to)
          && isOf(a.type(), type)
          && includes(a.parties(), country)) {
        ties.add(kind.equals("people") ? a.signatories() : a.parties(), code(a.type()));
      }
    }
    return Reply.json(graph.read(facts -> ties.answer(limit, facts)));
  }

  private static boolean within(String date, String from, String to) {
    if (date.isEmpty()) {
      return from.isEmpty() && to.isEmpty();
    }
    return from.substring(0, Math.min(from.length(), date.length())).compareTo(date) <= 0
        && (to.isEmpty()
            || date.substring(0, Math.min(to.length(), date.length())).compareTo(to) <= 0);
  }

  private static boolean isOf(String type, String wanted) {
    return wanted.isEmpty() || List.of(wanted.split(",")).contains(code(type));
  }

  private static boolean includes(List<String> countries, String wanted) {
    return wanted.isEmpty()
        || countries.contains(wanted)
        || countries.contains(Iris.country(wanted))
        || countries.contains(Iris.body(wanted));
  }

  private static String code(String iri) {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }

  /** Who is tied to whom, as events are added. */
  private static final class Ties {
    private final Map<String, Integer> known = new HashMap<>();
    private final SortedMap<String, SortedMap<String, Map<String, Integer>>> ties = new TreeMap<>();

    void add(Collection<String> members, String type) {
      List<String> sorted = new ArrayList<>(new TreeSet<>(members));
      if (sorted.size() < 2) {
        return;
      }
      for (int i = 0; i < sorted.size(); i++) {
        known.merge(sorted.get(i), 1, Integer::sum);
        for (int j = i + 1; j < sorted.size(); j++) {
          ties.computeIfAbsent(sorted.get(i), s -> new TreeMap<>())
              .computeIfAbsent(sorted.get(j), t -> new TreeMap<>())
              .merge(type, 1, Integer::sum);
        }
      }
    }

    Answer answer(int limit, Facts facts) {
      Labels labels = new Labels(facts);
      List<String> best =
          known.keySet().stream()
              .sorted(
                  Comparator.comparing((String iri) -> -known.get(iri))
                      .thenComparing(Comparator.naturalOrder()))
              .limit(limit)
              .toList();
      Set<String> shown = new HashSet<>(best);
      List<Tie> edges = new ArrayList<>();
      ties.forEach(
          (source, targets) ->
              targets.forEach(
                  (target, types) -> {
                    if (shown.contains(source) && shown.contains(target)) {
                      int weight = types.values().stream().mapToInt(Integer::intValue).sum();
                      edges.add(new Tie(source, target, weight, types));
                    }
                  }));
      return new Answer(
          known.size(),
          best.stream()
              .map(
                  iri ->
                      new Member(
                          iri,
                          labels.in(Labels.VIETNAMESE, iri),
                          labels.of(iri),
                          country(iri, facts),
                          known.get(iri)))
              .toList(),
          edges);
    }

    private static String country(String iri, Facts facts) {
      String country = Kind.of(iri) == Kind.PERSON ? facts.text(iri, Vocabulary.SERVES) : iri;
      return country.isEmpty() ? null : code(country);
    }
  }
}
