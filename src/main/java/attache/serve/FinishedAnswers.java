package attache.serve;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The answers of one state of the store, kept so that they need not be worked out again. When there
 * is no more room, those go that were not asked for longest. Any number of threads.
 */
final class FinishedAnswers {

  /** What an entry takes besides its bytes and letters. */
  private static final int OVERHEAD = 200;

  private final long room;
  private final Map<String, PackedReply> kept = new LinkedHashMap<>(64, 0.75f, true);
  private final Map<String, CompletableFuture<PackedReply>> beingMade = new ConcurrentHashMap<>();
  private long taken;

  /**
   * @param room how many bytes all answers may take together
   */
  FinishedAnswers(long room) {
    this.room = room;
  }

  /**
   * A part of the memory that leaves the most for the questions themselves: a sixteenth for those
   * that the programme knows and those that others write, together.
   */
  static FinishedAnswers ofKnownQuestions() {
    return new FinishedAnswers(Runtime.getRuntime().maxMemory() / 32);
  }

  /** There is no end to what may be written in SPARQL: it pushes out nothing but its own. */
  static FinishedAnswers ofQueries() {
    return new FinishedAnswers(Runtime.getRuntime().maxMemory() / 32);
  }

  /** A search takes little time, so what is kept of them may take little room. */
  static FinishedAnswers ofSearches() {
    return new FinishedAnswers(Runtime.getRuntime().maxMemory() / 64);
  }

  synchronized Optional<PackedReply> find(String question) {
    return Optional.ofNullable(kept.get(question));
  }

  /** Keeps an answer; one for which there would never be room pushes out no other. */
  synchronized void keep(String question, PackedReply answer) {
    if (size(question, answer) > room) {
      return;
    }
    PackedReply before = kept.put(question, answer);
    taken += size(question, answer) - (before == null ? 0 : size(question, before));
    Iterator<Map.Entry<String, PackedReply>> oldest = kept.entrySet().iterator();
    while (taken > room && oldest.hasNext()) {
      Map.Entry<String, PackedReply> gone = oldest.next();
      taken -= size(gone.getKey(), gone.getValue());
      oldest.remove();
    }
  }

  private static long size(String question, PackedReply answer) {
    return answer.gzip().length + 2L * question.length() + OVERHEAD;
  }

  /** The answer kept, or worked out now; others that ask the same meanwhile wait for it. */
  PackedReply answer(String question, Supplier<PackedReply> work) {
    Optional<PackedReply> found = find(question);
    if (found.isPresent()) {
      return found.get();
    }
    CompletableFuture<PackedReply> mine = new CompletableFuture<>();
    CompletableFuture<PackedReply> others = beingMade.putIfAbsent(question, mine);
    if (others != null) {
      return await(others);
    }
    try {
      PackedReply answer = find(question).orElseGet(work);
      keep(question, answer);
      mine.complete(answer);
      return answer;
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      beingMade.remove(question);
    }
  }

  private static PackedReply await(CompletableFuture<PackedReply> others) {
    try {
      return others.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
