package attache.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Applies a function to many inputs on several threads and hands the results on in the order of the
 * inputs. Inputs are drawn and results taken by the calling thread alone; no more than {@link
 * #AHEAD} inputs a thread are in flight, so memory is bounded however many inputs there are.
 */
final class InOrder {

  private static final int AHEAD = 16;

  private InOrder() {}

  /**
   * @param threads how many inputs are worked on at once, at least 1
   * @throws RuntimeException whatever the function throws for the first input it fails on; results
   *     of the inputs before it have been handed on
   */
  static <A, B> void map(
      Iterator<? extends A> inputs,
      Function<? super A, ? extends B> function,
      int threads,
      Consumer<? super B> results) {
    ExecutorService workers = Executors.newFixedThreadPool(threads, InOrder::worker);
    try {
      Deque<Future<? extends B>> running = new ArrayDeque<>();
      while (inputs.hasNext()) {
        if (running.size() >= threads * AHEAD) {
          results.accept(resultOf(running.removeFirst()));
        }
        A input = inputs.next();
        running.addLast(workers.submit(() -> function.apply(input)));
      }
      while (!running.isEmpty()) {
        results.accept(resultOf(running.removeFirst()));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static Thread worker(Runnable task) {
    Thread thread = new Thread(task, "extract");
    thread.setDaemon(true);
    return thread;
  }

  private static <B> B resultOf(Future<B> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while articles were being read", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
