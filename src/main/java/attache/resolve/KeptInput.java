package attache.resolve;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;

/** Reads what a {@link KeptOutput} wrote. */
final class KeptInput {

  private final ByteBuffer bytes;

  KeptInput(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  boolean hasMore() {
    return bytes.hasRemaining();
  }

  int number() {
    return bytes.getInt();
  }

  double fraction() {
    return bytes.getDouble();
  }

  String string() {
    int length = bytes.getInt();
    String string =
        new String(
            bytes.array(), bytes.arrayOffset() + bytes.position(), length, StandardCharsets.UTF_8);
    bytes.position(bytes.position() + length);
    return string;
  }

  LongBuffer longs() {
    return next().asLongBuffer();
  }

  /** What was written apart, to be read later. */
  KeptInput part() {
    return new KeptInput(next());
  }

  private ByteBuffer next() {
    int length = bytes.getInt();
    ByteBuffer next = bytes.slice(bytes.position(), length);
    bytes.position(bytes.position() + length);
    return next;
  }

  /** The same, however much of it was read. */
  KeptInput fromItsBegin() {
    return new KeptInput(all());
  }

  ByteBuffer all() {
    return bytes.duplicate().rewind();
  }
}
