/**
 * Compares predicted fact tables with gold ones. Works on CSV files alone and knows nothing of the
 * graph: {@link attache.evaluate.Score} pairs and counts, {@link attache.evaluate.ScoreReport}
 * holds the figures, {@link attache.evaluate.ExpectedScores} holds the figures that are published
 * and must be reached again.
 */
package attache.evaluate;
