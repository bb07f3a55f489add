package attache.read;

import attache.model.BlockKind;
import attache.model.Span;
import java.util.Map;

/**
 * A file's text in its one form, with what the file itself says about it.
 *
 * @param bodyBegin where the page begins after header lines
 * @param printedTitle where header lines print the headline, or null
 * @param hints kinds known from mark-up, by the begin of their lines
 */
record Draft(
    String text,
    Metadata metadata,
    int bodyBegin,
    Span printedTitle,
    Map<Integer, BlockKind> hints) {

  static Draft ofPlainText(String raw, String source) throws UnreadableException {
    String text = TextNormaliser.normalise(raw);
    HeaderLines header = HeaderLines.of(text, source);
    return new Draft(text, header.metadata(), header.end(), header.title(), Map.of());
  }
}
