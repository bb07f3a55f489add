package attache.assemble;

import attache.assemble.SideResolver.Side;
import attache.model.ArticleFacts.Role;
import attache.model.ArticleFacts.Status;
import attache.model.Basis;
import attache.model.DateExpression.Direction;
import attache.model.EventMention;
import attache.model.Evidence;
import attache.model.Mention;
import attache.model.Mention.AgreementMention;
import attache.model.Mention.CountryMention;
import attache.model.Mention.DateMention;
import attache.model.Mention.EngagementMention;
import attache.model.Mention.PersonForm;
import attache.model.Mention.PersonMention;
import attache.model.Mention.PlaceMention;
import attache.model.PartialDate;
import attache.model.Sentence;
import attache.model.Span;
import attache.model.When;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Visits: who went where, told by a noun ("chuyến thăm ... của") or a verb ("thăm chính thức"). */
final class Visits {

  private static final int VISITOR_REACH = 14;

  /** Chars of words that open a clause with a visit: "Cũng trong khuôn khổ". */
  private static final int FRAME = 25;

  /** Chars between a visit and the country it goes to: "lịch sử tới". */
  private static final int DESTINATION_REACH = 15;

  /** Chars between a visit and "of" with whose visit it is. */
  private static final int OWNER_REACH = 45;

  private static final int DATE_REACH = 45;
  private static final int ADJOINING = 12;

  /** How far before a visit the paper may end that was signed during it. */
  private static final int SIGNING_REACH = 40;

  /** How far behind a visit it may be called one's own, "chuyến thăm Lào tháng 3 của mình". */
  private static final int OWN_REACH = 30;

  private static final int UNREAL_REACH = 25;

  /** "In Rome, from 5 to 7 May, A met B": told without a word of visiting. */
  private static final String STAY = "stay-in";

  /** Chars between a delegation and the verb of its visit. */
  private static final int DELEGATION_REACH = 90;

  /** A visit that is over when it is told may have begun this many days before. */
  private static final int DAYS_OF_A_VISIT = 7;

  /** One under way may be told on the first of a month; of a later day it mostly began in it. */
  private static final int DAYS_BEFORE_TOLD = 1;

  /** How far before a visit its beginning or its end may be told. */
  private static final int END_REACH = 70;

  private static final Set<String> DONE = Set.of("told", "under-way");

  /** Words before a visit that make it none. */
  private static final Set<String> UNREAL = Set.of("negation");

  private final Story story;
  private final SideResolver sides;
  private final Setting setting;
  private final EngagementBook book;
  private final Doers doers;
  private final Map<EngagementDraft, Cast.Actor> waiting = new LinkedHashMap<>();
  private final Set<EngagementDraft> opening = new HashSet<>();
  private final Set<EngagementDraft> closed = new HashSet<>();
  private final Set<EngagementDraft> firm = new HashSet<>();

  Visits(Story story, SideResolver sides, Setting setting, EngagementBook book) {
    this.story = story;
    this.sides = sides;
    this.setting = setting;
    this.book = book;
    doers = new Doers(story, sides);
  }

  void read(Sentence sentence) {
    for (EngagementMention mention : sentence.mentions(EngagementMention.class)) {
      if (mention.type().equals("visit")
          && !story.isInLink(sentence, mention.span())
          && !setting.cueRightBefore(sentence, "plural", mention.span())) {
        noun(mention, sentence);
      }
    }
    for (EventMention event : sentence.events()) {
      if (event.event().equals("visit") && !story.isInLink(sentence, event.span())) {
        verb(event, sentence);
      }
    }
  }

  private void noun(EngagementMention mention, Sentence sentence) {
    String destination =
        mention.countries().isEmpty()
            ? destinationBehind(mention.span(), sentence)
            : mention.countries().get(mention.countries().size() - 1);
    boolean several = mention.countries().size() > 1;
    if ((destination.isEmpty() || several) && story.holdsWord(mention.span(), "tour")) {
      return;
    }
    PersonMention behind = visitorBehind(mention.span(), sentence);
    PersonMention named = behind == null ? possessor(mention, sentence) : behind;
    boolean own = named == null && story.cueBehind(sentence, "of-own", mention.span(), OWN_REACH);
    if (named == null && !own && setting.cueRightAfter(sentence, "of", mention.span())) {
      return;
    }
    Cast.Actor visitor =
        named != null ? actor(sides.sides(named, sentence)) : visitorBefore(mention, sentence, own);
    Span whole = named != null ? mention.span().cover(named.span()) : mention.span();
    String to = destination.isEmpty() ? destinationBehind(whole, sentence) : destination;
    if (to.isEmpty() && story.isFollowedBy(whole, "towards")) {
      return;
    }
    When told = story.resolve(mention, sentence);
    visit(
        sentence,
        mention.span(),
        whole,
        visitor,
        to,
        lasting(mention, sentence, whole, told),
        printed(mention, to));
  }

  /** "a visit to Tokyo": the capital the phrase ends in, else the country. */
  private String printed(EngagementMention visit, String destination) {
    String capital = story.capitalAtEnd(visit.name(), destination);
    return capital.isEmpty() ? story.countryName(destination) : capital;
  }

  /** "chuyến thăm chính thức tới Lào": the country right behind, or empty. */
  private String destinationBehind(Span visit, Sentence sentence) {
    return sentence.mentions().stream()
        .filter(m -> m instanceof CountryMention || m instanceof PlaceMention)
        .filter(m -> m.span().begin() >= visit.end())
        .filter(m -> m.span().begin() - visit.end() <= DESTINATION_REACH)
        .filter(m -> story.wordBefore(sentence, m.span(), "towards"))
        .map(m -> m instanceof PlaceMention place ? place.country() : ((CountryMention) m).code())
        .findFirst()
        .orElse("");
  }

  /** The days said behind a visit, else those that follow from its length and one end of it. */
  private When ownOrLasting(EngagementMention mention, Sentence sentence, Span whole) {
    return lasting(mention, sentence, whole, null);
  }

  private When lasting(EngagementMention mention, Sentence sentence, Span whole, When inside) {
    When own = inside != null ? inside : ownDate(sentence, whole);
    int days = story.daysOf(mention);
    if (own != null && (own.isSpan() || !own.start().isDay()) || days < 1) {
      return own;
    }
    if (days == 1) {
      return own != null ? own : setting.dateNear(sentence, mention.span());
    }
    boolean opens =
        story.cueBefore(sentence, "opens-visit", mention.span(), END_REACH)
            || story.cueBehind(sentence, "opens-visit", mention.span(), ADJOINING);
    boolean closes =
        story.cueBefore(sentence, "closes-visit", mention.span(), END_REACH)
            || story.cueBehind(sentence, "closes-visit", mention.span(), ADJOINING);
    if (opens == closes) {
      return own;
    }
    When told = own != null ? own : setting.dateNear(sentence, mention.span());
    When day = told == null && closes ? story.newsDate(sentence) : told;
    if (day == null || !day.start().isDay() || day.isSpan()) {
      return null;
    }
    LocalDate known = day.start().toLocalDate();
    LocalDate first = opens ? known : known.minusDays(days - 1L);
    return new When(
        PartialDate.of(first), PartialDate.of(first.plusDays(days - 1L)), Basis.DERIVED);
  }

  /** Days behind a visit are its own; a single day behind a comma may be of what happens in it. */
  private When ownDate(Sentence sentence, Span at) {
    When when = setting.dateBehind(sentence, at, DATE_REACH);
    if (setting.isDatedSince(sentence, at, DATE_REACH)) {
      return null;
    }
    boolean day = when != null && when.start().isDay() && !when.isSpan();
    return day && (setting.dateBehind(sentence, at, ADJOINING) == null || story.commaFollows(at))
        ? null
        : when;
  }

  /** "chuyến thăm Việt Nam của Đại tướng A", "chuyến thăm Việt Nam lần đầu tiên của ông A". */
  private PersonMention visitorBehind(Span visit, Sentence sentence) {
    for (PersonMention person : sentence.mentions(PersonMention.class)) {
      int distance = person.span().begin() - visit.end();
      boolean owned = isOwner(visit, person, sentence);
      boolean comma = story.hasComma(visit, person.span());
      boolean far = owned && !comma;
      boolean next =
          comma
              ? story.opensClause(sentence, visit, FRAME)
                  && !story.holdsBinding(visit, person.span())
              : distance <= VISITOR_REACH;
      if (distance >= 0
          && distance <= (far ? OWNER_REACH : VISITOR_REACH)
          && (far || next)
          && person.form() != PersonForm.COLLECTIVE) {
        return person;
      }
    }
    return null;
  }

  /** "Minister A's three-day visit": whose it is by what stands right before it, or null. */
  private PersonMention possessor(EngagementMention visit, Sentence sentence) {
    return sentence.mentions(PersonMention.class).stream()
        .filter(p -> p.form() == PersonForm.NAMED)
        .filter(p -> story.isJoinedBy(p.span(), visit.span(), "possessive"))
        .findFirst()
        .orElse(null);
  }

  /** "of A" right behind a visit; not "at the invitation of A". */
  private boolean isOwner(Span visit, PersonMention person, Sentence sentence) {
    boolean of =
        story.wordBefore(sentence, person.span(), "of")
            || story.wordBefore(sentence, person.span(), "by");
    return of && !story.holdsBinding(visit, person.span());
  }

  /** The one who is told of before "chuyến thăm Trung Quốc"; a bare "chuyến thăm" has nobody. */
  private Cast.Actor visitorBefore(EngagementMention mention, Sentence sentence, boolean own) {
    if (mention.countries().isEmpty()
        && !own
        && !setting.cueRightBefore(sentence, "own", mention.span())) {
      return null;
    }
    EventMention here = EventMention.at(mention.span());
    List<Side> hosts = mention.countries().stream().map(c -> new Side(null, c)).toList();
    return doers.ofVisit(sentence, here, hosts).map(Side::actor).orElse(null);
  }

  private static Cast.Actor actor(List<Side> sides) {
    return sides.stream().map(Side::actor).filter(a -> a != null).findFirst().orElse(null);
  }

  private void verb(EventMention event, Sentence sentence) {
    if (event.role("c").isEmpty()) {
      unnamedHost(event, sentence);
      return;
    }
    boolean days = isOfDays(dateOf(event, sentence));
    if (event.pattern().equals(STAY) && !days) {
      return;
    }
    Mention country = event.role("c").get(0);
    String destination =
        country instanceof PlaceMention place
            ? place.country()
            : story.countriesOf(country).stream().findFirst().orElse("");
    if (destination.isEmpty()) {
      return;
    }
    List<Side> hosts = List.of(new Side(null, destination));
    PersonMention owner = visitorBehind(event.span(), sentence);
    boolean owned = owner != null && isOwner(event.span(), owner, sentence);
    Optional<Side> visitor =
        !event.role("a").isEmpty()
            ? sides.sides(event.role("a"), sentence).stream().findFirst()
            : owned
                ? sides.sides(owner, sentence).stream().findFirst()
                : event.role("t").isEmpty()
                    ? doers
                        .ofVisit(sentence, event, hosts)
                        .or(() -> ofDelegation(sentence, event, destination))
                    : doers.ofMotion(sentence, event, hosts);
    visit(
        sentence,
        event.span(),
        event.span(),
        visitor.map(Side::actor).orElse(null),
        destination,
        dateOf(event, sentence),
        story.text(country.span()));
  }

  /**
   * "The delegation has been visiting Laos since Monday": its leader is who was told to meet the
   * hosts; nobody where somebody stands in its clause, a plan is told or no time.
   */
  private Optional<Side> ofDelegation(Sentence sentence, EventMention event, String destination) {
    Span at = event.span();
    boolean somebody =
        sentence.mentions(PersonMention.class).stream().anyMatch(p -> p.span().end() <= at.begin());
    if (somebody
        || !story.cueBefore(sentence, "delegation", at, DELEGATION_REACH)
        || dateOf(event, sentence) == null
        || setting.isPlanned(sentence, at)) {
      return Optional.empty();
    }
    List<String> named =
        sentence.mentions().stream()
            .filter(m -> m.span().end() <= at.begin())
            .flatMap(m -> story.countriesOf(m).stream())
            .filter(c -> !c.equals(destination))
            .toList();
    return book.drafts().stream()
        .filter(d -> d.status == Status.HELD && d.countries.contains(destination))
        .filter(d -> d.isEncounter() || d.type.equals("policy-dialogue"))
        .flatMap(d -> d.people.keySet().stream())
        .filter(a -> !a.country().equals(destination))
        .filter(a -> named.isEmpty() || named.contains(a.country()))
        .map(a -> new Side(a, a.country()))
        .findFirst();
  }

  /**
   * The date a phrase itself holds, "tới Manila hồi tháng 8", of a day, on which somebody came, the
   * month; else one right behind it.
   */
  private When dateOf(EventMention event, Sentence sentence) {
    return event.role("t").stream()
        .filter(DateMention.class::isInstance)
        .map(t -> story.resolve((DateMention) t))
        .filter(Objects::nonNull)
        .findFirst()
        .or(() -> lasting(event, sentence))
        .orElseGet(() -> ownDate(sentence, event.span()));
  }

  /** "to arrive in Hanoi on May 12 on a three-day visit": the day a phrase holds opens it. */
  private Optional<When> lasting(EventMention event, Sentence sentence) {
    return event.role("e").stream()
        .filter(e -> e instanceof EngagementMention visit && visit.type().equals("visit"))
        .map(e -> ownOrLasting((EngagementMention) e, sentence, e.span()))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** "A tiếp B, đang thăm nước này": who stands next before it visits the other one's country. */
  private void unnamedHost(EventMention event, Sentence sentence) {
    Cast.Actor visitor = doers.ofVisit(sentence, event, List.of()).map(Side::actor).orElse(null);
    if (visitor == null) {
      return;
    }
    String other = hostBefore(event, sentence, visitor);
    String partner = story.partner(sentence);
    String destination =
        !other.isEmpty() ? other : visitor.country().equals(story.home()) ? partner : story.home();
    visit(
        sentence,
        event.span(),
        event.span(),
        visitor,
        destination,
        ownDate(sentence, event.span()),
        story.countryName(destination));
  }

  /** The one country besides the visitor's that people named before serve, or empty. */
  private String hostBefore(EventMention event, Sentence sentence, Cast.Actor visitor) {
    List<String> others =
        sentence.mentions(PersonMention.class).stream()
            .filter(p -> p.span().end() <= event.span().begin())
            .flatMap(p -> sides.sides(p, sentence).stream())
            .map(Side::country)
            .filter(c -> !c.isEmpty() && !c.equals(visitor.country()))
            .distinct()
            .toList();
    return others.size() == 1 ? others.get(0) : "";
  }

  private void visit(
      Sentence sentence,
      Span at,
      Span whole,
      Cast.Actor visitor,
      String to,
      When own,
      String printed) {
    if (visitor == null
        || visitor.country().isEmpty()
        || setting.isCalledOff(sentence, at)
        || story.governing(sentence, UNREAL, at, UNREAL_REACH).isPresent()) {
      return;
    }
    String destination = to.isEmpty() ? guessed(visitor, sentence) : to;
    if (destination.isEmpty() || destination.equals(visitor.country())) {
      return;
    }
    if (setting.isInDoubt(sentence, at)
        || setting.footing().isUnlikely(sentence, at)
        || setting.footing().isOfNoDay(sentence, at)) {
      return;
    }
    boolean back =
        setting.footing().isDatedBack(sentence, at)
            || !isOfDays(own) && setting.isBracketed(sentence, at, OWNER_REACH);
    boolean planned = !back && setting.isPlanned(sentence, at);
    When when = own == null ? timeBefore(sentence, at, planned) : own;
    Direction direction = story.direction(when, sentence);
    boolean unsure = when == null || direction == Direction.AHEAD;
    boolean undated = when == null && setting.footing().isOfAnotherTime(sentence, at);
    if (undated || unsure && setting.footing().isThought(sentence, at)) {
      return;
    }
    boolean underWay = isOfDays(when) && !setting.footing().isToCome(sentence, at);
    EngagementDraft draft = new EngagementDraft("visit", Status.HELD);
    if (direction == Direction.AHEAD || direction == Direction.UNSAID && planned && !underWay) {
      draft.status = Status.PLANNED;
    } else if (direction == Direction.BACK || back && isOfYear(story.newsDate(sentence))) {
      draft.status = Status.PAST;
    }
    boolean held = draft.status == Status.HELD;
    boolean endsThen =
        draft.status == Status.PLANNED
            && story.cueBefore(sentence, "closes-visit", at, ADJOINING)
            && !isOfDays(when);
    if (!held && when == null || endsThen) {
      return;
    }
    draft.when = when == null || isOfDays(when) ? when : inMonth(when);
    draft.place = printed;
    draft.take(visitor, Role.GUEST);
    draft.countries.add(destination);
    draft.typeRank = Setting.typeRank(sentence);
    draft.evidence.add(new Evidence(at, sentence.span()));
    boolean noun =
        sentence.mentions(EngagementMention.class).stream().anyMatch(e -> e.span().equals(at));
    draft.inPassing =
        noun && held && when == null && setting.footing().isMereNoun(sentence, at, whole);
    boolean opens = story.cueBefore(sentence, "opens-visit", at, END_REACH);
    boolean over = setting.footing().isOver(sentence, at);
    if (held
        && !book.meetsSomebody(visitor)
        && !story.isOpening(sentence)
        && !story.opensItem(sentence)
        && !setting.footing().isUnderWay(sentence, at)) {
      waiting.put(draft, visitor);
      return;
    }
    EngagementDraft kept = book.keep(draft);
    if (opens) {
      opening.add(kept);
    }
    if (over) {
      closed.add(kept);
    }
    if (opens
        || over
        || setting.footing().isUnderWay(sentence, at)
        || setting.footing().isOfTheDay(sentence, at)) {
      firm.add(kept);
    }
    if (held) {
      sides.visits(visitor);
    }
  }

  /**
   * Where a visit goes whose sentence does not say it: where the article told the visitor to be,
   * else to the other one of the two whom it is about; empty where that is a guess.
   */
  private String guessed(Cast.Actor visitor, Sentence sentence) {
    Set<String> before = new HashSet<>();
    for (EngagementDraft draft : book.drafts()) {
      if (draft.type.equals("visit") && draft.people.containsKey(visitor)) {
        before.addAll(draft.countries);
      }
    }
    before.remove(visitor.country());
    if (before.size() == 1) {
      return before.iterator().next();
    }
    boolean home = visitor.country().equals(story.home());
    String other = home ? story.partner(sentence) : story.home();
    boolean theirs = story.certainSides(sentence, 2).contains(visitor.country());
    return theirs ? other : "";
  }

  /** A visit told before the meetings that show it is under way. */
  void keepWaiting() {
    waiting.forEach(
        (draft, visitor) -> {
          if (book.meetsSomebody(visitor)) {
            book.keep(draft);
          }
        });
    book.drafts().stream()
        .filter(d -> d.type.equals("visit") && d.inPassing)
        .filter(d -> d.people.keySet().stream().anyMatch(book::seesSomebody))
        .forEach(d -> d.inPassing = false);
    book.dropPlannedToldAsHeld(firm);
    book.dropPastToldAsHeld(firm);
    book.dropReturnVisits();
  }

  private static boolean isOfDays(When when) {
    return when != null && when.isSpan() && when.start().isDay();
  }

  /**
   * Not the day after the news, which may be the same day elsewhere, nor what is said to be done.
   */
  private boolean isDaysAhead(When when, Sentence sentence, Span at) {
    When news = story.newsDate(sentence);
    return when.start().isDay()
        && news.start().isDay()
        && when.start().toLocalDate().isAfter(news.start().toLocalDate().plusDays(1))
        && !setting.footing().isOver(sentence, at)
        && story.governing(sentence, DONE, at, DATE_REACH).isEmpty();
  }

  /** Of one day only that it was part of a visit is known. */
  private static When inMonth(When when) {
    return new When(monthOrYear(when.start()), when.end(), when.basis());
  }

  private static PartialDate monthOrYear(PartialDate date) {
    return date.isDay() ? date.toMonth() : date;
  }

  private static boolean isOfYear(When news) {
    return news != null && news.start().isYear();
  }

  /**
   * The time a sentence tells before a visit, or null: the days from one to another are the
   * visit's, but the one day of the news dates no plan, and a visit of the news has its own days.
   */
  private When timeBefore(Sentence sentence, Span at, boolean planned) {
    When before = setting.dateBefore(sentence, at);
    if (before == null) {
      return planned ? null : monthOfSigning(sentence, at);
    }
    boolean day = before != null && before.start().isDay() && !before.isSpan();
    Direction direction = story.direction(before, sentence);
    boolean possible =
        planned
            ? direction == Direction.AHEAD || !day && direction == Direction.UNSAID
            : direction == Direction.AHEAD && isDaysAhead(before, sentence, at)
                || direction == Direction.BACK && !day
                || isOfDays(before)
                || !day
                    && before != null
                    && before.equals(setting.dateOpening(sentence))
                    && isOfYear(story.newsDate(sentence));
    return possible ? before : null;
  }

  /** "a pact signed on 30 January in Hanoi during the visit of A": the visit took place then. */
  private When monthOfSigning(Sentence sentence, Span at) {
    When found = null;
    for (AgreementMention paper : sentence.mentions(AgreementMention.class)) {
      int distance = at.begin() - paper.span().end();
      if (distance >= 0 && distance <= SIGNING_REACH && story.isSameClause(paper.span(), at)) {
        found = story.resolve(paper.signed());
      }
    }
    return found == null || !found.start().isDay()
        ? found
        : new When(found.start().toMonth(), null, found.basis());
  }

  /**
   * A visit under way whose days nobody tells took place in the month of the news; in its year
   * where it may have begun in the month before.
   */
  void dateUndated() {
    for (EngagementDraft draft : book.drafts()) {
      if (draft.type.equals("visit") && draft.status == Status.HELD && draft.when == null) {
        When news = story.newsDate();
        boolean began = opening.contains(draft);
        boolean seen = draft.people.keySet().stream().anyMatch(book::meetsSomebody);
        boolean over = !began && (closed.contains(draft) || !firm.contains(draft) && !seen);
        draft.when = Setting.loosely(news, over ? DAYS_OF_A_VISIT : began ? 0 : DAYS_BEFORE_TOLD);
      }
    }
  }
}
