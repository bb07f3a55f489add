package attache.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who is meant by a short name, an office, a pronoun or a plural. */
class CoreferenceTest {

  private static final String MEETING =
      "Sáng 6/5, tại Hà Nội, Đại tướng Đỗ Quang Lâm, Bộ trưởng Bộ Quốc phòng Việt Nam, hội đàm với"
          + " Thượng tướng Sommai Vongkham, Bộ trưởng Bộ Quốc phòng Lào.";

  private static ToldArticle afterTheMeeting(String... paragraphs) {
    return ToldArticle.of("2021-05-06").says(MEETING).says(paragraphs);
  }

  @Test
  void aGeneralByHisLastNameIsTheOneNamedInFull() {
    ToldArticle article =
        ToldArticle.of("2021-05-06")
            .says(
                "Sáng 6/5, Thượng tướng Đỗ Quang Lâm, Tổng Tham mưu trưởng Quân đội nhân dân Việt"
                    + " Nam, tiếp Trung tướng Sommai Vongkham, Tổng Tham mưu trưởng Quân đội nhân"
                    + " dân Lào.",
                "Chiều cùng ngày, Tướng Lâm hội kiến Bộ trưởng Bộ Quốc phòng Lào Bounmy Latsavong.");
    assertThat(article.people())
        .containsExactly(
            "Đỗ Quang Lâm, VNM: senior-lieutenant-general, chief-of-general-staff",
            "Sommai Vongkham, LAO: lieutenant-general, chief-of-general-staff",
            "Bounmy Latsavong, LAO: defence-minister");
    assertThat(article.engagements("meeting"))
        .containsExactly("meeting held 2021-05-06 LAO|VNM with Bounmy Latsavong|Đỗ Quang Lâm");
  }

  @Test
  void aMinisterByTheLastNameIsTheOneNamedInFull() {
    assertThat(afterTheMeeting("Bộ trưởng Sommai cảm ơn sự đón tiếp của nước chủ nhà.").people())
        .containsExactly(
            "Đỗ Quang Lâm, VNM: general, defence-minister",
            "Sommai Vongkham, LAO: senior-lieutenant-general, defence-minister");
  }

  @Test
  void theTwoMinistersWhoSignAreThoseWhoMet() {
    assertThat(
            afterTheMeeting(
                    "Kết thúc hội đàm, hai Bộ trưởng đã ký Nghị định thư hợp tác quốc phòng giai"
                        + " đoạn 2021-2025.")
                .agreements())
        .containsExactly(
            "protocol signed 2021-05-06 LAO|VNM for 2021-2025 by Sommai Vongkham|Đỗ Quang Lâm at talks");
  }

  @Test
  void theTwoHeadsOfDelegationWhoSignAreThoseWhoChaired() {
    assertThat(
            ToldArticle.of("2021-05-06")
                .says(
                    "Sáng 6/5, Đối thoại Chính sách Quốc phòng Việt Nam - Campuchia lần thứ ba diễn"
                        + " ra tại Hà Nội, do Thượng tướng Đỗ Quang Lâm, Thứ trưởng Bộ Quốc phòng"
                        + " Việt Nam, và Đại tướng Sok Chanrith, Quốc vụ khanh Bộ Quốc phòng"
                        + " Campuchia, đồng chủ trì.",
                    "Hai Trưởng đoàn đã ký Biên bản đối thoại.")
                .agreements())
        .containsExactly(
            "minutes signed 2021-05-06 KHM|VNM by Sok Chanrith|Đỗ Quang Lâm at policy-dialogue");
  }

  @Test
  void hePointsToTheOneNamedBefore() {
    assertThat(
            ToldArticle.of("2021-05-06")
                .says(
                    "Đại tướng Đỗ Quang Lâm, Bộ trưởng Bộ Quốc phòng Việt Nam, sáng 6/5 tới Viêng"
                        + " Chăn.",
                    "Chiều cùng ngày, ông hội kiến Thủ tướng Lào Bounmy Latsavong.")
                .engagements("meeting"))
        .containsExactly("meeting held 2021-05-06 LAO|VNM with Bounmy Latsavong|Đỗ Quang Lâm");
  }

  @Test
  void aCounterpartHoldsTheOfficeOfTheOneWhoMeetsHim() {
    assertThat(
            ToldArticle.of("2021-05-06")
                .says(
                    "Sáng 6/5, Bộ trưởng Bộ Quốc phòng Đỗ Quang Lâm hội đàm với người đồng cấp Lào"
                        + " Sommai Vongkham.")
                .person("Sommai Vongkham"))
        .isEqualTo("Sommai Vongkham, LAO: defence-minister");
  }

  @Test
  void anOfficeOfTheTwoCountriesIsHeldByBothWhoMet() {
    ToldArticle article =
        ToldArticle.of("2021-05-06")
            .says(
                "Sáng 6/5, Thượng tướng Đỗ Quang Lâm tiếp Trung tướng Lào Sommai Vongkham đang thăm"
                    + " Việt Nam.")
            .caption("Tổng Tham mưu trưởng hai nước tại buổi tiếp.");
    assertThat(article.people())
        .containsExactly(
            "Đỗ Quang Lâm, VNM: senior-lieutenant-general, chief-of-general-staff",
            "Sommai Vongkham, LAO: lieutenant-general, chief-of-general-staff");
  }

  @Test
  void aSentenceWithoutASubjectIsAboutTheOneBefore() {
    assertThat(
            ToldArticle.of("2021-05-06")
                .says(
                    "Đại tướng Đỗ Quang Lâm, Bộ trưởng Bộ Quốc phòng Việt Nam, sáng 6/5 tới Viêng"
                        + " Chăn.",
                    "Gặp Thủ tướng Lào Bounmy Latsavong, chuyển lời chúc mừng của lãnh đạo Việt Nam.")
                .engagements("meeting"))
        .containsExactly("meeting held 2021-05-06 LAO|VNM with Bounmy Latsavong|Đỗ Quang Lâm");
  }

  @Test
  void anOfficeAloneIsItsHolderInTheArticle() {
    assertThat(
            afterTheMeeting(
                    "Chiều cùng ngày, Bộ trưởng Bộ Quốc phòng Lào hội kiến Thủ tướng Việt Nam Bùi Hữu Thắng.")
                .engagements("meeting"))
        .containsExactly("meeting held 2021-05-06 LAO|VNM with Bùi Hữu Thắng|Sommai Vongkham");
  }
}
