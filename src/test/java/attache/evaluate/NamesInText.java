package attache.evaluate;

import attache.reference.Name;
import attache.reference.NameKind;
import attache.reference.Reference;
import attache.reference.ReferenceId.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the names of one reference table as whole words, the longest first, and nothing more. */
final class NamesInText {

  private static final Set<NameKind> UNAMBIGUOUS = Set.of(NameKind.PREFERRED, NameKind.ALIAS);

  private final Map<String, String> ids = new HashMap<>();
  private final Pattern names;

  /**
   * @param id of the row the name means
   * @param end where the name ends
   */
  record Found(String id, int begin, int end) {}

  NamesInText(Reference reference, String lang, Table table) {
    for (Name name : reference.names(lang)) {
      if (!name.meansNothing() && name.of().table() == table && UNAMBIGUOUS.contains(name.kind())) {
        ids.put(name.text().toLowerCase(Locale.ROOT), name.of().id());
      }
    }
    String any =
        ids.keySet().stream()
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    names =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    for (MatchResult match : names.matcher(text).results().toList()) {
      String id = ids.get(match.group().toLowerCase(Locale.ROOT));
      found.add(new Found(id, match.start(), match.end()));
    }
    return found;
  }
}
