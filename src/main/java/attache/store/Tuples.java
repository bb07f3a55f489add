package attache.store;

/** Tuples of numbers, one after the other in an array, ordered as unsigned numbers. */
final class Tuples {

  private static final int FEW = 16;

  private Tuples() {}

  /** Sorts the first {@code count} tuples of {@code width} numbers each. */
  static void sort(long[] tuples, int width, int count) {
    sort(tuples, width, 0, count - 1, new long[width]);
  }

  /** Less than 0 where the tuple at {@code i} of the one comes before that at {@code j}. */
  static int compare(long[] one, int i, long[] other, int j, int width) {
    for (int k = 0; k < width; k++) {
      long a = one[i + k];
      long b = other[j + k];
      if (a != b) {
        return a + Long.MIN_VALUE < b + Long.MIN_VALUE ? -1 : 1;
      }
    }
    return 0;
  }

  private static void sort(long[] tuples, int width, int from, int to, long[] pivot) {
    int low = from;
    int high = to;
    while (high - low >= FEW) {
      System.arraycopy(tuples, median(tuples, width, low, high) * width, pivot, 0, width);
      int i = low;
      int j = high;
      while (i <= j) {
        while (compare(tuples, i * width, pivot, 0, width) < 0) {
          i++;
        }
        while (compare(tuples, j * width, pivot, 0, width) > 0) {
          j--;
        }
        if (i <= j) {
          swap(tuples, width, i, j);
          i++;
          j--;
        }
      }
      // The smaller part by recursion, so that the depth stays logarithmic
      if (j - low < high - i) {
        sort(tuples, width, low, j, pivot);
        low = i;
      } else {
        sort(tuples, width, i, high, pivot);
        high = j;
      }
    }
    insert(tuples, width, low, high, pivot);
  }

  private static int median(long[] tuples, int width, int low, int high) {
    int eighth = (high - low) / 8;
    int middle = (low + high) >>> 1;
    return high - low < 256
        ? medianOf(tuples, width, low, middle, high)
        : medianOf(
            tuples,
            width,
            medianOf(tuples, width, low, low + eighth, low + 2 * eighth),
            medianOf(tuples, width, middle - eighth, middle, middle + eighth),
            medianOf(tuples, width, high - 2 * eighth, high - eighth, high));
  }

  private static int medianOf(long[] tuples, int width, int a, int b, int c) {
    boolean ab = compare(tuples, a * width, tuples, b * width, width) < 0;
    boolean bc = compare(tuples, b * width, tuples, c * width, width) < 0;
    if (ab == bc) {
      return b;
    }
    boolean ac = compare(tuples, a * width, tuples, c * width, width) < 0;
    return ab == ac ? c : a;
  }

  private static void swap(long[] tuples, int width, int i, int j) {
    for (int k = 0; k < width; k++) {
      long kept = tuples[i * width + k];
      tuples[i * width + k] = tuples[j * width + k];
      tuples[j * width + k] = kept;
    }
  }

  private static void insert(long[] tuples, int width, int low, int high, long[] moved) {
    for (int i = low + 1; i <= high; i++) {
      System.arraycopy(tuples, i * width, moved, 0, width);
      int j = i;
      while (j > low && compare(moved, 0, tuples, (j - 1) * width, width) < 0) {
        j--;
      }
      System.arraycopy(tuples, j * width, tuples, (j + 1) * width, (i - j) * width);
      System.arraycopy(moved, 0, tuples, j * width, width);
    }
  }
}
