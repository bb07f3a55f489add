package attache.assemble;

import attache.assemble.SideResolver.Side;
import attache.model.ArticleFacts.Chairmanship;
import attache.model.ArticleFacts.Partnership;
import attache.model.ArticleFacts.Support;
import attache.model.Cue;
import attache.model.EventMention;
import attache.model.Evidence;
import attache.model.Mention;
import attache.model.Mention.BodyMention;
import attache.model.Mention.CountryMention;
import attache.model.Mention.DateMention;
import attache.model.Mention.LevelMention;
import attache.model.Mention.NumberMention;
import attache.model.Sentence;
import attache.model.Span;
import attache.model.When;
import attache.reference.Body;
import attache.reference.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chairmanships, partnership levels and political support. */
final class CooperationAssembler {

  private static final Pattern YEARS_IN_BRACKETS =
      Pattern.compile(" *\\((\\d{4}) *[-–] *(\\d{4})\\)");

  private static final String ASEAN = "ASEAN";
  private static final int REQUEST_REACH = 70;
  private static final int LEVEL_REACH = 45;
  private static final int LONGEST_MATTER = 160;
  private static final int BEHIND_COMMA = 3;
  private static final int RIGHT_BEFORE = 12;

  /** A request that is none: one thanks for what was given. */
  private static final String THANKS = "thanks";

  private final Story story;
  private final SideResolver sides;
  private final Reference reference;
  private Cycle cycle = new Cycle(0, 0);
  private final Map<String, Chairmanship> chairs = new LinkedHashMap<>();
  private final Map<String, Partnership> partnerships = new LinkedHashMap<>();
  private final Map<String, Support> supports = new LinkedHashMap<>();

  CooperationAssembler(Story story, SideResolver sides, Reference reference) {
    this.story = story;
    this.sides = sides;
    this.reference = reference;
  }

  /** What one sentence tells. */
  void read(Sentence sentence) {
    if (!sentence.events().isEmpty()) {
      events(sentence);
    }
    for (LevelMention level : sentence.mentions(LevelMention.class)) {
      partnership(level, sentence);
    }
  }

  private void events(Sentence sentence) {
    Set<Span> supportsSeen = new LinkedHashSet<>();
    Set<Integer> chairsSeen = new LinkedHashSet<>();
    sentence.events().stream()
        .filter(e -> e.event().equals("chair-of"))
        .forEach(e -> chairsSeen.add(e.trigger().begin()));
    sentence.events().stream()
        .filter(e -> e.event().equals("group-cycle"))
        .forEach(e -> cycle = Cycle.of(e));
    for (EventMention event : sentence.events()) {
      if (event.event().equals("support-thanked") && supportsSeen.add(objectSpan(event))) {
        affirmed(event, sentence);
      }
    }
    for (EventMention event : sentence.events()) {
      switch (event.event()) {
        case "chair-of" -> chair(event, sentence);
        case "chair" -> {
          if (!chairsSeen.contains(event.trigger().begin())) {
            chair(event, sentence);
          }
        }
        case "cochair-body" -> {
          if (!isToldWithBoth(event, sentence)) {
            cochair(event, sentence);
          }
        }
        case "cochair-list" -> listed(event, sentence);
        case "support-mutual" -> mutual(event, sentence);
        case "support-told" -> {
          if (!isAskedFor(event, sentence) && supportsSeen.add(objectSpan(event))) {
            affirmed(event, sentence);
          }
        }
        case "support" -> {
          if (!event.role("s").isEmpty() && supportsSeen.add(objectSpan(event))) {
            support(event, sentence);
          }
        }
        default -> {}
      }
    }
    for (EventMention event : sentence.events()) {
      if (event.event().equals("support") && supportsSeen.add(objectSpan(event))) {
        support(event, sentence);
      }
    }
  }

  private static Span objectSpan(EventMention event) {
    return event.role("o").get(0).span();
  }

  // ---- chairs

  private void chair(EventMention event, Sentence sentence) {
    int year = year(event);
    boolean other =
        event.role("g").stream().anyMatch(g -> g instanceof BodyMention b && !b.id().equals(ASEAN));
    if (year == 0 || other) {
      return;
    }
    String country =
        event.role("c").stream()
            .flatMap(m -> story.countriesOf(m).stream())
            .findFirst()
            .orElseGet(() -> countryBefore(sentence, event.span()));
    country = country.isEmpty() ? countryBehind(sentence, event.span()) : country;
    if (!country.isEmpty()) {
      add(new Chairmanship(ASEAN, List.of(country), year, year, evidence(event.span(), sentence)));
    }
  }

  private int year(EventMention event) {
    for (Mention mention : event.role("y")) {
      if (mention instanceof NumberMention number && number.value() > 1900) {
        return number.value();
      }
      if (mention instanceof DateMention date) {
        When when = story.resolve(date);
        return when == null ? 0 : when.start().year();
      }
    }
    return 0;
  }

  private String countryBefore(Sentence sentence, Span at) {
    String nearest = "";
    for (Mention mention : sentence.mentions()) {
      List<String> codes = story.countriesOf(mention);
      if (mention.span().end() <= at.begin() && codes.size() == 1 && codes.get(0).length() == 3) {
        nearest = codes.get(0);
      }
    }
    return nearest;
  }

  /** "Với tư cách Chủ tịch ASEAN 2024, Lào": who is named right behind the comma. */
  private String countryBehind(Sentence sentence, Span at) {
    return sentence.mentions().stream()
        .filter(m -> m.span().begin() >= at.end())
        .filter(m -> m.span().begin() - at.end() <= BEHIND_COMMA && story.commaFollows(at))
        .flatMap(m -> story.countriesOf(m).stream())
        .filter(c -> c.length() == 3)
        .findFirst()
        .orElse("");
  }

  /** Whether another pattern reads the same body together with whom it is chaired with. */
  private static boolean isToldWithBoth(EventMention event, Sentence sentence) {
    return event.role("w").isEmpty()
        && sentence.events().stream()
            .filter(e -> e.event().equals("cochair-body") && !e.role("w").isEmpty())
            .anyMatch(e -> e.role("g").equals(event.role("g")));
  }

  private void cochair(EventMention event, Sentence sentence) {
    Optional<Body> group = groupOf(event);
    if (group.isEmpty()) {
      return;
    }
    Set<String> countries = new TreeSet<>();
    event.role("w").forEach(m -> countries.addAll(story.countriesOf(m)));
    event.role("v").forEach(m -> countries.addAll(story.countriesOf(m)));
    countries.addAll(chairsBefore(sentence, event.span()));
    if (countries.isEmpty()) {
      countries.addAll(chairsBehind(sentence, event.span()));
    }
    if (countries.isEmpty() && event.pattern().endsWith("-both")) {
      countries.addAll(story.sides(sentence, 2));
    }
    if (countries.size() == 1 && !event.role("w").isEmpty()) {
      story.statesBefore(sentence).stream()
          .filter(c -> !countries.contains(c))
          .findFirst()
          .ifPresent(countries::add);
    }
    Cycle own = Cycle.of(event);
    own = own.end() > 0 ? own : bracketed(event.span(), sentence);
    boolean known = own.end() > 0;
    if (countries.isEmpty() && known) {
      countries.addAll(story.sides(sentence, 2));
    }
    if (known) {
      cycle = own;
    }
    Cycle years = known || !takesCycle(event, sentence) ? own : cycle;
    if (!countries.isEmpty()) {
      add(
          new Chairmanship(
              group.get().nameEn(),
              List.copyOf(countries),
              years.start(),
              years.end(),
              evidence(event.span(), sentence)));
    }
  }

  /** "in the 2031-2033 cycle of the groups, A and B lead C": only where the cycle is told. */
  private void listed(EventMention event, Sentence sentence) {
    Set<String> countries = new TreeSet<>();
    event.role("w").forEach(m -> countries.addAll(story.countriesOf(m)));
    if (countries.size() == 2 && tellsCycle(sentence)) {
      groupOf(event)
          .ifPresent(
              g ->
                  add(
                      new Chairmanship(
                          g.nameEn(),
                          List.copyOf(countries),
                          cycle.start(),
                          cycle.end(),
                          evidence(event.span(), sentence))));
    }
  }

  private Optional<Body> groupOf(EventMention event) {
    return event.role("g").stream()
        .filter(BodyMention.class::isInstance)
        .map(BodyMention.class::cast)
        .findFirst()
        .flatMap(b -> reference.body(b.id()))
        .filter(b -> b.kind() == Body.Kind.WORKING_GROUP);
  }

  /** "of the group (2031-2033)": the years in brackets right behind. */
  private Cycle bracketed(Span at, Sentence sentence) {
    String rest = story.article().article().text().substring(at.end(), sentence.span().end());
    Matcher years = YEARS_IN_BRACKETS.matcher(rest);
    return years.lookingAt()
        ? new Cycle(Integer.parseInt(years.group(1)), Integer.parseInt(years.group(2)))
        : new Cycle(0, 0);
  }

  /** The years a group is chaired for; zeros where none are told. */
  private record Cycle(int start, int end) {

    static Cycle of(EventMention event) {
      for (Mention told : event.role("t")) {
        if (told instanceof DateMention date && date.date().year() > 1900) {
          int first = date.date().year();
          int last = date.date().endYear();
          boolean open = event.pattern().endsWith("-since");
          return new Cycle(first, last > 0 ? last : open ? 0 : first);
        }
      }
      int start = number(event, "p");
      int end = number(event, "q");
      if (start < 1900) {
        return new Cycle(0, lastYear(event));
      }
      return new Cycle(start, end == 0 ? start : end < 100 ? start / 100 * 100 + end : end);
    }

    /** "until 2027": a year of which only the end is told. */
    private static int lastYear(EventMention event) {
      return event.role("q").stream()
          .filter(DateMention.class::isInstance)
          .map(q -> ((DateMention) q).date().year())
          .findFirst()
          .orElse(0);
    }

    private static int number(EventMention event, String role) {
      return event.role(role).stream()
          .filter(NumberMention.class::isInstance)
          .map(n -> ((NumberMention) n).value())
          .findFirst()
          .orElse(0);
    }
  }

  private static boolean tellsCycle(Sentence sentence) {
    return sentence.events().stream().anyMatch(e -> e.event().equals("group-cycle"));
  }

  /** "trong cùng giai đoạn", or a sentence that opens with the cycle all of it is about. */
  private static boolean takesCycle(EventMention event, Sentence sentence) {
    return sentence.cues().stream()
            .anyMatch(
                c -> c.list().equals("same-cycle") && c.span().begin() >= event.span().begin())
        || sentence.events().stream()
            .anyMatch(
                e -> e.event().equals("group-cycle") && e.span().begin() < event.span().begin());
  }

  /** The list of countries right before "đồng chủ trì": "Lào và Nga". */
  private Set<String> chairsBefore(Sentence sentence, Span at) {
    List<CountryMention> before =
        sentence.mentions(CountryMention.class).stream()
            .filter(c -> c.span().end() <= at.begin())
            .toList();
    Set<String> codes = new TreeSet<>();
    int next = -1;
    for (int i = before.size() - 1; i >= 0; i--) {
      CountryMention country = before.get(i);
      if (next >= 0 && !joins(country.span().end(), next)) {
        break;
      }
      codes.add(country.code());
      next = country.span().begin();
    }
    if (codes.size() == 1 && before.size() > 1) {
      CountryMention last = before.get(before.size() - 1);
      boolean together =
          sentence.cues().stream()
              .anyMatch(
                  c -> c.list().equals("together") && last.span().begin() - c.span().end() == 1);
      CountryMention other = before.get(before.size() - 2);
      if (together && story.isSameClause(other.span(), last.span())) {
        codes.add(other.code());
      }
    }
    return codes;
  }

  /** "Với tư cách đồng chủ trì ..., Lào và Nga": the list right behind the comma. */
  private Set<String> chairsBehind(Sentence sentence, Span at) {
    Set<String> codes = new TreeSet<>();
    int next = story.commaFollows(at) ? at.end() : -1;
    for (CountryMention country : sentence.mentions(CountryMention.class)) {
      if (next >= 0 && country.span().begin() >= next && joins(next, country.span().begin())) {
        codes.add(country.code());
        next = country.span().end();
      }
    }
    return codes;
  }

  private boolean joins(int from, int to) {
    String between = story.article().article().text().substring(from, to);
    return between.strip().length() <= 3;
  }

  private void add(Chairmanship chair) {
    String key = chair.body() + chair.countries() + chair.periodStart() + "-" + chair.periodEnd();
    chairs.merge(
        key,
        chair,
        (l, r) ->
            new Chairmanship(
                l.body(),
                l.countries(),
                l.periodStart(),
                l.periodEnd(),
                joined(l.evidence(), r.evidence())));
  }

  // ---- support

  private void support(EventMention event, Sentence sentence) {
    Span object = objectSpan(event);
    int before = Math.max(sentence.span().begin(), object.begin() - 1);
    Span verb = before < object.begin() ? new Span(before, object.begin()) : object;
    if (isRequestedOrThanked(sentence, verb)
        || story.cueBefore(sentence, "negation", verb, REQUEST_REACH / 4)) {
      return;
    }
    affirmed(event, sentence);
  }

  /** "mong nhận được sự ủng hộ": asked for, or spoken of as what there is less of. */
  private boolean isAskedFor(EventMention event, Sentence sentence) {
    return isRequested(sentence, objectSpan(event))
        || story.cueBefore(sentence, "lessens", event.span(), RIGHT_BEFORE);
  }

  private boolean isRequestedOrThanked(Sentence sentence, Span at) {
    return request(sentence, at).isPresent();
  }

  private boolean isRequested(Sentence sentence, Span at) {
    return request(sentence, at).filter(cue -> !cue.value().equals(THANKS)).isPresent();
  }

  /** The request before a place, unless something is affirmed in between. */
  private Optional<Cue> request(Sentence sentence, Span at) {
    return story
        .governing(sentence, Set.of("request", "affirms"), at, REQUEST_REACH)
        .filter(cue -> cue.list().equals("request"));
  }

  private void affirmed(EventMention event, Sentence sentence) {
    List<Side> objects = sides.sides(event.role("o"), sentence);
    for (String supporter : supporters(event, sentence, objects)) {
      for (Side supported : objects) {
        add(
            supporter,
            supported.country(),
            matter(sentence, event.span()),
            evidence(event.span(), sentence));
      }
    }
  }

  /** Who stands next before the verb; without anybody, whom the article speaks for. */
  private Set<String> supporters(EventMention event, Sentence sentence, List<Side> objects) {
    Set<String> supporters = new LinkedHashSet<>();
    boolean behind =
        event.role("s").stream().anyMatch(s -> s.span().begin() >= objectSpan(event).end());
    if (behind) {
      sides.sides(event.role("s"), sentence).forEach(s -> supporters.add(s.country()));
    } else if (!event.role("s").isEmpty()) {
      Mention nearest = null;
      for (Mention mention : sentence.mentions()) {
        if (mention.span().end() <= objectSpan(event).begin()
            && !sides.sides(mention, sentence).isEmpty()) {
          nearest = mention;
        }
      }
      if (nearest != null) {
        sides.sides(nearest, sentence).forEach(s -> supporters.add(s.country()));
      }
    } else {
      sides.doer(sentence, event, objects).ifPresent(s -> supporters.add(s.country()));
    }
    supporters.remove("");
    boolean itself =
        supporters.size() == 1 && objects.stream().anyMatch(o -> supporters.contains(o.country()));
    if (supporters.isEmpty() || itself) {
      supporters.clear();
      supporters.add(story.home());
    }
    return supporters;
  }

  private void mutual(EventMention event, Sentence sentence) {
    if (isRequested(sentence, event.span())) {
      return;
    }
    List<String> pair = story.sides(sentence, 2);
    String matter = matter(sentence, event.span());
    for (String supporter : pair) {
      for (String supported : pair) {
        add(supporter, supported, matter, evidence(event.span(), sentence));
      }
    }
  }

  /** What is supported: the rest of the clause. */
  private String matter(Sentence sentence, Span at) {
    String rest = story.article().article().text().substring(at.end(), sentence.span().end());
    int end = Math.min(rest.length(), LONGEST_MATTER);
    for (int i = 0; i < end; i++) {
      if (rest.charAt(i) == ';' || rest.charAt(i) == '.') {
        end = i;
      }
    }
    String matter = rest.substring(0, end).strip();
    if (end == LONGEST_MATTER && matter.lastIndexOf(' ') > 0) {
      matter = matter.substring(0, matter.lastIndexOf(' '));
    }
    return matter.startsWith(",") ? matter.substring(1).strip() : matter;
  }

  private void add(String supporter, String supported, String matter, List<Evidence> evidence) {
    if (supporter.isEmpty() || supported.isEmpty() || supporter.equals(supported)) {
      return;
    }
    supports.merge(
        supporter + ">" + supported + ">" + matter,
        new Support(supporter, supported, matter, evidence),
        (l, r) -> new Support(supporter, supported, matter, joined(l.evidence(), r.evidence())));
  }

  // ---- levels

  private void partnership(LevelMention level, Sentence sentence) {
    if (story.isQuestion(sentence)
        || story.cueBefore(sentence, "proposed", level.span(), LEVEL_REACH)
        || story.cueBefore(sentence, "wish", level.span(), LEVEL_REACH)
        || story.cueBefore(sentence, "negation", level.span(), LEVEL_REACH)) {
      return;
    }
    Set<String> near = new TreeSet<>();
    for (CountryMention country : sentence.mentions(CountryMention.class)) {
      int behind = country.span().begin() - level.span().end();
      if (behind >= 0 && behind <= LEVEL_REACH / 2) {
        near.add(country.code());
      }
    }
    List<String> countries = near.size() == 2 ? List.copyOf(near) : story.sides(sentence, 2);
    if (near.size() == 1 && !story.home().isEmpty() && !near.contains(story.home())) {
      near.add(story.home());
      countries = List.copyOf(near);
    }
    if (countries.size() != 2) {
      return;
    }
    When since = null;
    for (DateMention date : sentence.mentions(DateMention.class)) {
      int behind = date.span().begin() - level.span().end();
      if (behind >= 0 && behind <= LEVEL_REACH + 15) {
        since = story.resolve(date);
        break;
      }
    }
    since = since != null ? since : sinceBefore(level, sentence);
    Partnership found =
        new Partnership(countries, level.level(), since, evidence(level.span(), sentence));
    partnerships.merge(
        level.level() + countries,
        found,
        (l, r) ->
            new Partnership(
                l.countries(),
                l.level(),
                l.since() != null ? l.since() : r.since(),
                joined(l.evidence(), r.evidence())));
  }

  /** "In May 2013, the two countries set up a strategic partnership": the day told before. */
  private When sinceBefore(LevelMention level, Sentence sentence) {
    if (!story.cueBefore(sentence, "set-up", level.span(), LEVEL_REACH)) {
      return null;
    }
    When since = null;
    for (DateMention date : sentence.mentions(DateMention.class)) {
      since = date.span().end() <= level.span().begin() ? story.resolve(date) : since;
    }
    return since;
  }

  private static List<Evidence> evidence(Span span, Sentence sentence) {
    return List.of(new Evidence(span, sentence.span()));
  }

  private static List<Evidence> joined(List<Evidence> left, List<Evidence> right) {
    List<Evidence> all = new ArrayList<>(left);
    all.addAll(right);
    return all.stream().distinct().sorted().toList();
  }

  /** Without those told again without their years. */
  List<Chairmanship> chairmanships() {
    return chairs.values().stream()
        .filter(c -> hasYears(c) || chairs.values().stream().noneMatch(o -> isSameWithYears(c, o)))
        .toList();
  }

  private static boolean isSameWithYears(Chairmanship chair, Chairmanship other) {
    return hasYears(other)
        && chair.body().equals(other.body())
        && chair.countries().equals(other.countries());
  }

  private static boolean hasYears(Chairmanship chair) {
    return chair.periodStart() > 0 || chair.periodEnd() > 0;
  }

  List<Partnership> partnerships() {
    return List.copyOf(partnerships.values());
  }

  List<Support> supports() {
    return List.copyOf(supports.values());
  }
}
