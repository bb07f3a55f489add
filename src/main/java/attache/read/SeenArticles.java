package attache.read;

import attache.model.Article;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers the articles of one reading, to refuse what comes twice. It holds two numbers and a
 * source name an article, not the article.
 */
public final class SeenArticles {
  private final Map<Long, String> byId = new HashMap<>();
  private final Map<Long, String> byText = new HashMap<>();

  /** What tells an article from others of the same text. */
  public static String textHash(Article article) {
    return ContentHash.ofHash(article.textHash());
  }

  /**
   * Adds an article, unless one of the same address or text came before.
   *
   * @param source where it was read, for messages
   * @return why it is not added; empty when it is
   */
  public Optional<Refusal> add(String id, String textHash, String source) {
    String sameText = byText.get(key(textHash));
    String first = sameText == null ? byId.get(key(id)) : sameText;
    if (first != null) {
      return Optional.of(
          new Refusal(
              source,
              "it has the same " + (sameText == null ? "address" : "text") + " as " + first,
              "Remove one of the two; the first was read"));
    }
    byId.put(key(id), source);
    byText.put(key(textHash), source);
    return Optional.empty();
  }

  private static Long key(String hash) {
    return Long.parseUnsignedLong(hash, 16);
  }
}
