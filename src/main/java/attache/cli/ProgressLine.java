package attache.cli;

import java.io.PrintStream;

/** One line on a terminal that is written over as work goes on; nothing anywhere else. */
final class ProgressLine {

  private static final long NANOS_BETWEEN = 100_000_000;

  private final PrintStream terminal;
  private final boolean shown;
  private long next;
  private int width;

  ProgressLine(PrintStream terminal, boolean shown) {
    this.terminal = terminal;
    this.shown = shown;
    this.next = System.nanoTime();
  }

  /** Shows how far the work is, ten times a second at most. */
  void show(String text) {
    if (shown && System.nanoTime() - next >= 0) {
      next = System.nanoTime() + NANOS_BETWEEN;
      write(text);
    }
  }

  /** Shows what goes on for longer. */
  void showAtOnce(String text) {
    if (shown) {
      write(text);
    }
  }

  /** Leaves the line empty for what is printed next. */
  void clear() {
    if (shown) {
      write("");
    }
  }

  private void write(String text) {
    terminal.print("\r" + text + " ".repeat(Math.max(0, width - text.length())) + "\r");
    terminal.flush();
    width = text.length();
  }
}
