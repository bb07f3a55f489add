package attache.assemble;

import attache.model.AnnotatedArticle;
import attache.model.Basis;
import attache.model.BlockKind;
import attache.model.Cue;
import attache.model.DateExpression;
import attache.model.DateExpression.Direction;
import attache.model.DateExpression.Relative;
import attache.model.EventMention;
import attache.model.Mention;
import attache.model.Mention.BodyMention;
import attache.model.Mention.CollectiveMention;
import attache.model.Mention.CountryMention;
import attache.model.Mention.DateMention;
import attache.model.Mention.EngagementMention;
import attache.model.Mention.PersonForm;
import attache.model.Mention.PersonMention;
import attache.model.PartialDate;
import attache.model.Sentence;
import attache.model.Span;
import attache.model.When;
import attache.reference.Body;
import attache.reference.Reference;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An article as a running text: whose side it is told from, which partner a sentence speaks of,
 * what day a sentence is about. A section about another partner changes what "hai nước" means.
 */
final class Story {

  /** Events in which somebody meets somebody else. */
  static final Set<String> ENCOUNTERS =
      Set.of("talks", "meeting", "pull-aside", "call", "reception");

  /** Events told by a noun such as "cuộc gặp". */
  static final Set<String> NAMED_ENCOUNTERS = Set.of("named-with", "between");

  /** Words of what is to come. */
  private static final Set<String> AHEAD = Set.of("to-come", "foreseen");

  /** These, and the words of what is done. */
  private static final Set<String> OUTLOOK =
      Set.of("to-come", "foreseen", "past", "told", "under-way");

  /** A plan, and the words that tell that what it was of is done. */
  private static final Set<String> PLAN_OR_DONE = Set.of("planned", "done", "under-way");

  /** A comma or "and", and at most three words more. */
  private static final Pattern CHAIN =
      Pattern.compile("(?:[ ,]+\\p{L}+){0,3}(?:,| và| and) *(?:\\p{L}+ ){0,2}");

  /** Words that go on with a title: in capitals or brackets, and "and" among them. */
  private static final Pattern TITLE_PART =
      Pattern.compile(
          "\\)?(?: +\\([^()]{1,30}\\))?(?: +(?:\\p{Lu}\\p{L}*(?: \\p{Ll}+)?|và|and|&))* *");

  /** What parts the clauses of a sentence; in square brackets stand links to other articles. */
  private static final String CLAUSE_ENDS = ";:[]";

  private static final Pattern ITEM_MARK = Pattern.compile("(?:;|[;:.\\n] *[-–])\\s*$");
  private static final int LONGEST_ITEM_MARK = 6;
  static final int LEAD_SENTENCES = 4;

  /** Fewer chars in square brackets are a word put in, no link. */
  private static final int SHORTEST_LINK = 20;

  private static final int OUTLOOK_REACH = 140;
  private static final int ITEM_DATE_REACH = 12;

  /** Chars before the noun of a meeting that opens its sentence, and between it and who was met. */
  private static final int FRAME_REACH = 10;

  /** A country named this many times less than another is not the side an article is told from. */
  private static final int LIGHT = 4;

  private static final int FEWEST_ITEMS = 4;

  /** How many of a hundred namings of states are of two where an article is about these. */
  private static final int SHARE_OF_TWO = 80;

  /** A city, what may stand between, and the dash before the text. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "(\\p{Lu}[\\p{L}.' ]{2,30}?)(?:,[^-–—(]{1,40})? *(?:\\([^)]{2,30}\\))? *(?:-{1,2}|–|—) ");

  /** A day told so many sentences before may still be that of what is told. */
  private static final int SENTENCES_OF_A_DAY = 3;

  /** News may be some days old when it is printed. */
  private static final int RECENT_DAYS = 4;

  private final AnnotatedArticle article;
  private final String text;
  private final Cast cast;
  private final Reference reference;
  private final Lexicon lexicon;
  private final DateResolver dates;
  private final String home;
  private final String readers;
  private final List<List<String>> partners = new ArrayList<>();
  private final List<Boolean> afterEncounter = new ArrayList<>();
  private final List<Set<String>> groups = new ArrayList<>();
  private final List<List<String>> pairs = new ArrayList<>();
  private final Map<String, Integer> weight = new TreeMap<>();
  private final Map<DateMention, When> told = new IdentityHashMap<>();
  private final Map<Integer, When> itemDays = new HashMap<>();

  Story(
      AnnotatedArticle article,
      Cast cast,
      Reference reference,
      Lexicon lexicon,
      CountryOfNews news) {
    this.article = article;
    this.text = article.article().text();
    this.reference = reference;
    this.lexicon = lexicon;
    this.cast = cast;
    readers = lexicon.home;
    dates = new DateResolver(article.article().published());
    resolveDates();
    findItems();
    List<Set<String>> named = new ArrayList<>();
    for (Sentence sentence : article.sentences()) {
      named.add(countriesIn(sentence));
    }
    weigh(named);
    String outlet = news.outlet();
    home = isHeavy(readers) ? readers : !outlet.isEmpty() && isHeavy(outlet) ? outlet : heaviest();
    followPartners(named);
  }

  AnnotatedArticle article() {
    return article;
  }

  List<Sentence> sentences() {
    return article.sentences();
  }

  String home() {
    return home;
  }

  /** The country whose readers an article of its language is written for. */
  String readers() {
    return readers;
  }

  /** The countries that the sentences name, as of now: some people are given theirs later on. */
  private void weigh(List<Set<String>> named) {
    for (Sentence sentence : article.sentences()) {
      int times = isOpening(sentence) ? 3 : 1;
      for (String country : named.get(sentence.index())) {
        weight.merge(country, times, Integer::sum);
      }
    }
  }

  /** Whether an article is about a country at all: it may only name it in passing. */
  private boolean isHeavy(String country) {
    return weight.getOrDefault(country, 0) * LIGHT >= weight.getOrDefault(heaviest(), 1);
  }

  private String heaviest() {
    return most(weight);
  }

  /** The first of those counted most often, or empty. */
  static String most(Map<String, Integer> times) {
    String most = "";
    int highest = Integer.MIN_VALUE;
    for (Map.Entry<String, Integer> entry : times.entrySet()) {
      if (entry.getValue() > highest) {
        most = entry.getKey();
        highest = entry.getValue();
      }
    }
    return most;
  }

  boolean isOpening(Sentence sentence) {
    return sentence.kind() == BlockKind.HEADLINE
        || sentence.kind() == BlockKind.LEAD
        || sentence.index() < LEAD_SENTENCES;
  }

  /** Countries a sentence names, by people and by name, in order. */
  Set<String> countriesIn(Sentence sentence) {
    Set<String> countries = null;
    for (Mention mention : sentence.mentions()) {
      for (String country : countriesOf(mention)) {
        countries = countries == null ? new LinkedHashSet<>() : countries;
        countries.add(country);
      }
    }
    return countries == null ? Set.of() : countries;
  }

  /** The countries a mention stands for; empty for a collective, which only the story resolves. */
  List<String> countriesOf(Mention mention) {
    if (mention instanceof CountryMention country) {
      return List.of(country.code());
    }
    if (mention instanceof BodyMention body && !body.code().isEmpty()) {
      return List.of(body.code());
    }
    if (mention instanceof EngagementMention engagement) {
      return engagement.countries();
    }
    if (mention instanceof PersonMention person) {
      String served = cast.countryMeantBy(person);
      return served.isEmpty() ? person.countries() : List.of(served);
    }
    return List.of();
  }

  private void followPartners(List<Set<String>> named) {
    List<String> current = openingPartners(named);
    Set<String> group = Set.of();
    boolean met = false;
    for (Sentence sentence : article.sentences()) {
      Set<String> countries = named.get(sentence.index());
      List<String> here = partnersIn(sentence, countries);
      if (!here.isEmpty()) {
        met &= here.equals(current);
        current = here;
      }
      met |= !here.isEmpty() && tellsEncounter(sentence);
      afterEncounter.add(met);
      Set<String> several = countries.size() < 3 ? Set.of() : states(countries);
      if (several.size() >= 3) {
        group = several;
      }
      partners.add(current);
      groups.add(group);
      pairs.add(pairAbroad(sentence));
    }
  }

  private List<String> openingPartners(List<Set<String>> named) {
    Map<String, Integer> opening = new TreeMap<>();
    for (Sentence sentence : article.sentences()) {
      if (isOpening(sentence)) {
        for (String country : named.get(sentence.index())) {
          if (!country.equals(home) && country.length() == 3) {
            opening.merge(country, 1, Integer::sum);
          }
        }
      }
    }
    String most = most(opening);
    return most.isEmpty() ? List.of() : List.of(most);
  }

  private static boolean tellsEncounter(Sentence sentence) {
    for (EventMention event : sentence.events()) {
      if (ENCOUNTERS.contains(event.event()) || NAMED_ENCOUNTERS.contains(event.event())) {
        return true;
      }
    }
    return false;
  }

  /** The partner a sentence turns to: whom somebody meets in it, else the foreigners in it. */
  private List<String> partnersIn(Sentence sentence) {
    return partnersIn(sentence, countriesIn(sentence));
  }

  private List<String> partnersIn(Sentence sentence, Set<String> named) {
    for (EventMention event : sentence.events()) {
      if (ENCOUNTERS.contains(event.event())) {
        Set<String> met = new LinkedHashSet<>();
        event.roles().values().forEach(r -> r.forEach(m -> met.addAll(countriesOf(m))));
        met.remove(home);
        met.removeIf(c -> c.length() != 3);
        if (met.size() == 1) {
          return List.copyOf(met);
        }
      }
    }
    if (named.isEmpty()) {
      return List.of();
    }
    Set<String> foreigners = new LinkedHashSet<>();
    for (PersonMention person : sentence.mentions(PersonMention.class)) {
      if (person.form() == PersonForm.NAMED || person.form() == PersonForm.BY_OFFICE) {
        foreigners.addAll(countriesOf(person));
      }
    }
    foreigners.remove(home);
    if (foreigners.size() == 1) {
      return List.copyOf(foreigners);
    }
    boolean pair = named.contains(home) && named.size() == 2 && foreigners.isEmpty();
    if (pair) {
      return named.stream().filter(c -> !c.equals(home) && c.length() == 3).toList();
    }
    return List.of();
  }

  /**
   * The two countries whose people meet without the article's own side, in a sentence or in the one
   * before it in the paragraph; empty where there are none.
   */
  private List<String> pairAbroad(Sentence sentence) {
    boolean meet = tellsWhoIsMet(sentence);
    boolean sameBlock =
        !pairs.isEmpty()
            && article.sentences().get(sentence.index() - 1).block() == sentence.block();
    List<String> before = sameBlock ? pairs.get(pairs.size() - 1) : List.of();
    if (!meet && before.isEmpty()) {
      return List.of();
    }
    Set<String> meeting = new TreeSet<>();
    for (PersonMention person : sentence.mentions(PersonMention.class)) {
      if (person.form() == PersonForm.NAMED) {
        meeting.addAll(countriesOf(person));
      }
    }
    if (meet) {
      return meeting.size() == 2 && !meeting.contains(home) ? List.copyOf(meeting) : List.of();
    }
    return before.containsAll(meeting) ? before : List.of();
  }

  private static boolean tellsWhoIsMet(Sentence sentence) {
    for (EventMention event : sentence.events()) {
      if (ENCOUNTERS.contains(event.event()) && !event.role("b").isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The states a sentence names. */
  Set<String> statesIn(Sentence sentence) {
    return states(countriesIn(sentence));
  }

  private static Set<String> states(Set<String> countries) {
    Set<String> states = new LinkedHashSet<>(countries);
    states.removeIf(c -> c.length() != 3);
    return states;
  }

  /** What "hai nước" or "ba nước" means in a sentence; sorted codes, empty where unclear. */
  List<String> sides(Sentence sentence, int count) {
    if (count >= 3) {
      Set<String> group = groups.get(sentence.index());
      return group.size() == count ? group.stream().sorted().toList() : List.of();
    }
    if (!pairs.get(sentence.index()).isEmpty()) {
      return pairs.get(sentence.index());
    }
    List<String> partner = partners.get(sentence.index());
    if (home.isEmpty() || partner.isEmpty()) {
      return List.of();
    }
    return List.of(home, partner.get(0)).stream().sorted().toList();
  }

  /**
   * The same, only where the text can be about those two: no third state stands in the sentence,
   * and it names both of them, says "hai nước", follows their meeting, or its article is about the
   * two.
   */
  List<String> certainSides(Sentence sentence, int count) {
    List<String> sides = sides(sentence, count);
    Set<String> states = statesIn(sentence);
    boolean meeting = tellsEncounter(sentence) && !partnersIn(sentence).isEmpty();
    if (sides.isEmpty() || !meeting && !sides.containsAll(states)) {
      return List.of();
    }
    boolean bilateral =
        meeting
            || states.size() == sides.size()
            || !sentence.mentions(CollectiveMention.class).isEmpty()
            || afterEncounter.get(sentence.index())
            || areAlone(sides);
    return bilateral ? sides : List.of();
  }

  /** Whether a sentence stands behind one that told how the two sides it is about met. */
  boolean isAfterEncounter(Sentence sentence) {
    return afterEncounter.get(sentence.index());
  }

  /** Whether hardly any other state is named in the article. */
  private boolean areAlone(List<String> sides) {
    int all = 0;
    int theirs = 0;
    for (Map.Entry<String, Integer> entry : weight.entrySet()) {
      if (entry.getKey().length() == 3) {
        all += entry.getValue();
        theirs += sides.contains(entry.getKey()) ? entry.getValue() : 0;
      }
    }
    return theirs * 100 >= all * SHARE_OF_TWO;
  }

  /** The foreign country a sentence speaks of, or empty. */
  String partner(Sentence sentence) {
    List<String> partner = partners.get(sentence.index());
    return partner.isEmpty() ? "" : partner.get(0);
  }

  /** Whether the day of the article is not printed but follows from what it tells. */
  boolean isDayWorkedOut() {
    return published() == null || published().basis() != Basis.STATED;
  }

  /** Whether the article has a day of its own, be it worked out. */
  boolean isOfADay() {
    return published() != null && published().start().isDay();
  }

  /** The article's own date, or null. */
  When published() {
    return article.article().published();
  }

  /** What a date means, told where it stands; null where not even the year is known. */
  When resolve(DateMention mention) {
    return told.get(mention);
  }

  /** What the date inside an engagement's phrase means, as its sentence looks back or ahead. */
  When resolve(EngagementMention mention, Sentence sentence) {
    boolean planned = looksAhead(sentence, mention.span());
    return resolve(mention.date(), planned ? Direction.AHEAD : Direction.UNSAID);
  }

  /** What a date inside a phrase means, or null. */
  When resolve(DateExpression date) {
    return resolve(date, Direction.UNSAID);
  }

  When resolve(DateExpression date, Direction outlook) {
    return date == null ? null : dates.resolve(date, published(), outlook);
  }

  /** What a past date inside the phrase at a place means: "the same month" is that told before. */
  When resolve(DateExpression date, Span at) {
    boolean same =
        switch (date.relative()) {
          case SAME_DAY, SAME_MONTH, SAME_YEAR, DAY_BEFORE, DAY_AFTER -> true;
          default -> false;
        };
    When anchor = newsDate();
    for (Sentence sentence : same ? article.sentences() : List.<Sentence>of()) {
      for (DateMention mention : sentence.mentions(DateMention.class)) {
        boolean before = mention.span().end() <= at.begin();
        anchor = before && resolve(mention) != null ? resolve(mention) : anchor;
      }
    }
    return dates.resolve(date, anchor, Direction.BACK);
  }

  /** Dates in the order of the text: "cùng ngày" is the day told before. */
  private void resolveDates() {
    When anchor = published();
    When newsDay = published();
    When year = published();
    int anchorBlock = -1;
    for (Sentence sentence : article.sentences()) {
      for (DateMention mention : sentence.mentions(DateMention.class)) {
        boolean planned = looksAhead(sentence, mention.span());
        boolean laterParagraph =
            mention.date().relative() == Relative.SAME_DAY && sentence.block() != anchorBlock;
        boolean sameYear = mention.date().relative() == Relative.SAME_YEAR;
        When day = laterParagraph && newsDay != null ? newsDay : anchor;
        When when =
            dates.resolve(
                mention.date(),
                sameYear ? year : day,
                planned ? Direction.AHEAD : Direction.UNSAID);
        told.put(mention, when);
        year = when != null ? when : year;
        boolean ahead = direction(when, published()) == Direction.AHEAD;
        if (when != null && when.start().isDay() && !when.isSpan() && !ahead) {
          anchor = when;
          anchorBlock = sentence.block();
          newsDay = direction(when, published()) == Direction.UNSAID ? when : newsDay;
        }
      }
    }
  }

  /** Whether the words before a date say that it is still to come. */
  private boolean looksAhead(Sentence sentence, Span date) {
    Optional<Cue> plan = governing(sentence, PLAN_OR_DONE, date, OUTLOOK_REACH);
    if (plan.isPresent() && plan.get().list().equals("planned")) {
      return true;
    }
    Optional<Cue> outlook = governing(sentence, OUTLOOK, date, OUTLOOK_REACH);
    return outlook.isPresent()
        && AHEAD.contains(outlook.get().list())
        && !outlook.get().value().equals("near");
  }

  /**
   * The day the article's news is from: its own date where that is a day, else the first day its
   * opening tells.
   */
  When newsDate() {
    When published = published();
    if (published != null && published.start().isDay()) {
      return published;
    }
    for (Sentence sentence : article.sentences()) {
      if (sentence.index() > LEAD_SENTENCES + 2) {
        break;
      }
      if (sentence.kind() == BlockKind.CAPTION) {
        continue;
      }
      for (DateMention date : sentence.mentions(DateMention.class)) {
        When when = resolve(date);
        boolean agrees =
            when != null && (published == null || when.start().agreesWith(published.start()));
        boolean told = published == null || !looksAhead(sentence, date.span());
        if (agrees && told && when.start().isDay() && !when.isSpan()) {
          return when;
        }
      }
    }
    return published;
  }

  /** The day of the news that the sentences before it in the same paragraph told last, or null. */
  When dayOfParagraph(Sentence sentence) {
    When last = null;
    for (Sentence earlier : article.sentences()) {
      if (earlier.index() >= sentence.index()) {
        break;
      }
      boolean near = sentence.index() - earlier.index() <= SENTENCES_OF_A_DAY;
      if (near && earlier.block() == sentence.block()) {
        last = orLast(last, earlier, sentence);
      }
    }
    return last;
  }

  /** The day of the news that was told last before a sentence, in any paragraph; or null. */
  When dayBefore(Sentence sentence) {
    When last = null;
    for (Sentence earlier : article.sentences().subList(0, sentence.index())) {
      last = orLast(last, earlier, sentence);
    }
    return last;
  }

  /** The last day of the news of a sentence that an earlier one tells; without any, the other. */
  private When orLast(When other, Sentence earlier, Sentence sentence) {
    When last = other;
    for (EngagementMention event : earlier.mentions(EngagementMention.class)) {
      When when = resolve(event, earlier);
      boolean news =
          when != null
              && when.start().isDay()
              && !when.isSpan()
              && !looksAhead(earlier, event.span())
              && direction(when, sentence) == Direction.UNSAID;
      last = news ? when : last;
    }
    for (DateMention date : earlier.mentions(DateMention.class)) {
      When when = resolve(date);
      boolean news =
          when != null
              && when.start().isDay()
              && !when.isSpan()
              && !looksAhead(earlier, date.span())
              && direction(when, sentence) == Direction.UNSAID;
      last = news ? when : last;
    }
    return last;
  }

  /** The same for one sentence: in a round-up, each item has a day of its own. */
  When newsDate(Sentence sentence) {
    return itemDays.getOrDefault(sentence.block(), newsDate());
  }

  /** A page of many items, each opening with its own day, tells news of all these days. */
  private void findItems() {
    Map<Integer, When> opening = new HashMap<>();
    int last = -1;
    for (Sentence sentence : article.sentences()) {
      boolean first = sentence.block() != last;
      last = sentence.block();
      if (!first) {
        continue;
      }
      When day = dayOpening(sentence);
      if (day != null) {
        opening.put(sentence.block(), day);
      }
    }
    if (opening.size() >= FEWEST_ITEMS
        && opening.values().stream().map(When::start).distinct().count() >= FEWEST_ITEMS) {
      itemDays.putAll(opening);
    }
  }

  /** The first day a sentence tells, of those it begins with; or null. */
  private When dayOpening(Sentence sentence) {
    for (DateMention date : sentence.mentions(DateMention.class)) {
      When when = resolve(date);
      if (date.span().begin() - sentence.span().begin() <= ITEM_DATE_REACH
          && when != null
          && when.start().isDay()) {
        return when;
      }
    }
    return null;
  }

  /** Whether a sentence opens an item of a page of many. */
  boolean opensItem(Sentence sentence) {
    return itemDays.containsKey(sentence.block())
        && (sentence.index() == 0
            || article.sentences().get(sentence.index() - 1).block() != sentence.block());
  }

  /** Whether a date lies clearly before or after the news of its sentence. */
  Direction direction(When when, Sentence sentence) {
    return direction(when, newsDate(sentence));
  }

  /** Whether a date lies clearly before the news of its sentence. */
  boolean isBefore(When when, Sentence sentence) {
    return direction(when, sentence) == Direction.BACK;
  }

  private static Direction direction(When when, When news) {
    if (when == null || news == null) {
      return Direction.UNSAID;
    }
    PartialDate start = when.start();
    PartialDate end = when.isSpan() ? when.end() : start;
    PartialDate now = news.start();
    if (start.agreesWith(now) || start.compareTo(now) <= 0 && end.compareTo(now) >= 0) {
      return Direction.UNSAID;
    }
    if (end.isDay() && now.isDay()) {
      long days = ChronoUnit.DAYS.between(end.toLocalDate(), now.toLocalDate());
      if (days >= 0 && days <= RECENT_DAYS) {
        return Direction.UNSAID;
      }
    }
    return start.compareTo(now) > 0 ? Direction.AHEAD : Direction.BACK;
  }

  /** Whether a day lies before the news in a paragraph that opens with "trước đó", "earlier". */
  boolean isOfAnEarlierDay(When when, Sentence sentence) {
    When news = newsDate(sentence);
    if (when == null || news == null || !when.start().isDay() || !news.start().isDay()) {
      return false;
    }
    Sentence first =
        article.sentences().stream()
            .filter(s -> s.block() == sentence.block())
            .findFirst()
            .orElse(sentence);
    return when.start().compareTo(news.start()) < 0
        && first.cues().stream()
            .anyMatch(c -> c.list().equals("earlier") && c.span().begin() == first.span().begin());
  }

  /** The states of a paragraph up to a sentence and with it, in order. */
  Set<String> statesBefore(Sentence sentence) {
    Set<String> states = new LinkedHashSet<>();
    for (Sentence other : article.sentences()) {
      if (other.block() == sentence.block() && other.index() <= sentence.index()) {
        states.addAll(statesIn(other));
      }
    }
    return states;
  }

  char charAt(int offset) {
    return text.charAt(offset);
  }

  String text(Span span) {
    return article.article().textOf(span);
  }

  /** "[A tiếp B]" among other words: whether a place stands in a link to another article. */
  boolean isInLink(Sentence sentence, Span at) {
    String own = text(sentence.span());
    int from = at.begin() - sentence.span().begin();
    int opens = own.lastIndexOf('[', from);
    int closes = own.indexOf(']', opens < 0 ? 0 : opens);
    return opens >= 0 && closes >= from && closes - opens >= SHORTEST_LINK;
  }

  /** Whether a sentence asks rather than tells. */
  boolean isQuestion(Sentence sentence) {
    return text(sentence.span()).stripTrailing().endsWith("?");
  }

  /** Whether no semicolon, colon or square bracket parts two places of one sentence. */
  boolean isSameClause(Span left, Span right) {
    int from = Math.min(left.end(), right.end());
    int to = Math.max(left.begin(), right.begin());
    if (from >= to) {
      return true;
    }
    for (int i = from; i < to; i++) {
      if (CLAUSE_ENDS.indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a place opens an item of a list: behind a semicolon, or a dash at the beginning. */
  boolean isListItem(Span at) {
    int from = Math.max(0, at.begin() - LONGEST_ITEM_MARK);
    return ITEM_MARK.matcher(text.substring(from, at.begin())).find();
  }

  /** "sớm ký, phê chuẩn và thực hiện": whether two verbs follow each other in one chain. */
  boolean isOneChain(Span left, Span right) {
    if (left.end() >= right.begin()) {
      return false;
    }
    String between = text.substring(left.end(), right.begin());
    return CHAIN.matcher(between).matches();
  }

  /** Whether the next thing behind a place is a comma. */
  boolean commaFollows(Span at) {
    return text.startsWith(",", at.end());
  }

  /** Whether a phrase is the last of its clause. */
  boolean endsClause(Span at) {
    int behind = afterSpace(at.end(), text.length());
    return behind == text.length() || ".,;".indexOf(text.charAt(behind)) >= 0;
  }

  /** Whether a semicolon stands between two places, the first before the second. */
  boolean hasSemicolon(Span left, Span right) {
    return left.end() < right.begin()
        && text.substring(left.end(), right.begin()).indexOf(';') >= 0;
  }

  /** Whether the last thing before a place is a comma. */
  boolean commaBefore(Span at) {
    int end = beforeSpace(0, at.begin());
    return end > 0 && text.charAt(end - 1) == ',';
  }

  /** Whether the last word of its sentence before a place is one of a list. */
  boolean wordBefore(Sentence sentence, Span at, String list) {
    int from = afterSpace(sentence.span().begin(), at.begin());
    return endsInWord(text, from, beforeSpace(from, at.begin()), list);
  }

  /** Whether what stands between two offsets is, or ends in, a word of a list. */
  private boolean endsInWord(String words, int from, int to, String list) {
    for (String word : lexicon.lowerCase(list)) {
      int begin = to - word.length();
      if ((begin == from || begin > from && words.charAt(begin - 1) == ' ')
          && words.regionMatches(true, begin, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }

  /** The first char from an offset on that is no space, at most {@code to}. */
  private int afterSpace(int from, int to) {
    int i = from;
    while (i < to && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** One past the last char before an offset that is no space, at least {@code from}. */
  private int beforeSpace(int from, int to) {
    int i = to;
    while (i > from && Character.isWhitespace(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /** Whether a comma stands between two places. */
  boolean hasComma(Span left, Span right) {
    return left.end() < right.begin()
        && text.substring(left.end(), right.begin()).indexOf(',') >= 0;
  }

  /** Whether a place stands behind a word that makes it part of another phrase: "with A". */
  boolean isBound(Sentence sentence, Span at) {
    return wordBefore(sentence, at, "binding");
  }

  /** Whether at most so many chars stand before a place since its sentence or clause began. */
  boolean opensClause(Sentence sentence, Span at, int chars) {
    String before = text.substring(sentence.span().begin(), at.begin()).stripTrailing();
    int comma = Math.max(before.lastIndexOf(','), before.lastIndexOf(']'));
    return before.length() - comma - 1 <= chars;
  }

  /** Whether another word than the last before the second of two places binds something to it. */
  boolean holdsBinding(Span left, Span right) {
    if (left.end() >= right.begin()) {
      return false;
    }
    String between = text.substring(left.end(), right.begin()).strip();
    String words = " " + between.replaceFirst("\\S+$", "").toLowerCase(Locale.ROOT) + " ";
    return reference.words(article.article().lang(), "binding").stream()
        .anyMatch(w -> words.contains(" " + w.word() + " "));
  }

  /** Whether a phrase holds a word of a list. */
  boolean holdsWord(Span phrase, String list) {
    String words = " " + text(phrase).toLowerCase(Locale.ROOT) + " ";
    for (String word : lexicon.lowerCase(list)) {
      if (words.contains(" " + word + " ")) {
        return true;
      }
    }
    return false;
  }

  /** Whether words end in a word of a list. */
  boolean isListed(String words, String list) {
    return endsInWord(words, 0, words.length(), list);
  }

  /** Whether a word of a list stands right behind a place. */
  boolean isFollowedBy(Span at, String list) {
    int behind = afterSpace(at.end(), text.length());
    return lexicon.lowerCase(list).stream()
        .anyMatch(w -> text.regionMatches(true, behind, w, 0, w.length()));
  }

  /** Whether a phrase opens with a word of a list. */
  boolean wordsOpen(Span phrase, String list) {
    String words = text(phrase).toLowerCase(Locale.ROOT);
    return lexicon.lowerCase(list).stream().anyMatch(w -> words.startsWith(w + " "));
  }

  /** Whether what stands between two places may be part of one title: no comma, no binding word. */
  boolean isOneName(Span left, Span right) {
    String between = text.substring(left.end(), right.begin());
    return TITLE_PART.matcher(between).matches();
  }

  /** Whether nothing but a word of a list stands between two places. */
  boolean isJoinedBy(Span left, Span right, String list) {
    if (left.end() >= right.begin()) {
      return false;
    }
    String between = text.substring(left.end(), right.begin()).strip();
    return reference.words(article.article().lang(), list).stream()
        .anyMatch(w -> w.word().equalsIgnoreCase(between));
  }

  /** Whether a comma and nothing else stands between two places. */
  boolean isBareComma(Span left, Span right) {
    return left.end() < right.begin()
        && text.substring(left.end(), right.begin()).strip().equals(",");
  }

  /** Whether a cue of a list ends at most {@code reach} chars before a place. */
  boolean cueBefore(Sentence sentence, String list, Span at, int reach) {
    for (Cue cue : sentence.cues()) {
      int distance = at.begin() - cue.span().end();
      if (distance >= 0
          && distance <= reach
          && cue.list().equals(list)
          && isSameClause(cue.span(), at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a cue of a list stands behind a place, in its clause and not too far. */
  boolean cueBehind(Sentence sentence, String list, Span at, int reach) {
    for (Cue cue : sentence.cues()) {
      int distance = cue.span().begin() - at.end();
      if (distance >= 0
          && distance <= reach
          && cue.list().equals(list)
          && isSameClause(at, cue.span())) {
        return true;
      }
    }
    return false;
  }

  /**
   * The cue of some lists that stands last before a place, in its clause and not too far; this is
   * the one that colours it.
   */
  Optional<Cue> governing(Sentence sentence, Set<String> lists, Span at, int reach) {
    Cue last = null;
    for (Cue cue : sentence.cues()) {
      int distance = at.begin() - cue.span().end();
      if (distance >= 0
          && distance <= reach
          && (last == null || cue.span().end() >= last.span().end())
          && lists.contains(cue.list())) {
        last = cue;
      }
    }
    return last != null && isSameClause(last.span(), at) ? Optional.of(last) : Optional.empty();
  }

  /** The codes that stand for a body of bodies.csv among countries: ADMM means ASEAN. */
  List<String> codesOf(String body) {
    return reference
        .body(body)
        .map(Body::code)
        .filter(c -> !c.isEmpty())
        .map(List::of)
        .orElse(List.of());
  }

  /** "KUALA LUMPUR, May 6 (Bernama) --": the city an article is written from, or empty. */
  String dateline() {
    for (Sentence sentence : article.sentences()) {
      if (sentence.kind() == BlockKind.LEAD || sentence.kind() == BlockKind.PARAGRAPH) {
        int line = text.lastIndexOf('\n', sentence.span().begin()) + 1;
        Matcher opening = DATELINE.matcher(text.substring(line, sentence.span().end()));
        return opening.lookingAt() ? asName(opening.group(1)) : "";
      }
    }
    return "";
  }

  /** "KUALA LUMPUR" as "Kuala Lumpur". */
  private static String asName(String city) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < city.length(); i++) {
      boolean first = i == 0 || !Character.isLetter(city.charAt(i - 1));
      name.append(first ? city.charAt(i) : Character.toLowerCase(city.charAt(i)));
    }
    return name.toString();
  }

  /** How many days a visit lasts by its name, "three-day visit"; 0 where that does not say. */
  int daysOf(EngagementMention visit) {
    String name = visit.name().toLowerCase(Locale.ROOT);
    return reference.words(article.article().lang(), "visit-length").stream()
        .filter(w -> name.startsWith(w.word() + " "))
        .mapToInt(w -> Integer.parseInt(w.value()))
        .findFirst()
        .orElse(0);
  }

  /** The capital of a country whose name a phrase ends in, or empty. */
  String capitalAtEnd(String phrase, String country) {
    String words = " " + phrase;
    return reference.capitals(country, article.article().lang()).stream()
        .filter(n -> words.endsWith(" " + n))
        .findFirst()
        .orElse("");
  }

  /** A country's name as the article's language writes it. */
  String countryName(String code) {
    return reference.countryName(code, article.article().lang());
  }

  /** "In the meeting with A, both sides": whether somebody closes the frame of a meeting. */
  private boolean isMetInFrame(Sentence sentence, Span person) {
    for (EngagementMention mention : sentence.mentions(EngagementMention.class)) {
      Span meeting = mention.span();
      if (ENCOUNTERS.contains(mention.type())
          && meeting.begin() - sentence.span().begin() <= FRAME_REACH
          && meeting.end() <= person.begin()
          && person.begin() - meeting.end() <= FRAME_REACH
          && !hasComma(meeting, person)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The first person a sentence names: whom a later "ông" or a missing subject means. Nobody new
   * where the sentence begins with "ông" itself.
   */
  Optional<Cast.Actor> lastSubject(Sentence sentence) {
    boolean named = false;
    for (PersonMention person : sentence.mentions(PersonMention.class)) {
      if (person.form() == PersonForm.PRONOUN && !named) {
        return Optional.empty();
      }
      named |= person.form() == PersonForm.NAMED;
      Optional<Cast.Actor> actor = cast.of(person);
      if (actor.isPresent()
          && !isBound(sentence, person.span())
          && !isMetInFrame(sentence, person.span())) {
        return actor;
      }
    }
    return Optional.empty();
  }
}
