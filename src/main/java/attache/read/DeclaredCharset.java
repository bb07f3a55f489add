package attache.read;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoding a web page declares in its first bytes: {@code <meta charset="windows-1258">}. */
final class DeclaredCharset {
  private static final int HEAD = 4096;
  private static final Pattern DECLARATION =
      Pattern.compile(
          "(?:<meta[^>]{0,200}?charset|<\\?xml[^>]{0,80}?encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]{2,30})",
          Pattern.CASE_INSENSITIVE);

  private DeclaredCharset() {}

  /** Null where none is declared, none that is known, or UTF-8. */
  static Charset of(byte[] page) {
    String head = new String(page, 0, Math.min(page.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher declaration = DECLARATION.matcher(head);
    if (!declaration.find()) {
      return null;
    }
    String name = declaration.group(1).toLowerCase(Locale.ROOT);
    try {
      // As browsers do: pages that say Latin 1 or ASCII have the quotation marks of windows-1252
      boolean isLatin = name.equals("iso-8859-1") || name.equals("us-ascii");
      Charset charset = Charset.forName(isLatin ? "windows-1252" : name);
      boolean isUnicode = charset.name().startsWith("UTF-");
      return isUnicode ? null : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
