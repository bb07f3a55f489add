package attache.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How the English-language press tells who met whom. */
class EnglishEncountersTest {

  private static final String TALKS =
      "General Do Quang Lam, Minister of National Defence of Vietnam, held talks with Lieutenant"
          + " General Sommai Vongkham, Lao Minister of National Defence, in Hanoi on May 6.";

  private static ToldArticle news(String... paragraphs) {
    return ToldArticle.inEnglish("2021-05-06").says(paragraphs);
  }

  @Test
  void leadersReceiveAGuestEachForHimself() {
    assertThat(
            news("Lao Defence Minister Sommai Vongkham paid courtesy calls on President of Vietnam Le Van"
                    + " Tam and Prime Minister of Vietnam Phan Van Hai in Hanoi on May 6.")
                .engagements("reception"))
        .containsExactly(
            "reception held 2021-05-06 LAO|VNM with Le Van Tam|Sommai Vongkham in Hanoi",
            "reception held 2021-05-06 LAO|VNM with Phan Van Hai|Sommai Vongkham in Hanoi");
  }

  @Test
  void aTrilateralMeetingIsOneOfAllThree() {
    assertThat(
            news("Australian Defence Minister Roger Millen held a trilateral meeting with Japanese Minister of"
                    + " Defense Kenji Aoyama and Philippine Defense Secretary Ramon Dela Rosa on May 6.")
                .engagements())
        .containsExactly(
            "meeting held 2021-05-06 AUS|JPN|PHL with Kenji Aoyama|Ramon Dela Rosa|Roger Millen");
  }

  @Test
  void whoeverIsHostedForTalksHoldsTalks() {
    assertThat(
            news("Philippine Defense Secretary Ramon Dela Rosa hosted Japanese Defense Minister Kenji Aoyama"
                    + " for talks in Manila on May 6.")
                .engagements())
        .containsExactly(
            "talks held 2021-05-06 JPN|PHL with Kenji Aoyama|Ramon Dela Rosa in Manila");
  }

  @Test
  void theyAreTheTwoNamedBefore() {
    assertThat(
            news("Vietnamese Defence Minister Do Quang Lam praised his Lao counterpart, Sommai Vongkham, when"
                    + " they met for talks in Vientiane on May 6.")
                .engagements())
        .containsExactly(
            "talks held 2021-05-06 LAO|VNM with Do Quang Lam|Sommai Vongkham in Vientiane");
  }

  @Test
  void aTelephoneConversationIsACall() {
    assertThat(
            news("South Korean Defense Minister Han Dong-su explained the drill to his Chinese counterpart, Luo"
                    + " Weiguo, in a telephone conversation on May 5.")
                .engagements())
        .containsExactly("call held 2021-05-05 CHN|KOR with Han Dong-su|Luo Weiguo");
  }

  @Test
  void aVisitOfAnotherMonthIsNoVisitOfToday() {
    assertThat(
            news(
                    TALKS,
                    "Last month, Australian Chief of Army Lieutenant General Simon Porter visited Vietnam.")
                .engagements("visit"))
        .containsExactly("visit past 2021-04 AUS|VNM with Simon Porter in Vietnam");
  }

  @Test
  void theSameDayIsThatOfTheNewsNotOfAnOldMeeting() {
    assertThat(
            news(
                    TALKS,
                    "Both recalled the first dialogue, held in Vientiane on March 2, 2019.",
                    "The same day, the Lao minister called on Prime Minister of Vietnam Phan Van Hai.")
                .engagements("reception"))
        .containsExactly("reception held 2021-05-06 LAO|VNM with Phan Van Hai|Sommai Vongkham");
  }

  @Test
  void aJointStatementOfTheOnlyMeetingIsOfThoseWhoMet() {
    assertThat(news(TALKS, "A joint statement was issued afterwards.").agreements())
        .containsExactly("joint-statement signed 2021-05-06 LAO|VNM at talks");
  }

  @Test
  void whoStandsBehindACountrySupportsIt() {
    assertThat(news(TALKS, "Laos stood firmly behind Vietnam as chair.").supports())
        .containsExactly("LAO supports VNM");
  }

  @Test
  void englishAndVietnameseTellTheSameEvent() {
    ToldArticle vietnamese =
        ToldArticle.of("2021-05-06")
            .says(
                "Ngày 6-5, tại Hà Nội, Đại tướng Đỗ Quang Lâm, Bộ trưởng Bộ Quốc phòng Việt Nam hội đàm"
                    + " với Trung tướng Sommai Vongkham, Bộ trưởng Bộ Quốc phòng Lào.");
    assertThat(news(TALKS).facts().engagements())
        .zipSatisfy(
            vietnamese.facts().engagements(),
            (e, v) -> {
              assertThat(e.type()).isEqualTo(v.type());
              assertThat(e.when()).isEqualTo(v.when());
              assertThat(e.countries()).isEqualTo(v.countries());
              assertThat(e.participations().stream().map(p -> p.person()).sorted())
                  .containsExactlyElementsOf(
                      v.participations().stream().map(p -> p.person()).sorted().toList());
            });
  }
}
