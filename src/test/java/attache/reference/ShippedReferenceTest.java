package attache.reference;

import static org.assertj.core.api.Assertions.assertThat;

import attache.reference.ReferenceId.Table;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @Test
  void findsEveryCountryByEachOfItsNamesInAnyCase() {
    for (String lang : reference.languages()) {
      for (Name name : reference.names(lang)) {
        if (!name.meansNothing()
            && name.of().table() == Table.COUNTRY
            && name.kind() != NameKind.CAPITAL) {
          Country country = reference.country(name.of().id()).orElseThrow();
          assertThat(reference.countryByAnyName(name.text())).as(name.text()).contains(country);
          assertThat(reference.countryByAnyName(name.text().toLowerCase(Locale.ROOT)))
              .as(name.text())
              .contains(country);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Nga,RUS",
    "nga,RUS",
    "NGA,NGA",
    "Mỹ,USA",
    "MY,MYS",
    "Áo,AUT",
    "AO,AGO",
    "Bỉ,BEL",
    "BI,BDI",
    "cong hoa sec,CZE",
    "Cộng hoà Séc,CZE",
    "hàn quốc,KOR",
    "CHDCND Triều Tiên,PRK",
    "chdcnd lao,LAO",
    "uc,AUS",
    "Cam-pu-chia,KHM",
    "In-đô-nê-xi-a,IDN",
    "viet nam,VNM"
  })
  void takesCapitalsForACodeWhereACodeAndANameAreSpeltAlike(String written, String country) {
    assertThat(reference.countryByAnyName(written)).map(Country::id).contains(country);
  }

  @Test
  void suggestsACountryForAMisspeltOne() {
    assertThat(reference.countryByAnyName("Vietnarm")).isEmpty();
    assertThat(reference.countrySuggestions("Vietnarm")).contains("Vietnam");
    assertThat(reference.countrySuggestions("Qwertyuiop")).isEmpty();
  }

  @Test
  void namesEveryCodeInBothLanguages() {
    for (String lang : List.of("vi", "en")) {
      Set<ReferenceId> named =
          reference.names(lang).stream()
              .filter(name -> !name.meansNothing())
              .map(Name::of)
              .collect(Collectors.toSet());
      assertThat(named)
          .containsAll(references(reference.countries(), Country::reference))
          .containsAll(references(reference.bodies(), Body::reference))
          .containsAll(references(reference.ranks(), Rank::reference))
          .containsAll(references(reference.offices(), Office::reference))
          .containsAll(references(reference.engagementTypes(), EngagementType::reference))
          .containsAll(references(reference.agreementTypes(), AgreementType::reference))
          .containsAll(references(reference.partnershipLevels(), PartnershipLevel::reference));
    }
  }

  @Test
  void shieldsLongerNamesFromTheCountryInsideThem() {
    assertThat(reference.names("vi"))
        .filteredOn(Name::meansNothing)
        .extracting(Name::text)
        .contains(
            "Lào Cai",
            "Mỹ Tho",
            "Mỹ Đình",
            "Anh Sơn",
            "Nga Sơn",
            "Đức Thọ",
            "Thái Nguyên",
            "Ấn Độ Dương",
            "Biển Đông",
            "Trung ương");
    assertThat(reference.names("en"))
        .filteredOn(Name::meansNothing)
        .extracting(Name::text)
        .contains("New Jersey", "South China Sea");
  }

  @Test
  void tellsTheMeetingsOfAseanDefenceMinistersApart() {
    assertThat(reference.bodyByAnyName("ADMM")).map(Body::id).contains("ADMM");
    assertThat(reference.bodyByAnyName("admm+")).map(Body::id).contains("ADMM+");
    assertThat(reference.bodyByAnyName("Hội nghị Bộ trưởng Quốc phòng ASEAN mở rộng"))
        .map(Body::id)
        .contains("ADMM+");
  }

  @Test
  void findsAPersonByNameAliasAndOrderOfWords() {
    assertThat(reference.personByName("Phan Van Giang", "VNM"))
        .map(KnownPerson::id)
        .contains("vnm/phan-van-giang");
    assertThat(reference.personByName("Đổng Quân", null))
        .map(KnownPerson::id)
        .contains("chn/dong-jun");
    assertThat(reference.personByName("KIHARA MINORU", "JPN"))
        .map(KnownPerson::id)
        .contains("jpn/minoru-kihara");
    assertThat(reference.personByName("Shoigu Sergei", "RUS"))
        .map(KnownPerson::id)
        .contains("rus/sergei-shoigu");
  }

  @Test
  void keepsPeopleOfOtherCountriesOut() {
    assertThat(reference.personByName("Phan Văn Giang", "LAO")).isEmpty();
  }

  @Test
  void findsNobodyWhereTwoPeopleAreSoNamed() {
    KnownPerson minister = reference.person("aus/david-johnston").orElseThrow();
    assertThat(reference.personByName(minister.name(), "AUS")).contains(minister);
    assertThat(reference.personByName("Nguyễn Văn Không Ai", null)).isEmpty();
  }

  @Test
  void leavesTheOtherSpellingOfAChiefOfStaffToSimilarity() {
    assertThat(reference.personByName("Khamliang Outhakaysone", "LAO")).isPresent();
    assertThat(reference.personByName("Khamlieng Outhakaysone", "LAO")).isEmpty();
  }

  @Test
  void knowsTeaBanhAndTeaSeihaApart() {
    assertThat(reference.personByName("Tea Banh", null))
        .map(KnownPerson::id)
        .contains("khm/tea-banh");
    assertThat(reference.personByName("Tea Seiha", null))
        .map(KnownPerson::id)
        .contains("khm/tea-seiha");
  }

  private static <T> List<ReferenceId> references(
      Collection<T> rows, Function<T, ReferenceId> reference) {
    return rows.stream().map(reference).toList();
  }
}
