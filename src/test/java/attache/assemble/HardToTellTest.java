package attache.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where a day, a person or the outcome would be a guess, it is left out. */
class HardToTellTest {

  private static final String IDLE = "Thời tiết những ngày này rất đẹp.";
  private static final String PRESIDENTS =
      "Tổng thống Pháp Jean Dupont %s Tổng thống Mỹ John Miller";

  private static ToldArticle news(String... paragraphs) {
    return ToldArticle.of("2021-05-16").says(paragraphs);
  }

  @Test
  void anUndatedPictureOfPeopleAbroadIsNoNews() {
    assertThat(news(IDLE).caption(PRESIDENTS.formatted("gặp") + ".").engagements()).isEmpty();
  }

  @Test
  void anUndatedPictureOfOnesOwnIsNews() {
    assertThat(
            news(IDLE)
                .caption("Bộ trưởng Quốc phòng Việt Nam Đỗ Quang Lâm tiếp Đại sứ Pháp Jean Dupont.")
                .engagements("reception"))
        .hasSize(1);
  }

  @Test
  void aHeadlineOfWhatTheTextPlansTellsNothingHeld() {
    assertThat(
            ToldArticle.of("2021-05-16")
                .title(PRESIDENTS.formatted("gặp"))
                .says(IDLE, "Tới đây, " + PRESIDENTS.formatted("sẽ gặp") + " tại Paris.")
                .engagements("meeting"))
        .noneMatch(line -> line.contains(" held "));
  }

  @Test
  void onTheMarginsOfAComingSummitNobodyHasMetYet() {
    assertThat(
            news(
                    IDLE,
                    IDLE,
                    IDLE,
                    IDLE,
                    PRESIDENTS.formatted("thảo luận về cuộc gặp với")
                        + " bên lề Hội nghị cấp cao ASEAN dự kiến diễn ra vào tháng 11/2021.")
                .engagements("meeting"))
        .noneMatch(line -> line.contains(" held "));
  }

  @Test
  void aWishFulfilledOnlyIfItIsGrantedIsNoMeeting() {
    assertThat(news(PRESIDENTS.formatted("nói rất vinh dự nếu được gặp") + ".").engagements())
        .isEmpty();
  }

  @Test
  void whatWasSaidAfterAMeetingDoesNotTellItsDay() {
    assertThat(
            news("Phát biểu sau "
                    + "cuộc gặp với Bộ trưởng Quốc phòng Lào Sommai Vongkham, Bộ trưởng"
                    + " Quốc phòng Việt Nam Đỗ Quang Lâm nói hai bên hài lòng.")
                .engagements("meeting"))
        .singleElement()
        .asString()
        .contains("held 2021-05 ");
  }

  @Test
  void aPlansDayIsNotThatOfTheNextSentence() {
    assertThat(
            ToldArticle.of("2021")
                .says(
                    IDLE,
                    IDLE,
                    IDLE,
                    IDLE,
                    IDLE,
                    IDLE,
                    "Hai nước sẽ mở lớp vào ngày 20/5. Bộ trưởng Quốc phòng Việt Nam Đỗ Quang Lâm đã gặp Bộ"
                        + " trưởng Quốc phòng Lào Sommai Vongkham.")
                .engagements("meeting"))
        .singleElement()
        .asString()
        .doesNotContain("2021-05-20");
  }

  @Test
  void whoSpeaksOfTheTalksOfOthersIsNoPartOfThem() {
    assertThat(
            news("Hoan nghênh kết quả cuộc hội đàm giữa Bộ trưởng Quốc phòng Lào Sommai Vongkham và Bộ trưởng"
                    + " Quốc phòng Việt Nam Đỗ Quang Lâm, Thủ tướng Việt Nam Lê Văn Hòa nói hai bên"
                    + " cần hợp tác.")
                .engagements("talks"))
        .singleElement()
        .asString()
        .doesNotContain("Lê Văn Hòa");
  }

  @Test
  void theTitleBehindAVisitorsNameIsHis() {
    assertThat(
            news("Tổng thống Mỹ John Miller đã gửi thư. Thủ tướng Việt Nam Lê Văn Hòa tiếp ông Paul Smith, Chủ"
                    + " tịch tập đoàn Mỹ.")
                .engagements("reception"))
        .noneMatch(line -> line.contains("John Miller"));
  }

  @Test
  void aConferenceDatedAheadIsNotHeldBecauseTheHeadlineLeavesItsDayOut() {
    assertThat(
            ToldArticle.of("2021-05-16")
                .title("Bộ trưởng Quốc phòng dự Đối thoại Shangri-La")
                .says(
                    "Bộ trưởng Quốc phòng Việt Nam Đỗ Quang Lâm sẽ dự Đối thoại Shangri-La vào ngày"
                        + " 4/6 tại Singapore.")
                .engagements("conference"))
        .singleElement()
        .asString()
        .contains("planned 2021-06-04");
  }

  private static final String VISIT =
      "Bộ trưởng Quốc phòng Lào Sommai Vongkham thăm chính thức Việt Nam từ ngày 14 đến 17/5.";

  @Test
  void aDelegationThatIsReceivedIsThatOfTheVisitor() {
    assertThat(
            news(VISIT, "Sáng 15/5, Chủ tịch nước Việt Nam Lê Văn Hòa tiếp đoàn.")
                .engagements("reception"))
        .singleElement()
        .asString()
        .contains("held 2021-05-15 LAO|VNM with")
        .contains("Lê Văn Hòa")
        .contains("Sommai Vongkham");
  }

  @Test
  void thanksForAReceptionPlanNone() {
    assertThat(
            news(VISIT, "Ông cảm ơn Chủ tịch nước Việt Nam Lê Văn Hòa đã dành thời gian tiếp đoàn.")
                .engagements("reception"))
        .noneMatch(line -> line.contains(" planned "));
  }

  @Test
  void atTheSameTimeIsOnTheDayToldBeforeInAnotherParagraph() {
    assertThat(
            news(
                    IDLE,
                    "Lễ đón Bộ trưởng Quốc phòng Lào Sommai Vongkham được tổ chức sáng 14/5 tại Hà Nội.",
                    "Cùng thời điểm, Thứ trưởng Quốc phòng Việt Nam Lê Văn Bình gặp Thứ trưởng Quốc phòng Lào"
                        + " Khamla Sisoulath.")
                .engagements("meeting"))
        .singleElement()
        .asString()
        .contains("held 2021-05-14 ");
  }

  @Test
  void theOfficeSomebodyActsInIsNoOtherPerson() {
    assertThat(
            news(
                    "Ngày 15/5, Đại tướng Phạm Văn Hải, trên cương vị Bộ trưởng Bộ Quốc phòng Việt Nam vừa đảm nhiệm,"
                        + " điện đàm với Bộ trưởng Quốc phòng Lào Sommai Vongkham.",
                    "Bộ trưởng Bộ Quốc phòng Việt Nam Đỗ Quang Lâm đã nghỉ hưu.")
                .engagements("call"))
        .singleElement()
        .asString()
        .contains("Phạm Văn Hải")
        .doesNotContain("Đỗ Quang Lâm");
  }

  @Test
  void anExerciseSpokenOfInGeneralIsNone() {
    assertThat(
            news("Hàn Quốc khẳng định tiếp tục tập trận chung với Mỹ.", IDLE)
                .engagements("exercise"))
        .isEmpty();
  }

  @Test
  void anExerciseTakesTheDayOnWhichItIsToldToHaveBeenHeld() {
    assertThat(
            news(IDLE, "Ngày 15/5, hải quân Mỹ đã tổ chức một cuộc tập trận với Qatar.")
                .engagements("exercise"))
        .singleElement()
        .asString()
        .contains("2021-05-15 QAT|USA");
  }

  @Test
  void theDayAfterAReceptionIsNotThatOfTheReception() {
    assertThat(
            news(
                    IDLE,
                    "Bộ trưởng Quốc phòng Nhật Bản Sato Yuko nói như vậy hôm 15/5, một ngày sau khi tiếp Bộ trưởng Quốc"
                        + " phòng Mỹ John Miller.")
                .engagements("reception"))
        .noneMatch(line -> line.contains("2021-05-15"));
  }

  @Test
  void theMonthSomebodyTookOfficeIsNotThatOfAMeetingSince() {
    assertThat(
            news(
                    IDLE,
                    IDLE,
                    IDLE,
                    IDLE,
                    "Bộ trưởng Quốc phòng Nhật Bản Sato Yuko là quan chức cấp cao nhất gặp Tổng thống Mỹ John Miller"
                        + " kể từ khi ông nhậm chức hồi tháng 1.")
                .engagements("meeting"))
        .noneMatch(line -> line.contains("2021-01"));
  }

  @Test
  void contactsThatWouldBeWelcomeAreNoMeeting() {
    assertThat(
            news(
                    IDLE,
                    "Nga sẽ vui mừng nếu các cuộc tiếp xúc giữa Tổng thống Mỹ và Ukraine có ích.")
                .engagements("meeting"))
        .isEmpty();
  }

  @Test
  void aPlaceWhoseNameBreaksOffIsLeftOut() {
    assertThat(
            news("Ngày 15/5, tại Trung tâm Chính sách Chiến lược Hòa bình, Bộ trưởng Quốc phòng Việt Nam Đỗ Quang Lâm"
                    + " hội đàm với Bộ trưởng Quốc phòng Lào Sommai Vongkham.")
                .engagements("talks"))
        .singleElement()
        .asString()
        .doesNotContain(" in ");
  }

  @Test
  void theDayOnWhichAMeetingIsConfirmedIsNotThatOfTheMeeting() {
    assertThat(
            news(
                    IDLE,
                    "Ngày 16/5, Bộ Ngoại giao Pháp xác nhận "
                        + PRESIDENTS.formatted("đã gặp")
                        + " tại Paris.")
                .engagements("meeting"))
        .singleElement()
        .asString()
        .contains("held 2021-05 ");
  }

  @Test
  void theDayOfASpeechAtAMeetingIsThatOfTheMeeting() {
    assertThat(
            news(
                    IDLE,
                    "Ngày 15/5, Tổng thống Pháp Jean Dupont tuyên bố tại cuộc gặp với Tổng thống Mỹ John Miller rằng hai"
                        + " nước sẽ hợp tác.")
                .engagements("meeting"))
        .singleElement()
        .asString()
        .contains("held 2021-05-15 ");
  }

  @Test
  void aReportThatIsDeniedPlansNoMeeting() {
    assertThat(
            news(
                    IDLE,
                    "Ngày 15/5, Bộ Ngoại giao Pháp phủ nhận thông tin cho rằng "
                        + PRESIDENTS.formatted("sẽ gặp")
                        + ".")
                .engagements())
        .isEmpty();
  }

  @Test
  void whatIsToldBehindButIsNotPlanned() {
    assertThat(
            news(
                    IDLE,
                    IDLE,
                    IDLE,
                    IDLE,
                    "Tổng thống Pháp Jean Dupont nói sẽ nêu việc này, nhưng tại cuộc gặp với Tổng thống Mỹ John Miller"
                        + " ông đã im lặng.")
                .engagements("meeting"))
        .noneMatch(line -> line.contains(" planned "));
  }

  @Test
  void whatIsToldByTheWayOfTheNewsIsOfNoCertainDay() {
    assertThat(
            news("Khi gặp Tổng thống Mỹ John Miller, Tổng thống Pháp Jean Dupont đeo cà vạt xanh.")
                .engagements("meeting"))
        .singleElement()
        .asString()
        .contains("held 2021-05 ");
  }

  @Test
  void theDayOfADepartureIsNotThatOfTheConference() {
    assertThat(
            news("Ngày 15/5, Bộ trưởng Quốc phòng Việt Nam Đỗ Quang Lâm tới tham dự Đối thoại Shangri-La.")
                .engagements("conference"))
        .singleElement()
        .asString()
        .contains("held 2021-05 ");
  }

  @Test
  void theDayOnWhichAConferenceOpensIsItsOwn() {
    assertThat(
            news("Ngày 15/5, Đối thoại Shangri-La đã khai mạc tại Singapore. Bộ trưởng Quốc phòng Việt Nam Đỗ Quang Lâm"
                    + " dự.")
                .engagements("conference"))
        .singleElement()
        .asString()
        .contains("held 2021-05-15 ");
  }

  @Test
  void aVisitWithoutADestinationGoesWhereTheVisitorWasToldToBe() {
    assertThat(
            news(
                    "Bộ trưởng Quốc phòng Nhật Bản Sato Yuko đang thăm Lào.",
                    "Trung Quốc theo dõi sát chuyến thăm của Bộ trưởng Sato Yuko. Trung Quốc nêu lo ngại.",
                    "Trung Quốc cho rằng chuyến thăm này của bà Sato Yuko không có lợi.")
                .engagements("visit"))
        .singleElement()
        .asString()
        .contains("JPN|LAO");
  }

  @Test
  void theSpeakerOfAnotherParliamentIsNotOnesOwn() {
    assertThat(
            news(
                    "Chủ tịch Quốc hội Việt Nam Trần Thị Mai gửi lời thăm hỏi.",
                    "Ngày 15/5, Thủ tướng Việt Nam Lê Văn Hòa hội kiến với Chủ tịch Thượng viện Quốc hội Pháp.")
                .engagements("meeting"))
        .noneMatch(line -> line.contains("Trần Thị Mai"));
  }

  @Test
  void thatYearIsTheOneToldBeforeEvenWithoutADay() {
    assertThat(
            news(
                    IDLE,
                    IDLE,
                    IDLE,
                    IDLE,
                    "Lễ ký diễn ra ngày 1/7/1997. Cuối năm 1982, ông tới Lào. Ngày 23/9 năm đó, Tổng thống Pháp Jean"
                        + " Dupont gặp Tổng thống Mỹ John Miller.")
                .engagements("meeting"))
        .singleElement()
        .asString()
        .contains("past 1982-09-23 ");
  }

  @Test
  void whoAgreesAtTalksHoldsThem() {
    assertThat(
            news("Trong cuộc hội đàm tại Hà Nội ngày 15/5, Bộ trưởng Quốc phòng Việt Nam Đỗ Quang Lâm và Bộ trưởng"
                    + " Quốc phòng Lào Sommai Vongkham nhất trí mở cửa khẩu vào ngày 1/6.")
                .engagements("talks"))
        .singleElement()
        .asString()
        .contains("held 2021-05-15 LAO|VNM with Sommai Vongkham|Đỗ Quang Lâm");
  }

  @Test
  void theDelegationThatVisitsIsThatOfWhoMetTheHosts() {
    assertThat(
            news(
                    "Ngày 15/5, Bộ trưởng Quốc phòng Việt Nam Đỗ Quang Lâm hội đàm với Bộ trưởng Quốc phòng Lào Sommai"
                        + " Vongkham.",
                    "Đoàn đại biểu quân sự cấp cao Lào thăm Việt Nam từ ngày 14 đến 17/5.")
                .engagements("visit"))
        .containsExactly(
            "visit held 2021-05-14/2021-05-17 LAO|VNM with Sommai Vongkham in Việt Nam");
  }

  @Test
  void ofTwoNounsTheOneNextToThePeopleIsTheirs() {
    assertThat(
            news(
                    IDLE,
                    "Chuyến đi nối tiếp cuộc hội đàm ngày 15/5 tại Viêng Chăn giữa Bộ trưởng Quốc phòng Việt Nam Đỗ Quang"
                        + " Lâm và Bộ trưởng Quốc phòng Lào Sommai Vongkham.")
                .engagements("talks"))
        .singleElement()
        .asString()
        .contains("2021-05-15 LAO|VNM");
  }

  @Test
  void aRegionIsNoPlaceOfAMeeting() {
    assertThat(
            news("Ngày 15/5, "
                    + PRESIDENTS.formatted("gặp")
                    + " để bàn việc hợp tác tại Biển Đông.")
                .engagements("meeting"))
        .singleElement()
        .asString()
        .doesNotContain(" in ");
  }

  @Test
  void theDayOfThePlaceIsTheOneOutsideTheBrackets() {
    assertThat(
            news("Chiều 15/5 (giờ Mỹ, tức sáng 16/5 giờ Hà Nội), "
                    + PRESIDENTS.formatted("đã hội đàm với")
                    + ".")
                .engagements("talks"))
        .singleElement()
        .asString()
        .contains("held 2021-05-15 ");
  }

  @Test
  void theDayOnWhichSomebodyTookOfficeIsNotThatOfHisMeeting() {
    assertThat(
            news("Đây là cuộc gặp đầu tiên giữa "
                    + PRESIDENTS.formatted("và")
                    + ", người vừa nhậm chức hôm 5/5.")
                .engagements("meeting"))
        .singleElement()
        .asString()
        .doesNotContain("2021-05-05");
  }

  @Test
  void theDayOfArrivalIsNotThatOfTheVisit() {
    assertThat(
            news("Sau khi đến Paris vào ngày 14/5, Tổng thống Mỹ John Miller hội đàm với Tổng thống"
                    + " Pháp Jean Dupont.")
                .engagements("visit"))
        .singleElement()
        .asString()
        .contains("held 2021-05 ");
  }

  @Test
  void aCrisisElsewhereIsNoPlaceOfAMeeting() {
    assertThat(
            news("Thỏa thuận ngừng bắn ở Syria được loan báo sau cuộc hội đàm giữa "
                    + PRESIDENTS.formatted("và")
                    + " hôm 15/5.")
                .engagements("talks"))
        .singleElement()
        .asString()
        .doesNotContain("Syria");
  }

  @Test
  void bilateralIsNoBut() {
    assertThat(
            news("Tổng thống Mỹ John Miller muốn có cuộc gặp song phương với Tổng thống Pháp Jean"
                    + " Dupont khi cả hai dự hội nghị thượng đỉnh G20 tại Rome, Italy.")
                .engagements("conference"))
        .noneMatch(line -> line.contains(" held "));
  }

  @Test
  void aFirstOfAnyMinisterIsOfNobodyNamed() {
    assertThat(
            news("Bộ trưởng Quốc phòng Mỹ John Miller đã phát biểu. Đó là lần đầu tiên một Bộ trưởng"
                    + " Quốc phòng Mỹ đến thăm Việt Nam trong vòng 30 năm.")
                .engagements("visit"))
        .isEmpty();
  }

  @Test
  void aVisitOnlyDaysAwayIsNotHeld() {
    assertThat(
            news("Tranh cãi nổ ra khi chỉ vài ngày nữa là Tổng thống Mỹ John Miller thăm chính thức"
                    + " Pháp.")
                .engagements("visit"))
        .noneMatch(line -> line.contains(" held "));
  }

  @Test
  void whoMetTheOthersBeforeMeetsTheNext() {
    assertThat(
            news("Tổng thống Hàn Quốc Kim Tae-ho ngày 15/5 gặp Tổng thống Pháp Jean Dupont. Tại cuộc gặp"
                    + " với Tổng thống Mỹ John Miller, ông Kim Tae-ho đề nghị hợp tác. Trong cuộc gặp Thủ"
                    + " tướng Australia Paul Smith, hai bên nhất trí hợp tác.")
                .engagements("meeting"))
        .noneMatch(line -> line.contains("John Miller") && line.contains("Paul Smith"));
  }

  @Test
  void aDialogueOfBusinessLeadersIsNone() {
    assertThat(
            news("Việt Nam và Nhật Bản tổ chức vòng đối thoại lần thứ 9 giữa các lãnh đạo doanh nghiệp"
                    + " hai nước.")
                .engagements("policy-dialogue"))
        .isEmpty();
  }

  @Test
  void aSummitIsNotDatedByTheJourneyItIsPartOf() {
    assertThat(
            news("Thủ tướng Việt Nam Lê Văn Hòa sẽ thăm Đức, tham dự Hội nghị Thượng đỉnh G20 tại"
                    + " Hamburg và thăm Hà Lan từ ngày 5 đến 11/6.")
                .engagements("conference"))
        .allMatch(line -> line.contains(" 2021-06 "));
  }

  @Test
  void whoGoesOnSpeakingIsNoPartOfTheTalksOfOthersWithOthers() {
    assertThat(
            news("Trên cơ sở kết quả cuộc hội đàm giữa Bộ trưởng Quốc phòng Lào Sommai Vongkham với Bộ"
                    + " trưởng Quốc phòng Việt Nam Đỗ Quang Lâm, Thủ tướng Việt Nam Lê Văn Hòa bày tỏ"
                    + " đồng tình.")
                .engagements("talks"))
        .noneMatch(line -> line.contains("Lê Văn Hòa"));
  }

  @Test
  void whoIsOnlyNamedInARelativeClauseTravelsNowhere() {
    assertThat(
            news("Ông Donald Smith, người từng chỉ trích Tổng thống Mỹ John Miller, đã tới thăm Pháp.")
                .engagements("visit"))
        .noneMatch(line -> line.contains("John Miller"));
  }

  @Test
  void whoIsInvitedToASummitIsNotSaidToAttendIt() {
    assertThat(
            news("Thủ tướng Việt Nam Lê Văn Hòa đã mời Tổng thống Pháp Jean Dupont dự Hội nghị cấp cao"
                    + " ASEAN lần thứ 40 tại Hà Nội tháng 11/2021.")
                .engagements("conference"))
        .noneMatch(line -> line.contains("Jean Dupont"));
  }

  @Test
  void aMeetingOfTheWeekBeforeIsNotOfTheDayToldLast() {
    assertThat(
            news("Ngày 14/5, Tổng thống Pháp Jean Dupont phát biểu tại Paris. Tuần trước đó, "
                    + PRESIDENTS.formatted("đã gặp")
                    + ".")
                .engagements("meeting"))
        .singleElement()
        .asString()
        .doesNotContain("2021-05-14");
  }

  @Test
  void aLinkToAnotherArticleTellsNothing() {
    assertThat(
            news("Hai nước tăng cường hợp tác. [Bộ trưởng Quốc phòng Việt Nam Đỗ Quang Lâm hội đàm với Bộ trưởng"
                    + " Quốc phòng Lào Sommai Vongkham] Kim ngạch tăng mạnh.")
                .engagements())
        .isEmpty();
  }

  @Test
  void whoIsVisitedDoesNotVisitHisGuestMeanwhile() {
    assertThat(
            news(
                    "Thủ tướng Việt Nam Lê Văn Hòa thăm chính thức Pháp từ ngày 14 đến 16/5. "
                        + IDLE,
                    IDLE,
                    IDLE,
                    IDLE,
                    "Thủ tướng Lê Văn Hòa hội đàm với Tổng thống Pháp Jean Dupont; hoan nghênh Tổng thống"
                        + " Jean Dupont sang thăm Việt Nam.")
                .engagements("visit"))
        .noneMatch(line -> line.contains("Jean Dupont"));
  }

  @Test
  void whereAVisitGoesMayStandBehindWhoseItIs() {
    assertThat(
            news("Chuyến thăm chính thức của Thủ tướng Việt Nam Lê Văn Hòa tới Nhật Bản đã kết thúc tốt"
                    + " đẹp. Tổng thống Pháp Jean Dupont chúc mừng.")
                .engagements("visit"))
        .singleElement()
        .asString()
        .contains("JPN|VNM");
  }

  @Test
  void aVisitToABaseOfAnotherStateAtHomeIsNoVisitToThatState() {
    assertThat(
            news("Đây là chuyến thăm đầu tiên của Tổng thống Syria Ali Haddad đến căn cứ không quân lớn"
                    + " nhất của Nga ở tỉnh Latakia.")
                .engagements("visit"))
        .isEmpty();
  }

  @Test
  void whoHasComeUponAnInvitationIsNoLongerExpected() {
    assertThat(
            news("Nhận lời mời của Bộ trưởng Quốc phòng Lào Sommai Vongkham, Đoàn đại biểu Việt Nam do"
                    + " Đại tướng Đỗ Quang Lâm dẫn đầu đã tham dự Diễn đàn Hương Sơn Bắc Kinh lần thứ 9 diễn ra"
                    + " từ ngày 13 đến 15/5.")
                .engagements("conference"))
        .singleElement()
        .asString()
        .contains("held 2021-05-13/2021-05-15", "VNM with Đỗ Quang Lâm edition 9");
  }
}
