package attache.assemble;

import attache.model.ArticleFacts.Status;
import attache.model.Cue;
import attache.model.DateExpression.Direction;
import attache.model.EventMention;
import attache.model.Mention.AgreementMention;
import attache.model.Mention.DateMention;
import attache.model.Mention.EngagementMention;
import attache.model.Mention.PersonMention;
import attache.model.Mention.PlaceMention;
import attache.model.PartialDate;
import attache.model.Sentence;
import attache.model.Span;
import attache.model.When;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * When and where something in a sentence took place, and whether it did: the dates, places and cues
 * around a span.
 */
final class Setting {

  private static final Set<String> OUTLOOK = Set.of("planned", "request", "past", "under-way");

  /** Of these, the words of what is done or being done. */
  private static final Set<String> DONE = Set.of("past", "under-way");

  private static final int RIGHT_BEFORE = 10;
  private static final int CANCEL_REACH = 25;
  private static final int DOUBT_REACH = 45;
  private static final int SPEAKERS_REACH = 30;
  private static final int RANKS_OF_A_KIND = 10_000;
  static final int PARAGRAPH_RANK = RANKS_OF_A_KIND;
  static final int HEADLINE_RANK = 3 * RANKS_OF_A_KIND;
  static final int CAPTION_RANK = 4 * RANKS_OF_A_KIND;
  private static final int NEAR = 60;
  private static final int NEAR_BACK = 40;
  private static final int CLAUSE = 220;
  private static final int PLACE_REACH = 110;

  /** What is told when a journey ends may have taken place this many days before. */
  private static final int DAYS_OF_A_JOURNEY = 5;

  /** What is told of on a day may have taken place this many days before. */
  private static final int DAYS_OF_AN_ECHO = 3;

  private static final int BETWEEN_VENUE_AND_CITY = 4;

  /** Chars between a date and what it dates, or the verb it stands with. */
  private static final int BESIDE = 16;

  /** Chars before a date that opens its sentence: "Trước đó, vào". */
  private static final int OPENING = 14;

  private final Story story;
  private final Footing footing;

  Setting(Story story) {
    this.story = story;
    footing = new Footing(story);
  }

  Footing footing() {
    return footing;
  }

  /** Whether the last outlook word before a place in the clause is a plan or a wish. */
  boolean isPlanned(Sentence sentence, Span at) {
    boolean before =
        story
            .governing(sentence, OUTLOOK, at, CLAUSE)
            .filter(cue -> !DONE.contains(cue.list()))
            .filter(cue -> !isSaidByTheWay(sentence, cue.span(), at))
            .filter(cue -> !footing.isOpposed(cue.span(), at))
            .filter(cue -> !isDoneBetween(sentence, cue.span(), at))
            .isPresent();
    return before || cueRightAfter(sentence, "planned", at) || footing.isToCome(sentence, at);
  }

  /** "nhận lời mời của ông A, ông B đã tham dự": what was a plan has been done. */
  private static boolean isDoneBetween(Sentence sentence, Span plan, Span at) {
    return sentence.cues().stream()
        .filter(c -> c.list().equals("done"))
        .anyMatch(c -> c.span().begin() >= plan.end() && c.span().end() <= at.begin());
  }

  boolean isPast(Sentence sentence, Span at) {
    return story.cueBefore(sentence, "past", at, NEAR);
  }

  /** "we met", "we were honoured to be received": whether the speakers do what stands behind. */
  boolean speakersBefore(Sentence sentence, Span at) {
    return story.cueBefore(sentence, "speakers", at, SPEAKERS_REACH);
  }

  /** Whether a sentence reviews what has been done, before a place in it. */
  boolean looksBack(Sentence sentence, Span at) {
    return sentence.cues().stream()
        .filter(c -> c.list().equals("review") || c.list().equals("told"))
        .map(Cue::span)
        .anyMatch(c -> c.end() <= at.begin());
  }

  boolean cueNear(Sentence sentence, String list, Span at) {
    return story.cueBefore(sentence, list, at, NEAR);
  }

  boolean cueRightBefore(Sentence sentence, String list, Span at) {
    return story.cueBefore(sentence, list, at, RIGHT_BEFORE);
  }

  /** Whether a cue of a list follows a place with nothing but a space between. */
  boolean cueRightAfter(Sentence sentence, String list, Span at) {
    for (Cue cue : sentence.cues()) {
      int distance = cue.span().begin() - at.end();
      if (cue.list().equals(list) && distance >= 0 && distance <= 1) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sentence says that it did not take place. */
  boolean isDenied(Sentence sentence, EventMention event) {
    return cueRightBefore(sentence, "negation", event.trigger())
        || sentence.cues().stream()
            .anyMatch(
                c ->
                    c.list().equals("called-off")
                        && c.span().begin() >= event.span().begin() - RIGHT_BEFORE);
  }

  /** "Hội nghị ... bị hoãn": whether what stands at a place is said not to take place. */
  boolean isCalledOff(Sentence sentence, Span at) {
    return story.cueBehind(sentence, "called-off", at, CLAUSE / 2);
  }

  /** Whether the words right before a place call it off, put it in question or only ask for it. */
  boolean isInDoubt(Sentence sentence, Span at) {
    return story.cueBefore(sentence, "cancels", at, CANCEL_REACH)
        || story.cueBefore(sentence, "doubtful", at, DOUBT_REACH)
        || story.cueBefore(sentence, "denies", at, CLAUSE);
  }

  /**
   * Status and date of something told at a place in a sentence, from the date found for it.
   *
   * @return false where it is neither known when it took place nor that it is news
   */
  boolean settle(EngagementDraft draft, Sentence sentence, Span at, When when) {
    Direction direction = story.direction(when, sentence);
    boolean unsure = when == null || direction == Direction.AHEAD;
    if (footing.isUnlikely(sentence, at) || unsure && footing.isThought(sentence, at)) {
      return false;
    }
    if (footing.isToCome(sentence, at)) {
      draft.status = Status.PLANNED;
      draft.when = dateToCome(sentence, at, when);
      return true;
    }
    if (when == null && footing.isOfAnotherTime(sentence, at)) {
      return false;
    }
    boolean planned = isPlanned(sentence, at) && !footing.isDatedBack(sentence, at);
    if (direction == Direction.AHEAD || when == null && planned) {
      draft.status = Status.PLANNED;
      draft.when = when;
    } else if (direction == Direction.BACK) {
      draft.status = Status.PAST;
      draft.when = when;
    } else {
      draft.status = planned && !story.isOpening(sentence) ? Status.PLANNED : Status.HELD;
      draft.when = when;
      if (when == null) {
        boolean recent = footing.isRecent(sentence, at);
        boolean after = !draft.type.equals("ceremony") && footing.isAfter(sentence, at);
        draft.when = recent ? year(story.newsDate(sentence)) : news(sentence, at, after);
      }
      return when != null || isNews(sentence, at);
    }
    return true;
  }

  /** The date of what is to come: one that lies ahead, stands behind it, or is its own day. */
  private When dateToCome(Sentence sentence, Span at, When near) {
    When behind = dateBehind(sentence, at, CLAUSE / 2);
    When before = dateBefore(sentence, at);
    boolean reported = story.direction(behind, sentence) == Direction.UNSAID;
    if (reported && story.direction(before, sentence) == Direction.AHEAD) {
      return before;
    }
    if (behind != null && story.direction(behind, sentence) != Direction.BACK) {
      return behind;
    }
    Direction direction = story.direction(near, sentence);
    boolean ownDay =
        direction == Direction.UNSAID
            && near != null
            && near.start().isDay()
            && !isDayOfReport(sentence, at);
    boolean known = direction == Direction.AHEAD || ownDay || footing.isDatedAhead(sentence, at);
    return known ? near : null;
  }

  /** "X said on 5 May: the coming meeting": all days before stand with words of saying. */
  private static boolean isDayOfReport(Sentence sentence, Span at) {
    int said =
        sentence.cues().stream()
            .filter(c -> c.list().equals("report") && c.span().end() <= at.begin())
            .mapToInt(c -> c.span().end())
            .max()
            .orElse(-1);
    return said >= 0
        && sentence.mentions(DateMention.class).stream().noneMatch(d -> d.span().begin() > said);
  }

  /**
   * Whether something undated can be news: the opening tells news; elsewhere not beside words of
   * long ago or the date of another time.
   */
  private boolean isNews(Sentence sentence, Span at) {
    if (story.isOpening(sentence)) {
      return true;
    }
    boolean longPast =
        sentence.cues().stream()
            .anyMatch(c -> c.list().equals("long-past") && story.isSameClause(c.span(), at));
    boolean dated =
        sentence.mentions(DateMention.class).stream()
            .map(story::resolve)
            .anyMatch(w -> story.direction(w, sentence) == Direction.BACK);
    return !longPast && !dated;
  }

  /** The day the paragraph told before, else the article's own, for its undated news. */
  private When news(Sentence sentence, Span at, boolean after) {
    When news = story.newsDate(sentence);
    if (story.cueBefore(sentence, "before-then", at, CLAUSE)) {
      return year(news);
    }
    if (after || footing.isReviewed(sentence, at) || footing.isBackground(sentence, at)) {
      return loosely(news, DAYS_OF_A_JOURNEY);
    }
    boolean sameDay =
        sentence.cues().stream()
            .filter(c -> c.list().equals("time-of-day"))
            .anyMatch(c -> c.span().begin() - sentence.span().begin() <= OPENING);
    When told = sameDay ? story.dayBefore(sentence) : story.dayOfParagraph(sentence);
    if (told != null) {
      return When.derived(told.start());
    }
    if (news == null) {
      return null;
    }
    boolean ofADay = story.isOfADay();
    boolean known = ofADay && !story.isDayWorkedOut() || news.start().isYear();
    boolean day = known && !isLateNews(sentence, news);
    return day
        ? When.assumed(news.start())
        : story.isOpening(sentence)
            ? When.assumed(news.start().toMonth())
            : loosely(news, DAYS_OF_AN_ECHO);
  }

  /** Whether what was told before is of another day than the article: so may be the rest. */
  private boolean isLateNews(Sentence sentence, When news) {
    When before = story.dayBefore(sentence);
    return before != null
        && before.start().isDay()
        && news.start().isDay()
        && !before.start().equals(news.start())
        && story.direction(before, sentence) == Direction.UNSAID;
  }

  /** The month of what took place up to some days before the news, else its year; else null. */
  static When loosely(When news, int days) {
    if (news == null || news.start().isYear()) {
      return news == null ? null : When.assumed(news.start());
    }
    PartialDate start = news.start();
    if (start.isDay() && start.day() > days) {
      return When.assumed(start.toMonth());
    }
    return start.month() > 1 ? When.assumed(PartialDate.ofYear(start.year())) : null;
  }

  /** The year of what took place some weeks before the news; null where that may be the last. */
  private static When year(When news) {
    boolean unsure = news == null || !news.start().isYear() && news.start().month() <= 2;
    return unsure ? null : When.assumed(PartialDate.ofYear(news.start().year()));
  }

  /**
   * The date nearest before a place in a sentence, else the first behind it; one that dates
   * something else in the sentence is passed over. Where the date is that of a report, "X said on 5
   * May that A had met B", its month is what is known.
   */
  When dateNear(Sentence sentence, Span at) {
    DateMention before = null;
    DateMention after = null;
    for (DateMention date : sentence.mentions(DateMention.class)) {
      if (!canDate(sentence, at, date)) {
        continue;
      }
      if (after == null && isNewsDayInside(sentence, at, date)) {
        after = date;
      }
      if (date.span().end() <= at.begin()) {
        before = date;
      } else if (after == null && date.span().begin() >= at.end()) {
        after = date;
      }
    }
    boolean useAfter =
        before == null
            || after != null
                && (!story.isSameClause(before.span(), at)
                    || isInRelativeClause(sentence, before.span(), at))
                && story.isSameClause(at, after.span());
    DateMention chosen = useAfter ? after : before;
    if (chosen == null) {
      return dateOfFrame(sentence, at);
    }
    boolean since =
        useAfter ? isSince(sentence, at, chosen.span()) : footing.isElapsed(sentence, at);
    if (since) {
      return null;
    }
    if (useAfter && isOfAnotherThing(sentence, at, chosen)) {
      return null;
    }
    When when = story.resolve(chosen);
    if (when == null) {
      return null;
    }
    if (isOfReport(sentence, at, chosen.span())) {
      return new When(when.start().toMonth(), null, when.basis());
    }
    boolean purpose = when.start().isDay() && story.wordBefore(sentence, at, "purpose");
    if (!useAfter && purpose && !isPlanned(sentence, at)) {
      return new When(when.start().toMonth(), null, when.basis());
    }
    if (!useAfter && when.start().isDay() && isOfMeetingBefore(sentence, at, chosen.span())) {
      return new When(when.start().toMonth(), null, when.basis());
    }
    boolean told = !useAfter && when.start().isDay() && isToldOf(sentence, at, chosen.span());
    return told ? daysBefore(when, DAYS_OF_AN_ECHO) : when;
  }

  /** "After his talks with C on 5 May, A met B": the day is that of the talks before. */
  private boolean isOfMeetingBefore(Sentence sentence, Span at, Span date) {
    return story.hasComma(date, at)
        && sentence.mentions(EngagementMention.class).stream()
            .filter(e -> Story.ENCOUNTERS.contains(e.type()))
            .map(EngagementMention::span)
            .filter(e -> e.end() <= date.begin() && !story.hasComma(e, date))
            .anyMatch(e -> cueRightBefore(sentence, "after-it", e));
  }

  /** "A and B agreed on Friday ... after talks": a day of the news among the words of an event. */
  private boolean isNewsDayInside(Sentence sentence, Span at, DateMention date) {
    When when = at.contains(date.span()) ? story.resolve(date) : null;
    return when != null
        && when.start().isDay()
        && !when.isSpan()
        && story.direction(when, sentence) == Direction.UNSAID;
  }

  /** "On 9 May X confirmed that A had met B": the day on which it is told, with what tells it. */
  private static boolean isToldOf(Sentence sentence, Span at, Span date) {
    return sentence.cues().stream()
        .filter(c -> c.list().equals("report"))
        .filter(c -> c.span().begin() >= date.end())
        .anyMatch(c -> at.begin() - c.span().end() >= (c.value().equals("speech") ? BESIDE : 0));
  }

  /** The month of what took place up to some days before a day, else its year. */
  private static When daysBefore(When day, int days) {
    boolean sure = day.start().day() > days || day.start().month() == 1;
    PartialDate start = sure ? day.start().toMonth() : PartialDate.ofYear(day.start().year());
    return new When(start, null, day.basis());
  }

  /** "a visit since 2010": whether the date behind a place is only that since when. */
  boolean isDatedSince(Sentence sentence, Span at, int reach) {
    return sentence.mentions(DateMention.class).stream()
        .map(DateMention::span)
        .filter(d -> d.begin() >= at.end() && d.begin() - at.end() <= reach)
        .findFirst()
        .filter(
            d ->
                sentence.cues().stream()
                    .filter(c -> c.list().equals("since"))
                    .anyMatch(c -> c.span().begin() >= at.end() && c.span().end() <= d.begin()))
        .isPresent();
  }

  /** "since he took office in January": a date with which only an office or another time began. */
  private boolean isSinceThen(Sentence sentence, Span date) {
    return sentence.cues().stream()
        .filter(c -> c.list().equals("office-since"))
        .map(Cue::span)
        .anyMatch(
            c ->
                c.end() <= date.begin()
                    && date.begin() - c.end() <= NEAR
                    && !story.hasComma(c, date));
  }

  /** "the first to meet A since he took office in January": the date is that of the office. */
  private static boolean isSince(Sentence sentence, Span at, Span date) {
    return sentence.cues().stream()
        .filter(c -> c.list().equals("office-since"))
        .anyMatch(c -> c.span().begin() >= at.end() && c.span().end() <= date.begin());
  }

  /**
   * Whether a date may be that of something told at a place. A date of the news may stand anywhere;
   * another time must open its clause or stand beside the place, for "the partnership of 2010" and
   * "the elections of 2016" are dated in the same sentence.
   */
  private boolean canDate(Sentence sentence, Span at, DateMention date) {
    Span span = date.span();
    if (isGloss(sentence, span)) {
      return false;
    }
    if (span.overlaps(at) || story.direction(story.resolve(date), sentence) == Direction.UNSAID) {
      return true;
    }
    if (span.end() <= at.begin() && closesRelativeClause(sentence, span)) {
      return false;
    }
    if (span.end() <= at.begin()) {
      return at.begin() - span.end() <= BESIDE
          || opensClause(sentence, span)
          || endsFrame(sentence, span);
    }
    int places =
        sentence.mentions(PlaceMention.class).stream()
            .map(PlaceMention::span)
            .filter(p -> p.begin() >= at.end() && p.end() <= span.begin())
            .mapToInt(p -> p.end() - p.begin())
            .sum();
    int gap = span.begin() - at.end() - places;
    if (gap <= NEAR && story.direction(story.resolve(date), sentence) == Direction.AHEAD) {
      return true;
    }
    boolean close =
        gap <= NEAR_BACK || gap <= PLACE_REACH && story.cueBefore(sentence, "when", span, 1);
    return gap <= BESIDE || close && !story.hasComma(at, span);
  }

  /** "chiều 4/5 (giờ địa phương, tức sáng 5/5 giờ Hà Nội)": a date in brackets behind another. */
  private boolean isGloss(Sentence sentence, Span date) {
    return sentence.mentions(DateMention.class).stream()
        .map(DateMention::span)
        .filter(d -> d.end() < date.begin() && date.begin() - d.end() <= NEAR)
        .map(d -> story.text(new Span(d.end(), date.begin())))
        .anyMatch(between -> between.indexOf('(') >= 0 && between.indexOf(')') < 0);
  }

  /** The date inside the phrase of an engagement, or null. */
  When dateOf(EngagementMention mention, Sentence sentence) {
    return story.resolve(mention, sentence);
  }

  /** "Trong chuyến thăm Lào tháng 3/2030, A đã gặp B": the date of what it was part of, or null. */
  private When dateOfFrame(Sentence sentence, Span at) {
    return sentence.mentions(EngagementMention.class).stream()
        .filter(e -> e.date() != null && (isFrame(sentence, at, e) || isBeside(sentence, at, e)))
        .map(e -> story.resolve(e, sentence))
        .filter(Objects::nonNull)
        .map(w -> w.isSpan() ? new When(w.start().toMonth(), null, w.basis()) : w)
        .findFirst()
        .orElse(null);
  }

  private boolean isFrame(Sentence sentence, Span at, EngagementMention e) {
    return e.span().end() <= at.begin()
        && story.commaFollows(e.span())
        && cueRightBefore(sentence, e.type().equals("visit") ? "during" : "after-it", e.span());
  }

  /** "met B on the sidelines of the summit on Saturday", "during his visit of 5 May". */
  private boolean isBeside(Sentence sentence, Span at, EngagementMention e) {
    return e.span().begin() >= at.end()
        && e.span().begin() - at.end() <= NEAR
        && (cueRightBefore(sentence, "margins", e.span())
            || e.type().equals("visit")
                && story.isOfADay()
                && cueRightBefore(sentence, "during", e.span()));
  }

  /** "Trong chuyến thăm Lào tháng 3, A đã gặp B": a date that closes what opens its sentence. */
  private boolean endsFrame(Sentence sentence, Span date) {
    return story.commaFollows(date)
        && sentence.mentions(EngagementMention.class).stream()
            .map(EngagementMention::span)
            .filter(e -> e.begin() <= date.begin() && date.begin() - e.end() <= NEAR_BACK)
            .filter(e -> e.begin() - sentence.span().begin() <= OPENING)
            .anyMatch(e -> cueRightBefore(sentence, "during", e));
  }

  /** "A, who last came in 2029, met B": a date of what is said of somebody by the way. */
  private boolean closesRelativeClause(Sentence sentence, Span date) {
    return story.commaFollows(date)
        && sentence.cues().stream()
            .filter(c -> c.list().equals("relative") && c.span().end() <= date.begin())
            .anyMatch(
                c ->
                    story.commaBefore(c.span())
                        && !story.hasComma(c.span(), new Span(date.begin(), date.end())));
  }

  /** "A, who will meet B on Friday, had talks with C": a plan that ends before what is told. */
  private boolean isSaidByTheWay(Sentence sentence, Span plan, Span at) {
    return isInRelativeClause(sentence, plan, at)
        && sentence.cues().stream()
            .filter(c -> c.list().equals("told"))
            .map(Cue::span)
            .anyMatch(
                told ->
                    told.begin() > plan.end()
                        && told.begin() < at.end()
                        && story.hasComma(plan, told)
                        && !story.hasComma(told, at));
  }

  /** "A, who came on Thursday for a visit, met B on Friday": said by the way, before a place. */
  private boolean isInRelativeClause(Sentence sentence, Span date, Span at) {
    return date.end() <= at.begin()
        && story.hasComma(date, at)
        && sentence.cues().stream()
            .filter(c -> c.list().equals("relative") && c.span().end() <= date.begin())
            .anyMatch(c -> story.commaBefore(c.span()) && !story.hasComma(c.span(), date));
  }

  /** "chuyến thăm Lào của A (3/2030)": whether the date behind a place stands in brackets. */
  boolean isBracketed(Sentence sentence, Span at, int reach) {
    return sentence.mentions(DateMention.class).stream()
        .map(DateMention::span)
        .filter(d -> d.begin() >= at.end() && d.begin() - at.end() <= reach)
        .findFirst()
        .filter(d -> story.text(new Span(d.begin() - 1, d.begin())).equals("("))
        .isPresent();
  }

  /** Whether a date stands first in its sentence, or right behind a comma. */
  private boolean opensClause(Sentence sentence, Span date) {
    String before = story.text(new Span(sentence.span().begin(), date.begin() + 1));
    before = before.substring(0, before.length() - 1).stripTrailing();
    return date.begin() - sentence.span().begin() <= OPENING
        || before.endsWith(",")
        || before.endsWith("(");
  }

  /**
   * Whether a date stands with a verb of saying between whose words and the place a report lies.
   */
  private static boolean isOfReport(Sentence sentence, Span at, Span date) {
    return sentence.cues().stream()
        .filter(c -> c.list().equals("report"))
        .map(Cue::span)
        .filter(c -> (c.end() <= at.begin()) == (date.end() <= at.begin()))
        .anyMatch(
            c ->
                Math.max(c.begin() - date.end(), date.begin() - c.end()) <= BESIDE
                    && (date.end() <= at.begin() || c.begin() >= at.end()));
  }

  /** A date behind a paper or another event of a series dates that. */
  private static boolean isOfAnotherThing(Sentence sentence, Span at, DateMention date) {
    return sentence.mentions(AgreementMention.class).stream()
            .anyMatch(a -> a.span().begin() >= at.end() && a.span().end() <= date.span().begin())
        || isOfAnotherEdition(sentence, at, date.span());
  }

  /** A date close behind a place in a sentence, in its clause. */
  When dateBehind(Sentence sentence, Span at, int reach) {
    for (DateMention date : sentence.mentions(DateMention.class)) {
      int distance = date.span().begin() - at.end();
      if (distance >= 0
          && distance <= reach
          && story.isSameClause(at, date.span())
          && !isSince(sentence, at, date.span())
          && !isOfAnotherEdition(sentence, at, date.span())) {
        return story.resolve(date);
      }
    }
    return null;
  }

  /** What stands behind another edition or series is of that. */
  private static boolean isOfAnotherEdition(Sentence sentence, Span at, Span behind) {
    return sentence.mentions(EngagementMention.class).stream()
        .filter(e -> e.edition() > 0 || EngagementBook.isSeries(e.type()))
        .anyMatch(e -> e.span().begin() >= at.end() && e.span().end() <= behind.begin());
  }

  /** The date a sentence begins with, or null. */
  When dateOpening(Sentence sentence) {
    return sentence.mentions(DateMention.class).stream()
        .filter(d -> d.span().begin() - sentence.span().begin() <= OPENING)
        .findFirst()
        .map(story::resolve)
        .orElse(null);
  }

  /** The last date before a place in a sentence, in its clause. */
  When dateBefore(Sentence sentence, Span at) {
    When found = null;
    for (DateMention date : sentence.mentions(DateMention.class)) {
      if (date.span().end() <= at.begin()
          && story.isSameClause(date.span(), at)
          && !isGloss(sentence, date.span())
          && !isSinceThen(sentence, date.span())) {
        found = story.resolve(date);
      }
    }
    return found;
  }

  /** The place nearest to a span; one before it counts as nearer. Empty where none is near. */
  String placeNear(Sentence sentence, Span at) {
    return placeNear(sentence, at, Set.of());
  }

  /**
   * The same, of those whose country is one of some, none where there are no such, or that stand
   * clearly with the span: "the crisis in Ukraine" is no place of a meeting of others.
   */
  String placeNear(Sentence sentence, Span at, Set<String> countries) {
    PlaceMention best = null;
    int distance = PLACE_REACH * 2;
    for (PlaceMention place : sentence.mentions(PlaceMention.class)) {
      int d =
          place.span().end() <= at.begin()
              ? at.begin() - place.span().end()
              : Math.max(0, place.span().begin() - at.end()) * 2;
      boolean own =
          countries.isEmpty()
              || place.country().isEmpty()
              || countries.contains(place.country())
              || standsWith(sentence, place.span(), at);
      if (d < distance && own && story.isSameClause(place.span(), at)) {
        distance = d;
        best = place;
      }
    }
    return best == null ? "" : cityOf(best, sentence).name();
  }

  /** Whether a place opens a clause or is that of an event named before, or follows at once. */
  private boolean standsWith(Sentence sentence, Span place, Span at) {
    if (place.begin() >= at.end()) {
      return !story.hasComma(at, place);
    }
    boolean frame =
        story.commaFollows(place)
            && sentence.mentions().stream()
                .filter(m -> m instanceof PersonMention || m instanceof DateMention)
                .map(m -> m.span().begin() - place.end())
                .anyMatch(gap -> gap > 0 && gap <= OPENING);
    return frame
        || story.opensClause(sentence, place, BESIDE)
        || sentence.mentions(EngagementMention.class).stream()
            .map(EngagementMention::span)
            .anyMatch(e -> e.end() <= place.begin() && place.begin() - e.end() <= BESIDE);
  }

  /** "at the Elysee Palace in Paris": the city a venue is said to be in, else the venue. */
  private PlaceMention cityOf(PlaceMention venue, Sentence sentence) {
    return sentence.mentions(PlaceMention.class).stream()
        .filter(p -> venue.country().isEmpty() && p.span().begin() > venue.span().end())
        .filter(p -> p.span().begin() - venue.span().end() <= BETWEEN_VENUE_AND_CITY)
        .filter(p -> story.text(new Span(venue.span().end(), p.span().begin())).indexOf(',') < 0)
        .findFirst()
        .orElse(venue);
  }

  /** "met the minister here": the city of the dateline; empty where "here" is not said. */
  String placeHere(Sentence sentence, Span at) {
    boolean said =
        sentence.cues().stream()
            .filter(c -> c.list().equals("here"))
            .anyMatch(c -> c.span().end() > at.begin() && c.span().begin() - at.end() <= NEAR);
    return said ? story.dateline() : "";
  }

  /** The first place close behind a span, in its clause. */
  String placeBehind(Sentence sentence, Span at) {
    for (PlaceMention place : sentence.mentions(PlaceMention.class)) {
      int distance = place.span().begin() - at.end();
      if (distance >= 0
          && distance <= NEAR
          && story.isSameClause(at, place.span())
          && !isOfAnotherEdition(sentence, at, place.span())) {
        return place.name();
      }
    }
    return "";
  }

  /** The country of the first place close behind a span, in its clause. */
  Optional<String> hostBehind(Sentence sentence, Span at) {
    return sentence.mentions(PlaceMention.class).stream()
        .filter(p -> p.span().begin() >= at.end() && p.span().begin() - at.end() <= NEAR)
        .filter(p -> story.isSameClause(at, p.span()))
        .map(PlaceMention::country)
        .filter(c -> !c.isEmpty())
        .findFirst();
  }

  String placeBeside(Sentence sentence, Span at) {
    String behind = placeBehind(sentence, at);
    return behind.isEmpty() ? placeNear(sentence, at) : behind;
  }

  /** The lead's word for an event wins over the body's, the body's over captions and headlines. */
  static int typeRank(Sentence sentence) {
    int kind =
        switch (sentence.kind()) {
          case LEAD -> 0;
          case PARAGRAPH -> 1;
          case SECTION_HEADING -> 2;
          case HEADLINE -> 3;
          case CAPTION -> 4;
          case FURNITURE -> 5;
        };
    return kind * RANKS_OF_A_KIND + sentence.index();
  }
}
