package attache.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The regular files of an archive, one after the other and never all at once: those of a tar in its
 * own order, those of a zip by their names. Links, devices and folders are passed over.
 */
abstract sealed class ArchiveWalk implements Closeable {

  /** The name of the next file as the archive has it, or null after the last. */
  abstract String next() throws IOException;

  /** The content of the file named last; good until the next is asked for. */
  abstract InputStream content() throws IOException;

  static ArchiveWalk of(Path archive, FileForm form) throws IOException {
    if (form.content() == FileForm.Content.ZIP) {
      return new OfZip(archive);
    }
    InputStream content = Decompression.of(archive, form.compression());
    return new OfTar(new TarArchiveInputStream(content, "UTF-8"));
  }

  private static final class OfTar extends ArchiveWalk {
    private final TarArchiveInputStream tar;

    OfTar(TarArchiveInputStream tar) {
      this.tar = tar;
    }

    @Override
    String next() throws IOException {
      TarArchiveEntry entry = tar.getNextEntry();
      while (entry != null && !isRegular(entry)) {
        entry = tar.getNextEntry();
      }
      return entry == null ? null : entry.getName();
    }

    private static boolean isRegular(TarArchiveEntry entry) {
      return entry.isFile()
          && !entry.isSymbolicLink()
          && !entry.isLink()
          && !entry.isFIFO()
          && !entry.isBlockDevice()
          && !entry.isCharacterDevice();
    }

    @Override
    InputStream content() {
      return new CountedStream(tar) {
        @Override
        public void close() {
          // the archive goes on
        }
      };
    }

    @Override
    public void close() throws IOException {
      tar.close();
    }
  }

  private static final class OfZip extends ArchiveWalk {
    private final ZipFile zip;
    private final long size;
    private final Iterator<ZipArchiveEntry> entries;
    private ZipArchiveEntry entry;
    private CountedStream open;
    private long unpacked;

    OfZip(Path archive) throws IOException {
      zip = ZipFile.builder().setPath(archive).get();
      size = Files.size(archive);
      List<ZipArchiveEntry> sorted = Collections.list(zip.getEntries());
      sorted.sort(Comparator.comparing(ZipArchiveEntry::getName));
      entries = sorted.iterator();
    }

    @Override
    String next() {
      while (entries.hasNext()) {
        entry = entries.next();
        if (!entry.isDirectory() && !entry.isUnixSymlink()) {
          return entry.getName();
        }
      }
      return null;
    }

    @Override
    InputStream content() throws IOException {
      unpacked += open == null ? 0 : open.count();
      open = new LimitedExpansion(zip.getInputStream(entry), unpacked, () -> size);
      return open;
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }
}
