package attache.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Names of any number, found by one walk over the tokens: longest match at a token wins.
 *
 * @param <V> what a name stands for; one name may stand for several
 */
final class TokenTrie<V> {

  private final WordNumbers numbers;
  private final Node<V> root = new Node<>();

  /**
   * @param numbers by which tokens are told apart; gets those of the names
   */
  TokenTrie(WordNumbers numbers) {
    this.numbers = numbers;
  }

  void add(List<String> keys, V value) {
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("a name needs a token: " + value);
    }
    Node<V> node = root;
    for (String key : keys) {
      node = node.nextOrNew(numbers.add(key));
    }
    node.values.add(value);
    node.ends = true;
  }

  /** Whether these tokens are a name. */
  boolean holds(List<String> keys) {
    int[] tokens = keys.stream().mapToInt(numbers::of).toArray();
    return holds(tokens, 0, tokens.length);
  }

  /** Whether tokens {@code from} up to, not including, {@code to} are a name. */
  boolean holds(int[] tokens, int from, int to) {
    Node<V> node = root;
    for (int i = from; i < to && node != null; i++) {
      node = node.next(tokens[i]);
    }
    return node != null && node.ends;
  }

  /** Where the names that begin with a token go on; null where none does. */
  Node<V> start(int token) {
    return root.next(token);
  }

  /**
   * The longest name that starts at a token.
   *
   * @param tokens by their numbers
   * @return null where none does
   */
  Match<V> longestAt(int[] tokens, int from) {
    return from < tokens.length ? longestAt(tokens, from, start(tokens[from])) : null;
  }

  /**
   * Likewise, where the token was looked up before.
   *
   * @param start of the token, as {@link #start} gives it
   */
  static <V> Match<V> longestAt(int[] tokens, int from, Node<V> start) {
    Node<V> longest = null;
    int to = from;
    Node<V> node = start;
    for (int i = from + 1; node != null; i++) {
      if (node.ends) {
        longest = node;
        to = i;
      }
      node = i < tokens.length ? node.next(tokens[i]) : null;
    }
    return longest == null ? null : new Match<>(from, to, longest.values);
  }

  /** Tokens {@code from} up to, not including, {@code to}. */
  record Match<V>(int from, int to, List<V> values) {}

  /** What names have in common up to some token. */
  static final class Node<V> {

    /** Those that go on from here, sorted. */
    private int[] tokens = {};

    /** Where each goes. */
    private Node<V>[] nodes = none();

    private final List<V> values = new ArrayList<>(0);

    /** Whether a name ends here. */
    private boolean ends;

    private Node<V> next(int token) {
      int at = placeOf(token);
      return at < tokens.length && tokens[at] == token ? nodes[at] : null;
    }

    /** Where a token stands or would stand. */
    private int placeOf(int token) {
      int low = 0;
      int high = tokens.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (tokens[middle] < token) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    private Node<V> nextOrNew(int token) {
      int at = placeOf(token);
      if (at == tokens.length || tokens[at] != token) {
        int behind = tokens.length - at;
        tokens = Arrays.copyOf(tokens, tokens.length + 1);
        nodes = Arrays.copyOf(nodes, tokens.length);
        System.arraycopy(tokens, at, tokens, at + 1, behind);
        System.arraycopy(nodes, at, nodes, at + 1, behind);
        tokens[at] = token;
        nodes[at] = new Node<>();
      }
      return nodes[at];
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <V> Node<V>[] none() {
      return new Node[0];
    }
  }
}
