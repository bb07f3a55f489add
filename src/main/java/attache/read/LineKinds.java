package attache.read;

import attache.model.BlockKind;
import attache.model.Fold;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Settles what each line of a page is to the article, from its look and its neighbours. */
final class LineKinds {

  /** Headlines run together stand within so many lines below the lead. */
  private static final int HEAD_LINES = 4;

  /** A page with more lines of names alone is a list of names. */
  private static final int MOST_NAMES_ALONE = 200;

  private static final Pattern PICTURE_NUMBER = Pattern.compile("(?: \\p{L}+)? \\d{1,3}");

  private final PageLines page;
  private final ArticleHead head;
  private final ArticleEnd end;
  private final HeadlineRun headlineRun;
  private final String headlineKey;
  private final BlockKind[] kinds;
  private final Set<String> said = new HashSet<>();
  private final int lastParagraph;
  private int namesAlone;

  /**
   * @param headerTitle the key of the headline where header lines print it, or null
   */
  LineKinds(
      PageLines page,
      ArticleHead head,
      ArticleEnd end,
      HeadlineRun headlineRun,
      String headerTitle) {
    this.page = page;
    this.head = head;
    this.end = end;
    this.headlineRun = headlineRun;
    this.lastParagraph = lastParagraph();
    this.kinds = new BlockKind[page.size()];
    Arrays.fill(kinds, BlockKind.FURNITURE);
    if (headerTitle != null) {
      headlineKey = Fold.key(headerTitle);
    } else {
      headlineKey = head.headline() < 0 ? "" : page.line(head.headline()).key();
      if (head.headline() >= 0) {
        kinds[head.headline()] = BlockKind.HEADLINE;
      }
    }
    settle();
  }

  /** One kind a line. */
  BlockKind[] kinds() {
    return kinds.clone();
  }

  private void settle() {
    boolean noParagraphs = page.prose(head.headline() + 1, end.index()).isEmpty();
    for (int i = head.headline() + 1; i < end.index(); i++) {
      if (end.isBoxed(i) || isRepeated(i) || isTeaserBelow(i)) {
        continue;
      }
      kinds[i] = kindOf(i, noParagraphs);
      if (kinds[i].isContent()) {
        said.add(page.line(i).key());
      }
    }
  }

  private BlockKind kindOf(int i, boolean noParagraphs) {
    if (page.isDoubled(i)) {
      return i + 1 < page.size() && page.line(i).key().equals(page.line(i + 1).key())
          ? BlockKind.CAPTION
          : BlockKind.FURNITURE;
    }
    return switch (page.sort(i)) {
      case PROSE -> isRunInHead(i) ? BlockKind.FURNITURE : paragraph(i);
      case TITLE -> title(i, noParagraphs);
      case NAME -> isHeadingByName(i) ? BlockKind.SECTION_HEADING : BlockKind.FURNITURE;
      case CAPTION -> BlockKind.CAPTION;
      default -> BlockKind.FURNITURE;
    };
  }

  private BlockKind paragraph(int i) {
    return i == head.lead() ? BlockKind.LEAD : BlockKind.PARAGRAPH;
  }

  private BlockKind title(int i, boolean noParagraphs) {
    if (i == head.lead()) {
      return BlockKind.LEAD;
    }
    if (i > 0 && (page.sort(i - 1) == LineSort.ALT_TEXT || repeatsHeadline(i - 1))) {
      return BlockKind.CAPTION;
    }
    if (isRunInHead(i)) {
      return BlockKind.FURNITURE;
    }
    if (noParagraphs || page.line(i).endsWithFullStop() && i > head.lead()) {
      return BlockKind.PARAGRAPH;
    }
    return paragraphFollows(i) ? BlockKind.SECTION_HEADING : BlockKind.FURNITURE;
  }

  private boolean isRunInHead(int i) {
    return i > head.lead()
        && i <= head.lead() + HEAD_LINES
        && page.prose(head.lead() + 1, i).isEmpty()
        && paragraphFollows(i)
        && headlineRun.isRun(page.line(i));
  }

  private boolean paragraphFollows(int i) {
    return i < lastParagraph;
  }

  private int lastParagraph() {
    int last = end.index() - 1;
    while (last >= 0 && !page.isProse(last)) {
      last--;
    }
    return last;
  }

  /** A line of names alone is a heading where paragraphs follow and some of them say it, too. */
  private boolean isHeadingByName(int i) {
    if (i < head.lead()
        || ++namesAlone > MOST_NAMES_ALONE
        || page.sort(i - 1) == LineSort.CAPTION
        || !paragraphFollows(i)) {
      return false;
    }
    String name = page.line(i).text();
    return page.prose(head.lead(), end.index()).stream()
        .anyMatch(paragraph -> paragraph.text().contains(name));
  }

  /** Whether the line says the headline again, perhaps with a picture's number. */
  private boolean repeatsHeadline(int i) {
    String key = page.line(i).key();
    return i != head.headline()
        && !headlineKey.isEmpty()
        && key.startsWith(headlineKey)
        && (key.length() == headlineKey.length()
            || PICTURE_NUMBER.matcher(key.substring(headlineKey.length())).matches());
  }

  private boolean isRepeated(int i) {
    return repeatsHeadline(i)
        || page.line(i).text().length() > 12 && said.contains(page.line(i).key());
  }

  /** Whether the line is the paragraph of a teaser whose headline is glued to a picture's text. */
  private boolean isTeaserBelow(int i) {
    return i > 0 && page.sort(i - 1) == LineSort.GLUED_TEASER && page.isProse(i);
  }
}
