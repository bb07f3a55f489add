package attache.serve;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works out, one after the other in the background, what is likely to be asked: after the server's
 * start, and after each change of the store, as soon as it has been left alone for a while. Whoever
 * asks first after a start is not kept waiting by it.
 */
final class Warming implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Warming.class);
  private static final Duration QUIET = Duration.ofSeconds(1);
  private static final Duration BREATH = Duration.ofMillis(50);
  private static final int MOST_BREATHS = 100;

  private final ServedGraph graph;
  private final List<Runnable> questions;
  private final BooleanSupplier idle;
  private final CompletableFuture<Void> firstTime = new CompletableFuture<>();
  private final Thread thread = new Thread(this::follow, "warming");
  private final CountDownLatch closed = new CountDownLatch(1);

  private Warming(ServedGraph graph, List<Runnable> questions, BooleanSupplier idle) {
    this.graph = graph;
    this.idle = idle;
    this.questions = questions;
  }

  /**
   * Begins.
   *
   * @param questions each asks one and has its answer kept
   * @param idle whether nobody waits for what they ask
   */
  static Warming begin(ServedGraph graph, List<Runnable> questions, BooleanSupplier idle) {
    Warming warming = new Warming(graph, questions, idle);
    warming.thread.setDaemon(true);
    warming.thread.start();
    return warming;
  }

  /** Has something done after the first time, on the thread that worked. */
  void afterTheFirstTime(Runnable then) {
    firstTime.thenRun(then);
  }

  private void follow() {
    try {
      Instant warm = null;
      while (!isClosedAfter(QUIET)) {
        Instant state = graph.lastChange();
        if (isClosedAfter(QUIET)) {
          return;
        }
        if (state.equals(graph.lastChange()) && !state.equals(warm)) {
          warm = state;
          ask(state);
          if (!isClosed()) {
            firstTime.complete(null);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody here does
    }
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  private boolean isClosedAfter(Duration pause) throws InterruptedException {
    return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Gives way to those who wait for an answer, but not for ever. */
  private void giveWay() throws InterruptedException {
    for (int i = 0; i < MOST_BREATHS && !idle.getAsBoolean() && !isClosedAfter(BREATH); i++) {
      // waits
    }
  }

  private void ask(Instant state) throws InterruptedException {
    long start = System.nanoTime();
    for (Runnable question : questions) {
      giveWay();
      if (isClosed() || !state.equals(graph.lastChange())) {
        return;
      }
      Runnable end = graph.store().holdOffCompaction();
      try {
        question.run();
      } catch (RuntimeException e) {
        LOG.debug("not answered beforehand: {}", e.toString());
      } finally {
        end.run();
      }
    }
    LOG.debug("answered beforehand in {} ms", (System.nanoTime() - start) / 1_000_000);
  }

  /**
   * Waits for the question that is being worked out. It is not interrupted: that would close the
   * files of the store under it.
   */
  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
