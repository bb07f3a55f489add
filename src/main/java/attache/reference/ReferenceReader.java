package attache.reference;

import attache.model.ArticleFacts.AgreementStatus;
import attache.model.DateExpression.Direction;
import attache.model.DateExpression.Relative;
import attache.model.Fold;
import attache.model.PartialDate;
import attache.reference.ReferenceId.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the reference folder, all of it or nothing: {@code *.csv} at the top, and a sub-folder for
 * each language with {@code names.csv} and, where it has them, {@code phrase-patterns.csv}, {@code
 * date-patterns.csv} and {@code words.csv}.
 */
public final class ReferenceReader {
  private static final Pattern ALPHA_3 = Pattern.compile("[A-Z]{3}");
  private static final Pattern ALPHA_2 = Pattern.compile("[A-Z]{2}");
  private static final Pattern NUMERIC = Pattern.compile("[0-9]{3}");
  private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]*");
  private static final Pattern OF_CODE = Pattern.compile("OF-(10|[1-9])");
  private static final Pattern LEVEL = Pattern.compile("[0-9]{1,3}");
  private static final Pattern LOWER_ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}){0,2}");
  private static final String WIKIDATA_IN_WORDS = "a Wikidata item, as in Q819";
  private static final String LOWER_ID_IN_WORDS =
      "lower-case letters and digits joined by -, as in defence-minister";

  private static final Map<String, Body.Kind> BODY_KINDS =
      choices(Body.Kind.values(), Body.Kind::key);
  private static final Map<String, Office.Sphere> SPHERES =
      choices(Office.Sphere.values(), Office.Sphere::key);
  private static final Map<String, NameKind> NAME_KINDS = choices(NameKind.values(), NameKind::key);
  private static final Map<String, AgreementStatus> AGREEMENT_STATUSES =
      choices(AgreementStatus.values(), AgreementStatus::code);
  private static final Map<String, DatePattern.Kind> DATE_KINDS =
      choices(DatePattern.Kind.values(), DatePattern.Kind::key);
  private static final Map<String, Relative> RELATIVES = choices(Relative.values(), Relative::key);
  private static final Map<String, Direction> DIRECTIONS =
      choices(Direction.values(), Direction::key);
  private static final Map<String, Boolean> YES_NO = yesNo();

  private final Path folder;
  private final Faults faults = new Faults();
  private final Map<Table, Set<String>> ids = new EnumMap<>(Table.class);
  private final Set<String> inACountrysPlace = new HashSet<>();

  private ReferenceReader(Path folder) {
    this.folder = folder;
    for (Table table : Table.values()) {
      ids.put(table, new LinkedHashSet<>());
    }
  }

  /**
   * Reads {@code data/reference}.
   *
   * @throws ReferenceException with every fault of every file, each with its line, column and
   *     remedy
   * @throws IOException if the folder cannot be listed
   */
  public static Reference read(Path folder) throws ReferenceException, IOException {
    return new ReferenceReader(folder).read();
  }

  private Reference read() throws ReferenceException, IOException {
    ReferenceRows rows = new ReferenceRows();
    rows.countries = countries();
    rows.bodies = bodies();
    rows.ranks = ranks();
    rows.offices = offices();
    rows.engagementTypes = engagementTypes();
    rows.agreementTypes = agreementTypes();
    rows.partnershipLevels = partnershipLevels();
    rows.instruments = instruments();
    rows.people = people();
    rows.judgements = JudgementFile.read(folder, faults).judgements();
    for (String lang : languages()) {
      rows.names.put(lang, names(lang));
      rows.patterns.put(lang, patterns(lang));
      rows.datePatterns.put(lang, datePatterns(lang));
      rows.words.put(lang, words(lang));
    }
    faults.throwIfAny();
    return new Reference(rows);
  }

  private List<String> languages() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(Files::isDirectory)
          .map(entry -> entry.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private List<Country> countries() {
    return table(
        Table.COUNTRY,
        "iso2,iso_numeric,name_en,name_vi,official_en,official_vi,capital_en,capital_vi,wikidata",
        row -> {
          row.code("id", ALPHA_3, "three capital letters, as in LAO");
          row.required("iso2");
          row.required("iso_numeric");
          return new Country(
              row.text("id"),
              row.code("iso2", ALPHA_2, "two capital letters, as in LA"),
              row.code("iso_numeric", NUMERIC, "three digits, as in 418"),
              row.required("name_en"),
              row.required("name_vi"),
              row.text("official_en"),
              row.text("official_vi"),
              row.text("capital_en"),
              row.text("capital_vi"),
              row.code("wikidata", WIKIDATA, WIKIDATA_IN_WORDS));
        });
  }

  private List<Body> bodies() {
    return table(
        Table.BODY,
        "kind,name_en,name_vi,code,wikidata",
        row -> {
          Body.Kind kind = row.choice("kind", BODY_KINDS);
          String code = row.text("code");
          if (kind == Body.Kind.PARTY_LIKE) {
            inACountrysPlace.add(row.required("code"));
          } else if (kind != null
              && kind.belongsToCountry()
              && !ids.get(Table.COUNTRY).contains(row.required("code"))) {
            row.unknownId("code", code, file(Table.COUNTRY), ids.get(Table.COUNTRY));
          }
          return new Body(
              row.text("id"),
              kind,
              row.required("name_en"),
              row.required("name_vi"),
              code,
              row.code("wikidata", WIKIDATA, WIKIDATA_IN_WORDS));
        });
  }

  private List<Rank> ranks() {
    return table(
        Table.RANK,
        "service,name_en,name_vi,of_code,level",
        row -> {
          row.code("id", LOWER_ID, LOWER_ID_IN_WORDS);
          row.required("level");
          String level = row.code("level", LEVEL, "a number, higher for a higher rank");
          return new Rank(
              row.text("id"),
              row.required("service"),
              row.required("name_en"),
              row.required("name_vi"),
              row.code("of_code", OF_CODE, "a NATO officer code, as in OF-9"),
              LEVEL.matcher(level).matches() ? Integer.parseInt(level) : 0);
        });
  }

  private List<Office> offices() {
    return table(
        Table.OFFICE,
        "name_en,name_vi,sphere,single",
        row -> {
          row.code("id", LOWER_ID, LOWER_ID_IN_WORDS);
          return new Office(
              row.text("id"),
              row.required("name_en"),
              row.required("name_vi"),
              row.choice("sphere", SPHERES),
              Boolean.TRUE.equals(row.choice("single", YES_NO)));
        });
  }

  private List<EngagementType> engagementTypes() {
    return table(
        Table.ENGAGEMENT_TYPE,
        "family,name_en,name_vi",
        row -> {
          row.code("id", LOWER_ID, LOWER_ID_IN_WORDS);
          return new EngagementType(
              row.text("id"),
              row.required("family"),
              row.required("name_en"),
              row.required("name_vi"));
        });
  }

  private List<AgreementType> agreementTypes() {
    return table(
        Table.AGREEMENT_TYPE,
        "name_en,name_vi",
        row -> {
          row.code("id", LOWER_ID, LOWER_ID_IN_WORDS);
          return new AgreementType(
              row.text("id"), row.required("name_en"), row.required("name_vi"));
        });
  }

  private List<Instrument> instruments() {
    return table(
        Table.INSTRUMENT,
        "type,subject,parties,signed_on,status",
        row -> {
          row.code("id", LOWER_ID, LOWER_ID_IN_WORDS);
          String type = row.required("type");
          if (!ids.get(Table.AGREEMENT_TYPE).contains(type)) {
            row.unknownId("type", type, file(Table.AGREEMENT_TYPE), ids.get(Table.AGREEMENT_TYPE));
          }
          String signed = row.code("signed_on", DATE, "a day, month or year, as in 1982");
          List<String> parties = row.list("parties");
          for (String party : parties) {
            if (!ids.get(Table.COUNTRY).contains(party)) {
              row.unknownId("parties", party, file(Table.COUNTRY), ids.get(Table.COUNTRY));
            }
          }
          return new Instrument(
              row.text("id"),
              type,
              row.required("subject"),
              parties,
              DATE.matcher(signed).matches() ? PartialDate.parse(signed) : null,
              row.text("status").isEmpty() ? null : row.choice("status", AGREEMENT_STATUSES));
        });
  }

  private List<PartnershipLevel> partnershipLevels() {
    return table(
        Table.PARTNERSHIP_LEVEL,
        "name_en,name_vi",
        row -> {
          row.code("id", LOWER_ID, LOWER_ID_IN_WORDS);
          return new PartnershipLevel(
              row.text("id"), row.required("name_en"), row.required("name_vi"));
        });
  }

  private List<KnownPerson> people() {
    return table(
        Table.PERSON,
        "name,country,aliases,wikidata,offices",
        row -> {
          String name = row.required("name");
          String country = row.required("country");
          if (!country.isEmpty()
              && !ids.get(Table.COUNTRY).contains(country)
              && !inACountrysPlace.contains(country)) {
            row.unknownId("country", country, file(Table.COUNTRY), ids.get(Table.COUNTRY));
          }
          String expectedId = country.toLowerCase(Locale.ROOT) + "/" + Fold.slug(name);
          if (!name.isEmpty() && !country.isEmpty() && !expectedId.equals(row.text("id"))) {
            row.fault(
                "id",
                "column 'id' is '"
                    + row.text("id")
                    + "', which is not made of the country and the name.",
                "Write '" + expectedId + "'.");
          }
          List<String> offices = row.list("offices");
          for (String office : offices) {
            if (!ids.get(Table.OFFICE).contains(office)) {
              row.unknownId("offices", office, file(Table.OFFICE), ids.get(Table.OFFICE));
            }
          }
          return new KnownPerson(
              row.text("id"),
              name,
              country,
              row.list("aliases"),
              row.code("wikidata", WIKIDATA, WIKIDATA_IN_WORDS),
              offices);
        });
  }

  private List<Name> names(String lang) {
    List<Name> names = new ArrayList<>();
    Map<String, Row> firstRows = new HashMap<>();
    Map<String, Row> preferred = new HashMap<>();
    for (Row row :
        new CsvFile(inLanguage(lang, "names.csv"), columns("of,name,kind"), faults).rows()) {
      String text = row.required("name");
      NameKind kind = row.choice("kind", NAME_KINDS);
      Row first = firstRows.putIfAbsent(text, row);
      if (first != null) {
        row.fault(
            "name",
            "column 'name' is '"
                + text
                + "', which means "
                + first.text("of")
                + " in line "
                + first.line()
                + " already.",
            "A name has one meaning in a language: delete one of the two rows.");
      }
      Row other = kind == NameKind.PREFERRED ? preferred.putIfAbsent(row.text("of"), row) : null;
      if (other != null && !row.text("of").equals("none:")) {
        row.fault(
            "kind",
            "column 'kind' is 'preferred', but "
                + row.text("of")
                + " has a preferred name in line "
                + other.line()
                + " already.",
            "Make one of the two an alias.");
      }
      names.add(new Name(meaning(row), text, kind, lang));
    }
    return names;
  }

  /** Null for {@code none:} and, with a fault, for what is no id. */
  private ReferenceId meaning(Row row) {
    String written = row.required("of");
    if (written.isEmpty() || written.equals("none:")) {
      return null;
    }
    int colon = written.indexOf(':');
    Table table = colon < 0 ? null : Table.ofKey(written.substring(0, colon)).orElse(null);
    if (table == null) {
      List<String> tables = Arrays.stream(Table.values()).map(Table::key).toList();
      row.fault(
          "of",
          "column 'of' is '"
              + written
              + "', which does not begin with one of "
              + String.join(": ", tables)
              + ": none:",
          NearestSpelling.question(colon < 0 ? written : written.substring(0, colon), tables)
              + "Write it as in country:LAO.");
      return null;
    }
    String id = written.substring(colon + 1);
    if (!ids.get(table).contains(id)) {
      List<String> known =
          ids.get(table).stream().map(knownId -> table.key() + ":" + knownId).toList();
      row.unknownId("of", written, file(table), known);
      return null;
    }
    return new ReferenceId(table, id);
  }

  private List<PatternRow> patterns(String lang) {
    List<PatternRow> patterns = new ArrayList<>();
    Path file = inLanguage(lang, "phrase-patterns.csv");
    if (!Files.exists(file)) {
      return patterns;
    }
    Map<String, Row> firstRows = new HashMap<>();
    for (Row row : new CsvFile(file, columns("id,event,pattern,example,expect"), faults).rows()) {
      checkNewId(row, firstRows);
      patterns.add(
          new PatternRow(
              row.text("id"),
              row.required("event"),
              row.required("pattern"),
              row.text("example"),
              row.text("expect"),
              row.text("source"),
              row.text("note"),
              lang,
              Faults.printed(file),
              row.line()));
    }
    return patterns;
  }

  private List<DatePattern> datePatterns(String lang) {
    List<DatePattern> patterns = new ArrayList<>();
    Path file = inLanguage(lang, "date-patterns.csv");
    if (!Files.exists(file)) {
      return patterns;
    }
    Map<String, Row> firstRows = new HashMap<>();
    List<String> columns = columns("id,kind,starts,pattern,relative,direction,example,expect");
    for (Row row : new CsvFile(file, columns, faults).rows()) {
      checkNewId(row, firstRows);
      row.required("starts");
      patterns.add(
          new DatePattern(
              row.text("id"),
              row.choice("kind", DATE_KINDS),
              row.list("starts"),
              row.required("pattern"),
              row.text("relative").isEmpty() ? Relative.NONE : row.choice("relative", RELATIVES),
              row.text("direction").isEmpty()
                  ? Direction.UNSAID
                  : row.choice("direction", DIRECTIONS),
              row.required("example"),
              row.text("expect"),
              Faults.printed(file),
              row.line()));
    }
    return patterns;
  }

  private List<Word> words(String lang) {
    List<Word> words = new ArrayList<>();
    Path file = inLanguage(lang, "words.csv");
    if (!Files.exists(file)) {
      return words;
    }
    Map<Word, Row> firstRows = new HashMap<>();
    for (Row row : new CsvFile(file, columns("list,word,value"), faults).rows()) {
      Word word = new Word(row.required("list").intern(), row.required("word"), row.text("value"));
      Row first = firstRows.putIfAbsent(word, row);
      if (first != null) {
        row.fault(
            "word",
            "column 'word' is '"
                + word.word()
                + "', which stands in line "
                + first.line()
                + " already.",
            "Delete the row.");
      }
      words.add(word);
    }
    return words;
  }

  private <T> List<T> table(Table table, String middleColumns, Function<Row, T> record) {
    List<T> records = new ArrayList<>();
    Map<String, Row> firstRows = new HashMap<>();
    for (Row row : new CsvFile(file(table), columns("id," + middleColumns), faults).rows()) {
      checkNewId(row, firstRows);
      ids.get(table).add(row.text("id"));
      records.add(record.apply(row));
    }
    return records;
  }

  private static void checkNewId(Row row, Map<String, Row> firstRows) {
    String id = row.required("id");
    Row first = firstRows.putIfAbsent(id, row);
    if (first != null && !id.isEmpty()) {
      row.fault(
          "id",
          "column 'id' is '" + id + "', which stands in line " + first.line() + " already.",
          "Every row needs an id of its own: correct it, or delete the row.");
    }
  }

  private Path file(Table table) {
    return folder.resolve(table.file());
  }

  private Path inLanguage(String lang, String name) {
    return folder.resolve(lang).resolve(name);
  }

  private static List<String> columns(String own) {
    return List.of((own + ",source,note").split(","));
  }

  static <E> Map<String, E> choices(E[] values, Function<E, String> key) {
    Map<String, E> choices = new LinkedHashMap<>();
    for (E value : values) {
      choices.put(key.apply(value), value);
    }
    return choices;
  }

  private static Map<String, Boolean> yesNo() {
    Map<String, Boolean> choices = new LinkedHashMap<>();
    choices.put("yes", true);
    choices.put("no", false);
    return choices;
  }
}
