package attache.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * Takes tuples of numbers in any order and gives them back in that of unsigned numbers, each once.
 * Memory holds a part of them; parts that are full are sorted and written into a file.
 */
final class SortedTuples implements AutoCloseable {

  /** What is worth holding before some go into the file. */
  static final int MOST_IN_MEMORY = 1 << 19;

  private static final int TUPLES_READ_AT_ONCE = 1 << 12;
  private static final int BYTES = Long.BYTES;

  private final Path file;
  private final int width;
  private final int capacity;
  private final List<Part> parts = new ArrayList<>();
  private long[] tuples;
  private int count;
  private FileChannel spilled;

  /** Sorted tuples in the file, places counted in bytes. */
  private record Part(long begin, long end) {}

  /**
   * @param file where parts go that memory does not hold; deleted in the end
   * @param capacity how many tuples are held at most
   */
  SortedTuples(Path file, int width, int capacity) {
    this.file = file;
    this.width = width;
    this.capacity = capacity;
    this.tuples = new long[width * Math.min(capacity, 1 << 10)];
  }

  /** Adds numbers {@code order[0]}, {@code order[1]} ... of what stands at a place. */
  void add(long[] from, int place, int[] order) {
    if (count == capacity) {
      spill();
    }
    if (count * width == tuples.length) {
      tuples = Arrays.copyOf(tuples, Math.min(2 * tuples.length, capacity * width));
    }
    for (int k = 0; k < width; k++) {
      tuples[count * width + k] = from[place + order[k]];
    }
    count++;
  }

  private void spill() {
    try {
      if (spilled == null) {
        spilled =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
      }
      Tuples.sort(tuples, width, count);
      long begin = spilled.size();
      ByteBuffer bytes = ByteBuffer.allocateDirect(TUPLES_READ_AT_ONCE * width * BYTES);
      for (int from = 0; from < count; from += TUPLES_READ_AT_ONCE) {
        int some = Math.min(TUPLES_READ_AT_ONCE, count - from) * width;
        bytes.clear();
        bytes.asLongBuffer().put(tuples, from * width, some);
        bytes.limit(some * BYTES);
        while (bytes.hasRemaining()) {
          spilled.write(bytes, begin + (long) from * width * BYTES + bytes.position());
        }
      }
      parts.add(new Part(begin, begin + (long) count * width * BYTES));
      count = 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of them; the array given is always the same. Nothing may be added any more. */
  Iterator<long[]> sorted() {
    if (parts.isEmpty()) {
      Tuples.sort(tuples, width, count);
      return new Distinct(List.of(new Held()));
    }
    spill();
    tuples = null;
    List<Run> runs = new ArrayList<>();
    for (Part part : parts) {
      runs.add(new Stored(part));
    }
    return new Distinct(runs);
  }

  @Override
  public void close() {
    tuples = null;
    if (spilled != null) {
      try {
        spilled.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Sorted tuples, one at a time. */
  private abstract static class Run {
    long[] some;
    int place;

    /** Goes to the next one; false when there is none. */
    abstract boolean next();
  }

  private final class Held extends Run {
    private int left = count;

    Held() {
      some = tuples;
      place = -width;
    }

    @Override
    boolean next() {
      place += width;
      return left-- > 0;
    }
  }

  private final class Stored extends Run {
    private final ByteBuffer bytes = ByteBuffer.allocateDirect(TUPLES_READ_AT_ONCE * width * BYTES);
    private final long end;
    private long begin;
    private int filled;

    Stored(Part part) {
      begin = part.begin();
      end = part.end();
      some = new long[TUPLES_READ_AT_ONCE * width];
    }

    @Override
    boolean next() {
      place += width;
      return place < filled || begin < end && fill();
    }

    private boolean fill() {
      try {
        bytes.clear();
        bytes.limit((int) Math.min(bytes.capacity(), end - begin));
        while (bytes.hasRemaining()) {
          begin += spilled.read(bytes, begin);
        }
        LongBuffer longs = bytes.flip().asLongBuffer();
        filled = longs.remaining();
        longs.get(some, 0, filled);
        place = 0;
        return true;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Merges runs and leaves out what comes again. */
  private final class Distinct implements Iterator<long[]> {
    private final PriorityQueue<Run> runs =
        new PriorityQueue<>(
            (one, other) -> Tuples.compare(one.some, one.place, other.some, other.place, width));
    private final long[] next = new long[width];
    private final long[] given = new long[width];
    private boolean isReady;
    private boolean isFirst = true;

    Distinct(List<Run> all) {
      all.stream().filter(Run::next).forEach(runs::add);
    }

    @Override
    public boolean hasNext() {
      while (!isReady && !runs.isEmpty()) {
        Run run = runs.size() == 1 ? runs.peek() : runs.poll();
        isReady = isFirst || Tuples.compare(run.some, run.place, given, 0, width) != 0;
        if (isReady) {
          System.arraycopy(run.some, run.place, next, 0, width);
        }
        boolean goesOn = run.next();
        if (runs.peek() == run) {
          if (!goesOn) {
            runs.poll();
          }
        } else if (goesOn) {
          runs.add(run);
        }
      }
      return isReady;
    }

    @Override
    public long[] next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      isReady = false;
      isFirst = false;
      System.arraycopy(next, 0, given, 0, width);
      return given;
    }
  }
}
