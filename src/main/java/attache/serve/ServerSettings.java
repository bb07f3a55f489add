package attache.serve;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a server listens, and how much it gives at once.
 *
 * @param host the address it binds: {@code 127.0.0.1} for this machine alone
 * @param port the port; 0 takes a free one
 * @param passwords a file with a line {@code user: password} for each who may ask; empty for all
 * @param queryLimit how long a query may take
 * @param rowLimit how many rows or triples an answer may have
 * @param atOnce how many requests may read the graph at once
 * @param patience how long a further request waits for its turn
 */
public record ServerSettings(
    String host,
    int port,
    Optional<Path> passwords,
    Duration queryLimit,
    int rowLimit,
    int atOnce,
    Duration patience) {

  private static final int ROWS = 100_000;
  private static final int REQUESTS_A_CORE = 4;

  /** What {@code attache serve} takes where nothing else is said. */
  public static ServerSettings usual() {
    return new ServerSettings(
        "127.0.0.1",
        3030,
        Optional.empty(),
        Duration.ofSeconds(30),
        ROWS,
        REQUESTS_A_CORE * Runtime.getRuntime().availableProcessors(),
        Duration.ofSeconds(5));
  }

  public ServerSettings withHost(String other) {
    return new ServerSettings(other, port, passwords, queryLimit, rowLimit, atOnce, patience);
  }

  public ServerSettings withPort(int other) {
    return new ServerSettings(host, other, passwords, queryLimit, rowLimit, atOnce, patience);
  }

  public ServerSettings withPasswords(Path file) {
    return new ServerSettings(
        host, port, Optional.of(file), queryLimit, rowLimit, atOnce, patience);
  }

  public ServerSettings withQueryLimit(Duration other) {
    return new ServerSettings(host, port, passwords, other, rowLimit, atOnce, patience);
  }

  public ServerSettings withRowLimit(int other) {
    return new ServerSettings(host, port, passwords, queryLimit, other, atOnce, patience);
  }

  public ServerSettings withAtOnce(int requests, Duration waiting) {
    return new ServerSettings(host, port, passwords, queryLimit, rowLimit, requests, waiting);
  }

  /** Whether only this machine can reach it. */
  public boolean isLoopback() {
    return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
  }
}
