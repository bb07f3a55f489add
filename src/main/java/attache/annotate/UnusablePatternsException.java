package attache.annotate;

import attache.reference.Fault;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of phrase-patterns.csv or date-patterns.csv cannot be used; all of one file are named. */
public final class UnusablePatternsException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  UnusablePatternsException(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** In the order of the rows. */
  public List<Fault> faults() {
    return faults;
  }
}
