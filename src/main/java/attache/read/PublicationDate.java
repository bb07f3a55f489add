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
    List<String> paragraphs = paragraphs(text, layout);
    List<String> first = paragraphs.subList(0, Math.min(paragraphs.size(), FIRST_PARAGRAPHS));
    if (known == null) {
      Optional<PartialDate> whole = first.isEmpty() ? Optional.empty() : dateOfLead(first.get(0));
      if (whole.isPresent()) {
        return When.derived(whole.get());
      }
    }
    int year = known == null ? 0 : known.start().year();
    Optional<DayOfReport.Found> day = day(layout, first, paragraphs, year);
    if (known != null) {
      return completed(known, day);
    }
    OptionalInt found =
        yearBracket.yearOf(content(text, layout), day.map(DayOfReport.Found::day).orElse(null));
    if (found.isEmpty()) {
      return null;
    }
    return completed(When.derived(PartialDate.ofYear(found.getAsInt())), day);
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

  private Optional<DayOfReport.Found> day(
      Layout layout, List<String> first, List<String> paragraphs, int year) {
    Optional<DayAndMonth> dateline = NewsDay.inDateline(layout.dateline());
    if (dateline.isPresent()) {
      return dateline.map(d -> new DayOfReport.Found(d, false));
    }
    List<ToldDay> all = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      all.addAll(newsDay.in(paragraphs.get(i), i, year));
    }
    List<ToldDay> opening = all.stream().filter(d -> d.paragraph() < first.size()).toList();
    return new DayOfReport(all).among(opening);
  }

  private static When completed(When known, Optional<DayOfReport.Found> found) {
    PartialDate date = known.start();
    if (found.isEmpty() || date.isMonth() && date.month() != found.get().day().month()) {
      return known;
    }
    if (found.get().monthOnly()) {
      int month = found.get().day().month();
      return date.isMonth() ? known : When.derived(PartialDate.ofMonth(date.year(), month));
    }
    PartialDate completed = found.get().day().in(date.year());
    return completed == null ? known : When.derived(completed);
  }

  private static List<String> paragraphs(String text, Layout layout) {
    return layout.blocks().stream()
        .filter(block -> block.kind() == BlockKind.LEAD || block.kind() == BlockKind.PARAGRAPH)
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
