package attache.cli;

/**
 * Something the user can mend: shown as its message alone, without a stack trace, and ends the
 * command with exit code 1.
 */
final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Failure(String message) {
    super(message);
  }

  Failure(String message, Throwable cause) {
    super(message, cause);
  }
}
