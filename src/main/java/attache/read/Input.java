package attache.read;

import java.nio.file.Path;

/** Something that may become an article: a file, an entry of an archive, a line of JSON. */
sealed interface Input {

  /** A rough count of the bytes it takes to work on it. */
  long size();

  /**
   * What a manifest says about a file.
   *
   * @param missed whether there is a manifest that should speak of it and does not
   */
  record Stated(Metadata metadata, boolean missed) {}

  /** A file on disk, perhaps compressed. */
  record OnDisk(Path path, FileForm form, Stated stated) implements Input {
    @Override
    public long size() {
      return path.toFile().length();
    }
  }

  /**
   * A file out of an archive.
   *
   * @param source the archive and the path in it: {@code news.tar.zst!/2017/a.txt}
   * @param name the file's name without folder and compression
   */
  record Unpacked(String source, String name, byte[] content, Stated stated) implements Input {
    @Override
    public long size() {
      return content.length;
    }
  }

  /**
   * A line of JSON.
   *
   * @param source the file and the number of the line
   */
  record Line(String source, byte[] json) implements Input {
    @Override
    public long size() {
      return json.length;
    }
  }

  /** Something that cannot be read. */
  record Bad(Refusal refusal) implements Input {
    @Override
    public long size() {
      return 0;
    }
  }
}
