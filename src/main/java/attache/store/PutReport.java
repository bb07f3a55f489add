package attache.store;

import java.util.List;

/** What became of a batch of articles; {@code refusals} name those that did not enter, and why. */
public record PutReport(int added, int replaced, int unchanged, List<Refusal> refusals) {

  public PutReport {
    refusals = List.copyOf(refusals);
  }
}
