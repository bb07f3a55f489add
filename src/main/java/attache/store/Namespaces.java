package attache.store;

import attache.map.Iris;
import attache.map.Vocabulary;
import java.util.LinkedHashMap;
import java.util.Map;

/** The prefixes of exports. */
final class Namespaces {

  private static final Map<String, String> BY_PREFIX = new LinkedHashMap<>();

  static {
    BY_PREFIX.put("att", Vocabulary.NAMESPACE);
    BY_PREFIX.put("id", Iris.ID);
    BY_PREFIX.put("oa", Vocabulary.OA_NAMESPACE);
    BY_PREFIX.put("prov", "http://www.w3.org/ns/prov#");
    BY_PREFIX.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    BY_PREFIX.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    BY_PREFIX.put("skos", Vocabulary.SKOS_NAMESPACE);
    BY_PREFIX.put("xsd", "http://www.w3.org/2001/XMLSchema#");
  }

  private Namespaces() {}

  static Map<String, String> byPrefix() {
    return BY_PREFIX;
  }
}
