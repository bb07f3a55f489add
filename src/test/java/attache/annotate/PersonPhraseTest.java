package attache.annotate;

import static attache.annotate.MentionLines.assertMentions;
import static attache.annotate.MentionLines.people;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonPhraseTest {

  @Test
  void joinsARankAndTheNameAfterItIntoOneMention() {
    assertMentions(
        "Đại tướng Lò Văn Bình thăm Lào.",
        "[0,21) PERSON Đại tướng Lò Văn Bình",
        "[27,30) COUNTRY Lào");
  }

  @Test
  void joinsAnOfficeItsCountryAndTheNameIntoOneMention() {
    assertMentions(
        "Bộ trưởng Bộ Quốc phòng Lào Somboun Keo hội kiến Thủ tướng.",
        "[0,39) PERSON Bộ trưởng Bộ Quốc phòng Lào Somboun Keo",
        "[49,58) PERSON Thủ tướng");
  }

  @Test
  void givesTheOfficeTheCountryBehindIt() {
    assertThat(people("Bộ trưởng Bộ Quốc phòng Lào Somboun Keo phát biểu."))
        .containsExactly("Somboun Keo: defence-minister LAO");
  }

  @Test
  void takesTheOfficesBehindADashAndACommaToTheName() {
    assertThat(
            people(
                "Trung tướng Somboun Keo - Tổng Tham mưu trưởng, Thứ trưởng Bộ Quốc phòng Lào chủ trì."))
        .containsExactly(
            "Somboun Keo: lieutenant-general, chief-of-general-staff, deputy-defence-minister LAO");
  }

  @Test
  void joinsTwoOfficesBeforeOneName() {
    assertThat(people("Phó Thủ tướng, Bộ trưởng Bộ Quốc phòng Campuchia Sok Vuthy phát biểu."))
        .containsExactly("Sok Vuthy: deputy-prime-minister, defence-minister KHM");
  }

  @Test
  void keepsTwoPeopleWithOfficesBehindTheirNamesApart() {
    assertThat(
            people(
                "Đại tướng Lò Văn Bình, Bộ trưởng Quốc phòng Việt Nam và Trung tướng Somboun Keo, "
                    + "Bộ trưởng Quốc phòng Lào hội đàm."))
        .containsExactly(
            "Lò Văn Bình: general, defence-minister VNM",
            "Somboun Keo: lieutenant-general, defence-minister LAO");
  }

  @Test
  void anOfficeOfThreeCountriesMeansThreePersons() {
    assertThat(people("Bộ trưởng Quốc phòng Lào, Campuchia và Thái Lan phát biểu."))
        .containsExactly("3 persons: defence-minister LAO");
  }

  @Test
  void aForeignOfficeBeforeAVietnameseNameBehindACommaIsSomebodyElse() {
    assertThat(people("Gặp Bộ trưởng Quốc phòng Lào, Đại tướng Lò Văn Bình mong muốn hợp tác."))
        .containsExactly("someone: defence-minister LAO", "Lò Văn Bình: general");
  }

  @Test
  void takesACounterpartAndTheNameForOnePerson() {
    assertThat(people("Đại tướng Lò Văn Bình và người đồng cấp Lào Somboun Keo hội đàm."))
        .containsExactly("Lò Văn Bình: general", "Somboun Keo: counterpart LAO");
  }

  @Test
  void findsACounterpartWithoutAName() {
    assertThat(people("Đại tướng Lò Văn Bình tiếp người đồng cấp Lào."))
        .containsExactly("Lò Văn Bình: general", "someone: counterpart LAO");
  }

  @Test
  void leavesAnHonorificOutOfTheName() {
    assertThat(people("Bộ trưởng Quốc phòng Campuchia Samdech Sok Vuthy phát biểu."))
        .containsExactly("Sok Vuthy: defence-minister KHM");
  }

  @Test
  void findsAShortNameBehindAShortRank() {
    assertThat(people("Tướng Bình phát biểu.")).containsExactly("Bình: short");
  }

  @Test
  void marksAnOfficeAsFormerWhereTheWordStandsBeforeIt() {
    assertThat(people("Nguyên Bộ trưởng Quốc phòng Lào Somboun Keo kể lại."))
        .containsExactly("Somboun Keo: former defence-minister LAO");
  }

  @Test
  void marksAnOfficeAsFormerWhereItWasHeldThen() {
    assertThat(people("Bộ trưởng Quốc phòng Lào khi đó là Trung tướng Somboun Keo."))
        .containsExactly("Somboun Keo: former defence-minister LAO, lieutenant-general");
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "Hàn Quốc, KOR, Park Joon-seo",
    "Hà Lan, NLD, Pieter van der Berg",
    "Mỹ, USA, John C. Walter",
    "Ireland, IRL, Sean O'Neal",
    "Malaysia, MYS, Azman bin Kassim"
  })
  void readsAForeignNameToItsEnd(String country, String code, String name) {
    assertThat(people("Bộ trưởng Quốc phòng " + country + " " + name.strip() + " thăm Huế."))
        .containsExactly(name + ": defence-minister " + code);
  }

  @Test
  void readsSeveralHonorificsBeforeAForeignName() {
    assertThat(people("Bộ trưởng Quốc phòng Malaysia Dato' Seri Azman bin Kassim phát biểu."))
        .containsExactly("Azman bin Kassim: defence-minister MYS");
  }

  @Test
  void theProvinceOfAnOfficialIsNoPartOfTheName() {
    assertThat(people("Bí thư Tỉnh ủy Cao Bằng Nông Văn Tài phát biểu."))
        .containsExactly("Nông Văn Tài: other");
  }

  @Test
  void anAmbassadorServesTheFirstOfTwoCountries() {
    assertThat(people("Đại sứ đặc mệnh toàn quyền Lào tại Việt Nam Somboun Keo phát biểu."))
        .containsExactly("Somboun Keo: ambassador LAO");
  }

  @Test
  void aFullNameBehindASurnameNeedsNoTitle() {
    assertThat(people("Trần Văn Lợi đến Huế.")).containsExactly("Trần Văn Lợi");
  }

  @Test
  void capitalsAloneMakeNoPerson() {
    assertThat(people("Đoàn đến thăm Sao Mai Xanh.")).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Hai Bộ trưởng, 2 persons: short defence-minister",
    "Ba Bộ trưởng, 3 persons: short defence-minister",
    "Các Bộ trưởng, several: short defence-minister",
    "Hai Trưởng đoàn, 2 persons: short"
  })
  void aNumberBeforeAnOfficeMakesACollective(String words, String expected) {
    assertThat(people(words + " phát biểu.")).containsExactly(expected);
  }

  @Test
  void aPronounIsAPersonWithoutAName() {
    assertThat(people("Theo ông, hai bên hợp tác tốt.")).containsExactly("pronoun");
  }

  @Test
  void anAdviserIsNoLateOne() {
    assertThat(people("Cố vấn An ninh Quốc gia Lào Somboun Keo phát biểu."))
        .containsExactly("Somboun Keo: other LAO");
  }

  @Test
  void theFieldOfAnOfficeIsNobodysName() {
    assertThat(people("Thượng tá Lò Văn Bình, Trưởng phòng Trinh sát, dự."))
        .containsExactly("Lò Văn Bình: colonel, other");
  }

  @Test
  void anOfficeMayFollowWhereSomebodyStandsInAPicture() {
    assertThat(people("Đại tướng Lò Văn Bình (phải), Bộ trưởng Bộ Quốc phòng, bắt tay bạn."))
        .containsExactly("Lò Văn Bình: general, defence-minister");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"hiện kiêm", "hiện là", "nay là", "được bổ nhiệm làm", "còn là"})
  void anOfficeMayBeSaidOfTheName(String predicate) {
    assertThat(people("Trung tướng Lò Văn Bình " + predicate + " Thứ trưởng Bộ Quốc phòng."))
        .containsExactly("Lò Văn Bình: lieutenant-general, deputy-defence-minister");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"tàu mang tên", "đường", "tàu sân bay", "giải thưởng"})
  void whomAThingIsNamedAfterIsNobodyInTheNews(String thing) {
    assertThat(people("Đoàn thăm " + thing + " Đô đốc Pieter Maas ở cảng.")).isEmpty();
  }

  @Test
  void anAbbreviationBetweenOfficeAndNameIsNoPartOfTheName() {
    assertThat(people("Tổng Thư ký IPU Pieter van Maas phát biểu."))
        .containsExactly("Pieter van Maas: other");
  }

  @Test
  void aSpokespersonIsOfTheCountryWhosePresidentSpeaks() {
    assertThat(people("Ông Pieter Maas, người phát ngôn của Tổng thống Na Uy, bác tin."))
        .first()
        .isEqualTo("Pieter Maas: other NOR");
  }

  @Test
  void eachOfSeveralNamedBehindOneOfficeHoldsIt() {
    assertThat(
            people("Các Đại sứ: Lò Văn Bình (Việt Nam tại Lào) và Somboun Keo (Lào tại Việt Nam)."))
        .allMatch(line -> line.endsWith(": ambassador"));
  }

  @Test
  void titlesOfTwoCountriesBeforeOneNameAreTwoPersons() {
    assertThat(people("Dự có Tổng thống Pháp, Thủ tướng Đức Pieter Maas."))
        .containsExactly("someone: president FRA", "Pieter Maas: prime-minister DEU");
  }

  @Test
  void anOfficeOfAnotherCountryBehindANameIsSomebodyElses() {
    assertThat(people("Dự có Thủ tướng Đức Pieter Maas, Tổng thống Pháp và nhiều khách."))
        .containsExactly("Pieter Maas: prime-minister DEU", "someone: president FRA");
  }

  @Test
  void anArabicNameKeepsItsArticle() {
    assertThat(people("Ngoại trưởng Qatar Nasser bin Hamad al-Karim phát biểu."))
        .containsExactly("Nasser bin Hamad al-Karim: foreign-minister QAT");
  }

  @Test
  void twoOfficesOfOneWhoIsNotNamedAreNotThoseOfTheOneBeforeHim() {
    assertThat(
            people(
                "Dự có Bộ trưởng Quốc phòng Đức Pieter Maas, Phó Thủ tướng kiêm Bộ trưởng Quốc phòng Lào."))
        .first()
        .isEqualTo("Pieter Maas: defence-minister DEU");
  }
}
