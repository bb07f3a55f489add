package attache.cli;

import attache.pipeline.ProjectFolder;
import attache.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which store a command works on. */
final class StoreOption {

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "The folder of the store (default: data/store in the project).")
  private Path folder;

  /** The store, made where there is none yet. */
  Store open(ProjectFolder project) {
    return Store.open(folder(project));
  }

  /**
   * A store that a build has filled.
   *
   * @throws Failure if there is none
   */
  Store openExisting(ProjectFolder project) {
    Path chosen = folder(project);
    if (!Files.isDirectory(chosen)) {
      throw new Failure(chosen + ": there is no store yet. Make one with: attache build FOLDER");
    }
    return Store.open(chosen);
  }

  private Path folder(ProjectFolder project) {
    return folder == null ? project.store() : folder;
  }
}
