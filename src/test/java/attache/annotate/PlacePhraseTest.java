package attache.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import attache.model.Mention.PlaceMention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacePhraseTest {

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"huyện Mường Khoa (tỉnh Sơn La)", "Thủ đô Viêng Chăn, Lào", "Phủ Chủ tịch", "Huế"})
  void readsAPlaceToItsEnd(String place) {
    assertThat(MentionLines.mentions("Lễ đón diễn ra tại " + place + ".", PlaceMention.class))
        .extracting(PlaceMention::name)
        .containsExactly(place);
  }

  @Test
  void knowsTheCountryThatThePlaceNames() {
    assertThat(
            MentionLines.mentions("Lễ đón diễn ra tại Thủ đô Viêng Chăn, Lào.", PlaceMention.class))
        .extracting(PlaceMention::country)
        .containsExactly("LAO");
  }

  @Test
  void wordsWithoutACapitalAreNoPlace() {
    assertThat(MentionLines.mentions("Đoàn ăn trưa tại chỗ.", PlaceMention.class)).isEmpty();
  }
}
