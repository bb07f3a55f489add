package attache.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * Breaks off where a compressed file unfolds to many times its size, as no text does: it is made to
 * fill the memory or to keep the reader busy. Where it is damaged it stays broken: what unpacks it
 * does not promise to fail again in words.
 */
final class LimitedExpansion extends CountedStream {

  /** Zstandard brings the most repetitive news to a hundredth. */
  static final int MOST_TIMES = 400;

  /** Less than this does no harm, however small it was. */
  static final long HARMLESS = 64L << 20;

  private final long before;
  private final LongSupplier packed;
  private IOException broken;

  LimitedExpansion(InputStream unpacked, LongSupplier packed) {
    this(unpacked, 0, packed);
  }

  /**
   * @param before how many bytes were unpacked from the same file earlier
   * @param packed how many compressed bytes that and this took
   */
  LimitedExpansion(InputStream unpacked, long before, LongSupplier packed) {
    super(unpacked);
    this.before = before;
    this.packed = packed;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (broken != null) {
      throw broken;
    }
    try {
      return super.read(bytes, offset, length);
    } catch (IOException e) {
      broken = e;
      throw e;
    }
  }

  @Override
  void counted(long bytes) throws IOException {
    super.counted(bytes);
    long unpacked = before + count();
    if (unpacked > HARMLESS && unpacked / MOST_TIMES > packed.getAsLong()) {
      throw new EndlessExpansionException(MOST_TIMES);
    }
  }
}
