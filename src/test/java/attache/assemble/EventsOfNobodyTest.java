package attache.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Exercises, dialogues and ceremonies count only with the states that hold them. */
class EventsOfNobodyTest {

  private static final String TALKS =
      "Sáng 6/5, tại Hà Nội, Bộ trưởng Quốc phòng Việt Nam Đỗ Quang Lâm hội đàm với Bộ trưởng Quốc phòng"
          + " Lào Sommai Vongkham.";

  private static ToldArticle news(String... paragraphs) {
    return ToldArticle.of("2021-05-06").says(paragraphs);
  }

  @Test
  void anExerciseOfOneStateIsNotHeldWithTheOneThatComplains() {
    assertThat(
            news("Ngày 6/5, Hàn Quốc tổ chức diễn tập bắn đạn thật tại đảo Jeju, Triều Tiên lên án.")
                .engagements("exercise"))
        .isEmpty();
  }

  @Test
  void anExerciseWithOthersIsAlsoOfTheOneWhoHoldsIt() {
    assertThat(
            news("Ngày 6/5, hải quân Ấn Độ bắt đầu cuộc tập trận chung với Nhật Bản.")
                .engagements("exercise"))
        .singleElement()
        .asString()
        .contains("IND|JPN");
  }

  @Test
  void aPresidentAnsweringCitizensHoldsNoDialogueOfStates() {
    assertThat(
            news(
                    TALKS,
                    "Ngày 6/5, Tổng thống Lào Bun Thavy có buổi đối thoại trực tuyến thường niên với"
                        + " người dân về quan hệ Việt Nam - Lào.")
                .engagements("policy-dialogue"))
        .isEmpty();
  }

  @Test
  void theEditionOfAnotherThingIsNoneOfTheDialogue() {
    assertThat(
            news(
                    "Ngày 6/5, tại Hà Nội diễn ra Đối thoại chính sách quốc phòng Việt Nam - Lào lần"
                        + " thứ 5.",
                    "Cuộc cách mạng công nghiệp lần thứ tư được nhắc tới nhiều lần.")
                .engagements("policy-dialogue"))
        .hasSize(1);
  }

  @Test
  void aConferenceOfABodyWithAStateIsCalledByBoth() {
    assertThat(news("Hội nghị cấp cao ASEAN-Nga diễn ra ngày 5/5 tại Sochi.").facts().engagements())
        .singleElement()
        .satisfies(e -> assertThat(e.name()).isEqualTo("Hội nghị cấp cao ASEAN-Nga"))
        .satisfies(e -> assertThat(e.countries()).contains("ASEAN", "RUS"));
  }

  @Test
  void anAnniversaryOfOnesOwnIsNoMatterOfTwoStates() {
    assertThat(
            news(TALKS, "Sáng 6/5, Học viện Hậu cần tổ chức lễ kỷ niệm 50 năm thành lập khoa.")
                .engagements("ceremony"))
        .isEmpty();
  }

  @Test
  void whoAttendsAWelcomeAmongManyDoesNotHeadIt() {
    assertThat(
            news(
                    TALKS,
                    "Tham dự lễ đón, về phía Việt Nam có Thứ trưởng Quốc phòng Lê Văn Bình và Tổng Tham"
                        + " mưu trưởng Phạm Văn Hải.")
                .engagements("ceremony"))
        .allMatch(line -> !line.contains("Lê Văn Bình"));
  }

  @Test
  void aVenueIsNotCutInTheMiddleOfItsWord() {
    assertThat(
            news("Sáng 6/5, tại Đại lễ đường Nhân dân, Bộ trưởng Quốc phòng Việt Nam Đỗ Quang Lâm hội"
                    + " đàm với Bộ trưởng Quốc phòng Lào Sommai Vongkham.")
                .facts()
                .engagements())
        .extracting(e -> e.place())
        .containsExactly("Đại lễ đường Nhân dân");
  }

  @Test
  void whatFollowsACountryInCapitalsIsNoPartOfThePlace() {
    assertThat(
            news("Ngày 6/5, Bộ trưởng Quốc phòng Việt Nam Đỗ Quang Lâm gặp Bộ trưởng Quốc phòng Lào"
                    + " Sommai Vongkham tại Arab Saudi Thúc đẩy hợp tác là mục tiêu.")
                .facts()
                .engagements())
        .extracting(e -> e.place())
        .containsExactly("Arab Saudi");
  }

  @Test
  void whoeverChairsASeriesForAYearHoldsNoConference() {
    assertThat(
            news(TALKS, "Malaysia sẽ đảm nhiệm vai trò Chủ tịch ADMM năm 2022.")
                .engagements("conference"))
        .isEmpty();
  }

  @Test
  void dialoguesOfEarlierYearsAreNotTheOneOfToday() {
    assertThat(
            news(
                    "Sáng 6/5, tại Hà Nội, diễn ra Đối thoại Chính sách Quốc phòng Việt Nam - Lào lần thứ nhất.",
                    "Trước đó, trong năm 2018 và 2019, hai nước đã tổ chức các cuộc đối thoại chính trị - an ninh - quốc phòng.")
                .facts()
                .engagements())
        .extracting(e -> e.name())
        .containsExactly("Đối thoại Chính sách Quốc phòng Việt Nam - Lào");
  }
}
