package attache.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import attache.model.AnnotatedArticle;
import attache.model.Article;
import attache.model.Block;
import attache.model.BlockKind;
import attache.model.DateExpression;
import attache.model.Mention;
import attache.model.Mention.AgreementMention;
import attache.model.Mention.EngagementMention;
import attache.model.Mention.PersonMention;
import attache.model.Mention.Title;
import attache.model.Sentence;
import attache.model.Span;
import attache.reference.PatternRow;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** What the shipped Vietnamese pipeline finds in a paragraph, a line a mention. */
final class MentionLines {
  private static final ArticleAnnotator ANNOTATOR = new ArticleAnnotator(Shipped.REFERENCE);

  private MentionLines() {}

  static AnnotatedArticle annotate(Article article) {
    return ANNOTATOR.annotate(article);
  }

  static List<Sentence> sentences(String text) {
    return annotate(paragraph(text)).sentences();
  }

  /** With these phrase patterns alone. */
  static List<Sentence> sentences(String text, PatternRow... patterns) {
    return new ArticleAnnotator(Shipped.REFERENCE, "vi", List.of(patterns))
        .annotate(paragraph(text))
        .sentences();
  }

  private static Article paragraph(String text) {
    Block block = new Block(BlockKind.PARAGRAPH, new Span(0, text.length()));
    return new Article("0", "test", "test.txt", "", "", "", "vi", null, text, List.of(block));
  }

  /** {@code [0,25) PERSON Thủ tướng ...}, for every mention of the text. */
  static void assertMentions(String text, String... lines) {
    assertThat(sentences(text).stream().flatMap(s -> s.mentions().stream()).map(m -> line(m, text)))
        .containsExactly(lines);
  }

  static <M extends Mention> List<M> mentions(String text, Class<M> kind) {
    return sentences(text).stream().flatMap(s -> s.mentions(kind).stream()).toList();
  }

  private static String line(Mention mention, String text) {
    Span span = mention.span();
    String kind = MentionKind.of(mention).key().toUpperCase(Locale.ROOT);
    return "[" + span.begin() + "," + span.end() + ") " + kind + " " + span.of(text);
  }

  /** {@code Lò Văn Bình: general, defence-minister LAO}, for every person of the text. */
  static List<String> people(String text) {
    return mentions(text, PersonMention.class).stream().map(MentionLines::person).toList();
  }

  private static String person(PersonMention person) {
    String who =
        switch (person.form()) {
          case NAMED -> person.name();
          case BY_OFFICE -> "someone";
          case COLLECTIVE -> person.count() == 0 ? "several" : person.count() + " persons";
          case PRONOUN -> "pronoun";
        };
    String titles =
        person.titles().stream().map(MentionLines::title).collect(Collectors.joining(", "));
    return titles.isEmpty() ? who : who + ": " + titles;
  }

  private static String title(Title title) {
    StringJoiner parts = new StringJoiner(" ");
    if (title.former()) {
      parts.add("former");
    }
    switch (title.kind()) {
      case SHORT -> parts.add("short");
      case COUNTERPART -> parts.add("counterpart");
      default -> {}
    }
    for (String part : List.of(title.id(), title.country())) {
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return parts.toString();
  }

  /** {@code protocol 'quốc phòng' LAO+VNM 2031-2035 signed 2030-5-8}, as far as it is said. */
  static List<String> agreements(String text) {
    return mentions(text, AgreementMention.class).stream().map(MentionLines::agreement).toList();
  }

  private static String agreement(AgreementMention agreement) {
    StringJoiner parts = new StringJoiner(" ");
    add(parts, agreement.known());
    add(parts, agreement.type());
    add(parts, agreement.subject().isEmpty() ? "" : "'" + agreement.subject() + "'");
    add(parts, String.join("+", agreement.parties()));
    add(parts, agreement.collective() ? "collective" : "");
    if (agreement.periodStart() != 0 || agreement.periodEnd() != 0) {
      add(parts, agreement.periodStart() + "-" + agreement.periodEnd());
    }
    add(parts, agreement.signed() == null ? "" : "signed " + date(agreement.signed()));
    add(parts, agreement.plural() ? "plural" : "");
    return parts.toString();
  }

  /** {@code dialogue 'Đối thoại ...' LAO+VNM edition 5 on 2031-4}, as far as it is said. */
  static List<String> engagements(String text) {
    return mentions(text, EngagementMention.class).stream().map(MentionLines::engagement).toList();
  }

  private static String engagement(EngagementMention engagement) {
    StringJoiner parts = new StringJoiner(" ");
    add(parts, engagement.type());
    add(parts, engagement.name().isEmpty() ? "" : "'" + engagement.name() + "'");
    add(parts, engagement.series());
    add(parts, String.join("+", engagement.countries()));
    add(parts, engagement.collective() == 0 ? "" : "of " + engagement.collective());
    add(parts, engagement.edition() == 0 ? "" : "edition " + engagement.edition());
    add(parts, engagement.date() == null ? "" : "on " + date(engagement.date()));
    return parts.toString();
  }

  private static String date(DateExpression date) {
    StringJoiner parts = new StringJoiner("-");
    for (int part : new int[] {date.year(), date.month(), date.day()}) {
      if (part != 0) {
        parts.add(Integer.toString(part));
      }
    }
    return parts.toString();
  }

  private static void add(StringJoiner parts, String part) {
    if (!part.isEmpty()) {
      parts.add(part);
    }
  }
}
