package attache.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import attache.map.Iris;
import attache.model.Article;
import attache.read.Reading;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrownFilesTest {

  private final GrownFiles files = new GrownFiles();

  private static Article article(String id, String source, String text) {
    return new Article(id, "a", source, "", "", "", "vi", null, text, List.of());
  }

  private void come(Reading... readings) {
    Iterator<Reading> noted = files.noting(List.of(readings).iterator());
    noted.forEachRemaining(reading -> {});
  }

  private void isRead(String id, String source, String text) {
    come(new Reading.Accepted(article(id, source, text), "input of " + id));
  }

  @Test
  void whatWasReadNeedNotBeReadAgain() {
    isRead("1", "a.txt", "Hai bên trao đổi.");

    assertThat(files.knows("1")).isTrue();
    assertThat(files.knows("2")).isFalse();
  }

  @Test
  void whatIsReadTheFirstTimeMustBeReadThoughTheStoreHasIt() {
    come(new Reading.Known("1", "a.txt"));

    assertThat(files.knows("1")).isFalse();
  }

  @Test
  void aSourceThatWasNotReadAgainIsRememberedByItsArticle() {
    isRead("1", "a.txt", "Hai bên trao đổi.");
    come(new Reading.Known("1", "b.txt"));
    isRead("2", "a.txt", "Bộ trưởng thăm Lào.");
    isRead("3", "b.txt", "Hai bên trao đổi. Hai bên ký kết.");

    assertThat(files.beginnings()).containsExactly(Iris.article("1"));
  }
}
