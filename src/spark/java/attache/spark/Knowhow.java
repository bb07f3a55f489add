package attache.spark;

import attache.pipeline.ProjectFolder;
import attache.pipeline.Workshop;
import attache.reference.ReferenceException;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * The project's reference data and shapes, on their way to the executors; each reads them once,
 * whatever it does with them afterwards.
 */
final class Knowhow implements Serializable {

  private static final long serialVersionUID = 1L;

  /** By the version of what it was read from: an executor may see several jobs. */
  private static final Map<String, Workshop> READ = new TreeMap<>();

  private final TreeMap<String, byte[]> files = new TreeMap<>();
  private final String version;

  Knowhow(ProjectFolder project, String version) throws IOException {
    this.version = version;
    for (Path folder : new Path[] {project.reference(), project.ontology()}) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          files.put(project.path().relativize(file).toString(), Files.readAllBytes(file));
        }
      }
    }
  }

  Workshop workshop() {
    synchronized (READ) {
      return READ.computeIfAbsent(version, v -> read());
    }
  }

  private Workshop read() {
    try {
      Path folder = Files.createTempDirectory("attache");
      try {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
          Path path = folder.resolve(file.getKey());
          Files.createDirectories(path.getParent());
          Files.write(path, file.getValue());
        }
        return Workshop.of(new ProjectFolder(folder));
      } finally {
        FileUtils.deleteDirectory(folder.toFile());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReferenceException e) {
      throw new IllegalStateException("the driver could read them", e);
    }
  }
}
