package attache.annotate;

import attache.reference.NameKind;

/**
 * What a name in the gazetteer stands for.
 *
 * @param table key of the reference table ({@code country}), or {@link #NOTHING} for a name that
 *     only must not be read as a shorter one
 * @param id id of the row
 */
record Meaning(String table, String id, NameKind kind) {

  static final String NOTHING = "none";

  /** Whether a capital letter is what tells the name from an everyday word. */
  boolean needsCapital() {
    return switch (table) {
      case "country", "body", "person", NOTHING -> true;
      default -> false;
    };
  }
}
