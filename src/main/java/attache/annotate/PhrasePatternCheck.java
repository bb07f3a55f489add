package attache.annotate;

import attache.model.AnnotatedArticle;
import attache.model.Article;
import attache.model.Block;
import attache.model.BlockKind;
import attache.model.EventMention;
import attache.model.Mention;
import attache.model.Span;
import attache.reference.Fault;
import attache.reference.PatternRow;
import attache.reference.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Runs every row of phrase-patterns.csv on its own example, beside all other rows. What it must
 * find is written {@code a=Đại tướng Nguyễn Văn An;d=Nghị định thư}: a role, and the words that
 * fill it; roles that are not written may be filled by anything. A row that expects nothing must
 * still match.
 */
public final class PhrasePatternCheck {

  private final List<Fault> faults = new ArrayList<>();
  private final Reference reference;

  private PhrasePatternCheck(Reference reference) {
    this.reference = reference;
  }

  /** All faults of all languages; empty when every row finds what it expects. */
  public static List<Fault> faults(Reference reference) {
    PhrasePatternCheck check = new PhrasePatternCheck(reference);
    check.compileAll();
    if (check.faults.isEmpty()) {
      check.runAll();
    }
    return check.faults;
  }

  private void compileAll() {
    Tokenizer tokenizer = new Tokenizer(Set.of());
    for (String lang : reference.languages()) {
      for (PatternRow row : reference.patterns(lang)) {
        try {
          new PhrasePattern(row, tokenizer, Phrases.environment());
        } catch (RuntimeException e) {
          add(
              row,
              "pattern",
              "is not well formed: " + e.getMessage() + ".",
              "Correct the pattern.");
        }
      }
    }
  }

  private void runAll() {
    ArticleAnnotator annotator = new ArticleAnnotator(reference);
    for (String lang : reference.languages()) {
      for (PatternRow row : reference.patterns(lang)) {
        run(row, annotator);
      }
    }
  }

  private void run(PatternRow row, ArticleAnnotator annotator) {
    if (row.example().isBlank()) {
      add(row, "example", "has no example.", "Write a sentence of your own.");
      return;
    }
    Map<String, String> expected = new LinkedHashMap<>();
    for (String part : row.expect().isBlank() ? new String[0] : row.expect().split(";")) {
      int equals = part.indexOf('=');
      if (equals < 1) {
        add(row, "expect", "expects '" + part + "', which is not role=words.", "Write it so.");
        return;
      }
      expected.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
    }
    List<Map<String, String>> found = found(row, annotator);
    if (found.isEmpty()) {
      add(
          row,
          "example",
          "finds nothing in its example '" + row.example() + "'.",
          "Correct the pattern or the example.");
    } else if (found.stream()
        .noneMatch(roles -> roles.entrySet().containsAll(expected.entrySet()))) {
      add(
          row,
          "expect",
          "finds '%s' in '%s', and '%s' is expected."
              .formatted(
                  found.stream()
                      .map(PhrasePatternCheck::written)
                      .collect(Collectors.joining("' and '")),
                  row.example(),
                  row.expect()),
          "Correct the pattern, the example, or what is expected.");
    }
  }

  /** What the row's own pattern finds in its example: by role, the words that fill it. */
  private static List<Map<String, String>> found(PatternRow row, ArticleAnnotator annotator) {
    String example = row.example();
    Block block = new Block(BlockKind.PARAGRAPH, new Span(0, example.length()));
    AnnotatedArticle annotated =
        annotator.annotate(
            new Article(
                "", row.id(), row.file(), "", "", "", row.lang(), null, example, List.of(block)));
    return annotated.sentences().stream()
        .flatMap(sentence -> sentence.events().stream())
        .filter(event -> event.pattern().equals(row.id()))
        .map(event -> roles(event, example))
        .toList();
  }

  private static Map<String, String> roles(EventMention event, String text) {
    Map<String, String> roles = new TreeMap<>();
    event
        .roles()
        .forEach(
            (role, fillers) ->
                fillers.stream()
                    .map(Mention::span)
                    .reduce(Span::cover)
                    .ifPresent(span -> roles.put(role, span.of(text))));
    return roles;
  }

  private static String written(Map<String, String> roles) {
    return roles.entrySet().stream()
        .map(role -> role.getKey() + "=" + role.getValue())
        .collect(Collectors.joining(";"));
  }

  private void add(PatternRow row, String column, String message, String remedy) {
    faults.add(
        new Fault(row.file(), row.line(), column, "row '" + row.id() + "' " + message, remedy));
  }
}
