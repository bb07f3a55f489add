package attache.assemble;

import attache.model.ArticleFacts.Status;
import attache.model.Evidence;
import attache.model.Sentence;
import attache.model.Span;
import attache.model.When;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The days on which an article shows offices and ranks: those of its news. Where a person only
 * stands in what is told of an earlier day, the title may be that of then or that of now, so no day
 * is given.
 */
final class Observations {

  /**
   * Where somebody is shown with a title on one day.
   *
   * @param day null where it is not known
   */
  record Shown(When day, List<Evidence> where) {}

  private final Story story;
  private final Map<Cast.Actor, Set<Span>> earlier = new HashMap<>();

  Observations(Story story, List<EngagementDraft> engagements, List<AgreementDraft> agreements) {
    this.story = story;
    for (EngagementDraft draft : engagements) {
      if (draft.status == Status.PAST) {
        draft.people.keySet().forEach(actor -> addEarlier(actor, draft.evidence));
      }
    }
    for (AgreementDraft draft : agreements) {
      if (isEarlier(draft)) {
        draft.signatories.forEach(actor -> addEarlier(actor, draft.evidence));
      }
    }
    for (EngagementDraft draft : engagements) {
      if (draft.status != Status.PAST) {
        draft.people.keySet().forEach(actor -> removeEarlier(actor, draft.evidence));
      }
    }
    for (AgreementDraft draft : agreements) {
      if (!isEarlier(draft)) {
        draft.signatories.forEach(actor -> removeEarlier(actor, draft.evidence));
      }
    }
  }

  private boolean isEarlier(AgreementDraft draft) {
    return draft.signedOn != null
        && draft.evidence.stream()
            .map(this::sentenceOf)
            .allMatch(sentence -> sentence != null && story.isBefore(draft.signedOn, sentence));
  }

  /** The sentence in which something is told, or null. */
  private Sentence sentenceOf(Evidence evidence) {
    for (Sentence sentence : story.sentences()) {
      if (sentence.span().equals(evidence.sentence())) {
        return sentence;
      }
    }
    return null;
  }

  private void addEarlier(Cast.Actor actor, List<Evidence> evidence) {
    Set<Span> spans = earlier.computeIfAbsent(actor, a -> new HashSet<>());
    evidence.forEach(one -> spans.add(one.sentence()));
  }

  private void removeEarlier(Cast.Actor actor, List<Evidence> evidence) {
    Set<Span> spans = earlier.getOrDefault(actor, new HashSet<>());
    evidence.forEach(one -> spans.remove(one.sentence()));
  }

  /**
   * The sentences that give somebody a title, by the day of their news; under no day, and alone,
   * where that is not known.
   */
  List<Shown> of(Cast.Actor actor, List<Evidence> title) {
    List<Shown> byDay = new ArrayList<>(1);
    for (Evidence evidence : title) {
      on(dayOf(actor, evidence), byDay).where().add(evidence);
    }
    if (byDay.size() > 1) {
      byDay.removeIf(shown -> shown.day() == null);
    }
    return byDay;
  }

  private static Shown on(When day, List<Shown> byDay) {
    for (Shown shown : byDay) {
      if (Objects.equals(shown.day(), day)) {
        return shown;
      }
    }
    Shown shown = new Shown(day, new ArrayList<>());
    byDay.add(shown);
    return shown;
  }

  private When dayOf(Cast.Actor actor, Evidence evidence) {
    Sentence sentence = sentenceOf(evidence);
    Set<Span> spans = earlier.get(actor);
    if (sentence == null || spans != null && spans.contains(sentence.span())) {
      return null;
    }
    When news = story.newsDate(sentence);
    return news == null ? null : When.assumed(news.start());
  }
}
