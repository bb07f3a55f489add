package attache.query;

/** A query, or a parameter of one, that cannot be used; the message says what to change. */
public class QueryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public QueryException(String message) {
    super(message);
  }

  public QueryException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Whether it was a good query that took too long. */
  public boolean isTimeout() {
    return false;
  }

  /** Whether it was a good query that found too much. */
  public boolean isTooLong() {
    return false;
  }
}
