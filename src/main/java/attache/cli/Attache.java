package attache.cli;

import attache.pipeline.ProjectFolder;
import attache.serve.Holder;
import attache.serve.Intake;
import attache.store.Store;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The command {@code attache}. Results go to stdout, everything else to stderr; the exit code is 0
 * when all was done, 1 when something failed or some inputs were refused, 2 for wrong usage.
 */
@Command(
    name = "attache",
    description =
        "Reads defence-diplomacy news into a knowledge graph and answers questions from it.",
    versionProvider = VersionOfTheJar.class,
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%nParameters:%n",
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failed, or some inputs refused or not in the manifest (each is named)",
      "2:wrong usage"
    })
public final class Attache implements Runnable {

  private static final List<Class<?>> COMMANDS =
      List.of(
          BuildCommand.class,
          QueryCommand.class,
          QueriesCommand.class,
          FactsCommand.class,
          ExportCommand.class,
          ExplainCommand.class,
          ServeCommand.class,
          CheckCommand.class,
          EvaluateCommand.class,
          WithdrawCommand.class,
          ReviewCommand.class,
          LogCommand.class,
          VerifyCommand.class,
          BackupCommand.class,
          RestoreCommand.class,
          CompactCommand.class);

  @Spec private CommandSpec spec;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show where an error came from (its stack trace).")
  private boolean verbose;

  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;
  private final boolean terminal;

  /** The store that this process serves, for commands of others; else null. */
  private final Store served;

  /** Against which the files in the arguments are named. */
  private final Path folder;

  Attache(InputStream in, PrintStream out, PrintStream err, boolean terminal) {
    this(in, out, err, terminal, null, Path.of(""));
  }

  Attache(
      InputStream in,
      PrintStream out,
      PrintStream err,
      boolean terminal,
      Store served,
      Path folder) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.terminal = terminal;
    this.served = served;
    this.folder = folder;
  }

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintStream out = utf8(FileDescriptor.out, false);
    PrintStream err = utf8(FileDescriptor.err, true);
    int exitCode = new Attache(System.in, out, err, isTerminal()).run(args);
    out.flush();
    err.flush();
    System.exit(exitCode);
  }

  /** Runs one command and returns its exit code. */
  int run(String... args) {
    CommandLine line = new CommandLine(this);
    commandsFor(args).forEach(line::addSubcommand);
    return line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .registerConverter(Path.class, folder::resolve)
        .setExecutionExceptionHandler(new FailureReport(this))
        .setParameterExceptionHandler(new UsageReport())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(100)
        .execute(args);
  }

  /** The one that is called; all only where none is, for to look into each takes its time. */
  private static List<Class<?>> commandsFor(String... args) {
    List<Class<?>> called =
        COMMANDS.stream().filter(each -> args.length > 0 && args[0].equals(nameOf(each))).toList();
    return called.isEmpty() ? COMMANDS : called;
  }

  private static String nameOf(Class<?> command) {
    return command.getAnnotation(Command.class).name();
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing.");
  }

  /** Where results go. */
  PrintStream out() {
    return out;
  }

  /** Where everything else goes. */
  PrintStream err() {
    return err;
  }

  boolean isVerbose() {
    return verbose;
  }

  /** What a user types. */
  BufferedReader in() {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  Optional<Store> served() {
    return Optional.ofNullable(served);
  }

  /** Has the process that serves the store run a command, with its output here. */
  int handOver(Holder holder, List<String> arguments) throws IOException {
    return holder.run(new Intake.Order(arguments, folder.toAbsolutePath(), terminal), out, err);
  }

  ProgressLine progress() {
    return new ProgressLine(err, terminal);
  }

  ProjectFolder project() {
    return ProjectFolder.ofThisProcess();
  }

  private static PrintStream utf8(FileDescriptor descriptor, boolean lineByLine) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor)),
        lineByLine,
        StandardCharsets.UTF_8);
  }

  /** The launcher knows whether stderr is a terminal; the JVM only knows about both its ends. */
  private static boolean isTerminal() {
    String told = System.getProperty("attache.terminal");
    return told == null ? System.console() != null : Boolean.parseBoolean(told);
  }
}
