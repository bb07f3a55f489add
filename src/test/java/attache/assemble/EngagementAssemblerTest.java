package attache.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One row an event, of the right type, day, sides and place in a whole. */
class EngagementAssemblerTest {

  private static final String LAM = "Đại tướng Đỗ Quang Lâm, Bộ trưởng Bộ Quốc phòng Việt Nam";
  private static final String SOMMAI = "Thượng tướng Sommai Vongkham, Bộ trưởng Bộ Quốc phòng Lào";
  private static final String SOK = "Đại tướng Sok Chanrith, Bộ trưởng Bộ Quốc phòng Campuchia";

  private static ToldArticle news(String... paragraphs) {
    return ToldArticle.of("2021-05-06").says(paragraphs);
  }

  // ---- one event under several words

  @Test
  void receivingMeetingAndTalkingAreOneEncounterCalledAsInTheLead() {
    assertThat(
            news(
                    "Sáng 6/5, " + LAM + ", tiếp " + SOMMAI + ".",
                    "Tại buổi hội đàm, Đại tướng Đỗ Quang Lâm hội đàm với Thượng tướng Sommai Vongkham"
                        + " về hợp tác biên giới.")
                .engagements())
        .containsExactly("reception held 2021-05-06 LAO|VNM with Sommai Vongkham|Đỗ Quang Lâm");
  }

  @Test
  void aVisitTheWelcomeAndTheTalksAreThreeEvents() {
    assertThat(
            news(
                    "Nhận lời mời của "
                        + LAM
                        + ", "
                        + SOMMAI
                        + ", thăm chính thức Việt Nam từ ngày 5 đến 7-5.",
                    "Sáng 6/5, tại Hà Nội, Đại tướng Đỗ Quang Lâm chủ trì lễ đón Thượng tướng Sommai"
                        + " Vongkham.",
                    "Ngay sau lễ đón, Đại tướng Đỗ Quang Lâm hội đàm với Thượng tướng Sommai Vongkham.")
                .engagements())
        .extracting(line -> line.split(" ")[0])
        .containsExactlyInAnyOrder("visit", "ceremony", "talks");
  }

  @Test
  void aVisitTakesItsOwnDaysAndItsHostCountry() {
    assertThat(news(SOMMAI + ", thăm chính thức Việt Nam từ ngày 5 đến 7-5.").engagements("visit"))
        .containsExactly(
            "visit held 2021-05-05/2021-05-07 LAO|VNM with Sommai Vongkham in Việt Nam");
  }

  @Test
  void meetingEachOfThreeMinistersIsThreeMeetings() {
    assertThat(
            news("Sáng 6/5, "
                    + LAM
                    + ", gặp Bộ trưởng Bộ Quốc phòng Lào Sommai Vongkham, Bộ trưởng Bộ Quốc phòng"
                    + " Campuchia Sok Chanrith và Bộ trưởng Bộ Quốc phòng Thái Lan Prasert Wongdee.")
                .engagements("meeting"))
        .containsExactlyInAnyOrder(
            "meeting held 2021-05-06 LAO|VNM with Sommai Vongkham|Đỗ Quang Lâm",
            "meeting held 2021-05-06 KHM|VNM with Sok Chanrith|Đỗ Quang Lâm",
            "meeting held 2021-05-06 THA|VNM with Prasert Wongdee|Đỗ Quang Lâm");
  }

  @Test
  void aCallIsACall() {
    assertThat(news("Chiều 6/5, " + LAM + ", điện đàm với " + SOK + ".").engagements())
        .containsExactly("call held 2021-05-06 KHM|VNM with Sok Chanrith|Đỗ Quang Lâm");
  }

  @Test
  void aWelcomeToldBeforeWhoMeetsWhomIsTheirs() {
    assertThat(
            news(
                    "Lễ đón đoàn được tổ chức sáng 5/5 tại Hà Nội.",
                    "Sau đó, " + LAM + ", hội đàm với " + SOMMAI + ".")
                .engagements("ceremony"))
        .containsExactly(
            "ceremony held 2021-05-05 LAO|VNM with Sommai Vongkham|Đỗ Quang Lâm in Hà Nội");
  }

  @Test
  void aVisitOfOnesOwnIsThatOfTheSpeaker() {
    assertThat(
            news(
                    "Sáng 6/5, " + LAM + ", tiếp " + SOMMAI + ".",
                    "Đại tướng Đỗ Quang Lâm nhắc lại chuyến thăm Lào hồi tháng 4/2018 của mình.")
                .engagements("visit"))
        .containsExactly("visit past 2018-04 LAO|VNM with Đỗ Quang Lâm in Lào");
  }

  @Test
  void aVisitDuringWhichAPaperWasSignedTookPlaceInThatMonth() {
    assertThat(
            news(
                    "Sáng 6/5, " + LAM + ", tiếp " + SOMMAI + ".",
                    "Hai bên thực hiện Bản ghi nhớ về quân y ký tháng 4/2018 nhân chuyến thăm Lào của"
                        + " Đại tướng Đỗ Quang Lâm.")
                .engagements("visit"))
        .containsExactly("visit past 2018-04 LAO|VNM with Đỗ Quang Lâm in Lào");
  }

  @Test
  void talksBetweenHimAndAnotherAreHis() {
    assertThat(
            news(
                    "Sáng 6/5, " + LAM + ", tiếp " + SOMMAI + ".",
                    "Đại tướng Đỗ Quang Lâm nhắc tới cuộc hội đàm trực tuyến ngày 8/6/2020 giữa ông với "
                        + SOK
                        + ".")
                .engagements("call"))
        .containsExactly("call past 2020-06-08 KHM|VNM with Sok Chanrith|Đỗ Quang Lâm");
  }

  @Test
  void aCountryBehindItsKindOfStateIsThatCountryHoweverItIsSpelt() {
    assertThat(
            news("Sáng 6/5, "
                    + LAM
                    + ", tiếp ngài Giô-dê Tem-bê, Bộ trưởng Bộ Quốc phòng Cộng hòa Mô-dăm-bích.")
                .engagements())
        .containsExactly("reception held 2021-05-06 MOZ|VNM with Giô-dê Tem-bê|Đỗ Quang Lâm");
  }

  @Test
  void whatACaptionTellsAgainIsNoSecondEvent() {
    assertThat(
            news("Sáng 6/5, tại Hà Nội, " + LAM + ", hội đàm với " + SOMMAI + ".")
                .caption("Bộ trưởng Đỗ Quang Lâm gặp Bộ trưởng Sommai Vongkham.")
                .engagements())
        .containsExactly(
            "talks held 2021-05-06 LAO|VNM with Sommai Vongkham|Đỗ Quang Lâm in Hà Nội");
  }

  // ---- days

  @Test
  void theSameDayIsTheDayToldBefore() {
    assertThat(
            ToldArticle.of("2021-05-08")
                .says(
                    "Sáng 6/5, tại Hà Nội, " + LAM + ", hội đàm với " + SOMMAI + ".",
                    "Cùng ngày, Thủ tướng Việt Nam Bùi Hữu Thắng tiếp Thượng tướng Sommai Vongkham.")
                .engagements())
        .containsExactly(
            "talks held 2021-05-06 LAO|VNM with Sommai Vongkham|Đỗ Quang Lâm in Hà Nội",
            "reception held 2021-05-06 LAO|VNM with Bùi Hữu Thắng|Sommai Vongkham");
  }

  @Test
  void newsWithoutADayTakesTheArticlesDay() {
    assertThat(news(LAM + ", đã hội đàm với " + SOMMAI + ".").engagements())
        .containsExactly("talks held 2021-05-06 LAO|VNM with Sommai Vongkham|Đỗ Quang Lâm");
  }

  @Test
  void aDayWithoutAYearIsCompletedFromAMonthOfPublication() {
    assertThat(
            ToldArticle.of("2021-05")
                .says("Sáng 6/5, " + LAM + ", hội đàm với " + SOMMAI + ".")
                .engagements())
        .containsExactly("talks held 2021-05-06 LAO|VNM with Sommai Vongkham|Đỗ Quang Lâm");
  }

  @Test
  void anEarlierMeetingWithADateIsPast() {
    assertThat(
            news(
                    "Sáng 6/5, " + LAM + ", điện đàm với " + SOMMAI + ".",
                    "Tháng 3/2019, hai Bộ trưởng đã hội đàm tại Viêng Chăn.")
                .engagements("talks"))
        .containsExactly(
            "talks past 2019-03 LAO|VNM with Sommai Vongkham|Đỗ Quang Lâm in Viêng Chăn");
  }

  @Test
  void aPlannedVisitWithoutADateIsNoRow() {
    assertThat(
            news(
                    "Sáng 6/5, " + LAM + ", điện đàm với " + SOMMAI + ".",
                    "Bộ trưởng Đỗ Quang Lâm mời Bộ trưởng Sommai Vongkham sớm thăm Việt Nam.")
                .engagements("visit"))
        .isEmpty();
  }

  @Test
  void aRoundUpGivesEachItemItsOwnDay() {
    assertThat(
            ToldArticle.of("2021-05-09")
                .says(
                    "Ngày 3/5, " + LAM + ", tiếp " + SOMMAI + ".",
                    "Ngày 5/5, Đại tướng Đỗ Quang Lâm tiếp " + SOK + ".",
                    "Ngày 6/5, Đại tướng Đỗ Quang Lâm tiếp Bộ trưởng Bộ Quốc phòng Thái Lan Prasert Wongdee.",
                    "Ngày 8/5, Đại tướng Đỗ Quang Lâm tiếp Bộ trưởng Bộ Quốc phòng Indonesia Budi Hartawan.")
                .engagements())
        .containsExactly(
            "reception held 2021-05-03 LAO|VNM with Sommai Vongkham|Đỗ Quang Lâm",
            "reception held 2021-05-05 KHM|VNM with Sok Chanrith|Đỗ Quang Lâm",
            "reception held 2021-05-06 THA|VNM with Prasert Wongdee|Đỗ Quang Lâm",
            "reception held 2021-05-08 IDN|VNM with Budi Hartawan|Đỗ Quang Lâm");
  }

  // ---- series and their editions

  @Test
  void anEditionInWordsIsANumber() {
    assertThat(
            news("Sáng 6/5, tại Hà Nội, Đối thoại Chính sách Quốc phòng Việt Nam - Campuchia lần"
                    + " thứ năm đã diễn ra.")
                .engagements())
        .containsExactly("policy-dialogue held 2021-05-06 KHM|VNM in Hà Nội edition 5");
  }

  @Test
  void anEditionInFiguresIsANumber() {
    assertThat(
            news("Sáng 6/5, tại Hà Nội, Đối thoại Chính sách Quốc phòng Việt Nam - Campuchia lần"
                    + " thứ 12 đã diễn ra.")
                .engagements())
        .containsExactly("policy-dialogue held 2021-05-06 KHM|VNM in Hà Nội edition 12");
  }

  @Test
  void anEditionAloneIsAnotherOfTheSeriesNamedBefore() {
    assertThat(
            news(
                    "Sáng 6/5, tại Hà Nội, Đối thoại Chính sách Quốc phòng Việt Nam - Campuchia lần"
                        + " thứ năm đã diễn ra.",
                    "Hai bên nhất trí tổ chức lần thứ sáu tại Phnôm Pênh vào năm 2022.")
                .engagements())
        .containsExactly(
            "policy-dialogue held 2021-05-06 KHM|VNM in Hà Nội edition 5",
            "policy-dialogue planned 2022 KHM|VNM in Phnôm Pênh edition 6");
  }

  @Test
  void anAnniversaryIsNoEdition() {
    assertThat(
            news("Sáng 6/5, "
                    + LAM
                    + ", hội đàm với "
                    + SOMMAI
                    + " nhân kỷ niệm lần thứ 75 Quốc khánh.")
                .engagements())
        .containsExactly("talks held 2021-05-06 LAO|VNM with Sommai Vongkham|Đỗ Quang Lâm");
  }

  @Test
  void aMereOccasionIsNoEvent() {
    assertThat(
            news("Nhân dịp Tết cổ truyền của Lào, sáng 6/5, "
                    + LAM
                    + ", điện đàm với "
                    + SOMMAI
                    + ".")
                .engagements())
        .containsExactly("call held 2021-05-06 LAO|VNM with Sommai Vongkham|Đỗ Quang Lâm");
  }

  @Test
  void aStandingMechanismIsNoEvent() {
    assertThat(
            news(
                    "Sáng 6/5, " + LAM + ", hội đàm với " + SOK + ".",
                    "Hai bên nhất trí duy trì cơ chế Đối thoại Chính sách Quốc phòng cấp Thứ trưởng.")
                .engagements("policy-dialogue"))
        .isEmpty();
  }

  @Test
  void unnamedVisitsInThePluralAreNoEvent() {
    assertThat(
            news(
                    "Sáng 6/5, " + LAM + ", hội đàm với " + SOMMAI + ".",
                    "Hai bên tăng cường các chuyến thăm lẫn nhau và trao đổi đoàn các cấp.")
                .engagements("visit"))
        .isEmpty();
  }

  // ---- parts and margins

  @Test
  void talksWithinAnExchangeArePartOfIt() {
    assertThat(
            news(
                    "Ngày 6/5, Giao lưu hữu nghị quốc phòng biên giới Việt Nam - Lào lần thứ ba diễn"
                        + " ra tại Sơn La.",
                    "Trong khuôn khổ Giao lưu hữu nghị quốc phòng biên giới lần thứ ba, "
                        + LAM
                        + ", hội đàm với "
                        + SOMMAI
                        + ".")
                .engagements("talks"))
        .containsExactly(
            "talks held 2021-05-06 LAO|VNM with Sommai Vongkham|Đỗ Quang Lâm in Sơn La part of exchange");
  }

  @Test
  void talksToldBeforeAndCalledPartOfAnExchangeLendItPlaceAndPeople() {
    assertThat(
            news(
                    "Ngày 6/5, " + LAM + ", hội đàm với " + SOMMAI + " tại Sơn La.",
                    "Cuộc hội đàm là một phần của Giao lưu hữu nghị quốc phòng biên giới Việt Nam - Lào"
                        + " lần thứ ba.")
                .engagements("exchange"))
        .singleElement()
        .asString()
        .contains("with Sommai Vongkham|Đỗ Quang Lâm in Sơn La");
  }

  @Test
  void aMeetingOfOthersWithinAnExchangeLendsItNobodyToldBefore() {
    assertThat(
            news(
                    "Ngày 6/5, " + LAM + ", hội đàm với " + SOMMAI + " tại Sơn La.",
                    "Cuộc gặp của thanh niên hai bên là một phần của Giao lưu hữu nghị quốc phòng biên giới"
                        + " Việt Nam - Lào lần thứ ba.")
                .engagements("exchange"))
        .noneMatch(line -> line.contains(" with "));
  }

  @Test
  void aMeetingBesideAConferenceIsOnItsMargins() {
    assertThat(
            news("Ngày 6/5, bên lề Đối thoại Shangri-La tại Singapore, "
                    + LAM
                    + ", gặp song phương Bộ trưởng Bộ Quốc phòng Indonesia Budi Hartawan.")
                .engagements())
        .anyMatch(
            line ->
                line.startsWith("meeting held 2021-05-06 IDN|VNM")
                    && line.endsWith("on the margins of conference"));
  }

  @Test
  void whoIsMetBesideAConferenceDoesNotAttendIt() {
    assertThat(
            news("Ngày 6/5, bên lề Đối thoại Shangri-La tại Singapore, "
                    + LAM
                    + ", gặp song phương Bộ trưởng Bộ Quốc phòng Indonesia Budi Hartawan.")
                .engagements("conference"))
        .noneMatch(line -> line.contains("Budi Hartawan"));
  }

  // ---- what is none

  @Test
  void aDomesticMeetingGivesNothing() {
    assertThat(
            news(
                    "Sáng 6/5, tại Hà Nội, Đại tướng Đỗ Quang Lâm, Bộ trưởng Bộ Quốc phòng, chủ trì hội"
                        + " nghị sơ kết công tác quý I của Bộ Quốc phòng.",
                    "Dự hội nghị có Thượng tướng Bùi Hữu Thắng, Thứ trưởng Bộ Quốc phòng.")
                .engagements())
        .isEmpty();
  }

  @Test
  void aMeetingThatWasCalledOffGivesNothing() {
    assertThat(
            news("Sáng 6/5, cuộc hội đàm giữa " + LAM + " và " + SOMMAI + " đã bị hoãn.")
                .engagements())
        .isEmpty();
  }

  @Test
  void aHeadlineInFurnitureGivesNothing() {
    assertThat(
            news("Sáng 6/5, " + LAM + ", hội đàm với " + SOMMAI + ".")
                .furniture("Đại tướng Đỗ Quang Lâm thăm chính thức Thái Lan")
                .engagements())
        .containsExactly("talks held 2021-05-06 LAO|VNM with Sommai Vongkham|Đỗ Quang Lâm");
  }

  // ---- what is none

  @Test
  void dialogueAsAnEverydayWordIsNoPolicyDialogue() {
    assertThat(
            news(
                    "Sáng 6/5, " + LAM + ", tiếp " + SOMMAI + ".",
                    "Hai bên nhất trí giải quyết mọi bất đồng bằng đối thoại hòa bình.")
                .engagements("policy-dialogue"))
        .isEmpty();
  }

  @Test
  void exercisesInThePluralAreNone() {
    assertThat(
            news(
                    "Sáng 6/5, " + LAM + ", tiếp " + SOMMAI + ".",
                    "Báo chí nhắc tới các cuộc tập trận chung Mỹ - Nhật Bản ở Thái Bình Dương.")
                .engagements("exercise"))
        .isEmpty();
  }

  @Test
  void anExerciseOfOneCountryIsNone() {
    assertThat(
            news(
                    "Sáng 6/5, " + LAM + ", tiếp " + SOMMAI + ".",
                    "Trước đó Nhật Bản tổ chức tập trận tại Hokkaido ngày 2/5.")
                .engagements("exercise"))
        .isEmpty();
  }

  @Test
  void aVisitCalledOffIsNone() {
    assertThat(
            news(
                    "Sáng 6/5, " + LAM + ", tiếp " + SOMMAI + ".",
                    "Theo báo chí, Tổng thống Nga Vladimir Putin đã hủy chuyến thăm Pháp tháng 10/2020.")
                .engagements("visit"))
        .isEmpty();
  }

  @Test
  void aYearInWhichAnAnniversaryFallsIsNoCeremony() {
    assertThat(
            news(
                    "Sáng 6/5, " + LAM + ", tiếp " + SOMMAI + ".",
                    "Chuyến thăm diễn ra khi hai nước kỷ niệm 60 năm thiết lập quan hệ ngoại giao.")
                .engagements("ceremony"))
        .isEmpty();
  }

  @Test
  void aCallHasNoPlace() {
    assertThat(
            news("Sáng 6/5, "
                    + LAM
                    + ", điện đàm với "
                    + SOMMAI
                    + ", trao đổi về tình hình tại Attapeu.")
                .engagements("call"))
        .containsExactly("call held 2021-05-06 LAO|VNM with Sommai Vongkham|Đỗ Quang Lâm");
  }

  @Test
  void theTwoLeadersBehindTheirNamesAreNobodyElse() {
    assertThat(
            news(
                    "Sáng 6/5, " + LAM + ", gặp " + SOK + ".",
                    "Chiều 6/5, tại cuộc gặp giữa "
                        + LAM
                        + " và "
                        + SOMMAI
                        + ", hai nhà lãnh đạo bày tỏ vui mừng.")
                .engagements("meeting"))
        .containsExactlyInAnyOrder(
            "meeting held 2021-05-06 KHM|VNM with Sok Chanrith|Đỗ Quang Lâm",
            "meeting held 2021-05-06 LAO|VNM with Sommai Vongkham|Đỗ Quang Lâm");
  }
}
