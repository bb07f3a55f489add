package attache.store;

import attache.map.Vocabulary;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * A file beside the graph with what could also be gathered from it, only more slowly. Which state
 * of the graph it is of, both say; where it is of another, or damaged, or missing, it is passed
 * over.
 */
final class KeptFile {

  private static final Node STATE = Vocabulary.att("inputsState");

  private final Path file;

  KeptFile(Store store, String name) {
    this.file = store.folder().resolve(name);
  }

  /** Gives the graph another state; to be written by whoever changes what is kept of it. */
  static Triple newState() {
    return Triple.create(Writer.WHOLE_STORE, STATE, Writer.text(UUID.randomUUID().toString()));
  }

  private static Optional<UUID> stateIn(DatasetGraph dataset) {
    return dataset.stream(Writer.BUILDS, Writer.WHOLE_STORE, STATE, Node.ANY)
        .map(quad -> UUID.fromString(quad.getObject().getLiteralLexicalForm()))
        .findFirst();
  }

  /** What it holds; empty where it is not of the state that a transaction sees. */
  Optional<ByteBuffer> read(DatasetGraph dataset) {
    try {
      ByteBuffer bytes =
          Files.exists(file) ? ByteBuffer.wrap(Files.readAllBytes(file)) : ByteBuffer.allocate(0);
      Optional<UUID> state = stateOf(bytes);
      return state.isPresent() && state.equals(stateIn(dataset))
          ? Optional.of(bytes)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Of which state it is, if it is whole; leaves the buffer behind that. */
  private static Optional<UUID> stateOf(ByteBuffer bytes) {
    if (bytes.remaining() < 3 * Long.BYTES || bytes.getLong() != checksum(bytes.slice())) {
      return Optional.empty();
    }
    return Optional.of(new UUID(bytes.getLong(), bytes.getLong()));
  }

  private static long checksum(ByteBuffer bytes) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    return checksum.getValue();
  }

  /**
   * Puts other content in place of what it holds, where the graph has a state. The graph has all of
   * it: where it cannot be written, the next build only takes longer.
   *
   * @param writing may throw an {@link UncheckedIOException}
   */
  void write(DatasetGraph dataset, Consumer<OutputStream> writing) {
    Optional<UUID> state = stateIn(dataset);
    if (state.isEmpty()) {
      return;
    }
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    try {
      write(unfinished, state.get(), writing);
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | UncheckedIOException e) {
      delete(unfinished);
    }
  }

  private static void write(Path file, UUID state, Consumer<OutputStream> writing)
      throws IOException {
    CRC32 checksum = new CRC32();
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(new byte[Long.BYTES]);
      BufferedOutputStream buffered =
          new BufferedOutputStream(new CheckedOutputStream(out, checksum), 1 << 16);
      DataOutputStream begin = new DataOutputStream(buffered);
      begin.writeLong(state.getMostSignificantBits());
      begin.writeLong(state.getLeastSignificantBits());
      writing.accept(buffered);
      buffered.flush();
    }
    try (RandomAccessFile begin = new RandomAccessFile(file.toFile(), "rw")) {
      begin.writeLong(checksum.getValue());
    }
  }

  private static void delete(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException e) {
      // the next that is written takes its place
    }
  }
}
