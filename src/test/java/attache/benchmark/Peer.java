package attache.benchmark;

import attache.model.Article;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** CoreNLP's standard pipeline as far as names, over the first of the same articles. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Peer {

  static final int ARTICLES = 20;

  private List<Article> articles;
  private StanfordCoreNLP pipeline;

  @Setup
  public void read() {
    articles = articles();
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner");
    properties.setProperty("sutime.binders", "0"); // holidays would need another library
    pipeline = new StanfordCoreNLP(properties);
  }

  static List<Article> articles() {
    List<Article> all = Work.articles(Work.workshop(Path.of("")));
    return all.subList(0, Math.min(ARTICLES, all.size()));
  }

  @Benchmark
  public void run(Blackhole seen) {
    for (Article article : articles) {
      Annotation document = new Annotation(article.text());
      pipeline.annotate(document);
      seen.consume(document);
    }
  }
}
