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

  static EncodedTerm of(Node node) {
    return of(node, ByteBuffer.allocate(2 * Long.BYTES));
  }

  /**
   * @param scratch two numbers long
   */
  static EncodedTerm of(Node node, ByteBuffer scratch) {
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
