package attache.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Scores predicted fact tables against gold ones: people, ranks and offices by whole rows, the
 * other tables slot by slot after their rows are paired within a document.
 *
 * <pre>{@code
 * ScoreReport report = Score.of(Path.of("data/gold/devset/gold"), Path.of("target/facts"));
 * report.table(FactTable.AGREEMENTS).tally().f1();
 * }</pre>
 */
public final class Score {

  private final FactTables gold;
  private final FactTables predicted;
  private final Tolerance tolerance;

  private Score(FactTables gold, FactTables predicted, Tolerance tolerance) {
    this.gold = gold;
    this.predicted = predicted;
    this.tolerance = tolerance;
  }

  /**
   * Scores the documents that gold names, in its tables or in {@code docs.txt}; others are not
   * looked at.
   *
   * @param gold a folder of fact tables, with {@code tolerated.csv} where two readings are right
   * @param predicted a folder of fact tables; one that is missing is empty
   * @throws IllegalArgumentException if either is not such a folder
   */
  public static ScoreReport of(Path gold, Path predicted) {
    return of(gold, predicted, doc -> true);
  }

  /**
   * Scores those of gold's documents that {@code docs} accepts, such as the ones of one language.
   */
  public static ScoreReport of(Path gold, Path predicted, Predicate<String> docs) {
    FactTables right = FactTables.read(gold);
    Set<String> scored = new TreeSet<>(right.docs());
    scored.removeIf(docs.negate());
    Tolerance tolerance = Tolerance.read(gold.resolve("tolerated.csv"));
    return new Score(right, FactTables.read(predicted), tolerance).report(scored);
  }

  private ScoreReport report(Set<String> docs) {
    Map<FactTable, TableScore> tables = new EnumMap<>(FactTable.class);
    for (FactTable table : FactTable.values()) {
      Tally tally = Tally.NONE;
      List<Difference> differences = new ArrayList<>();
      for (String doc : docs) {
        TableScore score = table.isWholeRow() ? wholeRows(table, doc) : pairedRows(table, doc);
        tally = tally.plus(score.tally());
        differences.addAll(score.differences());
      }
      tables.put(table, new TableScore(table, tally, differences));
    }
    return new ScoreReport(tables, signed(docs), docs);
  }

  private TableScore wholeRows(FactTable table, String doc) {
    Map<List<String>, FactRow> right = byKey(table, gold.rows(table, doc));
    Map<List<String>, FactRow> found = byKey(table, predicted.rows(table, doc));
    Map<List<String>, FactRow> tolerated = byKey(table, tolerance.extraRows(table, doc));
    found
        .entrySet()
        .removeIf(row -> !right.containsKey(row.getKey()) && tolerated.containsKey(row.getKey()));
    found
        .entrySet()
        .removeIf(row -> !right.containsKey(row.getKey()) && tolerance.allowsName(row.getValue()));
    List<Difference> differences = new ArrayList<>();
    right.forEach(
        (key, row) -> addUnless(found.containsKey(key), differences, Difference.missed(doc, row)));
    int missed = differences.size();
    found.forEach(
        (key, row) ->
            addUnless(right.containsKey(key), differences, Difference.spurious(doc, row)));
    Tally tally = new Tally(right.size() - missed, differences.size() - missed, missed);
    return new TableScore(table, tally, differences);
  }

  private static void addUnless(
      boolean agreed, List<Difference> differences, Difference difference) {
    if (!agreed) {
      differences.add(difference);
    }
  }

  private static Map<List<String>, FactRow> byKey(FactTable table, List<FactRow> rows) {
    Map<List<String>, FactRow> byKey =
        new TreeMap<>(Comparator.comparing(key -> String.join("\t", key)));
    rows.forEach(row -> byKey.putIfAbsent(row.key(table), row));
    return byKey;
  }

  private TableScore pairedRows(FactTable table, String doc) {
    SlotComparison comparison = new SlotComparison(table, tolerance);
    RowPairing pairing =
        RowPairing.of(comparison, gold.rows(table, doc), predicted.rows(table, doc));
    List<FactRow> spurious =
        RowPairing.of(comparison, tolerance.extraRows(table, doc), pairing.spurious()).spurious();
    Tally tally = Tally.NONE;
    List<Difference> differences = new ArrayList<>();
    for (RowPairing.Pair pair : pairing.pairs()) {
      Tally slots = comparison.compare(pair.gold(), pair.predicted());
      tally = tally.plus(slots);
      addUnless(
          slots.falsePositives() + slots.falseNegatives() == 0,
          differences,
          Difference.between(doc, pair.gold(), pair.predicted()));
    }
    for (FactRow row : pairing.missed()) {
      tally = tally.plus(comparison.missed(row));
      differences.add(Difference.missed(doc, row));
    }
    for (FactRow row : spurious) {
      tally = tally.plus(comparison.spurious(row));
      differences.add(Difference.spurious(doc, row));
    }
    return new TableScore(table, tally, differences);
  }

  /** Agreements reported as signed: the claim an analyst must be able to trust. */
  private Tally signed(Set<String> docs) {
    Set<Signing> right = signings(gold, docs);
    Set<Signing> found = signings(predicted, docs);
    Set<Signing> both = new HashSet<>(right);
    both.retainAll(found);
    return new Tally(both.size(), found.size() - both.size(), right.size() - both.size());
  }

  private record Signing(String doc, String type, Set<String> parties, String periodStart) {}

  private static Set<Signing> signings(FactTables facts, Set<String> docs) {
    Set<Signing> signings = new HashSet<>();
    for (String doc : docs) {
      for (FactRow row : facts.rows(FactTable.AGREEMENTS, doc)) {
        if (row.cell("status").equals("signed")) {
          String type = FoldedText.fold(row.cell("type"));
          signings.add(
              new Signing(
                  doc,
                  type,
                  FoldedText.items(row.cell("parties")),
                  FoldedText.fold(row.cell("period_start"))));
        }
      }
    }
    return signings;
  }
}
