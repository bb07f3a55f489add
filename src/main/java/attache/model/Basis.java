package attache.model;

/** How a date came to be known. */
public enum Basis {
  /** Printed in the text or its metadata. */
  STATED,
  /** Worked out from what is printed: a year completed, "the same day", "45 years of". */
  DERIVED,
  /** The article's own date, taken for its undated news. */
  ASSUMED
}
