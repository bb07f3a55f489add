package attache.cli;

import attache.pipeline.Check;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Finds faults in what is edited without compiling. */
@Command(
    name = "check",
    description =
        "Checks the reference rows, the patterns against their own examples, the ontology, the "
            + "shapes and the queries, and names all faults at once with place and remedy.",
    footer = {"", "Example: attache check"})
final class CheckCommand implements Callable<Integer> {

  @ParentCommand private Attache attache;

  @Override
  public Integer call() throws IOException {
    List<String> faults = Check.faults(attache.project());
    faults.forEach(attache.out()::println);
    attache.err().println(faults.isEmpty() ? "All is well." : faults.size() + " faults.");
    return faults.isEmpty() ? 0 : 1;
  }
}
