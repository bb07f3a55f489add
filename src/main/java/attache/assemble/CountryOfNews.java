package attache.assemble;

import attache.assemble.Lexicon.Origin;
import attache.model.AnnotatedArticle;
import attache.model.Article;
import attache.model.BlockKind;
import java.util.List;

/**
 * Where an article is from: its outlet's country, "Defence Secretary A told (PNA)", and that of the
 * city it is written from. Says nothing for languages without a list of outlets.
 */
final class CountryOfNews {

  private static final int OPENING = 60;
  private static final int CLOSING = 80;

  private final String outlet;
  private final String city;

  CountryOfNews(AnnotatedArticle annotated, Lexicon lexicon) {
    if (lexicon.outlets.isEmpty()) {
      outlet = "";
      city = "";
      return;
    }
    Article article = annotated.article();
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
    outlet = first(lexicon.outlets, article.publisher() + " \n " + opening + " \n " + closing);
    String dateline =
        text.substring(Math.max(0, lead - OPENING), Math.min(text.length(), lead + OPENING / 2));
    city = first(lexicon.cities, dateline);
  }

  private static String first(List<Origin> origins, String text) {
    return origins.stream()
        .filter(origin -> stands(text, origin.name()) || stands(text, origin.capitals()))
        .map(Origin::country)
        .findFirst()
        .orElse("");
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
    return outlet;
  }

  /** Whose the city is that it is written from; empty where none is named. */
  String city() {
    return city;
  }
}
