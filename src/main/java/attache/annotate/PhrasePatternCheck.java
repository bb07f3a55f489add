package attache.annotate;

import attache.model.Article;
import attache.model.Block;
import attache.model.BlockKind;
import attache.model.EventMention;
import attache.model.Mention;
import attache.model.Sentence;
import attache.model.Span;
import attache.reference.Fault;
import attache.reference.PatternRow;
import attache.reference.Reference;
import edu.stanford.nlp.ling.tokensregex.Env;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * Runs every row of phrase-patterns.csv on its own example, as an article of one paragraph. What it
 * must find is written {@code a=Đại tướng Nguyễn Văn An;c=Lào}: for each role the words from its
 * first to its last filler. A row that expects nothing must only match.
 */
public final class PhrasePatternCheck {
  private final Reference reference;
  private final String lang;
  private final List<PatternRow> rows;
  private final List<Fault> faults = new ArrayList<>();

  private PhrasePatternCheck(Reference reference, String lang, List<PatternRow> rows) {
    this.reference = reference;
    this.lang = lang;
    this.rows = rows;
  }

  /** All faults of all languages; empty when every row finds what it expects. */
  public static List<Fault> faults(Reference reference) {
    List<Fault> faults = new ArrayList<>();
    for (String lang : reference.languages()) {
      faults.addAll(faults(reference, lang, reference.patterns(lang)));
    }
    return faults;
  }

  /**
   * The faults of some rows, beside the names and words of a language; in the order of the rows.
   */
  static List<Fault> faults(Reference reference, String lang, List<PatternRow> rows) {
    return new PhrasePatternCheck(reference, lang, rows).run();
  }

  private List<Fault> run() {
    Tokenizer tokenizer = ArticleAnnotator.tokenizer(reference, lang);
    Env env = PhraseLine.environment();
    Map<PatternRow, PhrasePattern> patterns = new LinkedHashMap<>();
    for (PatternRow row : rows) {
      try {
        patterns.put(row, new PhrasePattern(row, tokenizer, env));
      } catch (IllegalArgumentException e) {
        faults.add(unusable(row, e));
      }
    }
    ArticleAnnotator annotator =
        new ArticleAnnotator(reference, lang, List.copyOf(patterns.keySet()));
    patterns.forEach(
        (row, pattern) -> {
          if (row.example().isBlank()) {
            add(row, "example", "is empty", "Give a sentence of your own that the row matches.");
          } else {
            expected(row, pattern).ifPresent(expected -> run(row, expected, annotator));
          }
        });
    faults.sort(Comparator.comparingInt(Fault::line));
    return faults;
  }

  /** The cell {@code expect}, by role; nothing, and a fault, where it is not well written. */
  private Optional<Map<String, String>> expected(PatternRow row, PhrasePattern pattern) {
    Map<String, String> expected = new TreeMap<>();
    if (row.expect().isBlank()) {
      return Optional.of(expected);
    }
    int before = faults.size();
    for (String part : row.expect().split(";", -1)) {
      int equals = part.indexOf('=');
      String role = equals < 0 ? "" : part.substring(0, equals).strip();
      if (role.isEmpty()) {
        add(row, "expect", "has '" + part + "', which is not role=text", "Write it as in a=Lào.");
      } else if (!pattern.roles().contains(role)) {
        add(
            row,
            "expect",
            "has role '"
                + role
                + "', which the pattern has not; its roles are "
                + (pattern.roles().isEmpty() ? "none" : String.join(", ", pattern.roles())),
            "Correct the role, or add a slot to the pattern.");
      } else {
        expected.put(role, part.substring(equals + 1).strip());
      }
    }
    return faults.size() == before ? Optional.of(expected) : Optional.empty();
  }

  private void run(PatternRow row, Map<String, String> expected, ArticleAnnotator annotator) {
    String text = row.example();
    List<Sentence> sentences = annotator.annotate(article(row)).sentences();
    List<EventMention> found =
        sentences.stream()
            .flatMap(sentence -> sentence.events().stream())
            .filter(event -> event.pattern().equals(row.id()))
            .toList();
    if (found.isEmpty()) {
      add(
          row,
          "example",
          "is not matched by the pattern. In '" + text + "' stands " + mentions(sentences, text),
          "Correct the pattern or the example.");
    } else if (!expected.isEmpty()
        && (found.size() > 1 || !fillers(found.get(0), text).equals(expected))) {
      StringJoiner finds = new StringJoiner("' and '", "'", "'");
      found.forEach(event -> finds.add(written(fillers(event, text))));
      add(
          row,
          "expect",
          "is '" + written(expected) + "', but in '" + text + "' the pattern finds " + finds,
          "Correct the pattern, the example, or what is expected.");
    }
  }

  private Article article(PatternRow row) {
    String text = row.example();
    return new Article(
        row.id(),
        row.id(),
        row.file() + ":" + row.line(),
        "",
        "",
        "",
        lang,
        null,
        text,
        List.of(new Block(BlockKind.PARAGRAPH, new Span(0, text.length()))));
  }

  /** By role, the words from the first to the last filler. */
  private static Map<String, String> fillers(EventMention event, String text) {
    Map<String, String> fillers = new TreeMap<>();
    event
        .roles()
        .forEach(
            (role, mentions) ->
                mentions.stream()
                    .map(Mention::span)
                    .reduce(Span::cover)
                    .ifPresent(span -> fillers.put(role, span.of(text))));
    return fillers;
  }

  private static String written(Map<String, String> fillers) {
    StringJoiner parts = new StringJoiner(";");
    fillers.forEach((role, text) -> parts.add(role + "=" + text));
    return parts.toString();
  }

  /** What a slot could have taken, so that the reason can be seen. */
  private static String mentions(List<Sentence> sentences, String text) {
    StringJoiner all = new StringJoiner(", ");
    all.setEmptyValue("no mention");
    for (Sentence sentence : sentences) {
      for (Mention mention : sentence.mentions()) {
        all.add("{" + MentionKind.of(mention).key() + "} " + mention.span().of(text));
      }
    }
    return all.toString();
  }

  private void add(PatternRow row, String column, String what, String remedy) {
    faults.add(fault(row, column, what, remedy));
  }

  /** The fault of a row whose pattern is not well formed. */
  static Fault unusable(PatternRow row, IllegalArgumentException e) {
    return fault(row, "pattern", "cannot be used: " + e.getMessage(), "Correct the pattern.");
  }

  private static Fault fault(PatternRow row, String column, String what, String remedy) {
    return new Fault(
        row.file(),
        row.line(),
        column,
        "column '" + column + "' of row '" + row.id() + "' " + what + ".",
        remedy);
  }
}
