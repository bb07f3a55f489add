package attache.read;

import attache.model.Basis;
import attache.model.BlockKind;
import attache.model.PartialDate;
import attache.model.When;
import attache.reference.FurnitureWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says when an article was published: by its metadata, else by a timestamp or dateline, else by
 * what its text says. A year or month known is completed by the day on which the news happened;
 * what is worked out is {@link Basis#DERIVED}.
 */
final class PublicationDate {
  private static final int FIRST_PARAGRAPHS = 2;
  private static final Pattern MONTH = Pattern.compile("(?<!\\d)\\d{4}-\\d{2}(?:-\\d{2})?(?!\\d)");

  private final NewsDay newsDay;
  private final YearBracket yearBracket;

  PublicationDate(FurnitureWords words) {
    newsDay = new NewsDay(words);
    yearBracket = new YearBracket(words);
  }

  /**
   * @param stated what the metadata says, or null
   * @return null where nothing tells it
   */
  When of(When stated, String text, Layout layout) {
    When known = stated != null ? stated : printed(layout);
    if (known != null && known.start().isDay()) {
      return known;
    }
    List<String> content = content(text, layout);
    List<String> first = firstParagraphs(text, layout);
    if (known == null) {
      Optional<PartialDate> whole = first.isEmpty() ? Optional.empty() : dateOfLead(first.get(0));
      if (whole.isPresent()) {
        return When.derived(whole.get());
      }
    }
    DayAndMonth day = day(layout, first);
    if (known != null) {
      return completed(known, day);
    }
    OptionalInt year = yearBracket.yearOf(content, day);
    if (year.isEmpty()) {
      return null;
    }
    return completed(When.derived(PartialDate.ofYear(year.getAsInt())), day);
  }

  private static When printed(Layout layout) {
    if (layout.timestamp() != null) {
      return When.stated(layout.timestamp());
    }
    Optional<PartialDate> whole = PrintedDate.in(layout.dateline());
    if (whole.isPresent()) {
      return When.stated(whole.get());
    }
    Matcher month = MONTH.matcher(layout.dateline());
    try {
      return month.find() ? When.stated(PartialDate.parse(month.group())) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private Optional<PartialDate> dateOfLead(String lead) {
    int sentence = lead.indexOf(". ");
    String first = sentence < 0 ? lead : lead.substring(0, sentence);
    return newsDay.wholeDateIn(first);
  }

  private DayAndMonth day(Layout layout, List<String> first) {
    Optional<DayAndMonth> day = NewsDay.inDateline(layout.dateline());
    for (int i = 0; day.isEmpty() && i < first.size(); i++) {
      day = newsDay.in(first.get(i));
    }
    return day.orElse(null);
  }

  private static When completed(When known, DayAndMonth day) {
    PartialDate date = known.start();
    if (day == null || date.isMonth() && date.month() != day.month()) {
      return known;
    }
    PartialDate completed = day.in(date.year());
    return completed == null ? known : When.derived(completed);
  }

  private static List<String> firstParagraphs(String text, Layout layout) {
    return layout.blocks().stream()
        .filter(block -> block.kind() == BlockKind.LEAD || block.kind() == BlockKind.PARAGRAPH)
        .limit(FIRST_PARAGRAPHS)
        .map(block -> block.span().of(text))
        .toList();
  }

  private static List<String> content(String text, Layout layout) {
    List<String> content = new ArrayList<>();
    content.add(layout.headline());
    layout.blocks().stream()
        .filter(block -> block.kind().isContent() && block.kind() != BlockKind.HEADLINE)
        .map(block -> block.span().of(text))
        .forEach(content::add);
    return content;
  }
}
