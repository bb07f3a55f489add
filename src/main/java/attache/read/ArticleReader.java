package attache.read;

import attache.model.Article;
import attache.reference.FurnitureWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Reads articles from files and folders, one at a time: {@code .txt}, {@code .html}, {@code .htm},
 * with what {@code manifest.csv} says about them. What cannot be read becomes a refusal, never an
 * exception; the rest is read.
 *
 * <pre>{@code
 * ArticleReader reader = new ArticleReader(FurnitureReader.read(Path.of("data/reference")));
 * for (Reading reading : reader.read(List.of(Path.of("seeds")), null)) ...
 * }</pre>
 *
 * <p>The reader itself holds no state and may be used by several threads; each reading is for one.
 */
public final class ArticleReader {

  /** A larger file is no article. */
  static final long LARGEST = 16L << 20;

  /** So many files are read at a time, and no more than {@link #LARGEST} bytes and a file. */
  private static final int BATCH_FILES = 64;

  private final ArticleLayout layout;
  private final PublicationDate publicationDate;
  private final PageParts pageParts;

  public ArticleReader(FurnitureWords words) {
    layout = new ArticleLayout(words);
    publicationDate = new PublicationDate(words);
    pageParts = new PageParts(words);
  }

  /**
   * What becomes of every file under the sources, in the order of the sources and, within one, of
   * the paths. An article whose address or text came before is refused. Each iteration reads anew.
   *
   * @param manifest takes the place of the folders' own {@code manifest.csv}; its paths are counted
   *     from each source. Null to use those of the folders
   */
  public Iterable<Reading> read(List<Path> sources, Manifest manifest) {
    return () -> new Readings(List.copyOf(sources), manifest);
  }

  /**
   * Reads one article from the bytes of a file.
   *
   * @param name the file's name; its extension says what is in it
   * @param source where it was read, for messages
   * @param stated what a manifest says about it
   */
  Article article(byte[] bytes, String name, String source, Metadata stated)
      throws UnreadableException {
    String raw = TextDecoder.decode(bytes, source);
    Draft draft =
        SourceNames.extension(name).startsWith("htm")
            ? HtmlPage.read(raw, pageParts, source)
            : Draft.ofPlainText(raw, source);
    if (draft.text().isBlank()) {
      throw new UnreadableException(
          source, "the file holds nothing but blank space", "Remove it, or fill it");
    }
    Metadata known = stated.orElse(draft.metadata());
    Layout found =
        layout.of(
            draft.text(),
            draft.bodyBegin(),
            draft.metadata().title().isEmpty() ? known.title() : draft.metadata().title(),
            draft.printedTitle(),
            draft.hints());
    return new Article(
        ContentHash.of(known.url().isEmpty() ? draft.text() : known.url()),
        SourceNames.withoutExtension(name),
        source,
        known.url(),
        known.publisher(),
        known.title().isEmpty() ? found.headline() : known.title(),
        known.lang().isEmpty() ? LanguageGuess.of(draft.text()) : known.lang(),
        publicationDate.of(known.published(), draft.text(), found),
        draft.text(),
        found.blocks());
  }

  private Article article(Path file, String source, Metadata stated) throws UnreadableException {
    try {
      if (Files.size(file) > LARGEST) {
        throw new UnreadableException(
            source,
            "the file has "
                + Files.size(file) / (1 << 20)
                + " MB; an article has at most "
                + LARGEST / (1 << 20),
            "Split it into one file an article");
      }
      return article(Files.readAllBytes(file), file.getFileName().toString(), source, stated);
    } catch (IOException e) {
      throw new UnreadableException(
          source, "it cannot be read: " + e, "Check its permissions, then build again");
    }
  }

  /** A file's article, or why there is none. */
  private record Parsed(Path file, Article article, Refusal refusal) {}

  private Parsed parsed(Path file, FolderManifests manifests) {
    Metadata stated = manifests.metadataOf(file);
    try {
      Article article =
          article(file, SourceNames.printed(file), stated == null ? Metadata.NONE : stated);
      return new Parsed(file, article, null);
    } catch (UnreadableException e) {
      return new Parsed(file, null, e.refusal());
    }
  }

  /** One pass over the sources; files are read some at a time, on all processors. */
  private final class Readings implements Iterator<Reading> {
    private final Iterator<Path> sources;
    private final Manifest given;
    private final SeenArticles seen = new SeenArticles();
    private final Deque<Reading> ready = new ArrayDeque<>();
    private Iterator<Path> files = List.<Path>of().iterator();
    private FolderManifests manifests = FolderManifests.NONE;

    Readings(List<Path> sources, Manifest given) {
      this.sources = sources.iterator();
      this.given = given;
      if (given != null) {
        List<Path> folders = sources.stream().map(FolderManifests::folderFor).toList();
        refuseAll(FolderManifests.faultsOf(given, folders));
      }
    }

    @Override
    public boolean hasNext() {
      while (ready.isEmpty()) {
        if (files.hasNext()) {
          nextBatch().parallelStream()
              .map(file -> parsed(file, manifests))
              .toList()
              .forEach(this::take);
        } else if (sources.hasNext()) {
          open(sources.next());
        } else {
          return false;
        }
      }
      return true;
    }

    @Override
    public Reading next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.removeFirst();
    }

    private void open(Path source) {
      ArticleFiles found = ArticleFiles.under(source);
      manifests = given == null ? FolderManifests.of(found) : FolderManifests.of(source, given);
      refuseAll(found.unreadable());
      if (given == null) {
        refuseAll(manifests.faults());
      }
      files = found.files().iterator();
    }

    private List<Path> nextBatch() {
      List<Path> batch = new ArrayList<>();
      long size = 0;
      while (files.hasNext() && batch.size() < BATCH_FILES && size < LARGEST) {
        Path file = files.next();
        if (!manifests.refuses(file)) {
          batch.add(file);
          size += file.toFile().length();
        }
      }
      return batch;
    }

    private void refuseAll(List<Refusal> refusals) {
      refusals.forEach(refusal -> ready.add(new Reading.Refused(refusal)));
    }

    private void take(Parsed parsed) {
      if (parsed.article() == null) {
        ready.add(new Reading.Refused(parsed.refusal()));
        return;
      }
      try {
        seen.add(parsed.article());
      } catch (UnreadableException e) {
        ready.add(new Reading.Refused(e.refusal()));
        return;
      }
      if (manifests.misses(parsed.file())) {
        ready.add(
            new Reading.Noticed(
                new Refusal(
                    parsed.article().source(),
                    "the manifest has no row for it; it was read without",
                    "Add a row, or leave it so")));
      }
      ready.add(new Reading.Accepted(parsed.article()));
    }
  }
}
