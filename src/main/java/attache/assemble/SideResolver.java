package attache.assemble;

import attache.model.BlockKind;
import attache.model.EventMention;
import attache.model.Mention;
import attache.model.Mention.CollectiveMention;
import attache.model.Mention.CountryMention;
import attache.model.Mention.PersonForm;
import attache.model.Mention.PersonMention;
import attache.model.Mention.Title;
import attache.model.Sentence;
import attache.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says who is meant by a mention in its sentence: by name, by office, by "hai Bộ trưởng", by "ông".
 */
final class SideResolver {

  /** The value of role nouns for who is received or shown round. */
  private static final String GUEST = "guest";

  /** "the two defence chiefs": ministers or commanders, not who stands above them. */
  private static final String DEFENCE_CHIEF = "defence-chief";

  /** Who meets in the format "2+2": two ministers of each side. */
  private static final Set<String> MINISTERS = Set.of("defence-minister", "foreign-minister");

  private static final int MINISTERS_OF_A_PAIR = 4;

  /** Chars of a title between its noun and the country it ends in. */
  private static final int TITLE_REACH = 25;

  /** Tenths of a line that a person's name and titles take where it says who speaks. */
  private static final int SHARE_OF_LINE = 6;

  private final Story story;
  private final Cast cast;
  private final List<List<Cast.Actor>> met = new ArrayList<>();
  private final Map<String, List<Cast.Actor>> named = new HashMap<>();
  private final List<Cast.Actor> recent = new ArrayList<>();
  private final List<Cast.Actor> speakers;
  private List<Cast.Actor> namedHere = List.of();
  private List<Cast.Actor> lastNamed = List.of();
  private Cast.Actor subject;
  private Cast.Actor visitor;

  SideResolver(Story story, Cast cast) {
    this.story = story;
    this.cast = cast;
    Set<Cast.Actor> heads = new LinkedHashSet<>();
    for (Sentence sentence : story.sentences()) {
      if (story.isOpening(sentence)
          && sentence.kind() != BlockKind.HEADLINE
          && isHeadOfStatement(sentence)) {
        heads.addAll(peopleOf(sentence));
      }
    }
    speakers = List.copyOf(heads);
  }

  /** "The Hon A B, Minister for Defence": a line that is one person and nothing else. */
  private static boolean isHeadOfStatement(Sentence sentence) {
    PersonMention head = null;
    for (PersonMention person : sentence.mentions(PersonMention.class)) {
      if (person.form() == PersonForm.NAMED && !person.titles().isEmpty()) {
        if (head != null) {
          return false;
        }
        head = person;
      }
    }
    return head != null
        && head.span().begin() == sentence.span().begin()
        && head.span().length() * 10 >= sentence.span().length() * SHARE_OF_LINE;
  }

  /** Who says "we" in a statement that names its speakers above it; else nobody. */
  List<Side> speakers() {
    return speakers.stream().map(SideResolver::side).toList();
  }

  /** One side of an encounter; {@code actor} is null where only the country is known. */
  record Side(Cast.Actor actor, String country) {}

  /** Remembers the two who met last: "hai Bộ trưởng" are they. */
  void met(List<Cast.Actor> people) {
    if (people.size() >= 2) {
      met.add(List.copyOf(people));
    }
  }

  /** The people who met last. */
  List<Cast.Actor> heads() {
    return met.isEmpty() ? List.of() : met.get(met.size() - 1);
  }

  /** Who was one of the two that met last and of the two that met before them. */
  Optional<Cast.Actor> whoMetBoth() {
    if (met.size() < 2) {
      return Optional.empty();
    }
    List<Cast.Actor> both =
        heads().stream().filter(a -> met.get(met.size() - 2).contains(a)).toList();
    return both.size() == 1 ? Optional.of(both.get(0)) : Optional.empty();
  }

  /** Who of these countries met last; else who of each was named first. */
  List<Side> peopleOf(List<Side> countries) {
    List<String> codes = countries.stream().map(Side::country).sorted().toList();
    for (int i = met.size() - 1; i >= 0; i--) {
      if (met.get(i).stream().map(Cast.Actor::country).sorted().toList().equals(codes)) {
        return met.get(i).stream().map(SideResolver::side).toList();
      }
    }
    return countries.stream()
        .map(
            c ->
                new Side(
                    named.getOrDefault(c.country(), List.of()).stream().findFirst().orElse(null),
                    c.country()))
        .toList();
  }

  /** Everybody a sentence names. */
  List<Cast.Actor> peopleOf(Sentence sentence) {
    List<Cast.Actor> people = List.of();
    for (PersonMention person : sentence.mentions(PersonMention.class)) {
      Optional<Cast.Actor> actor = cast.of(person);
      if (actor.isPresent() && !people.contains(actor.get())) {
        people = people.isEmpty() ? new ArrayList<>() : people;
        people.add(actor.get());
      }
    }
    return people;
  }

  /** Remembers whom a sentence names, for "hai nhà lãnh đạo" of the next ones. */
  void heard(Sentence sentence) {
    List<Cast.Actor> here = peopleOf(sentence);
    lastNamed = namedHere.isEmpty() ? lastNamed : namedHere;
    namedHere = here;
    for (Cast.Actor actor : here) {
      named.computeIfAbsent(actor.country(), c -> new ArrayList<>()).add(actor);
      recent.add(actor);
    }
  }

  /** Remembers whom the last sentence was about. */
  void spoke(Cast.Actor actor) {
    subject = actor;
  }

  /** Remembers who leads the delegation of which the article tells. */
  void visits(Cast.Actor actor) {
    visitor = actor;
  }

  /** Who was told last to be visiting. */
  Optional<Cast.Actor> visitor() {
    return Optional.ofNullable(visitor);
  }

  Optional<Cast.Actor> subject() {
    return Optional.ofNullable(subject);
  }

  List<Side> sides(Mention mention, Sentence sentence) {
    if (mention instanceof PersonMention person) {
      return switch (person.form()) {
        case NAMED -> cast.of(person).map(SideResolver::side).map(List::of).orElse(List.of());
        case BY_OFFICE -> byOffice(person, sentence);
        case COLLECTIVE -> collective(person, sentence);
        case PRONOUN ->
            antecedent(person, sentence).map(SideResolver::side).map(List::of).orElse(List.of());
      };
    }
    if (mention instanceof CollectiveMention several) {
      return story.sides(sentence, several.count()).stream().map(c -> new Side(null, c)).toList();
    }
    return story.countriesOf(mention).stream().map(c -> new Side(null, c)).toList();
  }

  List<Side> sides(List<Mention> mentions, Sentence sentence) {
    long named = mentions.stream().filter(SideResolver::isNamed).count();
    List<Side> all = new ArrayList<>();
    for (Mention mention : mentions) {
      boolean again =
          named >= 2
              && mention instanceof PersonMention person
              && person.form() == PersonForm.COLLECTIVE;
      all.addAll(again ? List.of() : sides(mention, sentence));
    }
    return all;
  }

  private static boolean isNamed(Mention mention) {
    return mention instanceof PersonMention person && person.form() == PersonForm.NAMED;
  }

  private static Side side(Cast.Actor actor) {
    return new Side(actor, actor.country());
  }

  private String countryOf(PersonMention person, Sentence sentence) {
    if (!person.countries().isEmpty()) {
      return person.countries().get(0);
    }
    return person.isCounterpart() ? story.partner(sentence) : "";
  }

  /** "the speakers of the Senate and of the Lower House of A": both are of one country. */
  private List<Side> byOffice(PersonMention person, Sentence sentence) {
    String own = countryOf(person, sentence);
    if (story.wordBefore(sentence, person.span(), "indefinite")) {
      return List.of(new Side(null, own));
    }
    if (own.isEmpty() && person.span().end() < sentence.span().end()) {
      if (isOfPartOfState(person, sentence)) {
        return List.of();
      }
      own =
          person.titles().stream().allMatch(SideResolver::tells)
              ? countryInTitle(person, sentence)
              : "";
    }
    if (own.isEmpty()) {
      own =
          sentence.mentions(PersonMention.class).stream()
              .filter(p -> p.form() == PersonForm.BY_OFFICE && p.countries().size() == 1)
              .filter(p -> story.isJoinedBy(person.span(), p.span(), "and"))
              .map(p -> p.countries().get(0))
              .findFirst()
              .orElse("");
    }
    return List.of(byOffice(person, own, sentence));
  }

  private static boolean tells(Title title) {
    return !title.id().isEmpty() && !title.id().equals(Cast.OTHER_OFFICE);
  }

  /** "the Speaker of the Hessen state parliament": nobody who holds the office of a state. */
  private static boolean isOfPartOfState(PersonMention person, Sentence sentence) {
    return sentence.cues().stream()
        .filter(c -> c.list().equals("part-of-state"))
        .anyMatch(c -> c.span().begin() - person.span().end() == 1);
  }

  /** "Chủ tịch Thượng viện Quốc hội Hà Lan": the country a title goes on to, or empty. */
  private String countryInTitle(PersonMention person, Sentence sentence) {
    return sentence.mentions(CountryMention.class).stream()
        .filter(c -> c.span().begin() > person.span().end())
        .filter(c -> c.span().begin() - person.span().end() <= TITLE_REACH)
        .filter(c -> story.isOneName(person.span(), c.span()))
        .map(CountryMention::code)
        .findFirst()
        .orElse("");
  }

  private Side byOffice(PersonMention person, String country, Sentence sentence) {
    for (Title title : person.titles()) {
      if (title.former()) {
        return new Side(null, country);
      }
      if (title.id().equals(GUEST)) {
        return guest(person, sentence);
      }
      boolean telling = tells(title);
      Optional<Cast.Actor> holder = telling ? cast.holder(title.id(), country) : Optional.empty();
      if (holder.isEmpty() && country.isEmpty() && telling) {
        holder = cast.holder(title.id(), story.home());
      }
      if (holder.isPresent()) {
        return side(holder.get());
      }
    }
    return new Side(null, country);
  }

  private Optional<Cast.Actor> antecedent(PersonMention pronoun, Sentence sentence) {
    Optional<Cast.Actor> here = Optional.empty();
    for (PersonMention person : sentence.mentions(PersonMention.class)) {
      if (person.span().begin() >= pronoun.span().begin()) {
        break;
      }
      if (!story.isBound(sentence, person.span())) {
        here = cast.of(person);
      }
    }
    return here.isPresent() ? here : subject();
  }

  /** "hai Bộ trưởng": the last two who met and fit the title, else who was named last of each. */
  private List<Side> collective(PersonMention person, Sentence sentence) {
    if (!person.countries().isEmpty()) {
      return person.countries().stream().map(c -> byOffice(person, c, sentence)).toList();
    }
    if (person.titles().isEmpty()) {
      return they(person, sentence);
    }
    if (person.count() == 0) {
      return List.of();
    }
    for (int i = met.size() - 1; i >= 0; i--) {
      List<Cast.Actor> pair = met.get(i);
      if (person.count() == pair.size() && pair.stream().allMatch(a -> fits(a, person))) {
        return pair.stream().map(SideResolver::side).toList();
      }
    }
    List<Cast.Actor> ministers = ministersOfPair(sentence);
    if (person.count() == MINISTERS_OF_A_PAIR && ministers.size() == MINISTERS_OF_A_PAIR) {
      return ministers.stream().map(SideResolver::side).toList();
    }
    return story.sides(sentence, person.count()).stream()
        .map(
            c -> {
              Side byOffice = byOffice(person, c, sentence);
              return byOffice.actor() != null
                  ? byOffice
                  : new Side(fitting(named.getOrDefault(c, List.of()), person), c);
            })
        .toList();
  }

  /** The ministers of defence and of foreign affairs of both sides, as far as they are named. */
  private List<Cast.Actor> ministersOfPair(Sentence sentence) {
    return story.sides(sentence, 2).stream()
        .flatMap(c -> named.getOrDefault(c, List.of()).stream())
        .filter(a -> MINISTERS.stream().anyMatch(a.offices()::containsKey))
        .distinct()
        .toList();
  }

  /** "they", "the two": whom the sentence named before, one of each country; else who met last. */
  private List<Side> they(PersonMention person, Sentence sentence) {
    Map<String, Cast.Actor> before = new LinkedHashMap<>();
    int named = 0;
    for (PersonMention other : sentence.mentions(PersonMention.class)) {
      if (other.span().end() <= person.span().begin()) {
        Optional<Cast.Actor> actor = cast.of(other);
        named += actor.isPresent() ? 1 : 0;
        actor.ifPresent(a -> before.putIfAbsent(a.country(), a));
      }
    }
    if (before.size() == person.count() && named == person.count()) {
      return before.values().stream().map(SideResolver::side).toList();
    }
    List<Cast.Actor> last = heads().isEmpty() ? twoOf(lastNamed) : heads();
    return named < 2 && last.size() == person.count()
        ? last.stream().map(SideResolver::side).toList()
        : List.of();
  }

  /** Two people of two countries; nobody where there are more or fewer. */
  private static List<Cast.Actor> twoOf(List<Cast.Actor> people) {
    long countries = people.stream().map(Cast.Actor::country).distinct().count();
    return people.size() == 2 && countries == 2 ? people : List.of();
  }

  private static Cast.Actor fitting(List<Cast.Actor> candidates, PersonMention person) {
    return candidates.stream().filter(a -> fits(a, person)).findFirst().orElse(null);
  }

  /** Whether a person may be called by the title of a collective; heads and leaders by any. */
  private static boolean fits(Cast.Actor actor, PersonMention person) {
    return person.titles().stream()
        .map(Title::id)
        .allMatch(
            id ->
                id.isEmpty()
                    || id.equals("head")
                    || id.equals("leader")
                    || id.equals(DEFENCE_CHIEF) && !Encounters.isLeader(actor)
                    || actor.isCalled(id));
  }

  /**
   * Who does what an event tells when no slot names the doer: the nearest person before it, else
   * the one behind it, else whom the last sentence was about; nobody where a name stands before it
   * of which the article does not tell whose it is.
   *
   * @param against the country of the other side, which the doer does not serve
   */
  Optional<Side> doer(Sentence sentence, EventMention event, List<Side> objects) {
    Side before = null;
    Side after = null;
    boolean somebody = false;
    for (PersonMention person : sentence.mentions(PersonMention.class)) {
      boolean inEvent = event.span().overlaps(person.span());
      if (inEvent || person.form() == PersonForm.COLLECTIVE) {
        continue;
      }
      boolean first = person.span().end() <= event.span().begin();
      List<Side> who = sides(person, sentence);
      if (first && isUnknown(person, who)) {
        before = null;
        somebody = true;
      }
      for (Side side : who) {
        if (isOther(side, objects)) {
          if (first) {
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
    if (somebody) {
      return Optional.empty();
    }
    if (after != null) {
      return Optional.of(after);
    }
    return subject().map(SideResolver::side).filter(s -> isOther(s, objects));
  }

  /** Somebody with a name of whom the article does not tell who he is. */
  private static boolean isUnknown(PersonMention person, List<Side> sides) {
    return person.form() == PersonForm.NAMED && sides.isEmpty();
  }

  /** "The Vietnamese delegation called on ...": who heads those of a country named before. */
  Optional<Side> delegation(Sentence sentence, EventMention event, List<Side> objects) {
    Side nearest = null;
    for (Mention mention : sentence.mentions()) {
      if (mention.span().end() <= event.span().begin()) {
        for (String country : story.countriesOf(mention)) {
          Side side = new Side(lastOf(country), country);
          nearest = side.actor() != null && isOther(side, objects) ? side : nearest;
        }
      }
    }
    boolean told =
        sentence.cues().stream()
            .anyMatch(c -> c.list().equals("delegation") && c.span().end() <= event.span().begin());
    Cast.Actor leader = visitor != null ? visitor : subject().orElse(null);
    if (nearest == null && told && leader != null && isOther(side(leader), objects)) {
      nearest = side(leader);
    }
    return Optional.ofNullable(nearest);
  }

  /** Who of a country took part in the last meeting. */
  private Cast.Actor lastOf(String country) {
    return heads().stream().filter(a -> a.country().equals(country)).findFirst().orElse(null);
  }

  /** "A received the guest": who was named last and serves another country than A. */
  private Side guest(PersonMention guest, Sentence sentence) {
    Cast.Actor host = null;
    for (PersonMention person : sentence.mentions(PersonMention.class)) {
      boolean before = person.span().end() <= guest.span().begin();
      host = before ? cast.of(person).orElse(host) : host;
    }
    if (host == null) {
      boolean known = visitor != null && !story.holdsWord(guest.span(), "host-noun");
      return known ? side(visitor) : new Side(null, "");
    }
    for (int i = recent.size() - 1; i >= 0; i--) {
      if (!recent.get(i).country().equals(host.country())) {
        return side(recent.get(i));
      }
    }
    return new Side(null, "");
  }

  /** The first person named behind a place of a sentence. */
  Optional<Cast.Actor> doerAfter(Sentence sentence, Span at) {
    return sentence.mentions(PersonMention.class).stream()
        .filter(p -> p.span().begin() >= at.end())
        .map(cast::of)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Whether a side is known and neither one of those others nor of their countries. */
  static boolean isOther(Side side, List<Side> objects) {
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
