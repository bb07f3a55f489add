package attache.read;

import attache.model.Block;
import attache.model.BlockKind;
import attache.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a line of a known kind into blocks: the dateline, bullet, photo credit and closing words are
 * furniture, a caption run into a paragraph is a caption.
 */
final class BlockCutter {
  private static final String BULLETS = "*•●▪■◆+-–—";

  private final String text;
  private final Dateline dateline;
  private final PhotoCredit credit;
  private final ClosingWords closing;
  private final List<Block> blocks = new ArrayList<>();

  BlockCutter(String text, Dateline dateline, PhotoCredit credit, ClosingWords closing) {
    this.text = text;
    this.dateline = dateline;
    this.credit = credit;
    this.closing = closing;
  }

  /** The blocks so far, in the order of the text. */
  List<Block> blocks() {
    return blocks;
  }

  void whole(BlockKind kind, Span span) {
    add(kind, span.begin(), span.end());
  }

  void furniture(int begin, int end) {
    add(BlockKind.FURNITURE, begin, end);
  }

  /**
   * @param last whether this is the article's last paragraph
   */
  void paragraph(BlockKind kind, Line line, boolean last) {
    int begin = dateline.end(text, afterBullet(line), line.end());
    int end = last ? closing.begin(text, begin, line.end()) : line.end();
    add(BlockKind.FURNITURE, line.begin(), begin);
    int at = begin;
    for (Span found : credit.in(text, begin, end)) {
      int caption = PhotoCredit.captionBegin(text, at, found.begin());
      add(kind, at, caption);
      add(BlockKind.CAPTION, caption, found.begin());
      add(BlockKind.FURNITURE, found.begin(), found.end());
      at = found.end();
    }
    add(kind, at, end);
    add(BlockKind.FURNITURE, end, line.end());
  }

  void caption(Line line) {
    int at = line.begin();
    for (Span found : credit.in(text, line.begin(), line.end())) {
      add(BlockKind.CAPTION, at, found.begin());
      add(BlockKind.FURNITURE, found.begin(), found.end());
      at = found.end();
    }
    add(BlockKind.CAPTION, at, line.end());
  }

  private int afterBullet(Line line) {
    int at = line.begin();
    if (BULLETS.indexOf(text.charAt(at)) >= 0 && line.text().startsWith(" ", 1)) {
      at += 2;
      while (at < line.end() && text.charAt(at) == ' ') {
        at++;
      }
    }
    return at;
  }

  private void add(BlockKind kind, int begin, int end) {
    int from = begin;
    int to = end;
    while (from < to && text.charAt(from) == ' ') {
      from++;
    }
    while (to > from && text.charAt(to - 1) == ' ') {
      to--;
    }
    if (to > from) {
      boolean empty = kind.isContent() && !holdsWord(from, to);
      blocks.add(new Block(empty ? BlockKind.FURNITURE : kind, new Span(from, to)));
    }
  }

  private boolean holdsWord(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
