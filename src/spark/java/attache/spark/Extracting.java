package attache.spark;

import attache.map.Iris;
import attache.map.RefusedArticleException;
import attache.model.Article;
import attache.pipeline.Extraction;
import attache.pipeline.Workshop;
import attache.read.Reading;
import attache.read.SeenArticles;
import attache.store.NTriples;
import attache.store.Refusal;
import attache.store.TellingReader;
import attache.store.TellingText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.jena.graph.Graph;

/**
 * Reads and extracts a portion and leaves what became of it in {@link Outcomes}. Memory holds one
 * article at a time, local disk the files of the portion.
 */
final class Extracting {

  private final Workshop workshop;
  private final Extraction extraction;
  private final Outcomes outcomes;
  private final Configuration configuration;

  Extracting(Workshop workshop, Outcomes outcomes, Configuration configuration) {
    this.workshop = workshop;
    this.extraction = new Extraction(workshop.reference());
    this.outcomes = outcomes;
    this.configuration = configuration;
  }

  /**
   * @param attempt tells it from other tasks that do the same
   */
  void extract(Portion portion, String attempt) throws IOException {
    Path here = Files.createTempDirectory("attache");
    try (Outcomes.Growing heads =
            new Outcomes.Growing(outcomes.heads(portion.number()), attempt, configuration);
        Outcomes.Growing bodies =
            new Outcomes.Growing(outcomes.bodies(portion.number()), attempt, configuration)) {
      for (String manifest : portion.manifests()) {
        fetch(portion, manifest, here);
      }
      int place = 0;
      for (String file : portion.files()) {
        Path copy = fetch(portion, file, here);
        for (Iterator<Reading> read = workshop.readShare(here, List.of(copy)); read.hasNext(); ) {
          Naming naming = new Naming(here + "/", portion.root() + "/");
          Outcome outcome = outcome(read.next(), naming, place, bodies);
          heads.line(outcome.json());
          place++;
        }
        Files.delete(copy);
      }
      bodies.finish();
      heads.finish();
    } finally {
      FileUtils.deleteDirectory(here.toFile());
    }
  }

  /** What is read here is called by where it came from. */
  private record Naming(String here, String there) {
    String of(String message) {
      return message.replace(here, there);
    }
  }

  private Path fetch(Portion portion, String file, Path here) throws IOException {
    org.apache.hadoop.fs.Path source = new org.apache.hadoop.fs.Path(portion.root(), file);
    FileSystem files = source.getFileSystem(configuration);
    Path copy = here.resolve(file);
    Files.createDirectories(copy.getParent());
    try (InputStream in = files.open(source)) {
      Files.copy(in, copy);
    }
    return copy;
  }

  private Outcome outcome(Reading reading, Naming naming, int place, Outcomes.Growing bodies)
      throws IOException {
    if (reading instanceof Reading.Refused refused) {
      return Outcome.refused(naming.of(refused.refusal().toString()));
    }
    if (reading instanceof Reading.Noticed noticed) {
      return Outcome.noticed(naming.of(noticed.notice().toString()));
    }
    Article article = ((Reading.Accepted) reading).article();
    String telling = null;
    List<String> refusals = new ArrayList<>();
    try {
      Graph graph = extraction.graphOf(article);
      workshop.shapes().refusalsOf(article, graph).stream()
          .map(Refusal::toString)
          .forEach(refusals::add);
      if (refusals.isEmpty()) {
        String iri = Iris.article(article.id());
        telling = TellingText.write(TellingReader.read(iri, graph));
        bodies.line(new Outcome.Body(place, iri, NTriples.write(graph)).json());
      }
    } catch (RefusedArticleException e) {
      refusals.add(e.getMessage());
    } catch (RuntimeException e) {
      refusals.add(Extraction.fault(article, e));
    }
    return new Outcome(
        Iris.article(article.id()),
        article.id(),
        SeenArticles.textHash(article),
        naming.of(article.source()),
        telling,
        refusals.isEmpty()
            ? null
            : refusals.stream().map(naming::of).collect(Collectors.joining("\n")),
        null);
  }
}
