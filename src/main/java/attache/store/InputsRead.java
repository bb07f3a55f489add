package attache.store;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * From which inputs the articles of a store were read: files, entries of archives, lines of JSON.
 * Takes 32 bytes of memory an article; used by any thread.
 */
public final class InputsRead {

  /** The two halves of an input's hash, the article's id and the hash of its text. */
  private static final int WIDTH = 4;

  private final long[] sorted;

  /**
   * An input.
   *
   * @param hash 32 hex digits, changed whenever the article might
   * @param textHash 16 hex digits by which others tell that they have the same text
   */
  public record Input(String hash, String textHash) {
    /** Of an article that is not to be found by its input. */
    public static final Input NONE = new Input("", "");
  }

  /**
   * An article that was read from an input.
   *
   * @param id of the article
   * @param textHash see {@link Input}
   */
  public record Article(String id, String textHash) {}

  private InputsRead(long[] sorted) {
    this.sorted = sorted;
  }

  static InputsRead in(DatasetGraph dataset) {
    List<Quad> kept = new ArrayList<>();
    dataset.find(Writer.BUILDS, Node.ANY, Writer.INPUT, Node.ANY).forEachRemaining(kept::add);
    long[] tuples = new long[WIDTH * kept.size()];
    int i = 0;
    for (Iterator<Quad> each = kept.iterator(); each.hasNext(); i += WIDTH) {
      Quad quad = each.next();
      String input = quad.getObject().getLiteralLexicalForm();
      String iri = quad.getSubject().getURI();
      tuples[i] = HexFormat.fromHexDigitsToLong(input, 0, 16);
      tuples[i + 1] = HexFormat.fromHexDigitsToLong(input, 16, 32);
      tuples[i + 2] = HexFormat.fromHexDigitsToLong(iri, iri.length() - 16, iri.length());
      tuples[i + 3] = HexFormat.fromHexDigitsToLong(input, 33, 49);
    }
    Tuples.sort(tuples, WIDTH, kept.size());
    return new InputsRead(tuples);
  }

  /** As {@link #in} reads it. */
  static String written(Input input) {
    return input.hash() + " " + input.textHash();
  }

  Optional<Article> of(String hash) {
    long[] wanted = {
      HexFormat.fromHexDigitsToLong(hash, 0, 16), HexFormat.fromHexDigitsToLong(hash, 16, 32)
    };
    int low = 0;
    int high = sorted.length / WIDTH - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Tuples.compare(sorted, middle * WIDTH, wanted, 0, 2);
      if (order == 0) {
        HexFormat hex = HexFormat.of();
        return Optional.of(
            new Article(
                hex.toHexDigits(sorted[middle * WIDTH + 2]),
                hex.toHexDigits(sorted[middle * WIDTH + 3])));
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }
}
