package attache.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is planned, wished for, asked or recalled is not told as held, nor on the article's day. */
class FootingTest {

  private static final String LAM = "Đại tướng Đỗ Quang Lâm, Bộ trưởng Bộ Quốc phòng Việt Nam";
  private static final String MINISTER = "Bộ trưởng Bộ Quốc phòng Lào Sommai Vongkham";

  /** Far enough from the opening that nothing is news by its place. */
  private static List<String> told(String sentence) {
    String idle = "Thời tiết những ngày này rất đẹp.";
    return ToldArticle.of("2021-05-16").says(idle, idle, idle, idle, idle, sentence).engagements();
  }

  private static List<String> opened(String sentence) {
    return ToldArticle.of("2021-05-16").says(sentence).engagements();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cuộc gặp giữa Đại tướng Đỗ Quang Lâm và Bộ trưởng Bộ Quốc phòng Lào Sommai Vongkham được"
            + " chờ đợi.",
        "Một cuộc gặp với Bộ trưởng Bộ Quốc phòng Lào Sommai Vongkham là điều khó có thể xảy ra,"
            + " Bộ trưởng Bộ Quốc phòng Việt Nam Đỗ Quang Lâm nói.",
        "Phát biểu trước cuộc gặp với Bộ trưởng Bộ Quốc phòng Lào Sommai Vongkham, Bộ trưởng Bộ"
            + " Quốc phòng Việt Nam Đỗ Quang Lâm nói hai bên cần hợp tác.",
        "Việc Bộ trưởng Bộ Quốc phòng Việt Nam Đỗ Quang Lâm gặp Bộ trưởng Bộ Quốc phòng Lào Sommai"
            + " Vongkham là cần thiết.",
        "Liệu Bộ trưởng Bộ Quốc phòng Việt Nam Đỗ Quang Lâm có gặp Bộ trưởng Bộ Quốc phòng Lào"
            + " Sommai Vongkham?",
        "Bộ trưởng Bộ Quốc phòng Việt Nam Đỗ Quang Lâm lẽ ra đã gặp Bộ trưởng Bộ Quốc phòng Lào"
            + " Sommai Vongkham.",
        "Khi Bộ trưởng Bộ Quốc phòng Việt Nam Đỗ Quang Lâm gặp Bộ trưởng Bộ Quốc phòng Lào Sommai"
            + " Vongkham, hai Bộ trưởng sẽ bàn về biên giới.",
        "Theo chương trình, Bộ trưởng Bộ Quốc phòng Việt Nam Đỗ Quang Lâm sẽ hội đàm với Bộ trưởng"
            + " Bộ Quốc phòng Lào Sommai Vongkham, chứng kiến lễ ký."
      })
  void whatIsOnlyThoughtOfIsNotHeld(String sentence) {
    assertThat(told(sentence)).noneMatch(line -> line.contains(" held "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bộ trưởng Bộ Quốc phòng Lào Sommai Vongkham thông báo ý định thăm chính thức Việt Nam.",
        "An ninh được thắt chặt trước chuyến thăm Việt Nam của Bộ trưởng Bộ Quốc phòng Lào Sommai"
            + " Vongkham.",
        "Hai nước chưa ấn định ngày cho chuyến thăm Việt Nam của Bộ trưởng Bộ Quốc phòng Lào Sommai"
            + " Vongkham.",
        "Trong chuyến thăm Việt Nam, Bộ trưởng Bộ Quốc phòng Lào Sommai Vongkham sẽ dự lễ ký.",
        "Việc Bộ trưởng Bộ Quốc phòng Lào Sommai Vongkham thăm Việt Nam là điều đáng mừng.",
        "Bộ Ngoại giao ra thông cáo về chuyến thăm Việt Nam của Bộ trưởng Bộ Quốc phòng Lào Sommai"
            + " Vongkham."
      })
  void aVisitThatIsOnlySpokenOfIsNoNewsEvenInTheOpening(String sentence) {
    assertThat(opened(sentence)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tại cuộc gặp với Bộ trưởng Bộ Quốc phòng Lào Sommai Vongkham, Bộ trưởng Bộ Quốc phòng Việt"
            + " Nam Đỗ Quang Lâm đề nghị tăng cường hợp tác.",
        "Phát biểu trong cuộc gặp với Bộ trưởng Bộ Quốc phòng Lào Sommai Vongkham, Bộ trưởng Bộ Quốc"
            + " phòng Việt Nam Đỗ Quang Lâm nói hai nước sẽ hợp tác.",
        "Bộ trưởng Bộ Quốc phòng Việt Nam Đỗ Quang Lâm vừa có cuộc gặp với Bộ trưởng Bộ Quốc phòng"
            + " Lào Sommai Vongkham."
      })
  void whatWasSaidAtAMeetingTellsThatItWasHeld(String sentence) {
    assertThat(told(sentence))
        .containsExactly("meeting held 2021-05-16 LAO|VNM with Sommai Vongkham|Đỗ Quang Lâm");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bộ trưởng Bộ Quốc phòng Việt Nam Đỗ Quang Lâm nhắc đến cuộc gặp với Bộ trưởng Bộ Quốc"
            + " phòng Lào Sommai Vongkham.",
        "Hai tuần sau cuộc gặp với Bộ trưởng Bộ Quốc phòng Lào Sommai Vongkham, Bộ trưởng Bộ Quốc"
            + " phòng Việt Nam Đỗ Quang Lâm đổi ý.",
        "Bộ trưởng Bộ Quốc phòng Việt Nam Đỗ Quang Lâm là người nước ngoài đầu tiên gặp Bộ trưởng"
            + " Bộ Quốc phòng Lào Sommai Vongkham."
      })
  void whatIsRecalledWithoutADayIsNoNews(String sentence) {
    assertThat(told(sentence)).isEmpty();
  }

  @Test
  void whatMayTakePlaceInAMonthLiesAheadAndNotAYearBack() {
    assertThat(
            told("Bộ trưởng Bộ Quốc phòng Lào Sommai Vongkham có thể thăm Việt Nam vào tháng 11."))
        .containsExactly("visit planned 2021-11 LAO|VNM with Sommai Vongkham in Việt Nam");
  }

  @Test
  void anActBehindASemicolonIsPlannedAsTheOneBefore() {
    assertThat(
            told(
                "Chiều cùng ngày, Bộ trưởng Bộ Quốc phòng Lào Sommai Vongkham sẽ hội kiến Thủ tướng"
                    + " Việt Nam Trần Văn Dương; chào xã giao Chủ tịch nước Việt Nam Lê Văn Hòa."))
        .allMatch(line -> line.contains(" planned "));
  }

  @Test
  void theActsOfAJourneyLookedBackAtAreOfItsMonth() {
    assertThat(
            told(
                "Trong thời gian thăm Việt Nam, Bộ trưởng Bộ Quốc phòng Lào Sommai Vongkham đã hội"
                    + " đàm với Bộ trưởng Bộ Quốc phòng Việt Nam Đỗ Quang Lâm; hội kiến Thủ tướng"
                    + " Việt Nam Trần Văn Dương."))
        .filteredOn(line -> !line.startsWith("visit"))
        .hasSize(2)
        .allMatch(line -> line.contains(" held 2021-05 "));
  }

  @Test
  void theMonthOfTheVisitAnActWasPartOfDatesTheAct() {
    assertThat(
            told(
                "Trong chuyến thăm Việt Nam vào tháng 3/2021, Bộ trưởng Bộ Quốc phòng Lào Sommai"
                    + " Vongkham đã hội đàm với Bộ trưởng Bộ Quốc phòng Việt Nam Đỗ Quang Lâm."))
        .contains("talks past 2021-03 LAO|VNM with Sommai Vongkham|Đỗ Quang Lâm");
  }

  @Test
  void aVisitThatIsOverOnTheFirstDaysOfAMonthIsOnlyOfItsYear() {
    String end =
        "Bộ trưởng Bộ Quốc phòng Lào Sommai Vongkham kết thúc chuyến thăm chính thức Việt Nam.";
    assertThat(ToldArticle.of("2021-05-02").says(end).engagements())
        .containsExactly("visit held 2021 LAO|VNM with Sommai Vongkham in Việt Nam");
    assertThat(ToldArticle.of("2021-05-22").says(end).engagements())
        .containsExactly("visit held 2021-05 LAO|VNM with Sommai Vongkham in Việt Nam");
  }

  @Test
  void aVisitDatedAheadIsNotHeldBecauseAnotherSentenceLeavesOutItsDay() {
    assertThat(
            ToldArticle.of("2021-05-16")
                .says(
                    "Nhân chuyến thăm Việt Nam của Bộ trưởng Bộ Quốc phòng Lào Sommai Vongkham, một"
                        + " tờ báo đã đăng bài viết.",
                    "Chuyến thăm Việt Nam của Bộ trưởng Sommai Vongkham dự kiến diễn ra từ ngày 24"
                        + " đến 26-5.")
                .engagements())
        .containsExactly(
            "visit planned 2021-05-24/2021-05-26 LAO|VNM with Sommai Vongkham in Việt Nam");
  }

  @Test
  void theDayOfAPlanIsNotTheDayOfAnArticleOfWhichOnlyTheYearIsKnown() {
    assertThat(
            ToldArticle.of("2021")
                .says(
                    "Dự kiến ngày 20-7, Bộ trưởng Bộ Quốc phòng Lào Sommai Vongkham sẽ thăm Việt"
                        + " Nam.",
                    LAM + ", đã điện đàm với " + MINISTER + ".")
                .engagements("call"))
        .containsExactly("call held 2021 LAO|VNM with Sommai Vongkham|Đỗ Quang Lâm");
  }

  @Test
  void theEndOfARunningMonthLiesAhead() {
    assertThat(
            told(
                "Cuối tháng này, Bộ trưởng Bộ Quốc phòng Việt Nam Đỗ Quang Lâm gặp Bộ trưởng Bộ Quốc"
                    + " phòng Lào Sommai Vongkham."))
        .containsExactly("meeting planned 2021-05 LAO|VNM with Sommai Vongkham|Đỗ Quang Lâm");
  }

  @Test
  void aVisitDatedBackIsNoPlanThoughItsHostIsThanked() {
    assertThat(
            ToldArticle.of("2021")
                .says(
                    "Bộ trưởng Bộ Quốc phòng Lào Sommai Vongkham cảm ơn sự đón tiếp nồng nhiệt trong"
                        + " chuyến thăm Việt Nam hồi tháng 1 vừa qua.")
                .engagements())
        .containsExactly("visit past 2021-01 LAO|VNM with Sommai Vongkham in Việt Nam");
  }

  @Test
  void aSigningAfterTalksIsOfTheirDay() {
    assertThat(
            told(
                "Sau cuộc hội đàm ngày 14-5, Bộ trưởng Bộ Quốc phòng Việt Nam Đỗ Quang Lâm và Bộ"
                    + " trưởng Bộ Quốc phòng Lào Sommai Vongkham đã chứng kiến lễ ký kết văn kiện."))
        .contains("ceremony held 2021-05-14 LAO|VNM with Sommai Vongkham|Đỗ Quang Lâm");
  }

  @Test
  void meetingFaceToFaceIsNoReception() {
    assertThat(
            told(
                "Bộ trưởng Bộ Quốc phòng Việt Nam Đỗ Quang Lâm đã gặp mặt trực tiếp Bộ trưởng Bộ"
                    + " Quốc phòng Lào Sommai Vongkham."))
        .containsExactly("meeting held 2021-05-16 LAO|VNM with Sommai Vongkham|Đỗ Quang Lâm");
  }

  @Test
  void aMeetingOfTheDayNamedByItsPartiesAloneIsNews() {
    assertThat(
            told(
                "Cuộc gặp giữa hai nhà lãnh đạo Việt Nam và Lào ngày 16-5 diễn ra trong không khí"
                    + " cởi mở."))
        .containsExactly("meeting held 2021-05-16 LAO|VNM");
  }

  @Test
  void aVisitThatIsDoneIsDatedBackThoughAnInvitationIsNamed() {
    assertThat(
            told(
                "Nhận lời mời của Chủ tịch nước Việt Nam Lê Văn Hòa, Bộ trưởng Bộ Quốc phòng Lào"
                    + " Sommai Vongkham cũng đã thăm chính thức Việt Nam từ ngày 16 đến 17-1."))
        .containsExactly(
            "visit past 2021-01-16/2021-01-17 LAO|VNM with Sommai Vongkham in Việt Nam");
  }

  @Test
  void aVisitAtAConvenientTimeHasNoDay() {
    assertThat(
            told(
                "Chủ tịch nước Việt Nam Lê Văn Hòa mời Bộ trưởng Bộ Quốc phòng Lào Sommai Vongkham"
                    + " dự hội nghị vào tháng 11/2021 và thăm chính thức Việt Nam vào thời gian"
                    + " thuận tiện."))
        .noneMatch(line -> line.startsWith("visit"));
  }

  @Test
  void whatTookPlaceRecentlyIsOnlyOfItsYear() {
    assertThat(
            ToldArticle.inEnglish("2021-05-16")
                .says(
                    "The weather is fine.",
                    "The weather is fine.",
                    "The weather is fine.",
                    "The weather is fine.",
                    "The weather is fine.",
                    "General Do Quang Lam, Minister of National Defence of Vietnam, has recently"
                        + " spoken by phone with Lieutenant General Sommai Vongkham, Lao Minister of"
                        + " National Defence.")
                .engagements("call"))
        .containsExactly("call held 2021 LAO|VNM with Do Quang Lam|Sommai Vongkham");
  }

  @Test
  void ofWhatIsToldBesideTheNewsOfAnotherDayOnlyTheMonthIsKnown() {
    assertThat(
            ToldArticle.of("2021-05-07")
                .says(
                    "Sáng 5/5, tại Hà Nội, Bộ trưởng Quốc phòng Việt Nam Đỗ Quang Lâm hội đàm với Bộ trưởng"
                        + " Quốc phòng Lào Sommai Vongkham.")
                .says(
                    "Nhân dịp này, Bộ trưởng Sommai Vongkham chào xã giao Thủ tướng Phan Văn Hải.")
                .engagements("reception"))
        .singleElement()
        .asString()
        .startsWith("reception held 2021-05 LAO|VNM");
  }
}
