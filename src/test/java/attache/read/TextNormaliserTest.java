package attache.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class TextNormaliserTest {

  @Test
  void givesTheSameStringBackWhereNothingChanges() {
    String text = "Hai bên trao đổi.\n\nKết thúc.";
    assertThat(TextNormaliser.normalise(text)).isSameAs(text);
  }

  @Test
  void composesLetters() {
    String text = "Bộ trưởng Quốc phòng";
    assertThat(TextNormaliser.normalise(Normalizer.normalize(text, Normalizer.Form.NFD)))
        .isEqualTo(text);
  }

  /** Behind a letter, which a combining mark would join. */
  @Test
  void leavesNoCharUncomposed() {
    for (char c = 0x20; c < Character.MIN_SURROGATE; c++) {
      String text = "o" + c + "a";
      assertThat(TextNormaliser.normalise(text))
          .as("U+%04X", (int) c)
          .matches(normal -> Normalizer.isNormalized(normal, Normalizer.Form.NFC));
    }
  }

  @Test
  void endsLinesWithLineFeeds() {
    assertThat(TextNormaliser.normalise("a\r\nb\rc\u2028d\u0085e")).isEqualTo("a\nb\nc\nd\ne");
  }

  @Test
  void makesEverySpacePlain() {
    assertThat(TextNormaliser.normalise("a\u00A0b\tc\u2009d\u3000e\u202Ff"))
        .isEqualTo("a b c d e f");
  }

  @Test
  void dropsWhatIsInvisible() {
    assertThat(TextNormaliser.normalise("\uFEFFQuân\u200B\u00AD đội\u200E \u202Anhân\u2060 dân"))
        .isEqualTo("Quân đội nhân dân");
  }

  @Test
  void composesLettersThatAnInvisibleCharacterParted() {
    assertThat(TextNormaliser.normalise("o\u200B\u0302")).isEqualTo("ô");
  }

  @Test
  void turnsControlCharactersIntoSpaces() {
    assertThat(TextNormaliser.normalise("a\u0007b\fc\u0090d")).isEqualTo("a b c d");
  }
}
