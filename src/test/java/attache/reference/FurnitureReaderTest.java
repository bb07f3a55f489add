package attache.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FurnitureReaderTest {
  @TempDir Path folder;

  @Test
  void readsTheListsOfAllLanguagesTogether() throws IOException, ReferenceException {
    write("vi", "list,text,source,note\nrelated,Tin liên quan,,\n");
    write("en", "list,text,source,note\nrelated,Related news,,\nline,Share *,,\n");
    FurnitureWords words = FurnitureReader.read(folder);
    assertThat(words.of(FurnitureList.RELATED)).containsExactly("Related news", "Tin liên quan");
    assertThat(words.of(FurnitureList.LINE)).containsExactly("Share *");
    assertThat(words.of(FurnitureList.BYLINE)).isEmpty();
  }

  @Test
  void namesAnUnknownListAndARowThatComesTwice() throws IOException {
    write("vi", "list,text,source,note\nrelatd,Tin khác,,\nline,Chia sẻ,,\nline,Chia sẻ,,\n");
    assertThatThrownBy(() -> FurnitureReader.read(folder))
        .isInstanceOf(ReferenceException.class)
        .hasMessageContaining("vi/furniture.csv:2")
        .hasMessageContaining("'relatd'")
        .hasMessageContaining("vi/furniture.csv:4")
        .hasMessageContaining("stands in line 3 already");
  }

  @Test
  void readsTheListsThatShip() throws IOException, ReferenceException {
    FurnitureWords words = FurnitureReader.read(Path.of("data/reference"));
    for (FurnitureList list : FurnitureList.values()) {
      assertThat(words.of(list)).as(list.key()).isNotEmpty();
    }
  }

  private void write(String lang, String csv) throws IOException {
    Files.createDirectories(folder.resolve(lang));
    Files.writeString(folder.resolve(lang).resolve("furniture.csv"), csv);
  }
}
