package attache.store;

import java.util.ArrayList;
import java.util.List;

/** What a check of a store found: faults, and what an analyst should know that is none. */
public final class Findings {

  private final List<String> faults = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private long articles;
  private long statements;
  private long quotes;
  private long quotesAgainstTexts;

  public void fault(String where, String what) {
    faults.add(where + ": " + what);
  }

  public void note(String what) {
    notes.add(what);
  }

  void count(long article, long statement, long quote) {
    articles += article;
    statements += statement;
    quotes += quote;
  }

  void countAgainstText(long quote) {
    quotesAgainstTexts += quote;
  }

  public List<String> faults() {
    return List.copyOf(faults);
  }

  public List<String> notes() {
    return List.copyOf(notes);
  }

  /** How much was looked at, in one line. */
  public String extent() {
    return "%d articles, %d statements, %d quotes, %d of them against their texts"
        .formatted(articles, statements, quotes, quotesAgainstTexts);
  }
}
