package attache.evaluate;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * How far predicted facts agree with gold.
 *
 * @param tables the figures of each table, in the order of {@link FactTable}
 * @param signed agreements said to be signed, compared by document, type, parties and start of
 *     period
 * @param docs the documents that were scored
 */
public record ScoreReport(Map<FactTable, TableScore> tables, Tally signed, Set<String> docs) {

  /** The figures of one table. */
  public TableScore table(FactTable table) {
    return tables.get(table);
  }

  /**
   * The mean F1 of the tables in which gold has something, rounded to four digits; 0 when there is
   * none.
   */
  public double macroF1() {
    OptionalDouble mean =
        tables.values().stream()
            .map(TableScore::tally)
            .filter(tally -> tally.gold() > 0)
            .mapToDouble(Tally::f1)
            .average();
    return Rounded.to(4, mean.orElse(0.0)).doubleValue();
  }
}
