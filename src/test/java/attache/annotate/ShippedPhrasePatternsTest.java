package attache.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import attache.reference.Fault;
import attache.reference.PatternRow;
import attache.reference.Reference;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedPhrasePatternsTest {
  private static List<Fault> faults;

  @BeforeAll
  static void runEveryRow() {
    faults = PhrasePatternCheck.faults(Shipped.REFERENCE);
  }

  static Stream<Arguments> rows() {
    Reference reference = Shipped.REFERENCE;
    return reference.languages().stream()
        .flatMap(lang -> reference.patterns(lang).stream())
        .map(row -> Arguments.of(row.lang() + " " + row.id(), row));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void aRowFindsWhatItExpectsInItsOwnExample(String name, PatternRow row) {
    assertThat(faults)
        .filteredOn(fault -> fault.file().equals(row.file()) && fault.line() == row.line())
        .as(name)
        .isEmpty();
  }
}
