package attache.evaluate;

import java.util.List;

/** The figures of one table over all documents, and what was wrong. */
public record TableScore(FactTable table, Tally tally, List<Difference> differences) {}
