package attache.spark;

import attache.read.ArticleReader;
import attache.read.ContentHash;
import attache.read.Manifest;
import attache.read.ManifestReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** Files and folders on any file system that Hadoop reads, in the order of a local build. */
final class Sources {

  private static final String MANIFEST = "manifest.csv";
  private static final int MOST_FILES = 2_000;

  private final Configuration configuration;
  private final long portionBytes;
  private final List<Portion> portions = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  private long state;

  private Sources(Configuration configuration, long portionBytes) {
    this.configuration = configuration;
    this.portionBytes = portionBytes;
  }

  /**
   * Lists the sources.
   *
   * @param portionBytes about how much one task works on; a larger file is a portion of its own
   * @throws FileNotFoundException if one of them is not there
   */
  static Sources of(List<String> names, Configuration configuration, long portionBytes)
      throws IOException {
    Sources sources = new Sources(configuration, portionBytes);
    for (String name : names) {
      sources.add(new Path(name));
    }
    return sources;
  }

  List<Portion> portions() {
    return portions;
  }

  /** What is wrong with manifests, in words. */
  List<String> faults() {
    return faults;
  }

  /** Changes with every file's path, size and time, and with how they are cut into portions. */
  String state() {
    return Long.toHexString(state) + " " + portionBytes;
  }

  private void add(Path source) throws IOException {
    FileSystem files = source.getFileSystem(configuration);
    Path whole = files.makeQualified(source);
    FileStatus status = files.getFileStatus(whole);
    Path root = status.isFile() ? whole.getParent() : whole;
    Map<String, Long> articles = new TreeMap<>();
    Map<String, Path> manifests = new TreeMap<>();
    if (status.isFile()) {
      articles.put(whole.getName(), status.getLen());
      Path sibling = new Path(root, MANIFEST);
      if (files.exists(sibling)) {
        manifests.put(MANIFEST, sibling);
      }
      note(status);
    } else {
      for (RemoteIterator<LocatedFileStatus> all = files.listFiles(whole, true); all.hasNext(); ) {
        LocatedFileStatus file = all.next();
        String path = relative(root, file.getPath());
        if (file.getPath().getName().equals(MANIFEST)) {
          manifests.put(path, file.getPath());
        } else if (Arrays.stream(path.split("/")).noneMatch(part -> part.startsWith("."))
            && ArticleReader.reads(file.getPath().getName())) {
          articles.put(path, file.getLen());
        } else {
          continue;
        }
        note(file);
      }
    }
    cut(root.toString(), articles, List.copyOf(manifests.keySet()));
    for (Map.Entry<String, Path> manifest : manifests.entrySet()) {
      check(manifest.getKey(), manifest.getValue(), articles);
    }
  }

  /** {@code listFiles} promises no order, so that the state must not depend on it. */
  private void note(FileStatus file) {
    String told = file.getPath() + " " + file.getLen() + " " + file.getModificationTime();
    state += Long.parseUnsignedLong(ContentHash.of(told), 16);
  }

  private static String relative(Path root, Path file) {
    URI folder = URI.create(root.toUri() + "/");
    return folder.relativize(file.toUri()).getPath();
  }

  private void cut(String root, Map<String, Long> articles, List<String> manifests) {
    List<String> files = new ArrayList<>();
    long bytes = 0;
    for (Map.Entry<String, Long> article : articles.entrySet()) {
      if (!files.isEmpty()
          && (bytes + article.getValue() > portionBytes || files.size() == MOST_FILES)) {
        portions.add(portion(root, files, manifests, bytes));
        files = new ArrayList<>();
        bytes = 0;
      }
      files.add(article.getKey());
      bytes += article.getValue();
    }
    if (!files.isEmpty()) {
      portions.add(portion(root, files, manifests, bytes));
    }
  }

  private Portion portion(String root, List<String> files, List<String> manifests, long bytes) {
    return new Portion(
        portions.size(), root, new ArrayList<>(files), nearby(files, manifests), bytes);
  }

  /** The manifests in the folders that lead to the files. */
  private static List<String> nearby(List<String> files, List<String> manifests) {
    List<String> nearby = new ArrayList<>();
    for (String manifest : manifests) {
      String folder = manifest.substring(0, manifest.length() - MANIFEST.length());
      if (files.stream().anyMatch(file -> file.startsWith(folder))) {
        nearby.add(manifest);
      }
    }
    return nearby;
  }

  private void check(String name, Path file, Map<String, Long> articles) throws IOException {
    String folder = name.substring(0, name.length() - MANIFEST.length());
    java.nio.file.Path here = Files.createTempDirectory("attache");
    java.nio.file.Path copy = here.resolve(MANIFEST);
    try (var in = file.getFileSystem(configuration).open(file)) {
      Files.copy(in, copy);
      Manifest manifest = ManifestReader.read(copy);
      manifest
          .faults(row -> articles.containsKey(folder + row))
          .forEach(fault -> faults.add(fault.toString().replace(copy.toString(), file.toString())));
    } finally {
      Files.deleteIfExists(copy);
      Files.delete(here);
    }
  }
}
