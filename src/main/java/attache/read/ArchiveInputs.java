package attache.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;

/** The articles of an archive, one at a time. What cannot be read in it is named. */
final class ArchiveInputs extends LookAhead<Input> {
  private static final String GET_IT_AGAIN =
      "Get the archive from its source again; what stands before was read";

  private final Path archive;
  private final FileForm form;
  private final FolderManifests manifests;
  private final Path root;
  private ArchiveWalk walk;
  private String last = "";
  private Iterator<Input> lines = Collections.emptyIterator();
  private boolean ended;

  ArchiveInputs(Path archive, FileForm form, FolderManifests manifests) {
    this.archive = archive;
    this.form = form;
    this.manifests = manifests;
    this.root = Archive.rootOf(archive);
  }

  @Override
  protected Input find() {
    if (ended) {
      return null;
    }
    try {
      if (walk == null) {
        walk = ArchiveWalk.of(archive, form);
      }
      Input found = inArchive();
      if (found == null) {
        ended = true;
        walk.close();
      }
      return found;
    } catch (IOException e) {
      ended = true;
      return bad(
          SourceNames.printed(archive),
          (last.isEmpty() ? "it cannot be read: " : "after " + last + " it cannot be read on: ")
              + SourceNames.reason(e),
          GET_IT_AGAIN);
    }
  }

  private Input inArchive() throws IOException {
    while (!lines.hasNext()) {
      String name = walk.next();
      if (name == null) {
        return null;
      }
      Input found = entry(name);
      last = name;
      if (found != null) {
        return found;
      }
    }
    return lines.next();
  }

  /** The article in an entry, or null where it holds none or many. */
  private Input entry(String name) throws IOException {
    Path file = Archive.inside(root, name);
    if (file == null) {
      return bad(
          SourceNames.printed(root) + "/" + name,
          "its name leads out of the archive",
          "Pack the archive again, with names that count from its top");
    }
    String source = SourceNames.printed(file);
    FileForm inner = FileForm.of(file.getFileName().toString());
    if (isHidden(file) || inner.content() == FileForm.Content.OTHER) {
      return null;
    }
    if (inner.content().isArchive()) {
      return bad(source, "it is an archive inside an archive", "Unpack the outer one");
    }
    if (manifests.refuses(file)) {
      return null;
    }
    try {
      InputStream content = Decompression.of(walk.content(), inner.compression());
      if (inner.content() == FileForm.Content.LINES) {
        lines = new JsonLines(source, content);
        return null;
      }
      byte[] bytes = content.readNBytes((int) ArticleReader.LARGEST + 1);
      return bytes.length > ArticleReader.LARGEST
          ? new Input.Bad(SourceNames.tooLarge(source, "the file"))
          : new Input.Unpacked(source, inner.name(), bytes, manifests.statedOf(file));
    } catch (EndlessExpansionException e) {
      throw e;
    } catch (IOException e) {
      return new Input.Bad(SourceNames.unreadable(source, e));
    }
  }

  private boolean isHidden(Path file) {
    for (Path part : root.relativize(file)) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static Input bad(String source, String reason, String remedy) {
    return new Input.Bad(new Refusal(source, reason, remedy));
  }
}
