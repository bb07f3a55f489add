package attache.store;

import attache.map.Iris;
import attache.map.Vocabulary;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Something done to a store: a prov:Activity.
 *
 * @param command {@code build} or {@code withdraw}
 * @param inputs what it was done with: sources in full, or the article
 * @param started to the microsecond, no two of a store at the same
 * @param ended empty where it was broken off, or still goes on
 * @param programme a hash of the programme and the reference data, see {@link Writer}
 * @param reference a hash of the reference data and the judgements
 * @param outcome its counts in one line; empty before the end
 * @param refusals what did not enter, and why
 */
public record Run(
    String command,
    List<String> inputs,
    Instant started,
    Optional<Instant> ended,
    String programme,
    String reference,
    String outcome,
    List<String> refusals) {

  public Run {
    inputs = List.copyOf(inputs);
    refusals = List.copyOf(refusals);
  }

  /** How long it took; zero where it has no end. */
  public Duration took() {
    return ended.map(end -> Duration.between(started, end)).orElse(Duration.ZERO);
  }

  Run with(Instant end, String counts, List<String> refused) {
    return new Run(
        command, inputs, started, Optional.of(end), programme, reference, counts, refused);
  }

  Graph graph() {
    Graph graph = GraphFactory.createDefaultGraph();
    Node run = node();
    graph.add(run, Vocabulary.TYPE, Vocabulary.RUN);
    graph.add(run, Vocabulary.TYPE, Vocabulary.ACTIVITY);
    graph.add(run, Vocabulary.COMMAND, text(command));
    graph.add(run, Vocabulary.PROGRAMME_VERSION, text(programme));
    graph.add(run, Vocabulary.REFERENCE_HASH, text(reference));
    graph.add(run, Vocabulary.STARTED, time(started));
    ended.ifPresent(end -> graph.add(run, Vocabulary.ENDED, time(end)));
    if (!outcome.isEmpty()) {
      graph.add(run, Vocabulary.OUTCOME, text(outcome));
    }
    inputs.forEach(input -> graph.add(run, Vocabulary.INPUT, text(input)));
    refusals.forEach(refusal -> graph.add(run, Vocabulary.REFUSAL, text(refusal)));
    return graph;
  }

  private Node node() {
    return NodeFactory.createURI(Iris.RUN + started.toString().replace(':', '-'));
  }

  /** All in a graph, the earliest first. */
  static List<Run> in(Graph graph) {
    List<Run> runs = new ArrayList<>();
    graph
        .find(Node.ANY, Vocabulary.TYPE, Vocabulary.RUN)
        .mapWith(Triple::getSubject)
        .forEach(node -> runs.add(read(node, graph)));
    runs.sort(java.util.Comparator.comparing(Run::started));
    return runs;
  }

  private static Run read(Node run, Graph graph) {
    return new Run(
        value(run, Vocabulary.COMMAND, graph),
        values(run, Vocabulary.INPUT, graph),
        Instant.parse(value(run, Vocabulary.STARTED, graph)),
        values(run, Vocabulary.ENDED, graph).stream().findFirst().map(Instant::parse),
        value(run, Vocabulary.PROGRAMME_VERSION, graph),
        value(run, Vocabulary.REFERENCE_HASH, graph),
        value(run, Vocabulary.OUTCOME, graph),
        values(run, Vocabulary.REFUSAL, graph));
  }

  private static String value(Node run, Node property, Graph graph) {
    return String.join("", values(run, property, graph));
  }

  private static List<String> values(Node run, Node property, Graph graph) {
    List<String> values = new ArrayList<>();
    graph
        .find(run, property, Node.ANY)
        .forEach(triple -> values.add(triple.getObject().getLiteralLexicalForm()));
    Collections.sort(values);
    return values;
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Node time(Instant time) {
    return NodeFactory.createLiteralDT(time.toString(), XSDDatatype.XSDdateTime);
  }
}
