package attache.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ShippedReferenceTest {
  private static Reference reference;

  @BeforeAll
  static void readsWithoutFault() throws Exception {
    reference = ReferenceReader.read(Path.of("data/reference"));
  }

  @Test
  void findsEveryCountryByItsVietnameseAndEnglishNameAndCodes() {
    assertThat(reference.countries()).hasSize(249);
    for (Country country : reference.countries()) {
      assertThat(reference.countryByAnyName(country.nameEn())).contains(country);
      assertThat(reference.countryByAnyName(country.nameVi())).contains(country);
      assertThat(reference.countryByAnyName(country.id())).contains(country);
      assertThat(reference.countryByAnyName(country.iso2())).contains(country);
    }
  }
}
