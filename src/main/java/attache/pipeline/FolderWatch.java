package attache.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Calls back when files in a folder, or below it, are new or changed: once at the start, then after
 * each change as soon as the folder has been left alone for a while and all files in it lie still
 * ({@link StillFiles}), so that one that is being written with short pauses is not read. Where
 * files come one after the other without end, it does not wait for ever; nor can it tell a file
 * that is at its end from one whose writer rests: {@link GrownFiles} mends what was read too early.
 */
public final class FolderWatch implements AutoCloseable {

  /** So many times the quiet must have gone by since the last file changed. */
  private static final int STILL = 5;

  private static final int LONGEST = 60;

  private final Path folder;
  private final Duration quiet;
  private final Runnable changed;
  private final WatchService watch;
  private final StillFiles files;
  private final Thread thread;

  private FolderWatch(Path folder, Duration quiet, Runnable changed) throws IOException {
    this.folder = folder;
    this.quiet = quiet;
    this.changed = changed;
    this.watch = FileSystems.getDefault().newWatchService();
    this.files = new StillFiles(folder, quiet.multipliedBy(STILL), InstantSource.system());
    this.thread = new Thread(this::follow, "watch " + folder);
    thread.setDaemon(true);
  }

  /** Begins on a thread of its own, which also calls back. */
  public static FolderWatch over(Path folder, Duration quiet, Runnable changed) throws IOException {
    FolderWatch watch = new FolderWatch(folder, quiet, changed);
    watch.register(folder);
    watch.thread.start();
    return watch;
  }

  private void register(Path root) throws IOException {
    List<Path> folders;
    try (Stream<Path> all = Files.walk(root)) {
      folders = all.filter(Files::isDirectory).toList();
    }
    for (Path each : folders) {
      each.register(
          watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
    }
  }

  private void follow() {
    try {
      awaitQuiet();
      changed.run();
      while (true) {
        drain(watch.take());
        awaitQuiet();
        register(folder);
        changed.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ClosedWatchServiceException e) {
      // no more is wanted
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitQuiet() throws InterruptedException, IOException {
    Instant begun = Instant.now();
    WatchKey key = null;
    do {
      key = pollQuietly();
      if (key != null) {
        drain(key);
      }
    } while ((key != null || !files.areStill())
        && Instant.now().isBefore(begun.plus(quiet.multipliedBy(LONGEST))));
  }

  private WatchKey pollQuietly() throws InterruptedException {
    return watch.poll(quiet.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static void drain(WatchKey key) {
    key.pollEvents();
    key.reset();
  }

  /** Waits for a call back that has begun. */
  @Override
  public void close() throws IOException {
    watch.close();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
