package attache.assemble;

import attache.assemble.SideResolver.Side;
import attache.model.ArticleFacts.Role;
import attache.model.ArticleFacts.Status;
import attache.model.Basis;
import attache.model.BlockKind;
import attache.model.DateExpression.Direction;
import attache.model.EventMention;
import attache.model.Evidence;
import attache.model.Mention;
import attache.model.Mention.CountryMention;
import attache.model.Mention.EngagementMention;
import attache.model.Mention.PersonForm;
import attache.model.Mention.PersonMention;
import attache.model.Sentence;
import attache.model.Span;
import attache.model.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Engagements that a phrase names: dialogues, exchanges and conferences with their editions,
 * exercises, exhibitions, anniversaries, and gatherings between parties.
 */
final class NamedEngagements {

  private static final Set<String> BILATERAL = Set.of("policy-dialogue", "exchange");

  /** Events of who holds what with whom. */
  private static final Set<String> HOLDING = Set.of("named-with", "between");

  /** Words for what is no conference told of before: "dự cuộc họp". */
  private static final String OTHER = "other-gathering";

  private static final int DATE_REACH = 60;

  /** Chars between an edition and what it is of: " of the ". */
  private static final int OF_IT = 8;

  /** Chars between an event and a day that can be of nothing else. */
  private static final int ADJOINING = 12;

  /** Chars between a dialogue and those between whom it is: "giữa các lãnh đạo". */
  private static final int BETWEEN_REACH = 20;

  private static final int FEWEST_WORDS_OF_A_NAME = 4;

  /** What is looked back at may have taken place this many days before. */
  private static final int DAYS_OF_AN_ECHO = 10;

  /** Chars between a word of going somewhere and the conference somebody goes to. */
  private static final int ON_THE_WAY = 90;

  /** A conference told of without its days may have begun this many days before. */
  private static final int DAYS_OF_A_CONFERENCE = 2;

  private final Story story;
  private final SideResolver sides;
  private final Setting setting;
  private final EngagementBook book;
  private final Doers doers;
  private EngagementMention lastSeries;
  private EngagementDraft lastHeld;

  NamedEngagements(Story story, SideResolver sides, Setting setting, EngagementBook book) {
    this.story = story;
    this.sides = sides;
    this.setting = setting;
    this.book = book;
    doers = new Doers(story, sides);
  }

  /** What one sentence names, joined into the book. */
  Map<EngagementMention, EngagementDraft> read(Sentence sentence) {
    Map<EngagementMention, EngagementDraft> named = new LinkedHashMap<>();
    boolean activity = false;
    EngagementMention before = null;
    for (EngagementMention mention : sentence.mentions(EngagementMention.class)) {
      boolean counted = before != null && isEditionOf(before, mention);
      EngagementMention whole =
          counted
              ? withEdition(mention, before.edition())
              : mention.type().isEmpty() ? editionOfLast(mention) : mention;
      before = mention.type().isEmpty() ? mention : null;
      if (whole == null || story.isInLink(sentence, mention.span())) {
        continue;
      }
      draft(whole, sentence, activity).ifPresent(d -> named.put(mention, book.keep(d)));
      activity |= whole.type().equals("ceremony");
      if (EngagementBook.isSeries(whole.type())) {
        lastSeries = whole;
      }
    }
    heads(sentence, named);
    attendance(sentence, named);
    for (EngagementDraft draft : named.values()) {
      lastHeld = draft.status == Status.HELD ? draft : lastHeld;
    }
    return named;
  }

  /** "the third edition of X": whether an edition stands right before what it is of. */
  private boolean isEditionOf(EngagementMention edition, EngagementMention named) {
    int distance = named.span().begin() - edition.span().end();
    return !named.type().isEmpty()
        && named.edition() == 0
        && distance > 0
        && distance <= OF_IT
        && story.text(new Span(edition.span().end(), named.span().begin())).strip().length() > 1;
  }

  private static EngagementMention withEdition(EngagementMention mention, int edition) {
    return new EngagementMention(
        mention.span(),
        mention.type(),
        mention.name(),
        mention.series(),
        mention.countries(),
        mention.collective(),
        edition,
        mention.date(),
        mention.place());
  }

  /** "lần thứ sáu" means that edition of the series named last. */
  private EngagementMention editionOfLast(EngagementMention mention) {
    boolean others =
        lastSeries != null
            && !mention.countries().isEmpty()
            && !mention.countries().equals(lastSeries.countries());
    if (lastSeries == null || lastSeries.edition() == mention.edition() && !others) {
      return null;
    }
    return new EngagementMention(
        mention.span(),
        lastSeries.type(),
        lastSeries.name(),
        lastSeries.series(),
        others ? mention.countries() : lastSeries.countries(),
        lastSeries.collective(),
        mention.edition(),
        mention.date(),
        mention.place());
  }

  private Optional<EngagementDraft> draft(
      EngagementMention mention, Sentence sentence, boolean activity) {
    Span at = mention.span();
    boolean mechanism =
        EngagementBook.isSeries(mention.type())
            && (setting.cueRightBefore(sentence, "mechanism", at)
                || setting.cueNear(sentence, "mechanism", at)
                    && story.wordBefore(sentence, at, "such-as"));
    if (mechanism && mention.edition() == 0 && mention.date() == null
        || isCalledOff(mention, sentence)
        || BILATERAL.contains(mention.type())
            && story.cueBehind(sentence, "non-state", at, BETWEEN_REACH)
        || isChaired(mention, sentence)) {
      return Optional.empty();
    }
    EngagementDraft draft = new EngagementDraft(mention.type(), Status.HELD);
    draft.name = mention.name();
    draft.edition = mention.edition();
    draft.countries.addAll(countriesOf(mention, sentence));
    draft.evidence.add(new Evidence(at, sentence.span()));
    draft.typeRank = Setting.typeRank(sentence);
    When own = story.resolve(mention, sentence);
    return switch (mention.type()) {
      case "policy-dialogue", "exchange", "conference" -> series(draft, mention, sentence, own);
      case "meeting", "talks", "call", "reception" -> gathering(draft, mention, sentence, own);
      case "ceremony", "exhibition", "exercise" -> occasion(draft, mention, sentence, own);
      case "year" -> {
        draft.type = "ceremony";
        yield occasion(draft, mention, sentence, own)
            .filter(year -> year.status == Status.PLANNED && year.when != null);
      }
      case "anniversary" -> {
        draft.type = "ceremony";
        yield activity || setting.cueNear(sentence, "organise", at)
            ? occasion(draft, mention, sentence, own)
            : Optional.empty();
      }
      default -> Optional.empty();
    };
  }

  /** Whether an event is called off here, which all the article then tells of it is. */
  private boolean isCalledOff(EngagementMention mention, Sentence sentence) {
    boolean off = setting.isCalledOff(sentence, mention.span());
    if (off && EngagementBook.isSeries(mention.type())) {
      book.callOff(mention.type(), mention.name());
    }
    return off;
  }

  /** "Chủ tịch ASEAN 2027": whoever chairs something for a year, no gathering of that year. */
  private boolean isChaired(EngagementMention mention, Sentence sentence) {
    return EngagementBook.isSeries(mention.type())
        && mention.edition() == 0
        && sentence.mentions(PersonMention.class).stream()
            .filter(p -> p.form() == PersonForm.BY_OFFICE)
            .anyMatch(p -> mention.span().begin() - p.span().end() == 1);
  }

  private List<String> countriesOf(EngagementMention mention, Sentence sentence) {
    Set<String> codes = new TreeSet<>(mention.countries());
    if (!mention.series().isEmpty()) {
      codes.addAll(story.codesOf(mention.series()));
    }
    if (codes.isEmpty() && mention.collective() > 0) {
      codes.addAll(story.sides(sentence, mention.collective()));
    } else if (codes.size() < 2 && statesOfHolders(mention, sentence).size() == 2) {
      codes.addAll(statesOfHolders(mention, sentence));
    } else if (BILATERAL.contains(mention.type()) && codes.size() < 2) {
      boolean numbered = mention.edition() > 0 || story.isOpening(sentence);
      codes.addAll(numbered ? story.sides(sentence, 2) : story.certainSides(sentence, 2));
    }
    return List.copyOf(codes);
  }

  /** "A held 2+2 talks with B": the states of those who hold a dialogue. */
  private Set<String> statesOfHolders(EngagementMention mention, Sentence sentence) {
    Set<String> states = new TreeSet<>();
    if (mention.type().equals("policy-dialogue")) {
      for (EventMention event : sentence.events()) {
        if (HOLDING.contains(event.event()) && event.role("e").contains(mention)) {
          holders(event, sentence).stream()
              .map(Side::country)
              .filter(c -> c.length() == 3)
              .forEach(states::add);
        }
      }
    }
    return states;
  }

  /** Both sides of who holds something with whom; who does so may stand before the phrase. */
  private List<Side> holders(EventMention event, Sentence sentence) {
    List<Side> all = new ArrayList<>(sides.sides(event.role("a"), sentence));
    List<Side> others = sides.sides(event.role("b"), sentence);
    if (all.isEmpty() && setting.speakersBefore(sentence, event.trigger())) {
      all.addAll(sides.speakers());
    }
    if (all.isEmpty()) {
      doers.ofEncounter(sentence, event, others).ifPresent(all::add);
    }
    all.addAll(others);
    return all;
  }

  // ---- dialogues, exchanges, conferences

  private Optional<EngagementDraft> series(
      EngagementDraft draft, EngagementMention mention, Sentence sentence, When own) {
    Span at = mention.span();
    boolean several = draft.edition == 0 && setting.cueRightBefore(sentence, "plural", at);
    if (BILATERAL.contains(draft.type) && draft.countries.size() < 2 && mention.series().isEmpty()
        || several
        || setting.isInDoubt(sentence, at)) {
      return Optional.empty();
    }
    EngagementDraft main = book.heldLike(draft);
    if (own == null && main != null && (draft.edition == 0 || draft.edition == main.edition)) {
      if (story.isOpening(sentence)) {
        When told = ofConference(draft, dateOf(sentence, at), sentence, at);
        draft.when = story.direction(told, sentence) == Direction.UNSAID ? told : null;
        if (draft.when != null && !story.isOfADay() && setting.footing().isToCome(sentence, at)) {
          draft.status = Status.PLANNED;
        }
        draft.place = setting.placeBeside(sentence, at);
      }
      return Optional.of(draft);
    }
    When near = own != null ? own : dateOf(sentence, at);
    if (draft.edition == 0 && own == null && !story.isOpening(sentence)) {
      near = setting.dateBehind(sentence, at, DATE_REACH);
    }
    near = own != null ? own : ofConference(draft, near, sentence, at);
    draft.status = statusOf(draft, main, near, mention, sentence);
    if (draft.status == null || draft.status != Status.HELD && draft.edition == 0 && near == null) {
      return Optional.empty();
    }
    if (draft.countries.isEmpty() && draft.edition > 0) {
      setting.hostBehind(sentence, at).ifPresent(draft.countries::add);
    }
    boolean held = draft.status == Status.HELD;
    draft.place =
        held && story.isOpening(sentence)
            ? setting.placeBeside(sentence, at)
            : setting.placeBehind(sentence, at);
    draft.when = held && near == null ? heldDate(draft, sentence) : near;
    return settlesPlan(draft, sentence) ? Optional.of(draft) : Optional.empty();
  }

  /** "A, who will go there in October for the summit, today met B": the day is not the plan's. */
  private boolean settlesPlan(EngagementDraft draft, Sentence sentence) {
    boolean ofNews =
        draft.status == Status.PLANNED
            && draft.when != null
            && draft.when.start().isDay()
            && draft
                .when
                .start()
                .equals(
                    Optional.ofNullable(story.newsDate(sentence)).map(When::start).orElse(null));
    if (ofNews) {
      When before = setting.dateBefore(sentence, draft.evidence.get(0).span());
      draft.when = story.direction(before, sentence) == Direction.AHEAD ? before : null;
    }
    return draft.when != null || draft.edition > 0 || draft.status != Status.PLANNED;
  }

  /** Null for a mechanism or a mere mention. */
  private Status statusOf(
      EngagementDraft draft,
      EngagementDraft main,
      When near,
      EngagementMention mention,
      Sentence sentence) {
    Span at = mention.span();
    boolean planned = setting.isPlanned(sentence, at);
    boolean past = setting.isPast(sentence, at);
    boolean ahead = setting.footing().isDatedAhead(sentence, at);
    switch (ahead ? Direction.AHEAD : story.direction(near, sentence)) {
      case AHEAD -> {
        return Status.PLANNED;
      }
      case BACK -> {
        return Status.PAST;
      }
      default -> {}
    }
    if (story.isOpening(sentence) && !planned && !past) {
      return Status.HELD;
    }
    if (main != null && main.edition > 0 && draft.edition > 0) {
      return draft.edition > main.edition ? Status.PLANNED : Status.PAST;
    }
    if (planned || setting.cueNear(sentence, "proposed", at)) {
      return Status.PLANNED;
    }
    if (past) {
      return Status.PAST;
    }
    When before = setting.dateBefore(sentence, at);
    boolean news = before != null && story.direction(before, sentence) == Direction.UNSAID;
    if (near != null || news && draft.edition > 0) {
      return Status.HELD;
    }
    if (book.hasEarlierEdition(draft)) {
      return Status.PLANNED;
    }
    return draft.edition > 0 ? Status.PAST : null;
  }

  /**
   * "on 6 July he left for the summit", "from 5 to 11 July he will visit A, attend the summit": of
   * a conference to which somebody is on the way, which is part of his journey, or beside which he
   * meets others, only the month is known, unless the days stand with it or its opening.
   */
  private When ofConference(EngagementDraft draft, When told, Sentence sentence, Span at) {
    boolean day = told != null && told.start().isDay();
    boolean way =
        told != null && told.isSpan()
            ? sentence.events().stream().anyMatch(e -> e.event().equals("visit"))
            : story.cueBefore(sentence, "on-the-way", at, ON_THE_WAY);
    boolean known = !draft.type.equals("conference") || !day || isOpened(sentence, at) || !way;
    if (known || setting.footing().isDated(sentence, at)) {
      return told;
    }
    boolean month = !told.isSpan() || told.end().toMonth().equals(told.start().toMonth());
    return month ? new When(told.start().toMonth(), null, told.basis()) : null;
  }

  /** "opened on 5 May", "khai mạc": said to take place, to begin or to end. */
  private boolean isOpened(Sentence sentence, Span at) {
    return story.cueBefore(sentence, "takes-place", at, ADJOINING)
        || story.cueBehind(sentence, "takes-place", at, DATE_REACH);
  }

  /** An exchange may last longer than the day told; its month is what is known. */
  private When heldDate(EngagementDraft draft, Sentence sentence) {
    When news = story.newsDate(sentence);
    if (news == null) {
      return null;
    }
    if (setting.footing().isAfter(sentence, draft.evidence.get(0).span())) {
      return Setting.loosely(news, DAYS_OF_AN_ECHO);
    }
    if (draft.type.equals("conference") && !isOpened(sentence, draft.evidence.get(0).span())) {
      return Setting.loosely(news, DAYS_OF_A_CONFERENCE);
    }
    return When.assumed(draft.type.equals("exchange") ? news.start().toMonth() : news.start());
  }

  /** Close behind in its clause; in the opening also before; else before if it is another time. */
  private When dateOf(Sentence sentence, Span at) {
    When behind = setting.dateBehind(sentence, at, DATE_REACH);
    if (behind != null) {
      return behind;
    }
    When before = setting.dateBefore(sentence, at);
    boolean other = story.direction(before, sentence) != Direction.UNSAID;
    return story.isOpening(sentence) || other ? before : null;
  }

  // ---- others

  /** "cuộc gặp thường niên giữa ba bộ trưởng": told by its parties, not by persons. */
  private Optional<EngagementDraft> gathering(
      EngagementDraft draft, EngagementMention mention, Sentence sentence, When own) {
    if (draft.countries.size() < 2
        || mention.name().split(" ").length <= 2
        || setting.cueRightBefore(sentence, "plural", mention.span())
        || setting.isInDoubt(sentence, mention.span())) {
      return Optional.empty();
    }
    When when = own != null ? own : setting.dateNear(sentence, mention.span());
    boolean certain = setting.settle(draft, sentence, mention.span(), when);
    boolean assumed = draft.when != null && draft.when.basis() == Basis.ASSUMED;
    boolean told =
        draft.status == Status.HELD && draft.when != null && !assumed && draft.when.start().isDay();
    boolean inPassing =
        when == null
            && draft.status == Status.HELD
            && setting.footing().isMereNoun(sentence, mention.span(), mention.span());
    if (draft.status == Status.HELD && !told && !isHeading(sentence)) {
      draft.status = Status.PAST;
    }
    boolean vague =
        draft.status == Status.PAST && assumed
            || draft.status == Status.PLANNED
                && draft.when == null
                && !setting.footing().isToCome(sentence, mention.span());
    return !certain || vague || inPassing && !isHeading(sentence)
        ? Optional.empty()
        : Optional.of(draft);
  }

  /** An anniversary, exhibition or exercise. */
  private Optional<EngagementDraft> occasion(
      EngagementDraft draft, EngagementMention mention, Sentence sentence, When own) {
    Span at = mention.span();
    boolean several = setting.cueRightBefore(sentence, "plural", at);
    if (setting.cueRightBefore(sentence, "occasion", at)
        || mention.type().equals("ceremony")
            && several
            && mention.name().split(" ").length <= FEWEST_WORDS_OF_A_NAME
            && own == null
            && setting.dateNear(sentence, at) == null
        || mention.type().equals("exercise") && several
        || setting.isInDoubt(sentence, at)) {
      return Optional.empty();
    }
    boolean exercise = mention.type().equals("exercise");
    When near =
        exercise && !isHeading(sentence)
            ? dayOfExercise(sentence, at)
            : setting.dateNear(sentence, at);
    When when = own != null ? own : near;
    String place = mention.place().isEmpty() ? setting.placeBehind(sentence, at) : mention.place();
    boolean specific =
        draft.edition > 0
            || own != null
            || exercise
                && (mention.countries().size() > 1
                    || mention.collective() > 0
                    || mention.countries().size() == 1 && isWithOthers(mention)
                    || isCalled(mention) && holdersBefore(sentence, at).size() > 1)
            || !exercise && mention.name().split(" ").length >= FEWEST_WORDS_OF_A_NAME;
    if (!specific && place.isEmpty()) {
      return Optional.empty();
    }
    Direction direction = story.direction(when, sentence);
    boolean planned = setting.isPlanned(sentence, at);
    boolean ofTheNews =
        isHeading(sentence) || when != null && when.start().isDay() && !when.isSpan();
    if (direction == Direction.AHEAD || planned && direction == Direction.UNSAID) {
      draft.status = Status.PLANNED;
    } else if (direction == Direction.BACK || !ofTheNews) {
      draft.status = Status.PAST;
    }
    boolean over =
        direction == Direction.BACK
            || setting.isPast(sentence, at)
            || setting.looksBack(sentence, at);
    boolean memorial = draft.type.equals("ceremony") && draft.edition == 0;
    if (draft.status == Status.PAST && (memorial && when == null || !over && when != null)) {
      return Optional.empty();
    }
    boolean acts =
        memorial
            && several
            && draft.status == Status.HELD
            && setting.dateBehind(sentence, at, ADJOINING) == null;
    draft.when = acts && when != null ? new When(when.start().toMonth(), null, when.basis()) : when;
    draft.place = place;
    if (exercise && draft.countries.size() < 2) {
      draft.countries.addAll(holdersBefore(sentence, at));
    }
    if (draft.countries.isEmpty() && mention.series().isEmpty()) {
      draft.countries.addAll(sidesOf(mention, sentence));
    } else if (exercise && isWithOthers(mention)) {
      draft.countries.addAll(holderBefore(mention, sentence));
    }
    draft.countries.remove("");
    boolean nobodys =
        draft.countries.isEmpty()
            || exercise && draft.countries.size() < 2
            || exercise && isWithOthers(mention) && holderBefore(mention, sentence).isEmpty()
            || exercise && isTimeless(draft) && draft.countries.size() < 3
            || !mention.type().equals("ceremony") && mention.collective() < 3 && isVague(draft);
    return nobodys ? Optional.empty() : Optional.of(draft);
  }

  /** "Exercise Wide River": a name of its own behind the noun. */
  private static boolean isCalled(EngagementMention mention) {
    int space = mention.name().indexOf(' ');
    return !mention.series().isEmpty()
        || space > 0 && Character.isUpperCase(mention.name().charAt(space + 1));
  }

  /**
   * Said behind it, before its verb, or the day its sentence opens with: much else is dated beside
   * exercises.
   */
  private When dayOfExercise(Sentence sentence, Span at) {
    When behind = setting.dateBehind(sentence, at, DATE_REACH);
    When opening = setting.dateOpening(sentence);
    boolean held = opening != null && opening.start().isDay() && !setting.isPlanned(sentence, at);
    boolean told = setting.cueNear(sentence, "report", at);
    if (behind == null && !told && !holdersBefore(sentence, at).isEmpty()) {
      When before = setting.dateBefore(sentence, at);
      return before != null && before.start().isDay() ? before : null;
    }
    return behind == null && held && !told ? opening : behind;
  }

  /**
   * Whose an event is whose name tells no state: an exhibition's host is told behind it, an
   * exercise is of two only where it is called a joint one, an anniversary where it is one of
   * relations.
   */
  private List<String> sidesOf(EngagementMention mention, Sentence sentence) {
    Span at = mention.span();
    if (mention.type().equals("exhibition")) {
      Optional<String> host = setting.hostBehind(sentence, at);
      boolean ownNews = story.statesIn(sentence).stream().allMatch(s -> s.equals(story.home()));
      return host.map(List::of).orElse(ownNews ? List.of(story.home()) : List.of());
    }
    boolean theirs =
        mention.type().equals("exercise")
            ? story.holdsWord(at, "joint")
            : mention.collective() > 0 || story.holdsWord(at, "of-relations");
    return theirs ? story.certainSides(sentence, 2) : List.of();
  }

  /** "A and B opened the exercise": those who hold it by a verb of holding. */
  private Set<String> holdersBefore(Sentence sentence, Span exercise) {
    return sentence.events().stream()
        .filter(e -> e.event().equals("exercise-by"))
        .filter(e -> e.role("e").stream().anyMatch(m -> m.span().equals(exercise)))
        .flatMap(e -> e.role("a").stream())
        .flatMap(m -> story.countriesOf(m).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** "an exercise with A": others than the one who holds it. */
  private boolean isWithOthers(EngagementMention mention) {
    boolean with =
        story.holdsWord(mention.span(), "with") || story.holdsWord(mention.span(), "alongside");
    return with && !story.holdsWord(mention.span(), "between");
  }

  /** The one other state named before an exercise that tells only with whom it is held. */
  private Set<String> holderBefore(EngagementMention mention, Sentence sentence) {
    Set<String> states = new TreeSet<>();
    for (Mention other : sentence.mentions()) {
      if (other.span().end() <= mention.span().begin()) {
        states.addAll(story.countriesOf(other));
      }
    }
    states.removeIf(s -> s.length() != 3 || mention.countries().contains(s));
    return states.size() == 1 ? states : Set.of();
  }

  /** Another time or nobody knows when, where or under what number. */
  private static boolean isVague(EngagementDraft draft) {
    return isUndated(draft) && draft.place.isEmpty();
  }

  private static boolean isTimeless(EngagementDraft draft) {
    return draft.when == null && draft.edition == 0;
  }

  private static boolean isUndated(EngagementDraft draft) {
    return draft.status != Status.HELD && isTimeless(draft);
  }

  private static boolean isHeading(Sentence sentence) {
    return sentence.kind() == BlockKind.HEADLINE || sentence.kind() == BlockKind.LEAD;
  }

  /** What comes now is no longer told of the event held last: people have met since. */
  void forgetLast() {
    lastHeld = null;
  }

  // ---- who chairs and attends

  private void heads(Sentence sentence, Map<EngagementMention, EngagementDraft> named) {
    for (EventMention event : sentence.events()) {
      if (HOLDING.contains(event.event())) {
        holds(event, sentence, named);
        continue;
      }
      boolean chairs = event.event().equals("cochair");
      if (!chairs && !event.event().equals("attend") || isPartOfAnother(event, sentence)) {
        continue;
      }
      EngagementDraft target = target(event, named);
      if (target == null) {
        continue;
      }
      boolean conference = target.type.equals("conference");
      if (!EngagementBook.isSeries(target.type) && !target.type.equals("exercise")
          || !chairs && !conference) {
        continue;
      }
      List<Mention> heads = new ArrayList<>(event.role("a"));
      heads.addAll(event.role("b"));
      if (!heads.isEmpty()
          && (isWhere(heads.get(0), sentence)
              || story.wordBefore(sentence, heads.get(0).span(), "invites"))) {
        continue;
      }
      if (event.pattern().equals("attend") && heads.size() > 1 && isHost(heads.get(0), sentence)) {
        heads.remove(0);
      }
      if (heads.isEmpty()) {
        visiting(sentence, event, target);
      }
      for (Side side : sides.sides(heads, sentence)) {
        if (side.actor() != null && (conference || target.countries.contains(side.country()))) {
          target.take(side.actor(), chairs ? Role.CO_CHAIR : Role.HEAD);
        } else if (conference && !side.country().isEmpty()) {
          target.countries.add(side.country());
        }
      }
      if (chairs) {
        sides.met(List.copyOf(target.people.keySet()));
        session(sentence, event, target);
      }
    }
  }

  /** "nhận lời mời của A, B dự hội nghị": who stands behind "của" has not come along. */
  private boolean isHost(Mention mention, Sentence sentence) {
    return story.wordBefore(sentence, mention.span(), "binding");
  }

  /** "A visits Laos and Thailand to attend the summit": they are where he goes. */
  private boolean isWhere(Mention mention, Sentence sentence) {
    return mention instanceof CountryMention
        && story.wordBefore(sentence, mention.span(), "towards");
  }

  /** "A and B held 2+2 talks with C and D": they head the dialogue. */
  private void holds(
      EventMention event, Sentence sentence, Map<EngagementMention, EngagementDraft> named) {
    EngagementDraft target =
        event.role("e").stream().map(named::get).filter(d -> d != null).findFirst().orElse(null);
    if (target == null || !target.type.equals("policy-dialogue")) {
      return;
    }
    for (Side side : holders(event, sentence)) {
      if (side.actor() != null && target.countries.contains(side.country())) {
        target.take(side.actor(), Role.HEAD);
      }
    }
    sides.met(List.copyOf(target.people.keySet()));
  }

  /** "Sang Malaysia dự Hội nghị ..., Đại tướng A": who goes, and where it is held. */
  private void visiting(Sentence sentence, EventMention event, EngagementDraft target) {
    sides
        .doerAfter(sentence, event.span())
        .filter(actor -> actor.country().equals(story.home()))
        .ifPresent(actor -> target.take(actor, Role.HEAD));
    if (!event.role("c").isEmpty() && target.place.isEmpty()) {
      target.place = story.text(event.role("c").get(0).span());
    }
  }

  /**
   * "do A và B đồng chủ trì" holds "A và B đồng chủ trì", which would look for its object behind.
   */
  private static boolean isPartOfAnother(EventMention event, Sentence sentence) {
    return sentence.events().stream()
        .anyMatch(
            e ->
                e != event
                    && e.event().equals(event.event())
                    && !e.span().equals(event.span())
                    && e.span().begin() < event.span().begin()
                    && e.span().end() == event.span().end());
  }

  /** "Hội nghị quy tụ A, B và C": the countries said to attend. */
  private void attendance(Sentence sentence, Map<EngagementMention, EngagementDraft> named) {
    EngagementDraft target = conference(named);
    if (target == null) {
      return;
    }
    sentence.cues().stream()
        .filter(c -> c.list().equals("attendance"))
        .findFirst()
        .ifPresent(
            cue ->
                sentence.mentions(CountryMention.class).stream()
                    .filter(c -> c.span().begin() >= cue.span().end() && !c.capital())
                    .filter(c -> !story.wordBefore(sentence, c.span(), "firm"))
                    .forEach(c -> target.countries.add(c.code())));
  }

  /** The conference a sentence names, else that held last; or null. */
  private EngagementDraft conference(Map<EngagementMention, EngagementDraft> named) {
    for (EngagementDraft draft : named.values()) {
      if (draft.type.equals("conference")) {
        return draft;
      }
    }
    return lastHeld != null && lastHeld.type.equals("conference") ? lastHeld : null;
  }

  /** The session that is chaired dates a dialogue more closely than the visit around it. */
  private void session(Sentence sentence, EventMention event, EngagementDraft target) {
    When day = setting.dateNear(sentence, event.span());
    boolean closer =
        day != null
            && day.start().isDay()
            && !day.isSpan()
            && target.when != null
            && target.when.isSpan()
            && day.start().compareTo(target.when.start()) >= 0
            && day.start().compareTo(target.when.end()) <= 0;
    if (closer) {
      target.when = day;
      String place = setting.placeNear(sentence, event.span());
      target.place = place.isEmpty() ? target.place : place;
    }
  }

  /** The phrase an act is about: its object behind it, else the one before, else the last held. */
  private EngagementDraft target(
      EventMention event, Map<EngagementMention, EngagementDraft> named) {
    for (Mention mention : event.role("e")) {
      if (mention instanceof EngagementMention && named.containsKey(mention)) {
        return named.get(mention);
      }
    }
    EngagementDraft before = null;
    EngagementDraft after = null;
    for (Map.Entry<EngagementMention, EngagementDraft> entry : named.entrySet()) {
      if (entry.getKey().span().begin() < event.span().begin()) {
        before = entry.getValue();
      } else if (after == null) {
        after = entry.getValue();
      }
    }
    boolean objectFollows = event.pattern().equals("attend") || event.pattern().equals("cochair");
    EngagementDraft first = objectFollows ? after : before;
    EngagementDraft second = objectFollows ? before : null;
    boolean other = event.pattern().equals("attend") && story.isFollowedBy(event.span(), OTHER);
    return first != null ? first : second != null ? second : other ? null : lastHeld;
  }
}
