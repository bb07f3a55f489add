package attache.read;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The manifests that speak of the files of one source, by the folder from which they count paths.
 */
final class FolderManifests {
  static final FolderManifests NONE = new FolderManifests(Map.of(), file -> false);

  private final Map<Path, Manifest> byFolder;
  private final Predicate<Path> isThere;

  private FolderManifests(Map<Path, Manifest> byFolder, Predicate<Path> isThere) {
    this.byFolder = byFolder;
    this.isThere = isThere;
  }

  /** Every folder's own {@code manifest.csv}. */
  static FolderManifests of(ArticleFiles files) {
    Map<Path, Manifest> byFolder = new LinkedHashMap<>();
    for (Path manifest : files.manifests()) {
      byFolder.put(folderOf(manifest), ManifestReader.read(manifest));
    }
    if (byFolder.isEmpty()) {
      return NONE;
    }
    Set<Path> found = new HashSet<>();
    files.files().forEach(file -> found.add(file.normalize()));
    return new FolderManifests(byFolder, file -> found.contains(file) || isOnDisk(file));
  }

  /** The manifests in an archive. */
  static FolderManifests of(Archive archive) {
    return new FolderManifests(archive.manifests(), archive.files()::contains);
  }

  /** One manifest for the whole source, which is a folder or a file. */
  static FolderManifests of(Path source, Manifest given) {
    return new FolderManifests(Map.of(folderFor(source), given), FolderManifests::isOnDisk);
  }

  /** Where a manifest counts paths from: a folder, an archive's top, or a single file's folder. */
  private static Path folderFor(Path source) {
    return Files.isDirectory(source)
        ? source
        : formOf(source).content().isArchive() ? Archive.rootOf(source) : folderOf(source);
  }

  /** What is wrong in the manifests, and their rows that name no file. */
  List<Refusal> faults() {
    List<Refusal> faults = new ArrayList<>();
    byFolder.forEach(
        (folder, manifest) ->
            faults.addAll(manifest.faults(file -> isThere(folder, file, isThere))));
    return faults;
  }

  /** What is wrong in a manifest given for all sources, and its rows that name no file in any. */
  static List<Refusal> faultsOf(Manifest given, List<Path> sources) {
    List<Predicate<String>> places = new ArrayList<>();
    for (Path source : sources) {
      FileForm form = formOf(source);
      boolean isArchive = form.content().isArchive() && Files.isRegularFile(source);
      Predicate<Path> files =
          isArchive ? Archive.of(source, form).files()::contains : FolderManifests::isOnDisk;
      places.add(file -> isThere(folderFor(source), file, files));
    }
    return given.faults(file -> places.stream().anyMatch(place -> place.test(file)));
  }

  private static boolean isThere(Path folder, String file, Predicate<Path> files) {
    try {
      return files.test(folder.resolve(file).normalize());
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static boolean isOnDisk(Path file) {
    return Files.isRegularFile(file);
  }

  private static FileForm formOf(Path file) {
    return FileForm.of(file.getFileName() == null ? "" : file.getFileName().toString());
  }

  /** Whether the row about the file cannot be used. */
  boolean refuses(Path file) {
    return nearest(file, (manifest, name) -> manifest.refusedFiles().contains(name) ? true : null)
        != null;
  }

  /** What the nearest manifest says about the file. */
  Input.Stated statedOf(Path file) {
    Metadata metadata = metadataOf(file);
    return metadata == null
        ? new Input.Stated(Metadata.NONE, misses(file))
        : new Input.Stated(metadata, false);
  }

  private Metadata metadataOf(Path file) {
    return nearest(
        file,
        (manifest, name) -> {
          ManifestRow row = manifest.rows().get(name);
          return row == null ? null : row.metadata();
        });
  }

  private boolean misses(Path file) {
    return nearest(file, (manifest, name) -> manifest.rows().isEmpty() ? null : true) != null;
  }

  private interface Lookup<T> {
    T in(Manifest manifest, String name);
  }

  private <T> T nearest(Path file, Lookup<T> lookup) {
    for (Path folder = folderOf(file); ; folder = folder.getParent()) {
      Manifest manifest = byFolder.get(folder);
      T found = manifest == null ? null : in(manifest, relative(folder, file), lookup);
      if (found != null || folder.getParent() == null) {
        return found;
      }
    }
  }

  /** A row may call a compressed file by its name before it was compressed. */
  private static <T> T in(Manifest manifest, String file, Lookup<T> lookup) {
    T found = lookup.in(manifest, file);
    String unpacked = FileForm.of(file).name();
    return found == null && !unpacked.equals(file) ? lookup.in(manifest, unpacked) : found;
  }

  private static Path folderOf(Path file) {
    return file.getParent() == null ? Path.of("") : file.getParent();
  }

  private static String relative(Path folder, Path file) {
    Path absolute = folder.toAbsolutePath().normalize();
    return SourceNames.printed(absolute.relativize(file.toAbsolutePath().normalize()));
  }
}
