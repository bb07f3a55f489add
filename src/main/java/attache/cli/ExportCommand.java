package attache.cli;

import attache.store.Format;
import attache.store.Store;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Writes the whole graph in a format other programmes read. */
@Command(
    name = "export",
    description =
        "Writes the whole graph: turtle is the union of all articles; trig, nquads and jsonld "
            + "keep one named graph per article.",
    footer = {"", "Example: attache export --format trig --out graph.trig"})
final class ExportCommand implements Callable<Integer> {

  @ParentCommand private Attache attache;
  @Mixin private StoreOption store;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "turtle, trig, nquads or jsonld.")
  private Format format;

  @Option(names = "--out", paramLabel = "FILE", description = "Where to (default: stdout).")
  private Path file;

  @Override
  public Integer call() throws IOException {
    try (Store opened = store.openExisting(attache)) {
      if (file == null) {
        opened.export(format, attache.out());
      } else {
        try (OutputStream out = Files.newOutputStream(file)) {
          opened.export(format, out);
        }
      }
      return 0;
    }
  }
}
