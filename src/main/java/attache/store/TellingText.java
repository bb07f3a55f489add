package attache.store;

import attache.model.Basis;
import attache.model.PartialDate;
import attache.model.Telling;
import attache.model.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tellings as short texts, a line a row and tabs between its cells: reading one costs far less than
 * reading the graph of its article, and a change to a store needs those of all articles.
 */
public final class TellingText {

  /** To be raised when {@link TellingReader} reads something else: older texts are then ignored. */
  static final String VERSION = "1";

  private static final String UNSAID = "";

  private TellingText() {}

  public static String write(Telling telling) {
    StringBuilder text = new StringBuilder();
    line(text, VERSION, telling.language(), date(telling.published()));
    for (Telling.Person p : telling.people()) {
      line(text, "P", p.iri(), p.name(), p.country(), list(p.offices()));
    }
    for (Telling.Engagement e : telling.engagements()) {
      line(
          text,
          "E",
          e.iri(),
          e.type(),
          list(e.countries()),
          when(e.when()),
          e.name(),
          Integer.toString(e.edition()),
          list(e.people()));
    }
    for (Telling.Agreement a : telling.agreements()) {
      line(
          text,
          "A",
          a.iri(),
          a.type(),
          list(a.parties()),
          Integer.toString(a.periodStart()),
          Integer.toString(a.periodEnd()),
          when(a.signedOn()),
          Boolean.toString(a.proposed()),
          a.subject());
    }
    return text.toString();
  }

  /** Empty when the text is of another version. */
  public static Optional<Telling> read(String article, String text) {
    String[] lines = text.split("\n");
    String[] head = lines[0].split("\t", -1);
    if (!head[0].equals(VERSION)) {
      return Optional.empty();
    }
    List<Telling.Person> people = new ArrayList<>();
    List<Telling.Engagement> engagements = new ArrayList<>();
    List<Telling.Agreement> agreements = new ArrayList<>();
    for (int i = 1; i < lines.length; i++) {
      String[] c = lines[i].split("\t", -1);
      switch (c[0]) {
        case "P" -> people.add(new Telling.Person(c[1], plain(c[2]), c[3], list(c[4])));
        case "E" ->
            engagements.add(
                new Telling.Engagement(
                    c[1],
                    c[2],
                    list(c[3]),
                    when(c[4]),
                    plain(c[5]),
                    Integer.parseInt(c[6]),
                    list(c[7])));
        case "A" ->
            agreements.add(
                new Telling.Agreement(
                    c[1],
                    c[2],
                    list(c[3]),
                    Integer.parseInt(c[4]),
                    Integer.parseInt(c[5]),
                    when(c[6]),
                    Boolean.parseBoolean(c[7]),
                    plain(c[8])));
        default -> throw new IllegalStateException("not a row of a telling: " + lines[i]);
      }
    }
    return Optional.of(
        new Telling(article, head[1], date(head[2]), people, engagements, agreements));
  }

  private static void line(StringBuilder text, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      text.append(i == 0 ? "" : "\t").append(escaped(cells[i]));
    }
    text.append('\n');
  }

  private static String escaped(String cell) {
    return cell.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
  }

  private static String plain(String cell) {
    if (cell.indexOf('\\') < 0) {
      return cell;
    }
    StringBuilder plain = new StringBuilder(cell.length());
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c != '\\') {
        plain.append(c);
      } else {
        char escaped = cell.charAt(++i);
        plain.append(escaped == 't' ? '\t' : escaped == 'n' ? '\n' : escaped);
      }
    }
    return plain.toString();
  }

  private static String list(List<String> items) {
    return String.join("|", items);
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
  }

  private static String date(PartialDate date) {
    return date == null ? UNSAID : date.toString();
  }

  private static PartialDate date(String cell) {
    return cell.isEmpty() ? null : PartialDate.parse(cell);
  }

  private static String when(When when) {
    return when == null ? UNSAID : when.basis() + " " + when;
  }

  private static When when(String cell) {
    if (cell.isEmpty()) {
      return null;
    }
    String[] parts = cell.split("[ /]");
    return new When(
        PartialDate.parse(parts[1]),
        parts.length == 2 ? null : PartialDate.parse(parts[2]),
        Basis.valueOf(parts[0]));
  }
}
