package attache.cli;

import attache.pipeline.Questions;
import attache.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Writes what the graph knows as tables. */
@Command(
    name = "facts",
    description =
        "Writes what the graph knows as eight CSV tables: people, ranks, offices, engagements, "
            + "agreements, cochairs, partnerships, supports.",
    footer = {"", "Example: attache facts --out facts/"})
final class FactsCommand implements Callable<Integer> {

  @ParentCommand private Attache attache;
  @Mixin private StoreOption store;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder for the tables; it is made if need be.")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    try (Store opened = store.openExisting(attache)) {
      new Questions(opened).writeFacts(folder);
      return 0;
    }
  }
}
