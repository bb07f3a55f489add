package attache.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may hand work to the process that serves a store, and what becomes of it. */
class IntakeDoorTest {

  private static final String SERVED_AT = "http://127.0.0.1:3030/";

  @TempDir private Path store;
  private IntakeDoor door;

  @BeforeEach
  void open() {
    door =
        IntakeDoor.open(
            store,
            SERVED_AT,
            (order, out, err) -> {
              print(err, "working in " + order.folder().getFileName());
              print(out, String.join(" ", order.arguments()));
              return order.arguments().size();
            });
  }

  @AfterEach
  void close() {
    door.close();
  }

  @Test
  void whoeverReadsTheStoresFolderFindsIt() {
    assertThat(Holder.of(store).orElseThrow().url()).isEqualTo(SERVED_AT);
  }

  @Test
  void bothOutputsAndTheExitCodeComeBack() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Holder.of(store)
            .orElseThrow()
            .run(new Intake.Order(List.of("build", "tệp"), store, false), out, err);
    assertThat(code).isEqualTo(2);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("build tệp");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("working in " + store.getFileName());
  }

  @Test
  void onlyTheOwnerCanReadTheToken() throws Exception {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void withoutTheTokenNothingIsDone() throws Exception {
    assertThat(post("").statusCode()).isEqualTo(403);
    assertThat(post("00").statusCode()).isEqualTo(403);
  }

  @Test
  void aBrowserIsRefusedEvenWithTheToken() throws Exception {
    HttpRequest request =
        request(note().get("token").getAsString()).header("Origin", "http://evil.example").build();
    assertThat(Served.send(request).statusCode()).isEqualTo(403);
  }

  @Test
  void itListensOnThisMachineAlone() throws Exception {
    assertThat(note().get("url").getAsString()).isEqualTo(SERVED_AT);
    try (java.net.ServerSocket other =
        new java.net.ServerSocket(
            note().get("port").getAsInt(), 1, java.net.InetAddress.getByName("127.0.0.2"))) {
      // the same port is free at another address: it does not listen on all
      assertThat(other.isBound()).isTrue();
    }
  }

  @Test
  void whenItIsClosedNothingPointsToItAnyMore() {
    door.close();
    assertThat(file()).doesNotExist();
    assertThat(Holder.of(store)).isEmpty();
  }

  @Test
  void whatAKilledProcessLeftIsNotTakenForAHolder() throws Exception {
    String left = Files.readString(file());
    door.close();
    Files.writeString(file(), left);
    assertThat(Holder.of(store)).isEmpty();
  }

  @Test
  void aFileThatIsNotOursIsNotTakenForAHolder() throws Exception {
    Files.writeString(file(), "{");
    assertThat(Holder.of(store)).isEmpty();
  }

  @Test
  void anEndBeforeTheWorkIsDoneIsSaid() {
    Holder holder = Holder.of(store).orElseThrow();
    door.close();
    assertThatThrownBy(
            () ->
                holder.run(
                    new Intake.Order(List.of(), store, false),
                    new ByteArrayOutputStream(),
                    new ByteArrayOutputStream()))
        .isInstanceOf(IOException.class);
  }

  private Path file() {
    return store.resolve("server.json");
  }

  private JsonObject note() throws IOException {
    return JsonParser.parseString(Files.readString(file())).getAsJsonObject();
  }

  private HttpResponse<String> post(String token) throws IOException {
    return Served.send(request(token).build());
  }

  private HttpRequest.Builder request(String token) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + note().get("port").getAsInt() + "/work"))
            .POST(HttpRequest.BodyPublishers.ofString("{}"));
    return token.isEmpty() ? request : request.header("Attache-Token", token);
  }

  private static void print(java.io.OutputStream out, String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
