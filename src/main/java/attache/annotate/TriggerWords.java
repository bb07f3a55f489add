package attache.annotate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A table of single words, looked up in a text without cutting the word out of it; case does not
 * matter.
 */
final class TriggerWords<T> {

  /** Slots for each word: most words of a text then fall on an empty one. */
  private static final int ROOM = 16;

  /** Each letter below U+2000 in lower case, 0 for what is none. */
  private static final char[] LETTERS = new char[0x2000];

  static {
    for (char c = 0; c < LETTERS.length; c++) {
      LETTERS[c] = Character.isLetter(c) ? Character.toLowerCase(c) : 0;
    }
  }

  private final String[] words;
  private final List<T> values;
  private final short[] slots;

  /**
   * @param table what each word stands for, the words in lower case
   */
  TriggerWords(Map<String, T> table) {
    words = table.keySet().toArray(String[]::new);
    values = Arrays.stream(words).map(table::get).toList();
    slots = new short[Integer.highestOneBit(words.length + 1) * ROOM];
    for (short i = 0; i < words.length; i++) {
      int slot = slotOf(hash(words[i], 0, words[i].length()));
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = (short) (i + 1);
    }
  }

  /** The letter in lower case, or 0 for what is no letter. */
  static char letter(char c) {
    if (c < LETTERS.length) {
      return LETTERS[c];
    }
    return Character.isLetter(c) ? Character.toLowerCase(c) : 0;
  }

  /** The hash of a word with one more letter, as {@link #letter} gives it; 0 before the first. */
  static int hash(int hash, char letter) {
    return 31 * hash + letter;
  }

  /** What the word from {@code begin} to before {@code end} stands for, or null. */
  T get(String text, int begin, int end) {
    return get(text, begin, end, hash(text, begin, end));
  }

  /** The same, where the word's {@link #hash} is known. */
  T get(String text, int begin, int end, int hash) {
    int slot = slotOf(hash);
    while (slots[slot] != 0) {
      String word = words[slots[slot] - 1];
      if (word.length() == end - begin && text.regionMatches(true, begin, word, 0, end - begin)) {
        return values.get(slots[slot] - 1);
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return null;
  }

  private int slotOf(int hash) {
    return (hash ^ (hash >>> 15)) & (slots.length - 1);
  }

  private static int hash(String text, int begin, int end) {
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = hash(hash, letter(text.charAt(i)));
    }
    return hash;
  }
}
