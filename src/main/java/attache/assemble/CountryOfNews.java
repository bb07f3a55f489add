package attache.assemble;

import attache.model.AnnotatedArticle;
import attache.model.Article;
import attache.model.BlockKind;
import attache.reference.Name;
import attache.reference.NameKind;
import attache.reference.Reference;
import attache.reference.ReferenceId.Table;
import attache.reference.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where an article is from: its outlet's country, "Defence Secretary A told (PNA)", and that of the
 * city it is written from. Says nothing for languages without a list of outlets.
 */
final class CountryOfNews {

  private static final int OPENING = 60;
  private static final int CLOSING = 80;

  private final List<String> outlets = new ArrayList<>();
  private final List<String> cities = new ArrayList<>();

  CountryOfNews(AnnotatedArticle annotated, Reference reference) {
    Article article = annotated.article();
    List<Word> listed = reference.words(article.lang(), "outlet");
    if (listed.isEmpty()) {
      return;
    }
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
    find(outlets, listed, article.publisher() + " \n " + opening + " \n " + closing);
    String dateline =
        text.substring(Math.max(0, lead - OPENING), Math.min(text.length(), lead + OPENING / 2));
    find(cities, reference.words(article.lang(), "city"), dateline);
    for (Name name : reference.names(article.lang())) {
      boolean capital = name.kind() == NameKind.CAPITAL && name.of().table() == Table.COUNTRY;
      if (capital && holds(dateline, name.text())) {
        cities.add(name.of().id());
      }
    }
  }

  private static void find(List<String> found, List<Word> words, String text) {
    words.stream().filter(w -> holds(text, w.word())).forEach(w -> found.add(w.value()));
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

  /** Alpha-3, or empty where no listed outlet is named. */
  String outlet() {
    return outlets.isEmpty() ? "" : outlets.get(0);
  }

  /** Whose the city is that it is written from; empty where none is named. */
  String city() {
    return cities.isEmpty() ? "" : cities.get(0);
  }
}
