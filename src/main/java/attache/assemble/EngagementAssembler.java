package attache.assemble;

import attache.model.ArticleFacts.Role;
import attache.model.ArticleFacts.Status;
import attache.model.Basis;
import attache.model.Mention.EngagementMention;
import attache.model.Sentence;
import attache.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the engagements of an article together, sentence by sentence: phrases that name one, acts
 * between people, visits, ceremonies; and what was part of what.
 */
final class EngagementAssembler {

  /** Chars of what stands before a noun that opens a sentence: "Cuộc", "The bilateral". */
  private static final int CLASSIFIER_REACH = 14;

  /** Chars of "were held within the framework of the". */
  private static final int CUE_REACH = 40;

  private final Story story;
  private final SideResolver sides;
  private final Setting setting;
  private final EngagementBook book = new EngagementBook();
  private final NamedEngagements named;
  private final Encounters encounters;
  private final Visits visits;
  private final Ceremonies ceremonies;
  private List<EngagementDraft> lastMet = List.of();

  EngagementAssembler(Story story, SideResolver sides) {
    this.story = story;
    this.sides = sides;
    setting = new Setting(story);
    named = new NamedEngagements(story, sides, setting, book);
    encounters = new Encounters(story, sides, setting);
    visits = new Visits(story, sides, setting, book);
    ceremonies = new Ceremonies(sides, setting, book);
  }

  /** What one sentence tells; sentences come in order. */
  void read(Sentence sentence) {
    Map<EngagementMention, EngagementDraft> phrases = named.read(sentence);
    List<EngagementDraft> met = new ArrayList<>();
    for (EngagementDraft draft : encounters.in(sentence)) {
      Optional<EngagementDraft> whole = gathering(sentence, phrases, draft);
      whole.ifPresent(w -> isTold(w, draft));
      if (whole.isEmpty() && !isOnMarginsOfPlan(sentence, phrases, draft)) {
        met.add(book.keep(draft));
      }
    }
    for (EngagementDraft draft : met) {
      sides.met(List.copyOf(draft.people.keySet()));
    }
    link(sentence, phrases, met);
    if (!met.isEmpty()) {
      lastMet = met;
      named.forgetLast();
    }
    visits.read(sentence);
    ceremonies.read(sentence, met);
  }

  /** "A met B for the fifth dialogue": the dialogue that a meeting was. */
  private Optional<EngagementDraft> gathering(
      Sentence sentence, Map<EngagementMention, EngagementDraft> phrases, EngagementDraft met) {
    return phrases.entrySet().stream()
        .filter(e -> setting.cueRightBefore(sentence, "gathered", e.getKey().span()))
        .map(Map.Entry::getValue)
        .filter(d -> d.type.equals("policy-dialogue") && d.countries.equals(met.countries))
        .findFirst();
  }

  /** "on the margins of the coming summit": nobody has met there yet. */
  private boolean isOnMarginsOfPlan(
      Sentence sentence, Map<EngagementMention, EngagementDraft> phrases, EngagementDraft met) {
    return met.status == Status.HELD
        && phrases.entrySet().stream()
            .filter(e -> setting.cueRightBefore(sentence, "margins", e.getKey().span()))
            .anyMatch(e -> e.getValue().status == Status.PLANNED);
  }

  private static void isTold(EngagementDraft whole, EngagementDraft met) {
    met.people.keySet().forEach(actor -> whole.take(actor, Role.HEAD));
    boolean assumed = whole.when == null || whole.when.basis() == Basis.ASSUMED;
    whole.when = assumed && met.when != null ? met.when : whole.when;
    whole.status = assumed ? met.status : whole.status;
    whole.place = whole.place.isEmpty() ? met.place : whole.place;
  }

  /** "Trong khuôn khổ ...", "bên lề ...": what an encounter is part of, or on the margins of. */
  private void link(
      Sentence sentence,
      Map<EngagementMention, EngagementDraft> phrases,
      List<EngagementDraft> met) {
    for (Map.Entry<EngagementMention, EngagementDraft> phrase : phrases.entrySet()) {
      Span at = phrase.getKey().span();
      EngagementDraft whole = phrase.getValue();
      if (setting.cueRightBefore(sentence, "within", at)) {
        (met.isEmpty() ? metBefore(sentence, at, whole) : met)
            .forEach(draft -> isPartOf(draft, whole));
      } else if (setting.cueRightBefore(sentence, "margins", at)) {
        met.forEach(draft -> draft.onMarginsOf = whole);
        if (whole.type.equals("conference")) {
          sides
              .doerAfter(sentence, at)
              .filter(a -> a.country().equals(story.home()))
              .ifPresent(a -> whole.take(a, Role.HEAD));
        }
      }
    }
  }

  /**
   * "This was within the summit", "The talks were part of it": who met last, unless the sentence
   * tells how others meet.
   */
  private List<EngagementDraft> metBefore(Sentence sentence, Span at, EngagementDraft whole) {
    List<EngagementMention> told =
        sentence.mentions(EngagementMention.class).stream()
            .filter(e -> e.span().end() <= at.begin() && Story.ENCOUNTERS.contains(e.type()))
            .toList();
    return lastMet.stream()
        .filter(draft -> draft.status == whole.status)
        .filter(draft -> told.stream().allMatch(e -> isCalledAgain(e, draft, sentence, at)))
        .toList();
  }

  /** "The talks were part of ...": the subject of its sentence, named by nothing but its kind. */
  private boolean isCalledAgain(
      EngagementMention mention, EngagementDraft met, Sentence sentence, Span whole) {
    return mention.type().equals(met.type)
        && mention.countries().isEmpty()
        && mention.date() == null
        && mention.span().begin() - sentence.span().begin() <= CLASSIFIER_REACH
        && whole.begin() - mention.span().end() <= CUE_REACH
        && !story.hasComma(mention.span(), whole);
  }

  private static void isPartOf(EngagementDraft part, EngagementDraft whole) {
    part.partOf = whole;
    part.people.keySet().forEach(actor -> whole.take(actor, Role.HEAD));
    if (part.place.isEmpty()) {
      part.place = whole.place;
    } else if (whole.place.isEmpty()) {
      whole.place = part.place;
    }
  }

  /** The engagements read so far. */
  List<EngagementDraft> soFar() {
    return book.drafts();
  }

  /** All engagements of the article, once every sentence was read. */
  List<EngagementDraft> drafts() {
    if (book.drafts().isEmpty()) {
      return List.of();
    }
    visits.keepWaiting();
    ceremonies.keepWaiting();
    visits.dateUndated();
    book.passEarlierStops();
    book.placeOnMargins();
    book.dropSpokenOf();
    book.dropCalledOff();
    book.dropPlansOfHeadlines(encounters.plans());
    book.dropOldPictures(story.readers());
    book.dropDomestic(story.home());
    return book.drafts();
  }
}
