package attache.read;

import attache.model.BlockKind;
import attache.model.PartialDate;
import attache.model.When;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
      "script, style, noscript, template, iframe, object, embed, svg, canvas, button, input,"
          + " select, textarea, nav, aside, footer, dialog, audio, video, [hidden],"
          + " [aria-hidden=true], [style~=(?i)display\\s*:\\s*none],"
          + " [style~=(?i)visibility\\s*:\\s*hidden], [role=navigation], [role=complementary],"
          + " [role=contentinfo], [role=dialog], [role=alertdialog], [role=search], amp-sidebar,"
          + " amp-ad, amp-embed, amp-social-share, amp-user-notification, amp-consent, amp-carousel,"
          + " amp-list, amp-next-page";

  /** The article of an endless page ends where the next one with a headline begins. */
  private static final String WHOLE_ARTICLE = "article:has(h1), [itemtype$=Article]:has(h1)";

  private static final String PICTURE = "img, amp-img, picture";
  private static final int LONGEST_TIME = 90;
  private static final int MOST_IN_TIME = 6;
  private static final int LONGEST_CAPTION = 420;
  private static final double ALL_LINKED = 0.9;
  private static final int LEAST_LINKED_TITLE = 12;

  /** Below the element that holds the article, no more levels than this are walked. */
  private static final int DEEPEST = 200;

  private static final int LEAST_LEAD = 40;

  private record Part(String text, BlockKind hint) {}

  private final PageParts parts;
  private final List<Part> found = new ArrayList<>();
  private final Set<Element> leftOut = Collections.newSetFromMap(new IdentityHashMap<>());
  private ElementTexts texts;
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
    leaveOutFurniture(page);
    ElementTexts texts = new ElementTexts(page, leftOut);
    Element main = MainContent.of(page, texts);
    String headline = headline(printedHeadline, metadata);
    if (!headline.isEmpty()) {
      found.add(new Part(headline, BlockKind.HEADLINE));
    }
    lead(main, printedHeadline, page, texts);
    this.texts = texts;
    walk(main, null, 0);
    flush(null);
    if (found.stream().allMatch(part -> part.hint() == BlockKind.HEADLINE)) {
      throw new UnreadableException(
          source,
          "the page has no article: no paragraph of text was found in it",
          "Save the article's text as a .txt file");
    }
    boolean dated = metadata.published() != null;
    return text(dated ? metadata : metadata.orElse(printed(page, printedHeadline)), headline);
  }

  /** The time printed between the headline and the text, or else shortly before the headline. */
  private static Metadata printed(Document page, Element h1) {
    Optional<PartialDate> date = Optional.empty();
    boolean below = h1 == null;
    for (Element element : page.body().getAllElements()) {
      String text = element.text();
      below |= element == h1;
      if (below
          && element != h1
          && element.is("p, div")
          && element.ownText().length() > LEAST_LEAD) {
        break;
      }
      if (text.length() <= LONGEST_TIME && element.childrenSize() < MOST_IN_TIME) {
        Optional<PartialDate> printed = PrintedDate.ofTimestampLine(oneLine(text));
        date = printed.isPresent() ? printed : date;
        if (below && printed.isPresent()) {
          break;
        }
      }
    }
    return new Metadata("", "", "", "", date.map(When::stated).orElse(null));
  }

  private static String headline(Element h1, Metadata metadata) {
    return h1 != null && !h1.text().isBlank() ? oneLine(h1.text()) : metadata.title();
  }

  private void leaveOutFurniture(Document page) {
    leaveOutNextArticles(page);
    ElementTexts texts = new ElementTexts(page, leftOut);
    for (Element form : page.select("form")) {
      if (2 * texts.text(form) < texts.text(page.body())) {
        leftOut.add(form);
      }
    }
    for (Element element : page.select(NEVER_ARTICLE)) {
      if (!texts.holdsHeadline(element)) {
        leftOut.add(element);
      }
    }
    Element body = page.body();
    for (Element element : body.getAllElements()) {
      if (element != body && isFurniture(element, page, texts)) {
        leftOut.add(element);
      }
    }
  }

  private void leaveOutNextArticles(Document page) {
    Element first = null;
    for (Element article : page.select(WHOLE_ARTICLE)) {
      if (first == null || article.parents().contains(first)) {
        first = first == null ? article : first;
      } else {
        leftOut.add(article);
      }
    }
  }

  /** An element that holds the headline or most of the page is no furniture, whatever its name. */
  private boolean isFurniture(Element element, Document page, ElementTexts texts) {
    boolean isLarge =
        2 * texts.paragraphs(element) > texts.paragraphs(page)
            && 2 * texts.text(element) > texts.text(page.body());
    return !isLarge && !texts.holdsHeadline(element) && parts.isFurniture(element);
  }

  /** The lead may stand between the headline and the element that holds the paragraphs. */
  private void lead(Element main, Element h1, Document page, ElementTexts texts) {
    if (h1 != null && texts.holdsHeadline(main)) {
      return;
    }
    boolean afterHeadline = h1 == null;
    for (Element element : page.body().getAllElements()) {
      if (element == main) {
        return;
      }
      afterHeadline |= element == h1;
      if (afterHeadline
          && element != h1
          && parts.isLead(element)
          && texts.text(element) >= LEAST_LEAD
          && texts.linked(element) < 0.5
          && !main.parents().contains(element)) {
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
      } else if (child instanceof Element inner && !leftOut.contains(inner)) {
        if (inner.normalName().equals("br")) {
          flush(hint);
        } else if (inner.isBlock() || isLikeABlock(inner)) {
          flush(hint);
          if (!isLinkToAnother(inner, hint)) {
            walk(inner, hint, depth + 1);
            flush(hint(inner, hint));
          }
        } else {
          walk(inner, hint, depth + 1);
        }
      }
    }
  }

  /** A headline in a link of its own, between paragraphs or in a list. */
  private boolean isLinkToAnother(Element element, BlockKind inherited) {
    if (hint(element, inherited) == BlockKind.CAPTION
        || texts.text(element) < LEAST_LINKED_TITLE
        || texts.linked(element) < ALL_LINKED) {
      return false;
    }
    String text = element.text().strip();
    return !text.endsWith(".") && !text.endsWith("”") && !text.endsWith("\"");
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
      case "p", "table" -> isWithPicture(element) ? BlockKind.CAPTION : named(element);
      case "h2", "h3", "h4", "h5", "h6" ->
          parts.isLead(element) ? BlockKind.LEAD : BlockKind.SECTION_HEADING;
      case "body", "article", "main", "section", "span", "a", "strong", "b", "em", "i" -> null;
      default -> isUnderPicture(element) ? BlockKind.CAPTION : named(element);
    };
  }

  private BlockKind named(Element element) {
    return isUnderPicture(element) || parts.isCaption(element) ? BlockKind.CAPTION : null;
  }

  /** A table of a picture and a few words, or such a paragraph that is no sentence of the text. */
  private boolean isWithPicture(Element element) {
    return texts.text(element) <= LONGEST_CAPTION
        && element.selectFirst(PICTURE) != null
        && (element.normalName().equals("table")
            || !element.text().strip().endsWith(".")
            || isSetApart(element));
  }

  /** A paragraph all in italics, or centred, next to one that holds nothing but a picture. */
  private boolean isUnderPicture(Element element) {
    Element before = element.previousElementSibling();
    return before != null
        && texts.text(element) > 0
        && texts.text(element) <= LONGEST_CAPTION
        && !before.hasText()
        && (before.is(PICTURE) || before.selectFirst(PICTURE) != null)
        && isSetApart(element);
  }

  private static boolean isSetApart(Element element) {
    String style = element.attr("style").replace(" ", "");
    if (style.contains("text-align:center") || element.attr("align").equals("center")) {
      return true;
    }
    Element only = element.childrenSize() == 1 ? element.child(0) : null;
    return only != null && only.is("em, i") && only.text().length() == element.text().length();
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
