package attache.serve;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Does what other processes would do with the store themselves if this one did not have it open:
 * takes articles in and out, answers and exports.
 */
@FunctionalInterface
public interface Intake {

  /**
   * Runs one command to its end.
   *
   * @param order the command as it was given to the other process
   * @param out where its results go
   * @param err where everything else goes, progress too
   * @return its exit code
   */
  int run(Order order, OutputStream out, OutputStream err);

  /**
   * A command of another process.
   *
   * @param arguments its words
   * @param folder the folder it was given in, against which files are named
   * @param terminal whether its messages are seen as they come
   */
  record Order(List<String> arguments, Path folder, boolean terminal) {}
}
