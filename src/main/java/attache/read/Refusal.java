package attache.read;

/**
 * Why something was not read.
 *
 * @param source the file, with line and column where one is meant: {@code
 *     articles/manifest.csv:3:4}
 * @param reason what is wrong, without a full stop
 * @param remedy what to do about it
 */
public record Refusal(String source, String reason, String remedy) {

  /** As an analyst reads it: where, what, and what to do. */
  @Override
  public String toString() {
    return source + ": " + reason + ".\n  " + remedy + ".";
  }
}
