package attache.read;

import attache.read.FileForm.Compression;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;

/** Opens files and the entries of archives for reading, decompressed as their names say. */
final class Decompression {
  private static final int BUFFER = 1 << 16;

  private Decompression() {}

  /** A file's content; a small file that unfolds without end breaks off. */
  static InputStream of(Path file, Compression compression) throws IOException {
    InputStream raw = Files.newInputStream(file);
    try {
      return of(raw, compression);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  /** As {@link #of(Path, Compression)}; closing it closes {@code raw}. */
  static InputStream of(InputStream raw, Compression compression) throws IOException {
    CountedStream packed = new CountedStream(raw);
    InputStream buffered = new BufferedInputStream(packed, BUFFER);
    return switch (compression) {
      case NONE -> buffered;
      case GZIP ->
          limited(
              GzipCompressorInputStream.builder()
                  .setInputStream(buffered)
                  .setDecompressConcatenated(true)
                  .get(),
              packed);
      case ZSTANDARD -> limited(new ZstdCompressorInputStream(buffered), packed);
    };
  }

  private static InputStream limited(InputStream unpacked, CountedStream packed) {
    return new BufferedInputStream(new LimitedExpansion(unpacked, packed::count), BUFFER);
  }
}
