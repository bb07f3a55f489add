package attache.pipeline;

import attache.map.Iris;
import attache.model.Article;
import attache.model.Sha256;
import attache.read.Reading;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows which articles were read before their end: whose source now begins as it did and goes on.
 * An article without an address is called by its text, so what was read of its beginning would
 * stand beside the whole. A source that holds something else now is another article, and nothing is
 * said of the one before.
 */
public final class GrownFiles {

  /** By source. */
  private final Map<String, Read> read = new HashMap<>();

  /** By the article's id; asked by any thread. */
  private final Map<String, Read> byArticle = new ConcurrentHashMap<>();

  private final Set<String> beginnings = new TreeSet<>();

  /** The article of a source, and its text but for the last letter, which an accent may follow. */
  private record Read(String article, int length, String hash) {

    static Read of(Article article) {
      int length = article.text().length() - 1;
      return new Read(article.id(), length, hash(length, article));
    }

    boolean begins(Article article) {
      return !this.article.equals(article.id())
          && length < article.text().length()
          && hash.equals(hash(length, article));
    }

    private static String hash(int length, Article article) {
      return Sha256.hex(article.text().substring(0, length));
    }
  }

  /** The same readings; the articles in them are remembered, and compared with those before. */
  public Iterator<Reading> noting(Iterator<Reading> readings) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return readings.hasNext();
      }

      @Override
      public Reading next() {
        Reading reading = readings.next();
        if (reading instanceof Reading.Accepted accepted && !accepted.article().text().isEmpty()) {
          compare(accepted.article());
          note(accepted.article().source(), Read.of(accepted.article()));
        } else if (reading instanceof Reading.Known known && knows(known.id())) {
          note(known.source(), byArticle.get(known.id()));
        }
        return reading;
      }
    };
  }

  private void compare(Article article) {
    Read before = read.get(article.source());
    if (before != null && before.begins(article)) {
      beginnings.add(before.article());
    }
  }

  private void note(String source, Read article) {
    read.put(source, article);
    byArticle.put(article.article(), article);
  }

  /** Whether an article need not be read again to be compared with what comes; any thread. */
  boolean knows(String article) {
    return byArticle.containsKey(article);
  }

  /** The IRIs of articles to be withdrawn for the whole ones; each is named once. */
  public Set<String> beginnings() {
    Set<String> toBeWithdrawn = new TreeSet<>();
    for (String article : beginnings) {
      if (read.values().stream().noneMatch(each -> each.article().equals(article))) {
        toBeWithdrawn.add(Iris.article(article));
      }
    }
    beginnings.clear();
    return toBeWithdrawn;
  }
}
