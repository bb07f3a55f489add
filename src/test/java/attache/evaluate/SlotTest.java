package attache.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import attache.evaluate.Slot.Agreement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotTest {

  @ParameterizedTest(name = "{0}: {1} and {2}")
  @CsvSource({
    "DATE, 2024-10, 2024-10-22",
    "DATE, 2024-10-22, 2024",
    "DATE, 2024-10-21/2024-10-23, 2024-10-21/2024-10-22",
    "PLACE, huyện Mộc Châu, Moc Chau",
    "PLACE, Thủ đô Hà Nội, Hà Nội thủ đô",
    "KIND, pull-aside, meeting",
    "NAME, ADMM+ EWG cyber security, EWG on cyber security",
    "SAME, Held, held"
  })
  void acceptsWhatSaysTheSame(Agreement agreement, String gold, String predicted) {
    assertThat(Slot.of("any", agreement).agree(gold, predicted)).isTrue();
  }

  @ParameterizedTest(name = "{0}: {1} and {2}")
  @CsvSource({
    "DATE, 2024-10-22, 2024-10-21",
    "DATE, 2024-10-21/2024-10-23, 2024-10-22",
    "PLACE, Viêng Chăn, Phnôm Pênh",
    "KIND, talks, meeting",
    "NAME, ADMM+ EWG cyber security, ADMM+ EWG military medicine",
    "SAME, 2025, 2024",
    "SAME, '', ''"
  })
  void refusesWhatSaysSomethingElse(Agreement agreement, String gold, String predicted) {
    assertThat(Slot.of("any", agreement).agree(gold, predicted)).isFalse();
  }
}
