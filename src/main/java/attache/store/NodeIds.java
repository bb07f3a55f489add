package attache.store;

import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Which number a database gives to each of its terms, by the hash of the term: 128 bits, as TDB2
 * itself tells terms apart. Takes about 40 bytes a term.
 */
final class NodeIds {

  /** What {@link #get} answers for a hash without a number. */
  static final long NONE = -1;

  private static final int SEGMENTS = 256;
  private static final int FIRST_SLOTS = 16;

  /** High half, low half, and the number and one; nothing where the last is 0. */
  private static final int WIDTH = 3;

  /** By the highest byte of the hash, so that only one of them is copied when it grows. */
  private final long[][] segments = new long[SEGMENTS][FIRST_SLOTS * WIDTH];

  private final int[] sizes = new int[SEGMENTS];
  private long size;

  long size() {
    return size;
  }

  long get(long high, long low) {
    long[] slots = segments[segment(high)];
    return slots[slot(slots, high, low) + 2] - 1;
  }

  /** Only for a hash that has none. */
  void put(long high, long low, long id) {
    int segment = segment(high);
    long[] slots = segments[segment];
    if (3 * sizes[segment] >= 2 * (slots.length / WIDTH)) {
      slots = grown(slots);
      segments[segment] = slots;
    }
    set(slots, high, low, id + 1);
    sizes[segment]++;
    size++;
  }

  private static int segment(long high) {
    return (int) (high >>> 56);
  }

  private static int slot(long[] slots, long high, long low) {
    int mask = slots.length / WIDTH - 1;
    int slot = (int) low & mask;
    while (slots[slot * WIDTH + 2] != 0
        && (slots[slot * WIDTH + 1] != low || slots[slot * WIDTH] != high)) {
      slot = (slot + 1) & mask;
    }
    return slot * WIDTH;
  }

  private static void set(long[] slots, long high, long low, long number) {
    int slot = slot(slots, high, low);
    slots[slot] = high;
    slots[slot + 1] = low;
    slots[slot + 2] = number;
  }

  private static long[] grown(long[] slots) {
    long[] grown = new long[slots.length * 2];
    for (int i = 0; i < slots.length; i += WIDTH) {
      if (slots[i + 2] != 0) {
        set(grown, slots[i], slots[i + 1], slots[i + 2]);
      }
    }
    return grown;
  }

  /**
   * Hash and number of every term, in the order of the hashes as unsigned numbers: high half, low
   * half, number. Ends the use of this table. The array given is always the same.
   */
  Iterator<long[]> drain() {
    return new Iterator<>() {
      private final long[] next = new long[WIDTH];
      private int segment = -1;
      private int position;
      private int end;
      private long[] tuples;

      @Override
      public boolean hasNext() {
        while (position == end && segment + 1 < SEGMENTS) {
          if (segment >= 0) {
            segments[segment] = null;
          }
          segment++;
          tuples = segments[segment];
          end = WIDTH * compacted(tuples);
          Tuples.sort(tuples, WIDTH, end / WIDTH);
          position = 0;
        }
        return position < end;
      }

      @Override
      public long[] next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        System.arraycopy(tuples, position, next, 0, WIDTH);
        next[2]--;
        position += WIDTH;
        return next;
      }
    };
  }

  private static int compacted(long[] slots) {
    int filled = 0;
    for (int i = 0; i < slots.length; i += WIDTH) {
      if (slots[i + 2] != 0) {
        System.arraycopy(slots, i, slots, filled * WIDTH, WIDTH);
        filled++;
      }
    }
    return filled;
  }
}
