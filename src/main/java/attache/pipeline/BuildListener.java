package attache.pipeline;

/** Hears how a build goes on; called by one thread, in the order of the sources. */
public interface BuildListener {

  /** So many articles have been extracted so far, the last one from {@code source}. */
  void extracted(int articles, String source);

  /** So many new articles, all that have been extracted so far, are being stored. */
  default void storing(int articles) {}

  /** Something did not enter; {@code message} names it, with the reason. */
  void refused(String message);

  /** Something entered, but should be looked at. */
  void noticed(String message);
}
