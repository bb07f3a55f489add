package attache.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a parameter of a catalogue query takes. */
public enum ParameterKind {
  /** Any name or code of a country, or of a body in a country's place. */
  COUNTRY(true, List.of("State", "Body"), "country"),
  /** Any spelling of a person's name. */
  PERSON(true, List.of("Person"), "person"),
  OFFICE(true, List.of("Office"), "office"),
  RANK(true, List.of("Rank"), "rank"),
  ENGAGEMENT_TYPE(true, List.of("EngagementType"), "engagement-type"),
  AGREEMENT_TYPE(true, List.of("AgreementType"), "agreement-type"),
  PARTNERSHIP_LEVEL(true, List.of("PartnershipLevel"), "partnership-level"),
  /** The IRI of any node, in full or as {@code id:...}. */
  IRI(true, List.of(), ""),
  /** {@code 2025-02-26}, {@code 2025-02} or {@code 2025}. */
  DATE(false, List.of(), ""),
  TEXT(false, List.of(), "");

  private final boolean iri;
  private final List<String> classes;
  private final String path;

  ParameterKind(boolean iri, List<String> classes, String path) {
    this.iri = iri;
    this.classes = classes;
    this.path = path;
  }

  /** As headers write it: {@code agreement-type}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether its value is the IRI of a node rather than a text. */
  boolean isIri() {
    return iri;
  }

  /** Whether its value is one of the codes of data/reference, other than a country. */
  boolean isCode() {
    return !path.isEmpty() && this != COUNTRY && this != PERSON;
  }

  /** The local names of the classes its nodes are of; empty where any node will do. */
  List<String> classes() {
    return classes;
  }

  /** The first segment of the IRIs of its nodes. */
  String path() {
    return path;
  }

  static Optional<ParameterKind> of(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label().equals(label)).findFirst();
  }

  static String labels() {
    return Arrays.stream(values()).map(ParameterKind::label).collect(Collectors.joining(", "));
  }
}
