package attache.pipeline;

import attache.evaluate.Score;
import attache.evaluate.ScoreReport;
import attache.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Runs the whole pipeline over a folder and scores the fact tables that come out. */
public final class Evaluation {

  private final Workshop workshop;
  private final int threads;
  private final BuildListener listener;

  public Evaluation(Workshop workshop, int threads, BuildListener listener) {
    this.workshop = workshop;
    this.threads = threads;
    this.listener = listener;
  }

  /**
   * Builds the articles of a folder into a temporary store and scores what it then says.
   *
   * @param docs which of gold's documents count
   * @throws IllegalArgumentException if {@code gold} is no folder of fact tables
   */
  public ScoreReport score(Path texts, Path gold, Predicate<String> docs) throws IOException {
    Path work = Files.createTempDirectory("attache-evaluate");
    try {
      Path facts = work.resolve("facts");
      try (Store store = Store.open(work.resolve("store"))) {
        workshop.build(workshop.read(List.of(texts)), store, threads, listener);
        new Questions(store).writeFacts(facts);
      }
      return Score.of(gold, facts, docs);
    } finally {
      delete(work);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
