package attache.annotate;

import attache.reference.Reference;
import attache.reference.ReferenceException;
import attache.reference.ReferenceReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The reference data that ships, read once for all tests. */
final class Shipped {
  static final Path HOME = Path.of(System.getProperty("attache.home", "."));
  static final Reference REFERENCE = read();

  private Shipped() {}

  private static Reference read() {
    try {
      return ReferenceReader.read(HOME.resolve("data/reference"));
    } catch (ReferenceException e) {
      throw new AssertionError(e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
