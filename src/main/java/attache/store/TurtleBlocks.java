package attache.store;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterTTL;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;

/** Writes Turtle and TriG, one block a subject, everything sorted. */
final class TurtleBlocks {

  private final Writer out;
  private final NodeFormatter formatter;
  private String indent = "";

  TurtleBlocks(Writer out) {
    this.out = out;
    PrefixMap prefixes = PrefixMapFactory.create(Namespaces.byPrefix());
    this.formatter = new NodeFormatterTTL(null, prefixes);
  }

  void writePrefixes() throws IOException {
    for (Map.Entry<String, String> prefix : Namespaces.byPrefix().entrySet()) {
      out.write("PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">\n");
    }
  }

  void openGraph(Node graph) throws IOException {
    out.write("\n" + written(graph) + " {\n");
    indent = "  ";
  }

  void closeGraph() throws IOException {
    out.write("}\n");
    indent = "";
  }

  void write(Collection<Triple> triples) throws IOException {
    Map<String, Map<String, TreeSet<String>>> bySubject = new TreeMap<>();
    for (Triple t : triples) {
      bySubject
          .computeIfAbsent(written(t.getSubject()), k -> new TreeMap<>(PropertyOrder.TYPE_FIRST))
          .computeIfAbsent(t.getPredicate().getURI(), k -> new TreeSet<>())
          .add(written(t.getObject()));
    }
    for (Map.Entry<String, Map<String, TreeSet<String>>> subject : bySubject.entrySet()) {
      out.write("\n" + indent + subject.getKey());
      String before = " ";
      for (Map.Entry<String, TreeSet<String>> property : subject.getValue().entrySet()) {
        out.write(before + property(property.getKey()) + " ");
        out.write(String.join(" , ", property.getValue()));
        before = " ;\n" + indent + "    ";
      }
      out.write(" .\n");
    }
  }

  private String property(String iri) {
    return iri.equals(PropertyOrder.TYPE)
        ? "a"
        : written(org.apache.jena.graph.NodeFactory.createURI(iri));
  }

  private String written(Node node) {
    StringWriterI text = new StringWriterI();
    formatter.format(text, node);
    return text.toString();
  }
}
