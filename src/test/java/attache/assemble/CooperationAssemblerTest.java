package attache.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Support, levels of partnership and chairs. */
class CooperationAssemblerTest {

  private static final String TALKS =
      "Sáng 6/5, tại Hà Nội, Đại tướng Đỗ Quang Lâm, Bộ trưởng Bộ Quốc phòng Việt Nam, hội đàm với"
          + " Thượng tướng Sommai Vongkham, Bộ trưởng Bộ Quốc phòng Lào.";

  private static ToldArticle talks(String... paragraphs) {
    return ToldArticle.of("2021-05-06").says(TALKS).says(paragraphs);
  }

  // ---- support

  @Test
  void supportThatIsAffirmedCounts() {
    assertThat(
            talks(
                    "Đại tướng Đỗ Quang Lâm khẳng định Việt Nam ủng hộ Lào đảm nhiệm vai trò Chủ tịch"
                        + " ASEAN.")
                .supports())
        .containsExactly("VNM supports LAO");
  }

  @Test
  void supportThatIsAskedForDoesNot() {
    assertThat(
            talks("Đại tướng Đỗ Quang Lâm đề nghị Lào ủng hộ Việt Nam đăng cai Hội nghị.")
                .supports())
        .isEmpty();
  }

  @Test
  void mutualSupportCountsBothWays() {
    assertThat(
            talks("Hai bên khẳng định tiếp tục ủng hộ lẫn nhau tại các diễn đàn đa phương.")
                .supports())
        .containsExactlyInAnyOrder("LAO supports VNM", "VNM supports LAO");
  }

  @Test
  void supportForAChairWithAThirdCountryIsForTheChairAlone() {
    assertThat(
            talks("Việt Nam ủng hộ Lào đồng chủ trì với Nhật Bản Nhóm chuyên gia ADMM+ về quân y.")
                .supports())
        .containsExactly("VNM supports LAO");
  }

  @Test
  void supportWithoutASubjectIsThatOfTheOneWhoSpoke() {
    assertThat(
            talks(
                    "Đại tướng Đỗ Quang Lâm cảm ơn sự hợp tác của Lào. Khẳng định ủng hộ Lào đảm nhiệm"
                        + " vai trò Chủ tịch ASEAN.")
                .supports())
        .containsExactly("VNM supports LAO");
  }

  // ---- levels

  @Test
  void aLevelThatIsNamedCountsWithItsYear() {
    assertThat(
            talks(
                    "Quan hệ giữa Việt Nam và Thái Lan được nâng cấp lên Đối tác chiến lược năm 2013.")
                .partnerships())
        .containsExactly("strategic-partnership THA|VNM since 2013");
  }

  @Test
  void aMottoIsNoLevel() {
    assertThat(
            talks(
                    "Quan hệ láng giềng tốt đẹp, hữu nghị truyền thống, hợp tác toàn diện giữa hai nước"
                        + " tiếp tục phát triển.")
                .partnerships())
        .isEmpty();
  }

  @Test
  void aSpecialRelationshipIsALevel() {
    assertThat(talks("Mối quan hệ đặc biệt Việt Nam - Lào không ngừng phát triển.").partnerships())
        .containsExactly("special-relationship LAO|VNM");
  }

  @Test
  void aLevelHopedForIsNone() {
    assertThat(
            talks("Hai bên mong muốn nâng cấp quan hệ lên Đối tác chiến lược toàn diện.")
                .partnerships())
        .isEmpty();
  }

  // ---- chairs

  @Test
  void aCoChairBehindWithIsOneToo() {
    assertThat(
            talks(
                    "Việt Nam đồng chủ trì với Nhật Bản Nhóm chuyên gia ADMM+ về an ninh mạng giai đoạn"
                        + " 2021-2023.")
                .chairs())
        .containsExactly("JPN|VNM chair ADMM+ EWG cyber security 2021-2023");
  }

  @Test
  void theCountryInTheAseanChairInAYearIsAChair() {
    assertThat(
            talks("Hai bên chúc mừng Brunei hoàn thành tốt vai trò Chủ tịch ASEAN 2021.").chairs())
        .containsExactly("BRN chair ASEAN 2021-2021");
  }

  @Test
  void supportForTheCauseOfAPeopleIsSupportForTheCountry() {
    assertThat(
            talks("Việt Nam trước sau như một ủng hộ cuộc đấu tranh chính nghĩa của nhân dân Cuba.")
                .supports())
        .containsExactly("VNM supports CUB");
  }

  @Test
  void whoIsThankedForSupportGaveIt() {
    assertThat(
            ToldArticle.inEnglish("2021-05-06")
                .says("They thanked New Zealand for supporting Vietnam in the working group.")
                .supports())
        .containsExactly("NZL supports VNM");
  }

  @Test
  void supportIsSaidInManyWords() {
    assertThat(
            ToldArticle.inEnglish("2021-05-06")
                .says("Australia will go on backing the Philippines in its fight against piracy.")
                .says("India would always stand with Vietnam at the forum, he pledged.")
                .says("Japan thanked them, and said Thailand endorsed Laos's proposal.")
                .supports())
        .containsExactly("AUS supports PHL", "IND supports VNM", "THA supports LAO");
  }

  @Test
  void aLevelThatIsOnlyAskedAboutIsNone() {
    assertThat(talks("Có thể gọi hai nước là đối tác chiến lược?").partnerships()).isEmpty();
  }

  @Test
  void twoWhoCochairAGroupUntilAYearAreItsChairs() {
    assertThat(
            talks(
                    "Việt Nam cùng Lào đang chủ trì Nhóm chuyên gia ADMM+ về an ninh biển cho đến năm"
                        + " 2024.")
                .chairs())
        .hasSize(1)
        .allMatch(c -> c.startsWith("LAO|VNM chair ADMM+ EWG maritime security"));
  }

  @Test
  void supportToldByANounIsSupport() {
    assertThat(
            talks("Bộ trưởng Đỗ Quang Lâm ghi nhận sự ủng hộ của Lào dành cho Việt Nam.")
                .supports())
        .containsExactly("LAO supports VNM");
  }

  @Test
  void supportThatAThankfulGuestAffirmsIsNoRequest() {
    assertThat(
            talks(
                    "Bộ trưởng Sommai Vongkham cảm ơn và tái khẳng định Lào ủng hộ Việt Nam tại các"
                        + " diễn đàn quốc tế.")
                .supports())
        .containsExactly("LAO supports VNM");
  }

  @Test
  void supportThatIsHopedForIsNoneInEitherDirection() {
    assertThat(
            talks("Hai bên mong muốn tăng cường tham vấn chính trị, phối hợp và ủng hộ nhau.")
                .supports())
        .isEmpty();
  }

  @Test
  void theChairsOfAGroupMayStandBehindItsName() {
    assertThat(
            talks("Nhóm chuyên gia ADMM+ về quân y do Lào và Nhật Bản đồng chủ trì đến năm 2024.")
                .chairs())
        .containsExactly("JPN|LAO chair ADMM+ EWG military medicine 0-2024");
  }

  @Test
  void aCycleThatOpensASentenceHoldsForAllGroupsInIt() {
    assertThat(
            talks(
                    "Trong chu kỳ 2021-2024, Việt Nam cùng Nhật Bản đồng chủ trì Nhóm chuyên gia về gìn"
                        + " giữ hòa bình, còn Brunei và Australia phụ trách Nhóm quân y.")
                .chairs())
        .containsExactlyInAnyOrder(
            "JPN|VNM chair ADMM+ EWG peacekeeping operations 2021-2024",
            "AUS|BRN chair ADMM+ EWG military medicine 2021-2024");
  }

  @Test
  void theChairIsNamedBehindTheCommaWhereASentenceOpensWithTheOffice() {
    assertThat(talks("Với tư cách Chủ tịch ASEAN 2024, Lào đã đề xuất sáng kiến mới.").chairs())
        .containsExactly("LAO chair ASEAN 2024-2024");
  }
}
