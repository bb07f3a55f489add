package attache.assemble;

import attache.model.Cue;
import attache.model.DateExpression;
import attache.model.EventMention;
import attache.model.Mention;
import attache.model.Mention.DateMention;
import attache.model.Mention.EngagementMention;
import attache.model.Sentence;
import attache.model.Span;
import java.util.Comparator;
import java.util.Set;

/**
 * How firmly a sentence tells what stands at a place in it: as done, as still to come, or only as
 * something thought of, asked or recalled.
 */
final class Footing {

  private static final Set<String> TO_COME = Set.of("to-come", "past", "told", "under-way");
  private static final Set<String> THOUGHT = Set.of("nominal", "told", "past", "under-way");
  private static final int CLAUSE = 220;
  private static final int TO_COME_REACH = 45;

  /** How many chars besides mentions may stand between a frame and the verb of its subject. */
  private static final int SUBJECT = 8;

  /** How many chars besides mentions may stand between an event and what is said of it. */
  private static final int PREDICATE = 24;

  /** The same where the words can be of nothing else. */
  private static final int LONG_PREDICATE = 70;

  private static final int RIGHT_BEFORE = 10;
  private static final int OPENING = 3;

  /** Words of what is done or being done. */
  private static final Set<String> DONE = Set.of("told", "under-way");

  /** Words before a visit that tell of it when it is over. */
  private static final Set<String> OVER = Set.of("closes-visit", "after-it", "review");

  private static final int DETERMINER = 3;

  /** Words before a noun that say that the event took place. */
  private static final Set<String> HOLDING =
      Set.of("frame", "holds", "told", "under-way", "opens-visit", "closes-visit");

  /** So many encounters in one sentence are hardly of one day. */
  private static final int SEVERAL = 3;

  private final Story story;

  Footing(Story story) {
    this.story = story;
  }

  /** The words of an act: in "sẽ hội đàm với B" what stands behind the word that colours it. */
  static Span act(EventMention event, Sentence sentence) {
    Span trigger = event.trigger();
    for (Mention noun : event.role("e")) {
      trigger = new Span(noun.span().begin(), Math.max(noun.span().end(), trigger.end()));
    }
    Span words = trigger;
    int begin =
        sentence.cues().stream()
            .filter(c -> TO_COME.contains(c.list()) && words.contains(c.span()))
            .mapToInt(c -> c.span().end())
            .filter(end -> end < words.end())
            .max()
            .orElse(words.begin());
    return new Span(begin, words.end());
  }

  /** Whether the words around a place say outright that it has not taken place yet. */
  boolean isToCome(Sentence sentence, Span at) {
    Span head = headOfChain(sentence, at);
    boolean before =
        sentence.cues().stream()
            .filter(cue -> TO_COME.contains(cue.list()) && cue.span().end() <= head.begin())
            .filter(cue -> head.begin() - cue.span().end() <= reach(cue))
            .filter(cue -> story.isSameClause(cue.span(), head))
            .filter(cue -> !isOpposed(cue.span(), head))
            .max(Comparator.comparingInt(cue -> cue.span().end()))
            .filter(cue -> cue.list().equals("to-come"))
            .filter(cue -> cue.value().equals("far") || !isDuring(sentence, at))
            .isPresent();
    return before
        || isFollowed(sentence, "to-come-behind", at, 1)
        || isSaidOf(sentence, "foreseen", at)
        || isBefore(sentence, at)
        || isDatedAhead(sentence, at)
        || framesPlan(sentence, at);
  }

  /** "he was to ask for it, but at the meeting": what is told behind "but" is not of the plan. */
  boolean isOpposed(Span cue, Span at) {
    return cue.end() < at.begin() && story.holdsWord(new Span(cue.end(), at.begin()), "but");
  }

  /** "khi tiếp A": told by the way of something else, which the day of the article is of. */
  boolean isBackground(Sentence sentence, Span at) {
    return sentence.cues().stream()
        .filter(c -> c.list().equals("while") && c.value().isEmpty())
        .anyMatch(c -> isNextTo(sentence, c.span(), at, SUBJECT));
  }

  /** "tại cuộc gặp", "sau chuyến thăm": where something is said to have happened. */
  private boolean isDuring(Sentence sentence, Span at) {
    return sentence.cues().stream()
        .filter(c -> c.list().equals("during") || c.list().equals("after-it"))
        .anyMatch(c -> isNextTo(sentence, c.span(), at, 1));
  }

  /** "sau hội nghị": told of when it is over. */
  boolean isAfter(Sentence sentence, Span at) {
    return sentence.cues().stream()
        .filter(c -> c.list().equals("after-it"))
        .anyMatch(c -> isNextTo(sentence, c.span(), at, 1));
  }

  /** "thăm Lào vào thời gian thuận tiện": said to have no day yet. */
  boolean isOfNoDay(Sentence sentence, Span at) {
    return isSaidOf(sentence, "no-day", at);
  }

  private static int reach(Cue cue) {
    if (!cue.list().equals("to-come")) {
      return CLAUSE;
    }
    return switch (cue.value()) {
      case "far" -> CLAUSE;
      case "near" -> RIGHT_BEFORE;
      default -> TO_COME_REACH;
    };
  }

  /**
   * "sẽ gặp A; hội đàm với B": a verb right behind a semicolon has the outlook of the one before.
   */
  private Span headOfChain(Sentence sentence, Span at) {
    String before = story.text(new Span(sentence.span().begin(), at.begin() + 1));
    int end = before.length() - 1;
    String gap = before.substring(0, end).stripTrailing();
    return gap.endsWith(";")
        ? headOfChain(
            sentence,
            new Span(
                sentence.span().begin() + gap.length() - 1, sentence.span().begin() + gap.length()))
        : at;
  }

  /** "thăm Lào vào tuần tới": dated by words that look ahead, whatever day the article is from. */
  boolean isDatedAhead(Sentence sentence, Span at) {
    boolean told =
        sentence.cues().stream()
            .filter(c -> DONE.contains(c.list()))
            .anyMatch(c -> isNextTo(sentence, c.span(), at, 1));
    boolean own =
        sentence.mentions(EngagementMention.class).stream()
            .filter(e -> e.span().equals(at) && e.date() != null)
            .anyMatch(e -> looksAhead(e.date()));
    return own && !told
        || !told
            && sentence.mentions(DateMention.class).stream()
                .filter(d -> looksAhead(d.date()))
                .map(DateMention::span)
                .anyMatch(
                    d ->
                        isNextTo(sentence, at, d, PREDICATE)
                                && hasNoComma(sentence, at.end(), d.begin())
                            || isNextTo(sentence, d, at, SUBJECT));
  }

  /** "the summit in Rome on 5 May": a date with hardly more than a place before it. */
  boolean isDated(Sentence sentence, Span at) {
    return sentence.mentions(DateMention.class).stream()
        .map(DateMention::span)
        .anyMatch(
            d -> isNextTo(sentence, at, d, PREDICATE) && hasNoComma(sentence, at.end(), d.begin()));
  }

  /** "chuyến thăm hồi tháng 1 vừa qua": dated by words that look back. */
  boolean isDatedBack(Sentence sentence, Span at) {
    boolean own =
        sentence.mentions(EngagementMention.class).stream()
            .filter(e -> e.span().equals(at) && e.date() != null)
            .anyMatch(e -> looksBack(e.date()));
    return own
        || sentence.mentions(DateMention.class).stream()
            .filter(d -> looksBack(d.date()))
            .map(DateMention::span)
            .anyMatch(
                d ->
                    isNextTo(sentence, at, d, PREDICATE)
                        && hasNoComma(sentence, at.end(), d.begin()));
  }

  private static boolean looksBack(DateExpression date) {
    return switch (date.relative()) {
      case YESTERDAY, LAST_WEEK, LAST_MONTH, LAST_YEAR -> true;
      default -> date.direction() == DateExpression.Direction.BACK;
    };
  }

  private static boolean looksAhead(DateExpression date) {
    return switch (date.relative()) {
      case TOMORROW, NEXT_WEEK, NEXT_MONTH, NEXT_YEAR -> true;
      default -> date.direction() == DateExpression.Direction.AHEAD;
    };
  }

  /** "trước chuyến thăm Lào": what is told of is not yet there. */
  private boolean isBefore(Sentence sentence, Span at) {
    boolean noun =
        sentence.mentions(EngagementMention.class).stream()
            .anyMatch(e -> e.span().begin() == at.begin());
    return sentence.cues().stream()
        .filter(c -> c.list().equals("before-it"))
        .filter(c -> noun || c.value().equals("clause"))
        .anyMatch(c -> isNextTo(sentence, c.span(), at, c.value().equals("clause") ? SUBJECT : 1));
  }

  /**
   * "Trong chuyến thăm Lào, Đại tướng A sẽ hội đàm": the visit lies ahead as what fills it does.
   */
  private boolean framesPlan(Sentence sentence, Span at) {
    boolean frame =
        sentence.cues().stream()
            .filter(c -> c.list().equals("frame"))
            .anyMatch(
                c -> isNextTo(sentence, c.span(), at, c.value().equals("clause") ? SUBJECT : 1));
    return frame
        && sentence.cues().stream()
            .filter(c -> c.list().equals("to-come") && !c.value().equals("near"))
            .anyMatch(c -> isNextTo(sentence, at, c.span(), 0));
  }

  /** Whether what stands at a place is said to be unlikely, or the sentence only asks about it. */
  boolean isUnlikely(Sentence sentence, Span at) {
    return isSaidOf(sentence, "doubtful", at);
  }

  /** "việc A gặp B", "liệu A có gặp B?": thought of, not told, unless it is said to be done. */
  boolean isThought(Sentence sentence, Span at) {
    return story.isQuestion(sentence)
        || story
            .governing(sentence, THOUGHT, at, CLAUSE)
            .filter(c -> c.list().equals("nominal"))
            .filter(c -> isNextTo(sentence, c.span(), at, SUBJECT))
            .filter(c -> !isPlannedBetween(sentence, c.span(), at))
            .isPresent();
  }

  private static boolean isPlannedBetween(Sentence sentence, Span left, Span right) {
    return sentence.cues().stream()
        .filter(c -> c.list().equals("to-come") && c.value().equals("far"))
        .map(Cue::span)
        .anyMatch(c -> c.begin() >= left.end() && c.end() <= right.begin());
  }

  /** "kết thúc chuyến thăm", "chuyến thăm Lào vừa qua": whether a visit is told when it is over. */
  boolean isOver(Sentence sentence, Span at) {
    return sentence.cues().stream()
            .filter(c -> OVER.contains(c.list()))
            .anyMatch(c -> isNextTo(sentence, c.span(), at, SUBJECT))
        || isSaidOf(sentence, "recent", at);
  }

  /** "Trong chuyến thăm Lào, chiều 4-6, A đã gặp B": a visit that a day of the news is part of. */
  boolean isOfTheDay(Sentence sentence, Span at) {
    return isDuring(sentence, at)
        && sentence.mentions(DateMention.class).stream()
            .map(story::resolve)
            .anyMatch(
                w ->
                    w != null
                        && w.start().isDay()
                        && story.direction(w, sentence) == DateExpression.Direction.UNSAID);
  }

  /** "đang thăm Lào": said to go on as the article is written. */
  boolean isUnderWay(Sentence sentence, Span at) {
    return sentence.cues().stream()
        .filter(c -> c.list().equals("under-way"))
        .anyMatch(c -> isNextTo(sentence, c.span(), at, 1));
  }

  /**
   * "hai tuần sau cuộc gặp", "lãnh đạo đầu tiên gặp": without a day of its own it is of a day that
   * nobody tells.
   */
  boolean isOfAnotherTime(Sentence sentence, Span at) {
    return isElapsed(sentence, at)
        || sentence.cues().stream()
            .filter(c -> c.list().equals("first") && c.value().isEmpty())
            .anyMatch(c -> isNextTo(sentence, c.span(), at, 0));
  }

  /** "on 5 May, a day after receiving A": the day told before is not that of the reception. */
  boolean isElapsed(Sentence sentence, Span at) {
    return sentence.cues().stream()
        .filter(c -> c.list().equals("elapsed"))
        .anyMatch(c -> isNextTo(sentence, c.span(), at, SUBJECT));
  }

  /**
   * Whether a noun only stands for an event: it opens no sentence, no word says that it was held or
   * that something was said or done there.
   */
  boolean isMereNoun(Sentence sentence, Span at, Span whole) {
    boolean framed =
        sentence.cues().stream()
            .filter(c -> HOLDING.contains(c.list()))
            .anyMatch(c -> isNextTo(sentence, c.span(), at, DETERMINER));
    boolean opens = at.begin() - sentence.span().begin() <= OPENING;
    boolean said =
        isSaidOf(sentence, "told", whole)
            || isSaidOf(sentence, "recent", whole)
            || sentence.cues().stream()
                .anyMatch(c -> c.list().equals("told") && whole.contains(c.span()));
    boolean ahead =
        sentence.cues().stream()
            .filter(c -> c.list().equals("to-come") && c.value().equals("far"))
            .anyMatch(c -> isNextTo(sentence, whole, c.span(), DETERMINER));
    return !framed && !said && (!opens || ahead);
  }

  /** "trong những tuần gần đây", "vừa qua": some time ago, nobody says when. */
  boolean isRecent(Sentence sentence, Span at) {
    return sentence.cues().stream()
        .filter(c -> c.list().equals("recent"))
        .map(Cue::span)
        .filter(c -> story.isSameClause(c, at))
        .anyMatch(c -> c.end() <= at.begin() || isNextTo(sentence, at, c, PREDICATE));
  }

  /**
   * "Trong khuôn khổ chuyến thăm, A đã hội đàm với B; hội kiến C; gặp D": a journey looked back at,
   * of whose acts each has a day of its own.
   */
  boolean isReviewed(Sentence sentence, Span at) {
    long acts =
        sentence.events().stream()
            .filter(e -> Story.ENCOUNTERS.contains(e.event()) && !e.role("b").isEmpty())
            .map(e -> e.role("b").get(0).span())
            .distinct()
            .count();
    return story.cueBefore(sentence, "stay", headOfChain(sentence, at), CLAUSE) || acts >= SEVERAL;
  }

  private boolean isFollowed(Sentence sentence, String list, Span at, int reach) {
    return sentence.cues().stream()
        .filter(c -> c.list().equals(list))
        .map(Cue::span)
        .anyMatch(c -> c.begin() >= at.end() && c.begin() - at.end() <= reach);
  }

  /** "Cuộc gặp giữa A và B được chờ đợi": what is said of an event right behind its people. */
  private boolean isSaidOf(Sentence sentence, String list, Span at) {
    return sentence.cues().stream()
        .filter(c -> c.list().equals(list))
        .filter(c -> c.span().begin() >= at.end())
        .filter(c -> hasNoComma(sentence, at.end(), c.span().begin()))
        .filter(c -> !isJoined(sentence, c.span()))
        .anyMatch(
            c ->
                isNextTo(
                    sentence, at, c.span(), c.value().equals("far") ? LONG_PREDICATE : PREDICATE));
  }

  /** "thăm Lào và dự kiến ký": what stands behind "and" is said of somebody else. */
  private static boolean isJoined(Sentence sentence, Span cue) {
    return sentence.cues().stream()
        .filter(c -> c.list().equals("joins"))
        .anyMatch(c -> cue.begin() - c.span().end() == 1);
  }

  /** Whether hardly more than people, countries and places, and no event, parts two places. */
  private boolean isNextTo(Sentence sentence, Span left, Span right, int letters) {
    boolean other =
        sentence.mentions(EngagementMention.class).stream()
            .map(EngagementMention::span)
            .anyMatch(e -> e.begin() >= left.end() && e.end() <= right.begin());
    if (other || left.end() > right.begin() || !story.isSameClause(left, right)) {
      return false;
    }
    int besides = 0;
    for (int i = left.end(); i < right.begin(); i++) {
      besides += besidesMentions(sentence, i) ? 1 : 0;
    }
    return besides <= letters;
  }

  private boolean hasNoComma(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (story.text(new Span(i, i + 1)).equals(",") && !isInMention(sentence, i)) {
        return false;
      }
    }
    return true;
  }

  private boolean besidesMentions(Sentence sentence, int at) {
    char letter = story.text(new Span(at, at + 1)).charAt(0);
    return Character.isLetterOrDigit(letter) && !isInMention(sentence, at);
  }

  private static boolean isInMention(Sentence sentence, int at) {
    for (Mention mention : sentence.mentions()) {
      if (mention.span().begin() <= at && at < mention.span().end()) {
        return true;
      }
    }
    return false;
  }
}
