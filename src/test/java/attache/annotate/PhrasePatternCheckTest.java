package attache.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import attache.reference.Fault;
import attache.reference.Reference;
import attache.reference.ReferenceException;
import attache.reference.ReferenceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhrasePatternCheckTest {

  private static final Path SHIPPED = Path.of("data/reference");

  @TempDir private Path folder;

  /** The shipped reference with one row alone in vi/phrase-patterns.csv. */
  private List<Fault> faultsOf(String row) throws IOException, ReferenceException {
    try (Stream<Path> shipped = Files.walk(SHIPPED)) {
      for (Path file : shipped.toList()) {
        Path copy = folder.resolve(SHIPPED.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    Files.writeString(
        folder.resolve("vi/phrase-patterns.csv"),
        "id,event,pattern,example,expect,source,note\n" + row + "\n");
    Reference reference = ReferenceReader.read(folder);
    return PhrasePatternCheck.faults(reference);
  }

  @Test
  void findsNoFaultInTheShippedRows() throws IOException, ReferenceException {
    assertThat(PhrasePatternCheck.faults(ReferenceReader.read(SHIPPED))).isEmpty();
  }

  @Test
  void findsNoFaultInARowThatFindsWhatItExpects() throws IOException, ReferenceException {
    assertThat(faultsOf("visits,visit,thăm {c:country},Đoàn đại biểu thăm Lào.,c=Lào,,")).isEmpty();
  }

  @Test
  void namesARowThatFindsNothingInItsExample() throws IOException, ReferenceException {
    assertThat(faultsOf("visits,visit,thăm {c:country},Đoàn đại biểu rời Lào.,c=Lào,,"))
        .singleElement()
        .asString()
        .contains("vi/phrase-patterns.csv:2", "row 'visits' finds nothing in its example");
  }

  @Test
  void namesARowThatFindsOtherWordsThanItExpects() throws IOException, ReferenceException {
    assertThat(faultsOf("visits,visit,thăm {c:country},Đoàn đại biểu thăm Lào.,c=Thái Lan,,"))
        .singleElement()
        .asString()
        .contains("row 'visits' finds 'c=Lào' in");
  }

  @Test
  void namesAPatternThatIsNotWellFormed() throws IOException, ReferenceException {
    assertThat(faultsOf("visits,visit,thăm {c:county},Đoàn đại biểu thăm Lào.,c=Lào,,"))
        .singleElement()
        .asString()
        .contains("is not well formed: 'county' is no kind");
  }
}
