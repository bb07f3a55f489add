package attache.read;

import attache.model.Article;
import java.util.HashMap;
import java.util.Map;

/**
 * Remembers the articles of one reading, to refuse what comes twice. It holds two numbers and a
 * source name an article, not the article.
 */
final class SeenArticles {
  private final Map<Long, String> byId = new HashMap<>();
  private final Map<Long, String> byText = new HashMap<>();

  /**
   * @throws UnreadableException if an article of the same address or text came before
   */
  void add(Article article) throws UnreadableException {
    String textHash = article.url().isEmpty() ? article.id() : ContentHash.of(article.text());
    refuseIfSeen(byText, textHash, article, "has the same text as ");
    refuseIfSeen(byId, article.id(), article, "has the same address as ");
    byId.put(key(article.id()), article.source());
    byText.put(key(textHash), article.source());
  }

  private static void refuseIfSeen(Map<Long, String> seen, String hash, Article article, String how)
      throws UnreadableException {
    String first = seen.get(key(hash));
    if (first != null) {
      throw new UnreadableException(
          article.source(), "it " + how + first, "Remove one of the two; the first was read");
    }
  }

  private static Long key(String hash) {
    return Long.parseUnsignedLong(hash, 16);
  }
}
