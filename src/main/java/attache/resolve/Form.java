package attache.resolve;

import java.util.Set;

/** One way in which articles tell a thing: what is compared across articles. */
interface Form {

  /** Tells forms apart; its IRI, and of a person the name too. */
  String id();

  /** The IRI its articles give it. */
  String iri();

  /** The articles that tell it so. */
  Set<String> articles();

  /** Only forms of one block are compared. */
  String block();
}
