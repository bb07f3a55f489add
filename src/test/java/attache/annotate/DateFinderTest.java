package attache.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import attache.model.DateExpression.Direction;
import attache.model.DateExpression.Relative;
import attache.reference.DatePattern;
import attache.reference.Fault;
import attache.reference.Reference;
import attache.reference.ReferenceReader;
import attache.reference.Word;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFinderTest {
  private static DateFinder vietnamese;
  private static DateFinder english;

  @BeforeAll
  static void readTheShippedRows() throws Exception {
    Reference reference =
        ReferenceReader.read(
            Path.of(System.getProperty("attache.home", ".")).resolve("data/reference"));
    vietnamese = DateFinder.of(reference, "vi");
    english = DateFinder.of(reference, "en");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "gặp nhau 8/9 tại Huế              | text=8/9;month=9;day=8",
        "lên đường sáng 8-9 tại Huế        | text=sáng 8-9;month=9;day=8",
        "ký ngày 08/09/2020.               | text=ngày 08/09/2020;year=2020;month=9;day=8",
        "ký 7.8.2024 tại Huế               | text=7.8.2024;year=2024;month=8;day=7",
        "Ngày 8 tháng 9 năm 2020, đoàn     | text=Ngày 8 tháng 9 năm 2020;year=2020;month=9;day=8",
        "đến Huế mồng 2/6                  | text=mồng 2/6;month=6;day=2",
        "đến Huế ngày mùng 2/6             | text=ngày mùng 2/6;month=6;day=2",
        "ký tháng 6/2020                   | text=tháng 6/2020;year=2020;month=6",
        "ký tháng 6-2020                   | text=tháng 6-2020;year=2020;month=6",
        "ký tháng 10 năm 2024              | text=tháng 10 năm 2024;year=2024;month=10",
        "vào tháng 5, đoàn                 | text=tháng 5;month=5",
        "vào tháng Năm, đoàn               | text=tháng Năm;month=5",
        "đối thoại (năm 2021)              | text=năm 2021;year=2021",
        "đối thoại (tháng 4/2023)          | text=tháng 4/2023;year=2023;month=4",
        "ký ngày 2-6-2022                  | text=ngày 2-6-2022;year=2022;month=6;day=2",
        "thăm từ ngày 7 đến 10-8           | text=từ ngày 7 đến 10-8;day=7;end-month=8;end-day=10",
        "trong ba ngày, từ 8 đến 10-1, họp | text=từ 8 đến 10-1;day=8;end-month=1;end-day=10",
        "họp 14 và 15/9                    | text=14 và 15/9;day=14;end-month=9;end-day=15",
        "Hôm nay, đoàn                     | text=Hôm nay;relative=today",
        "chiều nay đoàn                    | text=chiều nay;relative=today",
        "Tối qua, đoàn                     | text=Tối qua;relative=yesterday",
        "Ngày mai, đoàn                    | text=Ngày mai;relative=tomorrow",
        "chiều cùng ngày, đoàn             | text=chiều cùng ngày;relative=same-day",
        "Ngày hôm sau, đoàn                | text=Ngày hôm sau;relative=day-after",
        "một ngày trước đó, đoàn           | text=một ngày trước đó;relative=day-before",
        "thăm Lào năm ngoái                | text=năm ngoái;relative=last-year",
        "vào năm tới                       | text=năm tới;relative=next-year",
        "hồi tháng trước                   | text=tháng trước;relative=last-month",
        "vào tháng tới                     | text=tháng tới;relative=next-month",
        "dự kiến tháng 10 tới.             | text=tháng 10 tới;month=10;direction=ahead",
        "vào tháng 5 vừa qua               | text=tháng 5 vừa qua;month=5;direction=back",
        "gặp nhau hồi tháng 5              | text=tháng 5;month=5;direction=back",
        "vào tháng 8 năm ngoái             | text=tháng 8 năm ngoái;month=8;relative=last-year",
        "họp cuối năm nay                  | text=cuối năm nay;relative=this-year;direction=ahead",
        "họp đầu năm 2025                  | text=đầu năm 2025;year=2025",
        "họp quý I/2025                    | text=quý I/2025;year=2025",
        "họp tuần trước                    | text=tuần trước;relative=last-week",
        "diễn tập năm đó                   | text=năm đó;relative=same-year",
        "họp thứ Năm (6/5)                 | text=thứ Năm (6/5);month=5;day=6"
      })
  void findsADateAsVietnameseNewsWritesIt(String text, String expected) {
    assertThat(found(vietnamese, text)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "có 5.697 thanh niên lên đường",
        "đội cứu nạn trực 24/7",
        "theo Quyết định 145/QĐ-BQP",
        "theo Chỉ thị 01/CT-TTg",
        "kỷ niệm 43 năm ngày thành lập",
        "sau 1 năm, 45 năm và 75 năm hợp tác",
        "nghị định thư giai đoạn 2025-2029",
        "nghị định thư giai đoạn 2025 - 2029",
        "nhiệm kỳ 2026-2028 và chu kỳ 2024 - 2027",
        "giao lưu lần thứ 2",
        "hoàn thành hơn 2/3 khối lượng",
        "Đối thoại 2+2 cấp bộ trưởng",
        "lúc 22:07, 8h30 và 16h",
        "phòng, chống dịch Covid-19",
        "tiêm kích SU-30 và tàu 016",
        "phù hợp UNCLOS 1982",
        "Năm Đoàn kết hữu nghị 2022",
        "gọi số 024.3733.2131 hoặc 0912 345 678",
        "thắng với tỷ số 3-1",
        "khoảng 5-10 người, từ 2-3 lần",
        "trong nhiều năm nay và ba năm trước",
        "họp mỗi tháng hai lần",
        "ngày 31/2 và ngày 30-2-2020",
        "đã bắt đầu hợp tác, ngày càng sâu rộng",
        "kỷ niệm Cách mạng tháng Tám",
        "mùng 1 Tết"
      })
  void findsNoneWhereFiguresAndWordsOnlyLookLikeADate(String text) {
    assertThat(found(vietnamese, text)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "signed on October 24, 2024.        | text=October 24, 2024;year=2024;month=10;day=24",
        "signed on 24 October 2024          | text=24 October 2024;year=2024;month=10;day=24",
        "signed on Oct. 24 in Hanoi         | text=Oct. 24;month=10;day=24",
        "held October 24-26                 | text=October 24-26;month=10;day=24;end-day=26",
        "held 24-26 October                 | text=24-26 October;day=24;end-month=10;end-day=26",
        "there from June 8 to 10            | text=from June 8 to 10;month=6;day=8;end-day=10",
        "signed in May 2021                 | text=May 2021;year=2021;month=5",
        "set up in 2013                     | text=2013;year=2013",
        "opened on Thursday (May 6)         | text=Thursday (May 6);month=5;day=6",
        "left on Monday                     | text=Monday;relative=monday",
        "said yesterday                     | text=yesterday;relative=yesterday",
        "visited last November              | text=last November;month=11;direction=back",
        "held later this month              | text=later this month;relative=this-month;direction=ahead",
        "met the same day                   | text=the same day;relative=same-day",
        "met the following day              | text=the following day;relative=day-after",
        "met a day earlier                  | text=a day earlier;relative=day-before",
        "met in late 2024                   | text=late 2024;year=2024"
      })
  void findsADateAsEnglishNewsWritesIt(String text, String expected) {
    assertThat(found(english, text)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "the two sides may march on",
        "in the 2021-25 period",
        "in line with UNCLOS 1982",
        "the 1960s",
        "a 2+2 dialogue with 24 officers",
        "COVID-19 and the Su-30"
      })
  void findsNoneInEnglishWhereThereIsNone(String text) {
    assertThat(found(english, text)).isEmpty();
  }

  @Test
  void offsetsCountFromTheBeginningOfTheTextAndStayInTheStretchAsked() {
    String text = "Ngày 7/8. Sáng 8/9, hai bên hội đàm. Ngày 9/10.";
    int begin = text.indexOf("Sáng");
    int end = text.indexOf(" Ngày 9");
    List<FoundDate> found = vietnamese.find(text, begin, end);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).span().of(text)).isEqualTo("Sáng 8/9");
  }

  @Test
  void findsSeveralDatesFromLeftToRight() {
    assertThat(found(vietnamese, "Sáng 8/9, ông đến Huế; ngày 10/9 ông rời đi năm ngoái."))
        .isEqualTo(
            "text=Sáng 8/9;month=9;day=8 and text=ngày 10/9;month=9;day=10"
                + " and text=năm ngoái;relative=last-year");
  }

  @Test
  void findsTheSameUnderATurkishLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(found(vietnamese, "THÁNG 5 NĂM 2020, ký QUÝ I NĂM SAU"))
          .isEqualTo(
              "text=THÁNG 5 NĂM 2020;year=2020;month=5"
                  + " and text=QUÝ I NĂM SAU;relative=next-year");
      assertThat(found(english, "held on FRIDAY, June 7")).isEqualTo("text=June 7;month=6;day=7");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aLongRowOfFiguresAndWordsTakesNoLongerThanItsLength() {
    String hostile = "ngày 1, 2, 3, 4, 5, 6 và từ ngày 7 đến ngày 8 tháng ".repeat(4000);
    assertThat(
            assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> vietnamese.find(hostile, 0, hostile.length())))
        .isNotNull();
  }

  @Test
  void theLongestMatchWinsAndWhatIsNoDateHidesWhatIsInside() {
    List<DatePattern> rows =
        List.of(
            row("short", DatePattern.Kind.DATE, "on 0", "on {d}", "", ""),
            row("long", DatePattern.Kind.DATE, "on 0", "on {d}/{m}", "", ""),
            row("none", DatePattern.Kind.NONE, "on 0", "on 24/7", "", ""));
    DateFinder finder = new DateFinder(rows, list -> List.of());
    assertThat(found(finder, "on 8/9, on 24/7")).isEqualTo("text=on 8/9;month=9;day=8");
  }

  @Test
  void aRowThatCannotBeUsedIsRefusedWithItsReason() {
    DatePattern row = row("bad", DatePattern.Kind.DATE, "on", "on (", "", "");
    assertThatThrownBy(() -> new DateFinder(List.of(row), list -> List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is no regular expression");
  }

  @Test
  void theCheckNamesEveryFaultWithItsPlaceAndRemedy() {
    List<DatePattern> rows =
        List.of(
            row("broken", DatePattern.Kind.DATE, "on", "on (", "on 8", "text=on 8;day=8"),
            row("listless", DatePattern.Kind.DATE, "on", "on {moon}", "on 8", "text=on 8;day=8"));
    assertThat(new DatePatternCheck(rows, list -> List.of()).faults())
        .extracting(Fault::toString)
        .containsExactly(
            "date-patterns.csv:2: column 'pattern' of row 'broken' is no regular expression:"
                + " Unclosed group.\n  Correct the cell, or the list. Then run: attache"
                + " check",
            "date-patterns.csv:2: column 'pattern' of row 'listless' names the list 'moon', which"
                + " words.csv does not have.\n  Correct the cell, or the list. Then run: attache"
                + " check");
  }

  @Test
  void theCheckSaysWhatWasFoundInsteadOfWhatIsExpected() {
    DatePattern row =
        row("day", DatePattern.Kind.DATE, "on 0", "on {d}", "on 8", "text=on 8;day=9");
    assertThat(new DatePatternCheck(List.of(row), list -> List.of()).faults())
        .singleElement()
        .extracting(Fault::message)
        .isEqualTo(
            "row 'day': in 'on 8' 'text=on 8;day=8' was found, but 'text=on 8;day=9' is"
                + " expected.");
  }

  @Test
  void aWordOfAListSaysAMonthARelativeOrADirection() {
    List<Word> when =
        List.of(new Word("when", "Floreal", "4"), new Word("when", "anon", "this-year|ahead"));
    DatePattern row = row("when", DatePattern.Kind.DATE, "{when}", "{when}", "", "");
    DateFinder finder =
        new DateFinder(List.of(row), list -> list.equals("when") ? when : List.of());
    assertThat(found(finder, "in Floreal, anon"))
        .isEqualTo("text=Floreal;month=4 and text=anon;relative=this-year;direction=ahead");
  }

  private static DatePattern row(
      String id,
      DatePattern.Kind kind,
      String starts,
      String pattern,
      String example,
      String expect) {
    return new DatePattern(
        id,
        kind,
        List.of(starts),
        pattern,
        Relative.NONE,
        Direction.UNSAID,
        example,
        expect,
        "date-patterns.csv",
        2);
  }

  private static String found(DateFinder finder, String text) {
    return finder.find(text, 0, text.length()).stream()
        .map(date -> DatePatternCheck.described(date, text))
        .collect(Collectors.joining(" and "));
  }
}
