package attache.read;

import java.text.Normalizer;

/**
 * Gives text the one form on which all offsets are counted: NFC, LF line ends, plain spaces, no
 * invisible characters. The length of a line may change here and nowhere after.
 */
final class TextNormaliser {

  private static final int KEEP = -1;
  private static final int DROP = -2;

  private TextNormaliser() {}

  static String normalise(String raw) {
    if (isNormal(raw)) {
      return raw;
    }
    String clean = replaced(raw);
    return Normalizer.isNormalized(clean, Normalizer.Form.NFC)
        ? clean
        : Normalizer.normalize(clean, Normalizer.Form.NFC);
  }

  /**
   * Whether it holds nothing but letters and marks that are kept and that NFC leaves alone: most
   * texts do.
   */
  private static boolean isNormal(String text) {
    for (char c : text.toCharArray()) {
      boolean ascii = c >= ' ' && c < 0x7F || c == '\n';
      boolean latin = c >= 0x1E00 && c <= 0x1EFF || c > 0xA0 && c < 0x300 && c != 0xAD;
      boolean punctuation = c >= 0x2010 && c <= 0x2027;
      if (!ascii && !latin && !punctuation) {
        return false;
      }
    }
    return true;
  }

  private static String replaced(String raw) {
    StringBuilder clean = null;
    int length = raw.length();
    for (int i = 0; i < length; i++) {
      char c = raw.charAt(i);
      int replacement = replacement(c);
      if (clean == null) {
        if (replacement == KEEP) {
          continue;
        }
        clean = new StringBuilder(length).append(raw, 0, i);
      }
      if (c == '\r' && i + 1 < length && raw.charAt(i + 1) == '\n') {
        continue;
      }
      if (replacement == KEEP) {
        clean.append(c);
      } else if (replacement != DROP) {
        clean.append((char) replacement);
      }
    }
    return clean == null ? raw : clean.toString();
  }

  private static int replacement(char c) {
    if (c >= ' ' && c < 0x7F || c == '\n') {
      return KEEP;
    }
    if (c < 0xAE) {
      return switch (c) {
        case '\r', '\u0085' -> '\n';
        case '\u00AD' -> DROP;
        default -> c <= '\u00A0' ? ' ' : KEEP;
      };
    }
    if (c < 0x1680) {
      return c >= 0xD7FF ? KEEP : c == '\u061C' ? DROP : KEEP;
    }
    if (c >= 0x2000 && c <= 0x206F) {
      return inGeneralPunctuation(c);
    }
    return switch (c) {
      case '\u1680', '\u3000' -> ' ';
      case '\u180E', '\uFEFF' -> DROP;
      default -> KEEP;
    };
  }

  private static int inGeneralPunctuation(char c) {
    if (c <= 0x200A || c == 0x202F || c == 0x205F) {
      return ' ';
    }
    if (c == 0x2028 || c == 0x2029) {
      return '\n';
    }
    return c <= 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2060 ? DROP : KEEP;
  }
}
