package attache.assemble;

import attache.assemble.SideResolver.Side;
import attache.model.EventMention;
import attache.model.Mention.EngagementMention;
import attache.model.Mention.PersonForm;
import attache.model.Mention.PersonMention;
import attache.model.Mention.Title;
import attache.model.Sentence;
import attache.model.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who does what an event tells when no slot of its phrase names the doer: the subject of its
 * clause, by where people stand to it and to what they are bound.
 */
final class Doers {

  /** Chars between somebody and the verb of which he is the subject at once: "A, who is to". */
  private static final int ADJOINING = 25;

  /** The value of nouns for whoever leads a state: "this leader". */
  private static final String LEADER = "leader";

  private final Story story;
  private final SideResolver sides;

  Doers(Story story, SideResolver sides) {
    this.story = story;
    this.sides = sides;
  }

  /**
   * Who meets, calls or receives others: the nearest person before who is nobody's object, else
   * whose clause begins behind a comma; nobody where that one is not known.
   *
   * @param objects the other side, whose country the doer does not serve
   */
  Optional<Side> ofEncounter(Sentence sentence, EventMention event, List<Side> objects) {
    return find(sentence, event, objects, false);
  }

  /** Who travels: the same, and whoever stands right before, as "met A, who was visiting". */
  Optional<Side> ofVisit(Sentence sentence, EventMention event, List<Side> objects) {
    return find(sentence, event, objects, true);
  }

  /** Who "came to Rome in May": only the one right before, for goods and news come, too. */
  Optional<Side> ofMotion(Sentence sentence, EventMention event, List<Side> objects) {
    Span at = event.span();
    boolean somebody =
        sentence.mentions(PersonMention.class).stream()
            .map(PersonMention::span)
            .filter(p -> p.end() <= at.begin())
            .anyMatch(p -> at.begin() - p.end() <= ADJOINING && !story.hasComma(p, at));
    boolean frame = story.wordBefore(sentence, at, "frame");
    return somebody || frame ? find(sentence, event, objects, true) : Optional.empty();
  }

  private Optional<Side> find(
      Sentence sentence, EventMention event, List<Side> objects, boolean visit) {
    Side before = null;
    boolean somebody = false;
    Span last = null;
    for (PersonMention person : sentence.mentions(PersonMention.class)) {
      Span at = person.span();
      if (event.span().overlaps(at) || person.form() == PersonForm.COLLECTIVE) {
        continue;
      }
      if (at.begin() >= event.span().end()) {
        break;
      }
      boolean byTheWay = isInRelativeClause(sentence, at, event.span());
      boolean adjoins = visit && !byTheWay && event.span().begin() - at.end() <= ADJOINING;
      boolean bound =
          isBound(sentence, person) || byTheWay || !visit && isMet(sentence, person, event);
      if (adjoins || !bound) {
        List<Side> who = known(person, sides.sides(person, sentence), objects);
        if (!bound && isUnknown(who, last, at)) {
          before = null;
          somebody = true;
        }
        for (Side side : who) {
          if (SideResolver.isOther(side, objects)) {
            before = side;
            somebody = true;
          }
        }
      }
      last = at;
    }
    boolean frame = story.wordBefore(sentence, event.span(), "frame");
    Optional<Side> behind =
        somebody && (visit || !frame) ? Optional.empty() : behind(sentence, event, objects);
    if (behind.isPresent() || somebody) {
      return behind.isPresent() ? behind : Optional.ofNullable(before);
    }
    return visit ? Optional.empty() : ofOneBefore(sentence, event, objects);
  }

  /** "The minister", which may be either side's: he of whom the last sentence told. */
  private List<Side> known(PersonMention person, List<Side> who, List<Side> objects) {
    boolean found = who.stream().anyMatch(s -> SideResolver.isOther(s, objects));
    if (found || person.form() != PersonForm.BY_OFFICE || !person.countries().isEmpty()) {
      return who;
    }
    List<Side> last =
        sides
            .subject()
            .filter(a -> person.titles().stream().anyMatch(t -> mayBe(a, t)))
            .map(a -> new Side(a, a.country()))
            .filter(s -> SideResolver.isOther(s, objects))
            .stream()
            .toList();
    return last.isEmpty() ? who : last;
  }

  private static boolean mayBe(Cast.Actor actor, Title title) {
    return title.former() || title.id().equals(LEADER) || actor.isCalled(title.id());
  }

  /**
   * Of a sentence that opens with its verb, whom the one before told of, or who met the others told
   * of; "at the talks with B both sides agreed", he of those who met last whom it told of, else who
   * is of the article's side.
   */
  private Optional<Side> ofOneBefore(Sentence sentence, EventMention event, List<Side> objects) {
    boolean opens = event.span().begin() == sentence.span().begin();
    boolean ofOwn =
        !event.role("e").isEmpty()
            && story.home().equals(story.readers())
            && sides.heads().stream().anyMatch(a -> a.country().equals(story.home()));
    return Stream.concat(
            sides
                .subject()
                .map(a -> sides.heads().contains(a) ? sides.whoMetBoth().orElse(a) : a)
                .filter(a -> opens || sides.heads().contains(a))
                .filter(a -> !ofOwn || a.country().equals(story.home()))
                .stream(),
            sides.heads().stream().filter(a -> a.country().equals(story.home())))
        .map(a -> new Side(a, a.country()))
        .filter(s -> SideResolver.isOther(s, objects))
        .findFirst();
  }

  /** "At talks with B in Rome on 5 May, A said": whose clause begins behind a comma. */
  private Optional<Side> behind(Sentence sentence, EventMention event, List<Side> objects) {
    return sentence.mentions(PersonMention.class).stream()
        .filter(p -> p.form() != PersonForm.COLLECTIVE && !story.isBound(sentence, p.span()))
        .filter(p -> p.span().begin() >= event.span().end())
        .filter(p -> story.text(event.span()).endsWith(",") || story.commaBefore(p.span()))
        .findFirst()
        .flatMap(
            p ->
                sides.sides(p, sentence).stream()
                    .filter(s -> SideResolver.isOther(s, objects))
                    .findFirst());
  }

  /**
   * Whether somebody stands behind a word that makes him part of another phrase: "with A"; who
   * leads a delegation does what it does.
   */
  private boolean isBound(Sentence sentence, PersonMention person) {
    Span at = person.span();
    if (person.form() == PersonForm.BY_OFFICE
        && story.wordBefore(sentence, at, "copula")
        && !story.wordBefore(sentence, at, "present-holder")) {
      return true;
    }
    if (story.wordsOpen(at, "spokesman")) {
      return true;
    }
    if (!story.isBound(sentence, at) || story.wordBefore(sentence, at, "led-by")) {
      return false;
    }
    return sentence.mentions(EngagementMention.class).stream()
        .noneMatch(
            e ->
                e.span().end() < at.begin()
                    && story.wordBefore(sentence, at, "of")
                    && at.begin() - e.span().end() <= ADJOINING);
  }

  /** "C, who once met A, came to Rome": whether somebody stands in what is said of another. */
  private boolean isInRelativeClause(Sentence sentence, Span person, Span event) {
    return story.hasComma(person, event)
        && sentence.cues().stream()
            .filter(c -> c.list().equals("relative") && c.span().end() <= person.begin())
            .filter(c -> story.commaBefore(c.span()))
            .anyMatch(c -> !story.hasComma(c.span(), person));
  }

  /** Whether somebody is whom another act before is done to. */
  private static boolean isMet(Sentence sentence, PersonMention person, EventMention event) {
    return sentence.events().stream()
        .filter(e -> e != event && Story.ENCOUNTERS.contains(e.event()))
        .filter(e -> e.span().end() <= event.span().begin())
        .anyMatch(e -> e.role("b").contains(person));
  }

  /** Somebody of whom the article does not tell who he is, unless he is called so in passing. */
  private boolean isUnknown(List<Side> who, Span last, Span at) {
    boolean nobody =
        who.stream().allMatch(side -> side.actor() == null && side.country().isEmpty());
    boolean apposition = last != null && story.isBareComma(last, at);
    return nobody && !apposition;
  }
}
