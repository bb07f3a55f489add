package attache.model;

import java.util.List;

/**
 * One article, normalised once: NFC, LF line ends, no byte-order mark, no-break spaces as spaces.
 * Every offset in the system counts UTF-16 units of {@link #text()}.
 *
 * @param id 16 hex digits of the SHA-256 of the URL where known, else of the text
 * @param file the file's name without folder and extension: the {@code doc} of the fact tables
 * @param source where it was read, for messages: path, or path and line or entry
 * @param url its address, or empty
 * @param publisher the outlet's name, or empty
 * @param title its headline, or empty
 * @param lang ISO 639-1 code, such as {@code vi}
 * @param published its date of publication (day, month or year), or null where nothing tells it
 * @param text the whole normalised text, furniture included
 * @param blocks the text's lines and paragraphs in order
 * @param textHash hex digits of the SHA-256 of the text: worked out once, asked for often
 */
public record Article(
    String id,
    String file,
    String source,
    String url,
    String publisher,
    String title,
    String lang,
    When published,
    String text,
    List<Block> blocks,
    String textHash) {

  public Article {
    blocks = List.copyOf(blocks);
    for (Block block : blocks) {
      if (block.span().end() > text.length()) {
        throw new IllegalArgumentException(
            source + ": block " + block.span() + " ends after the text (" + text.length() + ")");
      }
    }
  }

  /** One whose text was not hashed yet. */
  public Article(
      String id,
      String file,
      String source,
      String url,
      String publisher,
      String title,
      String lang,
      When published,
      String text,
      List<Block> blocks) {
    this(id, file, source, url, publisher, title, lang, published, text, blocks, Sha256.hex(text));
  }

  /** The text under a span. */
  public String textOf(Span span) {
    return span.of(text);
  }

  /** The same article with another date of publication. */
  public Article withPublished(When date) {
    return new Article(id, file, source, url, publisher, title, lang, date, text, blocks, textHash);
  }
}
