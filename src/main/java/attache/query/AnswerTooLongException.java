package attache.query;

/**
 * A query whose answer has more rows or triples than it may; the message says how to ask for less.
 */
public final class AnswerTooLongException extends QueryException {

  private static final long serialVersionUID = 1L;

  public AnswerTooLongException(String message) {
    super(message);
  }

  @Override
  public boolean isTooLong() {
    return true;
  }
}
