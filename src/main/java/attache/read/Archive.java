package attache.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An archive as a folder: {@code news.tar.zst!} stands for it, {@code news.tar.zst!/2017/a.txt} for
 * a file in it. It is never unpacked onto the disk.
 *
 * @param files the paths of its files
 * @param manifests every {@code manifest.csv} in it, by its folder
 */
record Archive(Path root, Set<Path> files, Map<Path, Manifest> manifests) {
  private static final Pattern DRIVE = Pattern.compile("\\p{Alpha}:.*", Pattern.DOTALL);

  /** The path that stands for an archive as a folder. */
  static Path rootOf(Path archive) {
    return archive.resolveSibling(archive.getFileName() + "!");
  }

  /**
   * Looks an archive through for its manifests. Where it is damaged, what stands before; the damage
   * is found again, and named, when its articles are read.
   */
  static Archive of(Path path, FileForm form) {
    Path root = rootOf(path);
    Set<Path> files = new HashSet<>();
    Map<Path, Manifest> manifests = new LinkedHashMap<>();
    try (ArchiveWalk walk = ArchiveWalk.of(path, form)) {
      for (String name = walk.next(); name != null; name = walk.next()) {
        Path file = inside(root, name);
        if (file != null && file.getFileName().toString().equals(ArticleFiles.MANIFEST)) {
          manifests.put(file.getParent(), manifest(file, walk));
        } else if (file != null) {
          files.add(file);
        }
      }
    } catch (IOException e) {
      return new Archive(root, files, manifests);
    }
    return new Archive(root, files, manifests);
  }

  private static Manifest manifest(Path file, ArchiveWalk walk) throws IOException {
    String source = SourceNames.printed(file);
    try (InputStream content = walk.content()) {
      byte[] bytes = content.readNBytes((int) ArticleReader.LARGEST + 1);
      return bytes.length > ArticleReader.LARGEST
          ? Manifest.unreadable(SourceNames.tooLarge(source, "the manifest"))
          : ManifestReader.read(bytes, source);
    }
  }

  /**
   * Where a file of the archive stands, or null where its name is none or leads out of the archive.
   */
  static Path inside(Path root, String name) {
    String slashed = name.replace('\\', '/');
    boolean leadsOut =
        slashed.startsWith("/")
            || DRIVE.matcher(slashed).matches()
            || Arrays.asList(slashed.split("/")).contains("..");
    if (leadsOut) {
      return null;
    }
    try {
      return root.resolve(slashed).normalize();
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
