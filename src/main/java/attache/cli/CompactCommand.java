package attache.cli;

import attache.store.Store;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Gives back the space of what was replaced. */
@Command(
    name = "compact",
    description =
        "Gives back the space of what was replaced, also while the store is served: questions "
            + "wait until it is done.",
    footer = {"", "Example: attache compact"})
final class CompactCommand implements Callable<Integer> {

  @ParentCommand private Attache attache;
  @Mixin private StoreOption store;

  @Override
  public Integer call() {
    try (Store opened = store.openExisting(attache)) {
      opened.compact();
      attache.err().println(opened.folder() + ": compacted");
      return 0;
    }
  }
}
