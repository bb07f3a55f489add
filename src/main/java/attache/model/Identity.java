package attache.model;

import java.util.List;
import java.util.Set;

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
   * How a set is settled; reads the state of its {@link Identity} until the next change to that.
   */
  interface Settlement extends Canonical {

    /** The articles whose nodes have other canonical IRIs or labels than at the last settlement. */
    Set<String> changedArticles();

    /** All merges, sorted. */
    List<Merge> merges();

    /** Pairs that may be one but were not merged: for a person to judge. Sorted. */
    List<DoubtfulPair> doubtful();

    /**
     * What articles tell under an IRI, or an address of {@link Variant#address}: nothing where none
     * does, several people where names differ in diacritics alone.
     */
    List<Variant> variants(String iri);
  }

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
