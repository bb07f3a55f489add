package attache.annotate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A table of single words, looked up in a text without cutting the word out of it; case does not
 * matter.
 */
final class TriggerWords<T> {
  private final String[] words;
  private final List<T> values;
  private final int[] slots;
  private final boolean[] firstLetters = new boolean[0x2000];

  /**
   * @param table what each word stands for, the words in lower case
   */
  TriggerWords(Map<String, T> table) {
    words = table.keySet().toArray(String[]::new);
    values = Arrays.stream(words).map(table::get).toList();
    slots = new int[Math.max(16, Integer.highestOneBit(words.length) << 2)];
    for (int i = 0; i < words.length; i++) {
      firstLetters[words[i].charAt(0)] = true;
      int slot = hash(words[i], 0, words[i].length()) & (slots.length - 1);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = i + 1;
    }
  }

  /** Whether any word begins with this letter. */
  boolean mayBegin(char letter) {
    char lower = Character.toLowerCase(letter);
    return lower < firstLetters.length && firstLetters[lower];
  }

  /** What the word from {@code begin} to before {@code end} stands for, or null. */
  T get(String text, int begin, int end) {
    int slot = hash(text, begin, end) & (slots.length - 1);
    while (slots[slot] != 0) {
      String word = words[slots[slot] - 1];
      if (word.length() == end - begin && text.regionMatches(true, begin, word, 0, end - begin)) {
        return values.get(slots[slot] - 1);
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return null;
  }

  private static int hash(String text, int begin, int end) {
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = 31 * hash + Character.toLowerCase(text.charAt(i));
    }
    return hash ^ (hash >>> 15);
  }
}
