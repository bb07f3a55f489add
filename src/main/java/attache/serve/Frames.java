package attache.serve;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Both outputs of a command and its exit code on one stream: a byte that says which, a length and
 * so many bytes.
 */
final class Frames {

  private static final int EXIT = 0;
  private static final int OUT = 1;
  private static final int ERR = 2;

  private final DataOutputStream stream;
  private boolean gone;

  Frames(OutputStream stream) {
    this.stream = new DataOutputStream(stream);
  }

  OutputStream out() {
    return new Part(OUT);
  }

  OutputStream err() {
    return new Part(ERR);
  }

  void exit(int code) {
    write(EXIT, new byte[] {(byte) code}, 0, 1);
  }

  /** Whoever asked may have gone; the work goes on all the same. */
  private synchronized void write(int which, byte[] bytes, int from, int length) {
    if (gone || length == 0) {
      return;
    }
    try {
      stream.writeByte(which);
      stream.writeInt(length);
      stream.write(bytes, from, length);
      stream.flush();
    } catch (IOException e) {
      gone = true;
    }
  }

  private final class Part extends OutputStream {
    private final int which;

    Part(int which) {
      this.which = which;
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      Frames.this.write(which, bytes, from, length);
    }
  }

  /**
   * Passes the outputs on as they come.
   *
   * @return the exit code
   * @throws IOException if the stream ends before the command
   */
  static int passOn(DataInputStream frames, OutputStream out, OutputStream err) throws IOException {
    while (true) {
      int which = frames.readByte();
      byte[] bytes = frames.readNBytes(frames.readInt());
      if (which == EXIT) {
        return bytes[0];
      }
      OutputStream to = which == OUT ? out : err;
      to.write(bytes);
      to.flush();
    }
  }
}
