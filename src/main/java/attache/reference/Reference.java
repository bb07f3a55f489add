package attache.reference;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import attache.reference.ReferenceId.Table;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All rows of data/reference. Immutable and shared by all threads; rows come in the order of their
 * files.
 */
public final class Reference {
  private final Map<String, Country> countries;
  private final Map<String, Body> bodies;
  private final Map<String, Rank> ranks;
  private final Map<String, Office> offices;
  private final Map<String, EngagementType> engagementTypes;
  private final Map<String, AgreementType> agreementTypes;
  private final Map<String, PartnershipLevel> partnershipLevels;
  private final Map<String, KnownPerson> people;
  private final Map<String, Instrument> instruments;
  private final List<Judgement> judgements;
  private final Map<String, List<Name>> names;
  private final Map<String, Map<String, String>> countryNames;
  private final Map<String, Map<String, List<String>>> capitals = new HashMap<>();
  private final Map<String, List<PatternRow>> patterns;
  private final Map<String, List<DatePattern>> datePatterns;
  private final Map<String, Map<String, List<Word>>> words;
  private final NameIndex<Country> countryIndex = new NameIndex<>();
  private final NameIndex<Body> bodyIndex = new NameIndex<>();
  private final PersonIndex personIndex;

  Reference(ReferenceRows rows) {
    countries = byId(rows.countries, Country::id);
    bodies = byId(rows.bodies, Body::id);
    ranks = byId(rows.ranks, Rank::id);
    offices = byId(rows.offices, Office::id);
    engagementTypes = byId(rows.engagementTypes, EngagementType::id);
    agreementTypes = byId(rows.agreementTypes, AgreementType::id);
    partnershipLevels = byId(rows.partnershipLevels, PartnershipLevel::id);
    people = byId(rows.people, KnownPerson::id);
    instruments = byId(rows.instruments, Instrument::id);
    judgements = List.copyOf(rows.judgements);
    names = copied(rows.names);
    countryNames = preferredCountryNames(names);
    patterns = copied(rows.patterns);
    datePatterns = copied(rows.datePatterns);
    words = new TreeMap<>();
    rows.words.forEach(
        (lang, all) ->
            words.put(lang, Map.copyOf(all.stream().collect(Collectors.groupingBy(Word::list)))));
    personIndex = new PersonIndex(rows.people);
    countries.values().forEach(this::indexNamesOf);
    bodies.values().forEach(this::indexNamesOf);
    names.values().forEach(all -> all.forEach(this::index));
    names.forEach((lang, all) -> capitals.put(lang, capitals(all)));
  }

  private static Map<String, List<String>> capitals(List<Name> names) {
    return names.stream()
        .filter(name -> name.kind() == NameKind.CAPITAL)
        .collect(groupingBy(name -> name.of().id(), mapping(Name::text, toList())));
  }

  /** The folders below data/reference, such as {@code en, vi}. */
  public Set<String> languages() {
    return names.keySet();
  }

  /** By alpha-3 code. */
  public Optional<Country> country(String id) {
    return Optional.ofNullable(countries.get(id));
  }

  public Collection<Country> countries() {
    return countries.values();
  }

  /** How a language calls a country; empty where it has no preferred name for it. */
  public String countryName(String id, String lang) {
    return countryNames.getOrDefault(lang, Map.of()).getOrDefault(id, "");
  }

  /** By id, such as {@code ADMM+}. */
  public Optional<Body> body(String id) {
    return Optional.ofNullable(bodies.get(id));
  }

  public Collection<Body> bodies() {
    return bodies.values();
  }

  public Optional<Rank> rank(String id) {
    return Optional.ofNullable(ranks.get(id));
  }

  public Collection<Rank> ranks() {
    return ranks.values();
  }

  public Optional<Office> office(String id) {
    return Optional.ofNullable(offices.get(id));
  }

  public Collection<Office> offices() {
    return offices.values();
  }

  public Optional<EngagementType> engagementType(String id) {
    return Optional.ofNullable(engagementTypes.get(id));
  }

  public Collection<EngagementType> engagementTypes() {
    return engagementTypes.values();
  }

  public Optional<AgreementType> agreementType(String id) {
    return Optional.ofNullable(agreementTypes.get(id));
  }

  public Collection<AgreementType> agreementTypes() {
    return agreementTypes.values();
  }

  public Optional<PartnershipLevel> partnershipLevel(String id) {
    return Optional.ofNullable(partnershipLevels.get(id));
  }

  public Collection<PartnershipLevel> partnershipLevels() {
    return partnershipLevels.values();
  }

  /** By id, such as {@code lao/khamliang-outhakaysone}. */
  public Optional<KnownPerson> person(String id) {
    return Optional.ofNullable(people.get(id));
  }

  public Collection<KnownPerson> people() {
    return people.values();
  }

  /** By id, such as {@code unclos}. */
  public Optional<Instrument> instrument(String id) {
    return Optional.ofNullable(instruments.get(id));
  }

  public Collection<Instrument> instruments() {
    return instruments.values();
  }

  public List<Judgement> judgements() {
    return judgements;
  }

  /** The names of one language; empty for a language without a folder. */
  public List<Name> names(String lang) {
    return names.getOrDefault(lang, List.of());
  }

  /** How a language calls the capital of a country. */
  public List<String> capitals(String country, String lang) {
    return capitals.getOrDefault(lang, Map.of()).getOrDefault(country, List.of());
  }

  public List<PatternRow> patterns(String lang) {
    return patterns.getOrDefault(lang, List.of());
  }

  /** How one language writes dates. */
  public List<DatePattern> datePatterns(String lang) {
    return datePatterns.getOrDefault(lang, List.of());
  }

  /** The entries of some lists of a language, in the order of the file. */
  public List<Word> words(String lang, Set<String> lists) {
    return words.getOrDefault(lang, Map.of()).entrySet().stream()
        .filter(list -> lists.contains(list.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .flatMap(list -> list.getValue().stream())
        .toList();
  }

  /** The names of the word lists of a language. */
  public Set<String> wordLists(String lang) {
    return words.getOrDefault(lang, Map.of()).keySet();
  }

  /**
   * The entries of one word list of one language, in the order of the file; empty where there is
   * none.
   */
  public List<Word> words(String lang, String list) {
    return words.getOrDefault(lang, Map.of()).getOrDefault(list, List.of());
  }

  /**
   * The country an analyst means: a name or alias of any language, or an ISO code, without regard
   * to case and accents. Where a code and a name are spelt alike, capitals mean the code: NGA is
   * Nigeria, Nga Russia.
   */
  public Optional<Country> countryByAnyName(String written) {
    return countryIndex.find(written.strip());
  }

  /** Names of countries that are spelt like an unknown one, best first, at most three. */
  public List<String> countrySuggestions(String unknown) {
    return NearestSpelling.of(unknown, countryIndex.spellings());
  }

  /** The body of that id, code or name in any language, without regard to case and accents. */
  public Optional<Body> bodyByAnyName(String written) {
    return bodyIndex.find(written.strip());
  }

  /**
   * All known people of that name, its words in this order, else in any; within {@code country}
   * unless that is null.
   */
  public List<KnownPerson> peopleByName(String name, String country) {
    return personIndex.find(name, country);
  }

  /** The one known person of that name; empty when nobody or more than one is so named. */
  public Optional<KnownPerson> personByName(String name, String country) {
    List<KnownPerson> found = peopleByName(name, country);
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static Map<String, Map<String, String>> preferredCountryNames(
      Map<String, List<Name>> names) {
    Map<String, Map<String, String>> byLanguage = new TreeMap<>();
    names.forEach(
        (lang, all) ->
            byLanguage.put(
                lang,
                all.stream()
                    .filter(n -> !n.meansNothing() && n.of().table() == Table.COUNTRY)
                    .filter(n -> n.kind() == NameKind.PREFERRED)
                    .collect(Collectors.toMap(n -> n.of().id(), Name::text, (l, r) -> l))));
    return byLanguage;
  }

  private void indexNamesOf(Country country) {
    countryIndex.addCode(country.id(), country);
    countryIndex.addCode(country.iso2(), country);
    countryIndex.addName(country.nameEn(), country);
    countryIndex.addName(country.nameVi(), country);
    countryIndex.addName(country.officialEn(), country);
    countryIndex.addName(country.officialVi(), country);
  }

  private void indexNamesOf(Body body) {
    bodyIndex.addCode(body.id(), body);
    bodyIndex.addName(body.nameEn(), body);
    bodyIndex.addName(body.nameVi(), body);
  }

  private void index(Name name) {
    if (name.meansNothing() || name.kind() == NameKind.CAPITAL) {
      return;
    }
    if (name.of().table() == Table.COUNTRY) {
      countryIndex.addName(name.text(), countries.get(name.of().id()));
    } else if (name.of().table() == Table.BODY) {
      bodyIndex.addName(name.text(), bodies.get(name.of().id()));
    }
  }

  private static <T> Map<String, T> byId(List<T> rows, Function<T, String> id) {
    Map<String, T> byId = new LinkedHashMap<>();
    rows.forEach(row -> byId.put(id.apply(row), row));
    return Collections.unmodifiableMap(byId);
  }

  private static <T> Map<String, List<T>> copied(Map<String, List<T>> rows) {
    Map<String, List<T>> copy = new TreeMap<>();
    rows.forEach((lang, all) -> copy.put(lang, List.copyOf(all)));
    return Collections.unmodifiableMap(copy);
  }
}
