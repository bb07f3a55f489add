package attache.model;

import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Settles who is who across articles: a function of the set of tellings, the reference and the
 * judgements, never of the order in which tellings came. Used by one thread at a time.
 */
public interface Identity {

  /** Changes whenever the same tellings might be settled otherwise. */
  String version();

  /** Adds what an article tells, in place of what it told before. */
  void put(Telling telling);

  /** Forgets what an article tells, if it told anything. */
  void remove(String article);

  /** Settles the present set. */
  Settlement settle();

  /**
   * Goes on from a settlement that was kept, where nothing was put yet: in place of putting what
   * all articles tell, and settling it. What is {@link Settlement#doubtful} is not known then.
   *
   * @param kept what {@link Settlement#keep} wrote, by an identity of the same version
   * @param earlier what an article told when it was kept; null where it told nothing
   * @return the settlement; empty where this identity cannot go on
   */
  default Optional<Settlement> resume(ByteBuffer kept, Function<String, Telling> earlier) {
    return Optional.empty();
  }

  /**
   * How a set is settled; reads the state of its {@link Identity} until the next change to that.
   */
  interface Settlement extends Canonical {

    /** The articles whose nodes have other canonical IRIs or labels than at the last settlement. */
    Set<String> changedArticles();

    /** All merges, sorted. */
    List<Merge> merges();

    /** What of the merges is other than at the last settlement. */
    Change change();

    /** Pairs that may be one but were not merged: for a person to judge. Sorted. */
    List<DoubtfulPair> doubtful();

    /**
     * What articles tell under an IRI, or an address of {@link Variant#address}: nothing where none
     * does, several people where names differ in diacritics alone.
     */
    List<Variant> variants(String iri);

    /**
     * Writes what {@link Identity#resume} goes on from: the same for the same tellings. The IRIs of
     * articles must end in 16 hex digits.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    default void keep(OutputStream out) {}
  }

  /** The merges that are none any more, and the new ones. */
  record Change(Set<Merge> gone, Set<Merge> come) {}

  /** What nodes are called once it is settled who is who. */
  interface Canonical {

    /** The canonical node of a person. */
    Named person(String iri, String name);

    /** The canonical IRI of an engagement. */
    String engagement(String iri);

    /** The canonical IRI of an agreement. */
    String agreement(String iri);
  }

  /** A node and its label. */
  record Named(String iri, String label) {}
}
