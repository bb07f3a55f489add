package attache.read;

import attache.model.PartialDate;
import attache.model.Span;
import attache.model.When;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines {@code url:}, {@code date:}, {@code title:}, {@code lang:} and {@code publisher:} that
 * may open a text file, in any order and possibly empty.
 *
 * @param title where the title stands in the text, or null
 * @param end where the text after them begins; 0 where there are none
 */
record HeaderLines(Metadata metadata, Span title, int end) {
  private static final Pattern LINE =
      Pattern.compile("(url|date|title|lang|publisher):[ ]*([^\\n]*?)[ ]*(?:\\n|\\z)");

  /**
   * @throws UnreadableException if the date is none; names line and column
   */
  static HeaderLines of(String text, String source) throws UnreadableException {
    String url = "";
    String publisher = "";
    String lang = "";
    Span title = null;
    When published = null;
    Matcher line = LINE.matcher(text);
    int end = 0;
    int number = 1;
    while (line.region(end, text.length()).lookingAt()) {
      String value = line.group(2);
      switch (line.group(1)) {
        case "url" -> url = value;
        case "publisher" -> publisher = value;
        case "lang" -> lang = Metadata.primaryLanguage(value);
        case "title" -> title = value.isEmpty() ? null : new Span(line.start(2), line.end(2));
        default ->
            published =
                value.isEmpty()
                    ? null
                    : date(value, source + ":" + number + ":" + (line.start(2) - end + 1));
      }
      end = line.end();
      number++;
    }
    String titleText = title == null ? "" : title.of(text);
    return new HeaderLines(new Metadata(url, publisher, titleText, lang, published), title, end);
  }

  private static When date(String value, String where) throws UnreadableException {
    Optional<PartialDate> printed = PrintedDate.in(value);
    if (printed.isPresent()) {
      return When.stated(printed.get());
    }
    try {
      return When.stated(PartialDate.parse(value));
    } catch (IllegalArgumentException e) {
      throw new UnreadableException(
          where,
          "date is '" + value + "', which is no date",
          "Write it as 2024-10-22, 2024-10 or 2024, or leave it empty");
    }
  }
}
