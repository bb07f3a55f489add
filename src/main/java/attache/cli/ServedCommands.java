package attache.cli;

import attache.serve.Intake;
import attache.store.Store;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs the commands of other processes on the store that this one serves. */
final class ServedCommands implements Intake {

  private final Store store;

  ServedCommands(Store store) {
    this.store = store;
  }

  @Override
  public int run(Order order, OutputStream out, OutputStream err) {
    try (PrintStream results = new PrintStream(out, false, StandardCharsets.UTF_8);
        PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      return new Attache(
              InputStream.nullInputStream(),
              results,
              messages,
              order.terminal(),
              store,
              order.folder())
          .run(order.arguments().toArray(String[]::new));
    }
  }
}
