package attache.store;

import attache.map.Iris;
import attache.model.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.parser.ShaclParseException;
import org.apache.jena.shacl.validation.ReportEntry;

/** What the graph of one article must be (ontology/shapes.ttl). Parsed once, for all threads. */
public final class Shapes {

  private final org.apache.jena.shacl.Shapes shapes;
  private final Optional<ShapeCheck> check;

  private Shapes(org.apache.jena.shacl.Shapes shapes) {
    this.shapes = shapes;
    this.check = ShapeCheck.of(shapes);
  }

  /**
   * Reads shapes in Turtle.
   *
   * @throws StoreException if the file is missing, is no shapes graph or holds no shape
   */
  public static Shapes read(Path file) {
    if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
      throw new StoreException(
          file + ": there are no shapes to check articles against. Restore the file.", null);
    }
    try {
      Shapes read = new Shapes(ShaclValidator.get().parse(graph(file)));
      if (read.shapes.numRootShapes() == 0) {
        throw new StoreException(
            file
                + ": no shape stands in it, so that no article would be checked. Restore the file.",
            null);
      }
      return read;
    } catch (RiotParseException e) {
      throw new StoreException(
          "%s:%d:%d: not Turtle: %s"
              .formatted(file, e.getLine(), e.getCol(), e.getOriginalMessage()),
          e);
    } catch (RiotException | ShaclParseException e) {
      throw new StoreException(file + ": not a shapes graph: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new StoreException(file + ": not a text in UTF-8: " + e.getMessage(), e);
    }
  }

  private static Graph graph(Path file) throws IOException {
    return RDFParser.fromString(Files.readString(file), Lang.TURTLE)
        .errorHandler(ErrorHandlerFactory.errorHandlerExceptionOnError())
        .toGraph();
  }

  /** Everything that is wrong with the graph of an article, sorted; empty when it may enter. */
  public List<Refusal> refusalsOf(Article article, Graph graph) {
    return entries(graph).stream()
        .map(entry -> refusal(article, entry))
        .distinct()
        .sorted(Comparator.comparing(Refusal::toString))
        .toList();
  }

  /** As {@link #refusalsOf}, each in a line, where there is only the graph. */
  List<String> faultsOf(Graph graph) {
    return entries(graph).stream()
        .map(
            entry ->
                "%s %s: %s"
                    .formatted(written(entry.focusNode()), entry.resultPath(), entry.message()))
        .distinct()
        .sorted()
        .toList();
  }

  /** Almost every graph conforms, which is told sooner than what would be wrong with it. */
  private Collection<ReportEntry> entries(Graph graph) {
    return check.isPresent() && check.get().passes(graph)
        ? List.of()
        : ShaclValidator.get().validate(shapes, graph).getEntries();
  }

  private static Refusal refusal(Article article, ReportEntry entry) {
    return new Refusal(
        article.source(),
        Iris.article(article.id()),
        written(entry.focusNode()),
        entry.resultPath() == null ? "" : entry.resultPath().toString(),
        entry.message() == null ? "does not fit its shape" : entry.message());
  }

  private static String written(Node node) {
    return node == null ? "" : node.toString();
  }
}
