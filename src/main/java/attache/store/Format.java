package attache.store;

import java.util.Locale;
import java.util.Optional;

/** What a store can be written as; graphs and statements come sorted, so that files compare. */
public enum Format {
  /** The union of all graphs: things first, then the evidence of each article. */
  TURTLE,
  /** All graphs, with what is needed to undo merges. */
  TRIG,
  /** All graphs, with what is needed to undo merges. */
  NQUADS,
  /** All graphs as a JSON-LD 1.1 dataset with its context. */
  JSONLD;

  /** By the name a user writes: {@code turtle}. */
  public static Optional<Format> named(String name) {
    for (Format format : values()) {
      if (format.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
