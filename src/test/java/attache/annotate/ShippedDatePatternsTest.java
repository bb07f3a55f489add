package attache.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import attache.reference.ReferenceReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShippedDatePatternsTest {
  private static final Path REFERENCE =
      Path.of(System.getProperty("attache.home", ".")).resolve("data/reference");

  @Test
  void everyRowFindsWhatItExpectsInItsOwnExample() throws Exception {
    assertThat(DatePatternCheck.faults(ReferenceReader.read(REFERENCE))).isEmpty();
  }
}
