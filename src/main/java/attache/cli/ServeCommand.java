package attache.cli;

import attache.pipeline.FolderWatch;
import attache.pipeline.ServedKnowledge;
import attache.serve.AnalystServer;
import attache.serve.Holder;
import attache.serve.IntakeDoor;
import attache.serve.Knowledge;
import attache.serve.ServerSettings;
import attache.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Serves the graph over HTTP until it is stopped. */
@Command(
    name = "serve",
    description = {
      "Serves the graph until it is stopped (Ctrl+C): the explorer at /, SPARQL at "
          + "/attache/sparql, questions as JSON and CSV at /api, Fuseki's own pages at /ui. "
          + "Nothing can be changed over HTTP.",
      "While it runs, the other commands on the same store are run by it."
    },
    footer = {
      "",
      "Examples: attache serve",
      "          attache serve --port 8080 --watch incoming/",
      "          attache serve --host 0.0.0.0 --password-file users.txt"
    })
final class ServeCommand implements Callable<Integer> {

  @ParentCommand private Attache attache;
  @Spec private CommandSpec spec;
  @Mixin private StoreOption store;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port to listen on (default: 3030; 0 takes a free one).")
  private int port = ServerSettings.usual().port();

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "The address to listen on (default: 127.0.0.1, this machine alone). Any other needs "
              + "--password-file or --open.")
  private String host = ServerSettings.usual().host();

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description =
          "Who may ask: a line 'user: password' each; the password may be written as "
              + "MD5:... or CRYPT:... Passwords cross the network readable: put HTTPS before it.")
  private Path passwords;

  @Option(names = "--open", description = "Let everybody ask who reaches the address.")
  private boolean open;

  @Option(
      names = "--watch",
      paramLabel = "FOLDER",
      description =
          "Take in what is in the folder, and what is put there or changes there. Articles that "
              + "are deleted there stay; take them out with: attache withdraw.")
  private List<Path> watched = List.of();

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      description = "How long a query may take (default: 30).")
  private long seconds = ServerSettings.usual().queryLimit().toSeconds();

  @Option(
      names = "--row-limit",
      paramLabel = "N",
      description = "How many rows or triples a SPARQL answer may have (default: 100000).")
  private int rows = ServerSettings.usual().rowLimit();

  @Override
  public Integer call() throws IOException {
    ServerSettings settings = settings();
    Knowledge knowledge = ServedKnowledge.of(attache.project());
    try (Store opened = openToServe();
        AnalystServer server = AnalystServer.start(opened, knowledge, settings);
        IntakeDoor door =
            IntakeDoor.open(opened.folder(), server.url(), new ServedCommands(opened))) {
      Runtime.getRuntime().addShutdownHook(new Thread(door::close));
      attache.err().println("Serving " + opened.folder() + " at " + server.url());
      server.whenWarm(ClassArchive::leave);
      serve(server, opened);
      return 0;
    }
  }

  private void serve(AnalystServer server, Store opened) throws IOException {
    List<FolderWatch> watches = new ArrayList<>();
    try {
      for (Path folder : watched) {
        watches.add(WatchedFolder.over(folder, opened, attache));
      }
      server.join();
    } finally {
      for (FolderWatch watch : watches) {
        watch.close();
      }
    }
  }

  private Store openToServe() {
    try {
      return watched.isEmpty() ? store.openExisting(attache) : store.open(attache);
    } catch (HandedOver elsewhere) {
      Holder holder = elsewhere.holder();
      throw new Failure(
          "the store is served already, at %s by process %d. Open that, or stop it first."
              .formatted(holder.url(), holder.process()),
          elsewhere);
    }
  }

  private ServerSettings settings() {
    ServerSettings settings =
        ServerSettings.usual()
            .withHost(host)
            .withPort(port)
            .withQueryLimit(Duration.ofSeconds(seconds))
            .withRowLimit(rows);
    if (!settings.isLoopback() && passwords == null && !open) {
      throw new ParameterException(
          spec.commandLine(),
          "--host %s lets others in. Say who, with --password-file FILE, or let everybody in, with --open."
              .formatted(host));
    }
    Optional<Path> folderMissing = watched.stream().filter(f -> !Files.isDirectory(f)).findFirst();
    if (folderMissing.isPresent()) {
      throw new ParameterException(
          spec.commandLine(),
          "--watch %s: there is no such folder.".formatted(folderMissing.get()));
    }
    if (passwords != null && !Files.isReadable(passwords)) {
      throw new ParameterException(
          spec.commandLine(), "--password-file %s: cannot be read.".formatted(passwords));
    }
    return passwords == null ? settings : settings.withPasswords(passwords);
  }
}
