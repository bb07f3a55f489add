package attache.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How the English-language press of different countries names people. */
class EnglishPeopleTest {

  private static ToldArticle news(String... paragraphs) {
    return ToldArticle.inEnglish("2021-05-06").says(paragraphs);
  }

  @Test
  void aMinisterWithoutCountryIsOfTheCountryOfTheOutlet() {
    ToldArticle told =
        news(
            "KUALA LUMPUR, May 6 (Bernama) -- Defence Minister Datuk Seri Azlan bin Osman met"
                + " Indonesia's Defence Minister Sugiarto here today.");
    assertThat(told.people())
        .containsExactly(
            "Azlan bin Osman, MYS: defence-minister", "Sugiarto, IDN: defence-minister");
    assertThat(told.engagements("meeting"))
        .containsExactly(
            "meeting held 2021-05-06 IDN|MYS with Azlan bin Osman|Sugiarto in Kuala Lumpur");
  }

  @Test
  void someTitlesBelongToFewCountries() {
    assertThat(
            news("Raksha Mantri Shri Anil Kapadia met Secretary of Defense Paul D. Harlow in Washington.")
                .people())
        .containsExactly(
            "Anil Kapadia, IND: defence-minister", "Paul D. Harlow, USA: defence-minister");
  }

  @Test
  void theSameTitleIsAnotherOfficeInAnotherCountry() {
    assertThat(
            news("New Zealand's Secretary of Defence Brian Rowling met Sweden's Minister for Defence Nils Ek.")
                .people())
        .containsExactly(
            "Brian Rowling, NZL: permanent-secretary-of-defence", "Nils Ek, SWE: defence-minister");
  }

  @Test
  void honorificsAndLettersAroundANameAreNoPartOfIt() {
    assertThat(
            news("Australian Deputy Prime Minister and Minister for Defence, the Hon Roger Millen MP, met"
                    + " Prime Minister of Japan Mr. Kenji Aoyama.")
                .people())
        .containsExactly(
            "Roger Millen, AUS: deputy-prime-minister, defence-minister",
            "Kenji Aoyama, JPN: prime-minister");
  }

  @Test
  void aCountryMayStandBehindTheName() {
    assertThat(
            news("Admiral Jean-Luc de la Porte of France met General Somchai Dara of the Royal Thai Army.")
                .people())
        .containsExactly("Jean-Luc de la Porte, FRA: admiral", "Somchai Dara, THA: general");
  }

  @Test
  void aForceSaysWhatItsCommanderIs() {
    assertThat(
            news("Admiral Igor Petrenko, Commander-in-Chief of the Bulgarian Navy, met Gen. Budi Hartono,"
                    + " commander of the Indonesian armed forces.")
                .people())
        .containsExactly(
            "Igor Petrenko, BGR: admiral, service-commander",
            "Budi Hartono, IDN: general, chief-of-defence-force");
  }

  @Test
  void aColonelGeneralIsNoColonel() {
    assertThat(
            news("Colonel General Tran Van Duc, Deputy Minister of National Defence, spoke.")
                .people())
        .containsExactly("Tran Van Duc, VNM: senior-lieutenant-general, deputy-defence-minister");
  }

  @Test
  void counterpartsOfTwoAreTakenInTurn() {
    assertThat(
            news("Raksha Mantri Shri Anil Kapadia and External Affairs Minister Dr R. Iyer met their"
                    + " Australian counterparts, Mr Roger Millen and Ms Jane Toller, in New Delhi.")
                .people())
        .containsExactly(
            "Anil Kapadia, IND: defence-minister",
            "R. Iyer, IND: foreign-minister",
            "Roger Millen, AUS: defence-minister",
            "Jane Toller, AUS: foreign-minister");
  }

  @Test
  void aTitleBeforeAnotherNameIsNotThatOfTheFirst() {
    assertThat(
            news("Looking on were Gen. Budi Hartono of Indonesia, as well as Navy Chief Adm. Lee Boon of Singapore.")
                .people())
        .contains("Budi Hartono, IDN: general");
  }

  @Test
  void aFieldInBracketsMakesAnotherOffice() {
    assertThat(
            news("Raksha Mantri Shri Anil Kapadia and Secretary (Defence Production) Shri Ravi Menon met"
                    + " Australian Defence Minister Roger Millen.")
                .people())
        .contains("Ravi Menon, IND: other");
  }

  @Test
  void officialsOfTheUnionServeTheUnion() {
    assertThat(
            news("Thai Defence Minister Somchai Dara met EU High Representative Anna Lindqvist in Bangkok.")
                .people())
        .contains("Anna Lindqvist, EU: other");
  }

  @Test
  void aBoardNamedGeneralIsNobody() {
    assertThat(news("The General Border Committee met in Jakarta.").people()).isEmpty();
  }

  @Test
  void aCounterpartIsThatOfTheOneWhoMeetsHim() {
    assertThat(
            news("Australian Defence Minister Roger Millen called on Prime Minister of Singapore Tan Boon and"
                    + " met his counterpart, Dr Lim Hock.")
                .people())
        .contains("Lim Hock, SGP: defence-minister");
  }

  @Test
  void eachOfAListServesTheCountryInItsPlace() {
    assertThat(
            news("The defence ministers of Australia, Japan and Laos - Roger Millen, Kenji Aoyama and Sommai"
                    + " Vongkham - had breakfast together.")
                .people())
        .containsExactly(
            "Roger Millen, AUS: defence-minister",
            "Kenji Aoyama, JPN: defence-minister",
            "Sommai Vongkham, LAO: defence-minister");
  }

  @Test
  void lettersOfAnOrderAreNoPartOfANameInCapitals() {
    assertThat(
            news("Minister for Defence of Australia, the Hon ROGER MILLEN CSC, spoke in Hanoi.")
                .people())
        .containsExactly("ROGER MILLEN, AUS: defence-minister");
  }

  @Test
  void theInitialsOfAForceMayStandBeforeTheRankOfItsCommander() {
    assertThat(
            news("Commander of the Royal Brunei Armed Forces (RBAF) Major General Azlan bin Osman spoke.")
                .people())
        .containsExactly("Azlan bin Osman, BRN: major-general, chief-of-defence-force");
  }

  @Test
  void theCountryOfAnOfficeMayStandBetweenCommas() {
    assertThat(
            news("The Cabinet Secretary for Defence, Kenya, Mr Joseph Otieno Wako spoke.").people())
        .containsExactly("Joseph Otieno Wako, KEN: defence-minister");
  }

  @Test
  void anInitialWithoutAFullStopBelongsToTheName() {
    assertThat(
            news("India's Defence Secretary Shri Anil Kapadia, Chief of the Naval Staff Admiral R Ravi Iyer"
                    + " and others were present.")
                .people())
        .containsExactly(
            "Anil Kapadia, IND: permanent-secretary-of-defence",
            "R Ravi Iyer, IND: admiral, service-commander");
  }

  @Test
  void aRankMayStandAmongTheHonorificsOfBrunei() {
    assertThat(
            news("Brunei's Second Minister of Defence Pehin Datu Lailaraja Major General (Rtd) Dato Paduka Seri"
                    + " Haji Awang Osman bin Haji Mohd Salleh spoke.")
                .people())
        .containsExactly("Osman bin Haji Mohd Salleh, BRN: major-general, defence-minister");
  }
}
