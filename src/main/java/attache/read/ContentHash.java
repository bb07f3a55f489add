package attache.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash from which articles get their ids. */
public final class ContentHash {
  private ContentHash() {}

  /** The first 16 hex digits of the SHA-256 of the text's UTF-8. */
  public static String of(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)), 0, 8);
  }

  /** What {@link KnownInputs} is asked for. */
  static String ofInput(byte[] bytes, String name, Metadata stated) {
    MessageDigest digest = sha256();
    String told =
        String.join(
            "\u0000",
            name,
            stated.url(),
            stated.publisher(),
            stated.title(),
            stated.lang(),
            stated.published() == null ? "" : stated.published() + " " + stated.published().basis(),
            "");
    digest.update(told.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest(bytes), 0, 16);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
