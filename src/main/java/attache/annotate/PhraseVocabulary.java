package attache.annotate;

import java.util.HashMap;
import java.util.Map;

/** The words that phrase patterns name, numbered from 0. */
final class PhraseVocabulary {

  /** The number of every other word. */
  static final int UNKNOWN = -1;

  private final Map<String, Integer> numbers = new HashMap<>();

  /** The number of a word, a new one where it has none yet. */
  int add(String key) {
    return numbers.computeIfAbsent(key, k -> numbers.size());
  }

  int numberOf(String key) {
    return numbers.getOrDefault(key, UNKNOWN);
  }

  int size() {
    return numbers.size();
  }
}
