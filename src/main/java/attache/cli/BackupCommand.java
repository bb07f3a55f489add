package attache.cli;

import attache.store.Store;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes a copy from which a store can be made again. */
@Command(
    name = "backup",
    description =
        "Writes all of the store into one file, as one moment sees it, also while it is served: "
            + "gzipped N-Quads, which other tools read, too. A file of that name is replaced only "
            + "by a whole one.",
    footer = {"", "Example: attache backup attache-2026-01-31.nq.gz"})
final class BackupCommand implements Callable<Integer> {

  @ParentCommand private Attache attache;
  @Mixin private StoreOption store;

  @Parameters(paramLabel = "FILE", description = "Where to.")
  private Path file;

  @Override
  public Integer call() {
    try (Store opened = store.openExisting(attache)) {
      attache.err().printf("%s: %d statements%n", file, opened.backup(file));
      return 0;
    }
  }
}
