package attache.assemble;

import attache.assemble.SideResolver.Side;
import attache.model.ArticleFacts.Role;
import attache.model.ArticleFacts.Status;
import attache.model.DateExpression.Direction;
import attache.model.EventMention;
import attache.model.Evidence;
import attache.model.Mention;
import attache.model.Mention.CollectiveMention;
import attache.model.Mention.CountryMention;
import attache.model.Mention.DateMention;
import attache.model.Mention.EngagementMention;
import attache.model.Mention.PersonForm;
import attache.model.Mention.PersonMention;
import attache.model.Mention.PlaceMention;
import attache.model.Sentence;
import attache.model.Span;
import attache.model.When;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Acts between people: who met, received, called or held talks with whom. */
final class Encounters {

  private static final Set<String> TYPES =
      Set.of("talks", "meeting", "pull-aside", "call", "reception");

  /** What those at the top of a state do each by himself. */
  private static final Set<String> EACH_HIMSELF = Set.of("reception", "meeting");

  private static final int ATTENDED_REACH = 35;

  /** "received the delegation": that of the visitor. */
  private static final String DELEGATION = "receive-delegation";

  /** What is dated behind it is what was agreed. */
  private static final String AT_TALKS = "at-their-talks";

  /** Patterns of what people agreed at an encounter; "the two" are told of before. */
  private static final Set<String> AGREED = Set.of(AT_TALKS, "agree-at");

  /** "With A, both sides agreed": one of those met in turn, whom a sentence opens with. */
  private static final String EACH_IN_TURN = "with-each";

  /** Chars between a plural subject and its verb: "the two later met". */
  private static final int SUBJECT_REACH = 12;

  /** Chars a title may go on before its name. */
  private static final int TITLE_REACH = 60;

  private static final Set<String> LEADERS =
      Set.of(
          "prime-minister",
          "president",
          "king",
          "party-general-secretary",
          "national-assembly-chair");

  private final Story story;
  private final SideResolver sides;
  private final Setting setting;
  private final Doers doers;
  private final List<EngagementDraft> plans = new ArrayList<>();

  Encounters(Story story, SideResolver sides, Setting setting) {
    this.story = story;
    this.sides = sides;
    doers = new Doers(story, sides);
    this.setting = setting;
  }

  /** What was told as a plan without a day, whether kept or not. */
  List<EngagementDraft> plans() {
    return plans;
  }

  /** What one sentence tells, not yet joined with earlier tellings. */
  List<EngagementDraft> in(Sentence sentence) {
    List<EngagementDraft> found = new ArrayList<>();
    for (EventMention event : sentence.events()) {
      if (isPartOfLonger(event, sentence) || story.isInLink(sentence, event.span())) {
        continue;
      }
      if (event.event().equals("call-with")) {
        if ("call".equals(typeOf(event))) {
          found.addAll(act(event, "call", sentence));
        }
      } else if (TYPES.contains(event.event())) {
        found.addAll(act(event, event.event(), sentence));
      } else if (event.event().equals("between")) {
        found.addAll(between(event, sentence));
      } else if (event.event().equals("named-with") && typeOf(event) != null) {
        found.addAll(act(event, typeOf(event), sentence));
      }
    }
    return found;
  }

  /** "hosted A" of "hosted A for talks": the longer one says what it was. */
  private static boolean isPartOfLonger(EventMention event, Sentence sentence) {
    if (!TYPES.contains(event.event())) {
      return false;
    }
    for (EventMention other : sentence.events()) {
      if (other.trigger().begin() == event.trigger().begin()
          && other.span().end() > event.span().end()
          && Story.NAMED_ENCOUNTERS.contains(other.event())
          && typeOf(other) != null
          && other.role("a").equals(event.role("a"))
          && other.role("b").equals(event.role("b"))) {
        return true;
      }
    }
    return false;
  }

  /** The kind of meeting a noun names ("cuộc gặp song phương với"), or null. */
  private static String typeOf(EventMention event) {
    return event.role("e").get(0) instanceof EngagementMention mention
            && TYPES.contains(mention.type())
        ? mention.type()
        : null;
  }

  private List<EngagementDraft> act(EventMention event, String type, Sentence sentence) {
    List<Mention> subject = new ArrayList<>(event.role("a"));
    List<Mention> met = new ArrayList<>(event.role("b"));
    Optional<Mention> own =
        subject.isEmpty() ? subjectBehind(met, event, sentence) : Optional.empty();
    if (subject.isEmpty() && own.isEmpty()) {
      severalBefore(event, sentence).ifPresent(subject::add);
    }
    own.ifPresent(
        o -> {
          met.remove(o);
          if (!isSeveral(o)) {
            subject.add(o);
          }
        });
    if (!event.role("a").isEmpty() && goesOnWithSubject(met, event)) {
      met.remove(met.size() - 1);
    }
    List<Side> left = new ArrayList<>(sides.sides(subject, sentence));
    List<Side> right = new ArrayList<>(whomOf(met, sentence));
    Set<String> ownSide = countries(left);
    sides.sides(event.role("c"), sentence).stream()
        .filter(s -> ownSide.contains(s.country()))
        .forEach(left::add);
    if (event.role("a").stream().anyMatch(CollectiveMention.class::isInstance)) {
      left = new ArrayList<>(sides.peopleOf(left));
    }
    if (event.pattern().equals(DELEGATION)) {
      if (!story.endsClause(event.span())) {
        return List.of();
      }
      sides.visitor().map(a -> new Side(a, a.country())).ifPresent(right::add);
    }
    boolean opening = event.span().begin() == sentence.span().begin();
    if (event.pattern().equals(EACH_IN_TURN) && !(opening && story.isAfterEncounter(sentence))) {
      return List.of();
    }
    boolean received = event.pattern().startsWith("received");
    if (event.role("b").isEmpty() && right.isEmpty() && countries(left).size() < 2) {
      if (!received) {
        return List.of();
      }
      right = left;
      left = new ArrayList<>();
    }
    if (setting.isDenied(sentence, event) || isAttended(event, sentence)) {
      return List.of();
    }
    if (left.isEmpty() && !subject.isEmpty() && !received) {
      return List.of();
    }
    if (left.isEmpty()) {
      left.addAll(setting.speakersBefore(sentence, event.trigger()) ? sides.speakers() : List.of());
    }
    if (left.isEmpty() && endsBehindComma(met)) {
      splitOffSubject(left, right);
    }
    if (left.isEmpty() && !right.isEmpty()) {
      Optional<Side> doer = doers.ofEncounter(sentence, event, right);
      doer = doer.isPresent() ? doer : sides.delegation(sentence, event, right);
      if (doer.isEmpty()) {
        return List.of();
      }
      left.addAll(joined(doer.get(), event, sentence, right));
    }
    boolean called = received || event.pattern().startsWith("call-on");
    boolean inPerson =
        sentence.cues().stream()
            .anyMatch(c -> c.list().equals("in-person") && c.span().overlaps(event.trigger()));
    List<EngagementDraft> found = new ArrayList<>();
    boolean inTurn =
        setting.cueRightBefore(sentence, "in-turn", event.trigger())
            || sentence.cues().stream()
                .anyMatch(c -> c.list().equals("in-turn") && event.span().contains(c.span()));
    List<List<Side>> groups =
        together(event) ? List.of(right) : inTurn ? oneByOne(right) : groups(left, right, type);
    for (List<Side> group : groups) {
      EngagementDraft draft = new EngagementDraft(inPerson ? "meeting" : type, Status.HELD);
      boolean reception = draft.type.equals("reception");
      add(draft, left, !reception ? Role.HEAD : called ? Role.GUEST : Role.HOST);
      add(draft, group, !reception ? Role.HEAD : called ? Role.HOST : Role.GUEST);
      When dated = dateInside(event, sentence);
      When when = dated != null ? dated : setting.dateNear(sentence, event.span());
      boolean thanked =
          event.pattern().equals(DELEGATION) && setting.isPlanned(sentence, event.span());
      if (!thanked && place(draft, event, sentence, when)) {
        found.add(draft);
      }
    }
    return found;
  }

  /**
   * "Gặp Bộ trưởng Lào A, Đại tướng B mong muốn": behind a comma the clause goes on with its own
   * subject, who is of the article's side.
   */
  private void splitOffSubject(List<Side> left, List<Side> right) {
    Side last = right.isEmpty() ? null : right.get(right.size() - 1);
    boolean home =
        last != null
            && last.actor() != null
            && last.country().equals(story.home())
            && right.stream().anyMatch(s -> !s.country().equals(story.home()));
    if (home) {
      right.removeIf(s -> s.country().equals(story.home()));
      left.add(last);
    }
  }

  /** "The talks of A with B, C said": C is the subject of what follows. */
  private boolean goesOnWithSubject(List<Mention> met, EventMention event) {
    return !event.role("e").isEmpty()
        && endsBehindComma(met)
        && isNamed(met.get(met.size() - 1))
        && !story.endsClause(event.span());
  }

  private boolean endsBehindComma(List<Mention> met) {
    int last = met.size() - 1;
    return last > 0 && story.isBareComma(met.get(last - 1).span(), met.get(last).span());
  }

  /** "During talks with B, A said": behind the comma of a frame the clause has its own subject. */
  private Optional<Mention> subjectBehind(
      List<Mention> met, EventMention event, Sentence sentence) {
    if (met.size() < 2) {
      return Optional.empty();
    }
    Mention last = met.get(met.size() - 1);
    boolean frame =
        event.span().begin() == sentence.span().begin()
            || event.pattern().equals("named-at")
            || story.wordBefore(sentence, event.span(), "frame");
    return frame && story.isBareComma(met.get(met.size() - 2).span(), last.span())
        ? Optional.of(last)
        : Optional.empty();
  }

  /** "A and B called on C": with the doer before an act whoever is joined to him by "and". */
  private List<Side> joined(Side doer, EventMention event, Sentence sentence, List<Side> objects) {
    List<PersonMention> before =
        sentence.mentions(PersonMention.class).stream()
            .filter(p -> p.form() == PersonForm.NAMED)
            .filter(p -> p.span().end() <= event.span().begin())
            .toList();
    int last = before.size() - 1;
    List<Side> all = new ArrayList<>(List.of(doer));
    boolean adjoins =
        last > 0
            && sides.sides(before.get(last), sentence).contains(doer)
            && event.span().begin() - before.get(last).span().end() <= SUBJECT_REACH
            && story.isJoinedBy(before.get(last - 1).span(), before.get(last).span(), "and")
            && !story.isBound(sentence, before.get(last - 1).span());
    boolean met =
        adjoins
            && sentence.events().stream().anyMatch(e -> e.role("b").contains(before.get(last - 1)));
    if (adjoins && !met) {
      sides.sides(before.get(last - 1), sentence).stream()
          .filter(s -> s.country().equals(doer.country()) && SideResolver.isOther(s, objects))
          .forEach(all::add);
    }
    return all;
  }

  /** "The two then sat down with A": those known to be meant by a plural right before the verb. */
  private Optional<Mention> severalBefore(EventMention event, Sentence sentence) {
    Span at = event.span();
    return sentence.mentions(PersonMention.class).stream()
        .filter(p -> isSeveral(p) && p.countries().isEmpty() && p.count() > 1)
        .filter(p -> p.span().end() <= at.begin() && at.begin() - p.span().end() <= SUBJECT_REACH)
        .filter(p -> !story.hasComma(p.span(), at) && !story.isBound(sentence, p.span()))
        .filter(p -> sides.sides(p, sentence).stream().allMatch(s -> s.actor() != null))
        .filter(p -> sides.sides(p, sentence).size() == p.count())
        .map(Mention.class::cast)
        .reduce((first, last) -> last);
  }

  private static boolean isSeveral(Mention mention) {
    return mention instanceof PersonMention person && person.form() == PersonForm.COLLECTIVE;
  }

  /**
   * "met the Minister of Foreign Affairs and Cooperation A": a name behind the title that the title
   * did not reach; nobody where the title says whose it is or a name is its own.
   */
  private Mention inFull(Mention met, Sentence sentence) {
    if (!(met instanceof PersonMention title)
        || title.form() != PersonForm.BY_OFFICE
        || !title.countries().isEmpty()) {
      return met;
    }
    return sentence.mentions(PersonMention.class).stream()
        .filter(p -> p.span().begin() >= title.span().end())
        .findFirst()
        .filter(p -> p.form() == PersonForm.NAMED)
        .filter(p -> p.span().begin() - title.span().end() <= TITLE_REACH)
        .filter(p -> story.isOneName(title.span(), p.span()))
        .map(Mention.class::cast)
        .orElse(met);
  }

  /** "received Mr A, chairman of": the title behind the comma is his, whoever else is called so. */
  private boolean isApposition(Mention mention, List<Mention> named) {
    return mention instanceof PersonMention person
        && person.form() == PersonForm.BY_OFFICE
        && person.countries().isEmpty()
        && named.stream()
            .filter(m -> m instanceof PersonMention p && p.form() == PersonForm.NAMED)
            .anyMatch(m -> story.isBareComma(m.span(), mention.span()));
  }

  /** Whom somebody meets: of one with a name that nobody knows at least the country. */
  private List<Side> whomOf(List<Mention> named, Sentence sentence) {
    List<Mention> met =
        named.stream().filter(m -> !isApposition(m, named)).map(m -> inFull(m, sentence)).toList();
    List<Side> all = new ArrayList<>(sides.sides(met, sentence));
    for (Mention mention : met) {
      if (mention instanceof PersonMention person && person.countries().size() == 1) {
        boolean unknown =
            person.form() == PersonForm.NAMED && sides.sides(person, sentence).isEmpty();
        if (unknown) {
          all.add(new Side(null, person.countries().get(0)));
        }
      }
    }
    return all;
  }

  /** "cuộc hội đàm ngày 31-5 giữa A và B". */
  private List<EngagementDraft> between(EventMention event, Sentence sentence) {
    EngagementMention mention = nounOf(event, sentence);
    boolean untold =
        AGREED.contains(event.pattern())
            && event.role("a").stream().allMatch(Encounters::isSeveral);
    if (mention == null
        || !TYPES.contains(mention.type())
        || untold
        || setting.isDenied(sentence, event)) {
      return List.of();
    }
    EngagementDraft draft = new EngagementDraft(mention.type(), Status.HELD);
    add(draft, sides.sides(withoutSubject(event.role("a")), sentence), Role.HEAD);
    When own = story.resolve(mention, sentence);
    boolean content =
        event.pattern().equals(AT_TALKS) && setting.dateBefore(sentence, event.span()) == null;
    When beside = content ? null : setting.dateNear(sentence, event.span());
    When near = own != null ? own : beside;
    When inside = dateInside(event, sentence);
    boolean news = story.direction(inside, sentence) == Direction.UNSAID;
    When when = near == null && news ? inside : near;
    return place(draft, event, sentence, when) ? List.of(draft) : List.of();
  }

  /**
   * "The trip follows the talks of 3 May between A and B": the noun nearest to who met, or null.
   */
  private static EngagementMention nounOf(EventMention event, Sentence sentence) {
    int people = event.role("a").stream().mapToInt(a -> a.span().begin()).min().orElse(0);
    return sentence.mentions(EngagementMention.class).stream()
        .filter(e -> event.span().contains(e.span()) && e.span().end() <= people)
        .filter(e -> TYPES.contains(e.type()))
        .reduce((first, last) -> last)
        .orElse(event.role("e").get(0) instanceof EngagementMention noun ? noun : null);
  }

  /** "Welcoming the talks between A and B, C said": C is no part of the talks. */
  private List<Mention> withoutSubject(List<Mention> parties) {
    int last = parties.size() - 1;
    if (last < 2) {
      return parties;
    }
    boolean subject =
        story.isBareComma(parties.get(last - 1).span(), parties.get(last).span())
            || isNamed(parties.get(last))
                && story.commaBefore(parties.get(last).span())
                && parties.subList(0, last).stream().filter(Encounters::isNamed).count() > 1;
    return subject ? parties.subList(0, last) : parties;
  }

  private static boolean isNamed(Mention mention) {
    return mention instanceof PersonMention person && person.form() == PersonForm.NAMED;
  }

  /** "A will attend a ministers' meeting together with B and C": nobody met one other there. */
  private boolean isAttended(EventMention event, Sentence sentence) {
    return event.role("e").stream()
        .anyMatch(e -> story.cueBefore(sentence, "attended", e.span(), ATTENDED_REACH));
  }

  /** Puts an act into its time and place; whether it is one the graph wants. */
  private boolean place(EngagementDraft draft, EventMention event, Sentence sentence, When when) {
    Span trigger = Footing.act(event, sentence);
    if (draft.countries.size() < 2
        || draft.people.isEmpty()
        || setting.isInDoubt(sentence, trigger)) {
      return false;
    }
    boolean certain = setting.settle(draft, sentence, trigger, when);
    boolean placed = draft.status == Status.PLANNED && isPlacedAbroad(draft, event, sentence);
    if (certain && draft.status == Status.PLANNED && draft.when == null) {
      plans.add(draft);
    }
    if (!certain || draft.status != Status.HELD && draft.when == null && !placed) {
      return false;
    }
    draft.place = draft.type.equals("call") ? "" : placeOf(draft, event, sentence);
    draft.typeRank = Setting.typeRank(sentence);
    draft.inPassing =
        draft.status == Status.HELD
            && when == null
            && !story.isOpening(sentence)
            && !event.role("e").isEmpty()
            && typeOf(event) != null
            && setting.footing().isMereNoun(sentence, trigger, event.span());
    draft.evidence.add(new Evidence(event.span(), sentence.span()));
    return true;
  }

  /** "While in Rome, A is to meet B": a meeting planned by name and place. */
  private boolean isPlacedAbroad(EngagementDraft draft, EventMention event, Sentence sentence) {
    String place = placeOf(draft, event, sentence);
    boolean bothNamed = draft.people.size() > 1;
    return bothNamed
        && sentence.mentions(PlaceMention.class).stream()
            .anyMatch(p -> p.name().equals(place) && draft.countries.contains(p.country()));
  }

  /** "travelled to Tokyo, meeting A": the capital somebody went to, else the place near. */
  private String placeOf(EngagementDraft draft, EventMention event, Sentence sentence) {
    for (EventMention visit : sentence.events()) {
      boolean to =
          visit.event().equals("visit")
              && visit.span().end() <= event.span().begin()
              && visit.role("c").stream()
                  .anyMatch(
                      c ->
                          c instanceof CountryMention country
                              && country.capital()
                              && draft.countries.contains(country.code()));
      if (to && setting.placeBehind(sentence, event.span()).isEmpty()) {
        return story.text(visit.role("c").get(0).span());
      }
    }
    String here = setting.placeHere(sentence, event.span());
    String place =
        here.isEmpty() ? setting.placeNear(sentence, event.span(), draft.countries) : here;
    return story.isListed(place, "region") ? "" : place;
  }

  /** "lần lượt gặp A, B và C": one encounter for each person met. */
  private static List<List<Side>> oneByOne(List<Side> right) {
    List<List<Side>> named = right.stream().filter(s -> s.actor() != null).map(List::of).toList();
    return named.isEmpty() ? List.of(right) : named;
  }

  /** One encounter for each country met, unless all of them meet together. */
  private static List<List<Side>> groups(List<Side> left, List<Side> right, String type) {
    Set<String> met = countries(right);
    boolean leaders =
        EACH_HIMSELF.contains(type)
            && right.size() > 1
            && right.stream().allMatch(Encounters::leads);
    if (leaders && countries(left).size() == 1 && !met.containsAll(countries(left))) {
      return right.stream().map(List::of).toList();
    }
    if (countries(left).size() > 1 || met.size() <= 1 || left.isEmpty()) {
      return List.of(right);
    }
    List<List<Side>> groups = new ArrayList<>();
    for (String country : met) {
      groups.add(right.stream().filter(s -> s.country().equals(country)).toList());
    }
    return groups;
  }

  /** Whether a side is one of those at the top of a state, who receive each for himself. */
  private static boolean leads(Side side) {
    return side.actor() != null && isLeader(side.actor());
  }

  static boolean isLeader(Cast.Actor actor) {
    return LEADERS.stream().anyMatch(actor.offices()::containsKey);
  }

  /**
   * "in a telephone conversation on May 5", "spoke on May 5 with": the day that stands with the
   * noun or in the act itself, or null.
   */
  private When dateInside(EventMention event, Sentence sentence) {
    Stream<When> own =
        sentence.mentions(DateMention.class).stream()
            .filter(d -> event.span().contains(d.span()))
            .map(story::resolve);
    Stream<When> ofNoun =
        event.role("e").stream()
            .filter(EngagementMention.class::isInstance)
            .map(e -> story.resolve((EngagementMention) e, sentence));
    return Stream.concat(own, ofNoun).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** A trilateral meeting is one of all. */
  private static boolean together(EventMention event) {
    return event.role("e").stream()
        .anyMatch(e -> e instanceof EngagementMention mention && mention.collective() > 2);
  }

  private static Set<String> countries(List<Side> sides) {
    Set<String> all = new LinkedHashSet<>();
    sides.stream().map(Side::country).filter(c -> !c.isEmpty()).forEach(all::add);
    return all;
  }

  private static void add(EngagementDraft draft, List<Side> sides, Role role) {
    for (Side side : sides) {
      if (side.actor() != null) {
        draft.take(side.actor(), role);
      }
      if (!side.country().isEmpty()) {
        draft.countries.add(side.country());
      }
    }
  }
}
