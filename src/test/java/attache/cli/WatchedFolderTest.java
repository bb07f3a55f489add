package attache.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attache.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of files that were taken in before they were whole. */
class WatchedFolderTest {

  private static final String BEGINNING =
      "Ngày 12/3/2025, tại Hà Nội, Đại tướng Phan Văn Giang tiếp Đại sứ Lào.";
  private static final String WHOLE =
      BEGINNING + "\nHai bên trao đổi về hợp tác đào tạo sĩ quan trong thời gian tới.\n";

  @TempDir private Path folder;
  private Path incoming;
  private Store store;
  private WatchedFolder watched;

  @BeforeEach
  void aFolderThatIsWatched() throws IOException {
    incoming = Files.createDirectory(folder.resolve("incoming"));
    store = Store.open(folder.resolve("store"));
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    watched =
        new WatchedFolder(
            incoming, store, new Attache(InputStream.nullInputStream(), out, out, false));
  }

  @AfterEach
  void closeTheStore() {
    store.close();
  }

  private void takeIn(String name, String text) throws IOException {
    Files.writeString(incoming.resolve(name), text);
    watched.takeIn();
  }

  @Test
  void anArticleReadBeforeItsEndGivesWayToTheWhole() throws Exception {
    takeIn("a.txt", BEGINNING);
    takeIn("a.txt", WHOLE);
    assertThat(store.counts().articles()).isEqualTo(1);
  }

  @Test
  void theBeginningIsRememberedWhileOtherFilesCome() throws Exception {
    takeIn("a.txt", BEGINNING);
    takeIn("b.txt", "Ngày 13/3/2025, tại Hà Nội, Thượng tướng Hoàng Xuân Chiến tiếp Đại sứ Lào.");
    takeIn("a.txt", WHOLE);
    assertThat(store.counts().articles()).isEqualTo(2);
  }

  @Test
  void anotherArticleUnderTheSameNameTakesTheFirstFromNobody() throws Exception {
    takeIn("a.txt", BEGINNING);
    takeIn("a.txt", "Ngày 13/3/2025, tại Hà Nội, Thượng tướng Hoàng Xuân Chiến tiếp Đại sứ Lào.");
    assertThat(store.counts().articles()).isEqualTo(2);
  }

  @Test
  void aBeginningThatIsAnArticleOfAnotherFileStays() throws Exception {
    takeIn("a.txt", BEGINNING);
    takeIn("b.txt", BEGINNING);
    takeIn("a.txt", WHOLE);
    assertThat(store.counts().articles()).isEqualTo(2);
  }
}
