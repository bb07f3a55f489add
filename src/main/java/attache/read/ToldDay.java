package attache.read;

/**
 * A day an article tells without its year, and how.
 *
 * @param paragraph counted from the first
 * @param begin where its number stands in the paragraph
 * @param opens whether it opens its sentence
 */
record ToldDay(DayAndMonth day, Telling telling, int paragraph, int begin, boolean opens) {

  /** How surely a day is that of the news. */
  enum Telling {
    /** The day of writing: {@code hôm nay (31/12)}. */
    TODAY,
    /** It stands in the lead, opens or closes its clause, or somebody spoke or acted on it. */
    FIRM,
    /** Somewhere in a sentence: that of the news, or of what the news is about. */
    INSIDE,
    /** Said to be before the news. */
    EARLIER,
    /** Still to come. */
    AHEAD
  }

  /** Whether it lies in the past of its article. */
  boolean isDone() {
    return telling != Telling.AHEAD;
  }
}
