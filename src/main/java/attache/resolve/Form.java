package attache.resolve;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One way in which articles tell a thing: what is compared across articles.
 *
 * @param <T> what one article tells of it
 */
abstract class Form<T> {

  private final String iri;
  private final Map<String, T> byArticle = new TreeMap<>();

  Form(String iri) {
    this.iri = iri;
  }

  /** Only forms of one block are compared. */
  abstract String block();

  /** Works out anew what the form is compared by. */
  abstract void update(Collection<T> tellings);

  final void put(String article, T telling) {
    byArticle.put(article, telling);
  }

  final void remove(String article) {
    byArticle.remove(article);
  }

  /** To be called after articles came or went, once for all of them. */
  final void update() {
    update(byArticle.values());
  }

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

  /** The articles that tell it so. */
  final Set<String> articles() {
    return byArticle.keySet();
  }
}
