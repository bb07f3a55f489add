package attache.reference;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The key of one reference row, written {@code country:LAO}: the table, then the row's {@code id}
 * cell.
 */
public record ReferenceId(Table table, String id) implements Comparable<ReferenceId> {

  /** The tables a name can point into. */
  public enum Table {
    COUNTRY("countries.csv"),
    BODY("bodies.csv"),
    RANK("ranks.csv"),
    OFFICE("offices.csv"),
    ENGAGEMENT_TYPE("engagement-types.csv"),
    AGREEMENT_TYPE("agreement-types.csv"),
    PARTNERSHIP_LEVEL("partnership-levels.csv"),
    INSTRUMENT("instruments.csv"),
    PERSON("people.csv");

    private final String file;

    Table(String file) {
      this.file = file;
    }

    /** As written before the colon: {@code "agreement-type"}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name of the file its rows stand in, within data/reference. */
    public String file() {
      return file;
    }

    public static Optional<Table> ofKey(String key) {
      for (Table table : values()) {
        if (table.key().equals(key)) {
          return Optional.of(table);
        }
      }
      return Optional.empty();
    }
  }

  public ReferenceId {
    Objects.requireNonNull(table, "table");
    if (id.isEmpty()) {
      throw new IllegalArgumentException("a reference id needs an id after '" + table.key() + ":'");
    }
  }

  /**
   * Reads {@code "office:defence-minister"}.
   *
   * @throws IllegalArgumentException if there is no such table, or nothing after the colon
   */
  public static ReferenceId parse(String written) {
    int colon = written.indexOf(':');
    Optional<Table> table = colon < 0 ? Optional.empty() : Table.ofKey(written.substring(0, colon));
    return new ReferenceId(
        table.orElseThrow(
            () ->
                new IllegalArgumentException(
                    "not a reference id, such as country:LAO: '" + written + "'")),
        written.substring(colon + 1));
  }

  @Override
  public int compareTo(ReferenceId other) {
    int order = table.compareTo(other.table);
    return order != 0 ? order : id.compareTo(other.id);
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return table.key() + ":" + id;
  }
}
