package attache.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How an answer is written. */
public enum AnswerFormat {
  /** Aligned text, for reading. */
  TABLE,
  CSV,
  TSV,
  /** SPARQL results in JSON; JSON-LD for a graph. */
  JSON,
  /** SPARQL results in XML; RDF/XML for a graph. */
  XML,
  /** A graph, from CONSTRUCT or DESCRIBE. */
  TURTLE;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws QueryException if there is no such format; the message has all of them
   */
  public static AnswerFormat of(String label) {
    return Arrays.stream(values())
        .filter(format -> format.label().equals(label.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new QueryException(
                    "'%s' is no format. Write one of: %s"
                        .formatted(
                            label,
                            Arrays.stream(values())
                                .map(AnswerFormat::label)
                                .collect(Collectors.joining(", ")))));
  }
}
