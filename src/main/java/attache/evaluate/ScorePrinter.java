package attache.evaluate;

import java.io.PrintWriter;

/**
 * Writes a report as plain text, one line a table, then the agreements said to be signed and the
 * macro average.
 *
 * <pre>
 * people        P 0.941  R 1.000  F1 0.970   (tp 16 fp 1 fn 0)
 * signed        P 1.000  R 1.000  F1 1.000   (gold 3 predicted 3 right 3)
 * macro F1      0.958   over 5 documents
 * </pre>
 */
public final class ScorePrinter {

  private final int errors;

  /**
   * A printer that also shows what is wrong.
   *
   * @param errors how many differences of each table to write at most; 0 for the figures alone
   */
  public ScorePrinter(int errors) {
    this.errors = errors;
  }

  /** Writes the report and flushes. */
  public void print(ScoreReport report, PrintWriter out) {
    for (TableScore score : report.tables().values()) {
      Tally tally = score.tally();
      out.print(
          "%s   (tp %d fp %d fn %d)\n"
              .formatted(
                  rates(score.table().label(), tally),
                  tally.truePositives(),
                  tally.falsePositives(),
                  tally.falseNegatives()));
      score.differences().stream()
          .limit(errors)
          .forEach(difference -> out.print("    " + difference + "\n"));
    }
    Tally signed = report.signed();
    out.print(
        "%s   (gold %d predicted %d right %d)\n"
            .formatted(
                rates("signed", signed),
                signed.gold(),
                signed.predicted(),
                signed.truePositives()));
    out.print(
        "macro F1      %s   over %d documents\n"
            .formatted(Rounded.to(3, report.macroF1()), report.docs().size()));
    out.flush();
  }

  private static String rates(String name, Tally tally) {
    return "%-13s P %s  R %s  F1 %s"
        .formatted(
            name,
            Rounded.to(3, tally.precision()),
            Rounded.to(3, tally.recall()),
            Rounded.to(3, tally.f1()));
  }
}
