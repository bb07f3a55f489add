package attache.evaluate;

/** Counts of true positives, false positives and false negatives, and the rates they give. */
public record Tally(int truePositives, int falsePositives, int falseNegatives) {

  static final Tally NONE = new Tally(0, 0, 0);

  Tally plus(Tally other) {
    return new Tally(
        truePositives + other.truePositives,
        falsePositives + other.falsePositives,
        falseNegatives + other.falseNegatives);
  }

  /**
   * How much of what was found is right, in [0, 1]; with nothing found, 1 if there was nothing to
   * find.
   */
  public double precision() {
    int found = truePositives + falsePositives;
    return found > 0 ? (double) truePositives / found : falseNegatives == 0 ? 1.0 : 0.0;
  }

  /** How much of gold was found, in [0, 1]; 1 when gold is empty. */
  public double recall() {
    return gold() > 0 ? (double) truePositives / gold() : 1.0;
  }

  /** The harmonic mean of precision and recall, in [0, 1]. */
  public double f1() {
    double precision = precision();
    double recall = recall();
    return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0.0;
  }

  /** How many rows or slots gold has. */
  public int gold() {
    return truePositives + falseNegatives;
  }

  /** How many rows or slots were predicted. */
  public int predicted() {
    return truePositives + falsePositives;
  }
}
