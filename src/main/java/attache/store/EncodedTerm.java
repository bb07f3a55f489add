package attache.store;

import java.nio.ByteBuffer;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.tdb2.lib.NodeLib;
import org.apache.jena.tdb2.store.Hash;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.sys.SystemTDB;

/**
 * A term as TDB2 writes it.
 *
 * @param bytes null where the number says all: short numbers, days
 * @param high half of the hash of the term, or that number
 * @param low the other half
 */
record EncodedTerm(byte[] bytes, long high, long low) {

  /** Slots for IRIs, a power of two. */
  private static final int SLOTS = 1 << 14;

  /**
   * IRIs met before, since every article names those of the vocabulary. Shared by all threads:
   * which of two IRIs of a slot a thread sees changes nothing it makes of them.
   */
  private static final Met[] MET = new Met[SLOTS];

  private record Met(String iri, EncodedTerm term) {}

  static EncodedTerm of(Node node) {
    return of(node, ByteBuffer.allocate(2 * Long.BYTES));
  }

  /**
   * @param scratch two numbers long
   */
  static EncodedTerm of(Node node, ByteBuffer scratch) {
    if (!node.isURI()) {
      return encoded(node, scratch);
    }
    String iri = node.getURI();
    int slot = (iri.hashCode() ^ (iri.hashCode() >>> 15)) & (SLOTS - 1);
    Met met = MET[slot];
    if (met == null || !met.iri.equals(iri)) {
      met = new Met(iri, encoded(node, scratch));
      MET[slot] = met;
    }
    return met.term;
  }

  private static EncodedTerm encoded(Node node, ByteBuffer scratch) {
    NodeId inline = NodeId.inline(node);
    if (inline != null) {
      NodeIdFactory.set(inline, scratch, 0);
      return new EncodedTerm(null, scratch.getLong(0), 0);
    }
    Hash hash = new Hash(SystemTDB.LenNodeHash);
    NodeLib.setHash(hash, node);
    scratch.put(0, hash.getBytes());
    return new EncodedTerm(
        ThriftConvert.termToBytes(ThriftConvert.convert(node, true)),
        scratch.getLong(0),
        scratch.getLong(Long.BYTES));
  }
}
