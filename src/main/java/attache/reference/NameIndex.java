package attache.reference;

import attache.model.Fold;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a name written by a person means. Tried in turn: the exact code (NGA is Nigeria), the
 * name without case (nga is Russia in Vietnamese), its fold key, and last the code in any case. A
 * step at which several meanings meet finds none.
 */
final class NameIndex<T> {
  private final Map<String, T> codes = new HashMap<>();
  private final Map<String, Set<T>> names = new HashMap<>();
  private final Map<String, Set<T>> keys = new HashMap<>();
  private final Set<String> spellings = new LinkedHashSet<>();

  void addCode(String code, T meaning) {
    codes.put(code, meaning);
    spellings.add(code);
  }

  void addName(String name, T meaning) {
    if (!name.isEmpty()) {
      names.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new HashSet<>()).add(meaning);
      keys.computeIfAbsent(Fold.key(name), key -> new HashSet<>()).add(meaning);
      spellings.add(name);
    }
  }

  Optional<T> find(String written) {
    T byCode = codes.get(written);
    if (byCode != null) {
      return Optional.of(byCode);
    }
    return only(names.get(written.toLowerCase(Locale.ROOT)))
        .or(() -> only(keys.get(Fold.key(written))))
        .or(() -> Optional.ofNullable(codes.get(written.toUpperCase(Locale.ROOT))));
  }

  Collection<String> spellings() {
    return spellings;
  }

  private Optional<T> only(Set<T> meanings) {
    return meanings == null || meanings.size() != 1
        ? Optional.empty()
        : Optional.of(meanings.iterator().next());
  }
}
