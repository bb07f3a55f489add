package attache.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/**
 * All that may become an article under one source: its files in the order of their paths, and in
 * their place what archives and JSON Lines files hold.
 */
final class SourceInputs extends LookAhead<Input> {
  private final Iterator<Path> files;
  private final Path source;
  private final FolderManifests manifests;
  private final Manifest given;
  private Iterator<Input> open;

  /**
   * @param given takes the place of all manifests, or null
   */
  SourceInputs(Path source, Manifest given) {
    ArticleFiles found = ArticleFiles.under(source);
    this.source = source;
    this.given = given;
    this.files = found.files().iterator();
    this.manifests = given == null ? FolderManifests.of(found) : FolderManifests.of(source, given);
    this.open = bad(found.unreadable());
    if (given == null) {
      this.open = new Chain(open, bad(manifests.faults()));
    }
  }

  /** Some of the files under a source, with what its manifests say of them. */
  SourceInputs(Path source, List<Path> files) {
    this.source = source;
    this.given = null;
    this.files = files.iterator();
    this.manifests = FolderManifests.of(ArticleFiles.under(source));
    this.open = Collections.emptyIterator();
  }

  @Override
  protected Input find() {
    while (!open.hasNext() && files.hasNext()) {
      open = in(files.next());
    }
    return open.hasNext() ? open.next() : null;
  }

  private Iterator<Input> in(Path file) {
    FileForm form = FileForm.of(file.getFileName().toString());
    if (form.content().isArchive()) {
      return inArchive(file, form);
    }
    if (form.content() == FileForm.Content.LINES) {
      return inLines(file, form);
    }
    return manifests.refuses(file)
        ? Collections.emptyIterator()
        : List.<Input>of(new Input.OnDisk(file, form, manifests.statedOf(file))).iterator();
  }

  private static Iterator<Input> inLines(Path file, FileForm form) {
    String name = SourceNames.printed(file);
    try {
      return new JsonLines(name, Decompression.of(file, form.compression()));
    } catch (IOException e) {
      return bad(List.of(SourceNames.unreadable(name, e)));
    }
  }

  private Iterator<Input> inArchive(Path file, FileForm form) {
    if (given != null && file.equals(source)) {
      return new ArchiveInputs(file, form, manifests);
    }
    if (given != null) {
      return new ArchiveInputs(file, form, FolderManifests.NONE);
    }
    FolderManifests own = FolderManifests.of(Archive.of(file, form));
    return new Chain(bad(own.faults()), new ArchiveInputs(file, form, own));
  }

  private static Iterator<Input> bad(List<Refusal> refusals) {
    return refusals.stream().<Input>map(Input.Bad::new).iterator();
  }

  /** One iterator after another. */
  private static final class Chain extends LookAhead<Input> {
    private final Iterator<Input> first;
    private final Iterator<Input> second;

    Chain(Iterator<Input> first, Iterator<Input> second) {
      this.first = first;
      this.second = second;
    }

    @Override
    protected Input find() {
      return first.hasNext() ? first.next() : second.hasNext() ? second.next() : null;
    }
  }
}
