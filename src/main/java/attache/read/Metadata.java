package attache.read;

import attache.model.When;
import java.util.Locale;

/**
 * What one source (manifest, header lines, page metadata) says about an article; empty texts and a
 * null date where it says nothing.
 */
record Metadata(String url, String publisher, String title, String lang, When published) {

  static final Metadata NONE = new Metadata("", "", "", "", null);

  /** What this source says, and where it says nothing what the other says. */
  Metadata orElse(Metadata other) {
    return new Metadata(
        url.isEmpty() ? other.url : url,
        publisher.isEmpty() ? other.publisher : publisher,
        title.isEmpty() ? other.title : title,
        lang.isEmpty() ? other.lang : lang,
        published == null ? other.published : published);
  }

  /** {@code vi-VN} is {@code vi}. */
  static String primaryLanguage(String tag) {
    String lower = tag.strip().toLowerCase(Locale.ROOT);
    int end = 0;
    while (end < lower.length() && lower.charAt(end) >= 'a' && lower.charAt(end) <= 'z') {
      end++;
    }
    return end == 2 || end == 3 ? lower.substring(0, end) : "";
  }
}
