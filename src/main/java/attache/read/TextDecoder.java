package attache.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Bytes to text: UTF-8, or UTF-16 with a byte order mark. Anything else is refused with the name of
 * what it probably is; nothing is guessed and decoded, so that no garbled name enters the graph.
 */
final class TextDecoder {

  private static final String SAVE_AS_UTF_8 = "Save it as UTF-8 text and read it again";

  /** Stands for what cannot be decoded. */
  private static final char LOST = '\uFFFD';

  private record Signature(String name, int... bytes) {
    boolean opens(byte[] content) {
      if (content.length < bytes.length) {
        return false;
      }
      for (int i = 0; i < bytes.length; i++) {
        if ((content[i] & 0xFF) != bytes[i]) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Signature> BINARY =
      List.of(
          new Signature("a PDF document", '%', 'P', 'D', 'F', '-'),
          new Signature("a PNG image", 0x89, 'P', 'N', 'G'),
          new Signature("a JPEG image", 0xFF, 0xD8, 0xFF),
          new Signature("a GIF image", 'G', 'I', 'F', '8'),
          new Signature("a ZIP archive or an office document", 'P', 'K', 3, 4),
          new Signature("an old office document", 0xD0, 0xCF, 0x11, 0xE0),
          new Signature("a gzip archive", 0x1F, 0x8B),
          new Signature("a Zstandard archive", 0x28, 0xB5, 0x2F, 0xFD),
          new Signature("an RTF document", '{', '\\', 'r', 't', 'f'));

  private TextDecoder() {}

  /**
   * The text of a file, without its byte order mark.
   *
   * @param source names the file in the refusal
   * @throws UnreadableException if it is empty, binary, or not UTF-8 or UTF-16
   */
  static String decode(byte[] bytes, String source) throws UnreadableException {
    if (bytes.length == 0) {
      throw new UnreadableException(source, "the file is empty", "Remove it, or fill it");
    }
    for (Signature signature : BINARY) {
      if (signature.opens(bytes)) {
        throw new UnreadableException(
            source, "it is " + signature.name() + ", not text", SAVE_AS_UTF_8);
      }
    }
    String text = decodeText(bytes, source);
    char[] chars = text.toCharArray();
    if (GarbledText.isDoubleEncoded(chars)) {
      throw new UnreadableException(
          source,
          "its text was encoded as UTF-8 twice: Vietnamese letters stand as pairs such as \u00C3\u00A1",
          "Get it from its source again, or decode it once with windows-1252 and read it again");
    }
    String font = GarbledText.legacyFont(text);
    if (!font.isEmpty()) {
      throw new UnreadableException(
          source,
          "its Vietnamese is written for " + font + " fonts, not in Unicode",
          "Convert it from " + font + " to Unicode and read it again");
    }
    refuseControlCharacters(text, chars, source);
    return text;
  }

  /**
   * The text of a web page: as {@link #decode}, and where it is not UTF-8, in the encoding its head
   * declares. What is UTF-8 is read so, whatever the head says.
   */
  static String decodePage(byte[] bytes, String source) throws UnreadableException {
    Charset declared = DeclaredCharset.of(bytes);
    if (declared == null || isUtf8(bytes) || bytes.length > 1 && isMark(bytes)) {
      return decode(bytes, source);
    }
    return decode(strictly(bytes, 0, declared, source).getBytes(StandardCharsets.UTF_8), source);
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean isMark(byte[] bytes) {
    int mark = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    return mark == 0xFFFE || mark == 0xFEFF;
  }

  private static String decodeText(byte[] bytes, String source) throws UnreadableException {
    int first = bytes[0] & 0xFF;
    int second = bytes.length > 1 ? bytes[1] & 0xFF : -1;
    if (first == 0xEF && second == 0xBB && bytes.length > 2 && (bytes[2] & 0xFF) == 0xBF) {
      return strictly(bytes, 3, StandardCharsets.UTF_8, source);
    }
    if (first == 0xFF && second == 0xFE) {
      return strictly(bytes, 2, StandardCharsets.UTF_16LE, source);
    }
    if (first == 0xFE && second == 0xFF) {
      return strictly(bytes, 2, StandardCharsets.UTF_16BE, source);
    }
    return strictly(bytes, 0, StandardCharsets.UTF_8, source);
  }

  private static String strictly(byte[] bytes, int from, Charset charset, String source)
      throws UnreadableException {
    String text = new String(bytes, from, bytes.length - from, charset);
    if (text.indexOf(LOST) < 0) {
      return text;
    }
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
          .toString();
    } catch (CharacterCodingException e) {
      if (!charset.equals(StandardCharsets.UTF_8) && from == 0) {
        throw new UnreadableException(
            source,
            "it says it is " + charset + " and is not; " + LegacyEncoding.guess(bytes),
            SAVE_AS_UTF_8);
      }
      if (from > 0) {
        throw new UnreadableException(
            source, "it begins as " + charset + " but does not go on so", SAVE_AS_UTF_8);
      }
      throw new UnreadableException(
          source, "it is not UTF-8; " + LegacyEncoding.guess(bytes), SAVE_AS_UTF_8);
    }
  }

  private static void refuseControlCharacters(String text, char[] chars, String source)
      throws UnreadableException {
    int controls = 0;
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c == 0) {
        throw new UnreadableException(
            source,
            LegacyEncoding.looksLikeUtf16(text)
                ? "it holds NUL characters; it is probably UTF-16 without a byte order mark"
                : "it is a binary file: it holds NUL characters",
            SAVE_AS_UTF_8);
      }
      if (c == LOST) {
        throw new UnreadableException(
            source,
            "it holds U+FFFD, which stands for letters lost in an earlier conversion (char "
                + i
                + ")",
            "Get it from its source again");
      }
      if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
        controls++;
      }
    }
    if (controls > 8 && controls > text.length() / 100) {
      throw new UnreadableException(
          source, "it is a binary file: " + controls + " control characters in it", SAVE_AS_UTF_8);
    }
  }
}
