package attache.resolve;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * An engagement or agreement as articles tell it. One that was kept knows its articles alone, and
 * asks what they tell when it is to be compared.
 *
 * @param <T> what one article tells of it
 */
abstract class EventForm<T> extends Form<T> {

  private final Map<String, T> byArticle = new TreeMap<>();

  /** Null once it is awake. */
  private Articles kept;

  private Function<String, T> telling;

  EventForm(String iri) {
    super(iri);
  }

  /** Works out anew what the form is compared by. */
  abstract void update(Collection<T> tellings);

  /**
   * Has it sleep until it is looked at.
   *
   * @param telling what an article tells of it
   */
  final void sleep(Articles articles, Function<String, T> telling) {
    this.kept = articles;
    this.telling = telling;
  }

  @Override
  final void wake() {
    if (kept != null) {
      kept.forEach(article -> byArticle.put(article, telling.apply(article)));
      kept = null;
      update();
    }
  }

  @Override
  final void put(String article, T told) {
    wake();
    byArticle.put(article, told);
  }

  @Override
  final void remove(String article, T told) {
    wake();
    byArticle.remove(article);
  }

  @Override
  final void update() {
    wake();
    update(byArticle.values());
  }

  @Override
  final Set<String> articles() {
    return kept == null ? byArticle.keySet() : kept;
  }
}
