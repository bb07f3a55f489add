package attache.assemble;

import attache.assemble.SideResolver.Side;
import attache.model.BlockKind;
import attache.model.EventMention;
import attache.model.Evidence;
import attache.model.Mention;
import attache.model.Mention.PersonForm;
import attache.model.Mention.PersonMention;
import attache.model.Mention.Title;
import attache.model.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Offices a text gives by pointing: "người đồng cấp Lào" holds the office of the other side, "Tổng
 * Tham mưu trưởng hai nước" is said of both who met.
 */
final class OfficesByReference {

  private final Story story;
  private final Cast cast;
  private final SideResolver sides;

  OfficesByReference(Story story, Cast cast, SideResolver sides) {
    this.story = story;
    this.cast = cast;
    this.sides = sides;
  }

  void read(Sentence sentence) {
    for (EventMention event : sentence.events()) {
      if (event.event().equals("shared-title")) {
        shared(event, sentence);
      }
    }
    for (PersonMention person : sentence.mentions(PersonMention.class)) {
      if (person.form() == PersonForm.NAMED
          && person.isCounterpart()
          && !cast.isOfDefence(person)) {
        counterpart(person, sentence, new Evidence(person.span(), sentence.span()));
      } else if (person.form() == PersonForm.COLLECTIVE && isToldOfThem(person, sentence)) {
        collective(person, sentence, new Evidence(person.span(), sentence.span()));
      }
    }
  }

  /** "A và B, cùng mang quân hàm Thượng tướng": a title said of each of several. */
  private void shared(EventMention event, Sentence sentence) {
    Evidence where = new Evidence(event.span(), sentence.span());
    for (Mention mention : event.role("t")) {
      if (!(mention instanceof PersonMention said)) {
        continue;
      }
      for (Side side : sides.sides(event.role("a"), sentence)) {
        for (Title title : side.actor() == null ? List.<Title>of() : said.titles()) {
          switch (title.kind()) {
            case RANK -> side.actor().rank(title.id(), where);
            case OFFICE -> side.actor().hold(title.id(), title.country(), where);
            default -> {}
          }
        }
      }
    }
  }

  /** In a caption, or as those who meet; elsewhere the plural may be anybody's. */
  private static boolean isToldOfThem(PersonMention person, Sentence sentence) {
    return sentence.kind() == BlockKind.CAPTION
        || sentence.events().stream().anyMatch(e -> e.role("a").contains(person));
  }

  /** "người đồng cấp A" serves the other side than whoever is named before. */
  void countriesOfCounterparts(Sentence sentence) {
    String before = "";
    for (PersonMention person : sentence.mentions(PersonMention.class)) {
      Optional<Cast.Actor> actor = cast.of(person);
      if (actor.isEmpty()) {
        continue;
      }
      if (person.isCounterpart()) {
        String owner = countryOfOwner(person, sentence);
        before = owner.isEmpty() ? before : owner;
        String partner = story.partner(sentence);
        String other = before.isEmpty() || before.equals(story.home()) ? partner : story.home();
        if (before.isEmpty()
            || before.equals(partner)
            || !partner.isEmpty() && before.equals(story.home())) {
          actor.get().serve(other);
        }
      }
      before = actor.get().country();
    }
  }

  /** "the minister met A and called on her counterpart": whose it is where the phrase says so. */
  private Optional<Cast.Actor> owner(PersonMention person, Sentence sentence) {
    if (!person.isCounterpart() || !story.wordsOpen(person.span(), "possessive-pronoun")) {
      return Optional.empty();
    }
    List<PersonMention> before =
        sentence.mentions(PersonMention.class).stream()
            .filter(p -> p.span().end() <= person.span().begin())
            .filter(p -> p.form() != PersonForm.COLLECTIVE)
            .toList();
    Stream<PersonMention> joined =
        before.stream().filter(p -> story.isJoinedBy(p.span(), person.span(), "and"));
    Stream<PersonMention> doers = before.stream().filter(p -> !story.isBound(sentence, p.span()));
    return Stream.concat(joined, doers)
        .flatMap(p -> sides.sides(p, sentence).stream())
        .map(Side::actor)
        .filter(a -> a != null)
        .findFirst();
  }

  private String countryOfOwner(PersonMention person, Sentence sentence) {
    return owner(person, sentence).map(Cast.Actor::country).orElse("");
  }

  private void counterpart(PersonMention person, Sentence sentence, Evidence where) {
    Optional<Cast.Actor> self = cast.of(person);
    if (self.isEmpty()) {
      return;
    }
    Optional<Cast.Actor> opposite = oppositeOf(person, sentence);
    opposite =
        opposite.isPresent()
            ? opposite
            : owner(person, sentence).filter(o -> !o.country().equals(self.get().country()));
    if (opposite.isPresent()) {
      cast.leadingOffice(opposite.get()).ifPresent(office -> self.get().hold(office, "", where));
      return;
    }
    EventMention here = EventMention.at(person.span());
    List<Side> own = List.of(new Side(self.get(), self.get().country()));
    sides
        .doer(sentence, here, own)
        .map(Side::actor)
        .flatMap(other -> other == null ? Optional.empty() : cast.leadingOffice(other))
        .ifPresent(office -> self.get().hold(office, "", where));
  }

  /** "A and B met their Lao counterparts C and D": A is the first one's, B the second one's. */
  private Optional<Cast.Actor> oppositeOf(PersonMention person, Sentence sentence) {
    List<Cast.Actor> counterparts = new ArrayList<>();
    List<Cast.Actor> others = new ArrayList<>();
    for (PersonMention mention : sentence.mentions(PersonMention.class)) {
      Optional<Cast.Actor> actor = cast.of(mention);
      if (actor.isPresent() && mention.isCounterpart()) {
        counterparts.add(actor.get());
      } else if (actor.isPresent() && counterparts.isEmpty()) {
        others.add(actor.get());
      }
    }
    int place = cast.of(person).map(counterparts::indexOf).orElse(-1);
    boolean paired = counterparts.size() > 1 && counterparts.size() == others.size();
    return paired && place >= 0 ? Optional.of(others.get(place)) : Optional.empty();
  }

  /** Said of several: of each who served one of the countries and took part in the last meeting. */
  private void collective(PersonMention person, Sentence sentence, Evidence where) {
    for (Title title : person.titles()) {
      if (title.kind() != Title.Kind.OFFICE || title.former()) {
        continue;
      }
      List<String> countries =
          person.countries().isEmpty()
              ? story.sides(sentence, Math.max(2, person.count()))
              : person.countries();
      for (Cast.Actor head : sides.heads()) {
        boolean theirs =
            sides.heads().stream().allMatch(other -> countries.contains(other.country()));
        if (theirs && countries.size() == sides.heads().size()) {
          head.hold(title.id(), "", where);
        }
      }
    }
  }
}
