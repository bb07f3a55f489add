package attache.read;

import attache.model.Article;
import attache.model.Block;
import attache.model.BlockKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Web pages in the manner of news sites, generated round an article: its headline, lead, paragraphs
 * and captions between the furniture of such a site, which names people, meetings and signings of
 * its own.
 */
public final class PageTemplates {
  private static final String DECOY =
      "Đại tướng Hồ Kha hội đàm và ký Nghị định thư với Bộ trưởng Quốc phòng Peru";
  private static final String DECOY_TEXT =
      DECOY + ". Hai bên thống nhất tăng cường hợp tác quốc phòng trong giai đoạn 2031-2035.";
  private static final String DECOY_LINK = "<a href=\"/tin-99.html\">" + DECOY + "</a>";

  /** A line of the article: what it is, and its text with dateline and credit. */
  private record Part(BlockKind kind, String text) {}

  private final Article article;
  private final List<Part> parts = new ArrayList<>();

  private PageTemplates(Article article) {
    this.article = article;
    Map<Integer, BlockKind> kinds = new LinkedHashMap<>();
    for (Block block : article.blocks()) {
      int line = article.text().lastIndexOf('\n', block.span().begin()) + 1;
      if (block.kind().isContent()) {
        kinds.put(line, block.kind());
      }
    }
    kinds.forEach(
        (line, kind) -> {
          int end = article.text().indexOf('\n', line);
          String text = article.text().substring(line, end < 0 ? article.text().length() : end);
          parts.add(new Part(kind, escaped(text)));
        });
  }

  /** The pages by the names of their templates. */
  public static Map<String, String> round(Article article) {
    PageTemplates templates = new PageTemplates(article);
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("army-daily", templates.armyDaily());
    pages.put("express", templates.express());
    pages.put("broadcaster", templates.broadcaster());
    pages.put("agency-plus", templates.agencyPlus());
    pages.put("youth", templates.youth());
    pages.put("line-breaks", templates.lineBreaks());
    pages.put("unmarked-tables", templates.unmarkedTables());
    pages.put("wordpress", templates.wordpress());
    pages.put("amp", templates.amp());
    pages.put("ministry", templates.ministry());
    pages.put("press-bureau", templates.pressBureau());
    pages.put("endless", templates.endless());
    return pages;
  }

  private String armyDaily() {
    return head("<meta name=\"pubdate\" content=\"%s\">".formatted(date()))
        + "<body><div class=\"top-menu\"><ul><li><a href=\"/\">Trang chủ</a></li></ul></div>"
        + "<div class=\"post-detail\"><h1 class=\"post-title\">"
        + title()
        + "</h1><div class=\"post-subinfo\">Thứ Ba, 22/10/1999 | 15:30 (GMT+7)</div>"
        + "<div class=\"post-summary sapo\">"
        + lead()
        + "</div><div class=\"post-content\">"
        + body(
            this::p,
            c ->
                "<table class=\"image\"><tr><td><img data-src=\"a.jpg\"></td></tr><tr><td class=\"image_desc\">"
                    + c
                    + "</td></tr></table>")
        + "<p style=\"text-align:right\"><strong>VĂN TÁM</strong></p>"
        + "<p><em>* Mời bạn đọc vào chuyên mục <a href=\"/x\">Đối ngoại</a> xem các tin, bài liên quan.</em></p></div>"
        + "<div class=\"tin-lien-quan\"><h3>Tin liên quan</h3><p>"
        + DECOY_TEXT
        + "</p></div></div></body></html>";
  }

  private String express() {
    return head(
            "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"Báo\"},{\"@type\":[\"NewsArticle\"],\"headline\":\"x\",\"datePublished\":\"%s\"}]}</script>"
                .formatted(date()))
        + "<body><header><a href=\"/\">Báo</a></header><section class=\"page-detail\"><div class=\"sidebar-1\"><h1 class=\"title-detail\">"
        + title()
        + "</h1><p class=\"description\">"
        + lead()
        + "</p><article class=\"fck_detail\">"
        + withInside(
            body(
                p -> "<p class=\"Normal\">" + p + "</p>",
                c ->
                    "<figure><picture><img alt=\""
                        + DECOY
                        + "\" data-src=\"a.jpg\"></picture><figcaption><p class=\"Image\">"
                        + c
                        + "</p></figcaption></figure>"),
            "<ul class=\"list-news\"><li>"
                + DECOY_LINK
                + "</li><li>"
                + DECOY_LINK
                + " hôm qua</li></ul>")
        + "<p class=\"author_mail\"><strong>Văn Tám</strong></p></article>"
        + "<div id=\"box_comment\"><h3>Ý kiến</h3><p>"
        + DECOY_TEXT
        + "</p></div></div>"
        + "<div class=\"box-category\"><h2>Đọc nhiều</h2><article><h3>"
        + DECOY_LINK
        + "</h3><p>"
        + DECOY_TEXT
        + "</p></article></div></section></body></html>";
  }

  private String broadcaster() {
    return head("<meta property=\"article:published_time\" content=\"%s\">".formatted(date()))
        + "<body><div class=\"breaking-ticker\">"
        + DECOY_LINK
        + "</div><main><div class=\"article\"><h1>"
        + title()
        + "</h1><p class=\"cms-desc\">"
        + lead()
        + "</p><div class=\"text-long\">"
        + body(
            this::p,
            c ->
                "<div class=\"article-photo\"><img src=\"a.jpg\"><div class=\"photo-desc\">"
                    + c
                    + "</div></div>")
        + "</div><div class=\"share-bar\"><a>Facebook</a> <a>Zalo</a></div><div class=\"keyword\">Tag: <a>Peru</a> <a>Hồ Kha</a></div></div>"
        + "<section class=\"related-news\"><p>"
        + DECOY_TEXT
        + "</p></section></main>"
        + "<div id=\"cookie-banner\"><p>Trang này dùng cookie để phục vụ bạn đọc tốt hơn mỗi ngày.</p></div></body></html>";
  }

  private String agencyPlus() {
    return head(
            "<script type=\"application/ld+json\">[{\"@type\":\"BreadcrumbList\"},{\"@type\":\"ReportageNewsArticle\",\"datePublished\":\"%s\",\"publisher\":{\"@id\":\"#p\"}}]</script>"
                .formatted(date()))
        + "<body><div class=\"details\"><h1 class=\"details__headline\">"
        + title()
        + "</h1>"
        + "<div class=\"details__summary cms-desc\">"
        + lead()
        + "</div>"
        + "<div class=\"article-body\" itemprop=\"articleBody\">"
        + withInside(
            body(
                p -> "<div>" + p + "</div>",
                c ->
                    "<div class=\"article-photo\"><a href=\"a.jpg\"><img src=\"a.jpg\"></a><span class=\"photocaption\">"
                        + c
                        + "</span></div>"),
            "<div><strong>" + DECOY_LINK + "</strong></div>")
        + "</div><div class=\"article-relate\"><p>"
        + DECOY_TEXT
        + "</p></div></div></body></html>";
  }

  private String youth() {
    return head("<meta name=\"its_publication\" content=\"%s\">".formatted(date()))
        + "<body><div class=\"detail__main\"><h1 class=\"detail-title article-title\">"
        + title()
        + "</h1>"
        + "<h2 class=\"detail-sapo\">"
        + lead()
        + "</h2><div class=\"detail-content afcbc-body\">"
        + withInside(
            body(
                this::p,
                c ->
                    "<figure class=\"VCSortableInPreviewMode\"><div><img></div><figcaption class=\"PhotoCMS_Caption\"><p>"
                        + c
                        + "</p></figcaption></figure>"),
            "<div type=\"RelatedOneNews\" class=\"VCSortableInPreviewMode\"><div class=\"VCObjectBoxRelatedNewsItemSapo\"><a href=\"/c\" class=\"VCObjectBoxRelatedNewsItemTitle\">"
                + DECOY
                + "</a></div></div>")
        + "</div><div class=\"detail-tab\"><div>Tin cùng chuyên mục</div><ul><li>"
        + DECOY_LINK
        + "</li></ul></div></div>"
        + "<div style=\"display: none\"><p>"
        + DECOY_TEXT
        + "</p></div></body></html>";
  }

  private String lineBreaks() {
    StringBuilder text = new StringBuilder();
    content()
        .forEach(
            part ->
                text.append(
                    part.kind() == BlockKind.CAPTION
                        ? "<div class=\"caption\">" + part.text() + "</div>"
                        : part.text() + "<br />\n<br />\n"));
    return head("<meta name=\"date\" content=\"%s\">".formatted(date()))
        + "<body><table><tr><td class=\"menu\">"
        + DECOY_LINK
        + "</td><td><h1>"
        + title()
        + "</h1><div class=\"noidung\">"
        + text
        + "</div></td></tr></table><div id=\"footer\">"
        + DECOY_TEXT
        + "</div></body></html>";
  }

  private String unmarkedTables() {
    return head("<meta itemprop=\"datePublished\" content=\"%s\">".formatted(date()))
        + "<body><div><div><div><h1>"
        + title()
        + "</h1><div><div>"
        + p(lead())
        + body(
            this::p,
            c ->
                "<table align=\"center\"><tbody><tr><td><img src=\"a.jpg\"></td></tr><tr><td><p>"
                    + c
                    + "</p></td></tr></tbody></table>")
        + "</div></div></div></div></div></body></html>";
  }

  private String wordpress() {
    return head("<meta property=\"article:published_time\" content=\"%s\">".formatted(date()))
        + "<body class=\"post-template-default single\"><div id=\"page\"><header class=\"site-header\"><nav><ul><li>"
        + DECOY_LINK
        + "</li></ul></nav></header>"
        + "<article id=\"post-12\" class=\"post type-post\"><header class=\"entry-header\"><h1 class=\"entry-title\">"
        + title()
        + "</h1><span class=\"byline\">by Admin</span></header>"
        + "<div class=\"entry-content\">"
        + p(lead())
        + body(
            this::p,
            c ->
                "<div class=\"wp-caption aligncenter\"><img src=\"a.jpg\"><p class=\"wp-caption-text\">"
                    + c
                    + "</p></div>")
        + "<div class=\"sharedaddy sd-sharing\"><h3>Share this:</h3><ul><li><a>Twitter</a></li></ul></div>"
        + "<div id=\"jp-relatedposts\" class=\"jp-relatedposts\"><h3>Related</h3><p>"
        + DECOY_TEXT
        + "</p></div></div></article>"
        + "<div id=\"comments\" class=\"comments-area\"><p>"
        + DECOY_TEXT
        + "</p></div>"
        + "<div id=\"secondary\" class=\"widget-area\"><p>"
        + DECOY_TEXT
        + "</p></div></div></body></html>";
  }

  private String amp() {
    return head("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"datePublished\":\"%s\"}</script>"
                .formatted(date()))
            .replace("<html ", "<html amp ")
        + "<body><amp-sidebar id=\"s\"><p>"
        + DECOY_TEXT
        + "</p></amp-sidebar><article><h1>"
        + title()
        + "</h1>"
        + p(lead())
        + body(
            this::p,
            c ->
                "<figure><amp-img src=\"a.jpg\" width=\"1\" height=\"1\"></amp-img><figcaption>"
                    + c
                    + "</figcaption></figure>")
        + "<amp-ad><p>"
        + DECOY_TEXT
        + "</p></amp-ad></article><amp-list><p>"
        + DECOY_TEXT
        + "</p></amp-list>"
        + "<amp-user-notification><p>Trang này dùng cookie để phục vụ bạn đọc tốt hơn mỗi ngày.</p></amp-user-notification></body></html>";
  }

  private String ministry() {
    return head("<meta name=\"DC.date.issued\" content=\"%s\">".formatted(date()))
        + "<body><div class=\"skip\"><a href=\"#m\">Skip to main content</a></div><div role=\"navigation\">"
        + DECOY_LINK
        + "</div>"
        + "<div class=\"adetail\"><h1 class=\"maintitle\">"
        + title()
        + "</h1><div class=\"inside ntext\">"
        + p(lead())
        + body(
            this::p,
            c ->
                "<div class=\"media-inline\"><img src=\"a.jpg\"><div class=\"img-caption\">"
                    + c
                    + "</div></div>")
        + "</div></div><div role=\"complementary\"><h2>More News</h2><p>"
        + DECOY_TEXT
        + "</p></div></body></html>";
  }

  private String pressBureau() {
    return head("<meta name=\"publish-date\" content=\"%s\">".formatted(date()))
        + "<body><form id=\"form1\"><div class=\"innner-page-main-about-us-content-right-part\"><h1>"
        + title()
        + "</h1>"
        + "<div class=\"ReleaseDateSubHeaddateTime\">Posted On: 22 OCT 1999 6:30PM</div><div>"
        + p(lead())
        + body(
            p -> "<p style=\"text-align:justify\"><span><span>" + p + "</span></span></p>",
            c ->
                "<p style=\"text-align:center\"><img src=\"a.jpg\"></p><p style=\"text-align:center\"><em>"
                    + c
                    + "</em></p>")
        + "</div></div></form></body></html>";
  }

  private String endless() {
    return head("<meta property=\"article:published_time\" content=\"%s\">".formatted(date()))
        + "<body><div class=\"feed\"><article><h1>"
        + title()
        + "</h1>"
        + p(lead())
        + body(this::p, c -> "<figure><img><figcaption>" + c + "</figcaption></figure>")
        + "</article><article><h1>"
        + DECOY
        + "</h1>"
        + p(DECOY_TEXT).repeat(40)
        + "</article></div></body></html>";
  }

  private String head(String meta) {
    return "<!DOCTYPE html><html lang=\""
        + article.lang()
        + "\"><head><meta charset=\"utf-8\"><title>"
        + title()
        + " - Báo Biển</title>"
        + "<link rel=\"canonical\" href=\"https://example.org/"
        + article.file()
        + ".html\">"
        + meta
        + "</head>";
  }

  private String date() {
    return article.published() == null ? "" : article.published() + "T08:30:00+07:00";
  }

  private String title() {
    return escaped(
        article.blocks().stream()
            .filter(block -> block.kind() == BlockKind.HEADLINE)
            .findFirst()
            .map(block -> article.textOf(block.span()))
            .orElse(article.title()));
  }

  private static String escaped(String text) {
    return text.strip().replace("&", "&amp;").replace("<", "&lt;");
  }

  private List<Part> content() {
    return parts.stream().filter(part -> part.kind() != BlockKind.HEADLINE).toList();
  }

  private String lead() {
    return parts.stream()
        .filter(part -> part.kind() == BlockKind.LEAD)
        .findFirst()
        .map(Part::text)
        .orElse("");
  }

  private String p(String text) {
    return "<p>" + text + "</p>\n";
  }

  private String body(Function<String, String> paragraph, Function<String, String> caption) {
    StringBuilder body = new StringBuilder();
    boolean leadIsOut = false;
    for (Part part : content()) {
      if (part.kind() == BlockKind.LEAD && !leadIsOut) {
        leadIsOut = true;
      } else {
        body.append(
            switch (part.kind()) {
              case CAPTION -> caption.apply(part.text());
              case SECTION_HEADING -> "<h3>" + part.text() + "</h3>";
              default -> paragraph.apply(part.text());
            });
      }
      body.append('\n');
    }
    return body.toString();
  }

  /** A box between two paragraphs of the text. */
  private static String withInside(String body, String box) {
    int middle = body.indexOf("</p>\n", body.length() / 2);
    middle = middle < 0 ? body.indexOf("</div>\n", body.length() / 2) : middle;
    int at = middle < 0 ? body.length() : body.indexOf('\n', middle);
    return body.substring(0, at) + box + body.substring(at);
  }
}
