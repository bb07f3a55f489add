package attache.query;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.RDFNode;

/**
 * The graph as GraphML, for Gephi, Cytoscape and others: people, countries, engagements and
 * agreements as nodes, what ties them as edges with a type and a date.
 */
public final class GraphMl {

  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

  /** What XML 1.0 cannot hold in any form. */
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private static final List<String> NODE_KEYS =
      List.of("iri", "kind", "label", "label_vi", "type", "status", "date", "country");
  private static final List<String> EDGE_KEYS = List.of("type", "date", "role");

  private static final String PREFIXES =
      """
      PREFIX att: <https://w3id.org/attache/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      """;

  private static final Map<String, String> NODES =
      new TreeMap<>(
          Map.of(
              "person",
              """
              ?iri a att:Person ; rdfs:label ?label . OPTIONAL { ?iri att:serves ?country }
              """,
              "country",
              """
              { SELECT DISTINCT ?iri { ?any att:country|att:party|att:serves ?iri } }
              ?iri rdfs:label ?label , ?label_vi . FILTER(LANG(?label) = "en" && LANG(?label_vi) = "vi")
              """,
              "engagement",
              """
              ?iri a att:Engagement ; att:engagementType ?type ; att:engagementStatus ?status .
              OPTIONAL { ?iri att:date ?date } OPTIONAL { ?iri att:name ?label }
              """,
              "agreement",
              """
              ?iri a att:Agreement ; att:agreementType ?type ; att:status ?status .
              OPTIONAL { ?iri att:signedOn ?date } OPTIONAL { ?iri att:subject ?label }
              """));

  private static final Map<String, String> EDGES =
      new TreeMap<>(
          Map.of(
              "takes-part",
              """
              ?to att:participant ?from ; att:engagementType [] . OPTIONAL { ?to att:date ?date }
              OPTIONAL { ?to att:participation ?part . ?part att:participant ?from ; att:role ?role }
              """,
              "serves",
              "?from a att:Person ; att:serves ?to .",
              "of-country",
              "?from a att:Engagement ; att:country ?to . OPTIONAL { ?from att:date ?date }",
              "party",
              "?from a att:Agreement ; att:party ?to . OPTIONAL { ?from att:signedOn ?date }",
              "signed",
              "?to a att:Agreement ; att:signedBy ?from . OPTIONAL { ?to att:signedOn ?date }",
              "concluded-at",
              "?from att:concludedAt ?to . OPTIONAL { ?to att:date ?date }",
              "part-of",
              "?from att:partOf ?to .",
              "on-margins-of",
              "?from att:onMarginsOf ?to ."));

  private final Questioner questioner;
  private final Map<String, String> ids = new HashMap<>();

  public GraphMl(Questioner questioner) {
    this.questioner = questioner;
  }

  /** Writes it in UTF-8; does not close {@code out}. */
  public void write(OutputStream out) {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("graphml");
      xml.writeDefaultNamespace(NAMESPACE);
      writeKeys(xml, "node", NODE_KEYS);
      writeKeys(xml, "edge", EDGE_KEYS);
      line(xml);
      xml.writeStartElement("graph");
      xml.writeAttribute("edgedefault", "directed");
      for (var kind : NODES.entrySet()) {
        writeNodes(xml, kind.getKey(), kind.getValue());
      }
      int edges = 0;
      for (var type : EDGES.entrySet()) {
        edges = writeEdges(xml, type.getKey(), type.getValue(), edges);
      }
      line(xml);
      xml.writeEndElement();
      line(xml);
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void writeKeys(XMLStreamWriter xml, String of, List<String> names)
      throws XMLStreamException {
    for (String name : names) {
      line(xml);
      xml.writeEmptyElement("key");
      xml.writeAttribute("id", of + "-" + name);
      xml.writeAttribute("for", of);
      xml.writeAttribute("attr.name", name);
      xml.writeAttribute("attr.type", "string");
    }
  }

  private void writeNodes(XMLStreamWriter xml, String kind, String pattern)
      throws XMLStreamException {
    Map<String, Map<String, String>> nodes = new TreeMap<>();
    for (QuerySolution row : questioner.rows(PREFIXES + "SELECT * {" + pattern + "}")) {
      Map<String, String> data =
          nodes.computeIfAbsent(row.getResource("iri").getURI(), iri -> new TreeMap<>());
      NODE_KEYS.forEach(
          key -> {
            if (row.contains(key) && !key.equals("iri")) {
              // of several values the last: of statuses "signed", of dates the latest
              data.merge(
                  key, text(row.get(key)), (one, other) -> one.compareTo(other) > 0 ? one : other);
            }
          });
    }
    for (var node : nodes.entrySet()) {
      Map<String, String> data = node.getValue();
      data.put("iri", node.getKey());
      data.put("kind", kind);
      data.putIfAbsent("label", data.getOrDefault("type", Names.shortened(node.getKey())));
      String id = "n" + ids.size();
      ids.put(node.getKey(), id);
      line(xml);
      xml.writeStartElement("node");
      xml.writeAttribute("id", id);
      writeData(xml, "node", NODE_KEYS, data);
      xml.writeEndElement();
    }
  }

  private int writeEdges(XMLStreamWriter xml, String type, String pattern, int before)
      throws XMLStreamException {
    TreeSet<List<String>> edges =
        new TreeSet<>(java.util.Comparator.comparing((List<String> edge) -> edge.toString()));
    for (QuerySolution row : questioner.rows(PREFIXES + "SELECT DISTINCT * {" + pattern + "}")) {
      edges.add(
          List.of(
              row.getResource("from").getURI(),
              row.getResource("to").getURI(),
              text(row.get("date")),
              text(row.get("role"))));
    }
    int count = before;
    for (List<String> edge : edges) {
      String source = ids.get(edge.get(0));
      String target = ids.get(edge.get(1));
      if (source != null && target != null) {
        line(xml);
        xml.writeStartElement("edge");
        xml.writeAttribute("id", "e" + count++);
        xml.writeAttribute("source", source);
        xml.writeAttribute("target", target);
        writeData(
            xml, "edge", EDGE_KEYS, Map.of("type", type, "date", edge.get(2), "role", edge.get(3)));
        xml.writeEndElement();
      }
    }
    return count;
  }

  private static void writeData(
      XMLStreamWriter xml, String of, List<String> keys, Map<String, String> data)
      throws XMLStreamException {
    for (String key : keys) {
      String value = data.getOrDefault(key, "");
      if (!value.isEmpty()) {
        xml.writeStartElement("data");
        xml.writeAttribute("key", of + "-" + key);
        xml.writeCharacters(NOT_XML.matcher(value).replaceAll(" "));
        xml.writeEndElement();
      }
    }
  }

  private static String text(RDFNode node) {
    if (node == null) {
      return "";
    }
    return node.isLiteral()
        ? node.asLiteral().getLexicalForm()
        : Names.lastSegment(node.asResource().getURI());
  }

  private static void line(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n");
  }
}
