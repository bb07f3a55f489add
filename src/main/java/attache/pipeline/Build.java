package attache.pipeline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import attache.map.RefusedArticleException;
import attache.model.Article;
import attache.read.Reading;
import attache.read.SeenArticles;
import attache.store.ArticleGraph;
import attache.store.FirstLoad;
import attache.store.InputsRead;
import attache.store.PutReport;
import attache.store.Refusal;
import attache.store.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads, extracts and stores articles: extraction on several threads, reading and storing on the
 * caller's, thousands of articles a transaction. What the store holds afterwards depends on the set
 * of articles alone, not on threads or batches.
 */
final class Build {

  /**
   * How much is stored at once.
   *
   * @param articles in a transaction
   * @param terms in memory while an empty store is filled
   */
  record Portion(int articles, long terms) {

    /** At most a quarter of the memory is for terms. */
    static Portion usual() {
      return new Portion(2000, Runtime.getRuntime().maxMemory() / 4 / FirstLoad.BYTES_A_TERM);
    }
  }

  private final Supplier<Extraction> newExtraction;
  private final Writer writer;
  private final int threads;
  private final BuildListener listener;
  private final Portion portion;

  /** Takes in the articles while the store is empty and there is room. */
  private Optional<FirstLoad> first;

  private final List<ArticleGraph> batch = new ArrayList<>();

  /** Null until there is something to extract. */
  private Extraction extraction;

  private volatile boolean isFirst;
  private int read;
  private int added;
  private int replaced;
  private int unchanged;
  private int refused;
  private int noticed;

  private Build(
      Supplier<Extraction> newExtraction,
      Writer writer,
      int threads,
      BuildListener listener,
      Portion portion) {
    this.portion = portion;
    this.newExtraction = newExtraction;
    this.writer = writer;
    this.threads = threads;
    this.listener = listener;
    this.first = writer.firstLoad();
    this.isFirst = first.isPresent();
  }

  /** Stores all articles that can be read; a bad one is named and the rest goes on. */
  static BuildReport run(
      Iterator<Reading> readings,
      Supplier<Extraction> newExtraction,
      Writer writer,
      int threads,
      BuildListener listener) {
    return run(readings, newExtraction, writer, threads, listener, Portion.usual());
  }

  static BuildReport run(
      Iterator<Reading> readings,
      Supplier<Extraction> newExtraction,
      Writer writer,
      int threads,
      BuildListener listener,
      Portion portion) {
    Build build = new Build(newExtraction, writer, threads, listener, portion);
    try {
      InOrder.map(readings, build::extract, threads, build::take);
      build.store();
    } finally {
      build.first.ifPresent(FirstLoad::close);
    }
    writer.finish();
    return new BuildReport(
        build.read,
        build.added,
        build.replaced,
        build.unchanged,
        build.refused,
        build.noticed,
        build.extraction != null);
  }

  /** What the threads make of a reading: a graph, or words about what is wrong. */
  private sealed interface Extracted {
    record Graph(ArticleGraph graph) implements Extracted {}

    record Encoded(FirstLoad.Prepared article) implements Extracted {}

    record Unchanged(String source) implements Extracted {}

    record Refused(String message) implements Extracted {}

    record Noticed(String message) implements Extracted {}
  }

  private Extracted extract(Reading reading) {
    if (reading instanceof Reading.Accepted accepted) {
      return extract(accepted);
    }
    if (reading instanceof Reading.Known known) {
      return new Extracted.Unchanged(known.source());
    }
    if (reading instanceof Reading.Refused unreadable) {
      return new Extracted.Refused(unreadable.refusal().toString());
    }
    return new Extracted.Noticed(((Reading.Noticed) reading).notice().toString());
  }

  private Extracted extract(Reading.Accepted accepted) {
    Article article = accepted.article();
    try {
      if (!isFirst && !writer.needs(article)) {
        return new Extracted.Unchanged(article.source());
      }
      InputsRead.Input input =
          new InputsRead.Input(accepted.input(), SeenArticles.textHash(article));
      ArticleGraph graph = writer.prepare(article, input, extraction().graphOf(article));
      return isFirst && graph.refusals().isEmpty()
          ? new Extracted.Encoded(FirstLoad.prepare(graph))
          : new Extracted.Graph(graph);
    } catch (RefusedArticleException e) {
      return new Extracted.Refused(e.getMessage());
    } catch (RuntimeException e) {
      return new Extracted.Refused(Extraction.fault(article, e));
    }
  }

  private synchronized Extraction extraction() {
    if (extraction == null) {
      extraction = newExtraction.get();
    }
    return extraction;
  }

  private void take(Extracted extracted) {
    if (extracted instanceof Extracted.Graph graph) {
      listener.extracted(++read, graph.graph().source());
      if (graph.graph().refusals().isEmpty()) {
        addToBatch(graph.graph());
      } else {
        refuseAll(graph.graph().refusals());
      }
    } else if (extracted instanceof Extracted.Encoded encoded) {
      listener.extracted(++read, encoded.article().article().source());
      add(encoded.article());
    } else if (extracted instanceof Extracted.Unchanged same) {
      listener.extracted(++read, same.source());
      unchanged++;
    } else if (extracted instanceof Extracted.Refused bad) {
      refuse(bad.message());
    } else if (extracted instanceof Extracted.Noticed odd) {
      noticed++;
      listener.noticed(odd.message());
    }
  }

  private void add(FirstLoad.Prepared article) {
    if (first.isEmpty()) {
      addToBatch(article.article());
      return;
    }
    first.get().add(article).ifPresent(refusal -> refuse(refusal.toString()));
    if (first.get().terms() > portion.terms()) {
      finishFirst();
    }
  }

  private void addToBatch(ArticleGraph article) {
    batch.add(article);
    if (batch.size() == portion.articles()) {
      store();
    }
  }

  private void finishFirst() {
    isFirst = false;
    listener.storing(first.get().articles());
    first.get().finish(threads);
    added += first.get().articles();
    first = Optional.empty();
  }

  private void store() {
    if (first.isPresent()) {
      finishFirst();
    }
    PutReport report = writer.put(batch);
    batch.clear();
    added += report.added();
    replaced += report.replaced();
    unchanged += report.unchanged();
    report.refusals().stream()
        .collect(groupingBy(Refusal::source, LinkedHashMap::new, toList()))
        .values()
        .forEach(this::refuseAll);
  }

  private void refuseAll(List<Refusal> ofOneArticle) {
    refuse(ofOneArticle.stream().map(Refusal::toString).collect(joining("\n")));
  }

  private void refuse(String message) {
    refused++;
    listener.refused(message);
  }
}
