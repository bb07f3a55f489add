package attache.assemble;

import attache.model.ArticleFacts.Status;
import attache.model.Basis;
import attache.model.PartialDate;
import attache.model.When;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** All engagements of an article so far: one entry an event, however often it is told. */
final class EngagementBook {

  private static final int RECENT_DAYS = 4;

  /** What a headline tells of may be so many days ahead. */
  private static final int DAYS_AHEAD_IN_HEADLINES = 60;

  private static final Set<String> SERIES = Set.of("policy-dialogue", "exchange", "conference");

  private final List<EngagementDraft> drafts = new ArrayList<>();
  private final Set<String> calledOff = new HashSet<>();

  List<EngagementDraft> drafts() {
    return drafts;
  }

  static boolean isSeries(String type) {
    return SERIES.contains(type);
  }

  /** Joins a telling with an earlier one of the same event; the draft that stays. */
  EngagementDraft keep(EngagementDraft draft) {
    for (EngagementDraft other : drafts) {
      if (isSame(other, draft)) {
        other.absorb(draft);
        return other;
      }
    }
    drafts.add(draft);
    return draft;
  }

  /** The event of the article that a mention without date or with the same edition speaks of. */
  EngagementDraft heldLike(EngagementDraft draft) {
    for (EngagementDraft other : drafts) {
      if (other.type.equals(draft.type)
          && other.status == Status.HELD
          && (draft.countries.isEmpty()
              || draft.countries.equals(other.countries)
              || draft.type.equals("conference") && sameName(draft, other))) {
        return other;
      }
    }
    return null;
  }

  /** Whether the edition before this one is the last that took place. */
  boolean hasEarlierEdition(EngagementDraft draft) {
    return draft.edition > 1
        && drafts.stream()
            .anyMatch(
                d ->
                    d.type.equals(draft.type)
                        && d.countries.equals(draft.countries)
                        && d.edition == draft.edition - 1
                        && d.status != Status.PLANNED);
  }

  /** Whether somebody takes part in an event of the article other than a visit. */
  boolean meetsSomebody(Cast.Actor actor) {
    return drafts.stream()
        .anyMatch(
            d -> d.status == Status.HELD && d.people.containsKey(actor) && !d.type.equals("visit"));
  }

  /** Whether somebody takes part in one for which people come together: no call, no visit. */
  boolean seesSomebody(Cast.Actor actor) {
    return drafts.stream()
        .anyMatch(
            d ->
                d.status == Status.HELD
                    && d.people.containsKey(actor)
                    && !d.type.equals("visit")
                    && !d.type.equals("call"));
  }

  /**
   * On a journey of several stops the meeting of the news is the last one: what its traveller did
   * at another place with another country on a day before is past. A visit of such a stop without
   * days of its own is dropped.
   */
  void passEarlierStops() {
    List<EngagementDraft> news = drafts.stream().filter(EngagementBook::isNews).toList();
    List<EngagementDraft> stops = new ArrayList<>();
    for (EngagementDraft draft : drafts) {
      boolean stop =
          draft.status == Status.HELD
              && draft.isEncounter()
              && isOfDay(draft)
              && !news.isEmpty()
              && news.stream().allMatch(n -> isStopBefore(draft, n));
      if (stop) {
        stops.add(draft);
      }
    }
    stops.forEach(stop -> stop.status = Status.PAST);
    drafts.removeIf(d -> stops.stream().anyMatch(stop -> isUndatedVisitOf(d, stop)));
  }

  private static boolean isNews(EngagementDraft draft) {
    return draft.status == Status.HELD
        && draft.countries.size() == 2
        && (draft.isEncounter() || draft.type.equals("policy-dialogue"))
        && draft.isToldInOpening()
        && draft.when != null
        && draft.when.start().isDay();
  }

  private static boolean isOfDay(EngagementDraft draft) {
    return draft.when != null
        && draft.when.start().isDay()
        && !draft.when.isSpan()
        && draft.when.basis() != Basis.ASSUMED;
  }

  private static boolean isStopBefore(EngagementDraft stop, EngagementDraft news) {
    return stop.when.start().compareTo(news.when.start()) < 0
        && !stop.countries.equals(news.countries)
        && !stop.place.isEmpty()
        && !stop.place.equals(news.place)
        && stop.people.keySet().stream().anyMatch(news.people::containsKey);
  }

  private static boolean isUndatedVisitOf(EngagementDraft visit, EngagementDraft stop) {
    return isUndatedVisit(visit) && visit.countries.equals(stop.countries);
  }

  /**
   * Whoever attends the one conference an article tells of meets others of that day on its margins,
   * where it is held.
   */
  void placeOnMargins() {
    List<EngagementDraft> conferences =
        drafts.stream()
            .filter(d -> d.type.equals("conference") && d.status == Status.HELD)
            .filter(d -> !d.people.isEmpty())
            .toList();
    if (conferences.size() != 1) {
      return;
    }
    EngagementDraft conference = conferences.get(0);
    for (EngagementDraft draft : drafts) {
      boolean aside =
          draft.isEncounter()
              && draft.status == Status.HELD
              && datesAgree(draft, conference)
              && draft.people.keySet().stream().anyMatch(conference.people::containsKey);
      if (aside) {
        draft.onMarginsOf = draft.onMarginsOf == null ? conference : draft.onMarginsOf;
        draft.place = draft.place.isEmpty() ? conference.place : draft.place;
      }
    }
  }

  /**
   * A visit that the article dates ahead is not held because other sentences leave its day out.
   *
   * @param firm visits that some sentence says to have begun, to go on or to be over
   */
  void dropPlannedToldAsHeld(Set<EngagementDraft> firm) {
    List<EngagementDraft> planned = datedVisits(Status.PLANNED);
    drafts.removeIf(
        d ->
            isUndatedVisit(d)
                && !firm.contains(d)
                && d.people.keySet().stream().noneMatch(this::meetsSomebody)
                && planned.stream()
                    .anyMatch(p -> p.countries.equals(d.countries) && samePeople(p, d)));
  }

  /**
   * Nor is one that the article dates back: what other sentences say of it leaves its day out, too.
   *
   * @param firm visits that some sentence says to have begun, to go on or to be over
   */
  void dropPastToldAsHeld(Set<EngagementDraft> firm) {
    List<EngagementDraft> past = datedVisits(Status.PAST);
    drafts.removeIf(
        d ->
            isUndatedVisit(d)
                && !firm.contains(d)
                && !d.isToldInOpening()
                && past.stream()
                    .anyMatch(p -> p.people.equals(d.people) && p.place.equals(d.place)));
  }

  private List<EngagementDraft> datedVisits(Status status) {
    return drafts.stream()
        .filter(d -> d.type.equals("visit") && d.status == status && d.when != null)
        .toList();
  }

  /** A visit told as news whose day the article does not say. */
  private static boolean isUndatedVisit(EngagementDraft draft) {
    return draft.type.equals("visit") && draft.status == Status.HELD && isUndated(draft);
  }

  private static boolean isUndated(EngagementDraft draft) {
    return draft.when == null || draft.when.basis() == Basis.ASSUMED;
  }

  /** Who is visited does not travel to his guest meanwhile: that is still to come. */
  void dropReturnVisits() {
    List<EngagementDraft> visits =
        drafts.stream()
            .filter(d -> d.type.equals("visit") && d.status == Status.HELD)
            .filter(d -> d.people.size() == 1)
            .toList();
    drafts.removeIf(
        d ->
            visits.contains(d)
                && !d.isToldInOpening()
                && isUndated(d)
                && visits.stream()
                    .anyMatch(
                        v ->
                            v.countries.equals(d.countries)
                                && v.isToldInOpening()
                                && !homeOf(v).equals(homeOf(d))));
  }

  private static String homeOf(EngagementDraft visit) {
    return visit.people.keySet().iterator().next().country();
  }

  /**
   * A picture without a date of people from abroad is mostly an old one.
   *
   * @param readers whose country is not abroad
   */
  void dropOldPictures(String readers) {
    drafts.removeIf(
        d ->
            d.status == Status.HELD
                && (d.isEncounter() || d.type.equals("visit"))
                && d.isOnlyPictured()
                && !d.countries.contains(readers));
  }

  /**
   * A headline or a caption shortens what is to come: where the text tells an encounter as a plan,
   * it was not held.
   *
   * @param plans encounters told as plans without a day
   */
  void dropPlansOfHeadlines(List<EngagementDraft> plans) {
    drafts.removeIf(
        d ->
            d.isEncounter()
                && d.status == Status.HELD
                && d.typeRank >= Setting.HEADLINE_RANK
                && isUndated(d)
                && Stream.concat(
                        plans.stream(), drafts.stream().filter(p -> p.status == Status.PLANNED))
                    .anyMatch(
                        p ->
                            p.isEncounter()
                                && p.countries.equals(d.countries)
                                && samePeople(p, d)));
  }

  /** Remembers that what bears a name is not to take place. */
  void callOff(String type, String name) {
    calledOff.add(type + " " + name.toLowerCase(Locale.ROOT));
  }

  /** What is planned in one sentence and called off in another. */
  void dropCalledOff() {
    drafts.removeIf(
        d ->
            d.status == Status.PLANNED
                && calledOff.contains(d.type + " " + d.name.toLowerCase(Locale.ROOT)));
  }

  /** What was only spoken of, without a day or a word that says it was held, is no news. */
  void dropSpokenOf() {
    drafts.removeIf(d -> d.inPassing);
  }

  /**
   * A country's own anniversary or exhibition is news of diplomacy only where the article also
   * tells of a meeting with others; an event of nobody never is.
   *
   * @param home whose feasts to come are told
   */
  void dropDomestic(String home) {
    boolean diplomacy =
        drafts.stream().anyMatch(d -> d.status == Status.HELD && d.countries.size() > 1);
    drafts.removeIf(
        d ->
            d.countries.isEmpty()
                || d.countries.size() == 1
                    && !isSeries(d.type)
                    && (!diplomacy
                        || isFeast(d) && (d.status == Status.HELD || !d.countries.contains(home))));
  }

  /** What a state celebrates; a union of states celebrates with its members. */
  private static boolean isFeast(EngagementDraft draft) {
    return draft.type.equals("ceremony") && draft.countries.iterator().next().length() == 3;
  }

  private static boolean isSame(EngagementDraft left, EngagementDraft right) {
    boolean encounters = left.isEncounter() && right.isEncounter();
    boolean agree =
        datesAgree(left, right) || isHeadlineOfPlan(left, right) || isHeadlineOfPlan(right, left);
    if (!encounters && !left.type.equals(right.type) || !agree) {
      return false;
    }
    boolean conference = left.type.equals("conference");
    if (!conference && !left.countries.equals(right.countries)) {
      return false;
    }
    if (isSeries(left.type)) {
      boolean editions = left.edition == right.edition || left.edition == 0 || right.edition == 0;
      return editions
          && (!conference || sameName(left, right))
          && (left.status == right.status || left.edition == right.edition);
    }
    if (left.status != right.status) {
      return false;
    }
    if (encounters || left.type.equals("call") || left.type.equals("visit")) {
      return samePeople(left, right);
    }
    boolean places =
        left.place.isEmpty() || right.place.isEmpty() || left.place.equals(right.place);
    return places
        && (left.name.equalsIgnoreCase(right.name)
            || left.name.isEmpty()
            || right.name.isEmpty()
            || left.edition == right.edition && left.edition > 0);
  }

  private static boolean sameName(EngagementDraft left, EngagementDraft right) {
    String l = left.name.toLowerCase(Locale.ROOT);
    String r = right.name.toLowerCase(Locale.ROOT);
    return isEnlarged(l) == isEnlarged(r) && (l.contains(r) || r.contains(l));
  }

  /** ADMM+ is not ADMM, though one name holds the other. */
  private static boolean isEnlarged(String name) {
    return name.contains("+") || name.contains("mở rộng") || name.contains("plus");
  }

  private static boolean datesAgree(EngagementDraft left, EngagementDraft right) {
    if (left.when == null || right.when == null || headlineAgrees(left, right)) {
      return true;
    }
    return left.when.start().agreesWith(right.when.start())
        || isJustBefore(left, right)
        || isJustBefore(right, left)
        || within(left.when, right.when)
        || within(right.when, left.when);
  }

  /** A day at the end of the month before the one assumed for the rest of the news. */
  private static boolean isJustBefore(EngagementDraft day, EngagementDraft assumed) {
    if (assumed.when.basis() != Basis.ASSUMED
        || assumed.when.start().isDay()
        || assumed.when.start().isYear()
        || day.when.isSpan()
        || !day.when.start().isDay()) {
      return false;
    }
    long days =
        ChronoUnit.DAYS.between(day.when.start().toLocalDate(), firstDay(assumed.when.start()));
    return days > 0 && days <= RECENT_DAYS;
  }

  /** A headline leaves out that what it tells of is still to come in these weeks. */
  private static boolean isHeadlineOfPlan(EngagementDraft headline, EngagementDraft plan) {
    return isSeries(headline.type)
        && headline.isAssumedOfHeadline()
        && headline.status == Status.HELD
        && plan.status == Status.PLANNED
        && !headline.when.start().isYear()
        && plan.when.start().isDay()
        && ChronoUnit.DAYS.between(firstDay(headline.when.start()), plan.when.start().toLocalDate())
            <= DAYS_AHEAD_IN_HEADLINES;
  }

  private static LocalDate firstDay(PartialDate date) {
    return LocalDate.of(date.year(), date.month(), Math.max(1, date.day()));
  }

  /** A headline gives no day: what it tells is news, as what the text dates some days before. */
  private static boolean headlineAgrees(EngagementDraft left, EngagementDraft right) {
    return left.isAssumedOfHeadline() != right.isAssumedOfHeadline()
        && left.status == right.status
        && left.when.start().isDay()
        && right.when.start().isDay()
        && Math.abs(
                ChronoUnit.DAYS.between(
                    left.when.start().toLocalDate(), right.when.start().toLocalDate()))
            <= RECENT_DAYS;
  }

  private static boolean within(When span, When day) {
    return span.isSpan()
        && day.start().compareTo(span.start()) >= 0
        && day.start().compareTo(span.end()) <= 0;
  }

  /** One set of heads within the other. */
  private static boolean samePeople(EngagementDraft left, EngagementDraft right) {
    Set<Cast.Actor> l = left.people.keySet();
    Set<Cast.Actor> r = right.people.keySet();
    return l.containsAll(r) || r.containsAll(l);
  }
}
