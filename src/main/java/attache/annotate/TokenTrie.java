package attache.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names of any number, found by one walk over the tokens: longest match at a token wins.
 *
 * @param <V> what a name stands for; one name may stand for several
 */
final class TokenTrie<V> {

  private final Node<V> root = new Node<>();

  void add(List<String> keys, V value) {
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("a name needs a token: " + value);
    }
    Node<V> node = root;
    for (String key : keys) {
      node = node.next.computeIfAbsent(key, k -> new Node<>());
    }
    node.values.add(value);
  }

  /** Whether these tokens are a name. */
  boolean holds(List<String> keys) {
    Match<V> match = longestAt(keys.toArray(String[]::new), 0);
    return match != null && match.to() == keys.size();
  }

  /**
   * The longest name that starts at a token.
   *
   * @return null where none does
   */
  Match<V> longestAt(String[] keys, int from) {
    Node<V> node = root;
    Match<V> best = null;
    for (int i = from; i < keys.length; i++) {
      node = node.next.get(keys[i]);
      if (node == null) {
        break;
      }
      if (!node.values.isEmpty()) {
        best = new Match<>(from, i + 1, node.values);
      }
    }
    return best;
  }

  /** Tokens {@code from} up to, not including, {@code to}. */
  record Match<V>(int from, int to, List<V> values) {}

  private static final class Node<V> {
    private final Map<String, Node<V>> next = new HashMap<>(2);
    private final List<V> values = new ArrayList<>(0);
  }
}
