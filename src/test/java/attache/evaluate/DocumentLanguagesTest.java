package attache.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DocumentLanguagesTest {

  private static final Path GOLD = Path.of("data/gold/devset/gold");

  @Test
  void limitsAScoreToTheArticlesOfOneLanguage() {
    assertThat(Score.of(GOLD, GOLD, DocumentLanguages.in("en", GOLD)).docs())
        .containsExactly("D16", "D17", "D18", "D19", "D20", "D21", "D22", "D23");
  }

  @Test
  void takesAllArticlesTogether() {
    assertThat(Score.of(GOLD, GOLD, DocumentLanguages.in(DocumentLanguages.ALL, GOLD)).docs())
        .hasSize(30);
  }

  @Test
  void saysThatNoArticleIsInALanguage() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DocumentLanguages.in("fr", GOLD))
        .withMessageContaining(
            "has no document in 'fr'. Name a language of its column 'language', or 'all'.");
  }
}
