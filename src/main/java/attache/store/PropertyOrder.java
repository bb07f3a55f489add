package attache.store;

import attache.map.Vocabulary;
import java.util.Comparator;

/** The order of the properties of a node in an export: its type, then by IRI. */
final class PropertyOrder {

  static final String TYPE = Vocabulary.TYPE.getURI();

  static final Comparator<String> TYPE_FIRST =
      Comparator.comparing((String iri) -> !iri.equals(TYPE))
          .thenComparing(Comparator.naturalOrder());

  private PropertyOrder() {}
}
