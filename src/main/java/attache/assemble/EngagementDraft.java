package attache.assemble;

import attache.model.ArticleFacts.Role;
import attache.model.ArticleFacts.Status;
import attache.model.Basis;
import attache.model.Evidence;
import attache.model.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** An engagement while an article is read: what each sentence adds until all has been seen. */
final class EngagementDraft {

  String type;
  Status status;
  When when;
  String place = "";
  String name = "";
  int edition;
  final Set<String> countries = new TreeSet<>();
  final Map<Cast.Actor, Role> people = new LinkedHashMap<>();
  final List<Evidence> evidence = new ArrayList<>();
  boolean inPassing;
  EngagementDraft partOf;
  EngagementDraft onMarginsOf;

  /** Lower is better: the lead's verb names the type before a caption's. */
  int typeRank = Integer.MAX_VALUE;

  EngagementDraft(String type, Status status) {
    this.type = type;
    this.status = status;
  }

  boolean isEncounter() {
    return switch (type) {
      case "meeting", "pull-aside", "talks", "reception" -> true;
      default -> false;
    };
  }

  /** Told in the lead or one of the first sentences. */
  boolean isToldInOpening() {
    return typeRank < Setting.PARAGRAPH_RANK
        || typeRank < Setting.CAPTION_RANK
            && typeRank % Setting.PARAGRAPH_RANK < Story.LEAD_SENTENCES;
  }

  /** Told nowhere but in captions, without a day of its own. */
  boolean isOnlyPictured() {
    return typeRank >= Setting.CAPTION_RANK && (when == null || when.basis() == Basis.ASSUMED);
  }

  /** Told in a headline, without a day of its own. */
  boolean isAssumedOfHeadline() {
    return when != null
        && when.basis() == Basis.ASSUMED
        && typeRank >= Setting.HEADLINE_RANK
        && typeRank < Setting.CAPTION_RANK;
  }

  void take(Cast.Actor actor, Role role) {
    people.putIfAbsent(actor, role);
    if (!actor.country().isEmpty()) {
      countries.add(actor.country());
    }
  }

  /** Takes over what another telling of the same event says. */
  void absorb(EngagementDraft other) {
    if (other.typeRank < typeRank) {
      type = other.type;
      typeRank = other.typeRank;
    }
    EngagementDraft plan = status == Status.PLANNED ? this : other;
    boolean planned = EngagementBook.isSeries(type) && isPlanOf(plan, plan == this ? other : this);
    When planFor = plan.when;
    inPassing &= other.inPassing;
    other.people.forEach(people::putIfAbsent);
    countries.addAll(other.countries);
    evidence.addAll(other.evidence);
    if (when == null || other.when != null && isBetter(other.when, when)) {
      when = other.when;
    }
    place = other.place.contains(place) ? other.place : place;
    name = name.length() >= other.name.length() ? name : other.name;
    edition = edition == 0 ? other.edition : edition;
    partOf = partOf == null ? other.partOf : partOf;
    onMarginsOf = onMarginsOf == null ? other.onMarginsOf : onMarginsOf;
    if (planned) {
      status = Status.PLANNED;
      when = planFor;
    } else if (status != Status.HELD && other.status == Status.HELD) {
      status = Status.HELD;
    }
  }

  /** Whether one telling dates ahead what another tells without a day of its own. */
  private static boolean isPlanOf(EngagementDraft plan, EngagementDraft told) {
    return plan.status == Status.PLANNED
        && plan.when != null
        && told.status == Status.HELD
        && (told.when == null || told.when.basis() == Basis.ASSUMED);
  }

  /** Said rather than assumed, and to the day rather than to the month. */
  private static boolean isBetter(When candidate, When present) {
    if (candidate.basis() != present.basis()) {
      return candidate.basis().compareTo(present.basis()) < 0;
    }
    return candidate.start().isDay() && !present.start().isDay();
  }
}
