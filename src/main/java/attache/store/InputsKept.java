package attache.store;

import attache.map.Vocabulary;
import attache.store.InputsRead.Input;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The inputs of a store's articles as one writer finds and changes them. They stand in the graph,
 * one statement an article; a copy of all of them is kept in a file beside it, from which they are
 * read a hundred times faster. Which state of the graph the file is a copy of, both say; where it
 * is of another, or damaged, or missing, it is passed over.
 */
final class InputsKept {

  private static final String FILE = "inputs.bin";
  private static final Node STATE = Vocabulary.att("inputsState");

  private final Store store;
  private final Map<String, Input> changed = new HashMap<>();

  /** As they were before the first change; null until they are asked for. */
  private InputsRead before;

  InputsKept(Store store) {
    this.store = store;
  }

  /** Gives the inputs another state; to be written by whoever changes one. */
  static Triple newState() {
    return Triple.create(Writer.WHOLE_STORE, STATE, Writer.text(UUID.randomUUID().toString()));
  }

  /** As they were before this writer changed any; any thread. */
  synchronized InputsRead before() {
    if (before == null) {
      before = store.read(dataset -> read(dataset).orElseGet(() -> InputsRead.in(dataset)));
    }
    return before;
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
    Optional<UUID> state = store.read(InputsKept::stateIn);
    try {
      if (state.isPresent() && !state.equals(stateOf(bytes()))) {
        before = before().with(changed);
        changed.clear();
        write(state.get(), before.tuples());
      }
    } catch (IOException e) {
      // the graph has them all: without the file the next build only takes longer
    }
  }

  private static Optional<UUID> stateIn(DatasetGraph dataset) {
    return dataset.stream(Writer.BUILDS, Writer.WHOLE_STORE, STATE, Node.ANY)
        .map(quad -> UUID.fromString(quad.getObject().getLiteralLexicalForm()))
        .findFirst();
  }

  private Optional<InputsRead> read(DatasetGraph dataset) {
    try {
      ByteBuffer bytes = bytes();
      Optional<UUID> state = stateOf(bytes);
      if (state.isEmpty() || !state.equals(stateIn(dataset))) {
        return Optional.empty();
      }
      long[] tuples = new long[bytes.remaining() / Long.BYTES];
      bytes.asLongBuffer().get(tuples);
      return Optional.of(new InputsRead(tuples));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Empty where there is none. */
  private ByteBuffer bytes() throws IOException {
    return Files.exists(file())
        ? ByteBuffer.wrap(Files.readAllBytes(file()))
        : ByteBuffer.allocate(0);
  }

  /** Of which state the file is, if it is whole; leaves the buffer where the inputs begin. */
  private static Optional<UUID> stateOf(ByteBuffer bytes) {
    if (bytes.remaining() < 3 * Long.BYTES || bytes.getLong() != checksum(bytes.slice())) {
      return Optional.empty();
    }
    return Optional.of(new UUID(bytes.getLong(), bytes.getLong()));
  }

  private void write(UUID state, long[] tuples) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate((3 + tuples.length) * Long.BYTES);
    bytes.position(Long.BYTES);
    bytes.putLong(state.getMostSignificantBits()).putLong(state.getLeastSignificantBits());
    bytes.asLongBuffer().put(tuples);
    bytes.putLong(0, checksum(bytes.position(Long.BYTES).slice()));
    Path unfinished = file().resolveSibling(FILE + ".new");
    Files.write(unfinished, bytes.array());
    Files.move(unfinished, file(), StandardCopyOption.REPLACE_EXISTING);
  }

  private static long checksum(ByteBuffer bytes) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    return checksum.getValue();
  }

  private Path file() {
    return store.folder().resolve(FILE);
  }
}
