package attache.read;

import attache.model.PartialDate;
import attache.model.When;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the head of a web page says about its article: Open Graph, JSON-LD, time elements. */
final class HtmlMetadata {
  private static final Pattern JSON_DATE =
      Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{4,40})\"");
  private static final Pattern JSON_PUBLISHER =
      Pattern.compile("\"publisher\"\\s*:\\s*\\{[^{}]{0,400}?\"name\"\\s*:\\s*\"([^\"]{1,100})\"");
  private static final Pattern SITE_AFTER_TITLE = Pattern.compile("\\s+[|–—-]\\s+[^|–—]{2,40}$");

  private final Document page;

  private HtmlMetadata(Document page) {
    this.page = page;
  }

  static Metadata of(Document page) {
    HtmlMetadata head = new HtmlMetadata(page);
    return new Metadata(head.url(), head.publisher(), head.title(), head.lang(), head.published());
  }

  private String url() {
    String canonical = attribute("link[rel=canonical]", "href");
    String url = canonical.isEmpty() ? meta("og:url") : canonical;
    return url.startsWith("http://") || url.startsWith("https://") ? url : "";
  }

  private String publisher() {
    String site = meta("og:site_name");
    return site.isEmpty() ? inJson(JSON_PUBLISHER) : site;
  }

  private String title() {
    String title = meta("og:title");
    if (title.isEmpty()) {
      Element h1 = page.selectFirst("h1");
      title = h1 == null ? "" : h1.text();
    }
    if (title.isEmpty()) {
      title = SITE_AFTER_TITLE.matcher(page.title()).replaceFirst("");
    }
    return TextNormaliser.normalise(title).strip();
  }

  private String lang() {
    return Metadata.primaryLanguage(attribute("html", "lang"));
  }

  private When published() {
    String[] places = {
      meta("article:published_time"),
      meta("og:published_time"),
      meta("datePublished"),
      inJson(JSON_DATE),
      meta("pubdate"),
      meta("publishdate"),
      meta("date"),
      meta("DC.date.issued"),
      attribute("article time[datetime], [itemprop=datePublished][datetime]", "datetime"),
      attribute("main time[datetime]", "datetime"),
      attribute("[itemprop=datePublished][content]", "content")
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

  private String inJson(Pattern pattern) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      Matcher found = pattern.matcher(script.data());
      if (found.find()) {
        return found.group(1);
      }
    }
    return "";
  }
}
