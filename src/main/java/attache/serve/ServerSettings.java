package attache.serve;

import java.time.Duration;

/**
 * How a server listens.
 *
 * @param host the address it binds: {@code 127.0.0.1} for this machine alone
 * @param port the port; 0 takes a free one
 * @param queryLimit how long a query may take
 */
public record ServerSettings(String host, int port, Duration queryLimit) {

  /** What {@code attache serve} takes where nothing else is said. */
  public static ServerSettings usual() {
    return new ServerSettings("127.0.0.1", 3030, Duration.ofSeconds(30));
  }

  public ServerSettings withPort(int other) {
    return new ServerSettings(host, other, queryLimit);
  }
}
