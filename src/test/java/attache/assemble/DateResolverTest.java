package attache.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import attache.model.Basis;
import attache.model.DateExpression;
import attache.model.DateExpression.Direction;
import attache.model.DateExpression.Relative;
import attache.model.PartialDate;
import attache.model.When;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateResolverTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "2020-9-8,           2020-09-08",
    "2023-4-0,           2023-04",
    "2021-0-0,           2021",
    "0-0-16/2014-10-18,  2014-10-16/2014-10-18",
    "0-9-29/2015-10-2,   2015-09-29/2015-10-02",
    "2022-6-8/0-0-10,    2022-06-08/2022-06-10",
    "2020-9-0/2021-2-0,  2020-09/2021-02",
    "2015-0-0/2020-0-0,  2015/2020"
  })
  void whatPrintsItsYearIsStatedWhateverTheArticlesDate(String figures, String expected) {
    for (When published : new When[] {null, published("2024-10-22"), published("2010")}) {
      When when = new DateResolver(published).resolve(figures(figures), null, Direction.UNSAID);
      assertThat(when).hasToString(expected);
      assertThat(when.basis()).isEqualTo(Basis.STATED);
    }
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "0-12-30/2016-1-2,   2015-12-30/2016-01-02",
    "2021-12-30/0-1-2,   2021-12-30/2022-01-02"
  })
  void theOtherYearOfASpanAcrossNewYearIsDerived(String figures, String expected) {
    assertDerived(
        new DateResolver(null).resolve(figures(figures), null, Direction.UNSAID), expected);
  }

  @ParameterizedTest(name = "{0} is no date")
  @CsvSource({"2022-2-30", "2022-2-28/2022-2-30", "2022-2-27/0-0-30", "2021-2-27/0-2-29"})
  void aDayThatDoesNotExistMakesNoDateAndNoStartOfASpan(String figures) {
    assertThat(new DateResolver(null).resolve(figures(figures), null, Direction.UNSAID)).isNull();
  }

  @ParameterizedTest(name = "{1} in an article of {0} is {2}")
  @CsvSource({
    "2020-09-08, 0-9-8,          2020-09-08",
    "2020-09-07, 0-9-8,          2020-09-08",
    "2020-09-05, 0-9-8,          2020-09-08",
    "2020-06-05, 0-9-8,          2019-09-08",
    "2016-01-01, 0-12-31,        2015-12-31",
    "2021-12-10, 0-5-0,          2021-05",
    "2021-12-10, 0-12-0,         2021-12",
    "2021-03-10, 0-12-0,         2020-12",
    "2023-03-10, 0-2-29,         2020-02-29",
    "2015-06-01, 0-5-31/0-6-2,   2015-05-31/2015-06-02",
    "2012-01-10, 0-0-8/0-1-10,   2012-01-08/2012-01-10",
    "2016-01-05, 0-12-30/0-1-2,  2015-12-30/2016-01-02",
    "2022-06,    0-6-30,         2022-06-30",
    "2022-06,    0-7-1,          2021-07-01",
    "2021,       0-5-6,          2021-05-06",
    "2021,       0-7-0,          2021-07",
    "2021,       0-2-29,         "
  })
  void aMissingYearIsTheLatestThatDoesNotLieAheadUnlessTheDayComesSoon(
      String published, String figures, String expected) {
    assertDerived(
        new DateResolver(published(published)).resolve(figures(figures), null, Direction.UNSAID),
        expected);
  }

  @ParameterizedTest(name = "{1} of an article of {0} is {2}")
  @CsvSource({
    "2017-07-26, 0-0-7/0-8-10,   2017-08-07/2017-08-10",
    "2017-08-08, 0-0-7/0-8-10,   2017-08-07/2017-08-10",
    "2017-12-20, 0-1-5,          2018-01-05",
    "2017-12-20, 0-12-20,        2017-12-20",
    "2017-07-26, 0-7-0,          2017-07",
    "2017,       0-1-5,          2017-01-05"
  })
  void whatTheSentencePlansLiesAhead(String published, String figures, String expected) {
    assertDerived(
        new DateResolver(published(published)).resolve(figures(figures), null, Direction.AHEAD),
        expected);
  }

  @ParameterizedTest(name = "{1} {2} in an article of {0} is {3}")
  @CsvSource({
    "2021-03-10, 0-12-0, BACK,  2020-12",
    "2017-08-24, 0-10-0, AHEAD, 2017-10",
    "2017-10-05, 0-10-0, AHEAD, 2018-10",
    "2017-11-05, 0-10-0, AHEAD, 2018-10",
    "2017-08-24, 0-9-2,  AHEAD, 2017-09-02",
    "2017-08-24, 0-0-15, AHEAD, 2017-09-15",
    "2017-08-24, 0-0-15, BACK,  2017-08-15"
  })
  void theWordsOfTheDateOutweighTheSentence(
      String published, String figures, Direction own, String expected) {
    DateExpression date = turned(figures(figures), own);
    for (Direction outlook : Direction.values()) {
      assertDerived(new DateResolver(published(published)).resolve(date, null, outlook), expected);
    }
  }

  @ParameterizedTest(name = "{0} in an article of {1} is {2}")
  @CsvSource({
    "TODAY,      2025-02-26, 2025-02-26",
    "YESTERDAY,  2024-03-01, 2024-02-29",
    "TOMORROW,   2024-12-31, 2025-01-01",
    "TODAY,      2022-06,    2022-06",
    "YESTERDAY,  2022,       2022",
    "LAST_WEEK,  2024-10-22, 2024-10",
    "LAST_WEEK,  2024-10-09, 2024",
    "LAST_WEEK,  2025-01-08, ",
    "NEXT_WEEK,  2024-10-22, 2024",
    "THIS_WEEK,  2024-10-22, 2024-10",
    "LAST_MONTH, 2024-01-15, 2023-12",
    "THIS_MONTH, 2024-01-15, 2024-01",
    "NEXT_MONTH, 2023-11-16, 2023-12",
    "NEXT_MONTH, 2023,       2023",
    "LAST_YEAR,  2017-08-24, 2016",
    "THIS_YEAR,  2017,       2017",
    "NEXT_YEAR,  2017-08,    2018"
  })
  void relativeWordsCountFromTheArticlesDateAsFarAsItIsKnown(
      Relative relative, String published, String expected) {
    When when =
        new DateResolver(published(published)).resolve(relative(relative), null, Direction.UNSAID);
    assertDerived(when, expected);
  }

  @ParameterizedTest(name = "{0} {1}, looking {2}, in an article of {3} is {4}")
  @CsvSource({
    "MONDAY,   UNSAID, UNSAID, 2023-12-04, 2023-12-04",
    "THURSDAY, UNSAID, BACK,   2022-06-10, 2022-06-09",
    "FRIDAY,   UNSAID, AHEAD,  2022-06-09, 2022-06-10",
    "FRIDAY,   UNSAID, AHEAD,  2022-06-10, 2022-06-10",
    "MONDAY,   BACK,   AHEAD,  2023-12-04, 2023-11-27",
    "MONDAY,   AHEAD,  BACK,   2023-12-04, 2023-12-11",
    "SUNDAY,   UNSAID, UNSAID, 2023-12,    2023-12"
  })
  void aDayOfTheWeekIsTheNearestOnItsSide(
      Relative weekday, Direction own, Direction outlook, String published, String expected) {
    assertDerived(
        new DateResolver(published(published))
            .resolve(turned(relative(weekday), own), null, outlook),
        expected);
  }

  @ParameterizedTest(name = "{0} after {1} is {2}")
  @CsvSource({
    "SAME_DAY,   2018-06-27,            2018-06-27",
    "DAY_BEFORE, 2018-03-01,            2018-02-28",
    "DAY_AFTER,  2018-06-27,            2018-06-28",
    "SAME_MONTH, 2016-04-11,            2016-04",
    "SAME_YEAR,  2016-04,               2016",
    "SAME_DAY,   2018-06-27/2018-06-29, 2018-06",
    "SAME_DAY,   2018-06-27/2018-07-01, 2018",
    "DAY_AFTER,  2018-06,               2018-06"
  })
  void whatPointsBackCountsFromTheDateToldBefore(
      Relative relative, String anchor, String expected) {
    When when =
        new DateResolver(published("2020-01-01"))
            .resolve(relative(relative), told(anchor), Direction.UNSAID);
    assertDerived(when, expected);
  }

  @Test
  void theSameDayIsTheArticlesOwnWhereNoneWasToldBefore() {
    DateResolver resolver = new DateResolver(published("2025-02-26"));
    assertDerived(
        resolver.resolve(relative(Relative.SAME_DAY), null, Direction.UNSAID), "2025-02-26");
    assertDerived(
        resolver.resolve(relative(Relative.DAY_BEFORE), null, Direction.UNSAID), "2025-02-25");
  }

  @Test
  void thatYearIsUnknownWhereNoneWasToldBefore() {
    DateResolver resolver = new DateResolver(published("2025-02-26"));
    assertThat(resolver.resolve(relative(Relative.SAME_YEAR), null, Direction.UNSAID)).isNull();
    assertThat(resolver.resolve(relative(Relative.SAME_MONTH), null, Direction.UNSAID)).isNull();
  }

  @ParameterizedTest(name = "{0} {1} is {2}")
  @CsvSource({
    "0-8-0,        LAST_YEAR,  2016-08",
    "0-0-7/0-8-9,  LAST_YEAR,  2016-08-07/2016-08-09",
    "0-8-9,        SAME_YEAR,  2014-08-09",
    "0-0-15,       LAST_MONTH, 2017-07-15",
    "0-0-31,       NEXT_MONTH, 2017-09",
    "0-0-7/0-0-9,  THIS_MONTH, 2017-08-07/2017-08-09",
    "0-0-20,       SAME_MONTH, 2014-05-20"
  })
  void figuresFitIntoTheMonthOrYearTheWordsName(
      String figures, Relative relative, String expected) {
    DateExpression f = figures(figures);
    DateExpression date =
        new DateExpression(
            0, f.month(), f.day(), 0, f.endMonth(), f.endDay(), relative, Direction.UNSAID);
    assertDerived(
        new DateResolver(published("2017-08-24")).resolve(date, told("2014-05"), Direction.UNSAID),
        expected);
  }

  @Test
  void withoutAnyYearNothingIsSaid() {
    DateResolver resolver = new DateResolver(null);
    for (Relative relative : Relative.values()) {
      assertThat(resolver.resolve(relative(relative), null, Direction.UNSAID)).isNull();
    }
    assertThat(resolver.resolve(figures("0-9-8"), null, Direction.UNSAID)).isNull();
    assertThat(resolver.resolve(figures("0-0-8"), null, Direction.AHEAD)).isNull();
  }

  @Test
  void theDateToldBeforeStandsInForAnUnknownDateOfPublication() {
    assertDerived(
        new DateResolver(null).resolve(figures("0-9-9"), told("2020-09-10"), Direction.UNSAID),
        "2020-09-09");
  }

  @Test
  void aDayAloneOfAnArticleKnownToTheYearIsThatYear() {
    assertDerived(
        new DateResolver(published("2021")).resolve(figures("0-0-8"), null, Direction.UNSAID),
        "2021");
  }

  @Test
  void fortyFiveYearsOfATreatyDateItsYear() {
    assertDerived(DateResolver.yearsBefore(published("2022-06-02"), 45), "1977");
    assertThat(DateResolver.yearsBefore(null, 45)).isNull();
  }

  @Test
  void namesOfDaysDoNotDependOnTheMachinesLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertDerived(
          new DateResolver(published("2022-06-09"))
              .resolve(relative(Relative.FRIDAY), null, Direction.AHEAD),
          "2022-06-10");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static When told(String iso) {
    String[] ends = iso.split("/");
    return new When(
        PartialDate.parse(ends[0]),
        ends.length == 1 ? null : PartialDate.parse(ends[1]),
        Basis.STATED);
  }

  private static When published(String iso) {
    return When.stated(PartialDate.parse(iso));
  }

  /** {@code year-month-day}, or two of them with a slash between; 0 is not said. */
  private static DateExpression figures(String written) {
    int[] n = new int[6];
    String[] ends = written.split("/");
    for (int i = 0; i < ends.length; i++) {
      String[] parts = ends[i].split("-");
      for (int j = 0; j < 3; j++) {
        n[3 * i + j] = Integer.parseInt(parts[j]);
      }
    }
    return new DateExpression(n[0], n[1], n[2], n[3], n[4], n[5], Relative.NONE, Direction.UNSAID);
  }

  private static DateExpression relative(Relative relative) {
    return new DateExpression(0, 0, 0, 0, 0, 0, relative, Direction.UNSAID);
  }

  private static DateExpression turned(DateExpression date, Direction direction) {
    return new DateExpression(
        date.year(),
        date.month(),
        date.day(),
        date.endYear(),
        date.endMonth(),
        date.endDay(),
        date.relative(),
        direction);
  }

  private static void assertDerived(When when, String expected) {
    if (expected == null) {
      assertThat(when).isNull();
    } else {
      assertThat(when).hasToString(expected);
      assertThat(when.basis()).isEqualTo(Basis.DERIVED);
    }
  }
}
