package attache.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.reference.ReferenceId.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceIdTest {

  @Test
  void printsWhatItParses() {
    assertThat(ReferenceId.parse("agreement-type:code-of-conduct"))
        .isEqualTo(new ReferenceId(Table.AGREEMENT_TYPE, "code-of-conduct"))
        .hasToString("agreement-type:code-of-conduct");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "LAO", "land:LAO", ":LAO", "country:", "COUNTRY:LAO", "none:"})
  void refusesWhatIsNoReferenceId(String written) {
    assertThatThrownBy(() -> ReferenceId.parse(written))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
