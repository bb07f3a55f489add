package attache.assemble;

import attache.model.ArticleFacts.Status;
import attache.model.Evidence;
import attache.model.Sentence;
import attache.model.Span;
import attache.model.When;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The days on which an article shows offices and ranks: those of its news. Where a person only
 * stands in what is told of an earlier day, the title may be that of then or that of now, so no day
 * is given.
 */
final class Observations {

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
  Map<Optional<When>, List<Evidence>> of(Cast.Actor actor, List<Evidence> title) {
    if (title.size() == 1) {
      return Map.of(dayOf(actor, title.get(0)), title);
    }
    Map<Optional<When>, List<Evidence>> byDay = new LinkedHashMap<>();
    for (Evidence evidence : title) {
      byDay.computeIfAbsent(dayOf(actor, evidence), day -> new ArrayList<>()).add(evidence);
    }
    if (byDay.size() > 1) {
      byDay.remove(Optional.<When>empty());
    }
    return byDay;
  }

  private Optional<When> dayOf(Cast.Actor actor, Evidence evidence) {
    Sentence sentence = sentenceOf(evidence);
    if (sentence == null || earlier.getOrDefault(actor, Set.of()).contains(sentence.span())) {
      return Optional.empty();
    }
    return Optional.ofNullable(story.newsDate(sentence)).map(news -> When.assumed(news.start()));
  }
}
