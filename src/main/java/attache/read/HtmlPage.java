package attache.read;

import attache.model.BlockKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A web page as text: headline, lead, paragraphs, headings and captions of its article, a blank
 * line between them. Navigation, other headlines, comments and tools are left out altogether.
 */
final class HtmlPage {
  private static final String NEVER_ARTICLE =
      "script, style, noscript, template, iframe, object, embed, svg, canvas, form, button, input,"
          + " select, textarea, nav, aside, footer, dialog, audio, video, [hidden],"
          + " [aria-hidden=true], [style~=(?i)display\\s*:\\s*none]";

  /** A heading or an element that is no more than this many levels deep is walked. */
  private static final int DEEPEST = 200;

  private record Part(String text, BlockKind hint) {}

  private final PageParts parts;
  private final List<Part> found = new ArrayList<>();
  private StringBuilder inline = new StringBuilder();

  private HtmlPage(PageParts parts) {
    this.parts = parts;
  }

  static Draft read(String html, PageParts parts, String source) throws UnreadableException {
    Document page = Jsoup.parse(html);
    Metadata metadata = HtmlMetadata.of(page);
    return new HtmlPage(parts).draft(page, metadata, source);
  }

  private Draft draft(Document page, Metadata metadata, String source) throws UnreadableException {
    Element printedHeadline = page.selectFirst("h1");
    page.select(NEVER_ARTICLE).stream().filter(e -> !holdsHeadline(e)).forEach(Node::remove);
    for (Element element : page.select("body *")) {
      if (parts.isFurniture(element) && !isLargePart(element, page) && !holdsHeadline(element)) {
        element.remove();
      }
    }
    Element main = MainContent.of(page);
    String headline = headline(printedHeadline, metadata);
    if (!headline.isEmpty()) {
      found.add(new Part(headline, BlockKind.HEADLINE));
    }
    lead(main, printedHeadline, page);
    walk(main, null, 0);
    flush(null);
    if (found.stream().allMatch(part -> part.hint() == BlockKind.HEADLINE)) {
      throw new UnreadableException(
          source,
          "the page has no article: no paragraph of text was found in it",
          "Save the article's text as a .txt file");
    }
    return text(metadata, headline);
  }

  private static String headline(Element h1, Metadata metadata) {
    return h1 != null && !h1.text().isBlank() ? oneLine(h1.text()) : metadata.title();
  }

  /** The lead may stand between the headline and the element that holds the paragraphs. */
  private void lead(Element main, Element h1, Document page) {
    if (h1 != null && main.select("h1").contains(h1)) {
      return;
    }
    boolean afterHeadline = h1 == null;
    for (Element element : page.body().select("h1, h2, p, div, strong")) {
      if (element == main || element.parents().contains(main)) {
        return;
      }
      afterHeadline |= element == h1;
      if (afterHeadline
          && element != h1
          && !main.parents().contains(element)
          && parts.isLead(element)
          && MainContent.linked(element) < 0.5
          && element.text().length() >= 40) {
        found.add(new Part(oneLine(element.text()), BlockKind.LEAD));
        return;
      }
    }
  }

  private void walk(Element element, BlockKind inherited, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    BlockKind hint = hint(element, inherited);
    if (element.normalName().equals("h1")) {
      return;
    }
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        inline.append(text.getWholeText());
      } else if (child instanceof Element inner) {
        if (inner.normalName().equals("br")) {
          flush(hint);
        } else if (inner.isBlock() || isLikeABlock(inner)) {
          flush(hint);
          walk(inner, hint, depth + 1);
          flush(hint(inner, hint));
        } else {
          walk(inner, hint, depth + 1);
        }
      }
    }
  }

  private static boolean isLikeABlock(Element element) {
    return switch (element.normalName()) {
      case "td", "th", "tr", "figcaption", "li", "dd", "dt", "time" -> true;
      default -> false;
    };
  }

  private BlockKind hint(Element element, BlockKind inherited) {
    if (inherited != null) {
      return inherited;
    }
    return switch (element.normalName()) {
      case "figcaption" -> BlockKind.CAPTION;
      case "h2", "h3", "h4", "h5", "h6" ->
          parts.isLead(element) ? BlockKind.LEAD : BlockKind.SECTION_HEADING;
      case "body", "article", "main", "section", "span", "a", "strong", "b", "em", "i" -> null;
      default -> parts.isCaption(element) ? BlockKind.CAPTION : null;
    };
  }

  private void flush(BlockKind hint) {
    String text = oneLine(inline.toString());
    inline = new StringBuilder();
    if (!text.isEmpty()) {
      found.add(new Part(text, hint));
    }
  }

  private static String oneLine(String text) {
    return TextNormaliser.normalise(text).replaceAll("[ \\n]+", " ").strip();
  }

  /** An element that holds most of the page's paragraphs is no furniture, whatever its name. */
  private static boolean isLargePart(Element element, Document page) {
    return 2 * element.select("p").size() > page.select("p").size()
        && element.text().length() * 2 > page.body().text().length();
  }

  private static boolean holdsHeadline(Element element) {
    return element.selectFirst("h1") != null;
  }

  private Draft text(Metadata metadata, String headline) {
    StringBuilder text = new StringBuilder();
    Map<Integer, BlockKind> hints = new HashMap<>();
    for (Part part : found) {
      if (text.length() > 0) {
        text.append("\n\n");
      }
      if (part.hint() != null) {
        hints.put(text.length(), part.hint());
      }
      text.append(part.text());
    }
    Metadata titled = new Metadata("", "", headline, "", null).orElse(metadata);
    return new Draft(text.toString(), titled, 0, null, hints);
  }
}
