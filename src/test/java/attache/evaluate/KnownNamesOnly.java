package attache.evaluate;

import attache.evaluate.NamesInText.Found;
import attache.model.Article;
import attache.reference.KnownPerson;
import attache.reference.Reference;
import attache.reference.ReferenceId.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Who is in people.csv and printed in the article is one of its people, with every office of that
 * row; a sentence with two countries, named or served by such a person, tells of a meeting of them
 * on the article's day.
 */
final class KnownNamesOnly implements Baseline {

  private final Reference reference;
  private final Map<String, NamesInText> countries = new HashMap<>();
  private final Map<String, KnownPerson> people = new HashMap<>();
  private final Pattern names;

  KnownNamesOnly(Reference reference) {
    this.reference = reference;
    for (KnownPerson person : reference.people()) {
      person.aliases().forEach(alias -> people.put(alias, person));
      people.put(person.name(), person);
    }
    List<String> printed =
        people.keySet().stream()
            .filter(name -> name.indexOf(' ') > 0)
            .sorted((left, right) -> right.length() - left.length())
            .map(Pattern::quote)
            .toList();
    names = Pattern.compile("(?<!\\p{L})(?:" + String.join("|", printed) + ")(?!\\p{L})");
  }

  @Override
  public Map<FactTable, List<FactRow>> factsOf(Article article) {
    NamesInText named =
        countries.computeIfAbsent(
            article.lang(), lang -> new NamesInText(reference, lang, Table.COUNTRY));
    Rows rows = new Rows(article);
    for (String sentence : Rows.sentences(article)) {
      Set<String> together = new TreeSet<>(named.in(sentence).stream().map(Found::id).toList());
      Set<String> present = new TreeSet<>();
      names
          .matcher(sentence)
          .results()
          .forEach(
              match -> {
                KnownPerson person = people.get(match.group());
                present.add(match.group());
                together.add(person.country());
                rows.add(
                    FactTable.PEOPLE, Map.of("person", match.group(), "country", person.country()));
                for (String office : person.offices()) {
                  rows.add(
                      FactTable.OFFICES,
                      Map.of(
                          "person", match.group(), "office", office, "country", person.country()));
                }
              });
      if (together.size() > 1) {
        rows.add(
            FactTable.ENGAGEMENTS,
            Map.of(
                "type", "meeting",
                "status", "held",
                "date", rows.day(),
                "countries", Rows.joined(together),
                "people", Rows.joined(present)));
      }
    }
    return rows.all();
  }
}
