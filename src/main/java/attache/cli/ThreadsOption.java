package attache.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** On how many articles a command works at once. */
final class ThreadsOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many articles to work on at once (default: the number of cores).")
  private void set(int count) {
    if (count < 1) {
      throw new ParameterException(
          command.commandLine(), "--threads " + count + ": there must be at least one.");
    }
    threads = count;
  }

  int count() {
    return threads;
  }
}
