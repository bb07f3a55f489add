package attache.serve;

import attache.model.Once;
import attache.query.Names;
import attache.query.Questioner;
import attache.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.jena.query.DatasetFactory;

/**
 * The store as the server reads it: in transactions, with what is costly to gather kept until the
 * store's next change. Any number of threads.
 */
final class ServedGraph {

  private final Store store;
  private final Questioner questioner;
  private volatile Snapshot snapshot;

  /** What was gathered since a change, by what it is. */
  private record Snapshot(
      Instant change,
      Map<Class<?>, Once<?>> gathered,
      FinishedAnswers finished,
      FinishedAnswers queries) {}

  ServedGraph(Store store, Duration queryLimit, int rowLimit) {
    this.store = store;
    this.questioner = new Questioner(DatasetFactory.wrap(store.served()), queryLimit, rowLimit);
    renew();
    store.onChange(nodes -> renew());
  }

  private void renew() {
    snapshot =
        new Snapshot(
            store.lastChange().orElse(Instant.EPOCH),
            new ConcurrentHashMap<>(),
            FinishedAnswers.ofKnownQuestions(),
            FinishedAnswers.ofQueries());
  }

  Store store() {
    return store;
  }

  /** When the store last changed; the epoch where it never did. */
  Instant lastChange() {
    return snapshot.change();
  }

  /** The answers since the store's last change; ask for {@link #lastChange} before. */
  FinishedAnswers finished() {
    return snapshot.finished();
  }

  /** Those to queries in SPARQL. */
  FinishedAnswers finishedQueries() {
    return snapshot.queries();
  }

  Questioner questioner() {
    return questioner;
  }

  /** What names mean. */
  Names names() {
    return once(Names.class, facts -> new Names(questioner));
  }

  <T> T read(Function<Facts, T> reading) {
    return store.read(dataset -> reading.apply(new Facts(dataset)));
  }

  /** Gathers something, or takes what was gathered since the store's last change. */
  <T> T once(Class<T> what, Function<Facts, T> gathering) {
    Once<?> once =
        snapshot.gathered().computeIfAbsent(what, w -> new Once<>(() -> read(gathering)));
    return what.cast(once.get());
  }
}
