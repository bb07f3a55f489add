package attache.pipeline;

import attache.map.ReferenceGraph;
import attache.model.Once;
import attache.read.ArticleReader;
import attache.read.ManifestReader;
import attache.read.Reading;
import attache.reference.FurnitureReader;
import attache.reference.FurnitureWords;
import attache.reference.Reference;
import attache.reference.ReferenceException;
import attache.reference.ReferenceReader;
import attache.resolve.Resolver;
import attache.store.Knowledge;
import attache.store.Run;
import attache.store.RunLog;
import attache.store.Shapes;
import attache.store.Store;
import attache.store.StoreException;
import attache.store.Writer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;

/** What every build needs, read once: the reference data, the shapes, the programme's version. */
public final class Workshop {

  private final KnowledgeVersion version;
  private final Supplier<Read> read;
  private final ArticleReader reader;

  /** What was read of the project's folder. */
  private record Read(Reference reference, FurnitureWords furniture, Shapes shapes) {

    static Read of(ProjectFolder project) throws ReferenceException, IOException {
      Path shapes = project.ontology().resolve("shapes.ttl");
      FutureTask<Shapes> meanwhile = new FutureTask<>(() -> Shapes.read(shapes));
      new Thread(meanwhile, "shapes").start(); // the common pool's may be waiting for this
      return new Read(
          ReferenceReader.read(project.reference()),
          FurnitureReader.read(project.reference()),
          resultOf(meanwhile));
    }
  }

  private Workshop(KnowledgeVersion version, Supplier<Read> read) {
    this.version = version;
    this.read = read;
    this.reader = new ArticleReader(() -> read.get().furniture());
  }

  /**
   * Reads what the project's folder holds.
   *
   * @throws ReferenceException with every fault of the reference data
   */
  public static Workshop of(ProjectFolder project) throws ReferenceException, IOException {
    return of(project, KnowledgeVersion.of(project));
  }

  /**
   * As {@link #of(ProjectFolder)} for one store. Where that was brought up to the same reference
   * data by the same programme, they have no fault, and are read only if an article is new.
   */
  public static Workshop of(ProjectFolder project, Store store)
      throws ReferenceException, IOException {
    KnowledgeVersion version = KnowledgeVersion.of(project);
    return store.isUpToDateWith(version.all())
        ? new Workshop(version, new Once<>(() -> readLate(project)))
        : of(project, version);
  }

  /**
   * @param version from before anything is read: should a file change meanwhile, the next build
   *     finds another
   */
  private static Workshop of(ProjectFolder project, KnowledgeVersion version)
      throws ReferenceException, IOException {
    Read read = Read.of(project);
    return new Workshop(version, () -> read);
  }

  private static Read readLate(ProjectFolder project) {
    try {
      return Read.of(project);
    } catch (ReferenceException e) {
      throw new UncheckedIOException(new IOException(e.getMessage(), e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Shapes resultOf(FutureTask<Shapes> shapes) {
    try {
      return shapes.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof StoreException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the shapes were being read", e);
    }
  }

  public Reference reference() {
    return read.get().reference();
  }

  /** What becomes of every file under the sources; see {@link ArticleReader}. */
  public Iterator<Reading> read(List<Path> sources) {
    return reader.read(sources, null).iterator();
  }

  /** As {@link #read(List)}, with a manifest in place of the folders' own. */
  public Iterator<Reading> read(List<Path> sources, Path manifest) {
    return reader.read(sources, ManifestReader.read(manifest)).iterator();
  }

  /** As {@link #read(List)}, some of the files under a source; see {@link ArticleReader}. */
  public Iterator<Reading> readShare(Path source, List<Path> files) {
    return reader.readShare(source, files).iterator();
  }

  /**
   * What a build is to read.
   *
   * @param manifest to be used in place of the folders' own, or null
   */
  public Sources sources(List<Path> paths, Path manifest) {
    return new Sources(reader, paths, manifest == null ? null : ManifestReader.read(manifest));
  }

  /** What the graph of an article must be. */
  public Shapes shapes() {
    return read.get().shapes();
  }

  /** Changes whenever the same article might give other facts. */
  public String version() {
    return version.extractor();
  }

  /** The way into a store. */
  public Writer writerInto(Store store) {
    return store.writer(
        new Knowledge(
            this::shapes,
            () -> ReferenceGraph.of(reference()),
            () -> new Resolver(reference()),
            version.extractor(),
            version.all()));
  }

  /**
   * Stores all articles that can be read; a bad one is named and the rest goes on.
   *
   * @param threads how many articles are worked on at once; the outcome does not depend on it
   */
  public BuildReport build(
      Iterator<Reading> readings, Store store, int threads, BuildListener listener) {
    return build(List.of(), readings, store, threads, listener);
  }

  /**
   * As {@link #build(Iterator, Store, int, BuildListener)}.
   *
   * @param inputs where the readings come from, for the store's account of what was done to it
   */
  public BuildReport build(
      List<String> inputs,
      Iterator<Reading> readings,
      Store store,
      int threads,
      BuildListener listener) {
    return build(inputs, writer -> readings, store, threads, listener);
  }

  /**
   * As {@link #build(Iterator, Store, int, BuildListener)}, but what the store was filled from is
   * not even read where it is as it was.
   */
  public BuildReport build(Sources sources, Store store, int threads, BuildListener listener) {
    return build(sources.names(), sources::readings, store, threads, listener);
  }

  private BuildReport build(
      List<String> inputs,
      Function<Writer, Iterator<Reading>> readings,
      Store store,
      int threads,
      BuildListener listener) {
    return store.alone(
        () -> {
          RefusalsKept kept = new RefusalsKept(listener);
          RunLog log = store.runs();
          Run run = log.begin("build", inputs, version.extractor(), version.reference());
          Writer writer = writerInto(store);
          BuildReport report =
              Build.run(
                  readings.apply(writer), () -> new Extraction(reference()), writer, threads, kept);
          log.end(run, report.toString(), kept.messages());
          return report;
        });
  }

  /**
   * Takes articles out of a store; see {@link Writer#withdraw}.
   *
   * @return the IRIs of the articles withdrawn; empty when none is so named
   */
  public List<String> withdraw(String article, Store store) {
    return store.alone(
        () -> {
          RunLog log = store.runs();
          Run run =
              log.begin("withdraw", List.of(article), version.extractor(), version.reference());
          List<String> withdrawn = writerInto(store).withdraw(article);
          log.end(run, withdrawn.size() + " withdrawn", List.of());
          return withdrawn;
        });
  }
}
