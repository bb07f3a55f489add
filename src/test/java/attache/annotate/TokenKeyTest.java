package attache.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TokenKeyTest {

  @Test
  void thePlaceOfTheToneMarkMakesNoDifference() {
    assertThat(TokenKey.of("hoà")).isEqualTo(TokenKey.of("hòa"));
    assertThat(TokenKey.of("thuỷ")).isEqualTo(TokenKey.of("thủy"));
  }

  @Test
  void anotherVowelMakesAnotherKey() {
    assertThat(TokenKey.of("Hùng")).isNotEqualTo(TokenKey.of("Hưng"));
  }

  @Test
  void anotherToneMakesAnotherKey() {
    assertThat(TokenKey.of("Bình")).isNotEqualTo(TokenKey.of("Bính"));
  }

  @Test
  void caseMakesNoDifference() {
    assertThat(TokenKey.of("ĐẠI")).isEqualTo(TokenKey.of("đại"));
  }

  @Test
  void aTypographicApostropheIsAPlainOne() {
    assertThat(TokenKey.of("’")).isEqualTo("'");
  }

  @Test
  void aTurkishComputerGivesTheSameKeys() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(TokenKey.of("INDONESIA")).isEqualTo("indonesia");
    } finally {
      Locale.setDefault(before);
    }
  }
}
