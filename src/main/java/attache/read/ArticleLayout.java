package attache.read;

import attache.model.BlockKind;
import attache.model.Span;
import attache.reference.FurnitureWords;
import java.util.Map;

/** Divides the text of a page into what the article says and the furniture round it. */
final class ArticleLayout {
  private final PhotoCredit credit;
  private final LineSorter sorter;
  private final Dateline dateline;
  private final ClosingWords closing;
  private final HeadlineRun headlineRun;

  ArticleLayout(FurnitureWords words) {
    credit = new PhotoCredit(words);
    sorter = new LineSorter(words, credit);
    dateline = new Dateline(words);
    closing = new ClosingWords(new ByLine(words));
    headlineRun = new HeadlineRun(words);
  }

  /**
   * @param from where the page begins, after any header lines
   * @param title the headline if it is known, or empty
   * @param printedTitle where it stands in the header lines, or null
   * @param hints the kinds known from mark-up, by the begin of their lines
   */
  Layout of(String text, int from, String title, Span printedTitle, Map<Integer, BlockKind> hints) {
    PageLines page = new PageLines(Line.of(text, from), hints, sorter);
    ArticleHead head = ArticleHead.of(page, title, printedTitle != null);
    ArticleEnd end = new ArticleEnd(page, head, dateline);
    BlockKind[] kinds =
        new LineKinds(page, head, end, headlineRun, printedTitle == null ? null : title).kinds();

    BlockCutter cutter = new BlockCutter(text, dateline, credit, closing);
    headerLines(text, from, printedTitle, cutter);
    int last = lastParagraph(kinds);
    for (int i = 0; i < page.size(); i++) {
      Line line = page.line(i);
      switch (kinds[i]) {
        case LEAD, PARAGRAPH -> cutter.paragraph(kinds[i], line, i == last);
        case CAPTION -> cutter.caption(line);
        default -> cutter.whole(kinds[i], new Span(line.begin(), line.end()));
      }
    }
    String headline =
        printedTitle != null
            ? printedTitle.of(text)
            : head.headline() >= 0 ? page.line(head.headline()).text() : "";
    return new Layout(
        cutter.blocks(), headline, head.timestamp(page).orElse(null), datelineOf(page, head));
  }

  private static void headerLines(String text, int end, Span title, BlockCutter cutter) {
    for (int begin = 0; begin < end; ) {
      int stop = Math.min(end, text.indexOf('\n', begin) < 0 ? end : text.indexOf('\n', begin));
      if (title != null && title.begin() >= begin && title.end() <= stop) {
        cutter.furniture(begin, title.begin());
        cutter.whole(BlockKind.HEADLINE, title);
      } else {
        cutter.furniture(begin, stop);
      }
      begin = stop + 1;
    }
  }

  private static int lastParagraph(BlockKind[] kinds) {
    for (int i = kinds.length - 1; i >= 0; i--) {
      if (kinds[i] == BlockKind.PARAGRAPH || kinds[i] == BlockKind.LEAD) {
        return i;
      }
    }
    return -1;
  }

  private String datelineOf(PageLines page, ArticleHead head) {
    if (head.lead() >= page.size()) {
      return "";
    }
    String lead = page.line(head.lead()).text();
    return lead.substring(0, dateline.end(lead, 0, lead.length())).strip();
  }
}
