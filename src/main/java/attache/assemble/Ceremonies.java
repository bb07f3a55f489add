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
import java.util.List;
import java.util.Optional;

/** Welcome ceremonies, and signings told as an event with people attending. */
final class Ceremonies {

  private final SideResolver sides;
  private final Setting setting;
  private final EngagementBook book;

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
        met.stream().filter(d -> d.status == Status.HELD).findFirst();
    if (beside.isPresent()) {
      beside.get().people.keySet().forEach(a -> draft.take(a, Role.HEAD));
    } else {
      sentence.mentions(PersonMention.class).stream()
          .filter(p -> p.form() != PersonForm.COLLECTIVE)
          .flatMap(p -> sides.sides(p, sentence).stream())
          .map(SideResolver.Side::actor)
          .filter(a -> a != null)
          .forEach(a -> draft.take(a, Role.HEAD));
      if (draft.countries.size() < 2) {
        sides.heads().forEach(a -> draft.take(a, Role.HEAD));
      }
    }
    keep(draft, mention, sentence);
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
    When when = setting.dateNear(sentence, mention.span());
    setting.settle(draft, sentence, mention.span(), when);
    draft.place = setting.placeNear(sentence, mention.span());
    if (draft.status == Status.HELD) {
      book.keep(draft);
    }
  }
}
