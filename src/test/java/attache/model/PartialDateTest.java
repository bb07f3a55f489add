package attache.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

  @ParameterizedTest
  @ValueSource(strings = {"2024-10-22", "2024-01-02", "2024-10", "2024-01", "2024", "0988-07-01"})
  void isWrittenAsItIsRead(String iso) {
    assertThat(PartialDate.parse(iso)).hasToString(iso);
  }
}
