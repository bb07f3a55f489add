package attache.pipeline;

import attache.read.ArticleReader;
import attache.read.KnownInputs;
import attache.read.Manifest;
import attache.read.Reading;
import attache.store.Writer;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** What a build is to read. */
public final class Sources {

  private final ArticleReader reader;
  private final List<Path> paths;
  private final Manifest manifest;

  /**
   * @param manifest in place of the folders' own, or null
   */
  Sources(ArticleReader reader, List<Path> paths, Manifest manifest) {
    this.reader = reader;
    this.paths = List.copyOf(paths);
    this.manifest = manifest;
  }

  /** In full, for the store's account of what was done to it. */
  List<String> names() {
    return paths.stream().map(path -> path.toAbsolutePath().normalize().toString()).toList();
  }

  /** What becomes of every file; one that the store was filled from as it is is not read again. */
  Iterator<Reading> readings(Writer writer) {
    KnownInputs known =
        input ->
            writer
                .readFrom(input)
                .map(article -> new KnownInputs.Known(article.id(), article.textHash()));
    return reader.read(paths, manifest, known).iterator();
  }
}
