package attache.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** How much text each element of a page holds, counted in one walk over it. */
final class ElementTexts {

  /** Counts of one element and all inside it; text without the spaces between its parts. */
  private static final class Count {
    private int text;
    private int own;
    private int linked;
    private int paragraphs;
    private boolean headline;
  }

  private static final Count NOTHING = new Count();

  private final Map<Element, Count> counts = new IdentityHashMap<>();

  /**
   * @param leftOut elements that count for nothing, with all inside them
   */
  ElementTexts(Element root, Set<Element> leftOut) {
    root.filter(new Counter(leftOut));
  }

  private final class Counter implements NodeFilter {
    private final Set<Element> leftOut;
    private final Deque<Count> open = new ArrayDeque<>();

    Counter(Set<Element> leftOut) {
      this.leftOut = leftOut;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof Element element) {
        if (leftOut.contains(element)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        Count count = new Count();
        counts.put(element, count);
        open.push(count);
      } else if (node instanceof TextNode text && !open.isEmpty()) {
        int length = text.text().strip().length();
        open.peek().text += length;
        open.peek().own += length;
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return FilterResult.CONTINUE;
      }
      Count count = open.pop();
      switch (element.normalName()) {
        case "a" -> count.linked = count.text;
        case "p" -> count.paragraphs++;
        case "h1" -> count.headline = true;
        default -> {
          // counts as what it holds
        }
      }
      if (!open.isEmpty()) {
        Count holder = open.peek();
        holder.text += count.text;
        holder.linked += count.linked;
        holder.paragraphs += count.paragraphs;
        holder.headline |= count.headline;
      }
      return FilterResult.CONTINUE;
    }
  }

  int text(Element element) {
    return count(element).text;
  }

  /** The text that stands directly in the element. */
  int ownText(Element element) {
    return count(element).own;
  }

  /** The share of the text that stands in links. */
  double linked(Element element) {
    Count count = count(element);
    return count.text == 0 ? 0 : (double) count.linked / count.text;
  }

  int paragraphs(Element element) {
    return count(element).paragraphs;
  }

  /** Whether an {@code h1} is in it. */
  boolean holdsHeadline(Element element) {
    return count(element).headline;
  }

  private Count count(Element element) {
    return counts.getOrDefault(element, NOTHING);
  }
}
