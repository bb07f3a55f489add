package attache.reference;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The word lists by which an article is told from the furniture of its page, in all languages
 * together: a Vietnamese page has English widgets, too.
 *
 * @see "data/reference/vi/furniture.csv, data/reference/en/furniture.csv"
 */
public final class FurnitureWords {
  private final Map<FurnitureList, List<String>> lists = new EnumMap<>(FurnitureList.class);

  /** Lists that are not given are empty. */
  public FurnitureWords(Map<FurnitureList, List<String>> lists) {
    lists.forEach((list, texts) -> this.lists.put(list, List.copyOf(texts)));
  }

  /** The texts of a list; {@code *} in a text stands for any words. */
  public List<String> of(FurnitureList list) {
    return lists.getOrDefault(list, List.of());
  }
}
