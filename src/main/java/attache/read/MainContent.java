package attache.read;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the element of a web page that holds the article: the one whose paragraphs have the most
 * text outside links, with an advantage for elements marked as the article's body.
 */
final class MainContent {
  private static final int LEAST_PARAGRAPH = 50;
  private static final double MOST_LINKED = 0.35;
  private static final double MARKED_AS_BODY = 1.5;

  private MainContent() {}

  /** The body where no element stands out. */
  static Element of(Document page, ElementTexts texts) {
    Map<Element, Double> scores = new IdentityHashMap<>();
    for (Element paragraph : page.select("p, div, td, li, blockquote, section")) {
      boolean isBox = !paragraph.normalName().equals("p");
      int text = isBox ? texts.ownText(paragraph) : texts.text(paragraph);
      if (text < LEAST_PARAGRAPH || texts.linked(paragraph) > MOST_LINKED) {
        continue;
      }
      double score = Math.min(text, 1000) / 100.0 + 1;
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

  private static boolean isMarked(Element element) {
    return element.attr("itemprop").equals("articleBody") || element.normalName().equals("article");
  }
}
