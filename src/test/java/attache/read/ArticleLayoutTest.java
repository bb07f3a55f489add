package attache.read;

import static attache.model.BlockKind.CAPTION;
import static attache.model.BlockKind.FURNITURE;
import static attache.model.BlockKind.HEADLINE;
import static attache.model.BlockKind.LEAD;
import static attache.model.BlockKind.PARAGRAPH;
import static attache.model.BlockKind.SECTION_HEADING;
import static attache.read.ShippedReader.blocks;
import static attache.read.ShippedReader.content;
import static attache.read.ShippedReader.text;
import static org.assertj.core.api.Assertions.assertThat;

import attache.model.Article;
import org.junit.jupiter.api.Test;

class ArticleLayoutTest {
  private static final String HEAD =
      """
      Trung tướng Lê An thăm lực lượng phòng vệ Brunei

      Trung tướng Lê An dẫn đầu đoàn cán bộ thăm, làm việc tại Bandar Seri Begawan.

      Tại buổi làm việc, Trung tướng Lê An và Chuẩn tướng Haji Omar trao đổi về đào tạo sĩ quan trẻ.
      """;
  private static final String MORE =
      """

      Chuẩn tướng Haji Omar cảm ơn Trung tướng Lê An đã dành thời gian thăm các đơn vị của Brunei.

      Trung tướng Lê An mời Chuẩn tướng Haji Omar sang thăm Hà Nội vào dịp thuận tiện nhất cho hai bên.
      """;

  @Test
  void tellsHeadlineLeadAndParagraphs() {
    Article article = text(HEAD);
    assertThat(blocks(article))
        .containsExactly(
            "HEADLINE Trung tướng Lê An thăm lực lượng phòng vệ Brunei",
            "LEAD Trung tướng Lê An dẫn đầu đoàn cán bộ thăm, làm việc tại Bandar Seri Begawan.",
            "PARAGRAPH Tại buổi làm việc, Trung tướng Lê An và Chuẩn tướng Haji Omar trao đổi về đào tạo"
                + " sĩ quan trẻ.");
    assertThat(article.title()).isEqualTo("Trung tướng Lê An thăm lực lượng phòng vệ Brunei");
  }

  @Test
  void takesTheHeadlineFromAHeaderLine() {
    Article article =
        text(
            "url: \ndate: 2019-03-04\ntitle: Lời chào từ biển\nlang: vi\npublisher: Báo Biển\n\n"
                + HEAD);
    assertThat(blocks(article, HEADLINE)).containsExactly("Lời chào từ biển");
    assertThat(article.title()).isEqualTo("Lời chào từ biển");
    assertThat(article.publisher()).isEqualTo("Báo Biển");
    assertThat(article.lang()).isEqualTo("vi");
    assertThat(article.published()).hasToString("2019-03-04");
  }

  @Test
  void leavesOutWhatStandsAboveAKnownHeadline() {
    Article article =
        text(
            "title: Trung tướng Lê An thăm lực lượng phòng vệ Brunei\n\n"
                + "Trang chủ Chính trị Thể thao\nĐại tá Võ Bình nhận nhiệm vụ mới ở Đắk Nông\n"
                + HEAD);
    assertThat(content(article)).doesNotContain("Võ Bình");
    assertThat(blocks(article, HEADLINE)).hasSize(1);
  }

  @Test
  void readsOnlyTheLeadOfAnArticleWithoutHeadline() {
    Article article =
        text(
            "Sáng 3/4, tại Cần Thơ, đoàn cán bộ hai nước đã có buổi làm việc về đào tạo tiếng Khmer cho sĩ"
                + " quan trẻ của quân khu.");
    assertThat(article.title()).isEmpty();
    assertThat(blocks(article, LEAD)).hasSize(1);
  }

  @Test
  void endsTheArticleAtAListOfOtherHeadlines() {
    Article article =
        text(
            HEAD
                + "\nTIN LIÊN QUAN\n\nĐại tá Võ Bình tiếp đoàn cựu chiến binh\n\nHải quân hai nước ký thỏa"
                + " thuận mới\n");
    assertThat(content(article)).doesNotContain("Võ Bình").doesNotContain("ký thỏa thuận");
  }

  @Test
  void endsTheArticleAtItsByLine() {
    Article article =
        text(
            HEAD
                + "\nHồng Vân\nĐại tá Võ Bình tiếp đoàn cựu chiến binh\nThêm một cây cầu ở Cà Mau\n");
    assertThat(content(article)).doesNotContain("Hồng Vân").doesNotContain("Võ Bình");
  }

  @Test
  void endsTheArticleAtReadersComments() {
    Article article =
        text(
            HEAD
                + "\nBình luận (2)\n\nLan: Trung tướng Lê An và Chuẩn tướng Haji Omar nên ký hiệp định luôn cho"
                + " rồi chứ còn chờ gì nữa.\n\nMinh: Tôi thấy Trung tướng Lê An và Chuẩn tướng Haji Omar còn phải"
                + " gặp nhau nhiều lần.\n");
    assertThat(content(article)).doesNotContain("hiệp định").doesNotContain("nhiều lần");
  }

  @Test
  void endsTheArticleAtHeadlinesPrintedTwice() {
    StringBuilder list = new StringBuilder(HEAD);
    for (String headline :
        new String[] {"Mưa lớn ở Tây Bắc", "Giá lúa lại tăng", "Đại tá Võ Bình tiếp khách"}) {
      list.append('\n').append(headline).append("\n\n").append(headline).append("\n\n");
      list.append(
          "Đoàn công tác đã tới thăm, tặng quà bà con tại các xã vùng cao trong tuần qua.\n");
    }
    assertThat(content(text(list.toString()))).doesNotContain("Võ Bình").doesNotContain("vùng cao");
  }

  @Test
  void goesOnAfterABoxOfHeadlinesInTheMidst() {
    Article article =
        text(
            HEAD
                + "\nTin liên quan\nĐại tá Võ Bình tiếp khách\nThêm một cây cầu ở Cà Mau\n"
                + MORE);
    assertThat(content(article))
        .doesNotContain("Võ Bình")
        .contains("cảm ơn Trung tướng Lê An", "sang thăm Hà Nội");
  }

  @Test
  void doesNotGoOnWithParagraphsAboutOthers() {
    Article article =
        text(
            HEAD
                + "\nTin liên quan\nThêm một cây cầu ở Cà Mau\n\nUBND tỉnh Cà Mau hôm qua khởi công cây cầu bắc"
                + " qua sông Bảy Háp.\n\nÔng Trần Bá cho biết cây cầu sẽ xong trước mùa mưa năm tới ở huyện.\n");
    assertThat(content(article)).doesNotContain("cây cầu");
  }

  @Test
  void dropsLinksBetweenParagraphs() {
    Article article = text(HEAD + "\n>> Đại tá Võ Bình tiếp khách\n>> Xem ảnh lễ đón\n" + MORE);
    assertThat(content(article)).doesNotContain("Võ Bình").contains("sang thăm Hà Nội");
  }

  @Test
  void dropsHeadlinesRunTogetherBelowTheLead() {
    Article article =
        text(
            """
            Trung tướng Lê An thăm lực lượng phòng vệ Brunei

            Trung tướng Lê An dẫn đầu đoàn cán bộ thăm, làm việc tại Bandar Seri Begawan.
            Đại tá Võ Bình tiếp Tùy viên Quốc phòng Chile Thiếu tướng Hồ Kha chủ trì lễ đón đoàn Peru Khánh thành cầu cảng ở Nhà Bè

            Tại buổi làm việc, Trung tướng Lê An và Chuẩn tướng Haji Omar trao đổi về đào tạo sĩ quan trẻ.
            """);
    assertThat(content(article)).doesNotContain("Võ Bình").doesNotContain("Hồ Kha");
    assertThat(blocks(article, PARAGRAPH)).hasSize(1);
  }

  @Test
  void keepsSectionHeadings() {
    Article article = text(HEAD + "\nThêm lớp học cho sĩ quan trẻ\n" + MORE);
    assertThat(blocks(article, SECTION_HEADING)).containsExactly("Thêm lớp học cho sĩ quan trẻ");
  }

  @Test
  void takesALineOfNamesForAHeadingOnlyWhereTheArticleSpeaksOfThem() {
    assertThat(blocks(text(HEAD + "\nHaji Omar\n" + MORE), SECTION_HEADING))
        .containsExactly("Haji Omar");
    assertThat(content(text(HEAD + "\nMinh Tú\n" + MORE)))
        .doesNotContain("Minh Tú")
        .contains("sang thăm Hà Nội");
  }

  @Test
  void cutsThePhotographerFromACaption() {
    for (String credit :
        new String[] {
          "Ảnh: Văn Tám",
          "- Ảnh: Văn Tám/TTXVN",
          "(Ảnh: Văn Tám)",
          "(Nguồn: AFP/TTXVN)",
          "(Photo: VNA)",
          "— VNA/VNS Photo"
        }) {
      Article article =
          text(HEAD + "\nTrung tướng Lê An trồng cây lưu niệm. " + credit + "\n" + MORE);
      assertThat(blocks(article, CAPTION))
          .as(credit)
          .containsExactly("Trung tướng Lê An trồng cây lưu niệm.");
      assertThat(blocks(article, FURNITURE)).as(credit).containsExactly(credit);
    }
  }

  @Test
  void printsACaptionOnce() {
    Article article =
        text(
            HEAD
                + "\nTrung tướng Lê An trồng cây lưu niệm. (Ảnh: Văn Tám)\nTrung tướng Lê An trồng cây lưu niệm."
                + " (Ảnh: Văn Tám)\n"
                + MORE);
    assertThat(blocks(article, CAPTION)).containsExactly("Trung tướng Lê An trồng cây lưu niệm.");
  }

  @Test
  void takesADoubledSentenceForACaption() {
    Article article =
        text(
            HEAD
                + "\nTrung tướng Lê An và các thành viên trong đoàn Việt Nam tại buổi làm việc.\n\nTrung tướng Lê"
                + " An và các thành viên trong đoàn Việt Nam tại buổi làm việc. \n"
                + MORE);
    assertThat(blocks(article, CAPTION)).hasSize(1);
    assertThat(content(article)).contains("sang thăm Hà Nội");
  }

  @Test
  void dropsPictureTextsThatRepeatTheHeadline() {
    Article article =
        text(
            HEAD
                + "\nTrung tướng Lê An thăm lực lượng phòng vệ Brunei - Ảnh 1.\n\nTrung tướng Lê An thăm lực lượng"
                + " phòng vệ Brunei - 2\nHai trưởng đoàn trồng cây lưu niệm\n"
                + MORE);
    assertThat(content(article)).doesNotContain("Ảnh 1").doesNotContain("Brunei - 2");
    assertThat(blocks(article, CAPTION)).containsExactly("Hai trưởng đoàn trồng cây lưu niệm");
  }

  @Test
  void dropsATeaserGluedToAPictureTextWithItsParagraph() {
    Article article =
        text(
            HEAD
                + "\nTrung tướng Lê An thăm Brunei - Ảnh 3.Đại tá Võ Bình: Sẵn sàng ứng phó bão lũ\n\nSáng 2-5, tại"
                + " Pleiku, Đại tá Võ Bình dẫn đầu đoàn kiểm tra và có bài phát biểu.\n"
                + MORE);
    assertThat(content(article))
        .doesNotContain("Võ Bình")
        .doesNotContain("Pleiku")
        .contains("sang thăm Hà Nội");
  }

  @Test
  void beginsTheLeadAfterItsDateline() {
    for (String dateline :
        new String[] {
          "(GLO)-",
          "TTO -",
          "VOV.VN -",
          "(Chinhphu.vn) -",
          "QĐND Online -",
          "HÀ NỘI, 7/8 (TTXVN) -",
          "Hanoi (VNA) –",
          "HAI PHONG, June 9, 2022 –",
          "HÀ NỘI —",
          "Huế, 3/4/2021 -"
        }) {
      Article article =
          text(
              "Hai nước bàn việc trao đổi đoàn\n\n"
                  + dateline
                  + " Đoàn cán bộ hai nước trao đổi về đào tạo sĩ quan.\n");
      assertThat(blocks(article, LEAD))
          .as(dateline)
          .containsExactly("Đoàn cán bộ hai nước trao đổi về đào tạo sĩ quan.");
    }
  }

  @Test
  void doesNotTakeThePartiesForADateline() {
    Article article =
        text(
            "Hợp tác biển\n\nASEAN - Hoa Kỳ nhất trí tổ chức diễn tập hàng hải chung vào quý ba tới.\n");
    assertThat(blocks(article, LEAD).get(0)).startsWith("ASEAN - Hoa Kỳ");
  }

  @Test
  void cutsTheSignatureFromTheLastParagraph() {
    for (String signature :
        new String[] {
          "./. Phạm Tám (TTXVN)",
          ". Thu Nga",
          ". — VNS",
          ". Theo Reuters",
          ". (TTXVN/Vietnam+)",
          ". >>> Xem ảnh lễ đón"
        }) {
      Article article = text(HEAD.strip().replaceFirst("\\.$", signature));
      assertThat(blocks(article, PARAGRAPH).get(0))
          .as(signature)
          .matches(".*sĩ quan trẻ\\.(/\\.)?");
    }
  }

  @Test
  void tellsACaptionRunIntoAParagraph() {
    Article article =
        text(
            "Hai nước bàn việc trao đổi đoàn\n\nĐoàn cán bộ hai nước trao đổi về đào tạo sĩ quan trẻ trong tuần"
                + " qua.\n\nQuang cảnh buổi làm việc. (Nguồn: AFP/TTXVN) Phát biểu tại buổi làm việc, hai trưởng"
                + " đoàn cảm ơn nhau. Hai bên hẹn gặp lại vào năm sau tại thành phố bên kia, trong khuôn khổ"
                + " chương trình giao lưu sĩ quan trẻ mà các cơ quan đã thống nhất từ trước, và sẽ mời thêm các"
                + " học viện, nhà trường của hai quân đội cùng tham gia.\n");
    assertThat(blocks(article, CAPTION)).containsExactly("Quang cảnh buổi làm việc.");
    assertThat(blocks(article, PARAGRAPH).get(0)).startsWith("Phát biểu tại buổi làm việc");
  }

  @Test
  void joinsAParagraphThatWasBrokenAtItsLinks() {
    Article article =
        text(
            HEAD
                + "\nTrong cuộc trao đổi kéo dài hơn một giờ, Trung tướng Lê An nhắc tới bài báo đăng trên tờ\nBiển"
                + " Xanh\nsố tuần trước về các lớp học tiếng Việt cho sĩ quan Brunei.\n"
                + MORE);
    assertThat(blocks(article, PARAGRAPH))
        .anyMatch(paragraph -> paragraph.contains("trên tờ\nBiển Xanh\nsố tuần trước"));
    assertThat(content(article)).contains("sang thăm Hà Nội");
  }

  @Test
  void keepsTheItemsOfAList() {
    Article article =
        text(
            "Đối ngoại trong tuần: ba dòng ghi nhanh\n\n* 2/3 - Trung tướng Lê An tiếp Tùy viên Quốc phòng"
                + " Brunei tại Hà Nội.\n\n* 3/3 - Thiếu tướng Hồ Kha làm việc với đoàn Peru về quân y tại"
                + " Huế.\n\nT.S. tổng hợp\n");
    assertThat(content(article))
        .contains("2/3 - Trung tướng Lê An", "3/3 - Thiếu tướng Hồ Kha")
        .doesNotContain("tổng hợp");
  }

  @Test
  void everyBlockIsTheTextUnderItsSpanAndNoneOverlap() {
    Article article = text("date 2019-05 " + HEAD + MORE + "\nBình luận\n");
    int end = 0;
    for (var block : article.blocks()) {
      assertThat(block.span().begin()).isGreaterThanOrEqualTo(end);
      end = block.span().end();
    }
    assertThat(article.text().substring(end)).isBlank();
  }
}
