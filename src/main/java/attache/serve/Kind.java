package attache.serve;

import attache.map.Iris;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a node is, as the first part of its IRI says. */
enum Kind {
  PERSON,
  COUNTRY,
  BODY,
  AGREEMENT,
  ENGAGEMENT,
  ARTICLE,
  SERIES,
  PLACE,
  TENURE,
  RANK_TENURE,
  PARTICIPATION,
  STATUS_REPORT,
  CHAIR,
  PARTNERSHIP,
  SUPPORT,
  MERGE,
  RANK,
  OFFICE,
  ENGAGEMENT_TYPE,
  AGREEMENT_TYPE,
  PARTNERSHIP_LEVEL,
  OTHER;

  /** As IRIs and answers write it: {@code rank-tenure}. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Kind> named(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label().equals(label)).findFirst();
  }

  static Kind of(String iri) {
    if (!iri.startsWith(Iris.ID)) {
      return OTHER;
    }
    if (iri.startsWith(Iris.ENGAGEMENT) && iri.contains(Iris.PARTICIPANT)) {
      return PARTICIPATION;
    }
    if (iri.startsWith(Iris.AGREEMENT) && iri.contains(Iris.STATUS)) {
      return STATUS_REPORT;
    }
    String path = iri.substring(Iris.ID.length());
    int slash = path.indexOf('/');
    return named(slash < 0 ? path : path.substring(0, slash)).orElse(OTHER);
  }
}
