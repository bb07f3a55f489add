package attache.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import attache.model.ArticleFacts.Agreement;
import attache.model.ArticleFacts.Engagement;
import attache.model.Basis;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each date says how it is known: stated where it is printed in full, derived where it is worked
 * out, assumed where the article's own stands in. Titles belong to the day of the news.
 */
class HonestTimeTest {

  private static final String TALKS =
      ", tại Hà Nội, Đại tướng Đỗ Quang Lâm, Bộ trưởng Bộ Quốc phòng Việt Nam, đã hội đàm với"
          + " Trung tướng Sommai Vongkham, Bộ trưởng Bộ Quốc phòng Lào.";

  private static final String ENGLISH_TALKS =
      "General Do Quang Lam, Minister of National Defence of Vietnam, held talks with Lieutenant"
          + " General Sommai Vongkham, Lao Minister of National Defence, in Hanoi";

  @ParameterizedTest(name = "{0} is {2}")
  @CsvSource({
    "Ngày 6-5-2021,      2021-05-06, STATED",
    "Tháng 5-2021,       2021-05,    STATED",
    "Sáng 6-5,           2021-05-06, DERIVED",
    "Hôm nay,            2021-05-06, DERIVED",
    "Hôm qua,            2021-05-05, DERIVED",
    "Thứ Tư,             2021-05-05, DERIVED"
  })
  void aVietnameseDateIsStatedOnlyWhereItIsPrintedInFull(String day, String when, Basis basis) {
    Engagement talks = talks(ToldArticle.of("2021-05-06").says(day + TALKS));
    assertThat(talks.when()).hasToString(when);
    assertThat(talks.when().basis()).isEqualTo(basis);
  }

  @ParameterizedTest(name = "{0} is {2}")
  @CsvSource({
    "' on May 6, 2021.',        2021-05-06, STATED",
    "' in May 2021.',           2021-05,    STATED",
    "' on May 6.',              2021-05-06, DERIVED",
    "' on Wednesday.',          2021-05-05, DERIVED",
    "' yesterday.',             2021-05-05, DERIVED",
    "'.',                       2021-05-06, ASSUMED"
  })
  void anEnglishDateIsStatedOnlyWhereItIsPrintedInFull(String day, String when, Basis basis) {
    Engagement talks = talks(ToldArticle.inEnglish("2021-05-06").says(ENGLISH_TALKS + day));
    assertThat(talks.when()).hasToString(when);
    assertThat(talks.when().basis()).isEqualTo(basis);
  }

  @Test
  void theArticlesDateStandsInForNewsWithoutADay() {
    Engagement talks = talks(ToldArticle.of("2021-05-06").says("Trong chuyến thăm" + TALKS));
    assertThat(talks.when()).hasToString("2021-05-06");
    assertThat(talks.when().basis()).isEqualTo(Basis.ASSUMED);
  }

  @Test
  void theDayOfTheParagraphIsDerivedForThePaperSignedInItsNextSentence() {
    Agreement plan =
        ToldArticle.of("2021-05-08")
            .says("Ngày 6-5-2021" + TALKS + " Hai Bộ trưởng đã ký Kế hoạch hợp tác năm 2021.")
            .facts()
            .agreements()
            .get(0);
    assertThat(plan.signedOn()).hasToString("2021-05-06");
    assertThat(plan.signedOn().basis()).isIn(Basis.STATED, Basis.DERIVED);
  }

  @Test
  void theDayOfATitleIsThatOfTheNewsAndOnlyAssumed() {
    assertThat(observed(ToldArticle.of("2021-05-06").says("Ngày 6-5-2021" + TALKS)))
        .containsOnly("2021-05-06 ASSUMED");
  }

  @Test
  void aTitleInWhatIsToldOfAnEarlierYearHasNoDay() {
    assertThat(observed(earlierSigning("2025-03-04"))).containsOnly("no day");
  }

  @Test
  void aTitleThatTheNewsGivesTooIsOfTheNews() {
    ToldArticle article =
        earlierSigning("2025-03-04")
            .says(
                "Ngày 4-3-2025, tại Hà Nội, Đại tướng Đỗ Quang Lâm, Bộ trưởng Bộ Quốc phòng Việt Nam,"
                    + " đã tiếp Đại sứ Lào Khamphao Ernthavanh.");
    assertThat(
            article.facts().tenures().stream()
                .filter(t -> t.person().equals("do-quang-lam"))
                .map(t -> "" + t.observed()))
        .containsExactly("2025-03-04");
  }

  @Test
  void nobodyIsGivenTheTitlesOfTodayAtAnEventOfThePast() {
    ToldArticle article =
        ToldArticle.of("2025-03-04")
            .says(
                "Ngày 4-3-2025, tại Hà Nội, Đại tướng Đỗ Quang Lâm, Bộ trưởng Bộ Quốc phòng Việt Nam,"
                    + " đã tiếp Trung tướng Sommai Vongkham, Bộ trưởng Bộ Quốc phòng Lào.",
                "Trước đó, tháng 6-2022, Bộ trưởng Đỗ Quang Lâm đã hội đàm với Bộ trưởng Sommai Vongkham"
                    + " tại Viêng Chăn.");
    assertThat(
            article.facts().engagements().stream()
                .filter(e -> e.when().toString().startsWith("2022"))
                .flatMap(e -> e.participations().stream()))
        .allSatisfy(
            p -> {
              assertThat(p.rank()).isEmpty();
              assertThat(p.offices()).isEmpty();
            });
  }

  private static ToldArticle earlierSigning(String published) {
    return ToldArticle.of(published)
        .says(
            "Ngày 6-5-2022, tại Viêng Chăn, Đại tướng Đỗ Quang Lâm, Bộ trưởng Bộ Quốc phòng Việt Nam,"
                + " và Trung tướng Sommai Vongkham, Bộ trưởng Bộ Quốc phòng Lào, đã ký Nghị định thư"
                + " hợp tác quốc phòng giai đoạn 2022-2026.");
  }

  private static List<String> observed(ToldArticle article) {
    return Stream.concat(
            article.facts().tenures().stream().map(t -> t.observed()),
            article.facts().ranks().stream().map(r -> r.observed()))
        .map(when -> when == null ? "no day" : when + " " + when.basis())
        .toList();
  }

  private static Engagement talks(ToldArticle article) {
    return article.facts().engagements().stream()
        .filter(e -> e.type().equals("talks"))
        .findFirst()
        .orElseThrow();
  }
}
