package attache.evaluate;

import attache.model.Article;
import java.util.List;
import java.util.Map;

/** A way of finding facts so simple that the real one must beat it to be worth its price. */
interface Baseline {

  /** The rows of an article, by table; a table that is not tried is missing. */
  Map<FactTable, List<FactRow>> factsOf(Article article);
}
