package attache.assemble;

import attache.annotate.ArticleAnnotator;
import attache.model.Article;
import attache.model.ArticleFacts;
import attache.model.ArticleFacts.Agreement;
import attache.model.ArticleFacts.Engagement;
import attache.model.ArticleFacts.Participation;
import attache.model.ArticleFacts.Person;
import attache.model.Block;
import attache.model.BlockKind;
import attache.model.PartialDate;
import attache.model.Span;
import attache.model.When;
import attache.reference.Reference;
import attache.reference.ReferenceException;
import attache.reference.ReferenceReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A short article made for a test, and the facts of it as lines that are easy to compare:
 *
 * <pre>
 * Đỗ Quang Lâm, VNM: general, defence-minister
 * talks held 2021-05-06 LAO|VNM with Đỗ Quang Lâm|Sommai Vongkham in Viêng Chăn
 * protocol signed 2021-05-06 LAO|VNM for 2021-2025 by Đỗ Quang Lâm|Sommai Vongkham at talks
 * VNM supports LAO
 * strategic-partnership VNM|XYZ since 2013
 * LAO|VNM chair ADMM+ EWG cyber security 2021-2023
 * </pre>
 */
final class ToldArticle {

  private static final Reference REFERENCE = reference();
  private static final ArticleAnnotator ANNOTATOR = new ArticleAnnotator(REFERENCE);
  private static final ArticleAssembler ASSEMBLER = new ArticleAssembler(REFERENCE);

  private final When published;
  private final String lang;
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private String title = "";
  private ArticleFacts facts;

  private ToldArticle(String published, String lang) {
    this.published = published.isEmpty() ? null : When.stated(PartialDate.parse(published));
    this.lang = lang;
  }

  /** An article in Vietnamese of a day, a month, a year, or of no known date. */
  static ToldArticle of(String published) {
    return new ToldArticle(published, "vi");
  }

  static ToldArticle inEnglish(String published) {
    return new ToldArticle(published, "en");
  }

  ToldArticle title(String words) {
    title = words;
    return block(BlockKind.HEADLINE, words);
  }

  ToldArticle heading(String words) {
    return block(BlockKind.SECTION_HEADING, words);
  }

  ToldArticle caption(String words) {
    return block(BlockKind.CAPTION, words);
  }

  ToldArticle furniture(String words) {
    return block(BlockKind.FURNITURE, words);
  }

  /** Paragraphs; the first one of the article is its lead. */
  ToldArticle says(String... paragraphs) {
    for (String paragraph : paragraphs) {
      boolean first =
          blocks.stream()
              .noneMatch(b -> b.kind() == BlockKind.LEAD || b.kind() == BlockKind.PARAGRAPH);
      block(first ? BlockKind.LEAD : BlockKind.PARAGRAPH, paragraph);
    }
    return this;
  }

  private ToldArticle block(BlockKind kind, String words) {
    String line = Normalizer.normalize(words, Normalizer.Form.NFC);
    int begin = text.length();
    text.append(line).append('\n');
    blocks.add(new Block(kind, new Span(begin, begin + line.length())));
    return this;
  }

  ArticleFacts facts() {
    if (facts == null) {
      Article article =
          new Article(
              "0123456789abcdef",
              "told",
              "told.txt",
              "",
              "",
              title,
              lang,
              published,
              text.toString(),
              blocks);
      facts = ASSEMBLER.assemble(ANNOTATOR.annotate(article));
    }
    return facts;
  }

  List<String> people() {
    return facts().people().stream().map(this::person).toList();
  }

  /** The line of one person. */
  String person(String name) {
    return facts().people().stream()
        .filter(p -> p.name().equals(name))
        .map(this::person)
        .collect(Collectors.joining("; "));
  }

  private String person(Person person) {
    List<String> titles = new ArrayList<>();
    facts().ranks().stream()
        .filter(r -> r.person().equals(person.key()))
        .forEach(r -> titles.add(r.rank()));
    facts().tenures().stream()
        .filter(t -> t.person().equals(person.key()))
        .forEach(
            t ->
                titles.add(
                    t.office()
                        + (t.country().equals(person.country()) ? "" : " of " + t.country())));
    return person.name()
        + ", "
        + person.country()
        + (titles.isEmpty() ? "" : ": " + String.join(", ", titles));
  }

  List<String> engagements() {
    return facts().engagements().stream().map(this::engagement).toList();
  }

  /** The engagements of one type. */
  List<String> engagements(String type) {
    return facts().engagements().stream()
        .filter(e -> e.type().equals(type))
        .map(this::engagement)
        .toList();
  }

  private String engagement(Engagement e) {
    return e.type()
        + " "
        + e.status().name().toLowerCase(Locale.ROOT)
        + after(" ", e.when())
        + list(" ", e.countries())
        + list(" with ", names(e.participations().stream().map(Participation::person).toList()))
        + after(" in ", e.place())
        + after(" edition ", e.edition() == 0 ? "" : e.edition())
        + after(" part of ", typeOf(e.partOf()))
        + after(" on the margins of ", typeOf(e.onMarginsOf()));
  }

  List<String> agreements() {
    return facts().agreements().stream().map(this::agreement).toList();
  }

  private String agreement(Agreement a) {
    String period =
        a.periodStart() == 0
            ? ""
            : a.periodStart() == a.periodEnd()
                ? "" + a.periodStart()
                : a.periodStart() + "-" + a.periodEnd();
    return a.type()
        + " "
        + a.status().code()
        + after(" ", a.signedOn())
        + list(" ", a.parties())
        + after(" for ", period)
        + list(" by ", names(a.signatories()))
        + after(" at ", typeOf(a.concludedAt()));
  }

  /** Each pair once, whatever the matter. */
  List<String> supports() {
    return facts().supports().stream()
        .map(s -> s.supporter() + " supports " + s.supported())
        .distinct()
        .toList();
  }

  List<String> partnerships() {
    return facts().partnerships().stream()
        .map(p -> p.level() + list(" ", p.countries()) + after(" since ", p.since()))
        .toList();
  }

  List<String> chairs() {
    return facts().chairmanships().stream()
        .map(
            c ->
                String.join("|", c.countries())
                    + " chair "
                    + c.body()
                    + after(" ", c.periodEnd() == 0 ? "" : c.periodStart() + "-" + c.periodEnd()))
        .toList();
  }

  private String typeOf(String engagement) {
    return facts().engagements().stream()
        .filter(e -> e.key().equals(engagement))
        .map(Engagement::type)
        .findFirst()
        .orElse("");
  }

  private List<String> names(List<String> keys) {
    return facts().people().stream()
        .filter(p -> keys.contains(p.key()))
        .map(Person::name)
        .sorted()
        .toList();
  }

  private static String list(String before, List<String> values) {
    return after(before, String.join("|", values));
  }

  private static String after(String before, Object value) {
    return value == null || value.toString().isEmpty() ? "" : before + value;
  }

  private static Reference reference() {
    try {
      return ReferenceReader.read(Path.of("data/reference"));
    } catch (ReferenceException e) {
      throw new AssertionError(e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
