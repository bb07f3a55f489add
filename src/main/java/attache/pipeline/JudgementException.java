package attache.pipeline;

/** A judgement that cannot stand; the message says why, and what to do. */
public final class JudgementException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  JudgementException(String message) {
    super(message);
  }
}
