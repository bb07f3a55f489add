package attache;

import attache.model.Article;
import attache.model.ArticleFacts;
import attache.model.ArticleFacts.Agreement;
import attache.model.ArticleFacts.AgreementStatus;
import attache.model.ArticleFacts.Chairmanship;
import attache.model.ArticleFacts.Engagement;
import attache.model.ArticleFacts.Participation;
import attache.model.ArticleFacts.Partnership;
import attache.model.ArticleFacts.Person;
import attache.model.ArticleFacts.RankTenure;
import attache.model.ArticleFacts.Role;
import attache.model.ArticleFacts.Status;
import attache.model.ArticleFacts.Support;
import attache.model.ArticleFacts.Tenure;
import attache.model.Block;
import attache.model.BlockKind;
import attache.model.Evidence;
import attache.model.PartialDate;
import attache.model.Span;
import attache.model.When;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Facts of an article made by hand: each fact brings a sentence of its own as its evidence. */
public final class SampleArticle {

  private final String file;
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Person> people = new ArrayList<>();
  private final List<Tenure> tenures = new ArrayList<>();
  private final List<RankTenure> ranks = new ArrayList<>();
  private final List<Engagement> engagements = new ArrayList<>();
  private final List<Agreement> agreements = new ArrayList<>();
  private final List<Chairmanship> chairmanships = new ArrayList<>();
  private final List<Partnership> partnerships = new ArrayList<>();
  private final List<Support> supports = new ArrayList<>();
  private When published;
  private String lang = "vi";

  public SampleArticle(String file) {
    this.file = file;
    sentence("Bản tin " + file);
  }

  public SampleArticle published(String date) {
    published = stated(date);
    return this;
  }

  public SampleArticle lang(String code) {
    lang = code;
    return this;
  }

  /** A sentence that supports nothing. */
  public SampleArticle saying(String words) {
    sentence(words);
    return this;
  }

  /** A line of furniture. */
  public SampleArticle furniture(String words) {
    line(words, BlockKind.FURNITURE);
    return this;
  }

  /** The person's key is the name. */
  public SampleArticle person(String name, String country) {
    return person(name, name, country);
  }

  public SampleArticle person(String key, String name, String country) {
    people.add(new Person(key, name, name, country, List.of(name), sentence("Có " + name)));
    return this;
  }

  public SampleArticle tenure(String person, String office, String country, String date) {
    tenures.add(
        new Tenure(person, office, country, stated(date), sentence(person + " là " + office)));
    return this;
  }

  public SampleArticle rank(String person, String rank, String date) {
    ranks.add(new RankTenure(person, rank, stated(date), sentence(person + " mang " + rank)));
    return this;
  }

  /** Held, and headed by {@code heads}, whose countries are taken from their rows. */
  public SampleArticle engagement(
      String key, String type, String date, String place, String countries, String... heads) {
    return engagement(key, type, date, place, countries, "", 0, heads);
  }

  public SampleArticle engagement(
      String key,
      String type,
      String date,
      String place,
      String countries,
      String name,
      int edition,
      String... heads) {
    List<Participation> participations =
        Arrays.stream(heads)
            .map(head -> new Participation(head, countryOf(head), Role.HEAD, "", List.<String>of()))
            .toList();
    engagements.add(
        new Engagement(
            key,
            type,
            date.isEmpty() ? Status.PLANNED : Status.HELD,
            date.isEmpty() ? null : stated(date),
            place,
            list(countries),
            participations,
            name,
            edition,
            "",
            "",
            sentence("Diễn ra " + key + " " + type + " " + name)));
    return this;
  }

  /** The last engagement again, as a part of {@code whole}. */
  public SampleArticle partOf(String whole) {
    Engagement e = engagements.remove(engagements.size() - 1);
    engagements.add(
        new Engagement(
            e.key(),
            e.type(),
            e.status(),
            e.when(),
            e.place(),
            e.countries(),
            e.participations(),
            e.name(),
            e.edition(),
            whole,
            "",
            e.evidence()));
    return this;
  }

  /** {@code period} as {@code 2025-2029}, {@code 2025} or empty. */
  public SampleArticle agreement(
      String key,
      String type,
      String parties,
      String period,
      AgreementStatus status,
      String signedOn,
      String subject,
      String concludedAt,
      String... signatories) {
    String[] years = period.isEmpty() ? new String[] {"0"} : period.split("-");
    agreements.add(
        new Agreement(
            key,
            type,
            list(parties),
            Integer.parseInt(years[0]),
            Integer.parseInt(years[years.length - 1]),
            status,
            signedOn.isEmpty() ? null : stated(signedOn),
            List.of(signatories),
            subject,
            type + " " + key,
            concludedAt,
            sentence("Văn kiện " + key + " " + type + " " + subject)));
    return this;
  }

  public SampleArticle chair(String body, String countries, int start, int end) {
    chairmanships.add(
        new Chairmanship(body, list(countries), start, end, sentence("Chủ trì " + body)));
    return this;
  }

  public SampleArticle partnership(String countries, String level, String since) {
    partnerships.add(
        new Partnership(
            list(countries),
            level,
            since.isEmpty() ? null : stated(since),
            sentence("Quan hệ " + level)));
    return this;
  }

  public SampleArticle support(String supporter, String supported, String matter) {
    supports.add(new Support(supporter, supported, matter, sentence("Ủng hộ " + matter)));
    return this;
  }

  /** A person with evidence of the caller's choice. */
  public SampleArticle personWithEvidence(String name, String country, int begin, int end) {
    Span span = new Span(begin, end);
    people.add(
        new Person(name, name, name, country, List.of(name), List.of(new Evidence(span, span))));
    return this;
  }

  public ArticleFacts facts() {
    String id =
        UUID.nameUUIDFromBytes(file.getBytes(StandardCharsets.UTF_8))
            .toString()
            .replace("-", "")
            .substring(0, 16);
    Article article =
        new Article(
            id,
            file,
            "articles/" + file + ".txt",
            "https://news.example/" + file,
            "Example",
            "Bản tin " + file,
            lang,
            published,
            text.toString(),
            blocks);
    return new ArticleFacts(
        article,
        people,
        tenures,
        ranks,
        engagements,
        agreements,
        chairmanships,
        partnerships,
        supports);
  }

  private String countryOf(String person) {
    return people.stream().filter(p -> p.key().equals(person)).findFirst().orElseThrow().country();
  }

  /** Adds "words." as a sentence of its own; the words without their first one are the span. */
  private List<Evidence> sentence(String words) {
    Span sentence = line(words + ".", BlockKind.PARAGRAPH);
    int begin = sentence.begin() + words.indexOf(' ') + 1;
    return List.of(new Evidence(new Span(begin, sentence.end() - 1), sentence));
  }

  private Span line(String words, BlockKind kind) {
    int begin = text.length();
    text.append(words).append('\n');
    Span span = new Span(begin, begin + words.length());
    blocks.add(new Block(kind, span));
    return span;
  }

  private static When stated(String date) {
    String[] parts = date.split("/");
    return parts.length == 1
        ? When.stated(PartialDate.parse(date))
        : new When(
            PartialDate.parse(parts[0]), PartialDate.parse(parts[1]), attache.model.Basis.STATED);
  }

  private static List<String> list(String joined) {
    return joined.isEmpty() ? List.of() : Arrays.stream(joined.split("\\|")).sorted().toList();
  }
}
