package attache.store;

import attache.store.InputsRead.Input;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * The inputs of a store's articles as one writer finds and changes them. They stand in the graph,
 * one statement an article; a copy of all of them is kept in a file beside it, from which they are
 * read a hundred times faster.
 */
final class InputsKept {

  private final Store store;
  private final KeptFile file;
  private final Map<String, Input> changed = new HashMap<>();

  /** As they were before the first change; null until they are asked for. */
  private InputsRead before;

  InputsKept(Store store) {
    this.store = store;
    this.file = new KeptFile(store, "inputs.bin");
  }

  /** As they were before this writer changed any; any thread. */
  synchronized InputsRead before() {
    if (before == null) {
      before =
          store.read(
              dataset ->
                  file.read(dataset)
                      .map(InputsKept::tuples)
                      .map(InputsRead::new)
                      .orElseGet(() -> InputsRead.in(dataset)));
    }
    return before;
  }

  private static long[] tuples(ByteBuffer bytes) {
    long[] tuples = new long[bytes.remaining() / Long.BYTES];
    bytes.asLongBuffer().get(tuples);
    return tuples;
  }

  /** Tells that the graph now has this input of an article, or none. */
  synchronized void changed(String article, Input input) {
    changed.put(article, input);
  }

  /** Writes the file where it is of another state than the graph. */
  synchronized void keep() {
    if (before == null && changed.isEmpty()) {
      return;
    }
    store.read(
        dataset -> {
          if (file.read(dataset).isEmpty()) {
            before = before().with(changed);
            changed.clear();
            file.write(dataset, out -> write(before.tuples(), out));
          }
          return null;
        });
  }

  private static void write(long[] tuples, OutputStream out) {
    byte[] bytes = new byte[tuples.length * Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().put(tuples);
    try {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
