package attache.query;

/** A query that took longer than it may; the message says how to ask for less. */
public final class QueryTimeoutException extends QueryException {

  private static final long serialVersionUID = 1L;

  public QueryTimeoutException(String message, Throwable cause) {
    super(message, cause);
  }

  @Override
  public boolean isTimeout() {
    return true;
  }
}
