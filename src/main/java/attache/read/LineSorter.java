package attache.read;

import attache.model.Span;
import attache.reference.FurnitureList;
import attache.reference.FurnitureWords;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what each line of a page is by its own look. */
final class LineSorter {

  /** A longer line with a photo credit is a paragraph with a caption run into it. */
  private static final int LONGEST_CAPTION = 420;

  /** Where the page stands on its site: {@code Trang nhất > Chính trị > Quốc phòng}. */
  private static final Pattern PATH = Pattern.compile("[^>›»]{2,30}(?: [>›»] [^>›»]{2,40}){1,6}");

  private final Globs readerCorner;
  private final Globs related;
  private final Globs furniture;
  private final List<String> links;
  private final List<String> captionHints;
  private final ByLine byLine;
  private final PhotoCredit credit;
  private final Pattern altText;

  LineSorter(FurnitureWords words, PhotoCredit credit) {
    this.credit = credit;
    readerCorner = new Globs(words.of(FurnitureList.READER_CORNER));
    related = new Globs(words.of(FurnitureList.RELATED));
    furniture = new Globs(words.of(FurnitureList.LINE));
    links = lower(words.of(FurnitureList.LINK));
    captionHints =
        lower(words.of(FurnitureList.CAPTION_HINT)).stream()
            .map(hint -> hint.replace("*", ""))
            .toList();
    byLine = new ByLine(words);
    altText =
        Pattern.compile(
            "(.{12,}?) *[-–—] *(?:"
                + String.join(
                    "|", words.of(FurnitureList.PHOTO_CREDIT).stream().map(Pattern::quote).toList())
                + ") *\\d{1,3}(?:\\.(.*))?");
  }

  LineSort sort(Line line) {
    String text = line.text();
    if (text.length() > LONGEST_CAPTION) {
      return LineSort.PROSE;
    }
    if (readerCorner.match(line)) {
      return LineSort.READER_CORNER;
    }
    if (furniture.match(line)) {
      return LineSort.FURNITURE;
    }
    if (related.match(line)) {
      return LineSort.RELATED;
    }
    if (holdsPathSign(text) && PATH.matcher(text).matches()) {
      return LineSort.FURNITURE;
    }
    if (isLink(line.lower())) {
      return LineSort.LINK;
    }
    if (PrintedDate.ofTimestampLine(text).isPresent()) {
      return LineSort.TIMESTAMP;
    }
    Matcher picture = DigitRun.next(text, 0) < 0 ? null : altText.matcher(text);
    if (picture != null && picture.matches()) {
      return picture.group(2) != null && picture.group(2).strip().length() > 12
          ? LineSort.GLUED_TEASER
          : LineSort.ALT_TEXT;
    }
    if (byLine.isCertain(line)) {
      return LineSort.BYLINE;
    }
    if (isCaption(line)) {
      return LineSort.CAPTION;
    }
    if (line.isProse()) {
      return LineSort.PROSE;
    }
    return ByLine.isName(text) ? LineSort.NAME : LineSort.TITLE;
  }

  private static boolean holdsPathSign(String text) {
    return text.indexOf('>') >= 0 || text.indexOf('›') >= 0 || text.indexOf('»') >= 0;
  }

  private boolean isLink(String lower) {
    for (String link : links) {
      if (lower.startsWith(link)) {
        return true;
      }
    }
    return false;
  }

  private boolean isCaption(Line line) {
    String text = line.text();
    if (text.length() <= LONGEST_CAPTION / 2
        && (text.indexOf('(') >= 0 || text.indexOf(':') >= 0)
        && PhotoCredit.holdsAny(text, captionHints)) {
      return true;
    }
    List<Span> credits = credit.in(text, 0, text.length());
    return !credits.isEmpty() && credits.get(credits.size() - 1).end() == text.length();
  }

  private static List<String> lower(List<String> texts) {
    return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
  }
}
