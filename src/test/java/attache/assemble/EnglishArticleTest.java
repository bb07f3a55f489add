package attache.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The same rules read English, where only the words differ. */
class EnglishArticleTest {

  private static final String TALKS =
      "General Do Quang Lam, Minister of National Defence of Vietnam, held talks with Lieutenant"
          + " General Sommai Vongkham, Lao Minister of National Defence, in Hanoi on May 6.";

  private static ToldArticle news(String... paragraphs) {
    return ToldArticle.inEnglish("2021-05-06").says(TALKS).says(paragraphs);
  }

  @Test
  void ranksAndOfficesStandBeforeAndBehindNames() {
    assertThat(news().people())
        .containsExactly(
            "Do Quang Lam, VNM: general, defence-minister",
            "Sommai Vongkham, LAO: lieutenant-general, defence-minister");
  }

  @Test
  void talksAreHeldOnTheDayInTheCity() {
    assertThat(news().engagements())
        .containsExactly(
            "talks held 2021-05-06 LAO|VNM with Do Quang Lam|Sommai Vongkham in Hanoi");
  }

  @Test
  void whatTheTwoMinistersSignIsSignedByBoth() {
    assertThat(
            news("The two ministers signed a Protocol on Defence Cooperation for 2021-2025.")
                .agreements())
        .containsExactly(
            "protocol signed 2021-05-06 LAO|VNM for 2021-2025 by Do Quang Lam|Sommai Vongkham at talks");
  }

  @Test
  void whatIsExpectedToBeSignedIsProposed() {
    assertThat(
            news("The two sides are expected to sign a memorandum of understanding on military medicine.")
                .agreements())
        .containsExactly("memorandum-of-understanding proposed LAO|VNM");
  }

  @Test
  void aCounterpartHoldsTheOfficeOfTheOneWhoMeetsHim() {
    assertThat(
            ToldArticle.inEnglish("2021-05-06")
                .says(
                    "Defence Minister Do Quang Lam of Vietnam met his Lao counterpart Sommai Vongkham in"
                        + " Hanoi on Thursday (May 6).")
                .person("Sommai Vongkham"))
        .isEqualTo("Sommai Vongkham, LAO: defence-minister");
  }

  @Test
  void whatAPaperIsAboutIsNoPartyToIt() {
    assertThat(
            ToldArticle.inEnglish("2021-05-06")
                .says(
                    "On May 6 the visit saw the signing of a memorandum of understanding on UN peacekeeping between India and Vietnam.")
                .agreements())
        .containsExactly("memorandum-of-understanding signed 2021-05-06 IND|VNM");
  }

  @Test
  void papersThatWereSignedAreListedBehindAColon() {
    assertThat(
            ToldArticle.inEnglish("2021-05-06")
                .says(
                    "Two documents were signed on May 6: a letter of intent on military medicine and a protocol on training between Vietnam and Cambodia.")
                .agreements())
        .containsExactly(
            "letter-of-intent signed 2021-05-06 KHM|VNM", "protocol signed 2021-05-06 KHM|VNM");
  }

  @Test
  void aDeclarationOfIntentIsOne() {
    assertThat(
            ToldArticle.inEnglish("2021-05-06")
                .says(
                    "Vietnam and Germany on May 5 signed a joint declaration of intent on defence industry cooperation.")
                .agreements())
        .containsExactly("letter-of-intent signed 2021-05-05 DEU|VNM");
  }

  @Test
  void quotationMarksDoNotHideWhatIsSigned() {
    assertThat(
            news("The two ministers signed the 'Joint Vision Statement on Training'.").agreements())
        .containsExactly(
            "joint-vision-statement signed 2021-05-06 LAO|VNM by Do Quang Lam|Sommai Vongkham at talks");
  }

  @Test
  void aDayAndHereMayStandAroundTheVerbOfSigning() {
    assertThat(
            ToldArticle.inEnglish("2021-05-06")
                .says(
                    "Vietnamese Defence Minister Do Quang Lam and Lao Defence Minister Sommai Vongkham"
                        + " on Thursday signed here a protocol on training for 2021-2025.")
                .agreements())
        .containsExactly(
            "protocol signed 2021-05-06 LAO|VNM for 2021-2025 by Do Quang Lam|Sommai Vongkham");
  }

  @Test
  void whatNobodyPlansToSignIsNoPaper() {
    assertThat(
            news("There is no plan to sign an agreement on bases with Vietnam, he said.")
                .agreements())
        .isEmpty();
  }

  @Test
  void aTitleOfTheCounterpartsOwnIsHisOffice() {
    assertThat(
            ToldArticle.inEnglish("2021-05-06")
                .says(
                    "Defence Minister Do Quang Lam of Vietnam met his Lao counterpart, Deputy Minister"
                        + " of Defence Sommai Vongkham, in Hanoi on Thursday (May 6).")
                .person("Sommai Vongkham"))
        .isEqualTo("Sommai Vongkham, LAO: deputy-defence-minister");
  }

  @Test
  void theCounterpartOfADeputyMinisterIsADeputyMinister() {
    assertThat(
            ToldArticle.inEnglish("2021-05-06")
                .says(
                    "Deputy Defence Minister Do Quang Lam of Vietnam met his Lao counterpart Sommai"
                        + " Vongkham in Hanoi on Thursday (May 6).")
                .person("Sommai Vongkham"))
        .isEqualTo("Sommai Vongkham, LAO: deputy-defence-minister");
  }

  @Test
  void anOfficeBehindACommaAndAndIsOfTheNextPerson() {
    assertThat(
            ToldArticle.inEnglish("2021-05-06")
                .says(
                    "Do Quang Lam of Vietnam met the Lao Defence Minister, Sommai Vongkham, and the"
                        + " Chief of the General Staff, General Khamla Sisouk, in Vientiane.")
                .person("Sommai Vongkham"))
        .isEqualTo("Sommai Vongkham, LAO: defence-minister");
  }

  @Test
  void aDayInARelativeClauseIsNotThatOfWhatFollows() {
    assertThat(
            ToldArticle.inEnglish("2021-05-07")
                .says(
                    "Vietnamese Defence Minister Do Quang Lam, who arrived in Vientiane on Thursday"
                        + " for a visit, had a meeting with Lao Prime Minister Sommai Vongkham on"
                        + " Friday afternoon.")
                .engagements())
        .contains("meeting held 2021-05-07 LAO|VNM with Do Quang Lam|Sommai Vongkham in Vientiane");
  }

  @Test
  void whatIsListedAmongPapersSignedIsSigned() {
    assertThat(
            news("Vietnam and Laos signed four documents, among them a memorandum of understanding"
                    + " on border ports.")
                .agreements())
        .containsExactly("memorandum-of-understanding signed 2021-05-06 LAO|VNM at talks");
  }

  @Test
  void aPaperThatOpensTheWayForAnotherLeavesThatUnsigned() {
    assertThat(
            news("The visit opens the way for an agreement on mine clearance between Vietnam and Laos.")
                .agreements())
        .containsExactly("agreement proposed LAO|VNM");
  }

  @Test
  void aPlanForSomethingElseDoesNotMakeTalksOnesToCome() {
    assertThat(
            ToldArticle.inEnglish("2021-05-06")
                .says(
                    "Vietnamese Defence Minister Do Quang Lam, who will meet President Khamla Sisouk"
                        + " today, also had talks with Lao Defence Minister Sommai Vongkham.")
                .engagements())
        .contains("talks held 2021-05-06 LAO|VNM with Do Quang Lam|Sommai Vongkham");
  }

  @Test
  void anExerciseIsCalledByTheCapitalWordsBehindIt() {
    assertThat(
            ToldArticle.inEnglish("2021-05-07")
                .says("The armies of Vietnam and Laos on Thursday concluded Exercise Wide River.")
                .engagements())
        .containsExactly("exercise held 2021-05-06 LAO|VNM");
  }
}
