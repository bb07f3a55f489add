package attache.evaluate;

import java.util.HashSet;
import java.util.Set;

/** Compares rows of one table slot by slot, with what is tolerated in mind. */
record SlotComparison(FactTable table, Tolerance tolerance) {

  /** The slots of a predicted row against those of the gold row it was paired with. */
  Tally compare(FactRow gold, FactRow predicted) {
    Tally tally = Tally.NONE;
    for (Slot slot : table.slots()) {
      tally = tally.plus(compare(slot, gold, predicted));
    }
    for (String column : table.listSlots()) {
      tally = tally.plus(compareLists(column, gold, predicted));
    }
    return tally;
  }

  /** The slots of a gold row for which nothing was predicted. */
  Tally missed(FactRow gold) {
    return new Tally(0, 0, filled(gold));
  }

  /** The slots of a predicted row that is nothing of gold's. */
  Tally spurious(FactRow predicted) {
    return new Tally(0, filled(predicted), 0);
  }

  /**
   * How well a predicted row fits a gold row: right slots, less a tenth of the wrong ones, plus
   * half for names alike.
   */
  double affinity(FactRow gold, FactRow predicted) {
    String name = table == FactTable.AGREEMENTS ? "subject" : "name";
    double alike = FoldedText.overlap(gold.cell(name), predicted.cell(name));
    boolean comparable =
        switch (table) {
          case AGREEMENTS ->
              sameText("type", gold, predicted) || sameItems("parties", gold, predicted);
          case ENGAGEMENTS ->
              alike >= 0.5
                  || shareItem("countries", gold, predicted)
                  || shareItem("people", gold, predicted);
          case COCHAIRS -> FoldedText.overlap(gold.cell("body"), predicted.cell("body")) >= 0.5;
          default -> true;
        };
    if (!comparable) {
      return 0.0;
    }
    Tally tally = compare(gold, predicted);
    return tally.truePositives() > 0
        ? tally.truePositives() - 0.1 * tally.falsePositives() + 0.5 * alike
        : 0.0;
  }

  private Tally compare(Slot slot, FactRow gold, FactRow predicted) {
    String right = gold.cell(slot.column());
    String found = predicted.cell(slot.column());
    if (slot.agree(right, found)) {
      return new Tally(1, 0, 0);
    }
    if (!right.equals(found) && tolerance.allows(table, predicted, slot.column())) {
      return new Tally(right.isEmpty() || found.isEmpty() ? 0 : 1, 0, 0);
    }
    boolean punished = !found.isEmpty() && (slot.demanded() || !right.isEmpty());
    return new Tally(0, punished ? 1 : 0, right.isEmpty() ? 0 : 1);
  }

  private Tally compareLists(String column, FactRow gold, FactRow predicted) {
    Set<String> right = FoldedText.items(gold.cell(column));
    Set<String> found = FoldedText.items(predicted.cell(column));
    if (!right.equals(found) && tolerance.allows(table, predicted, column)) {
      return new Tally(right.size(), 0, 0);
    }
    Set<String> both = new HashSet<>(right);
    both.retainAll(found);
    return new Tally(both.size(), found.size() - both.size(), right.size() - both.size());
  }

  private int filled(FactRow row) {
    int filled = 0;
    for (Slot slot : table.slots()) {
      filled += row.cell(slot.column()).isEmpty() ? 0 : 1;
    }
    for (String column : table.listSlots()) {
      filled += FoldedText.items(row.cell(column)).size();
    }
    return filled;
  }

  private static boolean sameText(String column, FactRow gold, FactRow predicted) {
    return FoldedText.fold(gold.cell(column)).equals(FoldedText.fold(predicted.cell(column)));
  }

  private static boolean sameItems(String column, FactRow gold, FactRow predicted) {
    return FoldedText.items(gold.cell(column)).equals(FoldedText.items(predicted.cell(column)));
  }

  private static boolean shareItem(String column, FactRow gold, FactRow predicted) {
    Set<String> shared = FoldedText.items(gold.cell(column));
    shared.retainAll(FoldedText.items(predicted.cell(column)));
    return !shared.isEmpty();
  }
}
