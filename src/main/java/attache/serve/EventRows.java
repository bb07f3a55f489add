package attache.serve;

import java.util.List;
import java.util.Map;

/** Engagements, agreements and nodes as answers write them. */
final class EventRows {

  /** A node by its name; {@code label} is the Vietnamese one. */
  record Named(String iri, String label, Map<String, String> labels) {}

  record EngagementRow(
      String iri,
      String kind,
      String label,
      Map<String, String> labels,
      Named type,
      String status,
      String date,
      String endDate,
      List<Named> countries,
      List<Named> people,
      String place,
      String name) {}

  record AgreementRow(
      String iri,
      String kind,
      String label,
      Map<String, String> labels,
      Named type,
      String status,
      List<Named> parties,
      String subject,
      String periodStart,
      String periodEnd,
      String signedOn,
      List<Named> signatories) {}

  private final Labels labels;

  EventRows(Labels labels) {
    this.labels = labels;
  }

  EngagementRow row(Events.Engagement e) {
    return new EngagementRow(
        e.iri(),
        Kind.ENGAGEMENT.label(),
        labels.in(Labels.VIETNAMESE, e.iri()),
        labels.of(e.iri()),
        named(e.type()),
        e.status(),
        given(e.date()),
        given(e.endDate()),
        named(e.countries()),
        named(e.people()),
        given(e.place()),
        given(e.name()));
  }

  AgreementRow row(Events.Agreement a) {
    return new AgreementRow(
        a.iri(),
        Kind.AGREEMENT.label(),
        labels.in(Labels.VIETNAMESE, a.iri()),
        labels.of(a.iri()),
        named(a.type()),
        a.status(),
        named(a.parties()),
        given(a.subject()),
        given(a.periodStart()),
        given(a.periodEnd()),
        given(a.signedOn()),
        named(a.signatories()));
  }

  Named named(String iri) {
    return new Named(iri, labels.in(Labels.VIETNAMESE, iri), labels.of(iri));
  }

  private List<Named> named(List<String> iris) {
    return iris.stream().map(this::named).toList();
  }

  /** Null, which JSON leaves out, for an empty text. */
  static String given(String text) {
    return text.isEmpty() ? null : text;
  }
}
