package attache.assemble;

import attache.model.AnnotatedArticle;
import attache.model.Article;
import attache.model.BlockKind;
import attache.model.Mention;
import attache.model.Mention.AgreementMention;
import attache.model.Mention.BodyMention;
import attache.model.Mention.CountryMention;
import attache.model.Mention.EngagementMention;
import attache.model.Mention.PersonMention;
import attache.model.Sentence;
import attache.reference.Name;
import attache.reference.NameKind;
import attache.reference.Reference;
import attache.reference.ReferenceId.Table;
import attache.reference.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Whose minister a text means that names no country: that of the outlet, "Defence Secretary A told
 * (PNA)", of the city it is written from, or of whom it speaks most. Says nothing for languages
 * without a list of outlets.
 */
final class CountryOfNews {

  private static final int OPENING = 60;
  private static final int CLOSING = 80;
  private static final int OPENING_WEIGHT = 3;
  private static final int FEWEST_MENTIONS = 2;

  private final boolean silent;
  private final List<String> sources = new ArrayList<>();
  private final Map<String, Integer> weight = new TreeMap<>();

  CountryOfNews(AnnotatedArticle annotated, Reference reference) {
    Article article = annotated.article();
    List<Word> outlets = reference.words(article.lang(), "outlet");
    silent = outlets.isEmpty();
    if (silent) {
      return;
    }
    weigh(annotated);
    int lead =
        annotated.sentences().stream()
            .filter(s -> s.kind() == BlockKind.LEAD || s.kind() == BlockKind.PARAGRAPH)
            .mapToInt(s -> s.span().begin())
            .findFirst()
            .orElse(0);
    int end = annotated.sentences().stream().mapToInt(s -> s.span().end()).max().orElse(0);
    String text = article.text();
    String opening =
        text.substring(Math.max(0, lead - 2 * OPENING), Math.min(text.length(), lead + OPENING));
    String closing =
        text.substring(Math.max(0, end - CLOSING), Math.min(text.length(), end + CLOSING));
    find(outlets, article.publisher() + " \n " + opening + " \n " + closing);
    String dateline =
        text.substring(Math.max(0, lead - OPENING), Math.min(text.length(), lead + OPENING / 2));
    find(reference.words(article.lang(), "city"), dateline);
    for (Name name : reference.names(article.lang())) {
      boolean capital = name.kind() == NameKind.CAPITAL && name.of().table() == Table.COUNTRY;
      if (capital && holds(dateline, name.text())) {
        sources.add(name.of().id());
      }
    }
  }

  private void find(List<Word> words, String text) {
    words.stream().filter(w -> holds(text, w.word())).forEach(w -> sources.add(w.value()));
  }

  private static boolean holds(String text, String name) {
    return stands(text, name) || stands(text, name.toUpperCase(Locale.ROOT));
  }

  private static boolean stands(String text, String name) {
    int at = text.indexOf(name);
    while (at >= 0) {
      int end = at + name.length();
      boolean open = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean closed = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (open && closed) {
        return true;
      }
      at = text.indexOf(name, at + 1);
    }
    return false;
  }

  private void weigh(AnnotatedArticle annotated) {
    for (Sentence sentence : annotated.sentences()) {
      boolean opening = sentence.kind() == BlockKind.HEADLINE || sentence.kind() == BlockKind.LEAD;
      for (Mention mention : sentence.mentions()) {
        for (String country : countriesOf(mention)) {
          if (country.length() == 3) {
            weight.merge(country, opening ? OPENING_WEIGHT : 1, Integer::sum);
          }
        }
      }
    }
  }

  private static List<String> countriesOf(Mention mention) {
    if (mention instanceof CountryMention country) {
      return List.of(country.code());
    }
    if (mention instanceof BodyMention body) {
      return List.of(body.code());
    }
    if (mention instanceof PersonMention person) {
      return person.countries();
    }
    if (mention instanceof EngagementMention engagement) {
      return engagement.countries();
    }
    return mention instanceof AgreementMention agreement ? agreement.parties() : List.of();
  }

  boolean isSilent() {
    return silent;
  }

  /**
   * The country of somebody whose text names none.
   *
   * @param beside the country named last before the person in the sentence, or empty
   * @param possible whether it can be a country
   */
  Optional<String> of(String beside, Predicate<String> possible) {
    List<String> candidates = new ArrayList<>(sources);
    candidates.add(beside);
    weight.entrySet().stream()
        .filter(e -> e.getValue() >= FEWEST_MENTIONS)
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(e -> candidates.add(e.getKey()));
    return candidates.stream().filter(c -> !c.isEmpty()).filter(possible).findFirst();
  }

  /** Of the countries whose minister bears a title, the one the article speaks of most. */
  String heaviestOf(List<String> countries) {
    String best = "";
    int most = -1;
    for (String country : countries) {
      int heavy =
          weight.getOrDefault(country, 0) + (sources.contains(country) ? OPENING_WEIGHT : 0);
      if (heavy > most) {
        most = heavy;
        best = country;
      }
    }
    return best;
  }
}
