package attache.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.management.ObjectName;

/**
 * The classes that this process has read and checked, in a file from which the next one starts
 * sooner. Where it is to be, {@code -Dattache.archive=FILE} says; without that none is left. Java
 * makes one only of classes from jars, and only with {@code -XX:+RecordDynamicDumpInfo}.
 */
final class ClassArchive {

  private static final String PLACE = "attache.archive";

  private ClassArchive() {}

  /**
   * Leaves one where it is wanted and not there yet; for a second or two nothing else goes on. How
   * long it is stands in {@code FILE.length}: Java ends at once where it is cut later.
   *
   * @return whether it was left
   */
  static boolean leave() {
    String place = System.getProperty(PLACE, "");
    if (place.isEmpty() || Files.exists(Path.of(place))) {
      return false;
    }
    Path unfinished = Path.of(place + "." + ProcessHandle.current().pid() + ".new");
    PrintStream out = System.out;
    System.setOut(
        new PrintStream(
            OutputStream.nullOutputStream(),
            false,
            StandardCharsets.UTF_8)); // Java says there what it does
    try {
      ManagementFactory.getPlatformMBeanServer()
          .invoke(
              new ObjectName("com.sun.management:type=DiagnosticCommand"),
              "vmCds",
              new Object[] {new String[] {"dynamic_dump", unfinished.toString()}},
              new String[] {String[].class.getName()});
      Files.writeString(Path.of(place + ".length"), Long.toString(Files.size(unfinished)));
      Files.move(unfinished, Path.of(place), StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (Exception e) { // whatever a Java cannot do here, it serves without it
      return false;
    } finally {
      System.setOut(out);
    }
  }
}
