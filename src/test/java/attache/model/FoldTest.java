package attache.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {

  @Test
  void joinsTheBareLowerCaseWordsByOneSpaceInAKeyAndByAHyphenInASlug() {
    assertThat(Fold.key("  Bộ trưởng Đỗ Bá Tỵ ")).isEqualTo("bo truong do ba ty");
    assertThat(Fold.slug("Bộ trưởng Đỗ Bá Tỵ")).isEqualTo("bo-truong-do-ba-ty");
  }

  @Test
  void writesBothTonePlacementsAlike() {
    assertThat(Fold.key("Cộng hòa")).isEqualTo(Fold.key("Cộng hoà"));
    assertThat(Fold.key("Thụy Sĩ")).isEqualTo(Fold.key("Thuỵ Sĩ"));
  }

  @Test
  void writesComposedAndDecomposedTextAlike() {
    String composed = "Nguyễn Phú Trọng";
    String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
    assertThat(decomposed).isNotEqualTo(composed);
    assertThat(Fold.key(decomposed)).isEqualTo(Fold.key(composed)).isEqualTo("nguyen phu trong");
  }

  @ParameterizedTest
  @CsvSource({
    "Chăn-xạ-mỏn Chăn-nha-lạt, chan xa mon chan nha lat",
    "Dato' Seri Mohamed Khaled, dato seri mohamed khaled",
    "Bjørn Arild Gram, bjorn arild gram",
    "Władysław Kosiniak-Kamysz, wladyslaw kosiniak kamysz",
    "Straße, strasse",
    "İstanbul ISPARTA Yıldırım, istanbul isparta yildirim",
    "Михаил Мишустин, михаил мишустин",
    "ADMM+ (2025), admm 2025",
  })
  void takesPunctuationForASeparatorAndKeepsLettersOfEveryScript(String name, String key) {
    assertThat(Fold.key(name)).isEqualTo(key);
  }

  @Test
  void hasNoKeyForWhatHoldsNoLetter() {
    assertThat(Fold.key(" -- … ")).isEmpty();
    assertThat(Fold.slug("")).isEmpty();
  }

  @Test
  void foldsAKeyToItself() {
    assertThat(Fold.key(Fold.key("Phùng Quang Thanh"))).isEqualTo(Fold.key("Phùng Quang Thanh"));
  }

  @Test
  void doesNotAskTheLocaleOfTheMachine() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(Fold.key("INDIA Iran")).isEqualTo("india iran");
    } finally {
      Locale.setDefault(before);
    }
  }
}
