package attache.assemble;

import attache.model.AnnotatedArticle;
import attache.model.Article;
import attache.model.BlockKind;
import attache.model.EventMention;
import attache.model.Evidence;
import attache.model.Fold;
import attache.model.Mention.PersonForm;
import attache.model.Mention.PersonMention;
import attache.model.Mention.Title;
import attache.model.Sentence;
import attache.reference.KnownPerson;
import attache.reference.Office;
import attache.reference.Reference;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The people of one article: which mentions are one person, how the person is called in full, and
 * what titles the article gives. Short names ("Tướng Cương", "ông Osius") join the one full name
 * they can stand for; a short name that fits none or several is nobody.
 */
final class Cast {

  /** Counts only for somebody who holds none of the listed offices, and may be any of many. */
  static final String OTHER_OFFICE = "other";

  private static final String SOVEREIGN = "king";

  private static final int SHORTEST_SINGLE_NAME = 4;

  private static final Pattern LOWER_CASE = Pattern.compile("\\p{Ll}");

  /** Letters that no name of the surnames' country holds: Kim Jong-hoon is no Vietnamese. */
  private static final Pattern FOREIGN_LETTERS = Pattern.compile("[fjwz]");

  /** Offices that "Bộ trưởng" or "Thứ trưởng" means of somebody with a rank and no other office. */
  private static final Set<String> MINISTERS_OF_SOLDIERS =
      Set.of("defence-minister", "deputy-defence-minister");

  private final Reference reference;
  private final List<Actor> actors = new ArrayList<>();
  private final Article text;
  private final Lexicon lexicon;
  private final Map<PersonMention, Actor> byMention = new IdentityHashMap<>();

  /** One person of the article while it is put together. */
  static final class Actor {
    private String key = "";
    private String name;
    private List<String> words = List.of();
    private String country = "";
    private KnownPerson known;
    private boolean titled;
    private String body;
    private final Set<String> forms = new HashSet<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final Map<String, List<Evidence>> offices = new LinkedHashMap<>();
    private final Map<String, String> officeCountries = new HashMap<>();
    private final Map<String, List<Evidence>> ranks = new LinkedHashMap<>();
    private final Set<String> countriesNamed = new HashSet<>();
    private final Set<String> shortTitles = new TreeSet<>();
    private final Map<String, Evidence> shortEvidence = new HashMap<>();
    private final List<Evidence> titledAt = new ArrayList<>();
    private boolean isCounterpart;
    private boolean ofBody;
    private final Set<String> likely = new LinkedHashSet<>();
    private final Map<String, String> printedOffices = new HashMap<>();

    String key() {
      return key;
    }

    String name() {
      return name;
    }

    /** Alpha-3, or empty. */
    String country() {
      return country;
    }

    List<Evidence> evidence() {
      return evidence;
    }

    Set<String> forms() {
      return forms;
    }

    Map<String, List<Evidence>> offices() {
      return offices;
    }

    String officeCountry(String office) {
      String own = officeCountries.getOrDefault(office, "");
      return own.isEmpty() ? country : own;
    }

    Map<String, List<Evidence>> ranks() {
      return ranks;
    }

    /** Whether the article gives the office, in full or by its short word. */
    boolean isCalled(String office) {
      return offices.containsKey(office) || shortTitles.contains(office);
    }

    private void call(Sighting sighting) {
      name = sighting.person.name();
      words = sighting.words;
    }

    private boolean hasForeignLetters() {
      for (String word : words) {
        if (FOREIGN_LETTERS.matcher(word).find()) {
          return true;
        }
      }
      return false;
    }

    private Evidence firstSeen() {
      return titledAt.isEmpty() ? evidence.get(0) : titledAt.get(0);
    }

    void hold(String office, String officeCountry, Evidence where) {
      offices.computeIfAbsent(office, o -> new ArrayList<>()).add(where);
      if (!officeCountry.isEmpty()) {
        officeCountries.putIfAbsent(office, officeCountry);
      }
    }

    private void rename(String office, String other) {
      List<Evidence> where = offices.remove(office);
      if (where != null) {
        offices.computeIfAbsent(other, o -> new ArrayList<>()).addAll(where);
      }
    }

    void rank(String rank, Evidence where) {
      ranks.computeIfAbsent(rank, r -> new ArrayList<>()).add(where);
    }

    /** The country of somebody whose titles name none. */
    void serve(String code) {
      country = country.isEmpty() ? code : country;
    }

    @Override
    public String toString() {
      return name + " (" + country + ")";
    }
  }

  Cast(AnnotatedArticle article, Reference reference, Lexicon lexicon, CountryOfNews news) {
    this.reference = reference;
    this.lexicon = lexicon;
    text = article.article();
    List<Sighting> sightings = sightings(article);
    for (Sighting sighting : sightings) {
      if (sighting.words.size() > 1) {
        join(sighting);
      }
    }
    for (Sighting sighting : sightings) {
      if (sighting.words.size() == 1) {
        joinShort(sighting);
      }
    }
    actors.forEach(this::settleCountry);
    new Unplaced(article, news).settle();
    actors.forEach(this::readForCountry);
    actors.forEach(Cast::completeShortTitles);
    for (Actor actor : actors) {
      if (actor.offices.size() > 1) {
        actor.offices.remove(OTHER_OFFICE);
      }
    }
    dropUntitled();
    giveKeys();
  }

  /**
   * @param words of the name
   * @param acts whether an event of the sentence is told of somebody addressed by a full name
   */
  private record Sighting(
      PersonMention person,
      List<String> words,
      Evidence evidence,
      boolean acts,
      boolean headline) {}

  private static Sighting sighting(PersonMention person, Sentence sentence) {
    List<String> words = words(person.name());
    boolean addressed = person.span().begin() < person.nameSpan().begin() && words.size() > 1;
    boolean acts = addressed && isOfAnEvent(person, sentence);
    boolean headline = sentence.kind() == BlockKind.HEADLINE;
    Evidence evidence = new Evidence(person.span(), sentence.span());
    return new Sighting(person, words, evidence, acts, headline);
  }

  private static boolean isOfAnEvent(PersonMention person, Sentence sentence) {
    for (EventMention event : sentence.events()) {
      if (event.roles().values().stream().anyMatch(mentions -> mentions.contains(person))) {
        return true;
      }
    }
    return false;
  }

  private static List<Sighting> sightings(AnnotatedArticle article) {
    List<Sighting> all = new ArrayList<>();
    for (Sentence sentence : article.sentences()) {
      for (PersonMention person : sentence.mentions(PersonMention.class)) {
        if (person.form() == PersonForm.NAMED) {
          all.add(sighting(person, sentence));
        }
      }
    }
    return all;
  }

  private static List<String> words(String name) {
    String key = Fold.key(name);
    return key.isEmpty() ? List.of() : Arrays.asList(key.split(" "));
  }

  private void join(Sighting sighting) {
    String country = countryOf(sighting.person);
    KnownPerson known =
        reference
            .personByName(sighting.person.name(), country.isEmpty() ? null : country)
            .orElse(null);
    Actor actor = sameAs(sighting, known, country);
    if (actor == null) {
      actor = new Actor();
      actor.call(sighting);
      actors.add(actor);
    } else if (sighting.words.size() > actor.words.size()) {
      actor.call(sighting);
    }
    if (actor.known == null) {
      actor.known = known;
    }
    record(actor, sighting);
  }

  private Actor sameAs(Sighting sighting, KnownPerson known, String country) {
    for (Actor actor : actors) {
      if (isSame(actor, sighting, known, country)) {
        return actor;
      }
    }
    return null;
  }

  private static boolean isSame(Actor actor, Sighting sighting, KnownPerson known, String country) {
    if (known != null && known.equals(actor.known)) {
      return true;
    }
    boolean countriesDiffer =
        !country.isEmpty()
            && !actor.countriesNamed.isEmpty()
            && !actor.countriesNamed.contains(country);
    if (countriesDiffer) {
      return false;
    }
    boolean holds = actor.words.containsAll(sighting.words);
    boolean isHeld = sighting.words.containsAll(actor.words);
    if (holds && isHeld) {
      return sameMarks(actor, sighting);
    }
    boolean bothKnown = known != null && actor.known != null;
    return !bothKnown && (holds || isHeld);
  }

  /** Names that differ in nothing but their marks are two persons where both print marks. */
  private static boolean sameMarks(Actor actor, Sighting sighting) {
    if (actor.name.equals(sighting.person.name()) || !actor.words.equals(sighting.words)) {
      return true;
    }
    String marksLeft = marks(actor.name);
    String marksRight = marks(sighting.person.name());
    return marksLeft.isEmpty() || marksRight.isEmpty() || marksLeft.equals(marksRight);
  }

  /** The marks of a name, word by word, wherever in the word they are placed (hòa, hoà). */
  private static String marks(String name) {
    StringBuilder all = new StringBuilder();
    for (String word : name.strip().split("[\\s-]+")) {
      Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
          .chars()
          .filter(c -> c == 'đ' || Character.getType(c) == Character.NON_SPACING_MARK)
          .sorted()
          .forEach(c -> all.append((char) c));
      if (!all.isEmpty()) {
        all.append(' ');
      }
    }
    return all.toString();
  }

  private void joinShort(Sighting sighting) {
    String word = sighting.words.get(0);
    String country = countryOf(sighting.person);
    List<Actor> fitting = new ArrayList<>();
    for (Actor actor : actors) {
      boolean served =
          country.isEmpty()
              || actor.countriesNamed.isEmpty()
              || actor.countriesNamed.contains(country);
      if (served
          && (actor.words.contains(word) || hasAlias(actor, word))
          && !isOnlySovereign(sighting.person, actor)) {
        fitting.add(actor);
      }
    }
    if (fitting.size() > 1) {
      List<Actor> last =
          fitting.stream().filter(a -> a.words.get(a.words.size() - 1).equals(word)).toList();
      fitting = last.isEmpty() ? fitting : last;
    }
    if (fitting.size() > 1) {
      Set<String> titles = new HashSet<>();
      sighting.person.titles().forEach(t -> titles.add(t.id()));
      List<Actor> sameTitle =
          fitting.stream()
              .filter(
                  a ->
                      titles.stream()
                          .anyMatch(t -> a.offices.containsKey(t) || a.ranks.containsKey(t)))
              .toList();
      fitting = sameTitle.isEmpty() ? fitting : sameTitle;
    }
    if (fitting.size() == 1) {
      record(fitting.get(0), sighting);
    } else if (fitting.isEmpty() && !sighting.headline && isNamedInFull(sighting.person)) {
      join(sighting);
    }
  }

  /** "King Salman" is not Prince Mohammed bin Salman: a sovereign's name is also his sons'. */
  private static boolean isOnlySovereign(PersonMention person, Actor actor) {
    return person.titles().stream().anyMatch(t -> t.id().equals(SOVEREIGN) && !t.former())
        && !actor.offices.isEmpty()
        && !actor.offices.containsKey(SOVEREIGN);
  }

  /** "Indonesia's Defence Minister Sugiarto": some people have but one name. */
  private static boolean isNamedInFull(PersonMention person) {
    return !person.countries().isEmpty()
        && person.name().length() >= SHORTEST_SINGLE_NAME
        && person.titles().stream()
            .anyMatch(t -> t.kind() == Title.Kind.OFFICE || t.kind() == Title.Kind.COUNTERPART);
  }

  private boolean hasAlias(Actor actor, String word) {
    return actor.known != null && lexicon.wordsOfAliases(actor.known).contains(word);
  }

  private static String countryOf(PersonMention person) {
    for (Title title : person.titles()) {
      if (!title.country().isEmpty()) {
        return title.country();
      }
    }
    return person.countries().isEmpty() ? "" : person.countries().get(0);
  }

  private void record(Actor actor, Sighting sighting) {
    PersonMention person = sighting.person;
    byMention.put(person, actor);
    actor.forms.add(person.name());
    actor.evidence.add(sighting.evidence);
    actor.titled |= !person.titles().isEmpty() || sighting.acts;
    String country = countryOf(person);
    if (!country.isEmpty()) {
      actor.countriesNamed.add(country);
    }
    if (!person.titles().isEmpty()) {
      actor.isCounterpart |= actor.titledAt.isEmpty() && person.isCounterpart();
      actor.titledAt.add(sighting.evidence);
    }
    for (Title title : person.titles()) {
      String printed = text.textOf(title.span());
      String key = Fold.key(printed);
      actor.body = bodyOf(title, key, actor.body);
      actor.ofBody |= endsInAbbreviation(printed);
      actor.likely.addAll(lexicon.likelyCountries.getOrDefault(key, List.of()));
      if (title.former()) {
        continue;
      }
      Evidence where = sighting.evidence;
      switch (title.kind()) {
        case OFFICE -> {
          actor.hold(title.id(), title.country(), where);
          actor.printedOffices.putIfAbsent(title.id(), key);
        }
        case RANK -> actor.ranks.computeIfAbsent(title.id(), r -> new ArrayList<>()).add(where);
        case SHORT -> {
          actor.shortTitles.add(title.id());
          actor.shortEvidence.putIfAbsent(title.id(), where);
        }
        case COUNTERPART -> {}
      }
    }
  }

  /**
   * "Tổng Thư ký NATO": the body a title belongs to, "-" for one that is no state's; else other.
   */
  private String bodyOf(Title title, String key, String other) {
    String body = other;
    int longest = 0;
    if (!title.former() && title.country().isEmpty()) {
      for (Map.Entry<String, String> entry : lexicon.bodiesByTitle.entrySet()) {
        if (entry.getKey().length() > longest && key.startsWith(entry.getKey())) {
          longest = entry.getKey().length();
          body = entry.getValue();
        }
      }
    }
    return body;
  }

  /** "Tổng Thư ký IPU": of a body that may be no country's. */
  private static boolean endsInAbbreviation(String title) {
    int end = title.length();
    return end > 1 && isCapital(title.charAt(end - 1)) && isCapital(title.charAt(end - 2));
  }

  private static boolean isCapital(char c) {
    return Character.getType(c) == Character.UPPERCASE_LETTER;
  }

  private void settleCountry(Actor actor) {
    boolean ofHome = lexicon.surnames.contains(actor.words.get(0));
    boolean foreign = actor.countriesNamed.isEmpty() && !ofHome;
    if (actor.body != null && foreign) {
      actor.ofBody = true;
      actor.country = actor.body.equals("-") ? "" : actor.body;
    } else if (actor.known != null) {
      actor.country = actor.known.country();
    } else if (!actor.countriesNamed.isEmpty()) {
      actor.country = Collections.min(actor.countriesNamed);
    } else if (actor.words.size() >= 2 && ofHome && !actor.hasForeignLetters()) {
      actor.country = lexicon.home;
    }
  }

  private void readForCountry(Actor actor) {
    for (Map.Entry<String, String> printed : actor.printedOffices.entrySet()) {
      String meant = lexicon.officeIn(actor.country, printed.getValue());
      if (!meant.isEmpty()) {
        actor.rename(printed.getKey(), meant);
      }
    }
  }

  /** Those for whom the text names no country: whose they are follows from what is around them. */
  private final class Unplaced {
    private final ServedCountry served;

    Unplaced(AnnotatedArticle article, CountryOfNews news) {
      served =
          new ServedCountry(
              article,
              news,
              lexicon.home,
              lexicon.possessives,
              m -> Optional.ofNullable(byMention.get(m)).map(Actor::country).orElse(""));
    }

    void settle() {
      for (Actor actor : actors) {
        if (actor.country.isEmpty() && actor.titled && !actor.ofBody) {
          Set<String> excluded = new HashSet<>();
          if (actor.hasForeignLetters() || !lexicon.surnamesAlike.contains(actor.words.get(0))) {
            excluded.add(lexicon.home);
          }
          Evidence seen = actor.firstSeen();
          excluded.addAll(
              actor.isCounterpart ? served.countryOfOpposite(seen) : served.countryOfDoer(seen));
          String judged =
              served.of(seen, singleOffices(actor), excluded, actor.likely, taken(actor));
          boolean unlikely = !actor.likely.isEmpty() && !actor.likely.contains(judged);
          actor.country = unlikely ? actor.likely.iterator().next() : judged;
        }
      }
    }

    /** Countries that have somebody else in an office of a person that only one can hold. */
    private Set<String> taken(Actor actor) {
      Set<String> taken = new HashSet<>();
      for (Actor other : actors) {
        if (other != actor && !other.country.isEmpty() && sharesSingleOffice(other, actor)) {
          taken.add(other.country);
        }
      }
      return taken;
    }

    private boolean sharesSingleOffice(Actor left, Actor right) {
      return !Collections.disjoint(left.offices.keySet(), right.offices.keySet())
          && singleOffices(left).stream().anyMatch(right.offices::containsKey);
    }

    private List<String> singleOffices(Actor actor) {
      return actor.offices.keySet().stream()
          .filter(id -> reference.office(id).map(Office::single).orElse(false))
          .toList();
    }
  }

  /** "Bộ trưởng" before somebody known to have headed that ministry says which one is meant. */
  private static void completeShortTitles(Actor actor) {
    if (actor.shortTitles.isEmpty()) {
      return;
    }
    if (actor.known == null) {
      boolean soldier = !actor.ranks.isEmpty() && actor.offices.isEmpty();
      actor.shortTitles.stream()
          .filter(id -> soldier && MINISTERS_OF_SOLDIERS.contains(id))
          .toList()
          .forEach(id -> actor.hold(id, "", actor.shortEvidence.get(id)));
      return;
    }
    actor.shortTitles.stream()
        .filter(id -> actor.known.offices().contains(id) && !actor.offices.containsKey(id))
        .forEach(id -> actor.hold(id, "", actor.shortEvidence.get(id)));
  }

  /** A name that never carries a title and that nobody knows may be a street or a ship. */
  private void dropUntitled() {
    List<Actor> dropped = new ArrayList<>();
    for (Actor actor : actors) {
      boolean capitals = actor.name.indexOf(' ') < 0 && !LOWER_CASE.matcher(actor.name).find();
      if (!actor.titled && actor.known == null || capitals) {
        dropped.add(actor);
      }
    }
    if (!dropped.isEmpty()) {
      actors.removeAll(dropped);
      byMention.values().removeAll(dropped);
    }
  }

  /** The slug of the name, numbered where names differ in their marks alone. */
  private void giveKeys() {
    Map<String, Integer> times = new HashMap<>();
    for (Actor actor : actors) {
      String slug = Fold.slug(actor.name);
      int time = times.merge(slug, 1, Integer::sum);
      actor.key = time == 1 ? slug : slug + "-" + time;
    }
  }

  Collection<Actor> actors() {
    return actors;
  }

  /** Who a mention with a name is. */
  Optional<Actor> of(PersonMention mention) {
    return Optional.ofNullable(byMention.get(mention));
  }

  /** The country of whom a mention with a name means; empty where it is not known. */
  String countryMeantBy(PersonMention mention) {
    Actor actor = byMention.get(mention);
    return actor == null ? "" : actor.country;
  }

  /** Who holds an office of a country in this article; nothing where nobody or several do. */
  Optional<Actor> holder(String office, String country) {
    List<Actor> holders =
        actors.stream()
            .filter(a -> a.offices.containsKey(office) || a.shortTitles.contains(office))
            .filter(a -> country.isEmpty() || a.country.equals(country))
            .toList();
    return holders.size() == 1 ? Optional.of(holders.get(0)) : Optional.empty();
  }

  /** The offices of a person that only one can hold at a time and that belong to defence, first. */
  Optional<String> leadingOffice(Actor actor) {
    return actor.offices.keySet().stream()
        .filter(id -> reference.office(id).map(Office::single).orElse(false))
        .findFirst()
        .or(() -> actor.offices.keySet().stream().filter(this::isOfDefence).findFirst());
  }

  /** Whether a phrase itself says which office of defence somebody holds. */
  boolean isOfDefence(PersonMention person) {
    return person.titles().stream()
        .anyMatch(t -> t.kind() == Title.Kind.OFFICE && !t.former() && isOfDefence(t.id()));
  }

  private boolean isOfDefence(String office) {
    return reference.office(office).filter(o -> o.sphere() == Office.Sphere.DEFENCE).isPresent();
  }
}
