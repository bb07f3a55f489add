package attache.read;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The manifests that speak of the files of one source, by the folder from which they count paths.
 */
final class FolderManifests {
  static final FolderManifests NONE = new FolderManifests(Map.of());

  private final Map<Path, Manifest> byFolder;

  private FolderManifests(Map<Path, Manifest> byFolder) {
    this.byFolder = byFolder;
  }

  /** Every folder's own {@code manifest.csv}. */
  static FolderManifests of(ArticleFiles files) {
    Map<Path, Manifest> byFolder = new LinkedHashMap<>();
    for (Path manifest : files.manifests()) {
      byFolder.put(folderOf(manifest), ManifestReader.read(manifest));
    }
    return new FolderManifests(byFolder);
  }

  /** One manifest for the whole source, which is a folder or a file. */
  static FolderManifests of(Path source, Manifest given) {
    return new FolderManifests(Map.of(folderFor(source), given));
  }

  /** The folder from which a manifest counts paths: the source itself, or that of a single file. */
  static Path folderFor(Path source) {
    return Files.isDirectory(source) ? source : folderOf(source);
  }

  /** What is wrong in the manifests, and their rows that name no file. */
  List<Refusal> faults() {
    List<Refusal> faults = new ArrayList<>();
    byFolder.forEach((folder, manifest) -> faults.addAll(faultsOf(manifest, List.of(folder))));
    return faults;
  }

  /** What is wrong in a manifest, and its rows that name no file in any of the folders. */
  static List<Refusal> faultsOf(Manifest manifest, List<Path> folders) {
    List<Refusal> faults = new ArrayList<>(manifest.refused());
    manifest.rows().values().stream()
        .filter(row -> folders.stream().noneMatch(folder -> isThere(folder, row.file())))
        .sorted(Comparator.comparingInt(ManifestRow::line))
        .forEach(row -> faults.add(missing(manifest, row)));
    return faults;
  }

  private static boolean isThere(Path folder, String file) {
    try {
      return Files.isRegularFile(folder.resolve(file));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static Refusal missing(Manifest manifest, ManifestRow row) {
    return new Refusal(
        manifest.source() + ":" + row.line() + ":1",
        "the row is about '" + row.file() + "', which is not there",
        "Put the file there, correct its name, or delete the row");
  }

  /** Whether the row about the file cannot be used. */
  boolean refuses(Path file) {
    return nearest(file, (manifest, name) -> manifest.refusedFiles().contains(name) ? true : null)
        != null;
  }

  /** What the nearest manifest says about the file, or null. */
  Metadata metadataOf(Path file) {
    return nearest(
        file,
        (manifest, name) -> {
          ManifestRow row = manifest.rows().get(name);
          return row == null ? null : row.metadata();
        });
  }

  /** Whether there is a manifest that should speak of the file and does not. */
  boolean misses(Path file) {
    return metadataOf(file) == null
        && nearest(file, (manifest, name) -> manifest.rows().isEmpty() ? null : true) != null;
  }

  private interface Lookup<T> {
    T in(Manifest manifest, String name);
  }

  private <T> T nearest(Path file, Lookup<T> lookup) {
    for (Path folder = folderOf(file); ; folder = folder.getParent()) {
      Manifest manifest = byFolder.get(folder);
      T found = manifest == null ? null : lookup.in(manifest, relative(folder, file));
      if (found != null || folder.getParent() == null) {
        return found;
      }
    }
  }

  private static Path folderOf(Path file) {
    return file.getParent() == null ? Path.of("") : file.getParent();
  }

  private static String relative(Path folder, Path file) {
    Path absolute = folder.toAbsolutePath().normalize();
    return SourceNames.printed(absolute.relativize(file.toAbsolutePath().normalize()));
  }
}
