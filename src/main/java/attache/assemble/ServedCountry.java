package attache.assemble;

import attache.model.AnnotatedArticle;
import attache.model.Evidence;
import attache.model.Mention;
import attache.model.Mention.AgreementMention;
import attache.model.Mention.BodyMention;
import attache.model.Mention.CountryMention;
import attache.model.Mention.EngagementMention;
import attache.model.Mention.PersonForm;
import attache.model.Mention.PersonMention;
import attache.model.Mention.PlaceMention;
import attache.model.Mention.Title;
import attache.model.Sentence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whom somebody serves whose titles name no country: a judgement from what stands around the name.
 * The nearest country before it in the sentence counts most, then the one the sentence before it
 * ended with, then the outlet's own country, then the one the article is about.
 */
final class ServedCountry {

  private static final int OUTLET = 14;
  private static final int RIGHT_BEHIND = 13;
  private static final int BEFORE = 12;
  private static final int OFFICE_ELSEWHERE = 9;
  private static final int SENTENCE_BEFORE = 8;
  private static final int CITY = 5;
  private static final int ALSO_BEFORE = 5;
  private static final int LAST_NAMED = 4;
  private static final int IN_A_LIST = 4;
  private static final int BEHIND = 4;
  private static final int ALSO_SENTENCE_BEFORE = 3;
  private static final int MOST_NAMED = 2;

  /** Where one goes on a visit is not whom one serves. */
  private static final String VISIT = "visit";

  /** Chars from an office to the country that belongs to it. */
  private static final int COMPLEMENT = 30;

  /** Chars between somebody and "and" with who stands behind it. */
  private static final int JOINED = 5;

  /** Chars between two countries of one list. */
  private static final int LIST_GAP = 8;

  private final AnnotatedArticle article;
  private final String home;
  private final CountryOfNews news;
  private final List<String> possessives;
  private final Function<PersonMention, String> settled;
  private final List<List<Clue>> clues = new ArrayList<>();

  /**
   * A country named at a place of the text.
   *
   * @param listed among three or more in a row, or one of a pair
   * @param place where something is
   */
  private record Clue(int begin, String country, boolean listed, boolean place) {}

  /**
   * @param news the outlet's country and that of the city it is written from, as far as known
   * @param home the country whose people carry the surnames
   * @param possessives words such as "his" that say whose counterpart somebody is
   * @param settled the country of those people whom the article or the reference gives one
   */
  ServedCountry(
      AnnotatedArticle article,
      CountryOfNews news,
      String home,
      Collection<String> possessives,
      Function<PersonMention, String> settled) {
    this.article = article;
    this.home = home;
    this.news = news;
    this.possessives = List.copyOf(possessives);
    this.settled = settled;
  }

  private List<Clue> cluesIn(Sentence sentence) {
    if (sentence.mentions().isEmpty()) {
      return List.of();
    }
    List<Clue> found = new ArrayList<>();
    int run = 0;
    int last = -LIST_GAP * 2;
    for (Mention mention : sentence.mentions()) {
      List<String> countries = countriesOf(mention);
      boolean alone = mention instanceof CountryMention;
      run = alone && mention.span().begin() - last <= LIST_GAP ? run + 1 : 1;
      for (String country : countries) {
        if (country.length() == 3) {
          found.add(
              new Clue(
                  mention.span().begin(),
                  country,
                  countries.size() > 1,
                  mention instanceof PlaceMention));
        }
      }
      if (alone) {
        last = mention.span().end();
        for (int i = found.size() - run; run > 2 && i < found.size(); i++) {
          found.set(i, new Clue(found.get(i).begin(), found.get(i).country(), true, false));
        }
      }
    }
    return found;
  }

  private List<String> countriesOf(Mention mention) {
    if (mention instanceof CountryMention country) {
      return List.of(country.code());
    }
    if (mention instanceof BodyMention body) {
      return List.of(body.code());
    }
    if (mention instanceof PlaceMention place) {
      return List.of(place.country());
    }
    if (mention instanceof EngagementMention engagement) {
      return engagement.type().equals(VISIT) ? List.of() : engagement.countries();
    }
    if (mention instanceof AgreementMention agreement) {
      return agreement.parties();
    }
    if (mention instanceof PersonMention person) {
      String own = settled.apply(person);
      return own.isEmpty() ? person.countries() : List.of(own);
    }
    return List.of();
  }

  /**
   * The likeliest country of somebody.
   *
   * @param seen where the article first calls the person by a title
   * @param offices those of the person that only one can hold at a time
   * @param excluded countries that cannot be meant
   * @param likely countries whose officials bear the title, or none where any may
   * @param taken countries that have somebody else in an office of this person; only where there is
   *     no other
   * @return alpha-3, or empty where the article names no country it could be
   */
  String of(
      Evidence seen,
      Collection<String> offices,
      Set<String> excluded,
      Collection<String> likely,
      Set<String> taken) {
    clues.clear();
    for (Sentence sentence : article.sentences()) {
      clues.add(cluesIn(sentence));
    }
    Set<String> barred = new HashSet<>(excluded);
    barred.addAll(taken);
    String free = likeliest(seen, offices, barred, likely);
    String judged = free.isEmpty() ? likeliest(seen, offices, excluded, likely) : free;
    return judged.isEmpty() ? destination(seen, barred) : judged;
  }

  /**
   * "a visit to Brunei, where she met the minister, A": where somebody goes, for want of others.
   */
  private String destination(Evidence seen, Set<String> barred) {
    return sentenceOf(seen).mentions(EngagementMention.class).stream()
        .filter(e -> e.type().equals(VISIT) && e.span().end() <= seen.span().begin())
        .flatMap(e -> e.countries().stream())
        .filter(c -> c.length() == 3 && !barred.contains(c))
        .reduce((first, last) -> last)
        .orElse("");
  }

  private String likeliest(
      Evidence seen, Collection<String> offices, Set<String> barred, Collection<String> likely) {
    Map<String, Integer> points = new TreeMap<>();
    judge(seen, barred, points);
    if (!news.outlet().isEmpty()) {
      points.merge(news.outlet(), OUTLET, Integer::sum);
    } else if (!news.city().isEmpty()) {
      points.merge(news.city(), CITY, Integer::sum);
    }
    countriesWith(offices, seen).forEach(c -> points.merge(c, OFFICE_ELSEWHERE, Integer::sum));
    points.remove("");
    heaviest(barred).forEach(c -> points.merge(c, MOST_NAMED, Integer::sum));
    points.keySet().removeAll(barred);
    if (!Collections.disjoint(points.keySet(), likely)) {
      points.keySet().retainAll(likely);
    }
    return Story.most(points);
  }

  /** Whom the person served who is named last before a counterpart's place: nobody or one. */
  List<String> countryOfOpposite(Evidence place) {
    String phrase = article.article().textOf(place.span()).toLowerCase(Locale.ROOT);
    boolean owned = possessives.stream().anyMatch(w -> phrase.startsWith(w + " "));
    return lastServed(sentenceOf(place), place.span().begin(), owned);
  }

  /** The same for somebody who is met or called: of who does so. */
  List<String> countryOfDoer(Evidence place) {
    Sentence sentence = sentenceOf(place);
    return sentence.events().stream()
        .filter(event -> Story.ENCOUNTERS.contains(event.event()))
        .filter(event -> event.trigger().end() <= place.span().begin())
        .filter(event -> event.roles().values().stream().anyMatch(m -> holds(m, place)))
        .map(event -> lastServed(sentence, event.trigger().begin(), false))
        .findFirst()
        .orElse(List.of());
  }

  private static boolean holds(List<Mention> mentions, Evidence place) {
    return mentions.stream().anyMatch(mention -> mention.span().equals(place.span()));
  }

  private List<String> lastServed(Sentence sentence, int before, boolean doing) {
    List<String> served = List.of();
    for (PersonMention person : sentence.mentions(PersonMention.class)) {
      if (person.span().end() <= before && person.form() == PersonForm.PRONOUN) {
        return List.of();
      }
      boolean met = doing && isMet(sentence, person) && before - person.span().end() > JOINED;
      if (person.span().end() <= before && !person.isCounterpart() && !met) {
        List<String> here = countriesOf(person);
        served = here.size() == 1 ? here : served;
      }
    }
    return served;
  }

  /** "A called on B and met his counterpart": B is no subject of what comes next. */
  private static boolean isMet(Sentence sentence, PersonMention person) {
    return sentence.events().stream()
        .filter(event -> Story.ENCOUNTERS.contains(event.event()))
        .anyMatch(event -> event.role("b").contains(person));
  }

  private Sentence sentenceOf(Evidence place) {
    return article.sentences().get(indexOf(place));
  }

  private int indexOf(Evidence place) {
    int index = 0;
    while (!article.sentences().get(index).span().equals(place.sentence())) {
      index++;
    }
    return index;
  }

  private void judge(Evidence evidence, Set<String> barred, Map<String, Integer> points) {
    int index = indexOf(evidence);
    List<Clue> before = new ArrayList<>();
    Clue behind = null;
    for (Clue clue : free(index, barred)) {
      if (clue.begin() < evidence.span().begin()) {
        before.add(clue);
      } else if (behind == null && clue.begin() >= evidence.span().end()) {
        behind = clue;
      }
    }
    add(points, before, BEFORE, ALSO_BEFORE);
    boolean close = behind != null && endsInTitle(evidence, behind.begin());
    add(points, behind == null ? List.of() : List.of(behind), close ? RIGHT_BEHIND : BEHIND, 0);
    boolean opens = index == 0 || isFirstOfBlock(index);
    if (!opens) {
      add(points, free(index - 1, barred), SENTENCE_BEFORE, ALSO_SENTENCE_BEFORE);
    }
    for (int i = opens ? index - 1 : index - 2; i >= 0; i--) {
      String country = last(i, barred);
      if (!country.isEmpty()) {
        points.merge(country, LAST_NAMED, Integer::sum);
        return;
      }
    }
  }

  /** "A, phát ngôn viên Hội đồng Tham mưu trưởng Hàn Quốc": a country just behind an office. */
  private boolean endsInTitle(Evidence evidence, int country) {
    boolean title =
        sentenceOf(evidence).mentions(PersonMention.class).stream()
            .filter(person -> person.span().equals(evidence.span()))
            .flatMap(person -> person.titles().stream())
            .anyMatch(t -> t.span().end() == evidence.span().end());
    return title && country - evidence.span().end() <= COMPLEMENT;
  }

  /** Countries of which the text names such an office, without a name, before a place. */
  private Set<String> countriesWith(Collection<String> offices, Evidence seen) {
    if (offices.isEmpty()) {
      return Set.of();
    }
    return article.sentences().stream()
        .flatMap(s -> s.mentions(PersonMention.class).stream())
        .filter(person -> person.form() == PersonForm.BY_OFFICE)
        .filter(person -> person.span().end() <= seen.span().begin())
        .flatMap(person -> person.titles().stream())
        .filter(title -> title.kind() == Title.Kind.OFFICE && offices.contains(title.id()))
        .map(Title::country)
        .collect(Collectors.toSet());
  }

  private boolean isFirstOfBlock(int sentence) {
    List<Sentence> all = article.sentences();
    return all.get(sentence).block() != all.get(sentence - 1).block();
  }

  private List<Clue> free(int sentence, Set<String> barred) {
    List<Clue> free = List.of();
    for (Clue clue : clues.get(sentence)) {
      if (!barred.contains(clue.country())) {
        free = free.isEmpty() ? new ArrayList<>() : free;
        free.add(clue);
      }
    }
    return free;
  }

  /** The country, other than home, that a sentence names last. */
  private String last(int sentence, Set<String> barred) {
    String country = "";
    for (Clue clue : free(sentence, barred)) {
      country = clue.country().equals(home) ? country : clue.country();
    }
    return country;
  }

  /** The last country that stands for itself is worth most, each of the others less. */
  private static void add(Map<String, Integer> points, List<Clue> found, int last, int others) {
    Clue nearest = null;
    for (Clue clue : found) {
      boolean weaker = clue.listed() || nearest != null && clue.place() && !nearest.place();
      nearest = weaker ? nearest : clue;
    }
    Set<String> counted = new HashSet<>();
    if (nearest != null) {
      int worth = nearest.place() ? last * 3 / 4 : last;
      points.merge(nearest.country(), worth, Integer::sum);
      counted.add(nearest.country());
    }
    for (Clue clue : found) {
      if (counted.add(clue.country())) {
        points.merge(clue.country(), clue.listed() ? IN_A_LIST : others, Integer::sum);
      }
    }
  }

  /** The country, other than home, that the article names most often. */
  private List<String> heaviest(Set<String> barred) {
    Map<String, Integer> times = new TreeMap<>();
    for (List<Clue> sentence : clues) {
      for (Clue clue : sentence) {
        times.merge(clue.country(), 1, Integer::sum);
      }
    }
    times.remove(home);
    times.keySet().removeAll(barred);
    String most = Story.most(times);
    return most.isEmpty() ? List.of() : List.of(most);
  }
}
