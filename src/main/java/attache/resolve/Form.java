package attache.resolve;

import java.util.List;
import java.util.Set;

/**
 * One way in which articles tell a thing: what is compared across articles.
 *
 * @param <T> what one article tells of it
 */
abstract class Form<T> {

  private final String iri;

  Form(String iri) {
    this.iri = iri;
  }

  /** Only forms of one block are compared. */
  abstract String block();

  abstract void put(String article, T telling);

  /**
   * @param told what was put of the article
   */
  abstract void remove(String article, T told);

  /** To be called after articles came or went, once for all of them, and before it is compared. */
  abstract void update();

  /** Has it ready to be compared, where it was only kept so far. */
  void wake() {}

  /** The articles that tell it so. */
  abstract Set<String> articles();

  /** Tells forms apart; its IRI, and of a person the name too. */
  String id() {
    return iri;
  }

  /** The IRI its articles give it. */
  final String iri() {
    return iri;
  }

  /** An IRI that no other form has, in case others have {@link #iri()} too. */
  String ownIri() {
    return iri;
  }

  /** Of a person the name, else empty. */
  String label() {
    return "";
  }

  /** What a judgement may call it. */
  final List<String> addresses() {
    return ownIri().equals(iri) ? List.of(iri) : List.of(iri, ownIri());
  }
}
