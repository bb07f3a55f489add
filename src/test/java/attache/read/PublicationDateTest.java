package attache.read;

import static attache.read.ShippedReader.page;
import static attache.read.ShippedReader.text;
import static org.assertj.core.api.Assertions.assertThat;

import attache.model.Article;
import attache.model.Basis;
import attache.model.PartialDate;
import attache.model.When;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationDateTest {
  private static final String BODY =
      "\n\nĐoàn cán bộ hai nước đã trao đổi về việc đào tạo sĩ quan trẻ trong thời gian tới.\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "26/02/2025 22:07 GMT+7 > 2025-02-26",
        "18:25, 19/04/2017 > 2017-04-19",
        "Thứ Tư, 7/8/2024 | 16:05 > 2024-08-07",
        "Bản tin ABản tin A22/10/2024 > 2024-10-22",
        "December, 04/2023 - 19:22 > 2023-12-04",
        "Monday, 4 December 2023 > 2023-12-04",
        "Ngày 5 tháng 6 năm 2019, 07:30 > 2019-06-05",
        "05-03-2024 08:15:00 > 2024-03-05",
        "2021-07-09T10:00:00+07:00 > 2021-07-09"
      })
  void readsThePrintedTime(String line, String day) {
    When published = text("Hai nước bàn việc trao đổi đoàn\n\n" + line + BODY).published();
    assertThat(published).isEqualTo(When.stated(PartialDate.parse(day)));
  }

  @Test
  void prefersTheTimeBelowTheHeadlineToTheDayInThePagesFrame() {
    Article article =
        text("Chủ nhật, 09/11/2025\n\nHai nước bàn việc trao đổi đoàn\n\n07/08/2024 16:05" + BODY);
    assertThat(article.published()).hasToString("2024-08-07");
  }

  @Test
  void prefersTheHeaderLineToThePrintedTime() {
    assertThat(text("date: 2020-01-02\n\nHai nước bàn việc\n\n07/08/2024" + BODY).published())
        .hasToString("2020-01-02");
  }

  @Test
  void readsTheDateOfADateline() {
    assertThat(
            text("A visit\n\nHAI PHONG, June 9, 2022 – The delegation visited the yard on Thursday.")
                .published())
        .isEqualTo(When.stated(PartialDate.parse("2022-06-09")));
  }

  @Test
  void completesTheMonthOfACrawlerByTheDayOfTheNews() {
    assertThat(
            text(" date 2022-06 Sáng 2/6, đoàn cán bộ hai nước trao đổi về đào tạo sĩ quan trẻ.")
                .published())
        .isEqualTo(When.derived(PartialDate.parse("2022-06-02")));
  }

  @Test
  void completesTheYearOfAManifestByTheDayOfTheNews() throws UnreadableException {
    Metadata stated = new Metadata("", "", "", "", When.stated(PartialDate.ofYear(2017)));
    byte[] bytes =
        "Hai nước bàn việc\n\nNgày 23/4, hai bên trao đổi về đào tạo sĩ quan trẻ và quân y."
            .getBytes(StandardCharsets.UTF_8);
    Article article = ShippedReader.READER.article(bytes, "a.txt", "a.txt", stated);
    assertThat(article.published()).isEqualTo(When.derived(PartialDate.parse("2017-04-23")));
  }

  @Test
  void keepsTheYearOfAManifestWhereTheTextNamesOnlyTheEndsOfASpan() throws UnreadableException {
    Metadata stated = new Metadata("", "", "", "", When.stated(PartialDate.ofYear(2017)));
    byte[] bytes =
        "Hai nước bàn việc\n\nTừ ngày 7 đến 11/4, hai bên trao đổi về đào tạo sĩ quan trẻ và quân y."
            .getBytes(StandardCharsets.UTF_8);
    Article article = ShippedReader.READER.article(bytes, "a.txt", "a.txt", stated);
    assertThat(article.published()).isEqualTo(When.stated(PartialDate.ofYear(2017)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Bộ trưởng sẽ thăm Lào vào ngày 14/3, theo lời mời của nước bạn. > 2017",
        "Ngày 14/3 tới, hai bên mở lớp quân y. > 2017",
        "Hai bên hẹn gặp lại vào ngày 14/3 tới tại Huế. > 2017",
        "Ngày 14/3, Bộ trưởng tới Huế dự khai giảng. > 2017-03-14",
        "Hai bên dự lễ kỷ niệm ngày thành lập trường, ngày 14/3. > 2017",
        "Lớp trước khai giảng ngày 14/3 năm ngoái tại Huế. > 2017",
        "Năm 2009, trường mới mở. Ngày 14/3, khóa đầu khai giảng. > 2017",
        "Trong năm 2017, ngày 14/3, trường mở hai lớp. > 2017-03-14",
        "Chiều 14/3/2017, hai bên trao đổi về đào tạo sĩ quan trẻ và quân y tại Huế. > 2017-03-14"
      })
  void completesAYearOnlyByADayToldAsDone(String lead, String date) throws UnreadableException {
    assertThat(publishedIn2017(lead)).hasToString(date);
  }

  @Test
  void takesTheLaterOfTwoDaysThatFollowEachOther() throws UnreadableException {
    assertThat(
            publishedIn2017(
                "Sáng 8/9, hai bên gặp nhau tại Huế. Ngày 9/9, Bộ cho biết hai bên mở lớp mới."))
        .hasToString("2017-09-09");
  }

  @Test
  void givesUpTheDayWhereTheArticleLooksBack() throws UnreadableException {
    assertThat(
            publishedIn2017(
                "Hai bên điểm lại một năm đào tạo sĩ quan trẻ và quân y, từ lớp đầu đến lớp cuối của năm.\n\nNgày 8/5, lớp đầu khai giảng. Ngày 9/9, lớp ấy bế giảng."))
        .hasToString("2017");
  }

  @Test
  void givesNoMoreThanTheMonthByADayInsideASentence() throws UnreadableException {
    assertThat(
            publishedIn2017(
                "Hai bên bàn việc đào tạo sĩ quan trẻ và quân y, từ lớp đầu đến lớp cuối của năm.\n\nHai bên xem lại mái trường mà cơn bão hôm 8/9 ở Huế làm hỏng."))
        .hasToString("2017-09");
  }

  private static When publishedIn2017(String text) throws UnreadableException {
    Metadata stated = new Metadata("", "", "", "", When.stated(PartialDate.ofYear(2017)));
    byte[] bytes = ("Hai nước bàn việc\n\n" + text).getBytes(StandardCharsets.UTF_8);
    return ShippedReader.READER.article(bytes, "a.txt", "a.txt", stated).published();
  }

  @Test
  void worksOutTheYearFromYearsTheTextSpeaksOf() {
    Article article =
        text(
            "Hai nước bàn việc\n\nSáng 8/9, hai bên trao đổi về đào tạo sĩ quan trẻ và quân y tại Huế.\n\nHai bên điểm"
                + " lại lễ khai giảng tháng 6/2020 và các lớp học trong Năm Chủ tịch 2020; từ đầu năm 2020 đến nay"
                + " đã có bốn lớp. Kế hoạch giai đoạn 2021-2025 sẽ được bàn sau.\n");
    assertThat(article.published()).isEqualTo(When.derived(PartialDate.parse("2020-09-08")));
  }

  @Test
  void worksOutTheYearFromANewYearAboutToBegin() {
    Article article =
        text(
            "Hai nước bàn việc\n\nHôm nay (31/12), hai bên trao đổi về đào tạo sĩ quan trẻ và quân y tại Huế, vào lúc"
                + " mọi người đón năm mới 2016.\n");
    assertThat(article.published()).isEqualTo(When.derived(PartialDate.parse("2015-12-31")));
  }

  @Test
  void doesNotTakeAYearFromASidebar() {
    Article article =
        text(
            "Hai nước bàn việc\n\nSáng 8/9, hai bên trao đổi về đào tạo sĩ quan trẻ và quân y tại Huế.\n\nHai bên hẹn"
                + " gặp lại vào dịp thuận tiện cho cả hai phía.\n\nTin liên quan\n\nLễ giao quân ngày 7/9/2026\n\nNăm"
                + " 2026 tuyển nhiều hơn năm 2025\n");
    assertThat(article.published()).isNull();
  }

  @Test
  void leavesTheYearOpenWhereOneMentionAlonePointsToIt() {
    Article article =
        text(
            "Hai nước bàn việc\n\nChiều 7/8, hai bên trao đổi về đào tạo sĩ quan trẻ và quân y tại Huế.\n\nTừ phiên"
                + " họp tháng 4/2023 đến nay, hai bên đã mở thêm lớp; tháng 12/2024 sẽ có triển lãm.\n");
    assertThat(article.published()).isNull();
  }

  @Test
  void readsTheMetadataOfAPageRatherThanTheDayInItsFrame() {
    Article article =
        page(
            """
            <html lang="vi"><head>
            <meta property="article:published_time" content="2015-06-01T14:05:00+07:00">
            <meta property="article:modified_time" content="2019-11-20T09:12:44+07:00"></head>
            <body><div>Thứ bảy, 21/11/2026</div><article><h1>Hai nước bàn việc trao đổi đoàn</h1>
            <p>Đoàn cán bộ hai nước đã trao đổi về việc đào tạo sĩ quan trẻ trong thời gian tới.</p></article></body></html>
            """);
    assertThat(article.published()).isEqualTo(When.stated(PartialDate.parse("2015-06-01")));
    assertThat(article.published().basis()).isEqualTo(Basis.STATED);
  }
}
