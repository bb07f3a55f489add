package attache.read;

import static attache.read.ShippedReader.blocks;
import static attache.read.ShippedReader.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.model.Article;
import attache.model.BlockKind;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HtmlPageTest {
  private static final String PAGE =
      """
      <!DOCTYPE html><html lang="vi-VN"><head><title>Thăm Brunei | Báo Biển</title>
      <link rel="canonical" href="https://example.org/tham-brunei.html">
      <meta property="og:site_name" content="Báo Biển">
      <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2019-05-06T07:00:00+07:00"}</script>
      </head><body>
      <div id="header"><ul class="menu"><li><a href="/">Trang chủ</a></li><li><a href="/a">Đại tá Võ Bình</a></li></ul></div>
      <div class="left">
      <h1>Trung tướng Lê An thăm lực lượng phòng vệ Brunei</h1>
      <h2 class="sapo">TTO - Trung tướng Lê An dẫn đầu đoàn cán bộ thăm, làm việc tại Bandar Seri Begawan.</h2>
      <div class="box related-inline"><a href="/b">Đại tá Võ Bình tiếp khách</a></div>
      <div class="body">
      <p>Tại buổi làm việc, Trung tướng&nbsp;Lê An và Chuẩn tướng <strong>Haji Omar</strong> trao đổi về đào tạo sĩ quan.</p>
      <figure><img src="x.jpg" alt="ảnh 1"><figcaption>Hai trưởng đoàn trồng cây. Ảnh: Văn Tám</figcaption></figure>
      <h3>Thêm lớp học</h3>
      <p>Chuẩn tướng Haji Omar cảm ơn Trung tướng Lê An đã dành thời gian thăm các đơn vị.<br>Ông mời đoàn trở lại.</p>
      <table class="picture"><tr><td><img src="y.jpg"></td></tr><tr><td class="cap">Lễ đón tại sân bay. Ảnh: Văn Tám</td></tr></table>
      <p style="text-align:right"><b>Thu Nga</b></p>
      </div>
      <div class="comments"><h4>Bình luận (1)</h4><p>Tôi rất mong hai nước sớm ký hiệp định hợp tác quốc phòng lâu dài.</p></div>
      </div>
      <aside><h4>Đọc nhiều</h4><ul><li>Thiếu tướng Hồ Kha hội đàm với đoàn Peru</li></ul></aside>
      <footer>Tổng Biên tập: Trần Bá</footer>
      </body></html>
      """;

  @Test
  void keepsTheArticleAndNothingElse() {
    assertThat(blocks(page(PAGE)))
        .containsExactly(
            "HEADLINE Trung tướng Lê An thăm lực lượng phòng vệ Brunei",
            "FURNITURE TTO -",
            "LEAD Trung tướng Lê An dẫn đầu đoàn cán bộ thăm, làm việc tại Bandar Seri Begawan.",
            "PARAGRAPH Tại buổi làm việc, Trung tướng Lê An và Chuẩn tướng Haji Omar trao đổi về đào tạo sĩ"
                + " quan.",
            "CAPTION Hai trưởng đoàn trồng cây.",
            "FURNITURE Ảnh: Văn Tám",
            "SECTION_HEADING Thêm lớp học",
            "PARAGRAPH Chuẩn tướng Haji Omar cảm ơn Trung tướng Lê An đã dành thời gian thăm các đơn vị.",
            "PARAGRAPH Ông mời đoàn trở lại.",
            "CAPTION Lễ đón tại sân bay.",
            "FURNITURE Ảnh: Văn Tám",
            "FURNITURE Thu Nga");
  }

  @Test
  void takesMetadataFromTheHead() {
    Article article = page(PAGE);
    assertThat(article.url()).isEqualTo("https://example.org/tham-brunei.html");
    assertThat(article.publisher()).isEqualTo("Báo Biển");
    assertThat(article.lang()).isEqualTo("vi");
    assertThat(article.published()).hasToString("2019-05-06");
    assertThat(article.title()).isEqualTo("Trung tướng Lê An thăm lực lượng phòng vệ Brunei");
  }

  @Test
  void separatesPartsByABlankLine() {
    assertThat(page(PAGE).text())
        .contains("phòng vệ Brunei\n\nTTO - Trung tướng")
        .doesNotContain("\n\n\n");
  }

  @Test
  void refusesAPageWithoutAParagraph() {
    byte[] bytes =
        "<html><body><nav><a href='/'>Trang chủ</a></nav></body></html>"
            .getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> ShippedReader.READER.article(bytes, "a.html", "a.html", Metadata.NONE))
        .isInstanceOfSatisfying(
            UnreadableException.class,
            e -> assertThat(e.refusal().reason()).contains("no article"));
  }

  @Test
  void readsAVeryDeepPage() {
    String deep =
        "<div>".repeat(3000)
            + "<p>Đoàn cán bộ hai nước đã trao đổi về việc đào tạo sĩ quan trẻ.</p>";
    assertThat(
            page(deep
                    + "<p>Hai bên đã thống nhất mở thêm các lớp học mới cho sĩ quan trẻ hai nước.</p>")
                .blocks())
        .extracting(block -> block.kind())
        .contains(BlockKind.LEAD);
  }
}
