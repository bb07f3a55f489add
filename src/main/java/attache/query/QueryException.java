package attache.query;

import java.util.Collection;
import java.util.List;

/** A query, or a parameter of one, that cannot be used; the message says what to change. */
public class QueryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> accepted;

  public QueryException(String message) {
    this(message, (Throwable) null);
  }

  public QueryException(String message, Throwable cause) {
    this(message, List.of(), cause);
  }

  /**
   * @param accepted what would have been taken in the place of a value
   */
  QueryException(String message, Collection<String> accepted) {
    this(message, accepted, null);
  }

  QueryException(String message, Collection<String> accepted, Throwable cause) {
    super(message, cause);
    this.accepted = List.copyOf(accepted);
  }

  /** What would have been taken in the place of a value; empty where it was not for a value. */
  public List<String> accepted() {
    return accepted == null ? List.of() : accepted;
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
