package attache.read;

import attache.model.PartialDate;
import attache.model.When;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the head of a web page says about its article: Open Graph, JSON-LD, time elements. */
final class HtmlMetadata {
  private static final Pattern SITE_AFTER_TITLE = Pattern.compile("\\s+[|–—-]\\s+[^|–—]{2,40}$");

  private final Document page;
  private final JsonLd jsonLd;

  private HtmlMetadata(Document page) {
    this.page = page;
    this.jsonLd = new JsonLd(page);
  }

  static Metadata of(Document page) {
    HtmlMetadata head = new HtmlMetadata(page);
    return new Metadata(head.url(), head.publisher(), head.title(), head.lang(), head.published());
  }

  private String url() {
    for (String url : new String[] {attribute("link[rel=canonical]", "href"), meta("og:url")}) {
      if (url.startsWith("http://") || url.startsWith("https://")) {
        return url;
      }
    }
    return "";
  }

  private String publisher() {
    String site = meta("og:site_name");
    return site.isEmpty() ? TextNormaliser.normalise(jsonLd.publisher()) : site;
  }

  private String title() {
    String title = meta("og:title");
    if (title.isEmpty()) {
      Element h1 = page.selectFirst("h1");
      title = h1 == null ? "" : h1.text();
    }
    if (title.isEmpty()) {
      title = jsonLd.headline();
    }
    if (title.isEmpty()) {
      title = SITE_AFTER_TITLE.matcher(page.title()).replaceFirst("");
    }
    return TextNormaliser.normalise(title).strip();
  }

  private String lang() {
    String[] places = {
      attribute("html", "lang"),
      attribute("html", "xml:lang"),
      attribute("body", "lang"),
      attribute("meta[http-equiv=content-language]", "content"),
      jsonLd.language(),
      meta("og:locale")
    };
    for (String place : places) {
      String language = Metadata.primaryLanguage(place);
      if (!language.isEmpty()) {
        return language;
      }
    }
    return "";
  }

  private When published() {
    String[] places = {
      meta("article:published_time"),
      meta("og:published_time"),
      meta("datePublished"),
      jsonLd.published(),
      attribute("[itemprop=datePublished][datetime]", "datetime"),
      attribute("[itemprop=datePublished][content]", "content"),
      meta("article:published"),
      meta("pubdate"),
      meta("publishdate"),
      meta("publish-date"),
      meta("publish_date"),
      meta("published_time"),
      meta("its_publication"),
      meta("parsely-pub-date"),
      meta("sailthru.date"),
      meta("cXenseParse:recs:publishtime"),
      meta("dcterms.created"),
      meta("DC.date.issued"),
      meta("DC.date"),
      meta("date"),
      attribute("article time[datetime]", "datetime"),
      attribute("main time[datetime]", "datetime"),
      attribute("h1 ~ * time[datetime], h1 ~ time[datetime]", "datetime")
    };
    for (String place : places) {
      Optional<PartialDate> date = PrintedDate.in(place);
      if (date.isPresent()) {
        return When.stated(date.get());
      }
    }
    return null;
  }

  private String meta(String name) {
    for (String key : new String[] {"property", "name", "itemprop"}) {
      String content = attribute("meta[" + key + "=" + name + "]", "content");
      if (!content.isEmpty()) {
        return content;
      }
    }
    return "";
  }

  private String attribute(String selector, String attribute) {
    Element element = page.selectFirst(selector);
    return element == null ? "" : element.attr(attribute).strip();
  }
}
