package attache.cli;

import attache.pipeline.Workshop;
import attache.reference.ReferenceException;
import attache.store.Store;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Takes an article out of the store. */
@Command(
    name = "withdraw",
    description = "Takes an article out, with all that only it supported and the merges it caused.",
    footer = {"", "Example: attache withdraw s01-moc-chau-signing"})
final class WithdrawCommand implements Callable<Integer> {

  @ParentCommand private Attache attache;
  @Mixin private StoreOption store;

  @Parameters(
      paramLabel = "ARTICLE",
      description = "Its URL, its file's name without extension, its id or its IRI.")
  private String article;

  @Override
  public Integer call() throws IOException, ReferenceException {
    try (Store opened = store.openExisting(attache)) {
      List<String> withdrawn = Workshop.of(attache.project()).withdraw(article, opened);
      if (withdrawn.isEmpty()) {
        throw new Failure(
            "the store has no article '%s'. List them with: attache query articles"
                .formatted(article));
      }
      withdrawn.forEach(iri -> attache.out().println("withdrawn: " + iri));
      return 0;
    }
  }
}
