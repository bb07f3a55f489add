package attache.cli;

import attache.pipeline.Questions;
import attache.store.Store;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows each statement about a node with the sentences it is read in. */
@Command(
    name = "explain",
    description =
        "Shows each statement about a person, a country or any node, with the sentences it is "
            + "read in; the words that say it stand in brackets. Of what was merged it says from "
            + "which IRIs, with the score and its features.",
    footer = {
      "",
      "Examples: attache explain 'Phan Van Giang'",
      "          attache explain id:agreement/protocol/LAO-VNM/2025-2029"
    })
final class ExplainCommand implements Callable<Integer> {

  @ParentCommand private Attache attache;
  @Mixin private StoreOption store;

  @Parameters(
      paramLabel = "IRI|NAME",
      description = "A name in any spelling, or an IRI, in full or as id:...")
  private String named;

  @Override
  public Integer call() {
    try (Store opened = store.openExisting(attache)) {
      new Questions(opened).explain(named).print(attache.out());
      return 0;
    }
  }
}
