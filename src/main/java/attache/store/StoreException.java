package attache.store;

/** The store cannot be opened or used; the message is one line for a person and says what to do. */
public final class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
