package attache.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;

/**
 * The classes that this process has read and checked, in a file from which the next one starts
 * sooner. Where it is to be, {@code -Dattache.archive=FILE} says; without that none is left. Their
 * names Java has written into {@code FILE.pidNUMBER.classes}, as {@code
 * -XX:DumpLoadedClassList=FILE.%p.classes} told it. It is a static archive, which another Java
 * process makes within some seconds: it also holds what Java would make of lambdas, so that a start
 * takes half the time it takes with a dynamic one.
 */
final class ClassArchive {

  private static final String PLACE = "attache.archive";
  private static final long LONGEST_MINUTES = 2;

  private ClassArchive() {}

  /**
   * Leaves one where it is wanted and not there yet. How long it is stands in {@code FILE.length}:
   * Java ends at once where it is cut later.
   *
   * @return whether it was left
   */
  static boolean leave() {
    String place = System.getProperty(PLACE, "");
    if (place.isEmpty() || Files.exists(Path.of(place))) {
      return false;
    }
    String own = place + ".pid" + ProcessHandle.current().pid();
    Path classes = Path.of(own + ".classes");
    Path unfinished = Path.of(own + ".new");
    try {
      if (!isMade(classes, unfinished)) {
        return false;
      }
      Files.deleteIfExists(classes);
      Files.writeString(Path.of(place + ".length"), Long.toString(Files.size(unfinished)));
      Files.move(unfinished, Path.of(place), StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (IOException e) { // whatever a Java cannot do here, it serves without it
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean isMade(Path classes, Path archive)
      throws IOException, InterruptedException {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + classes,
                "-XX:SharedArchiveFile=" + archive,
                "-Xlog:disable",
                "-cp",
                System.getProperty("java.class.path"))
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    try {
      return java.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)
          && java.exitValue() == 0
          && Files.exists(archive);
    } finally {
      java.destroy();
    }
  }
}
