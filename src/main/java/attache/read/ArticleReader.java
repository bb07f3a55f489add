package attache.read;

import attache.model.Article;
import attache.model.Once;
import attache.model.Sha256;
import attache.read.FileForm.Compression;
import attache.reference.FurnitureWords;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads articles from files, folders and archives, one at a time: {@code .txt}, {@code .html},
 * {@code .htm} with what {@code manifest.csv} says about them, and the lines of {@code .jsonl}; any
 * of them compressed ({@code .gz}, {@code .zst}) or packed ({@code .zip}, {@code .tar}). What
 * cannot be read becomes a refusal, never an exception; the rest is read.
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

  /** So many are worked on at a time, and no more than {@link #LARGEST} bytes and one more. */
  private static final int BATCH_FILES = 64;

  private final Supplier<Craft> craft;

  /** What reading an article goes by. */
  private record Craft(
      ArticleLayout layout,
      PublicationDate publicationDate,
      PageParts pageParts,
      LanguageGuess languageGuess) {

    static Craft of(FurnitureWords words) {
      return new Craft(
          new ArticleLayout(words),
          new PublicationDate(words),
          new PageParts(words),
          new LanguageGuess(words));
    }
  }

  public ArticleReader(FurnitureWords words) {
    this(() -> words);
  }

  /**
   * @param words asked for at the first article that is not known
   */
  public ArticleReader(Supplier<FurnitureWords> words) {
    craft = new Once<>(() -> Craft.of(words.get()));
  }

  /**
   * What becomes of every file under the sources, in the order of the sources and, within one, of
   * the paths. An article whose address or text came before is refused. Each iteration reads anew.
   *
   * @param manifest takes the place of the folders' own {@code manifest.csv}; its paths are counted
   *     from each source. Null to use those of the folders
   */
  public Iterable<Reading> read(List<Path> sources, Manifest manifest) {
    return read(sources, manifest, KnownInputs.NONE);
  }

  /**
   * As {@link #read(List, Manifest)}.
   *
   * @param known what need not be read again
   */
  public Iterable<Reading> read(List<Path> sources, Manifest manifest, KnownInputs known) {
    return () -> new Readings(List.copyOf(sources), manifest, known);
  }

  /**
   * What becomes of some of the files under a source, for programmes that share the work: what is
   * wrong with its manifests is not told, and an article that comes twice comes twice.
   */
  public Iterable<Reading> readShare(Path source, List<Path> files) {
    return () -> new Readings(new SourceInputs(source, files));
  }

  /** Whether files of that name hold articles. */
  public static boolean reads(String fileName) {
    return ArticleFiles.isRead(fileName);
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
    Draft draft =
        SourceNames.extension(name).startsWith("htm")
            ? HtmlPage.read(TextDecoder.decodePage(bytes, source), craft.get().pageParts(), source)
            : Draft.ofPlainText(TextDecoder.decode(bytes, source), source);
    return article(draft, SourceNames.withoutExtension(name), source, stated);
  }

  /** Reads one article from a line of JSON. */
  private Article article(Input.Line line) throws UnreadableException {
    JsonArticle json = JsonArticle.of(line.json(), line.source());
    Draft draft =
        json.isPage()
            ? HtmlPage.read(json.page(), craft.get().pageParts(), line.source())
            : json.draft(line.source());
    return article(draft, json.name(), line.source(), json.metadata());
  }

  private Article article(Draft draft, String name, String source, Metadata stated)
      throws UnreadableException {
    if (draft.text().isBlank()) {
      throw new UnreadableException(
          source, "the file holds nothing but blank space", "Remove it, or fill it");
    }
    Metadata known = stated.orElse(draft.metadata());
    Layout found =
        craft
            .get()
            .layout()
            .of(
                draft.text(),
                draft.bodyBegin(),
                draft.metadata().title().isEmpty() ? known.title() : draft.metadata().title(),
                draft.printedTitle(),
                draft.hints());
    String textHash = Sha256.hex(draft.text());
    String id = known.url().isEmpty() ? ContentHash.ofHash(textHash) : ContentHash.of(known.url());
    return new Article(
        id,
        name.isEmpty() ? id : name,
        source,
        known.url(),
        known.publisher(),
        known.title().isEmpty() ? found.headline() : known.title(),
        language(draft, source, stated),
        craft.get().publicationDate().of(known.published(), draft.text(), found),
        draft.text(),
        found.blocks(),
        textHash);
  }

  /** What a person says of the language, else what the text shows, else what the page says. */
  private String language(Draft draft, String source, Metadata stated) throws UnreadableException {
    String printed = draft.metadata().lang();
    boolean hasHeaderLines = draft.bodyBegin() > 0;
    if (!stated.lang().isEmpty() || hasHeaderLines && !printed.isEmpty()) {
      return stated.lang().isEmpty() ? printed : stated.lang();
    }
    String guess = craft.get().languageGuess().of(draft.text());
    if (guess.isEmpty()) {
      throw new UnreadableException(
          source,
          "its text is neither Vietnamese nor English"
              + (printed.isEmpty() ? "" : "; the page says it is '" + printed + "'"),
          "Leave it out, or state its language (lang) in the manifest if it is one of the two");
    }
    return guess;
  }

  private static byte[] bytes(Input.OnDisk file, String source) throws UnreadableException {
    boolean isPlain = file.form().compression() == Compression.NONE;
    try (InputStream content =
        isPlain
            ? Files.newInputStream(file.path())
            : Decompression.of(file.path(), file.form().compression())) {
      long size = isPlain ? Files.size(file.path()) : 0;
      if (size > LARGEST) {
        throw new UnreadableException(
            source,
            "the file has %d MB; an article has at most %d".formatted(size >> 20, LARGEST >> 20),
            "Split it into one file an article");
      }
      byte[] bytes = content.readNBytes((int) LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new UnreadableException(SourceNames.tooLarge(source, "the file"));
      }
      return bytes;
    } catch (IOException e) {
      throw new UnreadableException(SourceNames.unreadable(source, e));
    }
  }

  /**
   * What became of an input: an article, what is known of it, or why there is none.
   *
   * @param input see {@link KnownInputs#of}
   * @param source where it was read
   * @param missed whether a manifest should speak of it and does not
   */
  private record Parsed(
      Article article,
      KnownInputs.Known known,
      String input,
      String source,
      boolean missed,
      Refusal refusal) {

    static Parsed refused(Refusal refusal) {
      return new Parsed(null, null, null, refusal.source(), false, refusal);
    }
  }

  @FunctionalInterface
  private interface Parsing {
    Article article() throws UnreadableException;
  }

  private Parsed parsed(Input input, KnownInputs known) {
    try {
      if (input instanceof Input.OnDisk file) {
        String source = SourceNames.printed(file.path());
        String name = SourceNames.printed(Path.of(file.form().name()));
        return parsed(bytes(file, source), name, source, file.stated(), known);
      }
      if (input instanceof Input.Unpacked file) {
        return parsed(file.content(), file.name(), file.source(), file.stated(), known);
      }
      if (input instanceof Input.Line line) {
        String hash = ContentHash.ofInput(line.json(), "", Metadata.NONE);
        return parsed(hash, line.source(), false, known, () -> article(line));
      }
      return Parsed.refused(((Input.Bad) input).refusal());
    } catch (UnreadableException e) {
      return Parsed.refused(e.refusal());
    }
  }

  private Parsed parsed(
      byte[] bytes, String name, String source, Input.Stated stated, KnownInputs known)
      throws UnreadableException {
    return parsed(
        ContentHash.ofInput(bytes, name, stated.metadata()),
        source,
        stated.missed(),
        known,
        () -> article(bytes, name, source, stated.metadata()));
  }

  private static Parsed parsed(
      String input, String source, boolean missed, KnownInputs known, Parsing parsing)
      throws UnreadableException {
    Optional<KnownInputs.Known> before = known.of(input);
    return before.isPresent()
        ? new Parsed(null, before.get(), input, source, missed, null)
        : new Parsed(parsing.article(), null, input, source, missed, null);
  }

  /** One pass over the sources; inputs are worked on some at a time, on all processors. */
  private final class Readings implements Iterator<Reading> {
    private final Iterator<Path> sources;
    private final Manifest given;
    private final KnownInputs known;
    private final SeenArticles seen;
    private final Deque<Reading> ready = new ArrayDeque<>();
    private Iterator<Input> inputs = Collections.emptyIterator();

    Readings(List<Path> sources, Manifest given, KnownInputs known) {
      this.sources = sources.iterator();
      this.given = given;
      this.known = known;
      this.seen = new SeenArticles();
      if (given != null) {
        FolderManifests.faultsOf(given, sources).forEach(this::refuse);
      }
    }

    Readings(Iterator<Input> inputs) {
      this.sources = Collections.emptyIterator();
      this.given = null;
      this.known = KnownInputs.NONE;
      this.seen = null;
      this.inputs = inputs;
    }

    @Override
    public boolean hasNext() {
      while (ready.isEmpty()) {
        if (inputs.hasNext()) {
          nextBatch().parallelStream()
              .map(input -> parsed(input, known))
              .toList()
              .forEach(this::take);
        } else if (sources.hasNext()) {
          inputs = new SourceInputs(sources.next(), given);
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

    private List<Input> nextBatch() {
      List<Input> batch = new ArrayList<>();
      long size = 0;
      while (inputs.hasNext() && batch.size() < BATCH_FILES && size < LARGEST) {
        Input input = inputs.next();
        batch.add(input);
        size += input.size();
      }
      return batch;
    }

    private void refuse(Refusal refusal) {
      ready.add(new Reading.Refused(refusal));
    }

    private void take(Parsed parsed) {
      if (parsed.refusal() != null) {
        refuse(parsed.refusal());
        return;
      }
      Optional<Refusal> again = seen == null ? Optional.empty() : seenBefore(parsed);
      if (again.isPresent()) {
        refuse(again.get());
        return;
      }
      if (parsed.missed()) {
        ready.add(
            new Reading.Noticed(
                new Refusal(
                    parsed.source(),
                    "the manifest has no row for it; it was read without",
                    "Add a row, or leave it so")));
      }
      ready.add(
          parsed.known() == null
              ? new Reading.Accepted(parsed.article(), parsed.input())
              : new Reading.Known(parsed.known().id(), parsed.source()));
    }

    private Optional<Refusal> seenBefore(Parsed parsed) {
      KnownInputs.Known known = parsed.known();
      return known == null
          ? seen.add(
              parsed.article().id(), SeenArticles.textHash(parsed.article()), parsed.source())
          : seen.add(known.id(), known.textHash(), parsed.source());
    }
  }
}
