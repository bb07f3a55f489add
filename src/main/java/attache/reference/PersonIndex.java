package attache.reference;

import attache.model.Fold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Known people by the fold key of name and aliases and, as a second try, by the same words in any
 * order.
 */
final class PersonIndex {
  private final Map<String, List<KnownPerson>> byKey = new HashMap<>();
  private final Map<String, List<KnownPerson>> byWords = new HashMap<>();

  PersonIndex(List<KnownPerson> people) {
    for (KnownPerson person : people) {
      add(person.name(), person);
      person.aliases().forEach(alias -> add(alias, person));
    }
  }

  private void add(String name, KnownPerson person) {
    String key = Fold.key(name);
    addOnce(byKey, key, person);
    addOnce(byWords, sorted(key), person);
  }

  private static void addOnce(
      Map<String, List<KnownPerson>> index, String key, KnownPerson person) {
    List<KnownPerson> people = index.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (!people.contains(person)) {
      people.add(person);
    }
  }

  /** All who are so named; of {@code country} only, unless it is null. */
  List<KnownPerson> find(String name, String country) {
    String key = Fold.key(name);
    List<KnownPerson> inOrder = of(byKey.get(key), country);
    return inOrder.isEmpty() ? of(byWords.get(sorted(key)), country) : inOrder;
  }

  private static List<KnownPerson> of(List<KnownPerson> people, String country) {
    if (people == null) {
      return List.of();
    }
    return country == null
        ? List.copyOf(people)
        : people.stream().filter(person -> person.country().equals(country)).toList();
  }

  private static String sorted(String key) {
    String[] words = key.split(" ");
    Arrays.sort(words);
    return String.join(" ", words);
  }
}
