package attache.cli;

import attache.query.Catalogue;
import attache.query.CatalogueQuery;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Lists the catalogue. */
@Command(
    name = "queries",
    description = "Lists the questions of the catalogue with their parameters.",
    footer = {"", "Example: attache queries"})
final class QueriesCommand implements Callable<Integer> {

  @ParentCommand private Attache attache;

  @Override
  public Integer call() {
    for (CatalogueQuery query : Catalogue.read(attache.project().queries()).queries()) {
      attache.out().println(query.name() + "  " + query.usage());
      attache.out().println("    " + query.summary());
    }
    return 0;
  }
}
