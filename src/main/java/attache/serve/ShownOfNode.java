package attache.serve;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * What the search index keeps of a node to show it when it is found. It lies there uncompressed,
 * with the words of each name, so that a search unpacks and takes apart nothing.
 *
 * @param names with their words as they are searched for
 */
record ShownOfNode(
    String iri,
    Kind kind,
    long known,
    Map<String, String> labels,
    Map<String, String> details,
    Map<String, List<String>> names) {

  static final String FIELD = "shown";

  static ShownOfNode of(SearchedNames node, Map<String, List<String>> names) {
    return new ShownOfNode(
        node.iri(), node.kind(), node.known(), node.labels(), node.details(), names);
  }

  BytesRef bytes() throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeString(iri);
    out.writeString(kind.label());
    out.writeVLong(known);
    out.writeMapOfStrings(labels);
    out.writeMapOfStrings(details);
    out.writeVInt(names.size());
    for (Map.Entry<String, List<String>> name : names.entrySet()) {
      out.writeString(name.getKey());
      out.writeString(String.join(" ", name.getValue()));
    }
    return new BytesRef(out.toArrayCopy());
  }

  /** What is kept at a number of the index. */
  static ShownOfNode at(int number, IndexReader index) throws IOException {
    LeafReaderContext part = index.leaves().get(ReaderUtil.subIndex(number, index.leaves()));
    BinaryDocValues kept = DocValues.getBinary(part.reader(), FIELD);
    if (!kept.advanceExact(number - part.docBase)) {
      throw new IllegalStateException("nothing is kept of number " + number);
    }
    BytesRef bytes = kept.binaryValue();
    return read(new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length));
  }

  private static ShownOfNode read(ByteArrayDataInput in) throws IOException {
    String iri = in.readString();
    Kind kind = Kind.named(in.readString()).orElse(Kind.OTHER);
    long known = in.readVLong();
    Map<String, String> labels = in.readMapOfStrings();
    Map<String, String> details = in.readMapOfStrings();
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (int left = in.readVInt(); left > 0; left--) {
      names.put(in.readString(), List.of(in.readString().split(" ")));
    }
    return new ShownOfNode(iri, kind, known, labels, details, names);
  }

  SearchIndex.Found found(List<String> words, float score) {
    return new SearchIndex.Found(
        iri, kind, SearchWords.bestOf(names, words), known, labels, details, score);
  }
}
