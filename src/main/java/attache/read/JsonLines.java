package attache.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a JSON Lines file, one at a time; blank ones are passed over. A file that ends in
 * the midst of its compression is named after the lines before.
 */
final class JsonLines extends LookAhead<Input> {
  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final String source;
  private final InputStream content;
  private final byte[] read = new byte[1 << 16];
  private int from;
  private int to;
  private int number;
  private boolean ended;

  /**
   * @param content is closed after the last line
   */
  JsonLines(String source, InputStream content) {
    this.source = source;
    this.content = content;
  }

  @Override
  protected Input find() {
    try {
      while (!ended) {
        Input line = nextLine();
        if (line != null) {
          return line;
        }
      }
      return null;
    } catch (IOException e) {
      ended = true;
      return new Input.Bad(
          new Refusal(
              source,
              "after line " + number + " it cannot be read on: " + SourceNames.reason(e),
              "Get it from its source again; the lines before were read"));
    }
  }

  /** The next line, or null for a blank one or after the last. */
  private Input nextLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long length = 0;
    boolean broken = false;
    while (!broken && hasMore()) {
      int stop = from;
      while (stop < to && read[stop] != '\n') {
        stop++;
      }
      length += stop - from;
      if (length <= ArticleReader.LARGEST) {
        line.write(read, from, stop - from);
      }
      broken = stop < to;
      from = broken ? stop + 1 : stop;
    }
    if (!broken) {
      ended = true;
      content.close();
    }
    if (length > 0 || !ended) {
      number++;
    }
    String where = source + ":" + number;
    if (length > ArticleReader.LARGEST) {
      return new Input.Bad(SourceNames.tooLarge(where, "the line"));
    }
    byte[] json = number == 1 ? withoutMark(line.toByteArray()) : line.toByteArray();
    return isBlank(json) ? null : new Input.Line(where, json);
  }

  private boolean hasMore() throws IOException {
    int count = to - from;
    while (count == 0) { // a decompressor may give nothing yet
      count = content.read(read);
      from = 0;
      to = Math.max(0, count);
    }
    return count > 0;
  }

  private static byte[] withoutMark(byte[] line) {
    return line.length >= 3 && Arrays.equals(line, 0, 3, UTF_8_MARK, 0, 3)
        ? Arrays.copyOfRange(line, 3, line.length)
        : line;
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
