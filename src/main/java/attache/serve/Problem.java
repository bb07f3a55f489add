package attache.serve;

import java.util.List;

/** Why a request is not answered; its message says what to do instead. */
final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient List<String> accepted;

  private Problem(int status, String message, List<String> accepted) {
    super(message);
    this.status = status;
    this.accepted = accepted;
  }

  /**
   * @param accepted what would have been taken; may be empty
   */
  static Problem badRequest(String message, List<String> accepted) {
    return new Problem(400, message, accepted);
  }

  static Problem notFound(String message) {
    return new Problem(404, message, List.of());
  }

  static Problem of(int status, String message) {
    return new Problem(status, message, List.of());
  }

  int status() {
    return status;
  }

  List<String> accepted() {
    return accepted == null ? List.of() : accepted;
  }
}
