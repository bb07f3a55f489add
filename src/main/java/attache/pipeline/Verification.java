package attache.pipeline;

import attache.map.ReferenceGraph;
import attache.model.Article;
import attache.read.Reading;
import attache.resolve.Resolver;
import attache.serve.SearchIndexCheck;
import attache.store.Findings;
import attache.store.Run;
import attache.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.StreamSupport;

/** Checks a store and all that belongs to it; repairs nothing. */
public final class Verification {

  private Verification() {}

  /**
   * Checks a store.
   *
   * @param sources where the texts of its articles are; empty for those that the store's log names
   *     and that are still there
   */
  public static Findings of(
      Store store, Workshop workshop, ProjectFolder project, List<Path> sources) {
    Collection<Path> texts = sources.isEmpty() ? sourcesOfRuns(store) : sources;
    Findings findings =
        store.verify(
            workshop.shapes(),
            ReferenceGraph.of(workshop.reference()),
            () -> new Resolver(workshop.reference()),
            articles(workshop.read(List.copyOf(texts))));
    SearchIndexCheck.of(store, ServedKnowledge.of(project).aliases(), findings);
    return findings;
  }

  private static Collection<Path> sourcesOfRuns(Store store) {
    Collection<Path> sources = new LinkedHashSet<>();
    for (Run run : store.runs().all()) {
      if (run.command().equals("build")) {
        run.inputs().stream().map(Path::of).filter(Files::isReadable).forEach(sources::add);
      }
    }
    return sources;
  }

  private static Iterator<Article> articles(Iterator<Reading> readings) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(readings, 0), false)
        .filter(Reading.Accepted.class::isInstance)
        .map(reading -> ((Reading.Accepted) reading).article())
        .iterator();
  }
}
