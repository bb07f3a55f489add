package attache.annotate;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The words that the reference data of a language name, numbered from 0. Of each token of a text
 * its number is asked once; tries and phrase patterns then go by numbers. Complete before the first
 * text is read.
 */
final class WordNumbers {

  /** The number of every other word. */
  static final int UNKNOWN = -1;

  private static final AtomicInteger IDS = new AtomicInteger();

  private final int id = IDS.getAndIncrement();
  private final Map<String, Integer> numbers = new HashMap<>();

  /** What tells it from all others of the process. */
  int id() {
    return id;
  }

  /** The number of a word, a new one where it has none yet. */
  int add(String key) {
    return numbers.computeIfAbsent(key, k -> numbers.size());
  }

  int of(String key) {
    return numbers.getOrDefault(key, UNKNOWN);
  }

  int size() {
    return numbers.size();
  }
}
