package attache.evaluate;

import static attache.evaluate.Slot.Agreement.DATE;
import static attache.evaluate.Slot.Agreement.KIND;
import static attache.evaluate.Slot.Agreement.NAME;
import static attache.evaluate.Slot.Agreement.PLACE;
import static attache.evaluate.Slot.Agreement.SAME;

import java.util.List;
import java.util.Locale;

/**
 * The eight fact tables, in the order they are reported, and how each is scored: {@code key} tables
 * row by whole row, the others slot by slot after their rows are paired.
 */
public enum FactTable {
  PEOPLE(List.of("person", "country")),
  RANKS(List.of("person", "rank")),
  OFFICES(List.of("person", "office", "country")),
  ENGAGEMENTS(
      List.of(
          Slot.of("type", KIND),
          Slot.of("status", SAME),
          Slot.whereStated("date", DATE),
          Slot.whereStated("edition", SAME),
          Slot.whereStated("place", PLACE)),
      List.of("countries", "people")),
  AGREEMENTS(
      List.of(
          Slot.of("type", KIND),
          Slot.of("status", SAME),
          Slot.of("period_start", SAME),
          Slot.of("period_end", SAME),
          Slot.of("signed_on", DATE)),
      List.of("parties", "signatories")),
  COCHAIRS(
      List.of(Slot.of("body", NAME), Slot.of("period_start", SAME), Slot.of("period_end", SAME)),
      List.of("countries")),
  PARTNERSHIPS(List.of(Slot.of("level", SAME)), List.of("countries")),
  SUPPORTS(List.of(), List.of("supporter", "supported"));

  private final List<String> key;
  private final List<Slot> slots;
  private final List<String> listSlots;

  FactTable(List<String> key) {
    this.key = key;
    this.slots = List.of();
    this.listSlots = List.of();
  }

  FactTable(List<Slot> slots, List<String> listSlots) {
    this.key = List.of();
    this.slots = slots;
    this.listSlots = listSlots;
  }

  /** The table's name in file names and reports: {@code engagements}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a row is right or wrong as a whole. */
  boolean isWholeRow() {
    return !key.isEmpty();
  }

  /** The columns that make a whole row; empty for a table scored by slots. */
  List<String> key() {
    return key;
  }

  /** The columns of one value. */
  List<Slot> slots() {
    return slots;
  }

  /** The columns of many values, each of which counts. */
  List<String> listSlots() {
    return listSlots;
  }
}
