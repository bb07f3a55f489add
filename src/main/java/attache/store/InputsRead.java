package attache.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /**
   * @param tuples as {@link #tuples} gives them
   */
  InputsRead(long[] tuples) {
    this.sorted = tuples;
  }

  static InputsRead in(DatasetGraph dataset) {
    List<Quad> kept = new ArrayList<>();
    dataset.find(Writer.BUILDS, Node.ANY, Writer.INPUT, Node.ANY).forEachRemaining(kept::add);
    long[] tuples = new long[WIDTH * kept.size()];
    for (int i = 0; i < kept.size(); i++) {
      Quad quad = kept.get(i);
      put(quad.getSubject().getURI(), quad.getObject().getLiteralLexicalForm(), tuples, WIDTH * i);
    }
    Tuples.sort(tuples, WIDTH, kept.size());
    return new InputsRead(tuples);
  }

  /** These, but for the given articles, by IRI, the given ones. */
  InputsRead with(Map<String, Input> changed) {
    Set<Long> articles = new HashSet<>();
    changed.keySet().forEach(iri -> articles.add(idOf(iri)));
    long[] tuples = new long[sorted.length + WIDTH * changed.size()];
    int end = 0;
    for (int i = 0; i < sorted.length; i += WIDTH) {
      if (!articles.contains(sorted[i + 2])) {
        System.arraycopy(sorted, i, tuples, end, WIDTH);
        end += WIDTH;
      }
    }
    for (Map.Entry<String, Input> each : changed.entrySet()) {
      if (!each.getValue().hash().isEmpty()) {
        put(each.getKey(), written(each.getValue()), tuples, end);
        end += WIDTH;
      }
    }
    Tuples.sort(tuples, WIDTH, end / WIDTH);
    return new InputsRead(Arrays.copyOf(tuples, end));
  }

  private static void put(String article, String input, long[] tuples, int i) {
    tuples[i] = HexFormat.fromHexDigitsToLong(input, 0, 16);
    tuples[i + 1] = HexFormat.fromHexDigitsToLong(input, 16, 32);
    tuples[i + 2] = idOf(article);
    tuples[i + 3] = HexFormat.fromHexDigitsToLong(input, 33, 49);
  }

  private static long idOf(String article) {
    return HexFormat.fromHexDigitsToLong(article, article.length() - 16, article.length());
  }

  /** All of them, to be kept. */
  long[] tuples() {
    return sorted.clone();
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
