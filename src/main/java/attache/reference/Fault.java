package attache.reference;

/**
 * One thing wrong in a reference file. {@code line} is 0 when the whole file is meant, {@code
 * column} empty when a whole row is.
 */
public record Fault(String file, int line, String column, String message, String remedy) {

  /** As an analyst reads it: where, what, and what to do. */
  @Override
  public String toString() {
    return file
        + (line > 0 ? ":" + line : "")
        + ": "
        + message
        + "\n  "
        + remedy
        + " Then run: attache check";
  }
}
