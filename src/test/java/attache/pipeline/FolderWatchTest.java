package attache.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {

  private static final Set<Thread.State> AT_REST =
      EnumSet.of(Thread.State.WAITING, Thread.State.TERMINATED);

  @TempDir private Path folder;

  @Test
  void closingWaitsForTheWorkThatHasBegun() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    AtomicBoolean done = new AtomicBoolean();
    FolderWatch watch =
        FolderWatch.over(
            folder,
            Duration.ofMillis(1),
            () -> {
              begun.countDown();
              await(released);
              done.set(true);
            });
    begun.await();
    AtomicBoolean doneWhenClosed = new AtomicBoolean();
    Thread closing =
        new Thread(
            () -> {
              close(watch);
              doneWhenClosed.set(done.get());
            });
    closing.start();
    while (!AT_REST.contains(closing.getState())) {
      Thread.onSpinWait();
    }
    released.countDown();
    closing.join();
    assertThat(doneWhenClosed).isTrue();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void close(FolderWatch watch) {
    try {
      watch.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
