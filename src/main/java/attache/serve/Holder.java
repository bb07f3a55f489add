package attache.serve;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;

/** The process that has a store open and serves it: how others reach it. */
public final class Holder {

  private static final String FILE = "server.json";
  private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);

  /** What the file in the store's folder says. */
  private record Note(int port, String token, String url, long process) {}

  private final Path store;
  private final Note note;

  Holder(Path store, int port, String token, String url, long process) {
    this(store, new Note(port, token, url, process));
  }

  private Holder(Path store, Note note) {
    this.store = store;
    this.note = note;
  }

  /** The process that serves a store now; empty where none does, or none that answers. */
  public static Optional<Holder> of(Path store) {
    try {
      String written = Files.readString(store.resolve(FILE));
      Note note = new Gson().fromJson(written, Note.class);
      Holder holder = new Holder(store, note);
      return note != null && holder.answers() ? Optional.of(holder) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | JsonParseException e) {
      return Optional.empty(); // not ours to read, or half written: the store says who holds it
    }
  }

  /** Where it serves the store. */
  public String url() {
    return note.url();
  }

  public long process() {
    return note.process();
  }

  /** Written so that nobody else on the machine can read it at any moment. */
  void write() throws IOException {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] onlyOwner =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Path fresh = Files.createTempFile(store, "server", ".new", onlyOwner);
    Files.writeString(fresh, new Gson().toJson(note));
    Files.move(fresh, store.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
  }

  void delete() {
    try {
      Files.deleteIfExists(store.resolve(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean answers() {
    try {
      return client()
              .send(
                  request().timeout(ANSWERS_WITHIN).GET().build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 204;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Has it run a command, and passes on what it prints as it comes.
   *
   * @return the command's exit code
   * @throws IOException if it ended before the command did
   */
  public int run(Intake.Order order, OutputStream out, OutputStream err) throws IOException {
    String sent =
        new Gson()
            .toJson(
                new IntakeDoor.Sent(
                    order.arguments(),
                    order.folder().toAbsolutePath().toString(),
                    order.terminal()));
    try {
      HttpResponse<java.io.InputStream> answer =
          client()
              .send(
                  request().POST(HttpRequest.BodyPublishers.ofString(sent)).build(),
                  HttpResponse.BodyHandlers.ofInputStream());
      try (DataInputStream frames = new DataInputStream(answer.body())) {
        return Frames.passOn(frames, out, err);
      }
    } catch (EOFException e) {
      throw new IOException(
          "the server of %s ended before the work was done. What was stored is whole; run it again."
              .formatted(store),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the server worked", e);
    }
  }

  private HttpRequest.Builder request() {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + note.port() + IntakeDoor.PATH))
        .header(IntakeDoor.TOKEN, note.token());
  }

  private static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(ANSWERS_WITHIN)
        .build();
  }
}
