package attache.evaluate;

import attache.evaluate.NamesInText.Found;
import attache.model.Article;
import attache.reference.Reference;
import attache.reference.ReferenceId.Table;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with two countries and the word for an engagement, an agreement or a partnership tells
 * of one between them; capitalised words behind a rank or an office (a country may stand between)
 * are its holder, of the country named last before the name in the sentence, else of the one the
 * article names most. An engagement is held on the article's day; an agreement is signed where a
 * signing word stands in the sentence.
 */
final class KeywordCooccurrence implements Baseline {

  private static final Pattern NAME =
      Pattern.compile("\\s+(\\p{Lu}[\\p{L}'-]*(?: \\p{Lu}[\\p{L}'-]*){1,4})");
  private static final Pattern SIGNING = Pattern.compile("(?<!\\p{L})(?:ký|signed)(?!\\p{L})");

  private final Reference reference;
  private final Map<String, Map<Table, NamesInText>> names = new HashMap<>();

  KeywordCooccurrence(Reference reference) {
    this.reference = reference;
  }

  @Override
  public Map<FactTable, List<FactRow>> factsOf(Article article) {
    Rows rows = new Rows(article);
    String mostNamed = mostNamedCountry(article);
    for (String sentence : Rows.sentences(article)) {
      List<Found> countries = in(sentence, Table.COUNTRY, article.lang());
      people(sentence, countries, mostNamed, article.lang(), rows);
      String together = Rows.joined(new TreeSet<>(countries.stream().map(Found::id).toList()));
      if (together.contains("|")) {
        for (Found type : in(sentence, Table.ENGAGEMENT_TYPE, article.lang())) {
          rows.add(
              FactTable.ENGAGEMENTS,
              Map.of(
                  "type", type.id(), "status", "held", "date", rows.day(), "countries", together));
        }
        String status = SIGNING.matcher(sentence).find() ? "signed" : "in-force";
        for (Found type : in(sentence, Table.AGREEMENT_TYPE, article.lang())) {
          rows.add(
              FactTable.AGREEMENTS,
              Map.of("type", type.id(), "status", status, "parties", together));
        }
        for (Found level : in(sentence, Table.PARTNERSHIP_LEVEL, article.lang())) {
          rows.add(FactTable.PARTNERSHIPS, Map.of("level", level.id(), "countries", together));
        }
      }
    }
    return rows.all();
  }

  private String mostNamedCountry(Article article) {
    Map<String, Integer> times = new TreeMap<>();
    for (String sentence : Rows.sentences(article)) {
      in(sentence, Table.COUNTRY, article.lang())
          .forEach(c -> times.merge(c.id(), 1, Integer::sum));
    }
    return times.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private void people(
      String sentence, List<Found> countries, String mostNamed, String lang, Rows rows) {
    for (Table table : List.of(Table.RANK, Table.OFFICE)) {
      for (Found title : in(sentence, table, lang)) {
        int end =
            countries.stream()
                .filter(c -> c.begin() == title.end() + 1)
                .mapToInt(Found::end)
                .findFirst()
                .orElse(title.end());
        Matcher name = NAME.matcher(sentence).region(end, sentence.length());
        if (name.lookingAt()) {
          String country =
              countries.stream()
                  .filter(c -> c.end() <= name.start(1))
                  .reduce((earlier, later) -> later)
                  .map(Found::id)
                  .orElse(mostNamed);
          rows.add(FactTable.PEOPLE, Map.of("person", name.group(1), "country", country));
          if (table == Table.RANK) {
            rows.add(FactTable.RANKS, Map.of("person", name.group(1), "rank", title.id()));
          } else {
            rows.add(
                FactTable.OFFICES,
                Map.of("person", name.group(1), "office", title.id(), "country", country));
          }
        }
      }
    }
  }

  private List<Found> in(String sentence, Table table, String lang) {
    return names
        .computeIfAbsent(lang, l -> new EnumMap<>(Table.class))
        .computeIfAbsent(table, t -> new NamesInText(reference, lang, t))
        .in(sentence);
  }
}
