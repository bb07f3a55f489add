package attache.serve;

import attache.store.Store;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets so many requests read the graph at once; others wait a little, then are asked to return. The
 * store is not compacted while one reads.
 */
final class FewAtOnce extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(FewAtOnce.class);

  private final int allPlaces;
  private final transient Semaphore places;
  private final transient Duration patience;
  private final transient Store store;

  FewAtOnce(int places, Duration patience, Store store) {
    this.store = store;
    this.allPlaces = places;
    this.places = new Semaphore(places, true);
    this.patience = patience;
  }

  /** Whether none is being answered. */
  boolean isIdle() {
    return places.availablePermits() == allPlaces;
  }

  /** Lets nobody in any more, and waits until those who are have ended, but not for ever. */
  void close(Duration longest) {
    try {
      if (!places.tryAcquire(allPlaces, longest.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("Requests are still being answered while the server stops.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!readsTheGraph(request.getRequestURI())) {
      chain.doFilter(request, response);
      return;
    }
    if (!isGivenAPlace()) {
      response.setHeader("Retry-After", "5");
      Api.sendError(
          503,
          "The server is busy with other questions. Ask again in a few seconds.",
          List.of(),
          response);
      return;
    }
    Runnable end = store.holdOffCompaction();
    try {
      chain.doFilter(request, response);
    } finally {
      end.run();
      places.release();
    }
  }

  private static boolean readsTheGraph(String path) {
    return path.startsWith("/attache")
        || path.startsWith("/api/")
        || path.startsWith("/id/")
        || path.startsWith("/ui/attache");
  }

  private boolean isGivenAPlace() {
    try {
      return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
