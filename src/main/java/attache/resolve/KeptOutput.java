package attache.resolve;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Writes what is to be kept of a settlement: numbers in four bytes, strings in UTF-8. */
final class KeptOutput {

  private final DataOutputStream out;

  /**
   * @throws UncheckedIOException from each method where it cannot be written
   */
  KeptOutput(OutputStream out) {
    this.out = new DataOutputStream(out);
  }

  @FunctionalInterface
  private interface Writing {
    void run() throws IOException;
  }

  private static void unchecked(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void number(int number) {
    unchecked(() -> out.writeInt(number));
  }

  void fraction(double number) {
    unchecked(() -> out.writeDouble(number));
  }

  void string(String string) {
    bytes(string.getBytes(StandardCharsets.UTF_8));
  }

  void longs(long[] numbers) {
    byte[] bytes = new byte[numbers.length * Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().put(numbers);
    bytes(bytes);
  }

  /** What can be read apart. */
  void part(Consumer<KeptOutput> writing) {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    writing.accept(new KeptOutput(part));
    bytes(part.toByteArray());
  }

  /** The same as was read. */
  void part(KeptInput kept) {
    ByteBuffer all = kept.all();
    byte[] bytes = new byte[all.remaining()];
    all.get(bytes);
    bytes(bytes);
  }

  private void bytes(byte[] bytes) {
    unchecked(
        () -> {
          out.writeInt(bytes.length);
          out.write(bytes);
        });
  }
}
