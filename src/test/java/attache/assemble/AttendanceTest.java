package attache.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who takes part in what, where the text says it in another way than by subject and verb. */
class AttendanceTest {

  private static ToldArticle news(String... paragraphs) {
    return ToldArticle.of("2021-05-06").says(paragraphs);
  }

  @Test
  void theCountriesAConferenceBringsTogetherAttendIt() {
    assertThat(
            news(
                    "Sáng 6/5, Đại tướng Đỗ Quang Lâm, Bộ trưởng Bộ Quốc phòng Việt Nam, tham dự Hội nghị"
                        + " Bộ trưởng Quốc phòng các nước ASEAN mở rộng (ADMM+) lần thứ 8 tại Bandar Seri"
                        + " Begawan.",
                    "Hội nghị quy tụ các đối tác là Australia, Ấn Độ và New Zealand.")
                .engagements("conference"))
        .containsExactly(
            "conference held 2021-05-06 ASEAN|AUS|IND|NZL|VNM with Đỗ Quang Lâm in Bandar Seri Begawan"
                + " edition 8");
  }

  @Test
  void whoComesAlongToACourtesyCallTakesPartInIt() {
    assertThat(
            news("Sáng 6/5, Bộ trưởng Quốc phòng Nhật Bản Yamato Ken cùng Bộ trưởng Ngoại giao Nhật Bản"
                    + " Ueda Aiko đã đến chào xã giao Chủ tịch nước Lê Văn Hòa.")
                .engagements())
        .containsExactly("reception held 2021-05-06 JPN|VNM with Lê Văn Hòa|Ueda Aiko|Yamato Ken");
  }

  @Test
  void fourMinistersOfTwoCountriesAreTheirMinistersOfDefenceAndOfForeignAffairs() {
    assertThat(
            news(
                    "Ngày 6/5, tại Tokyo, Bộ trưởng Quốc phòng Nhật Bản Yamato Ken và Bộ trưởng Ngoại giao"
                        + " Nhật Bản Ueda Aiko đón Bộ trưởng Quốc phòng Philippines Juan Reyes và Bộ trưởng"
                        + " Ngoại giao Philippines Maria Santos.",
                    "Bốn bộ trưởng tiến hành Đối thoại Ngoại giao - Quốc phòng Nhật Bản - Philippines lần"
                        + " thứ ba.")
                .engagements("policy-dialogue"))
        .singleElement()
        .asString()
        .contains("JPN|PHL with Juan Reyes|Maria Santos|Ueda Aiko|Yamato Ken")
        .contains("edition 3");
  }

  @Test
  void thoseInWhosePresenceOthersSignDoNotSign() {
    assertThat(
            news(
                    "Sáng 6/5, tại Hà Nội, Đại tướng Đỗ Quang Lâm, Bộ trưởng Bộ Quốc phòng, hội đàm với"
                        + " Thượng tướng Sommai Vongkham, Bộ trưởng Bộ Quốc phòng Lào.",
                    "Trước sự chứng kiến của Thượng tướng Lê Văn Bình và Đại sứ Lào tại Việt Nam Khamla"
                        + " Sisouk, hai Bộ trưởng đã ký Bản ghi nhớ về quân y.")
                .agreements())
        .containsExactly(
            "memorandum-of-understanding signed 2021-05-06 LAO|VNM by Sommai Vongkham|Đỗ Quang Lâm at"
                + " talks");
  }

  @Test
  void aRemarkInBracketsDoesNotPartTheSigners() {
    assertThat(
            news(
                    "Sáng 6/5, Đại tướng Đỗ Quang Lâm, Bộ trưởng Bộ Quốc phòng, tiếp Đại sứ Lào tại Việt Nam"
                        + " Khamla Sisouk.",
                    "Hai bên nhắc lại Bản ghi nhớ về quân y do Thượng tướng Lê Văn Bình (khi ấy còn mang quân"
                        + " hàm Trung tướng) và Thứ trưởng Quốc phòng Lào Bounma Keo ký năm 2015.")
                .agreements())
        .containsExactly(
            "memorandum-of-understanding in-force 2015 LAO|VNM by Bounma Keo|Lê Văn Bình");
  }

  @Test
  void papersListedBehindTheYearOfTheirSigningWereAllSignedThen() {
    assertThat(
            news(
                    "Sáng 6/5, Đại tướng Đỗ Quang Lâm, Bộ trưởng Bộ Quốc phòng Việt Nam, hội đàm với"
                        + " Thượng tướng Sommai Vongkham, Bộ trưởng Bộ Quốc phòng Lào.",
                    "Hai bên phối hợp thực hiện hai văn kiện ký năm 2016, gồm Nghị định thư về phân giới và"
                        + " Hiệp định về quy chế biên giới.")
                .agreements())
        .containsExactlyInAnyOrder(
            "protocol in-force 2016 LAO|VNM", "agreement in-force 2016 LAO|VNM");
  }

  @Test
  void aGroupIsChairedForTheCycleTheSentenceOpensWith() {
    assertThat(
            news(
                    "Ngày 6/5, Đại tướng Đỗ Quang Lâm, Bộ trưởng Bộ Quốc phòng Việt Nam, hội đàm với Thượng"
                        + " tướng Sommai Vongkham, Bộ trưởng Bộ Quốc phòng Lào.",
                    "Chu kỳ 2021-2024 của các nhóm chuyên gia, Nhật Bản và Việt Nam đồng chủ trì lĩnh vực quân"
                        + " y.")
                .chairs())
        .containsExactly("JPN|VNM chair ADMM+ EWG military medicine 2021-2024");
  }

  @Test
  void aPlannedVisitIsOfTheYearItsSentenceOpensWith() {
    assertThat(
            news(
                    "Sáng 6/5, Đại tướng Đỗ Quang Lâm, Bộ trưởng Bộ Quốc phòng Việt Nam, tiếp Đại sứ Lào"
                        + " tại Việt Nam Khamla Sisouk.",
                    "Trong năm 2021, Chủ tịch nước Lê Văn Hòa dự kiến thăm Lào.")
                .engagements("visit"))
        .containsExactly("visit planned 2021 LAO|VNM with Lê Văn Hòa in Lào");
  }

  @Test
  void aConferenceThatIsCalledOffIsNone() {
    assertThat(
            news("Hội nghị Bộ trưởng Quốc phòng ASEAN lần thứ 15 tại Brunei đã bị hoãn.")
                .engagements())
        .isEmpty();
  }
}
