package attache.cli;

import attache.pipeline.Questions;
import attache.store.Format;
import attache.store.Store;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes the whole graph in a format other programmes read. */
@Command(
    name = "export",
    description =
        "Writes the whole graph: turtle is the union of all articles; trig, nquads and jsonld "
            + "keep one named graph per article; graphml is for Gephi and Cytoscape; csv is one "
            + "table per kind, into the folder --out.",
    footer = {
      "",
      "Examples: attache export --format trig --out graph.trig",
      "          attache export --format graphml --out graph.graphml",
      "          attache export --format csv --out tables/"
    })
final class ExportCommand implements Callable<Integer> {

  private static final String GRAPHML = "graphml";
  private static final String CSV = "csv";

  @ParentCommand private Attache attache;
  @Spec private CommandSpec spec;
  @Mixin private StoreOption store;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "turtle, trig, nquads, jsonld, graphml or csv.")
  private String format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to (default: stdout); for csv a folder, which is made if need be.")
  private Path file;

  @Option(
      names = "--runs",
      description =
          "With what was done to the store and when (see attache log), which is left out otherwise: "
              + "two stores that say the same then give the same file.")
  private boolean runs;

  @Override
  public Integer call() throws IOException {
    String wanted = format.toLowerCase(Locale.ROOT);
    Optional<Format> rdf = Format.named(wanted);
    if (rdf.isEmpty() && !List.of(GRAPHML, CSV).contains(wanted)) {
      throw new ParameterException(
          spec.commandLine(),
          "--format %s: there is no such format. Write turtle, trig, nquads, jsonld, graphml or csv."
              .formatted(format));
    }
    if (wanted.equals(CSV) && file == null) {
      throw new ParameterException(
          spec.commandLine(), "--format csv writes several tables: name a folder with --out.");
    }
    try (Store opened = store.openExisting(attache)) {
      if (wanted.equals(CSV)) {
        new Questions(opened).writeKindTables(file);
      } else if (file == null) {
        write(opened, rdf, attache.out());
      } else {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
          write(opened, rdf, out);
        }
      }
      return 0;
    }
  }

  private void write(Store store, Optional<Format> rdf, OutputStream out) {
    if (rdf.isPresent()) {
      store.export(rdf.get(), runs, out);
    } else {
      new Questions(store).writeGraphMl(out);
    }
  }
}
