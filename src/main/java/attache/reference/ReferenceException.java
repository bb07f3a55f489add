package attache.reference;

import java.util.List;
import java.util.stream.Collectors;

/** The reference files hold faults; all of them are named at once. */
public final class ReferenceException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  ReferenceException(List<Fault> faults, int filesRead) {
    super(message(faults, filesRead));
    this.faults = List.copyOf(faults);
  }

  /** In the order of the files and their lines. */
  public List<Fault> faults() {
    return faults;
  }

  private static String message(List<Fault> faults, int filesRead) {
    long files = faults.stream().map(Fault::file).distinct().count();
    return faults.stream().map(Fault::toString).collect(Collectors.joining("\n"))
        + "\n"
        + faults.size()
        + (faults.size() == 1 ? " error in " : " errors in ")
        + files
        + " of "
        + filesRead
        + " reference files.";
  }
}
