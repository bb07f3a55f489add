package attache.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which papers there are, whose, since when, and whether anybody signed. */
class AgreementAssemblerTest {

  private static final String TALKS =
      "Sáng 6/5, tại Hà Nội, Đại tướng Đỗ Quang Lâm, Bộ trưởng Bộ Quốc phòng Việt Nam, hội đàm với"
          + " Thượng tướng Sommai Vongkham, Bộ trưởng Bộ Quốc phòng Lào.";

  private static ToldArticle news(String... paragraphs) {
    return ToldArticle.of("2021-05-06").says(paragraphs);
  }

  // ---- signed

  @Test
  void whatTheTwoMinistersSignIsSignedThatDayByBothAtTheTalks() {
    assertThat(
            news(TALKS, "Hai Bộ trưởng đã ký Kế hoạch hợp tác quốc phòng năm 2022.").agreements())
        .containsExactly(
            "cooperation-plan signed 2021-05-06 LAO|VNM for 2022 by Sommai Vongkham|Đỗ Quang Lâm at talks");
  }

  @Test
  void whoWitnessesASigningSignsNothing() {
    assertThat(
            news(
                    TALKS,
                    "Hai Bộ trưởng đã chứng kiến lễ ký Bản ghi nhớ về hợp tác quân y giữa hai nước.")
                .agreements())
        .containsExactly("memorandum-of-understanding signed 2021-05-06 LAO|VNM at talks");
  }

  @Test
  void aCeremonyToldByANounAndItsSignersInTheNextSentenceMakeOneSigning() {
    assertThat(
            news(
                    TALKS,
                    "Hội đàm kết thúc, tại phòng khánh tiết đã diễn ra lễ ký Bản ghi nhớ về hợp tác quân y"
                        + " giữa hai Bộ Quốc phòng. Thay mặt hai bên ký vào văn kiện là Trung tướng Lê Văn"
                        + " Bình của Việt Nam và Trung tướng Khampheng Vongsa của Lào.")
                .agreements())
        .containsExactly(
            "memorandum-of-understanding signed 2021-05-06 LAO|VNM by Khampheng Vongsa|Lê Văn Bình at talks");
  }

  @Test
  void theYearOfTheNextMeetingIsNotThatOfTheSigningBeforeIt() {
    assertThat(
            news(
                    TALKS,
                    "Hai Bộ trưởng đã ký Biên bản hội đàm và nhất trí gặp lại nhau vào năm 2023.")
                .agreements())
        .containsExactly(
            "minutes signed 2021-05-06 LAO|VNM by Sommai Vongkham|Đỗ Quang Lâm at talks");
  }

  @Test
  void whatIsSignedWithOneIsNotOpenBecauseItIsStillNegotiatedWithAnother() {
    assertThat(
            news(
                    TALKS,
                    "Lào đã ký các thỏa thuận tương tự với Nga và Cuba, và đang đàm phán với Pháp.")
                .agreements())
        .containsExactlyInAnyOrder("agreement in-force LAO|RUS", "agreement in-force CUB|LAO");
  }

  @Test
  void oneOfAListOfTasksIsNotSaidToBeSigned() {
    assertThat(
            news(
                    TALKS,
                    "Hai bên nhất trí mở lớp đào tạo; ký Nghị định thư về hợp tác quân y giữa hai nước; trao"
                        + " đổi đoàn.")
                .agreements())
        .noneMatch(line -> line.contains("signed") || line.contains("in-force"));
  }

  @Test
  void whatSomebodyStressesToHaveBeenSignedIsNoNewsOfTheDay() {
    assertThat(
            news(
                    TALKS,
                    "Ông Lê Văn Bình nhấn mạnh, hai nước đã chính thức ký kết Hiệp định về tìm kiếm cứu nạn.")
                .agreements())
        .containsExactly("agreement in-force LAO|VNM");
  }

  @Test
  void aHeadlineTellsNoOtherStateOfAPaperThanTheTextDoes() {
    assertThat(
            ToldArticle.of("2021-05-06")
                .title("Trở ngại cho Hiệp định thương mại Việt Nam - Lào")
                .says(
                    "Hiệp định thương mại giữa Lào và Việt Nam sẽ chỉ được phê chuẩn khi hai quốc hội"
                        + " thông qua.")
                .agreements())
        .containsExactly("agreement proposed LAO|VNM");
  }

  @Test
  void theyAreThoseOfWhomTheParagraphHasTold() {
    assertThat(
            news(TALKS + " Sau phiên họp, họ ký Hiệp định về tìm kiếm cứu nạn giai đoạn 2021-2025.")
                .agreements())
        .containsExactly("agreement signed 2021-05-06 LAO|VNM for 2021-2025 at talks");
  }

  @Test
  void aSigningIsOfTheDayOfTheNewsToldBefore() {
    assertThat(
            ToldArticle.of("2021-05-08")
                .says(TALKS, "Bản ghi nhớ về hợp tác quân y được hai bên ký kết.")
                .agreements())
        .containsExactly("memorandum-of-understanding signed 2021-05-06 LAO|VNM at talks");
  }

  @Test
  void whatAParliamentPassesIsNotSignedByThat() {
    assertThat(news(TALKS, "Quốc hội Lào thông qua Hiệp định về tìm kiếm cứu nạn.").agreements())
        .noneMatch(a -> a.contains("signed"));
  }

  @Test
  void aPaperThatTookEffectInAnEarlierYearIsNotProposed() {
    assertThat(
            news(
                    TALKS,
                    "Khi Hiệp định thương mại tự do giữa hai nước có hiệu lực năm 2015, kim ngạch đã"
                        + " tăng gấp đôi.")
                .agreements())
        .containsExactly("agreement in-force LAO|VNM");
  }

  @Test
  void aDraftThatIsSaidToBeStuckIsProposed() {
    assertThat(
            news(
                    TALKS,
                    "Bản thỏa thuận về hợp tác công nghiệp quốc phòng, dù đã qua ba vòng đàm phán, vẫn"
                        + " vướng ở điều khoản bảo mật.")
                .agreements())
        .containsExactly("agreement proposed LAO|VNM");
  }

  @Test
  void anOldConventionOfManyNeedsNoParties() {
    assertThat(
            news(TALKS, "Hai bên hứa tuân thủ Công ước Ottawa năm 1997 về cấm mìn sát thương.")
                .agreements())
        .singleElement()
        .asString()
        .startsWith("convention in-force 1997");
  }

  @Test
  void theMinistersOfTodayDidNotSignThePaperOfAnotherYear() {
    assertThat(news(TALKS, "Hai Bộ trưởng đã ký Bản ghi nhớ về quân y năm 2011.").agreements())
        .noneMatch(a -> a.contains(" by "));
  }

  @Test
  void whatTheHeadOfAFirmSignsIsNoPaperOfStates() {
    assertThat(
            news(TALKS, "Chủ tịch Tập đoàn Minh Long ký thỏa thuận hợp tác sáng nay tại Hà Nội.")
                .agreements())
        .isEmpty();
  }

  @Test
  void initialsBehindTheNameOfAMinistryAreThatMinistry() {
    assertThat(
            news(TALKS, "Hiệp hội gửi văn bản đến Bộ Thương mại Hoa Kỳ (DOC).", "DOC chưa trả lời.")
                .agreements())
        .isEmpty();
  }

  @Test
  void aPaperOfOneStateAndTheUnionIsTheirsWhoeverElseTheArticleTellsOf() {
    assertThat(
            news(
                    TALKS,
                    "Chính phủ Việt Nam và EU đã hoàn thành việc đàm phán Hiệp định về lâm sản.")
                .agreements())
        .containsExactly("agreement proposed EU|VNM");
  }

  @Test
  void aSigningThatOnlyACaptionTellsCounts() {
    assertThat(
            news(TALKS)
                .caption(
                    "Bộ trưởng Đỗ Quang Lâm và Bộ trưởng Sommai Vongkham ký Nghị định thư hợp tác quốc"
                        + " phòng giai đoạn 2021-2025.")
                .agreements())
        .containsExactly(
            "protocol signed 2021-05-06 LAO|VNM for 2021-2025 by Sommai Vongkham|Đỗ Quang Lâm at talks");
  }

  @Test
  void twoPapersSignedInOneSentenceAreTwo() {
    assertThat(
            news(
                    TALKS,
                    "Hai Bộ trưởng đã ký Nghị định thư hợp tác quốc phòng giai đoạn 2021-2025 và Kế"
                        + " hoạch hợp tác quốc phòng năm 2022.")
                .agreements())
        .containsExactlyInAnyOrder(
            "protocol signed 2021-05-06 LAO|VNM for 2021-2025 by Sommai Vongkham|Đỗ Quang Lâm at talks",
            "cooperation-plan signed 2021-05-06 LAO|VNM for 2022 by Sommai Vongkham|Đỗ Quang Lâm at talks");
  }

  @Test
  void onePaperToldInLeadBodyAndCaptionIsOneRow() {
    assertThat(
            news(
                    TALKS,
                    "Hai Bộ trưởng đã ký Nghị định thư hợp tác quốc phòng giai đoạn 2021-2025.",
                    "Nghị định thư hợp tác quốc phòng giai đoạn 2021-2025 mở ra bước phát triển mới.")
                .caption("Lễ ký Nghị định thư hợp tác quốc phòng.")
                .agreements())
        .hasSize(1);
  }

  @Test
  void aDayPrintedBesideTheSigningIsItsDayThoughTheHeadlineTellsNone() {
    assertThat(
            ToldArticle.of("2021-05-07")
                .title("Việt Nam và Lào ký Kế hoạch hợp tác quốc phòng năm 2022")
                .says(
                    TALKS,
                    "Sau hội đàm, ngày 6-5-2021, hai Bộ trưởng đã ký Kế hoạch hợp tác năm 2022 giữa"
                        + " hai Bộ Quốc phòng.")
                .agreements())
        .containsExactly(
            "cooperation-plan signed 2021-05-06 LAO|VNM for 2022 by Sommai Vongkham|Đỗ Quang Lâm at talks");
  }

  // ---- not signed, or not now

  @Test
  void whatIsToBeSignedIsProposed() {
    assertThat(
            news(TALKS, "Hai bên nhất trí thúc đẩy ký kết Bản ghi nhớ về hợp tác quân y.")
                .agreements())
        .containsExactly("memorandum-of-understanding proposed LAO|VNM");
  }

  @Test
  void whatWasNotSignedYetIsProposed() {
    assertThat(
            news(
                    TALKS,
                    "Bản ghi nhớ về hợp tác quân y giữa hai nước vẫn đang được trao đổi, chưa được ký.")
                .agreements())
        .containsExactly("memorandum-of-understanding proposed LAO|VNM");
  }

  @Test
  void aPaperToBeCarriedOutIsInForce() {
    assertThat(
            news(
                    TALKS,
                    "Hai bên tiếp tục triển khai hiệu quả Nghị định thư hợp tác quốc phòng giai đoạn"
                        + " 2020-2024.")
                .agreements())
        .containsExactly("protocol in-force LAO|VNM for 2020-2024");
  }

  @Test
  void aPaperSignedYearsAgoIsInForceWithItsDate() {
    assertThat(
            news(TALKS, "Hai bên thực hiện tốt Bản ghi nhớ về hợp tác quân y ký ngày 12/4/2016.")
                .agreements())
        .containsExactly("memorandum-of-understanding in-force 2016-04-12 LAO|VNM");
  }

  @Test
  void thePaperThatANewOneReplacesIsInForceAndTheNewOneSigned() {
    assertThat(
            news(
                    TALKS,
                    "Hai Bộ trưởng đã ký Bản ghi nhớ về hợp tác quân y, thay thế Bản ghi nhớ ký năm"
                        + " 2011.")
                .agreements())
        .containsExactlyInAnyOrder(
            "memorandum-of-understanding signed 2021-05-06 LAO|VNM by Sommai Vongkham|Đỗ Quang Lâm at talks",
            "memorandum-of-understanding in-force 2011 LAO|VNM");
  }

  @Test
  void fortyYearsOfATreatyDateItsSigning() {
    assertThat(
            news(
                    TALKS,
                    "Hai bên phối hợp tổ chức kỷ niệm 40 năm Ngày ký Hiệp ước hữu nghị và hợp tác giữa"
                        + " hai nước.")
                .agreements())
        .containsExactly("treaty in-force 1981 LAO|VNM");
  }

  @Test
  void yearsInBracketsBehindAnAnniversaryAreNoPeriod() {
    assertThat(
            news(TALKS, "Hai bên kỷ niệm 10 năm Ngày ký Bản ghi nhớ về hợp tác quân y (2011-2021).")
                .agreements())
        .containsExactly("memorandum-of-understanding in-force 2011 LAO|VNM");
  }

  @Test
  void papersInThePluralAreNone() {
    assertThat(news(TALKS, "Hai bên thực hiện tốt các thỏa thuận đã ký.").agreements()).isEmpty();
  }

  // ---- whose

  @Test
  void aSectionAboutAnotherPartnerChangesWhoseProtocolItIs() {
    assertThat(
            news(
                    TALKS,
                    "Hai bên triển khai Nghị định thư hợp tác quốc phòng giai đoạn 2020-2024.",
                    "Chiều cùng ngày, Đại tướng Đỗ Quang Lâm gặp Bộ trưởng Bộ Quốc phòng Campuchia Sok"
                        + " Chanrith.",
                    "Hai bên triển khai Nghị định thư hợp tác quốc phòng giai đoạn 2020-2024.")
                .agreements())
        .containsExactly(
            "protocol in-force LAO|VNM for 2020-2024", "protocol in-force KHM|VNM for 2020-2024");
  }

  @Test
  void twoPeriodsAreTwoPapers() {
    assertThat(
            news(
                    TALKS,
                    "Hai bên đánh giá kết quả thực hiện Nghị định thư hợp tác quốc phòng giai đoạn"
                        + " 2016-2020.",
                    "Hai Bộ trưởng đã ký Nghị định thư hợp tác quốc phòng giai đoạn 2021-2025.")
                .agreements())
        .containsExactly(
            "protocol in-force LAO|VNM for 2016-2020",
            "protocol signed 2021-05-06 LAO|VNM for 2021-2025 by Sommai Vongkham|Đỗ Quang Lâm at talks");
  }

  @Test
  void countriesInTheNameOfAPaperAreItsParties() {
    assertThat(
            news(TALKS, "Hai bên triển khai Hiệp định về biên giới giữa Lào và Campuchia.")
                .agreements())
        .containsExactly("agreement in-force KHM|LAO");
  }

  @Test
  void theLawOfTheSeaHasNoPartiesAndItsYear() {
    assertThat(
            news(
                    TALKS,
                    "Hai bên đề cao Công ước của Liên hợp quốc về Luật Biển năm 1982 (UNCLOS 1982).")
                .agreements())
        .hasSize(1)
        .allMatch(line -> line.startsWith("convention in-force 1982"));
  }

  // ---- whose it cannot be

  @Test
  void aPaperInASentenceOfOtherStatesIsNotThatOfTheTwoWhoMeet() {
    assertThat(
            news(
                    TALKS,
                    "Theo báo chí khu vực, Indonesia và Australia sớm hoàn tất Hiệp định về dẫn độ và"
                        + " tương trợ tư pháp, còn Nhật Bản chưa nói gì.")
                .agreements())
        .noneMatch(line -> line.contains("LAO|VNM"));
  }

  @Test
  void aContractOfAFirmIsNoPaperOfStates() {
    assertThat(
            news(TALKS, "Tập đoàn Sao Mai ký hợp đồng xây nhà máy với doanh nghiệp Lào.")
                .agreements())
        .isEmpty();
  }

  @Test
  void aMemorandumBetweenUniversitiesIsNoPaperOfStates() {
    assertThat(
            news(TALKS, "Hai trường đại học ký Bản ghi nhớ hợp tác với Đại học Vạn Tượng.")
                .agreements())
        .isEmpty();
  }

  @Test
  void aClerksRecordIsNoPaperOfStates() {
    assertThat(news(TALKS, "Đội kiểm tra lập biên bản xử phạt hai cơ sở.").agreements()).isEmpty();
  }

  @Test
  void whatAnOfficialWroteDownIsNoPaperOfStates() {
    assertThat(
            news(TALKS, "Báo chí nhắc tới bản ghi nhớ của ông Lâm về buổi làm việc hôm trước.")
                .agreements())
        .isEmpty();
  }

  @Test
  void aPaperOfHalfTheWorldIsNotThatOfTheTwoWhoMeet() {
    assertThat(
            news(TALKS, "Hai bên cam kết thực hiện Hiệp định Paris về chống biến đổi khí hậu.")
                .agreements())
        .isEmpty();
  }

  @Test
  void aProvinceAndFirmsInThePhraseMakeItNoPaperOfStates() {
    assertThat(
            news(
                    TALKS,
                    "Bản ghi nhớ hợp tác đầu tư giữa tỉnh Quảng Bình với các doanh nghiệp Lào và"
                        + " Campuchia đã được ký kết.")
                .agreements())
        .isEmpty();
  }

  // ---- whose, since when, until when

  @Test
  void aPaperOfTwoOtherCountriesIsTheirsAndNotThatOfTheArticle() {
    assertThat(
            news(TALKS, "Cùng ngày, Nhật Bản và Thái Lan đã ký Bản ghi nhớ về trao đổi quân y.")
                .agreements())
        .containsExactly("memorandum-of-understanding signed 2021-05-06 JPN|THA");
  }

  @Test
  void similarAgreementsWithTwoCountriesAreOneWithEach() {
    assertThat(
            news(
                    TALKS,
                    "Việt Nam đang đàm phán về những hiệp định tương tự với Thái Lan và Nhật Bản.")
                .agreements())
        .containsExactlyInAnyOrder("agreement proposed JPN|VNM", "agreement proposed THA|VNM");
  }

  @Test
  void aPaperKnownByItsInitialsHasItsPartiesAndTheYearTheTextTells() {
    assertThat(
            ToldArticle.inEnglish("2021-05-06")
                .says("Vietnam watched closely. COMCASA, signed in 2018, was discussed in Delhi.")
                .agreements())
        .containsExactly("agreement in-force 2018 IND|USA");
  }

  @Test
  void theMonthOfSigningMayStandBehindThePlace() {
    assertThat(
            news(
                    TALKS,
                    "Kế hoạch hợp tác quốc phòng năm 2020, được hai Bộ ký tại Viêng Chăn hồi tháng"
                        + " 2, đã hoàn thành.")
                .agreements())
        .containsExactly("cooperation-plan in-force 2021-02 LAO|VNM for 2020");
  }

  @Test
  void whoSignedThePaperMayBeToldInTheNextSentence() {
    assertThat(
            news(
                    TALKS,
                    "Việt Nam và Lào đã ký Bản ghi nhớ về hợp tác quân y.",
                    "Văn kiện được Đại tướng Đỗ Quang Lâm và Thượng tướng Sommai Vongkham ký tại Hà"
                        + " Nội.")
                .agreements())
        .containsExactly(
            "memorandum-of-understanding signed 2021-05-06 LAO|VNM by Sommai Vongkham|Đỗ Quang Lâm at"
                + " talks");
  }

  @Test
  void theSidesOfAPictureDoNotPartTheSigners() {
    assertThat(
            news(TALKS)
                .caption(
                    "Hai Bộ trưởng - Đại tướng Đỗ Quang Lâm (trái) và Thượng tướng Sommai Vongkham -"
                        + " đặt bút ký Nghị định thư hợp tác quốc phòng giai đoạn 2021-25.")
                .agreements())
        .containsExactly(
            "protocol signed 2021-05-06 LAO|VNM for 2021-2025 by Sommai Vongkham|Đỗ Quang Lâm at talks");
  }

  @Test
  void whatIsStillNegotiatedForSigningIsProposed() {
    assertThat(
            news(
                    TALKS,
                    "Hai bên đang đàm phán ký Thỏa thuận hợp tác về quân y trong giai đoạn mới.")
                .agreements())
        .allMatch(a -> a.contains("proposed"));
  }

  @Test
  void aStatementOfAnEarlierDayIsNoNews() {
    assertThat(
            news(
                    TALKS,
                    "Trước đó, ngày 4/5, Việt Nam và Thái Lan ra Tuyên bố chung về hợp tác quân y.")
                .agreements())
        .containsExactly("joint-statement in-force 2021-05-04 THA|VNM");
  }

  @Test
  void aSigningThatWasCalledOffLeavesNoPaper() {
    assertThat(
            ToldArticle.inEnglish("2021-05-06")
                .says(
                    "In 2012, Vietnam called off the signing of a memorandum of understanding on"
                        + " training with Laos.")
                .agreements())
        .isEmpty();
  }

  // ---- whose it is, or nobody's

  @Test
  void aPaperWithABodyInACountrysPlaceIsOfThatBody() {
    assertThat(
            news(
                    "Sáng 6/5, tại Hà Nội, Bộ trưởng Đỗ Quang Lâm tiếp Đại sứ Hà Lan tại Việt Nam.",
                    "Hai bên thúc đẩy sớm ký kết Hiệp định Hàng không Việt Nam - EU.")
                .agreements())
        .containsExactly("agreement proposed EU|VNM");
  }

  @Test
  void aPaperWithABlocThatHasNoCodeIsLeftOut() {
    assertThat(
            news(
                    TALKS,
                    "Hai bên triển khai Hiệp định thương mại Việt Nam - Liên minh Kinh tế Á - Âu.")
                .agreements())
        .isEmpty();
  }

  @Test
  void aPaperWithAFirmIsNoneOfTheStates() {
    assertThat(
            news(TALKS, "Đại sứ cho biết hãng Vạn Phúc vừa ký Bản ghi nhớ với SkyTrade.")
                .agreements())
        .isEmpty();
  }

  @Test
  void whatIsSignedByANameNobodyKnowsIsNoPaperOfTheStates() {
    assertThat(
            news(TALKS, "Hai bên vui mừng được biết SkyTrade vừa ký Bản ghi nhớ về kho vận.")
                .agreements())
        .isEmpty();
  }

  @Test
  void threeStatesInASentenceLeaveAnUnnamedDealOfTwoOpen() {
    assertThat(
            news("Mỹ nói với Nga rằng thỏa thuận ngừng bắn tại Syria phải được tôn trọng.")
                .agreements())
        .isEmpty();
  }

  // ---- no such paper

  @Test
  void somePaperOrOtherIsNone() {
    assertThat(news(TALKS, "Hai nước chưa bàn về thỏa thuận quân y nào.").agreements()).isEmpty();
  }

  @Test
  void aCountOfPapersIsNoPaper() {
    assertThat(news(TALKS, "Hai nước đã ký 12 hiệp định hợp tác.").agreements()).isEmpty();
  }

  @Test
  void aPlanOfOneGovernmentIsNoAgreement() {
    assertThat(
            news(TALKS, "Bộ trưởng yêu cầu thực hiện Kế hoạch hành động về quân y của quân đội.")
                .agreements())
        .isEmpty();
  }

  @Test
  void lettersInsideAnotherNameAreNoInitialsOfAPaper() {
    assertThat(news(TALKS, "Phần mềm K.Doc và khẩu súng TAC-30 được trưng bày.").agreements())
        .isEmpty();
  }

  @Test
  void signingThatIsOnlySpokenOfLeavesThePaperOut() {
    assertThat(
            news(TALKS, "Hai bên cho rằng việc ký Bản ghi nhớ về quân y có ý nghĩa lớn.")
                .agreements())
        .isEmpty();
  }

  // ---- lists

  @Test
  void allPapersOfAListThatIsSignedAreSigned() {
    assertThat(
            news(
                    TALKS,
                    "Sau hội đàm, hai bên đã ký 3 văn kiện hợp tác, gồm: Nghị định thư về quân y;"
                        + " Bản ghi nhớ về biên phòng; Thỏa thuận về đào tạo.")
                .agreements())
        .allMatch(a -> a.contains(" signed 2021-05-06 LAO|VNM"))
        .hasSize(3);
  }

  @Test
  void aPaperToBeSignedAndPutToUseIsProposed() {
    assertThat(
            news(TALKS, "Hai bên mong sớm ký, phê chuẩn và thực hiện Hiệp định về quân y.")
                .agreements())
        .containsExactly("agreement proposed LAO|VNM");
  }

  @Test
  void aYearToComeBehindAPaperIsItsPeriod() {
    assertThat(news(TALKS, "Hai Bộ trưởng đã ký Thỏa thuận hợp tác năm 2022.").agreements())
        .singleElement()
        .asString()
        .startsWith("agreement signed 2021-05-06 LAO|VNM for 2022");
  }

  @Test
  void whatReplacesAnOlderPaperIsAnother() {
    assertThat(
            news(
                    TALKS,
                    "Hai bên đang đàm phán Hiệp định về quân y mới thay cho Hiệp định về quân y ký"
                        + " năm 1996.")
                .agreements())
        .containsExactlyInAnyOrder("agreement proposed LAO|VNM", "agreement in-force 1996 LAO|VNM");
  }

  @Test
  void aPaperThatIsToBeReplacedIsInForce() {
    assertThat(
            news(TALKS, "Hai bên đàm phán để thay thế Hiệp định về quân y giữa hai nước.")
                .agreements())
        .containsExactly("agreement in-force LAO|VNM");
  }

  @Test
  void whoSpeaksForAnAgencySignsForItAlone() {
    assertThat(
            news(
                    TALKS,
                    "Tổng Giám đốc hãng Vạn Phúc Trần Bá Hợi và Tổng Giám đốc SkyTrade ký kết"
                        + " Thỏa thuận về kho vận.")
                .agreements())
        .isEmpty();
  }

  @Test
  void theYearOfTheNewsBehindAPaperDoesNotMakeItAnOldOne() {
    assertThat(
            news(TALKS, "Hai Bộ trưởng đã ký Thỏa thuận về kế hoạch quân y năm 2021.").agreements())
        .singleElement()
        .asString()
        .startsWith("agreement signed 2021-05-06 LAO|VNM");
  }

  @Test
  void aListOfPapersSharesThePartiesThatItsLastOneNames() {
    assertThat(
            ToldArticle.of("2021-05-06")
                .says(
                    "Hai bên đã ký hai văn kiện, lần lượt là Bản ghi nhớ về hợp tác quân y và Thỏa"
                        + " thuận về đào tạo giữa Việt Nam và Ba Lan.")
                .agreements())
        .containsExactlyInAnyOrder(
            "memorandum-of-understanding signed 2021-05-06 POL|VNM",
            "agreement signed 2021-05-06 POL|VNM");
  }

  @Test
  void theNextSentenceMayListWhatWasSigned() {
    assertThat(
            news(
                    TALKS,
                    "Hai bên đã ký 2 văn kiện hợp tác. Đó là Bản ghi nhớ về hợp tác quân y giữa Việt"
                        + " Nam và Lào.")
                .agreements())
        .containsExactly("memorandum-of-understanding signed 2021-05-06 LAO|VNM at talks");
  }

  @Test
  void whoStandsInAListBeforeTheVerbAreTheParties() {
    assertThat(
            ToldArticle.of("2021-05-06")
                .says("Việt Nam, Lào và Campuchia đã ký Bản ghi nhớ về cứu hộ, cứu nạn.")
                .agreements())
        .containsExactly("memorandum-of-understanding signed 2021-05-06 KHM|LAO|VNM");
  }

  @Test
  void aPaperSignedAnewIsSigned() {
    assertThat(
            news(TALKS, "Hai bên đã ký gia hạn Bản ghi nhớ về hợp tác quân y giữa Việt Nam và Lào.")
                .agreements())
        .containsExactly("memorandum-of-understanding signed 2021-05-06 LAO|VNM at talks");
  }

  @Test
  void aPaperWhoseRenewalIsConsideredIsProposed() {
    assertThat(
            news(TALKS, "Hai bên đang xem xét gia hạn Bản ghi nhớ về hợp tác quân y.").agreements())
        .containsExactly("memorandum-of-understanding proposed LAO|VNM");
  }

  @Test
  void whatHappenedAfterASigningWithoutADayDoesNotDateTheSigning() {
    assertThat(
            ToldArticle.of("2021-05-06")
                .says(
                    "Sau khi Hiệp ước phòng thủ chung được ký kết giữa Mỹ và Philippines, quân Mỹ có"
                        + " mặt tại nước này.")
                .agreements())
        .containsExactly("treaty in-force PHL|USA");
  }

  @Test
  void whatWillCountOnceInForceIsProposed() {
    assertThat(
            ToldArticle.of("2021-05-06")
                .says(
                    "Mức thuế sẽ giảm khi Hiệp định thương mại tự do Việt Nam - Chile có hiệu lực.")
                .agreements())
        .containsExactly("agreement proposed CHL|VNM");
  }

  @Test
  void whoeverJoinsAConventionOpensNone() {
    assertThat(
            news(TALKS, "Việt Nam là nước sớm tham gia ký kết Công ước về quyền trẻ em.")
                .agreements())
        .isEmpty();
  }

  @Test
  void theNearestActorBeforeThePaperIsWhoHasItWithTheOther() {
    assertThat(
            ToldArticle.of("2017-06-07")
                .says(
                    TALKS,
                    "Thủ tướng đề nghị Tổng thống Séc thúc đẩy EU sớm ký kết Hiệp định thương mại tự"
                        + " do với Việt Nam.")
                .agreements())
        .containsExactly("agreement proposed EU|VNM");
  }

  @Test
  void whatIsPutOutAfterWhatIsToBeAdoptedIsNotPutOutYet() {
    assertThat(
            news(
                    TALKS,
                    "Hai bên dự kiến sẽ thông qua Kế hoạch hợp tác giai đoạn 2022-2026 giữa Việt Nam"
                        + " và Lào và ra Tuyên bố chung.")
                .agreements())
        .containsExactly("cooperation-plan proposed LAO|VNM for 2022-2026");
  }

  @Test
  void aPaperCalledLikeThatOfAFirmIsTheFirms() {
    assertThat(
            news(
                    TALKS,
                    "Chủ tịch Tập đoàn Sao Mai ký thỏa thuận hợp tác với đối tác.",
                    "Bản thỏa thuận hợp tác được ký kết hôm nay mở ra nhiều dự án.")
                .agreements())
        .isEmpty();
  }

  @Test
  void aStatementIsOfThoseWhoPutItOut() {
    assertThat(
            ToldArticle.of("2021-05-06")
                .says("Đức, Pháp và Italy ngày 5/5 ra tuyên bố chung kêu gọi hai bên kiềm chế.")
                .agreements())
        .containsExactly("joint-statement signed 2021-05-05 DEU|FRA|ITA");
  }

  @Test
  void whoSignsEachForItselfSignsNothingWithTheOther() {
    assertThat(
            ToldArticle.of("2021-05-06")
                .says(
                    "Estonia và Litva đều đã ký thỏa thuận khung pháp lý cho phép quân Mỹ đóng tại đây.")
                .agreements())
        .isEmpty();
  }

  @Test
  void ofTheSigningOfSomeYearOneMaySpeakByANoun() {
    assertThat(
            ToldArticle.of("2021-05-06")
                .says("Căng thẳng có từ việc Qatar và Iran ký hiệp định quân sự vào tháng 10/2015.")
                .agreements())
        .containsExactly("agreement in-force 2015-10 IRN|QAT");
  }

  @Test
  void whatIsAskedForTogetherWithSomethingElseIsProposed() {
    assertThat(
            ToldArticle.of("2021-05-06")
                .says(
                    "Triều Tiên yêu cầu Mỹ rút hết quân khỏi các căn cứ ở nước láng giềng phía nam và ký một hiệp ước hòa bình lâu dài.")
                .agreements())
        .containsExactly("treaty proposed PRK|USA");
  }

  @Test
  void whatIsDoneIsDoneWhateverSomebodyWanted() {
    assertThat(
            ToldArticle.of("2021-05-06")
                .says(
                    "Tiêm kích mà Qatar muốn có trong biên chế, Qatar đã ký một thỏa thuận mua tiêm kích với Mỹ.")
                .agreements())
        .containsExactly("agreement signed 2021-05-06 QAT|USA");
  }

  @Test
  void theFirmsOfTwoStatesSignForThemselves() {
    assertThat(
            ToldArticle.of("2021-05-06")
                .says(
                    "Chiều 6/5, doanh nghiệp Việt Nam và Trung Quốc dự tọa đàm.",
                    "Tại đây, doanh nghiệp hai nước đã ký kết một thỏa thuận hợp tác phân phối sữa.")
                .agreements())
        .isEmpty();
  }

  @Test
  void aPaperIsOfThoseBetweenWhomItWasSigned() {
    assertThat(
            ToldArticle.of("2021-05-06")
                .says("Bản ghi nhớ đã được ký giữa Việt Nam và New Zealand trong ngày 6/5.")
                .agreements())
        .containsExactly("memorandum-of-understanding signed 2021-05-06 NZL|VNM");
  }

  @Test
  void bothMinistriesOfTwoStatesAreNamedByTheStatesBehindThem() {
    assertThat(
            ToldArticle.of("2021-05-06")
                .says(
                    "Ngày 6/5, đại diện hai Bộ Quốc phòng Việt Nam và Qatar đã ký kết Bản ghi nhớ về hợp tác quân y.")
                .agreements())
        .containsExactly("memorandum-of-understanding signed 2021-05-06 QAT|VNM");
  }

  @Test
  void aPaperBesideAnotherNameOfABlocIsTheBlocs() {
    assertThat(
            ToldArticle.of("2021-05-06")
                .says(
                    "Việt Nam và Nhật Bản thúc đẩy thảo luận về RCEP để sớm đạt được một thỏa thuận hiện đại.")
                .agreements())
        .isEmpty();
  }

  @Test
  void thoseJoinedByADashInTalksOfABlocAreTheParties() {
    assertThat(
            ToldArticle.of("2021-05-06")
                .says(
                    "Mỹ đình chỉ đàm phán Mỹ-EU để đi tới Hiệp định tự do thương mại song phương, Thủ tướng Đức cho biết.")
                .agreements())
        .containsExactly("agreement proposed EU|USA");
  }

  @Test
  void whatSomebodyStressesWasSignedIsNoNews() {
    assertThat(
            ToldArticle.of("2021-05-06")
                .says(
                    "Ông Lâm nhấn mạnh hai nước Việt Nam và Trung Quốc đã ký kết Hiệp định thương mại biên giới.")
                .agreements())
        .containsExactly("agreement in-force CHN|VNM");
  }

  @Test
  void aProvinceSignsForNoState() {
    assertThat(
            ToldArticle.of("2021-05-06")
                .says(
                    "Chủ tịch UBND tỉnh Hà Tĩnh Đỗ Quang Lâm ký kết biên bản ghi nhớ với đại diện của Đức.")
                .agreements())
        .isEmpty();
  }
}
