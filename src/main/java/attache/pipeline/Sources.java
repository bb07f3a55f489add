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

  /** Null where nobody asks for what has grown. */
  private final GrownFiles grown;

  /**
   * @param manifest in place of the folders' own, or null
   */
  Sources(ArticleReader reader, List<Path> paths, Manifest manifest) {
    this(reader, paths, manifest, null);
  }

  private Sources(ArticleReader reader, List<Path> paths, Manifest manifest, GrownFiles grown) {
    this.reader = reader;
    this.paths = List.copyOf(paths);
    this.manifest = manifest;
    this.grown = grown;
  }

  /** The same, but what is read is noted, and what was not noted yet is read. */
  public Sources notedBy(GrownFiles files) {
    return new Sources(reader, paths, manifest, files);
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
                .filter(article -> grown == null || grown.knows(article.id()))
                .map(article -> new KnownInputs.Known(article.id(), article.textHash()));
    Iterator<Reading> readings = reader.read(paths, manifest, known).iterator();
    return grown == null ? readings : grown.noting(readings);
  }
}
