package attache.serve;

import static org.assertj.core.api.Assertions.assertThat;

import attache.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is worked out beforehand. */
class WarmingTest {

  @TempDir private Path folder;

  @Test
  void closingWaitsForAQuestionAndDoesNotInterruptIt() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicBoolean ended = new AtomicBoolean();
    Runnable question =
        () -> {
          begun.countDown();
          try {
            goOn.await();
            ended.set(true);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    try (Store store = Store.open(folder)) {
      ServedGraph graph = new ServedGraph(store, Duration.ofSeconds(30), 1_000);
      Warming warming = Warming.begin(graph, List.of(question), () -> true);
      begun.await();
      Thread closing = new Thread(warming::close);
      closing.start();
      while (closing.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
      goOn.countDown();
      closing.join();
    }
    assertThat(ended).isTrue();
  }
}
