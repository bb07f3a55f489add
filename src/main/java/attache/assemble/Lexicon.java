package attache.assemble;

import attache.model.Fold;
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

  /** Titles that mean another office in some countries, "GBR defence secretary", and which. */
  final Map<String, String> officesByCountry;

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

  private Map<String, String> officesByCountry() {
    Map<String, String> offices = new HashMap<>();
    for (Word word : words("title-by-country")) {
      for (String meaning : word.value().split("\\|")) {
        String[] parts = meaning.split("=");
        offices.put(parts[0] + " " + Fold.key(word.word()), parts[1]);
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

  /** The words of a list in lower case, in the order of the file. */
  List<String> lowerCase(String list) {
    return lowerCase.computeIfAbsent(
        list, l -> words(l).stream().map(w -> w.word().toLowerCase(Locale.ROOT)).toList());
  }
}
