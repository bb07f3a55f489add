package attache.store;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.XSD;

/**
 * Writes a dataset as JSON-LD 1.1, one object a graph and in it one object a subject, as it comes:
 * Jena's own writer would hold the whole dataset in memory.
 */
final class JsonLdNodes {

  private final Writer out;
  private boolean first = true;

  JsonLdNodes(Writer out) {
    this.out = out;
  }

  void open() throws IOException {
    out.write("{\n\"@context\": {\n");
    String before = "  ";
    for (Map.Entry<String, String> prefix : Namespaces.byPrefix().entrySet()) {
      out.write(before + quoted(prefix.getKey()) + ": " + quoted(prefix.getValue()));
      before = ",\n  ";
    }
    out.write("\n},\n\"@graph\": [");
  }

  void write(Node graph, Collection<Triple> triples) throws IOException {
    if (triples.isEmpty()) {
      return;
    }
    Map<String, Map<String, TreeSet<String>>> bySubject = new TreeMap<>();
    for (Triple t : triples) {
      String property = t.getPredicate().getURI();
      boolean isType = property.equals(PropertyOrder.TYPE);
      bySubject
          .computeIfAbsent(t.getSubject().getURI(), k -> new TreeMap<>(PropertyOrder.TYPE_FIRST))
          .computeIfAbsent(property, k -> new TreeSet<>())
          .add(isType ? quoted(compact(t.getObject().getURI())) : value(t.getObject()));
    }
    out.write(first ? "\n" : ",\n");
    first = false;
    out.write("{\"@id\": " + quoted(compact(graph.getURI())) + ", \"@graph\": [\n");
    String before = "";
    for (Map.Entry<String, Map<String, TreeSet<String>>> subject : bySubject.entrySet()) {
      out.write(before + "  {\"@id\": " + quoted(compact(subject.getKey())));
      for (Map.Entry<String, TreeSet<String>> property : subject.getValue().entrySet()) {
        boolean isType = property.getKey().equals(PropertyOrder.TYPE);
        out.write(",\n    " + quoted(isType ? "@type" : compact(property.getKey())) + ": ");
        out.write(
            property.getValue().size() == 1
                ? property.getValue().first()
                : "[" + String.join(", ", property.getValue()) + "]");
      }
      out.write("}");
      before = ",\n";
    }
    out.write("\n]}");
  }

  void close() throws IOException {
    out.write("\n]\n}\n");
  }

  private static String value(Node node) {
    if (node.isURI()) {
      return "{\"@id\": " + quoted(compact(node.getURI())) + "}";
    }
    String text = quoted(node.getLiteralLexicalForm());
    if (!node.getLiteralLanguage().isEmpty()) {
      return "{\"@value\": " + text + ", \"@language\": " + quoted(node.getLiteralLanguage()) + "}";
    }
    String type = node.getLiteralDatatypeURI();
    return type.equals(XSD.xstring.getURI())
        ? text
        : "{\"@value\": " + text + ", \"@type\": " + quoted(compact(type)) + "}";
  }

  private static String compact(String iri) {
    for (Map.Entry<String, String> prefix : Namespaces.byPrefix().entrySet()) {
      if (iri.startsWith(prefix.getValue())) {
        String local = iri.substring(prefix.getValue().length());
        return local.isEmpty() || local.startsWith("//") ? iri : prefix.getKey() + ":" + local;
      }
    }
    return iri;
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < 0x20 || c == 0x2028 || c == 0x2029) {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
