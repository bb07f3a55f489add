package attache.read;

import attache.model.BlockKind;
import attache.model.Fold;
import attache.model.PartialDate;
import java.util.Optional;

/**
 * Finds headline and lead among the first lines of a page.
 *
 * @param headline index of its line, or -1 where the page prints none
 * @param lead index of the first paragraph, or the number of lines where there is none
 */
record ArticleHead(int headline, int lead) {

  /** A headline stands within so many lines of the top. */
  private static final int DEEPEST = 25;

  private static final int LEAST_HEADLINE_WORDS = 4;
  private static final int MOST_HEADLINE_WORDS = 28;
  private static final int MOST_HEADLINE_CHARS = 170;
  private static final int LEAST_LEAD_WORDS = 12;

  /**
   * @param title the headline if it is known from elsewhere, or empty
   * @param titleIsPrinted whether it stands in the text above these lines
   */
  static ArticleHead of(PageLines page, String title, boolean titleIsPrinted) {
    int headline = lineOf(page, title);
    if (headline < 0 && !titleIsPrinted) {
      headline = likeliestLine(page);
    }
    return new ArticleHead(headline, lead(page, headline));
  }

  private static int lineOf(PageLines page, String title) {
    String key = Fold.key(title);
    for (int i = 0; !key.isEmpty() && i < Math.min(page.size(), DEEPEST); i++) {
      if (page.hint(i) == BlockKind.HEADLINE || page.line(i).key().equals(key)) {
        return i;
      }
    }
    return -1;
  }

  private static int likeliestLine(PageLines page) {
    int shorter = -1;
    for (int i = 0; i < Math.min(page.size(), DEEPEST); i++) {
      switch (page.sort(i)) {
        case TITLE, NAME -> {
          if (page.line(i).words() >= LEAST_HEADLINE_WORDS) {
            return i;
          }
          shorter = shorter < 0 ? i : shorter;
        }
        case PROSE -> {
          return isHeadlineWithStop(page, i) ? i : shorter;
        }
        case RELATED, READER_CORNER -> {
          return shorter;
        }
        default -> {
          continue;
        }
      }
    }
    return shorter;
  }

  /** A headline may be a question or a sentence of its own, with longer paragraphs after it. */
  private static boolean isHeadlineWithStop(PageLines page, int i) {
    Line line = page.line(i);
    String text = line.text();
    if (line.words() > MOST_HEADLINE_WORDS
        || text.length() > MOST_HEADLINE_CHARS
        || i + 1 >= page.size()) {
      return false;
    }
    char last = text.charAt(text.length() - 1);
    boolean oneSentence = !text.matches(".*[.!?…] +\\p{Lu}.*");
    return oneSentence
        && (last != '.' || text.endsWith("...") || line.words() <= LEAST_LEAD_WORDS + 2);
  }

  private static int lead(PageLines page, int headline) {
    int unfinished = -1;
    for (int i = headline + 1; i < page.size(); i++) {
      if (page.hint(i) == BlockKind.LEAD || page.isProse(i)) {
        return unfinished >= 0 ? unfinished : i;
      }
      boolean mayBeLead =
          page.sort(i) == LineSort.TITLE
              && page.line(i).words() >= LEAST_LEAD_WORDS
              && !page.isDoubled(i)
              && page.hint(i) != BlockKind.SECTION_HEADING;
      if (mayBeLead && unfinished < 0) {
        unfinished = i;
      }
    }
    return page.size();
  }

  /**
   * The time of publication printed near the headline: below it rather than above, with a clock
   * rather than without.
   */
  Optional<PartialDate> timestamp(PageLines page) {
    int paragraphs = 0;
    Line best = null;
    int bestScore = -1;
    for (int i = 0; i < page.size() && paragraphs < 2; i++) {
      if (page.isProse(i)) {
        paragraphs++;
      }
      if (page.sort(i) == LineSort.TIMESTAMP) {
        int score = (i > headline ? 2 : 0) + (PrintedDate.hasClock(page.line(i).text()) ? 1 : 0);
        if (score > bestScore) {
          bestScore = score;
          best = page.line(i);
        }
      }
    }
    return best == null ? Optional.empty() : PrintedDate.ofTimestampLine(best.text());
  }
}
