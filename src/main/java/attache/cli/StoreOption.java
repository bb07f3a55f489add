package attache.cli;

import attache.pipeline.ProjectFolder;
import attache.serve.Holder;
import attache.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which store a command works on. */
final class StoreOption {

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "The folder of the store (default: data/store in the project).")
  private Path folder;

  /**
   * The store, made where there is none yet.
   *
   * @throws HandedOver if another process serves it
   */
  Store open(Attache attache) {
    Path chosen = folder(attache.project());
    Optional<Store> served = attache.served().filter(store -> isSame(store.folder(), chosen));
    if (served.isPresent()) {
      return served.get().lent();
    }
    handOverIfServed(attache);
    return Store.open(chosen);
  }

  /**
   * Ends the command here where another process serves the store, to be run by that.
   *
   * @throws HandedOver if so
   */
  void handOverIfServed(Attache attache) {
    if (attache.served().isEmpty()) {
      Holder.of(folder(attache.project()))
          .ifPresent(
              holder -> {
                throw new HandedOver(holder);
              });
    }
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A store that a build has filled.
   *
   * @throws Failure if there is none
   */
  Store openExisting(Attache attache) {
    if (!isThere(attache)) {
      throw new Failure(
          folder(attache.project())
              + ": there is no store yet. Make one with: attache build FOLDER");
    }
    return open(attache);
  }

  /** Whether there is a store, or at least its folder. */
  boolean isThere(Attache attache) {
    return Files.isDirectory(folder(attache.project()));
  }

  private Path folder(ProjectFolder project) {
    return folder == null ? project.store() : folder;
  }
}
