package attache.read;

import java.util.Map;

/** Says which encoding bytes that are not UTF-8 probably are, for the message of a refusal. */
final class LegacyEncoding {

  /** Bytes of đ and of the commonest vowels and tone marks, by encoding. */
  private static final Map<String, int[]> VIETNAMESE =
      Map.of(
          "windows-1258",
          new int[] {0xF0, 0xCC, 0xEC, 0xD2, 0xDE, 0xF2, 0xE3, 0xFD, 0xF5},
          "TCVN3 (ABC fonts)",
          new int[] {
            0xAE, 0xAD, 0xAC, 0xAB, 0xA8, 0xA9, 0xAA, 0xB5, 0xB8, 0xB9, 0xC7, 0xCA, 0xCB, 0xD6, 0xE8
          },
          "VNI",
          new int[] {0xF1, 0xF6, 0xF9, 0xF8, 0xFB, 0xEF, 0xE5, 0xE4, 0xE1, 0xE0});

  private LegacyEncoding() {}

  /** A clause such as {@code it is probably windows-1258}. */
  static String guess(byte[] bytes) {
    int[] counts = new int[256];
    int zeros = 0;
    int high = 0;
    int length = Math.min(bytes.length, 1 << 16);
    for (int i = 0; i < length; i++) {
      int b = bytes[i] & 0xFF;
      counts[b]++;
      zeros += b == 0 ? 1 : 0;
      high += b >= 0x80 ? 1 : 0;
    }
    if (zeros > length / 20) {
      return "it is probably UTF-16 without a byte order mark, or binary";
    }
    if (counts[0xC3] + counts[0xE1] + counts[0xC4] + counts[0xC6] > high / 4
        && counts[0xBA] + counts[0xBB] > high / 12) {
      return "it is mostly UTF-8 with broken bytes in it";
    }
    String likely = "";
    double most = 0.55;
    for (Map.Entry<String, int[]> encoding : VIETNAMESE.entrySet()) {
      int typical = 0;
      for (int b : encoding.getValue()) {
        typical += counts[b];
      }
      double share = high == 0 ? 0 : (double) typical / high;
      if (share > most) {
        most = share;
        likely = encoding.getKey();
      }
    }
    return likely.isEmpty()
        ? "it is binary or in an older encoding (windows-1258, TCVN3, VNI, windows-1252)"
        : "it is probably " + likely;
  }

  /** Whether every other char is NUL, as when UTF-16 is read as UTF-8. */
  static boolean looksLikeUtf16(String text) {
    int length = Math.min(text.length(), 4096);
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) == 0) {
        if (i % 2 == 0) {
          even++;
        } else {
          odd++;
        }
      }
    }
    return Math.max(even, odd) > length / 4 && Math.min(even, odd) < length / 16 + 1;
  }
}
