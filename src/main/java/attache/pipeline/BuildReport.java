package attache.pipeline;

/**
 * What became of the inputs of one build.
 *
 * @param read articles that could be read
 * @param added articles the store did not have
 * @param replaced articles whose graph changed
 * @param unchanged articles whose graph is as it was
 * @param refused inputs that were not read, and articles that did not enter; each was named
 * @param noticed articles read although something about them is amiss; each was named
 * @param hasExtracted whether any article was looked into, be it for nothing new
 */
public record BuildReport(
    int read,
    int added,
    int replaced,
    int unchanged,
    int refused,
    int noticed,
    boolean hasExtracted) {

  /** All counts in one line. */
  @Override
  public String toString() {
    return "%d read: %d new, %d changed, %d unchanged; %d refused, %d noticed"
        .formatted(read, added, replaced, unchanged, refused, noticed);
  }

  /** Whether every input was read without a word against it. */
  public boolean isClean() {
    return refused == 0 && noticed == 0;
  }
}
