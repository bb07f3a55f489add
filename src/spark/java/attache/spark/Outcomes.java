package attache.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Where the outcomes of portions lie: two compressed files each, one of {@link Outcome}s, one of
 * graphs. A file is there whole or not at all, and the first is there only when both are.
 */
final class Outcomes {

  private final String output;

  /**
   * @param output the job's
   */
  Outcomes(String output) {
    this.output = output;
  }

  String output() {
    return output;
  }

  Path heads(int portion) {
    return new Path(output + "/extracted", "%06d.outcomes.jsonl.gz".formatted(portion));
  }

  Path bodies(int portion) {
    return new Path(output + "/extracted", "%06d.graphs.jsonl.gz".formatted(portion));
  }

  boolean has(int portion, Configuration configuration) throws IOException {
    Path heads = heads(portion);
    return heads.getFileSystem(configuration).exists(heads);
  }

  /** Lines of a file; close it. */
  static Stream<String> lines(Path file, Configuration configuration) {
    try {
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(file.getFileSystem(configuration).open(file), 1 << 16),
                  StandardCharsets.UTF_8));
      return reader
          .lines()
          .onClose(
              () -> {
                try {
                  reader.close();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file being written under another name, until it is whole. */
  static final class Growing implements AutoCloseable {
    private final FileSystem files;
    private final Path file;
    private final Path grown;
    private final Writer out;

    /**
     * @param attempt tells it from other tasks' that write the same
     */
    Growing(Path file, String attempt, Configuration configuration) throws IOException {
      this.files = file.getFileSystem(configuration);
      this.file = file;
      this.grown = new Path(file.getParent(), "." + file.getName() + "." + attempt);
      this.out =
          new OutputStreamWriter(
              new GZIPOutputStream(files.create(grown, true), 1 << 16), StandardCharsets.UTF_8);
    }

    void line(String line) throws IOException {
      out.write(line);
      out.write('\n');
    }

    void finish() throws IOException {
      out.close();
      if (!files.rename(grown, file) && !files.exists(file)) {
        throw new IOException(file + ": cannot be written");
      }
    }

    /** Removes what was not finished. */
    @Override
    public void close() throws IOException {
      out.close();
      files.delete(grown, false);
    }
  }
}
