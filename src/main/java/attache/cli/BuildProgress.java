package attache.cli;

import attache.pipeline.BuildListener;
import java.io.PrintStream;

/** Tells on stderr how a build goes on, and names what did not enter. */
final class BuildProgress implements BuildListener {

  private final PrintStream err;
  private final ProgressLine line;

  BuildProgress(Attache attache) {
    err = attache.err();
    line = attache.progress();
  }

  @Override
  public void extracted(int articles, String source) {
    line.show(articles + " articles, now " + source);
  }

  @Override
  public void storing(int articles) {
    line.showAtOnce(articles + " articles, now being stored");
  }

  @Override
  public void refused(String message) {
    tell("refused: " + message);
  }

  @Override
  public void noticed(String message) {
    tell("note: " + message);
  }

  void end() {
    line.clear();
  }

  private void tell(String message) {
    line.clear();
    err.println(message);
  }
}
