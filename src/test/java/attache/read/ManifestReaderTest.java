package attache.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestReaderTest {
  @TempDir Path folder;

  @Test
  void readsRowsWithEmptyCellsAndDatesOfEveryPrecision() throws IOException {
    Manifest manifest =
        read(
            """
            file,url,publisher,published,title,lang
            a.txt,https://example.org/a,Báo A,2024-10-22,"Một, hai",vi-VN
            b.txt,,,2024-10,,
            sub/c.txt,,,2024,,en
            """);
    assertThat(manifest.refused()).isEmpty();
    assertThat(manifest.rows().get("a.txt").metadata().title()).isEqualTo("Một, hai");
    assertThat(manifest.rows().get("a.txt").metadata().lang()).isEqualTo("vi");
    assertThat(manifest.rows().get("b.txt").metadata().published()).hasToString("2024-10");
    assertThat(manifest.rows().get("sub/c.txt").metadata().published()).hasToString("2024");
  }

  @Test
  void takesColumnsInAnyOrderAndMissingOnes() throws IOException {
    Manifest manifest = read("published,file\n2020-09-08,a.txt\n");
    assertThat(manifest.rows().get("a.txt").metadata().published()).hasToString("2020-09-08");
  }

  @Test
  void namesLineAndColumnOfADateThatIsNone() throws IOException {
    Manifest manifest = read("file,url,published\nb.txt,,2024-01-01\na.txt,,2024-13-01\n");
    assertThat(manifest.refused()).hasSize(1);
    assertThat(manifest.refused().get(0).source()).endsWith("manifest.csv:3:3");
    assertThat(manifest.refused().get(0).reason()).contains("'2024-13-01'");
    assertThat(manifest.refusedFiles()).containsExactly("a.txt");
    assertThat(manifest.rows()).containsOnlyKeys("b.txt");
  }

  @Test
  void namesTheLineThatHasAFilesRowAlready() throws IOException {
    Manifest manifest = read("file,title\na.txt,Một\na.txt,Hai\n");
    assertThat(manifest.refused().get(0).toString())
        .contains("manifest.csv:3:1", "has a row in line 2 already");
    assertThat(manifest.rows().get("a.txt").metadata().title()).isEqualTo("Một");
  }

  @Test
  void refusesAnUnknownColumn() throws IOException {
    assertThat(read("file,date\na.txt,2024\n").refused().get(0).toString())
        .contains("manifest.csv:1:2", "'date'", "file,url,publisher,published,title,lang");
  }

  @Test
  void refusesAManifestWithoutTheColumnFile() throws IOException {
    assertThat(read("name,url\na.txt,\n").refused().get(0).reason()).contains("no column 'file'");
  }

  @Test
  void namesTheRowThatHasTooManyCells() throws IOException {
    assertThat(read("file,title\na.txt,Một, hai\n").refused().get(0).toString())
        .contains("manifest.csv:2:3", "3 cells", "double quotes");
  }

  @Test
  void namesTheRowWhoseQuotesAreOpen() throws IOException {
    assertThat(read("file,title\na.txt,\"Một\nb.txt,Hai\n").refused().get(0).toString())
        .contains("manifest.csv:2:1: the row that begins here is not CSV: (");
  }

  @Test
  void refusesALanguageThatIsNone() throws IOException {
    assertThat(read("file,lang\na.txt,Vietnamese\n").refused().get(0).toString())
        .contains("manifest.csv:2:2", "'Vietnamese'");
  }

  private Manifest read(String csv) throws IOException {
    Path file = folder.resolve("manifest.csv");
    Files.writeString(file, csv);
    return ManifestReader.read(file);
  }
}
