package attache.reference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong over all files of one reading. */
final class Faults {
  private final List<Fault> faults = new ArrayList<>();
  private int filesRead;

  void startFile() {
    filesRead++;
  }

  void add(Path file, int line, String column, String message, String remedy) {
    faults.add(new Fault(printed(file), line, column, message, remedy));
  }

  int count() {
    return faults.size();
  }

  void throwIfAny() throws ReferenceException {
    if (!faults.isEmpty()) {
      throw new ReferenceException(faults, filesRead);
    }
  }

  /** With forward slashes on every system. */
  static String printed(Path file) {
    return file.toString().replace('\\', '/');
  }
}
