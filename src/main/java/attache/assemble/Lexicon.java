package attache.assemble;

import attache.model.Fold;
import attache.reference.KnownPerson;
import attache.reference.Name;
import attache.reference.NameKind;
import attache.reference.Reference;
import attache.reference.ReferenceId.Table;
import attache.reference.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The listed words of one language in the forms that assembling looks for, prepared once for all
 * articles. Any thread.
 */
final class Lexicon {

  private final Reference reference;
  private final String lang;
  private final Map<String, List<String>> lowerCase = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> aliasWords = new ConcurrentHashMap<>();

  /** Alpha-3 of the country whose people carry the listed surnames, or empty. */
  final String home;

  /** As keys of {@link Fold}. */
  final Set<String> surnames;

  /** These, and words that look like them. */
  final Set<String> surnamesAlike;

  /** Titles that only few countries use, by their key. */
  final Map<String, List<String>> likelyCountries;

  /** The body that titles which begin so belong to, by their key. */
  final Map<String, String> bodiesByTitle;

  /** Countries in which a title means another office, and which, by the title's key. */
  private final Map<String, Map<String, String>> officesByCountry;

  /** Words such as "his". */
  final List<String> possessives;

  final List<Origin> outlets;

  /** Cities that news is written from. */
  final List<Origin> cities;

  /** Where news may come from, as it is written, in capitals too, and whose it is. */
  record Origin(String name, String capitals, String country) {
    Origin(String name, String country) {
      this(name, name.toUpperCase(Locale.ROOT), country);
    }
  }

  Lexicon(Reference reference, String lang) {
    this.reference = reference;
    this.lang = lang;
    home = words("home").stream().map(Word::word).findFirst().orElse("");
    surnames = keys("surname");
    surnamesAlike = new HashSet<>(surnames);
    surnamesAlike.addAll(keys("surname-alike"));
    likelyCountries =
        words("title-likely").stream()
            .collect(
                Collectors.toMap(
                    w -> Fold.key(w.word()),
                    w -> List.of(w.value().split("\\|")),
                    (first, last) -> last));
    bodiesByTitle =
        words("title-of-body").stream()
            .collect(Collectors.toMap(w -> Fold.key(w.word()), Word::value, (first, last) -> last));
    officesByCountry = officesByCountry();
    possessives = words("possessive-pronoun").stream().map(Word::word).toList();
    outlets = words("outlet").stream().map(w -> new Origin(w.word(), w.value())).toList();
    cities = cities();
  }

  private List<Word> words(String list) {
    return reference.words(lang, list);
  }

  private Set<String> keys(String list) {
    return words(list).stream().map(w -> Fold.key(w.word())).collect(Collectors.toSet());
  }

  private Map<String, Map<String, String>> officesByCountry() {
    Map<String, Map<String, String>> offices = new HashMap<>();
    for (Word word : words("title-by-country")) {
      for (String meaning : word.value().split("\\|")) {
        String[] parts = meaning.split("=");
        offices
            .computeIfAbsent(parts[0], country -> new HashMap<>())
            .put(Fold.key(word.word()), parts[1]);
      }
    }
    return offices;
  }

  private List<Origin> cities() {
    List<Origin> cities = new ArrayList<>();
    words("city").forEach(city -> cities.add(new Origin(city.word(), city.value())));
    for (Name name : reference.names(lang)) {
      if (name.kind() == NameKind.CAPITAL && name.of().table() == Table.COUNTRY) {
        cities.add(new Origin(name.text(), name.of().id()));
      }
    }
    return cities;
  }

  /** The office that a title, given by its key, means in a country but nowhere else; or empty. */
  String officeIn(String country, String title) {
    for (Map.Entry<String, String> office :
        officesByCountry.getOrDefault(country, Map.of()).entrySet()) {
      if (title.startsWith(office.getKey())) {
        return office.getValue();
      }
    }
    return "";
  }

  /** The words of all other names of a person, as keys of {@link Fold}. */
  Set<String> wordsOfAliases(KnownPerson person) {
    Set<String> words = aliasWords.get(person.id());
    if (words == null) {
      words = new HashSet<>();
      for (String alias : person.aliases()) {
        words.addAll(List.of(Fold.key(alias).split(" ")));
      }
      aliasWords.put(person.id(), words);
    }
    return words;
  }

  /** The words of a list in lower case, in the order of the file. */
  List<String> lowerCase(String list) {
    List<String> words = lowerCase.get(list);
    if (words == null) {
      words = words(list).stream().map(w -> w.word().toLowerCase(Locale.ROOT)).toList();
      lowerCase.put(list, words);
    }
    return words;
  }
}
