package attache.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

  /** The tokens that names begin with. */
  Set<String> starts() {
    return root.next.keySet();
  }

  /** Where the names that begin with a token go on; null where none does. */
  Node<V> start(String key) {
    return root.next.get(key);
  }

  /**
   * The longest name that starts at a token.
   *
   * @return null where none does
   */
  Match<V> longestAt(String[] keys, int from) {
    return from < keys.length ? longestAt(keys, from, start(keys[from])) : null;
  }

  /**
   * Likewise, where the token was looked up before.
   *
   * @param start of the token, as {@link #start} gives it
   */
  static <V> Match<V> longestAt(String[] keys, int from, Node<V> start) {
    Node<V> longest = null;
    int to = from;
    Node<V> node = start;
    for (int i = from + 1; node != null; i++) {
      if (!node.values.isEmpty()) {
        longest = node;
        to = i;
      }
      node = i < keys.length ? node.next.get(keys[i]) : null;
    }
    return longest == null ? null : new Match<>(from, to, longest.values);
  }

  /** Tokens {@code from} up to, not including, {@code to}. */
  record Match<V>(int from, int to, List<V> values) {}

  /** What names have in common up to some token. */
  static final class Node<V> {
    private final Map<String, Node<V>> next = new HashMap<>(2);
    private final List<V> values = new ArrayList<>(0);
  }
}
