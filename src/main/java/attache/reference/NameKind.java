package attache.reference;

import java.util.Locale;

/** How a name stands for its row. */
public enum NameKind {
  /** The usual name; a row has at most one in a language. */
  PREFERRED,
  ALIAS,
  /** Of a country: "Lao", "Japanese". */
  ADJECTIVE,
  /** Ambiguous alone ("Bộ trưởng", "Commander"): means the row only with context. */
  SHORT,
  /** The capital, which may stand for its country. */
  CAPITAL;

  /** As written in the CSV. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
