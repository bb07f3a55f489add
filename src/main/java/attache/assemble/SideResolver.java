package attache.assemble;

import attache.model.EventMention;
import attache.model.Mention;
import attache.model.Mention.CollectiveMention;
import attache.model.Mention.PersonForm;
import attache.model.Mention.PersonMention;
import attache.model.Mention.Title;
import attache.model.Sentence;
import attache.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says who is meant by a mention in its sentence: by name, by office, by "hai Bộ trưởng", by "ông".
 */
final class SideResolver {

  private final Story story;
  private final Cast cast;
  private List<Cast.Actor> heads = List.of();
  private Cast.Actor subject;

  SideResolver(Story story, Cast cast) {
    this.story = story;
    this.cast = cast;
  }

  /** One side of an encounter; {@code actor} is null where only the country is known. */
  record Side(Cast.Actor actor, String country) {}

  /** Remembers the two who met last: "hai Bộ trưởng" are they. */
  void met(List<Cast.Actor> people) {
    if (people.size() >= 2) {
      heads = List.copyOf(people);
    }
  }

  List<Cast.Actor> heads() {
    return heads;
  }

  /** Remembers whom the last sentence was about. */
  void spoke(Cast.Actor actor) {
    subject = actor;
  }

  Optional<Cast.Actor> subject() {
    return Optional.ofNullable(subject);
  }

  List<Side> sides(Mention mention, Sentence sentence) {
    if (mention instanceof PersonMention person) {
      return switch (person.form()) {
        case NAMED -> cast.of(person).map(SideResolver::side).map(List::of).orElse(List.of());
        case BY_OFFICE -> List.of(byOffice(person, countryOf(person, sentence)));
        case COLLECTIVE -> collective(person, sentence);
        case PRONOUN -> subject == null ? List.of() : List.of(side(subject));
      };
    }
    if (mention instanceof CollectiveMention several) {
      return story.sides(sentence, several.count()).stream().map(c -> new Side(null, c)).toList();
    }
    return story.countriesOf(mention).stream().map(c -> new Side(null, c)).toList();
  }

  List<Side> sides(List<Mention> mentions, Sentence sentence) {
    List<Side> all = new ArrayList<>();
    mentions.forEach(m -> all.addAll(sides(m, sentence)));
    return all;
  }

  private static Side side(Cast.Actor actor) {
    return new Side(actor, actor.country());
  }

  private String countryOf(PersonMention person, Sentence sentence) {
    if (!person.countries().isEmpty()) {
      return person.countries().get(0);
    }
    boolean counterpart =
        person.titles().stream().anyMatch(t -> t.kind() == Title.Kind.COUNTERPART);
    return counterpart ? story.partner(sentence) : "";
  }

  private Side byOffice(PersonMention person, String country) {
    for (Title title : person.titles()) {
      if (title.former()) {
        return new Side(null, country);
      }
      Optional<Cast.Actor> holder =
          title.id().isEmpty() ? Optional.empty() : cast.holder(title.id(), country);
      if (holder.isPresent()) {
        return side(holder.get());
      }
    }
    return new Side(null, country);
  }

  private List<Side> collective(PersonMention person, Sentence sentence) {
    if (!person.countries().isEmpty()) {
      return person.countries().stream().map(c -> byOffice(person, c)).toList();
    }
    if (person.count() == heads.size()) {
      return heads.stream().map(SideResolver::side).toList();
    }
    return story.sides(sentence, person.count()).stream().map(c -> byOffice(person, c)).toList();
  }

  /**
   * Who does what an event tells when no slot names the doer: the nearest person before it, else
   * the one behind it, else whom the last sentence was about.
   *
   * @param against the country of the other side, which the doer does not serve
   */
  Optional<Side> doer(Sentence sentence, EventMention event, List<Side> objects) {
    Side before = null;
    Side after = null;
    for (PersonMention person : sentence.mentions(PersonMention.class)) {
      boolean inEvent = event.span().overlaps(person.span());
      if (inEvent || person.form() == PersonForm.COLLECTIVE) {
        continue;
      }
      for (Side side : sides(person, sentence)) {
        if (isOther(side, objects)) {
          if (person.span().end() <= event.span().begin()) {
            before = side;
          } else if (after == null) {
            after = side;
          }
        }
      }
    }
    if (before != null) {
      return Optional.of(before);
    }
    if (after != null) {
      return Optional.of(after);
    }
    return subject().map(SideResolver::side).filter(s -> isOther(s, objects));
  }

  /** The first person named behind a place of a sentence. */
  Optional<Cast.Actor> doerAfter(Sentence sentence, Span at) {
    return sentence.mentions(PersonMention.class).stream()
        .filter(p -> p.span().begin() >= at.end())
        .map(cast::of)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static boolean isOther(Side side, List<Side> objects) {
    for (Side object : objects) {
      if (side.actor() != null && side.actor() == object.actor()) {
        return false;
      }
      if (!side.country().isEmpty() && side.country().equals(object.country())) {
        return false;
      }
    }
    return side.actor() != null || !side.country().isEmpty();
  }
}
