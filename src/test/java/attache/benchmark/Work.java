package attache.benchmark;

import attache.model.Article;
import attache.pipeline.ProjectFolder;
import attache.pipeline.Workshop;
import attache.read.Reading;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** What benchmarks work on: the articles the project ships, or those of {@code attache.corpus}. */
final class Work {

  private static final String SHIPPED = "seeds:data/gold/devset/texts:data/gold/audit/texts";
  private static final int MOST = Integer.getInteger("attache.articles", 1_000);

  private Work() {}

  static List<Path> sources() {
    String given = System.getProperty("attache.corpus", "");
    return Arrays.stream((given.isEmpty() ? SHIPPED : given).split(":")).map(Path::of).toList();
  }

  static Workshop workshop(Path project) {
    try {
      return Workshop.of(new ProjectFolder(project));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static List<Article> articles(Workshop workshop) {
    List<Article> articles = new ArrayList<>();
    for (Iterator<Reading> read = workshop.read(sources());
        read.hasNext() && articles.size() < MOST; ) {
      if (read.next() instanceof Reading.Accepted accepted) {
        articles.add(accepted.article());
      }
    }
    return articles;
  }

  static long bytes(List<Article> articles) {
    return articles.stream()
        .mapToLong(article -> article.text().getBytes(StandardCharsets.UTF_8).length)
        .sum();
  }
}
