package attache.annotate;

import attache.reference.Word;
import java.util.List;

/**
 * A name of the gazetteer, or words of a list, found on tokens from..to (exclusive).
 *
 * @param kinds the bits of the tables or lists that the meanings are of
 */
record Hit<M>(int from, int to, List<M> meanings, long kinds) {

  static Hit<Meaning> ofName(int from, int to, List<Meaning> meanings) {
    long kinds = 0;
    for (int i = 0; i < meanings.size(); i++) {
      kinds |= bit(meanings.get(i).table());
    }
    return new Hit<>(from, to, meanings, kinds);
  }

  static Hit<Word> ofWords(int from, int to, List<Word> words) {
    long kinds = 0;
    for (int i = 0; i < words.size(); i++) {
      kinds |= bit(words.get(i).list());
    }
    return new Hit<>(from, to, words, kinds);
  }

  /** A bit for a table or list; some share one, so that it only tells what cannot be. */
  private static long bit(String kind) {
    return 1L << kind.hashCode();
  }

  /** The bits of some tables or lists. */
  static long bits(String... kinds) {
    long bits = 0;
    for (String kind : kinds) {
      bits |= bit(kind);
    }
    return bits;
  }

  /** False where no meaning is of this table or list: most are asked about in vain. */
  boolean mayBe(String kind) {
    return (kinds & bit(kind)) != 0;
  }

  int length() {
    return to - from;
  }
}
