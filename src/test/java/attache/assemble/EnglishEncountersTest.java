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
  void aDelegationIsHostedForTalksByItsHead() {
    assertThat(
            news("Kenyan Defence Minister Alice Mwangi hosted a Norwegian military delegation led by Norwegian"
                    + " Defence Minister Nils Ek for talks on May 6.")
                .engagements())
        .containsExactly("talks held 2021-05-06 KEN|NOR with Alice Mwangi|Nils Ek");
  }

  @Test
  void whoReceivesACourtesyCallIsTheHost() {
    assertThat(
            news("Malaysian Defence Minister Azlan bin Osman received a courtesy call from Indonesian Defence"
                    + " Minister Sugiarto Wibowo at the ministry in Putrajaya on May 6.")
                .engagements())
        .containsExactly(
            "reception held 2021-05-06 IDN|MYS with Azlan bin Osman|Sugiarto Wibowo in Putrajaya");
  }

  @Test
  void theDayMayStandWithinTheAct() {
    assertThat(
            news("Japanese Defense Minister Kenji Aoyama spoke on May 4 by phone with Philippine Defense"
                    + " Secretary Ramon Dela Rosa.")
                .engagements())
        .containsExactly("call held 2021-05-04 JPN|PHL with Kenji Aoyama|Ramon Dela Rosa");
  }

  @Test
  void fourMinistersHoldTheirDialogue() {
    assertThat(
            news("Polish Foreign Minister Jan Zaleski and Defence Minister Piotr Wrona held 2+2 talks with"
                    + " South Korean Foreign Minister Han Dong-su and Defense Minister Seo Min-ho in Warsaw"
                    + " on May 6.")
                .engagements())
        .containsExactly(
            "policy-dialogue held 2021-05-06 KOR|POL with Han Dong-su|Jan Zaleski|Piotr Wrona|Seo Min-ho"
                + " in Warsaw");
  }

  @Test
  void counterpartsOfSeveralCountriesMeetEachForHimself() {
    assertThat(
            news("Thai Defence Minister Somchai Dara held meetings with his counterparts from Japan, Kenji"
                    + " Aoyama, and Singapore, Lim Boon Teck, in Tokyo on May 6.")
                .engagements())
        .containsExactly(
            "meeting held 2021-05-06 JPN|THA with Kenji Aoyama|Somchai Dara in Tokyo",
            "meeting held 2021-05-06 SGP|THA with Lim Boon Teck|Somchai Dara in Tokyo");
  }

  @Test
  void weOfAJointStatementAreThoseWhoMakeIt() {
    assertThat(
            news(
                    "The Hon Roger Millen MP, Australian Minister for Defence",
                    "Yesterday in Tokyo we met Japanese Defense Minister Kenji Aoyama.")
                .engagements())
        .containsExactly("meeting held 2021-05-05 AUS|JPN with Kenji Aoyama|Roger Millen in Tokyo");
  }

  @Test
  void anEarlierStopOfAJourneyIsPast() {
    assertThat(
            news(
                    "US Defense Secretary Paul Harlow and Mongolian Defense Minister Bat Ganbold held talks in"
                        + " Ulaanbaatar on May 6.",
                    "The secretary had no time for sightseeing. Nothing was signed. The trip was long.",
                    "From Hawaii Harlow had travelled to Tokyo, meeting Japanese Defense Minister Kenji Aoyama"
                        + " on May 4.")
                .engagements("meeting"))
        .containsExactly("meeting past 2021-05-04 JPN|USA with Kenji Aoyama|Paul Harlow in Tokyo");
  }

  @Test
  void theLengthOfAVisitAndItsFirstDayGiveItsLast() {
    assertThat(
            news(
                    TALKS,
                    "Vongkham landed in Hanoi on May 5 at the start of a four-day official visit to Vietnam.")
                .engagements("visit"))
        .containsExactly(
            "visit held 2021-05-05/2021-05-08 LAO|VNM with Sommai Vongkham in Vietnam");
  }

  @Test
  void aMeetingThatWasCancelledIsNone() {
    assertThat(
            news(
                    TALKS,
                    "A meeting with Prime Minister of Vietnam Phan Van Hai was cancelled because of the storm.")
                .engagements("meeting"))
        .isEmpty();
  }

  @Test
  void theMinistersOfAMeetingAreNotTheMeeting() {
    assertThat(news("ADMM-Plus ministers talk of typhoons", TALKS).engagements("conference"))
        .isEmpty();
  }

  @Test
  void hereIsTheCityOfTheDateline() {
    assertThat(
            news("KUALA LUMPUR, May 6 (Bernama) -- Malaysian Defence Minister Azlan bin Osman met Indonesian"
                    + " Defence Minister Sugiarto Wibowo here today.")
                .engagements("meeting"))
        .containsExactly(
            "meeting held 2021-05-06 IDN|MYS with Azlan bin Osman|Sugiarto Wibowo in Kuala Lumpur");
  }

  @Test
  void whoAttendsAMeetingWithOthersMetNoneOfThemAlone() {
    assertThat(
            news("Japanese Foreign Minister Kenji Aoyama will attend a ministers' meeting in Tokyo on May 9"
                    + " together with Australian Foreign Minister Roger Millen.")
                .engagements("meeting"))
        .isEmpty();
  }

  @Test
  void aMinisterOnAVisitIsNotItsDestination() {
    assertThat(
            news(TALKS, "The visit of the Lao defence minister was timely, Lam said.")
                .engagements("visit"))
        .noneMatch(visit -> visit.contains("with Do Quang Lam"));
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

  @Test
  void theTwoWhoMeetAThirdBothMeetHim() {
    assertThat(
            news("Vietnamese Defence Minister Do Quang Lam met Lao Defence Minister Sommai Vongkham on May 6."
                    + " The two then sat down with Japanese Defense Minister Kenji Aoyama.")
                .engagements("meeting"))
        .contains(
            "meeting held 2021-05-06 JPN|LAO|VNM with Do Quang Lam|Kenji Aoyama|Sommai Vongkham");
  }

  @Test
  void whoLeadsADelegationPaysItsVisit() {
    assertThat(
            news("A delegation led by Vietnamese Defence Minister Do Quang Lam flew home on May 6 after a"
                    + " three-day visit to Laos.")
                .engagements())
        .containsExactly("visit held 2021-05-04/2021-05-06 LAO|VNM with Do Quang Lam in Laos");
  }

  @Test
  void aVisitToACapitalIsPlacedThere() {
    assertThat(
            news("Lao Defence Minister Sommai Vongkham is to visit Tokyo in October 2021.")
                .engagements())
        .containsExactly("visit planned 2021-10 JPN|LAO with Sommai Vongkham in Tokyo");
  }

  @Test
  void aHostIsTheOtherSide() {
    assertThat(
            news("Vietnamese Defence Minister Do Quang Lam was welcomed by Lao Defence Minister Sommai"
                    + " Vongkham. On May 6, Lam held talks with his host.")
                .engagements("talks"))
        .containsExactly("talks held 2021-05-06 LAO|VNM with Do Quang Lam|Sommai Vongkham");
  }

  @Test
  void whatFellThroughIsNotTold() {
    assertThat(
            news("A meeting between Lao Defence Minister Sommai Vongkham and Japanese Defense Minister Kenji"
                    + " Aoyama, set for May 6, did not come about.")
                .engagements())
        .isEmpty();
  }

  @Test
  void twoWhoChairAGroupStandBehindIt() {
    assertThat(
            news("They noted the work of the ADMM-Plus Experts' Working Group on Maritime Security, co-chaired"
                    + " by Laos and Japan until 2024.")
                .chairs())
        .containsExactly("JPN|LAO chair ADMM+ EWG maritime security 0-2024");
  }

  @Test
  void theChairOfAYearMayStandBehindIt() {
    assertThat(news("As ASEAN Chair in 2024, Laos hosted the retreat.").chairs())
        .containsExactly("LAO chair ASEAN 2024-2024");
  }

  @Test
  void aCandidacyThatIsEndorsedIsSupported() {
    assertThat(news("Vietnam endorsed Thailand's candidacy for the post.").supports())
        .containsExactly("VNM supports THA");
  }

  @Test
  void bothWhoCallOnSomebodyAreReceived() {
    assertThat(
            news("Australian Defence Minister Roger Millen and Foreign Minister Jane Toller called on Prime"
                    + " Minister of Laos Thong Keo on May 6.")
                .engagements("reception"))
        .containsExactly(
            "reception held 2021-05-06 AUS|LAO with Jane Toller|Roger Millen|Thong Keo");
  }

  @Test
  void talksAtWhichTwoAgreedAreTheirs() {
    assertThat(
            news("Japanese Defense Minister Kenji Aoyama and Lao Defence Minister Sommai Vongkham agreed on"
                    + " Thursday to train together during talks in Tokyo.")
                .engagements())
        .containsExactly(
            "talks held 2021-05-06 JPN|LAO with Kenji Aoyama|Sommai Vongkham in Tokyo");
  }

  @Test
  void theDateOfAnEarlierVisitIsNotThatOfThisOne() {
    assertThat(
            news("Japanese Defense Minister Kenji Aoyama met Lao Defence Minister Sommai Vongkham on May 6."
                    + " It was the first visit to Laos by a Japanese defense minister since October 2015.")
                .engagements("visit"))
        .noneMatch(visit -> visit.contains("2015"));
  }

  @Test
  void eachGroupOfACycleHasItsOwnChairs() {
    assertThat(
            news("In the 2024-2027 cycle of the working groups, Laos and Russia lead humanitarian mine action,"
                    + " and Japan and Vietnam peacekeeping operations.")
                .chairs())
        .containsExactlyInAnyOrder(
            "LAO|RUS chair ADMM+ EWG humanitarian mine action 2024-2027",
            "JPN|VNM chair ADMM+ EWG peacekeeping operations 2024-2027");
  }

  @Test
  void thoseInAListDoNotMeetOneAnother() {
    assertThat(
            ToldArticle.inEnglish("2021-05-06")
                .says(
                    "General Zhang Weimin, vice chairman of China's Central Military Commission, spoke in Beijing on May 6.")
                .says(
                    "General Zhang met separately with Lao Defence Minister Sommai Vongkham and Vietnamese Defence Minister"
                        + " Do Quang Lam.")
                .engagements("meeting"))
        .containsExactlyInAnyOrder(
            "meeting held 2021-05-06 CHN|LAO with Sommai Vongkham|Zhang Weimin",
            "meeting held 2021-05-06 CHN|VNM with Do Quang Lam|Zhang Weimin");
  }

  @Test
  void theDayOfAConferenceIsThatOfAMeetingBesideIt() {
    assertThat(
            news("Lao Defence Minister Sommai Vongkham met his Japanese counterpart, Kenji Aoyama, on the"
                    + " sidelines of the 18th Shangri-La Dialogue on Tuesday (May 4).")
                .engagements("meeting"))
        .singleElement()
        .asString()
        .startsWith("meeting held 2021-05-04 JPN|LAO");
  }

  @Test
  void aMinistryIsAPlaceToItsEnd() {
    assertThat(
            news("Lao Defence Minister Sommai Vongkham met Japanese Defence Minister Kenji Aoyama at the"
                    + " Ministry of Defense in Tokyo on May 5.")
                .engagements("meeting"))
        .singleElement()
        .asString()
        .endsWith("in Ministry of Defense in Tokyo");
  }
}
