package attache.serve;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.nio.charset.StandardCharsets;

/** What is sent: its media type and its bytes. */
record Reply(String type, byte[] content) {

  static final String JSON = "application/json; charset=utf-8";

  /**
   * Null fields are left out; {@code < > &} are escaped, so that it is harmless inside HTML too.
   */
  private static final Gson GSON = new GsonBuilder().create();

  /** A record, map or list as JSON. */
  static Reply json(Object value) {
    return new Reply(JSON, GSON.toJson(value).getBytes(StandardCharsets.UTF_8));
  }

  static Reply text(String type, String text) {
    return new Reply(type, text.getBytes(StandardCharsets.UTF_8));
  }
}
