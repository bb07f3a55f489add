package attache.serve;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.management.ListenerNotFoundException;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import org.apache.jena.sparql.exec.QueryExec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queries of others that are being answered. When memory stays nearly full after a collection
 * they are all stopped: one of them is what fills it, and which one Java does not say.
 */
final class RunningQueries implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RunningQueries.class);
  private static final double NEARLY_FULL = 0.85;

  private final Set<Entry> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;
  private final NotificationListener listener =
      (notification, handback) -> {
        if (notification
            .getType()
            .equals(MemoryNotificationInfo.MEMORY_COLLECTION_THRESHOLD_EXCEEDED)) {
          stopAll();
        }
      };

  RunningQueries() {
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      long most = pool.getUsage() == null ? -1 : pool.getUsage().getMax();
      if (pool.getType() == MemoryType.HEAP
          && pool.isCollectionUsageThresholdSupported()
          && pool.isUsageThresholdSupported()
          && most > 0) {
        pool.setCollectionUsageThreshold((long) (most * NEARLY_FULL));
      }
    }
    memory().addNotificationListener(listener, null, null);
  }

  private static NotificationEmitter memory() {
    return (NotificationEmitter) ManagementFactory.getMemoryMXBean();
  }

  /** A query from its start to its end. */
  final class Entry implements AutoCloseable {
    private final QueryExec execution;
    private volatile boolean stopped;

    private Entry(QueryExec execution) {
      this.execution = execution;
    }

    boolean isStopped() {
      return stopped;
    }

    private void stop() {
      stopped = true;
      execution.abort();
    }

    @Override
    public void close() {
      running.remove(this);
    }
  }

  /** A query begins; when all are stopped for good it is stopped at once. */
  Entry enter(QueryExec execution) {
    Entry entry = new Entry(execution);
    running.add(entry);
    if (closed) {
      entry.stop();
    }
    return entry;
  }

  private void stopAll() {
    LOG.warn("Memory is nearly full: {} running queries are stopped.", running.size());
    running.forEach(Entry::stop);
  }

  @Override
  public void close() {
    closed = true;
    running.forEach(Entry::stop);
    try {
      memory().removeNotificationListener(listener);
    } catch (ListenerNotFoundException e) {
      LOG.debug("was not listening", e);
    }
  }
}
