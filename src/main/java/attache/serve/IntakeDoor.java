package attache.serve;

import com.google.gson.Gson;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Where other processes of the same user hand their work to the one that has the store open: a port
 * of its own on this machine, apart from the one that is served. Who may is who can read the {@link
 * Holder} file in the store's folder; browsers cannot, and are refused besides.
 */
public final class IntakeDoor implements AutoCloseable {

  static final String PATH = "/work";
  static final String TOKEN = "Attache-Token";

  private static final int TOKEN_BYTES = 32;

  /** What is sent: the words of the command, and where it was given. */
  record Sent(List<String> arguments, String folder, boolean terminal) {}

  private final HttpServer server;
  private final ExecutorService workers;
  private final Intake intake;
  private final String token;
  private final Holder holder;

  private IntakeDoor(
      HttpServer server, ExecutorService workers, Intake intake, Path store, String url) {
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    this.server = server;
    this.workers = workers;
    this.intake = intake;
    this.token = HexFormat.of().formatHex(random);
    this.holder =
        new Holder(store, server.getAddress().getPort(), token, url, ProcessHandle.current().pid());
  }

  /**
   * Opens it and says so in the store's folder.
   *
   * @param url where the store is served
   */
  public static IntakeDoor open(Path store, String url, Intake intake) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      ExecutorService workers =
          Executors.newCachedThreadPool(
              work -> {
                Thread thread = new Thread(work, "intake");
                thread.setDaemon(true);
                return thread;
              });
      IntakeDoor door = new IntakeDoor(server, workers, intake, store, url);
      server.setExecutor(workers);
      server.createContext(PATH, door::handle);
      server.start();
      door.holder.write();
      return door;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!isFromAFriend(exchange)) {
        exchange.sendResponseHeaders(403, -1);
      } else if (exchange.getRequestMethod().equals("GET")) {
        exchange.sendResponseHeaders(204, -1);
      } else if (exchange.getRequestMethod().equals("POST")) {
        work(exchange);
      } else {
        exchange.sendResponseHeaders(405, -1);
      }
    }
  }

  private boolean isFromAFriend(HttpExchange exchange) {
    String given = exchange.getRequestHeaders().getFirst(TOKEN);
    return given != null
        && !exchange.getRequestHeaders().containsKey("Origin")
        && MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  private void work(HttpExchange exchange) throws IOException {
    Sent sent =
        new Gson()
            .fromJson(
                new InputStreamReader(exchange.getRequestBody(), StandardCharsets.UTF_8),
                Sent.class);
    exchange.sendResponseHeaders(200, 0);
    Frames frames = new Frames(exchange.getResponseBody());
    Intake.Order order =
        new Intake.Order(List.copyOf(sent.arguments()), Path.of(sent.folder()), sent.terminal());
    frames.exit(intake.run(order, frames.out(), frames.err()));
  }

  @Override
  public void close() {
    holder.delete();
    server.stop(0);
    workers.shutdown();
  }
}
