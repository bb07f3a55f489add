package attache.read;

import attache.model.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash from which articles get their ids. */
public final class ContentHash {
  private static final int DIGITS = 16;

  private ContentHash() {}

  /** The first 16 hex digits of the SHA-256 of the text's UTF-8. */
  public static String of(String text) {
    return ofHash(Sha256.hex(text));
  }

  /** Those digits of a hash that was worked out before. */
  static String ofHash(String sha256) {
    return sha256.substring(0, DIGITS);
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
