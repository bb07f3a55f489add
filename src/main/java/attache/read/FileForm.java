package attache.read;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a file holds by its name: {@code a.txt} an article, {@code a.html.gz} a compressed one,
 * {@code b.jsonl} one a line, {@code c.tar.zst} an archive of such files.
 *
 * @param name the file's name without the extension of its compression
 */
record FileForm(Content content, Compression compression, String name) {

  /** What stands in a file once it is decompressed. */
  enum Content {
    ARTICLE,
    /** One article a line, as JSON. */
    LINES,
    TAR,
    ZIP,
    /** Nothing that is read. */
    OTHER;

    boolean isArchive() {
      return this == TAR || this == ZIP;
    }
  }

  /** How a file is compressed as a whole. */
  enum Compression {
    NONE,
    GZIP,
    ZSTANDARD
  }

  private static final Set<String> ARTICLES = Set.of("txt", "html", "htm");
  private static final Map<String, Compression> COMPRESSIONS =
      Map.of("gz", Compression.GZIP, "zst", Compression.ZSTANDARD);
  private static final Map<String, Compression> COMPRESSED_TARS =
      Map.of("tgz", Compression.GZIP, "tzst", Compression.ZSTANDARD);

  static FileForm of(String name) {
    String extension = SourceNames.extension(name);
    Compression compression = COMPRESSIONS.get(extension);
    if (compression != null) {
      String inner = name.substring(0, name.length() - extension.length() - 1);
      Content content = content(SourceNames.extension(inner));
      return content == Content.ZIP
          ? new FileForm(Content.OTHER, Compression.NONE, name)
          : new FileForm(content, compression, inner);
    }
    Compression ofTar = COMPRESSED_TARS.get(extension);
    return ofTar != null
        ? new FileForm(Content.TAR, ofTar, name)
        : new FileForm(content(extension), Compression.NONE, name);
  }

  private static Content content(String extension) {
    return ARTICLES.contains(extension)
        ? Content.ARTICLE
        : switch (extension.toLowerCase(Locale.ROOT)) {
          case "jsonl", "ndjson" -> Content.LINES;
          case "tar" -> Content.TAR;
          case "zip" -> Content.ZIP;
          default -> Content.OTHER;
        };
  }
}
