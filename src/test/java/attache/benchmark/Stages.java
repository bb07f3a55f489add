package attache.benchmark;

import attache.annotate.AnnotatorSteps;
import attache.annotate.ArticleAnnotator;
import attache.assemble.ArticleAssembler;
import attache.map.GraphMapper;
import attache.model.AnnotatedArticle;
import attache.model.Article;
import attache.model.ArticleFacts;
import attache.pipeline.Extraction;
import attache.pipeline.Workshop;
import attache.resolve.ArticleResolver;
import attache.store.ArticleGraph;
import attache.store.Store;
import attache.store.Writer;
import edu.stanford.nlp.pipeline.Annotation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;
import org.apache.jena.graph.Graph;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** One stage over all articles, on one thread; what comes before it is ready. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Stages {

  @Param({
    "read",
    "tokens",
    "names",
    "dates",
    "people",
    "agreements",
    "engagements",
    "places",
    "others",
    "phrases",
    "annotate",
    "assemble",
    "resolve",
    "facts",
    "map",
    "extract",
    "validate",
    "store"
  })
  public String stage;

  /** The folder whose reference data are used. */
  @Param("")
  public String project;

  private Workshop workshop;
  private List<Article> articles;
  private AnnotatorSteps steps;
  private ArticleAnnotator annotator;
  private ArticleAssembler assembler;
  private ArticleResolver resolver;
  private GraphMapper mapper;
  private Extraction extraction;

  private List<Annotation> documents;
  private List<AnnotatedArticle> annotated;
  private List<ArticleFacts> assembled;
  private List<ArticleFacts> resolved;
  private List<Graph> graphs;
  private List<ArticleGraph> ready;
  private Path folder;
  private Store store;
  private Writer writer;

  @Setup
  public void read() throws IOException {
    workshop = Work.workshop(Path.of(project));
    articles = Work.articles(workshop);
    annotator = new ArticleAnnotator(workshop.reference());
    assembler = new ArticleAssembler(workshop.reference());
    resolver = new ArticleResolver(workshop.reference());
    mapper = new GraphMapper(workshop.reference());
    extraction = new Extraction(workshop.reference());
    switch (stage) {
      case "assemble" -> annotated = articles.stream().map(annotator::annotate).toList();
      case "resolve" -> assembled = articles.stream().map(this::assembled).toList();
      case "map" -> resolved = articles.stream().map(extraction::factsOf).toList();
      case "validate" -> graphs = articles.stream().map(extraction::graphOf).toList();
      default -> steps = new AnnotatorSteps(workshop.reference());
    }
  }

  private ArticleFacts assembled(Article article) {
    return assembler.assemble(annotator.annotate(article));
  }

  /** Annotators change what they are given, and a store what it holds. */
  @Setup(Level.Invocation)
  public void begin() throws IOException {
    if (AnnotatorSteps.NAMES.contains(stage)) {
      documents = new ArrayList<>();
      articles.forEach(article -> documents.add(steps.before(stage, article)));
    } else if (stage.equals("store")) {
      folder = Files.createTempDirectory("benchmark");
      store = Store.open(folder);
      writer = workshop.writerInto(store);
      ready = articles.stream().map(a -> writer.prepare(a, extraction.graphOf(a))).toList();
    }
  }

  @TearDown(Level.Invocation)
  public void end() throws IOException {
    if (store != null) {
      store.close();
      store = null;
      FileUtils.deleteDirectory(folder.toFile());
    }
  }

  @Benchmark
  public void run(Blackhole seen) {
    switch (stage) {
      case "read" -> Work.articles(workshop).forEach(seen::consume);
      case "annotate" -> articles.forEach(article -> seen.consume(annotator.annotate(article)));
      case "assemble" -> annotated.forEach(a -> seen.consume(assembler.assemble(a)));
      case "resolve" -> assembled.forEach(facts -> seen.consume(resolver.resolve(facts)));
      case "facts" -> articles.forEach(article -> seen.consume(extraction.factsOf(article)));
      case "map" -> resolved.forEach(facts -> seen.consume(mapper.graphOf(facts)));
      case "extract" -> articles.forEach(article -> seen.consume(extraction.graphOf(article)));
      case "store" -> {
        seen.consume(writer.put(ready));
        writer.finish();
      }
      case "validate" -> {
        for (int i = 0; i < graphs.size(); i++) {
          seen.consume(workshop.shapes().refusalsOf(articles.get(i), graphs.get(i)));
        }
      }
      default -> {
        Iterator<Annotation> next = documents.iterator();
        for (Article article : articles) {
          Annotation document = next.next();
          steps.annotate(stage, article, document);
          seen.consume(document);
        }
      }
    }
  }
}
