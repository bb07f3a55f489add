package attache.cli;

import attache.store.Store;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Makes the store what it was at a backup. */
@Command(
    name = "restore",
    description =
        "Puts what a backup holds into the store, in one step, also while it is served: whoever "
            + "asks sees what was before or what is after. A file that is cut short or altered is "
            + "refused. A store that holds anything is left alone without --replace.",
    footer = {"", "Example: attache restore attache-2026-01-31.nq.gz --store new-store"})
final class RestoreCommand implements Callable<Integer> {

  @ParentCommand private Attache attache;
  @Mixin private StoreOption store;

  @Parameters(paramLabel = "FILE", description = "What attache backup wrote.")
  private Path file;

  @Option(names = "--replace", description = "Give up what the store holds now.")
  private boolean replace;

  @Override
  public Integer call() {
    try (Store opened = store.open(attache)) {
      long articles = opened.counts().articles();
      if (articles > 0 && !replace) {
        throw new Failure(
            "%s: holds %d articles. Name another folder with --store, or give them up with --replace."
                .formatted(opened.folder(), articles));
      }
      long statements = opened.restore(file);
      attache
          .err()
          .printf(
              "%s: %d statements, %d articles%n",
              opened.folder(), statements, opened.counts().articles());
      return 0;
    }
  }
}
