package attache.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Recognises text whose UTF-8 bytes were taken for windows-1252 and encoded again: turning it back
 * gives valid UTF-8, which real text does not.
 */
final class GarbledText {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int[] HIGH_BYTES = highBytes();

  private GarbledText() {}

  /** Whether three or more such letters stand in the text. */
  static boolean isDoubleEncoded(char[] text) {
    int found = 0;
    for (int i = 0; i + 1 < text.length; i++) {
      char c = text[i];
      if (c >= 0xC2 && c <= 0xF4 && text[i + 1] >= 0x80) {
        int length = c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
        if (isCharacter(text, i, length)) {
          i += length - 1;
          if (++found == 3) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /**
   * The pre-Unicode Vietnamese font whose letters this text takes for Latin-1: {@code TCVN3} turns
   * đ into ®, {@code VNI} turns ươ into öô; empty for other text.
   */
  static String legacyFont(String text) {
    if (text.indexOf('\u00AE') < 0 && text.indexOf("\u00F6\u00F4") < 0) {
      return "";
    }
    int tcvn3 = 0;
    int vni = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      char next = text.charAt(i + 1);
      if (c == '\u00AE' && (Character.isLetter(next) || next >= '\u00A8' && next <= '\u00BF')) {
        tcvn3++;
      } else if (c == '\u00F6' && next == '\u00F4') {
        vni++;
      }
    }
    return tcvn3 >= 5 ? "TCVN3" : vni >= 5 ? "VNI" : "";
  }

  private static boolean isCharacter(char[] text, int at, int length) {
    if (at + length > text.length) {
      return false;
    }
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      int b = byteOf(text[at + i]);
      if (b < 0x80) {
        return false;
      }
      bytes[i] = (byte) b;
    }
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** The windows-1252 (else Latin-1) byte of a char, or 0 where there is none above 0x7F. */
  private static int byteOf(char c) {
    if (c <= 0xFF) {
      return c < 0x80 ? 0 : c;
    }
    for (int b = 0; b < HIGH_BYTES.length; b++) {
      if (HIGH_BYTES[b] == c) {
        return 0x80 + b;
      }
    }
    return 0;
  }

  private static int[] highBytes() {
    int[] chars = new int[32];
    for (int b = 0; b < chars.length; b++) {
      chars[b] = new String(new byte[] {(byte) (0x80 + b)}, WINDOWS_1252).charAt(0);
    }
    return chars;
  }
}
