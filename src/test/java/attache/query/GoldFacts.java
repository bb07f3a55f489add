package attache.query;

import attache.map.GraphMapper;
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
import attache.model.Sha256;
import attache.model.Span;
import attache.model.When;
import attache.pipeline.Workshop;
import attache.reference.KnownPerson;
import attache.reference.Reference;
import attache.store.ArticleGraph;
import attache.store.PutReport;
import attache.store.Store;
import attache.store.Writer;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * The graph that articles would give if they were read without a mistake: made from the gold tables
 * of a folder. What the tables do not say is taken as the article's news says it: offices and ranks
 * are observed on the day of the last engagement held, an agreement is signed at the engagement of
 * its day and parties.
 */
final class GoldFacts {

  private final Path folder;
  private final Reference reference;

  private GoldFacts(Path folder, Reference reference) {
    this.folder = folder;
    this.reference = reference;
  }

  /** Puts the gold facts of a folder into a store, as articles of their own. */
  static void putInto(Store store, Path folder, Workshop workshop) throws IOException {
    GoldFacts gold = new GoldFacts(folder, workshop.reference());
    GraphMapper mapper = new GraphMapper(workshop.reference());
    Writer writer = workshop.writerInto(store);
    List<ArticleGraph> graphs = new ArrayList<>();
    for (String doc : Files.readAllLines(folder.resolve("docs.txt"))) {
      ArticleFacts facts = gold.facts(doc.strip());
      graphs.add(writer.prepare(facts.article(), mapper.graphOf(facts)));
    }
    PutReport report = writer.put(graphs);
    if (!report.refusals().isEmpty()) {
      throw new IllegalStateException(report.refusals().toString());
    }
    writer.finish();
  }

  private ArticleFacts facts(String doc) throws IOException {
    List<Map<String, String>> engagements = rows("engagements", doc);
    When day = dayOf(engagements);
    List<Evidence> evidence = List.of(new Evidence(new Span(0, 3), new Span(0, 8)));
    Map<String, String> countryOf = new TreeMap<>();
    List<Person> people = new ArrayList<>();
    for (Map<String, String> row : rows("people", doc)) {
      String name = row.get("person");
      countryOf.put(name, row.get("country"));
      String canonical =
          reference.personByName(name, row.get("country")).map(KnownPerson::name).orElse(name);
      people.add(new Person(name, name, canonical, row.get("country"), List.of(name), evidence));
    }
    List<Tenure> tenures =
        rows("offices", doc).stream()
            .map(r -> new Tenure(r.get("person"), r.get("office"), r.get("country"), day, evidence))
            .toList();
    List<RankTenure> ranks =
        rows("ranks", doc).stream()
            .map(r -> new RankTenure(r.get("person"), r.get("rank"), day, evidence))
            .toList();
    List<Engagement> events = new ArrayList<>();
    for (int i = 0; i < engagements.size(); i++) {
      Map<String, String> r = engagements.get(i);
      events.add(
          new Engagement(
              Integer.toString(i),
              r.get("type"),
              Status.valueOf(r.get("status").toUpperCase(Locale.ROOT)),
              when(r.get("date")),
              r.get("place"),
              list(r.get("countries")),
              list(r.get("people")).stream()
                  .map(
                      p ->
                          new Participation(
                              p, countryOf.getOrDefault(p, ""), Role.HEAD, "", List.<String>of()))
                  .toList(),
              r.get("name"),
              r.get("edition").isEmpty() ? 0 : Integer.parseInt(r.get("edition")),
              "",
              "",
              evidence));
    }
    List<Agreement> agreements = new ArrayList<>();
    for (Map<String, String> r : rows("agreements", doc)) {
      agreements.add(
          new Agreement(
              Integer.toString(agreements.size()),
              r.get("type"),
              list(r.get("parties")),
              year(r.get("period_start")),
              year(r.get("period_end")),
              status(r.get("status")),
              when(r.get("signed_on")),
              list(r.get("signatories")),
              r.get("subject"),
              "",
              eventOf(r, events),
              evidence));
    }
    return new ArticleFacts(
        article(doc, day),
        people,
        tenures,
        ranks,
        events,
        agreements,
        rows("cochairs", doc).stream()
            .map(
                r ->
                    new Chairmanship(
                        r.get("body"),
                        list(r.get("countries")),
                        year(r.get("period_start")),
                        year(r.get("period_end")),
                        evidence))
            .toList(),
        rows("partnerships", doc).stream()
            .map(
                r ->
                    new Partnership(
                        list(r.get("countries")), r.get("level"), when(r.get("date")), evidence))
            .toList(),
        rows("supports", doc).stream()
            .map(
                r -> new Support(r.get("supporter"), r.get("supported"), r.get("matter"), evidence))
            .toList());
  }

  private static Article article(String doc, When day) {
    String text = "Tin tức.";
    return new Article(
        Sha256.hex(doc).substring(0, 16),
        doc,
        doc,
        "",
        "",
        "",
        "vi",
        day,
        text,
        List.of(new Block(BlockKind.PARAGRAPH, new Span(0, text.length()))));
  }

  /** The last day on which something was held, or null. */
  private static When dayOf(List<Map<String, String>> engagements) {
    return engagements.stream()
        .filter(r -> r.get("status").equals("held") && r.get("date").length() == 10)
        .map(r -> PartialDate.parse(r.get("date")))
        .max(Comparator.naturalOrder())
        .map(When::stated)
        .orElse(null);
  }

  private static String eventOf(Map<String, String> agreement, List<Engagement> events) {
    if (!agreement.get("status").equals("signed")) {
      return "";
    }
    return events.stream()
        .filter(e -> e.when() != null && e.when().toString().equals(agreement.get("signed_on")))
        .filter(e -> e.countries().equals(list(agreement.get("parties"))))
        .map(Engagement::key)
        .findFirst()
        .orElse("");
  }

  private static AgreementStatus status(String code) {
    return AgreementStatus.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static When when(String date) {
    if (date.isEmpty()) {
      return null;
    }
    String[] span = date.split("/");
    When start = When.stated(PartialDate.parse(span[0]));
    return span.length == 1
        ? start
        : new When(start.start(), PartialDate.parse(span[1]), start.basis());
  }

  private static int year(String cell) {
    return cell.isEmpty() ? 0 : Integer.parseInt(cell);
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
  }

  private List<Map<String, String>> rows(String name, String doc) throws IOException {
    return table(name).getOrDefault(doc, List.of());
  }

  private Map<String, List<Map<String, String>>> table(String name) throws IOException {
    Map<String, List<Map<String, String>>> rows = new TreeMap<>();
    try (Reader in =
            Files.newBufferedReader(folder.resolve(name + ".csv"), StandardCharsets.UTF_8);
        CSVParser parser =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(in)) {
      parser.forEach(
          row -> rows.computeIfAbsent(row.get("doc"), d -> new ArrayList<>()).add(row.toMap()));
    }
    return rows;
  }

  /** The records of a table, its header first; lists inside a cell sorted. */
  static List<List<String>> records(Path file) throws IOException {
    List<List<String>> records = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
      parser.forEach(
          row ->
              records.add(
                  row.stream()
                      .map(cell -> list(cell).stream().sorted().collect(Collectors.joining("|")))
                      .toList()));
    }
    return records;
  }
}
