package attache.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code attache}: reads defence-diplomacy news into a graph and answers from it. */
@Command(name = "attache", version = "attache 0.1.0", mixinStandardHelpOptions = true)
public final class Attache implements Runnable {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
  }

  /** Runs one command and ends the JVM with its exit code. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Attache()).execute(args));
  }
}
