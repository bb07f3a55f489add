package attache.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When files have been left alone for five seconds; no time goes by but what a test lets go by. */
class StillFilesTest {

  private static final Instant BEGIN = Instant.parse("2025-02-26T08:00:00Z");

  @TempDir private Path folder;
  private Instant now = BEGIN;
  private Path file;
  private StillFiles files;

  @BeforeEach
  void aFolder() {
    file = folder.resolve("article.txt");
    files = new StillFiles(folder, Duration.ofSeconds(5), () -> now);
  }

  private void write(String text, Instant written) throws IOException {
    Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    Files.setLastModifiedTime(file, FileTime.from(written));
  }

  private void pass(int seconds) {
    now = now.plusSeconds(seconds);
  }

  @Test
  void anEmptyFolderIsStill() throws Exception {
    assertThat(files.areStill()).isTrue();
  }

  @Test
  void aFileThatWasWrittenLongAgoIsStillAtFirstSight() throws Exception {
    write("One", now.minusSeconds(60));
    assertThat(files.areStill()).isTrue();
  }

  @Test
  void aFileThatWasWrittenJustNowIsStillFiveSecondsLater() throws Exception {
    write("One", now);
    assertThat(files.areStill()).isFalse();
    pass(5);
    assertThat(files.areStill()).isTrue();
  }

  @Test
  void aFileThatGrowsIsNotStill() throws Exception {
    write("One", now);
    files.areStill();
    pass(4);
    write(", two", now);
    files.areStill();
    pass(4);
    assertThat(files.areStill()).isFalse();
  }

  @Test
  void aFileThatGrowsWithoutAnotherTimeIsNotStill() throws Exception {
    Instant old = now.minusSeconds(3600);
    write("One", old);
    files.areStill();
    pass(60);
    write(", two", old);
    assertThat(files.areStill()).isFalse();
  }

  @Test
  void aTimeThatIsYetToComeIsNotWaitedFor() throws Exception {
    write("One", now.plusSeconds(3600));
    assertThat(files.areStill()).isFalse();
    pass(5);
    assertThat(files.areStill()).isTrue();
  }

  @Test
  void aFileThatComesUnderItsNameWhenItIsWholeIsStill() throws Exception {
    write("One", now.minusSeconds(60));
    files.areStill();
    pass(60);
    Path part = Files.writeString(folder.resolveSibling(folder.getFileName() + ".part"), "Two");
    Files.setLastModifiedTime(part, FileTime.from(now.minusSeconds(6)));
    Files.move(part, folder.resolve("other.txt"));
    assertThat(files.areStill()).isTrue();
  }
}
