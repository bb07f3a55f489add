package attache.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which mentions are one person, and what the article calls them. */
class CastTest {

  @Test
  void namesThatDifferInTheirMarksAreTwoPersons() {
    assertThat(
            ToldArticle.of("2021-05-06")
                .says(
                    "Thượng tướng Bùi Văn Hùng, Thứ trưởng Bộ Quốc phòng, và Trung tướng Bùi Văn"
                        + " Hưng, Phó Tổng Tham mưu trưởng, cùng dự.")
                .people())
        .containsExactly(
            "Bùi Văn Hùng, VNM: senior-lieutenant-general, deputy-defence-minister",
            "Bùi Văn Hưng, VNM: lieutenant-general, deputy-chief-of-general-staff");
  }

  @Test
  void theSameNameWithTheMarkOnAnotherVowelIsOnePerson() {
    assertThat(
            ToldArticle.of("2021-05-06")
                .says(
                    "Thượng tướng Bùi Văn Hoà phát biểu.",
                    "Thứ trưởng Bộ Quốc phòng Bùi Văn Hòa cảm ơn.")
                .people())
        .containsExactly("Bùi Văn Hoà, VNM: senior-lieutenant-general, deputy-defence-minister");
  }

  @Test
  void aNameInCapitalsIsTheSamePerson() {
    assertThat(
            ToldArticle.of("2021-05-06")
                .says(
                    "Thượng tướng Bùi Hữu Thắng phát biểu.",
                    "Thượng tướng BÙI HỮU THẮNG nêu rõ điều đó.")
                .people())
        .hasSize(1);
  }

  @Test
  void theFullestFormPrintedIsTheName() {
    assertThat(
            ToldArticle.of("2021-05-06")
                .says(
                    "Bộ trưởng Quốc phòng Malaysia Ahmad Zainal phát biểu.",
                    "Bộ trưởng Ahmad Zainal bin Yusof cảm ơn Việt Nam.")
                .people())
        .containsExactly("Ahmad Zainal bin Yusof, MYS: defence-minister");
  }

  @Test
  void twoRanksOfOnePersonAreBothKept() {
    assertThat(
            ToldArticle.of("2021-05-06")
                .says(
                    "Thượng tướng Bùi Hữu Thắng, Thứ trưởng Bộ Quốc phòng, phát biểu.",
                    "Năm 2019, Trung tướng Bùi Hữu Thắng đã tới Lào.")
                .person("Bùi Hữu Thắng"))
        .isEqualTo(
            "Bùi Hữu Thắng, VNM: senior-lieutenant-general, lieutenant-general, deputy-defence-minister");
  }

  @Test
  void aFormerOfficeIsNone() {
    assertThat(
            ToldArticle.of("2021-05-06")
                .says(
                    "Nguyên Bộ trưởng Bộ Quốc phòng Đỗ Quang Lâm và Thứ trưởng Bộ Quốc phòng Bùi Hữu"
                        + " Thắng cùng dự.")
                .people())
        .containsExactly("Đỗ Quang Lâm, VNM", "Bùi Hữu Thắng, VNM: deputy-defence-minister");
  }

  @Test
  void anHonorificIsNeitherRankNorPartOfTheName() {
    assertThat(
            ToldArticle.of("2021-05-06")
                .says("Bộ trưởng Quốc phòng Malaysia Dato' Seri Ahmad Zainal phát biểu.")
                .people())
        .containsExactly("Ahmad Zainal, MYS: defence-minister");
  }

  @Test
  void generalAsAFormOfAddressIsNoRank() {
    assertThat(
            ToldArticle.of("2021-05-06")
                .says(
                    "Thứ trưởng Bộ Quốc phòng Bùi Hữu Thắng phát biểu.",
                    "Tướng Thắng cảm ơn các đại biểu.")
                .people())
        .containsExactly("Bùi Hữu Thắng, VNM: deputy-defence-minister");
  }

  @Test
  void twoOfficesBeforeOneNameAreBothHis() {
    assertThat(
            ToldArticle.of("2021-05-06")
                .says("Phó Thủ tướng, Bộ trưởng Bộ Quốc phòng Thái Lan Prasert Wongdee phát biểu.")
                .people())
        .containsExactly("Prasert Wongdee, THA: deputy-prime-minister, defence-minister");
  }

  @Test
  void aNameWithoutATitleIsNobody() {
    assertThat(
            ToldArticle.of("2021-05-06")
                .says("Đoàn đi qua đường Bùi Hữu Thắng rồi ra sân bay.")
                .people())
        .isEmpty();
  }

  @Test
  void aShortNameThatFitsTwoPeopleIsTheOneOfThatTitle() {
    assertThat(
            ToldArticle.of("2021-05-06")
                .says(
                    "Thượng tướng Bùi Hữu Thắng và Trung tướng Đỗ Quang Thắng cùng dự hội nghị.",
                    "Trung tướng Thắng hội kiến Thủ tướng Lào Bounmy Latsavong.")
                .engagements("meeting"))
        .containsExactly("meeting held 2021-05-06 LAO|VNM with Bounmy Latsavong|Đỗ Quang Thắng");
  }

  @Test
  void furnitureNamesNobody() {
    assertThat(
            ToldArticle.of("2021-05-06")
                .says("Thượng tướng Bùi Hữu Thắng phát biểu.")
                .furniture("Đại tướng Đỗ Quang Lâm thăm chính thức Lào")
                .people())
        .containsExactly("Bùi Hữu Thắng, VNM: senior-lieutenant-general");
  }
}
