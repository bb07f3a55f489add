package attache.pipeline;

import java.nio.file.Path;

/**
 * The folder of the project: where the programme finds what it knows beforehand and what can be
 * edited without compiling.
 */
public record ProjectFolder(Path path) {

  /** The system property {@code attache.home}, which the launcher sets, else the working folder. */
  public static ProjectFolder ofThisProcess() {
    return new ProjectFolder(
        Path.of(System.getProperty("attache.home", "")).toAbsolutePath().normalize());
  }

  /** {@code data/reference}: countries, people, names, phrase patterns. */
  public Path reference() {
    return path.resolve("data").resolve("reference");
  }

  /** {@code ontology}: the ontology and its shapes. */
  public Path ontology() {
    return path.resolve("ontology");
  }

  /** {@code queries}: one question a file. */
  public Path queries() {
    return path.resolve("queries");
  }

  /** {@code data/store}: the store that commands use where no other is named. */
  public Path store() {
    return path.resolve("data").resolve("store");
  }
}
