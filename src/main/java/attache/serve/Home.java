package attache.serve;

import java.util.Comparator;
import java.util.List;

/** {@code /api/home}: the newest engagements and agreements. */
final class Home implements Endpoint {

  private static final int SHOWN = 12;

  record Answer(
      List<EventRows.EngagementRow> engagements, List<EventRows.AgreementRow> agreements) {}

  private final ServedGraph graph;

  Home(ServedGraph graph) {
    this.graph = graph;
  }

  @Override
  public Reply answer(Asked asked) {
    asked.taking();
    return Reply.json(graph.once(Answer.class, this::gather));
  }

  private Answer gather(Facts facts) {
    Events events = graph.once(Events.class, Events::of);
    EventRows rows = new EventRows(new Labels(facts));
    return new Answer(
        events.engagements().stream()
            .filter(e -> e.status().equals("held"))
            .sorted(
                Comparator.comparing(Events.Engagement::date)
                    .reversed()
                    .thenComparing(Events.Engagement::iri))
            .limit(SHOWN)
            .map(rows::row)
            .toList(),
        events.agreements().stream()
            .sorted(
                Comparator.comparing(Events.Agreement::signedOn)
                    .reversed()
                    .thenComparing(Events.Agreement::iri))
            .limit(SHOWN)
            .map(rows::row)
            .toList());
  }
}
