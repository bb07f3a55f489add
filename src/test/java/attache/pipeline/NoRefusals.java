package attache.pipeline;

/** Fails where an article of a test is refused, and is silent otherwise. */
public final class NoRefusals implements BuildListener {

  @Override
  public void extracted(int articles, String source) {}

  @Override
  public void refused(String message) {
    throw new IllegalStateException(message);
  }

  @Override
  public void noticed(String message) {}
}
