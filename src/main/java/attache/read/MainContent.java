package attache.read;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the element of a web page that holds the article: the one whose paragraphs have the most
 * text outside links, with a lead for elements marked as the article's body.
 */
final class MainContent {
  private static final int LEAST_PARAGRAPH = 50;
  private static final double MOST_LINKED = 0.35;
  private static final double MARKED_AS_BODY = 1.5;

  private MainContent() {}

  /** The body where no element stands out. */
  static Element of(Document page) {
    Map<Element, Double> scores = new HashMap<>();
    for (Element paragraph : page.select("p, div, td, li, blockquote, section")) {
      boolean isBox = !paragraph.normalName().equals("p");
      String text = isBox ? paragraph.ownText() : paragraph.text();
      if (text.length() < LEAST_PARAGRAPH || linked(paragraph) > MOST_LINKED) {
        continue;
      }
      double score = Math.min(text.length(), 1000) / 100.0 + 1;
      Element holder = isBox ? paragraph : paragraph.parent();
      double share = 1;
      for (int up = 0; holder != null && up < 3; up++) {
        scores.merge(holder, score * share, Double::sum);
        holder = holder.parent();
        share /= 2;
      }
    }
    Element best = page.body();
    double most = 0;
    for (Element candidate : page.getAllElements()) {
      double score =
          scores.getOrDefault(candidate, 0.0) * (isMarked(candidate) ? MARKED_AS_BODY : 1);
      if (score > most) {
        most = score;
        best = candidate;
      }
    }
    return best;
  }

  /** The share of an element's text that stands in links. */
  static double linked(Element element) {
    int all = element.text().length();
    int inLinks = 0;
    for (Element link : element.select("a")) {
      inLinks += link.text().length();
    }
    return all == 0 ? 0 : (double) inLinks / all;
  }

  private static boolean isMarked(Element element) {
    return element.attr("itemprop").equals("articleBody") || element.normalName().equals("article");
  }
}
