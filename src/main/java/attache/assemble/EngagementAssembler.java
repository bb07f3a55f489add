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
import attache.model.Mention.DateMention;
import attache.model.Mention.EngagementMention;
import attache.model.Mention.PersonForm;
import attache.model.Mention.PersonMention;
import attache.model.Mention.PlaceMention;
import attache.model.Sentence;
import attache.model.Span;
import attache.model.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts the engagements of an article together: acts between people ("hội đàm với"), engagements
 * named by a phrase ("Đối thoại ... lần thứ 7"), visits and ceremonies; one row an event, however
 * often and under however many words it is told.
 */
final class EngagementAssembler {

  private static final Set<String> ENCOUNTERS =
      Set.of("talks", "meeting", "pull-aside", "call", "reception");
  private static final Set<String> SERIES = Set.of("policy-dialogue", "exchange", "conference");
  private static final Set<String> OUTLOOK = Set.of("planned", "request", "past");
  private static final int CUE_REACH = 60;
  private static final int CLAUSE_REACH = 220;
  private static final int RIGHT_BEFORE = 10;

  private final Story story;
  private final SideResolver sides;
  private final List<EngagementDraft> drafts = new ArrayList<>();
  private EngagementDraft lastNamed;

  EngagementAssembler(Story story, SideResolver sides) {
    this.story = story;
    this.sides = sides;
  }

  /** What one sentence tells; sentences come in order. */
  void read(Sentence sentence) {
    Map<EngagementMention, EngagementDraft> named = new LinkedHashMap<>();
    for (EngagementMention mention : sentence.mentions(EngagementMention.class)) {
      if (!mention.type().equals("visit")) {
        named(mention, sentence).ifPresent(draft -> named.put(mention, keep(draft)));
      }
    }
    List<EngagementDraft> met = new ArrayList<>();
    for (EventMention event : sentence.events()) {
      if (ENCOUNTERS.contains(event.event())) {
        for (EngagementDraft draft : encounters(event, sentence)) {
          met.add(keep(draft));
        }
      }
    }
    met.forEach(draft -> sides.met(List.copyOf(draft.people.keySet())));
    heads(sentence, named);
    link(sentence, named, met);
    visits(sentence);
    welcome(sentence, met);
    named.values().stream().filter(d -> d.status == Status.HELD).forEach(d -> lastNamed = d);
    story.lastSubject(sentence).ifPresent(sides::spoke);
  }

  // ---- acts between people

  private List<EngagementDraft> encounters(EventMention event, Sentence sentence) {
    List<Side> left = new ArrayList<>(sides.sides(event.role("a"), sentence));
    List<Side> right = new ArrayList<>(sides.sides(event.role("b"), sentence));
    if (event.role("b").isEmpty() && countries(left).size() < 2) {
      if (!event.pattern().contains("received")) {
        return List.of();
      }
      right = left;
      left = new ArrayList<>();
    }
    if (isDenied(event, sentence)) {
      return List.of();
    }
    if (left.isEmpty() && !right.isEmpty()) {
      Optional<Side> doer = sides.doer(sentence, event, right);
      if (doer.isEmpty() && countries(right).size() < 2) {
        return List.of();
      }
      doer.ifPresent(left::add);
    }
    List<EngagementDraft> found = new ArrayList<>();
    for (List<Side> group : groups(left, right)) {
      EngagementDraft draft = encounter(event, sentence, left, group);
      if (draft != null) {
        found.add(draft);
      }
    }
    return found;
  }

  /** One encounter for each country met, unless all of them meet together. */
  private static List<List<Side>> groups(List<Side> left, List<Side> right) {
    Set<String> met = countries(right);
    if (countries(left).size() > 1 || met.size() <= 1 || left.isEmpty()) {
      return List.of(right);
    }
    List<List<Side>> groups = new ArrayList<>();
    for (String country : met) {
      groups.add(right.stream().filter(s -> s.country().equals(country)).toList());
    }
    return groups;
  }

  private static Set<String> countries(List<Side> sides) {
    Set<String> all = new LinkedHashSet<>();
    sides.stream().map(Side::country).filter(c -> !c.isEmpty()).forEach(all::add);
    return all;
  }

  private EngagementDraft encounter(
      EventMention event, Sentence sentence, List<Side> left, List<Side> right) {
    EngagementDraft draft = new EngagementDraft(event.event(), Status.HELD);
    boolean reception = event.event().equals("reception");
    boolean called =
        event.pattern().startsWith("call-on") || event.pattern().startsWith("received");
    add(draft, left, reception ? called ? Role.GUEST : Role.HOST : Role.HEAD);
    add(draft, right, reception ? called ? Role.HOST : Role.GUEST : Role.HEAD);
    if (draft.countries.size() < 2) {
      return null;
    }
    Span trigger = event.trigger();
    When when = dateNear(sentence, event.span());
    settle(draft, sentence, trigger, when);
    if (draft.status != Status.HELD && draft.when == null) {
      return null;
    }
    draft.place = story.isOpening(sentence) ? placeNear(sentence, trigger) : "";
    draft.typeRank = typeRank(sentence);
    draft.first = trigger;
    draft.evidence.add(new Evidence(event.span(), sentence.span()));
    return draft;
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

  /** The lead's word wins over the body's, the body's over captions and headlines. */
  private static int typeRank(Sentence sentence) {
    int kind =
        switch (sentence.kind()) {
          case LEAD -> 0;
          case PARAGRAPH -> 1;
          case SECTION_HEADING -> 2;
          case HEADLINE -> 3;
          case CAPTION -> 4;
          case FURNITURE -> 5;
        };
    return kind * 10_000 + sentence.index();
  }

  /** Status and date of something told at a place in a sentence. */
  private void settle(EngagementDraft draft, Sentence sentence, Span at, When when) {
    Direction direction = story.direction(when);
    boolean planned = isPlanned(sentence, at);
    if (direction == Direction.AHEAD || when == null && planned) {
      draft.status = Status.PLANNED;
      draft.when = when;
    } else if (direction == Direction.BACK) {
      draft.status = Status.PAST;
      draft.when = when;
    } else {
      draft.status = planned && !story.isOpening(sentence) ? Status.PLANNED : Status.HELD;
      draft.when = when != null ? when : assumed();
    }
  }

  private When assumed() {
    When news = story.newsDate();
    return news == null ? null : When.assumed(news.start());
  }

  private boolean isDenied(EventMention event, Sentence sentence) {
    return story.cueBefore(sentence, "negation", event.trigger(), RIGHT_BEFORE);
  }

  private boolean isPlanned(Sentence sentence, Span at) {
    return story
        .governing(sentence, OUTLOOK, at, CLAUSE_REACH)
        .filter(cue -> !cue.list().equals("past"))
        .isPresent();
  }

  private boolean hasCue(Sentence sentence, String list, Span at) {
    return story.cueBefore(sentence, list, at, CUE_REACH);
  }

  /** The date nearest before a place in a sentence, else the first behind it. */
  private When dateNear(Sentence sentence, Span at) {
    DateMention before = null;
    DateMention after = null;
    for (DateMention date : sentence.mentions(DateMention.class)) {
      if (date.span().end() <= at.begin()) {
        before = date;
      } else if (after == null && date.span().begin() >= at.end()) {
        after = date;
      }
    }
    boolean useAfter =
        before == null
            || after != null
                && !story.isSameClause(before.span(), at)
                && story.isSameClause(at, after.span());
    DateMention chosen = useAfter ? after : before;
    return chosen == null ? null : story.resolve(chosen, Direction.UNSAID);
  }

  private String placeNear(Sentence sentence, Span at) {
    PlaceMention best = null;
    int distance = Integer.MAX_VALUE;
    for (PlaceMention place : sentence.mentions(PlaceMention.class)) {
      int d =
          place.span().end() <= at.begin()
              ? at.begin() - place.span().end()
              : (place.span().begin() - at.end()) * 2;
      if (d < distance) {
        distance = d;
        best = place;
      }
    }
    return best == null ? "" : best.name();
  }

  // ---- engagements named by a phrase

  private Optional<EngagementDraft> named(EngagementMention mention, Sentence sentence) {
    boolean mechanism =
        SERIES.contains(mention.type()) && cueRightBefore(sentence, "mechanism", mention.span());
    if (mechanism && mention.edition() == 0 && mention.date() == null) {
      return Optional.empty();
    }
    EngagementDraft draft = new EngagementDraft(mention.type(), Status.HELD);
    draft.name = mention.name();
    draft.edition = mention.edition();
    draft.countries.addAll(countriesOf(mention, sentence));
    draft.first = mention.span();
    draft.evidence.add(new Evidence(mention.span(), sentence.span()));
    draft.typeRank = typeRank(sentence);
    When own = story.resolve(mention.date(), Direction.UNSAID);
    return switch (mention.type()) {
      case "policy-dialogue", "exchange", "conference" -> series(draft, mention, sentence, own);
      case "meeting", "talks", "call", "reception" -> gathering(draft, mention, sentence, own);
      case "ceremony", "exhibition", "exercise" -> occasion(draft, mention, sentence, own);
      default -> Optional.empty();
    };
  }

  private List<String> countriesOf(EngagementMention mention, Sentence sentence) {
    Set<String> codes = new TreeSet<>(mention.countries());
    if (!mention.series().isEmpty()) {
      codes.addAll(story.codesOf(mention.series()));
    }
    boolean bilateral =
        mention.type().equals("policy-dialogue") || mention.type().equals("exchange");
    if (codes.isEmpty() && mention.collective() > 0) {
      codes.addAll(story.sides(sentence, mention.collective()));
    } else if (bilateral && codes.size() < 2) {
      codes.addAll(story.sides(sentence, 2));
    }
    return List.copyOf(codes);
  }

  /** A dialogue, exchange or conference: main event of the article, or an edition referred to. */
  private Optional<EngagementDraft> series(
      EngagementDraft draft, EngagementMention mention, Sentence sentence, When own) {
    EngagementDraft main = heldOf(draft);
    boolean sameEdition = main != null && (draft.edition == 0 || draft.edition == main.edition);
    if (own == null && sameEdition) {
      if (story.isOpening(sentence)) {
        When told = nearForSeries(sentence, mention);
        draft.when = story.direction(told) == Direction.UNSAID ? told : null;
        draft.place = placeBeside(sentence, mention.span());
      }
      return Optional.of(draft);
    }
    boolean planned = isPlanned(sentence, mention.span());
    boolean past = hasCue(sentence, "past", mention.span());
    When near = own != null ? own : nearForSeries(sentence, mention);
    Direction direction = story.direction(near);
    if (direction == Direction.AHEAD) {
      draft.status = Status.PLANNED;
    } else if (direction == Direction.BACK) {
      draft.status = Status.PAST;
    } else if (story.isOpening(sentence) && !planned && !past) {
      draft.status = Status.HELD;
    } else if (main != null && main.edition > 0 && draft.edition > 0) {
      draft.status = draft.edition > main.edition ? Status.PLANNED : Status.PAST;
    } else if (planned || hasCue(sentence, "proposed", mention.span())) {
      draft.status = Status.PLANNED;
    } else if (past) {
      draft.status = Status.PAST;
    } else if (near != null) {
      draft.status = Status.HELD;
    } else {
      draft.status = draft.edition > 0 ? Status.PAST : null;
    }
    if (draft.status == null || draft.status != Status.HELD && draft.edition == 0 && near == null) {
      return Optional.empty();
    }
    boolean held = draft.status == Status.HELD;
    draft.place =
        held && story.isOpening(sentence)
            ? placeBeside(sentence, mention.span())
            : placeAfter(sentence, mention.span());
    draft.when = held && near == null ? heldDate(draft) : near;
    return Optional.of(draft);
  }

  private String placeBeside(Sentence sentence, Span at) {
    String behind = placeAfter(sentence, at);
    return behind.isEmpty() ? placeNear(sentence, at) : behind;
  }

  /** An exchange may last longer than the day told; its month is what is known. */
  private When heldDate(EngagementDraft draft) {
    When news = story.newsDate();
    if (news == null) {
      return null;
    }
    return When.assumed(draft.type.equals("exchange") ? news.start().toMonth() : news.start());
  }

  /** A date told of an edition: in its own clause, or, in the opening, anywhere in the sentence. */
  private When nearForSeries(Sentence sentence, EngagementMention mention) {
    for (DateMention date : sentence.mentions(DateMention.class)) {
      boolean close =
          date.span().begin() >= mention.span().end()
              && date.span().begin() - mention.span().end() <= CUE_REACH
              && story.isSameClause(mention.span(), date.span());
      if (close || story.isOpening(sentence)) {
        return story.resolve(date, Direction.UNSAID);
      }
    }
    return null;
  }

  private String placeAfter(Sentence sentence, Span at) {
    for (PlaceMention place : sentence.mentions(PlaceMention.class)) {
      int distance = place.span().begin() - at.end();
      if (distance >= 0 && distance <= CUE_REACH && story.isSameClause(at, place.span())) {
        return place.name();
      }
    }
    return "";
  }

  private EngagementDraft heldOf(EngagementDraft draft) {
    for (EngagementDraft other : drafts) {
      if (other.type.equals(draft.type)
          && other.status == Status.HELD
          && (draft.countries.isEmpty()
              || draft.countries.equals(other.countries)
              || draft.type.equals("conference") && sameSeries(draft, other))) {
        return other;
      }
    }
    return null;
  }

  private static boolean sameSeries(EngagementDraft left, EngagementDraft right) {
    return left.name.equalsIgnoreCase(right.name)
        || left.name.toLowerCase(Locale.ROOT).contains(right.name.toLowerCase(Locale.ROOT))
        || right.name.toLowerCase(Locale.ROOT).contains(left.name.toLowerCase(Locale.ROOT));
  }

  /** "cuộc gặp thường niên giữa ba bộ trưởng", "cuộc hội đàm ngày 31-5 giữa hai Đảng". */
  private Optional<EngagementDraft> gathering(
      EngagementDraft draft, EngagementMention mention, Sentence sentence, When own) {
    if (draft.countries.size() < 2 || mention.name().split(" ").length <= 2) {
      return Optional.empty();
    }
    When when = own != null ? own : dateNear(sentence, mention.span());
    settle(draft, sentence, mention.span(), when);
    if (draft.status == Status.HELD && !isHeading(sentence)) {
      draft.status = Status.PAST;
    }
    if (draft.status == Status.PAST && draft.when != null && draft.when.basis() == Basis.ASSUMED) {
      return Optional.empty();
    }
    return Optional.of(draft);
  }

  /** An anniversary, exhibition or exercise. */
  private Optional<EngagementDraft> occasion(
      EngagementDraft draft, EngagementMention mention, Sentence sentence, When own) {
    if (cueRightBefore(sentence, "occasion", mention.span())) {
      return Optional.empty();
    }
    boolean specific = draft.edition > 0 || own != null || mention.name().split(" ").length >= 4;
    When when = own != null ? own : dateNear(sentence, mention.span());
    String place = placeAfter(sentence, mention.span());
    if (!specific && place.isEmpty()) {
      return Optional.empty();
    }
    Direction direction = story.direction(when);
    boolean planned = isPlanned(sentence, mention.span());
    if (direction == Direction.AHEAD || planned && direction == Direction.UNSAID) {
      draft.status = Status.PLANNED;
    } else if (direction == Direction.BACK || !isHeading(sentence)) {
      draft.status = Status.PAST;
    }
    draft.when = when;
    draft.place = place;
    if (draft.countries.isEmpty()) {
      draft.countries.addAll(
          mention.type().equals("exhibition") || story.home().isEmpty()
              ? List.of(story.home())
              : story.sides(sentence, 2));
    }
    draft.countries.remove("");
    return draft.countries.isEmpty() ? Optional.empty() : Optional.of(draft);
  }

  /**
   * Who chairs, attends or leads: to the phrase before it in the sentence, else to the last one.
   */
  private void heads(Sentence sentence, Map<EngagementMention, EngagementDraft> named) {
    for (EventMention event : sentence.events()) {
      boolean cochair = event.event().equals("cochair");
      if (!cochair && !event.event().equals("attend")) {
        continue;
      }
      EngagementDraft target = target(event, named);
      if (target == null || !SERIES.contains(target.type) && !target.type.equals("exercise")) {
        continue;
      }
      List<Side> people = sides.sides(event.role("a"), sentence);
      if (!cochair && !target.type.equals("conference")) {
        continue;
      }
      for (Side side : people) {
        if (side.actor() != null
            && (target.countries.contains(side.country())
                || !cochair
                || target.type.equals("conference"))) {
          target.take(side.actor(), cochair ? Role.CO_CHAIR : Role.HEAD);
        }
      }
      if (cochair) {
        sides.met(List.copyOf(target.people.keySet()));
      }
    }
  }

  private EngagementDraft target(
      EventMention event, Map<EngagementMention, EngagementDraft> named) {
    EngagementDraft before = null;
    EngagementDraft after = null;
    for (Map.Entry<EngagementMention, EngagementDraft> entry : named.entrySet()) {
      if (entry.getKey().span().begin() < event.span().begin()) {
        before = entry.getValue();
      } else if (after == null) {
        after = entry.getValue();
      }
    }
    if (event.pattern().equals("attend") || event.pattern().equals("cochair")) {
      return after != null ? after : before != null ? before : lastNamed;
    }
    return before != null ? before : after != null ? after : lastNamed;
  }

  /** "Trong khuôn khổ ...", "bên lề ...": what an encounter is part of, or on the margins of. */
  private void link(
      Sentence sentence, Map<EngagementMention, EngagementDraft> named, List<EngagementDraft> met) {
    for (Map.Entry<EngagementMention, EngagementDraft> entry : named.entrySet()) {
      Span at = entry.getKey().span();
      boolean within = cueRightBefore(sentence, "within", at);
      boolean margins = cueRightBefore(sentence, "margins", at);
      for (EngagementDraft draft : met) {
        if (within) {
          draft.partOf = entry.getValue();
          draft.people.forEach((actor, role) -> entry.getValue().take(actor, role));
          if (draft.place.isEmpty()) {
            draft.place = entry.getValue().place;
          }
        } else if (margins) {
          draft.onMarginsOf = entry.getValue();
        }
      }
      if (margins && entry.getValue().type.equals("conference")) {
        sides
            .doerAfter(sentence, at)
            .filter(a -> a.country().equals(story.home()))
            .ifPresent(a -> entry.getValue().take(a, Role.HEAD));
      }
    }
  }

  private boolean cueRightBefore(Sentence sentence, String list, Span at) {
    return story.cueBefore(sentence, list, at, RIGHT_BEFORE);
  }

  private static boolean isHeading(Sentence sentence) {
    return sentence.kind() == BlockKind.HEADLINE || sentence.kind() == BlockKind.LEAD;
  }

  // ---- visits and ceremonies

  private void visits(Sentence sentence) {
    for (EngagementMention mention : sentence.mentions(EngagementMention.class)) {
      if (mention.type().equals("visit") && !cueRightBefore(sentence, "plural", mention.span())) {
        Cast.Actor visitor = visitorOf(mention, sentence);
        String destination =
            mention.countries().isEmpty()
                ? ""
                : mention.countries().get(mention.countries().size() - 1);
        visit(
            sentence,
            mention.span(),
            visitor,
            destination,
            story.resolve(mention.date(), Direction.UNSAID),
            story.countryName(destination));
      }
    }
    for (EventMention event : sentence.events()) {
      if (event.event().equals("visit") && !event.role("c").isEmpty()) {
        Mention country = event.role("c").get(0);
        String destination = story.countriesOf(country).stream().findFirst().orElse("");
        List<Side> object = List.of(new Side(null, destination));
        Cast.Actor visitor = sides.doer(sentence, event, object).map(Side::actor).orElse(null);
        visit(sentence, event.span(), visitor, destination, null, story.text(country.span()));
      }
    }
  }

  private Cast.Actor visitorOf(EngagementMention mention, Sentence sentence) {
    for (PersonMention person : sentence.mentions(PersonMention.class)) {
      int distance = person.span().begin() - mention.span().end();
      if (distance >= 0 && distance <= 12 && person.form() != PersonForm.COLLECTIVE) {
        return sides.sides(person, sentence).stream()
            .map(Side::actor)
            .filter(a -> a != null)
            .findFirst()
            .orElse(null);
      }
    }
    EventMention here =
        new EventMention("visit", "visit", mention.span(), mention.span(), Map.of());
    List<Side> object =
        mention.countries().isEmpty()
            ? List.of(new Side(null, story.home()))
            : mention.countries().stream().map(c -> new Side(null, c)).toList();
    return sides.doer(sentence, here, object).map(Side::actor).orElse(null);
  }

  private void visit(
      Sentence sentence, Span at, Cast.Actor visitor, String to, When own, String printed) {
    if (visitor == null || visitor.country().isEmpty()) {
      return;
    }
    String destination = to;
    if (destination.isEmpty()) {
      destination = visitor.country().equals(story.home()) ? story.partner(sentence) : story.home();
    }
    if (destination.isEmpty() || destination.equals(visitor.country())) {
      return;
    }
    When when = own != null ? own : dateAfter(sentence, at);
    Direction direction = story.direction(when);
    boolean invited = isPlanned(sentence, at);
    EngagementDraft draft = new EngagementDraft("visit", Status.HELD);
    if (direction == Direction.AHEAD || invited) {
      draft.status = Status.PLANNED;
    } else if (direction == Direction.BACK) {
      draft.status = Status.PAST;
    }
    if (draft.status != Status.HELD && when == null) {
      return;
    }
    if (draft.status == Status.HELD && !meetsSomebody(visitor) && !story.isOpening(sentence)) {
      return;
    }
    draft.when = when;
    draft.place = printed;
    draft.take(visitor, Role.GUEST);
    draft.countries.add(destination);
    draft.first = at;
    draft.typeRank = typeRank(sentence);
    draft.evidence.add(new Evidence(at, sentence.span()));
    keep(draft);
  }

  private When dateAfter(Sentence sentence, Span at) {
    for (DateMention date : sentence.mentions(DateMention.class)) {
      int distance = date.span().begin() - at.end();
      if (distance >= 0
          && distance <= 40
          && (date.date().isSpan() || story.isSameClause(at, date.span()))) {
        return story.resolve(date, Direction.UNSAID);
      }
    }
    return null;
  }

  private boolean meetsSomebody(Cast.Actor visitor) {
    return drafts.stream()
        .anyMatch(
            d ->
                d.status == Status.HELD
                    && d.people.containsKey(visitor)
                    && !d.type.equals("visit"));
  }

  private void welcome(Sentence sentence, List<EngagementDraft> met) {
    for (EventMention event : sentence.events()) {
      if (!event.event().equals("welcome") || sentence.kind() == BlockKind.CAPTION) {
        continue;
      }
      EngagementDraft draft = new EngagementDraft("ceremony", Status.HELD);
      draft.name = "lễ đón";
      Optional<EngagementDraft> beside = met.stream().findFirst();
      if (beside.isPresent()) {
        beside.get().people.forEach(draft::take);
        draft.when = beside.get().when;
        draft.place = beside.get().place;
      } else {
        sides.heads().forEach(a -> draft.take(a, Role.HEAD));
        When when = dateNear(sentence, event.span());
        draft.when = when != null ? when : assumed();
        draft.place = placeNear(sentence, event.span());
      }
      if (draft.countries.size() >= 2) {
        draft.first = event.span();
        draft.evidence.add(new Evidence(event.span(), sentence.span()));
        keep(draft);
      }
    }
  }

  // ---- one row an event

  /** Joins a telling with an earlier one of the same event; the draft that stays. */
  private EngagementDraft keep(EngagementDraft draft) {
    for (EngagementDraft other : drafts) {
      if (isSame(other, draft)) {
        other.absorb(draft);
        return other;
      }
    }
    drafts.add(draft);
    return draft;
  }

  private static boolean isSame(EngagementDraft left, EngagementDraft right) {
    boolean encounters = left.isEncounter() && right.isEncounter();
    if (!encounters && !left.type.equals(right.type)) {
      return false;
    }
    if (!datesAgree(left, right)
        || !left.countries.equals(right.countries) && !subset(left, right)) {
      return false;
    }
    if (SERIES.contains(left.type)) {
      boolean editions = left.edition == right.edition || left.edition == 0 || right.edition == 0;
      boolean names = !left.type.equals("conference") || sameSeries(left, right);
      return editions && names && (left.status == right.status || left.edition == right.edition);
    }
    if (left.status != right.status) {
      return false;
    }
    if (encounters || left.type.equals("call") || left.type.equals("visit")) {
      return samePeople(left, right);
    }
    return left.name.equalsIgnoreCase(right.name) || left.name.isEmpty() || right.name.isEmpty();
  }

  private static boolean subset(EngagementDraft left, EngagementDraft right) {
    return left.type.equals("conference");
  }

  private static boolean datesAgree(EngagementDraft left, EngagementDraft right) {
    if (left.when == null || right.when == null) {
      return true;
    }
    return left.when.start().agreesWith(right.when.start())
        || left.when.isSpan()
            && right.when.start().compareTo(left.when.start()) >= 0
            && right.when.start().compareTo(left.when.end()) <= 0;
  }

  /** One set of heads within the other; nobody on one side fits anybody of the same countries. */
  private static boolean samePeople(EngagementDraft left, EngagementDraft right) {
    Set<Cast.Actor> l = left.people.keySet();
    Set<Cast.Actor> r = right.people.keySet();
    return l.containsAll(r) || r.containsAll(l);
  }

  /** All events of the article, once every sentence was read. */
  List<EngagementDraft> drafts() {
    for (EngagementDraft draft : drafts) {
      if (draft.type.equals("visit") && draft.status == Status.HELD && draft.when == null) {
        When news = story.newsDate();
        draft.when = news == null ? null : When.assumed(news.start().toMonth());
      }
    }
    return drafts;
  }
}
