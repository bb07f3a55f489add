package attache.assemble;

import attache.model.ArticleFacts.Role;
import attache.model.ArticleFacts.Status;
import attache.model.BlockKind;
import attache.model.EventMention;
import attache.model.Evidence;
import attache.model.Mention.EngagementMention;
import attache.model.Mention.PersonForm;
import attache.model.Mention.PersonMention;
import attache.model.Sentence;
import attache.model.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Welcome ceremonies, and signings told as an event with people attending. */
final class Ceremonies {

  private static final Set<String> MEETINGS = Set.of("talks", "meeting", "reception");

  /** Chars between a welcome and the meeting told with it. */
  private static final int BESIDE = 120;

  private final SideResolver sides;
  private final Setting setting;
  private final EngagementBook book;
  private final List<Welcome> waiting = new ArrayList<>();

  /** A welcome that is told before it is said who meets whom. */
  private record Welcome(EngagementDraft draft, EngagementMention mention, Sentence sentence) {}

  Ceremonies(SideResolver sides, Setting setting, EngagementBook book) {
    this.sides = sides;
    this.setting = setting;
    this.book = book;
  }

  /**
   * @param met what the sentence tells besides: its people are those of the ceremony
   */
  void read(Sentence sentence, List<EngagementDraft> met) {
    if (sentence.kind() == BlockKind.CAPTION || sentence.kind() == BlockKind.HEADLINE) {
      return;
    }
    for (EngagementMention mention : sentence.mentions(EngagementMention.class)) {
      if (mention.type().equals("welcome") && !setting.isPlanned(sentence, mention.span())) {
        welcome(mention, sentence, met);
      }
    }
    for (EventMention event : sentence.events()) {
      if (event.event().equals("witness-signing")
          && event.role("e").get(0) instanceof EngagementMention mention
          && mention.type().equals("signing")) {
        EngagementDraft draft = draft(mention, sentence);
        sides.sides(event.role("a"), sentence).stream()
            .map(SideResolver.Side::actor)
            .filter(a -> a != null)
            .forEach(a -> draft.take(a, Role.HEAD));
        keep(draft, mention, sentence);
      }
    }
  }

  private void welcome(EngagementMention mention, Sentence sentence, List<EngagementDraft> met) {
    EngagementDraft draft = draft(mention, sentence);
    Optional<EngagementDraft> beside =
        met.stream()
            .filter(d -> d.status == Status.HELD)
            .filter(d -> isBeside(d, mention))
            .findFirst();
    if (beside.isPresent()) {
      beside.get().people.keySet().forEach(a -> draft.take(a, Role.HEAD));
      if (!waiting.isEmpty() && setting.dateNear(sentence, mention.span()) == null) {
        keepWaiting(beside.get());
        return;
      }
    } else {
      List<Cast.Actor> there = peopleOf(sentence);
      if (there.stream().map(Cast.Actor::country).distinct().count() == there.size()) {
        there.forEach(a -> draft.take(a, Role.HEAD));
      }
      if (draft.countries.size() < 2) {
        sides.heads().forEach(a -> draft.take(a, Role.HEAD));
      }
    }
    if (draft.countries.size() < 2) {
      waiting.add(new Welcome(draft, mention, sentence));
    } else {
      keep(draft, mention, sentence);
    }
  }

  /** Welcomes whose guest or host was told only afterwards, by the first meeting with them. */
  void keepWaiting() {
    book.drafts().stream()
        .filter(met -> met.status == Status.HELD && MEETINGS.contains(met.type))
        .filter(met -> waiting.stream().allMatch(welcome -> isOfThose(welcome.draft(), met)))
        .findFirst()
        .ifPresent(this::keepWaiting);
  }

  private static boolean isOfThose(EngagementDraft welcome, EngagementDraft met) {
    return met.people.keySet().containsAll(welcome.people.keySet());
  }

  private void keepWaiting(EngagementDraft met) {
    for (Welcome welcome : waiting) {
      if (isOfThose(welcome.draft(), met)) {
        met.people.keySet().forEach(a -> welcome.draft().take(a, Role.HEAD));
        keep(welcome.draft(), welcome.mention(), welcome.sentence());
      }
    }
    waiting.clear();
  }

  /** "After the welcome A held talks with B": whether a meeting is told right behind. */
  private static boolean isBeside(EngagementDraft met, EngagementMention welcome) {
    return met.evidence.stream()
        .anyMatch(e -> Math.abs(e.span().begin() - welcome.span().end()) <= BESIDE);
  }

  private List<Cast.Actor> peopleOf(Sentence sentence) {
    return sentence.mentions(PersonMention.class).stream()
        .filter(p -> p.form() != PersonForm.COLLECTIVE)
        .flatMap(p -> sides.sides(p, sentence).stream())
        .map(SideResolver.Side::actor)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private EngagementDraft draft(EngagementMention mention, Sentence sentence) {
    EngagementDraft draft = new EngagementDraft("ceremony", Status.HELD);
    draft.name = mention.name();
    draft.typeRank = Setting.typeRank(sentence);
    draft.evidence.add(new Evidence(mention.span(), sentence.span()));
    return draft;
  }

  private void keep(EngagementDraft draft, EngagementMention mention, Sentence sentence) {
    if (draft.countries.size() < 2) {
      return;
    }
    When own = setting.dateOf(mention, sentence);
    When when = own != null ? own : setting.dateNear(sentence, mention.span());
    setting.settle(draft, sentence, mention.span(), when);
    draft.place = setting.placeNear(sentence, mention.span());
    if (draft.status == Status.HELD) {
      book.keep(draft);
    }
  }
}
