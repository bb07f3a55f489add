package attache.assemble;

import attache.model.Cue;
import attache.model.DateExpression;
import attache.model.EventMention;
import attache.model.Mention;
import attache.model.Mention.DateMention;
import attache.model.Mention.EngagementMention;
import attache.model.Sentence;
import attache.model.Span;
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

  /** Words before an event during or after which something is told to happen. */
  private static final Set<String> DURING = Set.of("during", "after-it");

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
    int begin = trigger.begin();
    for (Cue cue : sentence.cues()) {
      if (trigger.contains(cue.span())
          && cue.span().end() < trigger.end()
          && TO_COME.contains(cue.list())) {
        begin = Math.max(begin, cue.span().end());
      }
    }
    return new Span(begin, trigger.end());
  }

  /** Whether the words around a place say outright that it has not taken place yet. */
  boolean isToCome(Sentence sentence, Span at) {
    Span head = headOfChain(sentence, at);
    Cue outlook = outlookOf(sentence, head);
    boolean before =
        outlook != null
            && outlook.list().equals("to-come")
            && (outlook.value().equals("far") || !isDuring(sentence, at));
    return before
        || isFollowed(sentence, "to-come-behind", at, 1)
        || isSaidOf(sentence, "foreseen", at)
        || isBefore(sentence, at)
        || isDatedAhead(sentence, at)
        || framesPlan(sentence, at);
  }

  /** The last word before a place that tells whether what stands there is done or to come. */
  private Cue outlookOf(Sentence sentence, Span at) {
    Cue last = null;
    for (Cue cue : sentence.cues()) {
      int distance = at.begin() - cue.span().end();
      if (distance >= 0
          && TO_COME.contains(cue.list())
          && distance <= reach(cue)
          && (last == null || cue.span().end() > last.span().end())
          && story.isSameClause(cue.span(), at)
          && !isOpposed(cue.span(), at)) {
        last = cue;
      }
    }
    return last;
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
    return isNextBefore(sentence, DURING, at, 1);
  }

  /** "sau hội nghị": told of when it is over. */
  boolean isAfter(Sentence sentence, Span at) {
    return isNextBefore(sentence, "after-it", at, 1);
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
    return isBesideDayAhead(sentence, at) && !isNextBefore(sentence, DONE, at, 1);
  }

  private boolean isBesideDayAhead(Sentence sentence, Span at) {
    DateExpression own = dateOf(sentence, at);
    if (own != null && looksAhead(own)) {
      return true;
    }
    for (DateMention date : sentence.mentions(DateMention.class)) {
      Span day = date.span();
      if (looksAhead(date.date())
          && (isNextTo(sentence, at, day, PREDICATE) && hasNoComma(sentence, at.end(), day.begin())
              || isNextTo(sentence, day, at, SUBJECT))) {
        return true;
      }
    }
    return false;
  }

  /** The date inside the phrase of an engagement at a place, or null. */
  private static DateExpression dateOf(Sentence sentence, Span at) {
    for (EngagementMention mention : sentence.mentions(EngagementMention.class)) {
      if (mention.span().equals(at)) {
        return mention.date();
      }
    }
    return null;
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
    DateExpression own = dateOf(sentence, at);
    return own != null && looksBack(own)
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
    for (Cue cue : sentence.cues()) {
      boolean clause = cue.value().equals("clause");
      if (cue.list().equals("before-it")
          && isNextTo(sentence, cue.span(), at, clause ? SUBJECT : 1)
          && (clause || isNoun(sentence, at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNoun(Sentence sentence, Span at) {
    for (EngagementMention mention : sentence.mentions(EngagementMention.class)) {
      if (mention.span().begin() == at.begin()) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Trong chuyến thăm Lào, Đại tướng A sẽ hội đàm": the visit lies ahead as what fills it does.
   */
  private boolean framesPlan(Sentence sentence, Span at) {
    return isFrame(sentence, at)
        && sentence.cues().stream()
            .filter(c -> c.list().equals("to-come") && !c.value().equals("near"))
            .anyMatch(c -> isNextTo(sentence, at, c.span(), 0));
  }

  private boolean isFrame(Sentence sentence, Span at) {
    for (Cue cue : sentence.cues()) {
      int letters = cue.value().equals("clause") ? SUBJECT : 1;
      if (cue.list().equals("frame") && isNextTo(sentence, cue.span(), at, letters)) {
        return true;
      }
    }
    return false;
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
    return isNextBefore(sentence, OVER, at, SUBJECT) || isSaidOf(sentence, "recent", at);
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
    return isNextBefore(sentence, "under-way", at, 1);
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
    return isNextBefore(sentence, "elapsed", at, SUBJECT);
  }

  /**
   * Whether a noun only stands for an event: it opens no sentence, no word says that it was held or
   * that something was said or done there.
   */
  boolean isMereNoun(Sentence sentence, Span at, Span whole) {
    boolean framed = isNextBefore(sentence, HOLDING, at, DETERMINER);
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
    for (Cue cue : sentence.cues()) {
      int distance = cue.span().begin() - at.end();
      if (cue.list().equals(list) && distance >= 0 && distance <= reach) {
        return true;
      }
    }
    return false;
  }

  /** "Cuộc gặp giữa A và B được chờ đợi": what is said of an event right behind its people. */
  private boolean isSaidOf(Sentence sentence, String list, Span at) {
    for (Cue cue : sentence.cues()) {
      int letters = cue.value().equals("far") ? LONG_PREDICATE : PREDICATE;
      if (cue.list().equals(list)
          && cue.span().begin() >= at.end()
          && hasNoComma(sentence, at.end(), cue.span().begin())
          && !isJoined(sentence, cue.span())
          && isNextTo(sentence, at, cue.span(), letters)) {
        return true;
      }
    }
    return false;
  }

  /** "thăm Lào và dự kiến ký": what stands behind "and" is said of somebody else. */
  private static boolean isJoined(Sentence sentence, Span cue) {
    return sentence.cues().stream()
        .filter(c -> c.list().equals("joins"))
        .anyMatch(c -> cue.begin() - c.span().end() == 1);
  }

  /** Whether hardly more than people, countries and places, and no event, parts two places. */
  private boolean isNextTo(Sentence sentence, Span left, Span right, int letters) {
    if (left.end() > right.begin()) {
      return false;
    }
    int besides = 0;
    for (int i = left.end(); i < right.begin(); i++) {
      if (besidesMentions(sentence, i) && ++besides > letters) {
        return false;
      }
    }
    return story.isSameClause(left, right) && !isEventBetween(sentence, left, right);
  }

  private static boolean isEventBetween(Sentence sentence, Span left, Span right) {
    for (EngagementMention event : sentence.mentions(EngagementMention.class)) {
      if (event.span().begin() >= left.end() && event.span().end() <= right.begin()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a cue of a list stands next to a place, before it. */
  private boolean isNextBefore(Sentence sentence, String list, Span at, int letters) {
    for (Cue cue : sentence.cues()) {
      if (cue.list().equals(list) && isNextTo(sentence, cue.span(), at, letters)) {
        return true;
      }
    }
    return false;
  }

  /** The same of any of some lists. */
  private boolean isNextBefore(Sentence sentence, Set<String> lists, Span at, int letters) {
    for (Cue cue : sentence.cues()) {
      if (lists.contains(cue.list()) && isNextTo(sentence, cue.span(), at, letters)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasNoComma(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (story.charAt(i) == ',' && !isInMention(sentence, i)) {
        return false;
      }
    }
    return true;
  }

  private boolean besidesMentions(Sentence sentence, int at) {
    return Character.isLetterOrDigit(story.charAt(at)) && !isInMention(sentence, at);
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
