package attache.store;

import attache.map.Iris;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * What was done to a store, in {@link Iris#RUNS_GRAPH}. What has begun stands in a file beside the
 * graph until it ends, so that a run whose process was killed is known, too: the next one writes it
 * down, without an end.
 */
public final class RunLog {

  static final Node GRAPH = NodeFactory.createURI(Iris.RUNS_GRAPH);

  private static final String BEGUN = "run.nt";

  private final Store store;

  /** What stood in the file when this run began. */
  private Optional<Run> brokenOff = Optional.empty();

  RunLog(Store store) {
    this.store = store;
  }

  /** What was done, the earliest first; the last may not have ended. */
  public List<Run> all() {
    List<Run> runs =
        new ArrayList<>(
            store.read(
                dataset -> {
                  Graph graph = GraphFactory.createDefaultGraph();
                  dataset
                      .find(GRAPH, Node.ANY, Node.ANY, Node.ANY)
                      .forEachRemaining(quad -> graph.add(quad.asTriple()));
                  return Run.in(graph);
                }));
    begun().filter(run -> !runs.contains(run)).ifPresent(runs::add);
    return runs;
  }

  /** Whether the last of {@link #all} still goes on, where it has no end. */
  public boolean isRunning() {
    return store.isBeingWritten();
  }

  /** Notes what begins now; to be called by the one writer at work, as {@link #end} later. */
  public Run begin(String command, List<String> inputs, String programme, String reference) {
    brokenOff = begun();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    Run run = new Run(command, inputs, now, Optional.empty(), programme, reference, "", List.of());
    try {
      Files.writeString(file(), NTriples.write(run.graph()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return run;
  }

  /** Notes that it has ended, and how. */
  public void end(Run begun, String outcome, List<String> refusals) {
    Run ended = begun.with(Instant.now().truncatedTo(ChronoUnit.MICROS), outcome, refusals);
    store.write(
        dataset -> {
          brokenOff.ifPresent(run -> add(run, dataset));
          return add(ended, dataset);
        });
    try {
      Files.deleteIfExists(file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean add(Run run, DatasetGraph dataset) {
    run.graph().find().forEach(triple -> dataset.add(Quad.create(GRAPH, triple)));
    return true;
  }

  /** What stands in the file; nothing where it was broken off before it was whole. */
  private Optional<Run> begun() {
    try {
      return Files.exists(file())
          ? Run.in(NTriples.read(Files.readString(file()))).stream().findFirst()
          : Optional.empty();
    } catch (RiotException | java.time.format.DateTimeParseException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file() {
    return store.folder().resolve(BEGUN);
  }
}
