package attache.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A command run within the test, with what it printed and its exit code. */
record CommandRun(int exitCode, String out, String err) {

  static CommandRun of(Object... words) {
    return typing("", words);
  }

  /** With what a user types while it runs. */
  static CommandRun typing(String input, Object... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] arguments = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      arguments[i] = words[i].toString();
    }
    ByteArrayInputStream typed = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    int exitCode;
    try (PrintStream outPrinter = new PrintStream(out, false, StandardCharsets.UTF_8);
        PrintStream errPrinter = new PrintStream(err, false, StandardCharsets.UTF_8)) {
      exitCode = new Attache(typed, outPrinter, errPrinter, false).run(arguments);
    }
    return new CommandRun(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The whole store, sorted: two stores that say the same give the same text. */
  static String contents(Path store) {
    return of("export", "--format", "nquads", "--store", store).out();
  }
}
