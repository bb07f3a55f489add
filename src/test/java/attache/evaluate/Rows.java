package attache.evaluate;

import attache.model.Article;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The fact rows of one article while a baseline collects them; each row once. */
final class Rows {

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…])\\s+");

  private final Article article;
  private final Map<FactTable, Set<FactRow>> rows = new EnumMap<>(FactTable.class);

  Rows(Article article) {
    this.article = article;
  }

  void add(FactTable table, Map<String, String> cells) {
    Map<String, String> row = new LinkedHashMap<>(cells);
    row.put("doc", article.file());
    rows.computeIfAbsent(table, t -> new LinkedHashSet<>()).add(new FactRow(row));
  }

  /** The article's date, or empty. */
  String day() {
    return article.published() == null ? "" : article.published().toString();
  }

  Map<FactTable, List<FactRow>> all() {
    Map<FactTable, List<FactRow>> all = new EnumMap<>(FactTable.class);
    rows.forEach((table, set) -> all.put(table, List.copyOf(set)));
    return all;
  }

  /** What the article itself says, cut at full stops. */
  static List<String> sentences(Article article) {
    List<String> sentences = new ArrayList<>();
    article.blocks().stream()
        .filter(block -> block.kind().isContent())
        .forEach(
            block -> sentences.addAll(List.of(SENTENCE_END.split(article.textOf(block.span())))));
    return sentences;
  }

  /** A list as it stands in a cell. */
  static String joined(Collection<String> values) {
    return String.join("|", values);
  }
}
