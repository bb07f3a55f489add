package attache.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where an article ends and the other headlines, teasers and comments of its page begin, and
 * which boxes of such lines stand in its midst. A by-line, a heading such as "Related news", a run
 * of headlines printed twice or a teaser with a dateline of its own ends it, unless paragraphs that
 * speak of the same names follow shortly.
 */
final class ArticleEnd {

  /** A box in the midst of an article has no more lines than this. */
  private static final int LONGEST_BOX = 14;

  private static final int LEAST_DOUBLED = 3;
  private static final int LONG_RUN = 4;
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{M}]+(?: \\p{Lu}[\\p{L}\\p{M}]+)+");

  private final PageLines page;
  private final ArticleHead head;
  private final Dateline dateline;
  private final Set<Integer> boxed = new HashSet<>();
  private final int end;

  ArticleEnd(PageLines page, ArticleHead head, Dateline dateline) {
    this.page = page;
    this.head = head;
    this.dateline = dateline;
    this.end = find();
  }

  /** The index of the first line after the article. */
  int index() {
    return end;
  }

  /** Whether a line before the end belongs to a box of other headlines. */
  boolean isBoxed(int line) {
    return boxed.contains(line);
  }

  private int find() {
    int paragraphs = 0;
    for (int i = head.headline() + 1; i < page.size(); i++) {
      if (isBreak(i, paragraphs)) {
        int resumed = resumption(i, paragraphs);
        if (resumed < 0) {
          return i;
        }
        for (int line = i; line < resumed; line++) {
          boxed.add(line);
        }
        i = resumed;
      }
      if (page.isProse(i)) {
        paragraphs++;
      }
    }
    return page.size();
  }

  private boolean isBreak(int i, int paragraphs) {
    if (paragraphs == 0) {
      return page.sort(i) == LineSort.RELATED && i > head.headline() + 1;
    }
    return switch (page.sort(i)) {
      case READER_CORNER, RELATED -> true;
      case BYLINE -> !page.isDoubled(i) && endsTheText(i) || startsDoubledList(i);
      case NAME -> isSignature(i) && endsTheText(i) || startsDoubledList(i);
      case TITLE, PROSE -> startsDoubledList(i) || isTeaser(i, paragraphs);
      default -> false;
    };
  }

  /** A name that stands after a whole sentence; one word alone signs nothing. */
  private boolean isSignature(int i) {
    return !page.isDoubled(i)
        && (page.line(i).words() > 1 || page.line(i).text().indexOf('.') > 0)
        && (page.sort(i - 1) != LineSort.PROSE || page.line(i - 1).endsSentence());
  }

  /** Whether no paragraph follows directly. */
  private boolean endsTheText(int byLine) {
    int next = page.nextThatMatters(byLine);
    return next >= page.size() || !page.isProse(next);
  }

  /** Whether headlines printed twice follow each other with no more than a teaser between. */
  private boolean startsDoubledList(int i) {
    if (!page.isDoubled(i)) {
      return false;
    }
    int pairs = 0;
    int paragraphs = 0;
    for (int j = i; j + 1 < page.size() && paragraphs < 2 && pairs < LEAST_DOUBLED; j++) {
      if (page.isProse(j)) {
        paragraphs++;
      } else if (page.isDoubled(j) && page.line(j).key().equals(page.line(j + 1).key())) {
        pairs++;
        paragraphs = 0;
        j++;
      }
    }
    return pairs >= LEAST_DOUBLED;
  }

  /** A headline whose paragraph has a dateline, in the midst of an article. */
  private boolean isTeaser(int i, int paragraphs) {
    if (page.sort(i) != LineSort.TITLE || paragraphs < 2 || i + 1 >= page.size()) {
      return false;
    }
    Line next = page.line(i + 1);
    return page.isProse(i + 1) && dateline.end(next.text(), 0, next.text().length()) > 0;
  }

  /** The paragraph with which the article goes on after a break, or -1. */
  private int resumption(int at, int paragraphs) {
    if (page.sort(at) == LineSort.READER_CORNER && paragraphs > 1) {
      return -1;
    }
    String before = contentBefore(at);
    int needed = paragraphs <= 1 ? 1 : 2;
    int stop = Math.min(page.size(), at + LONGEST_BOX);
    boolean signed = page.sort(at) == LineSort.BYLINE || page.sort(at) == LineSort.NAME;
    for (int i = at + 1; i < stop; i++) {
      LineSort sort = page.sort(i);
      if (sort == LineSort.READER_CORNER && paragraphs > 1 || sort == LineSort.RELATED && signed) {
        return -1;
      }
      if (page.isProse(i) && (goesOn(i, needed, before) || isLongRun(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Teasers do not come so many in a row without a headline between. */
  private boolean isLongRun(int first) {
    int i = first;
    for (int n = 0; n < LONG_RUN; n++) {
      if (i >= page.size() || !page.isProse(i)) {
        return false;
      }
      i = page.nextThatMatters(i);
    }
    return true;
  }

  private boolean goesOn(int first, int needed, String before) {
    int i = first;
    for (int n = 0; n < needed; n++) {
      if (i >= page.size() || !page.isProse(i) || !sharesNames(page.line(i), before, n == 0)) {
        return false;
      }
      i = page.nextThatMatters(i);
    }
    return true;
  }

  private String contentBefore(int at) {
    List<String> content = new ArrayList<>();
    if (head.headline() >= 0) {
      content.add(page.line(head.headline()).text());
    }
    page.prose(Math.max(0, head.headline()), at).forEach(line -> content.add(line.text()));
    return String.join("\n", content);
  }

  /** Whether a paragraph has names that stood before: a long one or two, or else any. */
  private static boolean sharesNames(Line paragraph, String before, boolean surely) {
    Set<String> shared = new HashSet<>();
    Matcher name = NAME.matcher(paragraph.text());
    while (name.find()) {
      if (before.contains(name.group())) {
        shared.add(name.group());
        if (!surely || shared.size() > 1 || name.group().split(" ").length > 2) {
          return true;
        }
      }
    }
    return false;
  }
}
