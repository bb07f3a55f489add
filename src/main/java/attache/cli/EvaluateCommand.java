package attache.cli;

import attache.evaluate.DocumentLanguages;
import attache.evaluate.ScorePrinter;
import attache.evaluate.ScoreReport;
import attache.pipeline.Evaluation;
import attache.pipeline.Workshop;
import attache.reference.ReferenceException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Measures what is found in articles against what they are known to say. */
@Command(
    name = "evaluate",
    description =
        "Builds the articles of TEXTS into a store of their own, compares the facts found with the "
            + "tables in GOLD and prints precision, recall and F1 of each.",
    footer = {"", "Example: attache evaluate seeds data/gold/seeds"})
final class EvaluateCommand implements Callable<Integer> {

  @ParentCommand private Attache attache;
  @Mixin private ThreadsOption threads;

  @Parameters(index = "0", paramLabel = "TEXTS", description = "The folder of articles.")
  private Path texts;

  @Parameters(index = "1", paramLabel = "GOLD", description = "The folder of their fact tables.")
  private Path gold;

  @Option(
      names = "--errors",
      paramLabel = "N",
      description = "Show up to N differences of each table (default: none).")
  private int errors;

  @Option(
      names = "--language",
      paramLabel = "LANG",
      description = "Score the articles in one language alone (GOLD/languages.csv).")
  private String language = DocumentLanguages.ALL;

  @Override
  public Integer call() throws IOException, ReferenceException {
    BuildProgress progress = new BuildProgress(attache);
    Workshop workshop = Workshop.of(attache.project());
    ScoreReport report;
    try {
      report =
          new Evaluation(workshop, threads.count(), progress)
              .score(texts, gold, DocumentLanguages.in(language, gold));
    } catch (IllegalArgumentException e) {
      throw new Failure(e.getMessage(), e);
    }
    progress.end();
    new ScorePrinter(errors)
        .print(report, new PrintWriter(attache.out(), true, StandardCharsets.UTF_8));
    return 0;
  }
}
