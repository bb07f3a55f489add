package attache.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whether the files of a folder have been left alone for a while: whether each has had the same
 * size and time of writing for so long, by the clock of this process. Only of a file that is seen
 * for the first time its own time is believed, as far as it has passed.
 */
final class StillFiles {

  private final Path folder;
  private final Duration enough;
  private final InstantSource clock;
  private Map<Path, Seen> seen = new HashMap<>();

  /**
   * @param since when it was last seen to be another, or was written before it was first seen
   */
  private record Seen(long size, FileTime written, Instant since) {}

  /**
   * @param enough how long a file must have been left alone
   */
  StillFiles(Path folder, Duration enough, InstantSource clock) {
    this.folder = folder;
    this.enough = enough;
    this.clock = clock;
  }

  /** Looks at all files, and says whether all have been left alone for long enough. */
  boolean areStill() throws IOException {
    Instant now = clock.instant();
    Map<Path, Seen> before = seen;
    seen = new HashMap<>();
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.toList();
    } catch (UncheckedIOException e) {
      seen = before;
      return false; // a folder went while it was looked at
    }
    boolean still = true;
    for (Path file : files) {
      BasicFileAttributes attributes;
      try {
        attributes = Files.readAttributes(file, BasicFileAttributes.class);
      } catch (IOException e) {
        still = false; // went, too, perhaps to come under another name
        continue;
      }
      if (attributes.isRegularFile()) {
        Seen seenNow = seen(attributes, before.get(file), now);
        seen.put(file, seenNow);
        still &= !seenNow.since().isAfter(now.minus(enough));
      }
    }
    return still;
  }

  private static Seen seen(BasicFileAttributes file, Seen before, Instant now) {
    if (before == null) {
      Instant written = file.lastModifiedTime().toInstant();
      return new Seen(file.size(), file.lastModifiedTime(), written.isBefore(now) ? written : now);
    }
    boolean same = before.size() == file.size() && before.written().equals(file.lastModifiedTime());
    return new Seen(file.size(), file.lastModifiedTime(), same ? before.since() : now);
  }
}
