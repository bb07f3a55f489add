package attache.cli;

import attache.pipeline.Verification;
import attache.pipeline.Workshop;
import attache.reference.ReferenceException;
import attache.store.Findings;
import attache.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Checks the whole store. */
@Command(
    name = "verify",
    description =
        "Checks the whole store: its indexes against each other, each article's graph against the "
            + "shapes and its account, who is who as settling gives it, quotes against the texts, "
            + "IRIs that nothing describes, the search index. It repairs nothing.",
    footer = {"", "Examples: attache verify", "          attache verify seeds/ news.tar.zst"})
final class VerifyCommand implements Callable<Integer> {

  @ParentCommand private Attache attache;
  @Mixin private StoreOption store;

  @Parameters(
      arity = "0..*",
      paramLabel = "SOURCE",
      description =
          "Where the texts are (default: the sources that the log names, where they are still "
              + "there).")
  private List<Path> sources = List.of();

  @Override
  public Integer call() throws IOException, ReferenceException {
    try (Store opened = store.openExisting(attache)) {
      Findings findings =
          Verification.of(opened, Workshop.of(attache.project()), attache.project(), sources);
      findings.faults().forEach(attache.out()::println);
      findings.notes().forEach(note -> attache.err().println("note: " + note));
      attache.err().println("checked: " + findings.extent());
      attache
          .err()
          .println(
              findings.faults().isEmpty()
                  ? "All is well."
                  : findings.faults().size() + " faults; nothing was changed.");
      return findings.faults().isEmpty() ? 0 : 1;
    }
  }
}
