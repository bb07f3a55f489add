package attache.cli;

import attache.pipeline.ServedKnowledge;
import attache.reference.ReferenceException;
import attache.serve.AnalystServer;
import attache.serve.Knowledge;
import attache.serve.ServerSettings;
import attache.store.Store;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Serves the graph over HTTP until it is stopped. */
@Command(
    name = "serve",
    description =
        "Serves the graph over HTTP until it is stopped (Ctrl+C): the explorer at /, SPARQL at "
            + "/attache/sparql. Nothing can be changed through it.",
    footer = {"", "Example: attache serve --port 3030"})
final class ServeCommand implements Callable<Integer> {

  @ParentCommand private Attache attache;
  @Mixin private StoreOption store;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port to listen on (default: 3030; 0 takes a free one).")
  private int port = ServerSettings.usual().port();

  @Override
  public Integer call() throws IOException, ReferenceException {
    Knowledge knowledge = ServedKnowledge.of(attache.project());
    try (Store opened = store.openExisting(attache.project());
        AnalystServer server =
            AnalystServer.start(opened, knowledge, ServerSettings.usual().withPort(port))) {
      attache.err().println("Serving " + opened.folder() + " at " + server.url());
      server.join();
      return 0;
    }
  }
}
