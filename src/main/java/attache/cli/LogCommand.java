package attache.cli;

import attache.store.Run;
import attache.store.Store;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Lists what was done to the store. */
@Command(
    name = "log",
    description =
        "Lists what was done to the store, the earliest first: builds and withdrawals, with "
            + "their sources, counts and refusals, and which reference data they went by.",
    footer = {"", "Example: attache log --last 5 --refusals"})
final class LogCommand implements Callable<Integer> {

  @ParentCommand private Attache attache;
  @Mixin private StoreOption store;

  @Option(names = "--last", paramLabel = "N", description = "So many at most, the latest.")
  private int last = Integer.MAX_VALUE;

  @Option(names = "--refusals", description = "With what was refused, and why.")
  private boolean refusals;

  @Override
  public Integer call() {
    try (Store opened = store.openExisting(attache)) {
      boolean running = opened.runs().isRunning();
      List<Run> runs = opened.runs().all();
      for (Run run : runs.subList(Math.max(0, runs.size() - last), runs.size())) {
        attache.out().println(line(run, running && run.equals(runs.get(runs.size() - 1))));
        if (refusals) {
          run.refusals()
              .forEach(
                  refusal ->
                      attache.out().println("    refused: " + refusal.replace("\n", "\n    ")));
        }
      }
      return 0;
    }
  }

  private static String line(Run run, boolean running) {
    String outcome =
        run.ended().isPresent()
            ? "%s; in %.1f s".formatted(run.outcome(), run.took().toMillis() / 1000.0)
            : running ? "goes on" : "broken off";
    return "%s  %s %s  %s  (version %s, reference %s)"
        .formatted(
            run.started().truncatedTo(ChronoUnit.SECONDS),
            run.command(),
            String.join(" ", run.inputs()),
            outcome,
            run.programme(),
            run.reference());
  }
}
