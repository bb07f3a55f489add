package attache.cli;

import attache.pipeline.BuildReport;
import attache.pipeline.FolderWatch;
import attache.pipeline.GrownFiles;
import attache.pipeline.Workshop;
import attache.reference.ReferenceException;
import attache.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Takes in what is new or changed in a folder, for as long as the store is served. */
final class WatchedFolder {

  private static final Duration QUIET = Duration.ofSeconds(1);

  private final Path folder;
  private final Store store;
  private final Attache attache;
  private final GrownFiles grown = new GrownFiles();

  WatchedFolder(Path folder, Store store, Attache attache) {
    this.folder = folder;
    this.store = store;
    this.attache = attache;
  }

  static FolderWatch over(Path folder, Store store, Attache attache) throws IOException {
    return FolderWatch.over(folder, QUIET, new WatchedFolder(folder, store, attache)::takeIn);
  }

  /**
   * What is as it was is not read again, once it was read by this process. An article that was read
   * before its end gives way to the whole.
   */
  void takeIn() {
    BuildProgress progress = new BuildProgress(attache);
    try {
      Workshop workshop = Workshop.of(attache.project(), store);
      BuildReport report =
          workshop.build(
              workshop.sources(List.of(folder), null).notedBy(grown), store, 1, progress);
      grown.beginnings().forEach(article -> workshop.withdraw(article, store));
      progress.end();
      if (report.added() + report.replaced() > 0) {
        attache
            .err()
            .printf("%s: %d new, %d changed articles%n", folder, report.added(), report.replaced());
      }
    } catch (IOException | ReferenceException | RuntimeException e) {
      progress.end();
      attache.err().println(folder + ": could not be taken in: " + e.getMessage());
    }
  }
}
