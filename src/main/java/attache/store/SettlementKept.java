package attache.store;

import attache.model.Identity;
import attache.model.Identity.Settlement;
import attache.model.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * A store's settlement in a file beside the graph, for a change to go on from: what all articles
 * tell need not be read and compared anew for it.
 */
final class SettlementKept {

  /** To be raised with every change to what {@link Settlement#keep} writes. */
  private static final String VERSION = "1";

  private final KeptFile file;

  SettlementKept(Store store) {
    this.file = new KeptFile(store, "settlement.bin");
  }

  /**
   * What {@link Identity#resume} goes on from; empty where none is kept of the state that a
   * transaction sees, or other rules settled it.
   */
  Optional<ByteBuffer> of(DatasetGraph dataset, Identity identity) {
    return file.read(dataset).filter(bytes -> isBegunBy(begin(identity), bytes));
  }

  private static boolean isBegunBy(byte[] begin, ByteBuffer bytes) {
    if (bytes.remaining() < begin.length) {
      return false;
    }
    byte[] found = new byte[begin.length];
    bytes.get(found);
    return Arrays.equals(begin, found);
  }

  /** Tells by which rules it was settled, and of which form it is. */
  private static byte[] begin(Identity identity) {
    return HexFormat.of()
        .parseHex(Sha256.hex(VERSION + " " + TellingText.VERSION + " " + identity.version()));
  }

  /** Writes the file where it is not of what a transaction sees. */
  void keep(DatasetGraph dataset, Identity identity, Settlement settlement) {
    if (of(dataset, identity).isEmpty()) {
      file.write(dataset, out -> write(identity, settlement, out));
    }
  }

  /** What the file is to hold. */
  static void write(Identity identity, Settlement settlement, OutputStream out) {
    try {
      out.write(begin(identity));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    settlement.keep(out);
  }

  /** Whether another settlement is kept of what a transaction sees than this one. */
  boolean differs(DatasetGraph dataset, Identity identity, Settlement settlement) {
    ByteArrayOutputStream settled = new ByteArrayOutputStream();
    settlement.keep(settled);
    return of(dataset, identity)
        .filter(kept -> !kept.slice().equals(ByteBuffer.wrap(settled.toByteArray())))
        .isPresent();
  }
}
