package attache.map;

import attache.model.Diacritics;
import attache.model.Fold;
import attache.model.Sha256;
import attache.model.Telling;
import attache.model.When;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.TreeSet;

/**
 * IRIs made from content alone, so that two articles, two runs or two machines meet in the same
 * node without asking each other. Every part between two slashes is a slug, a code or a date.
 */
public final class Iris {

  /** The namespace of {@code id:}. */
  public static final String ID = Telling.ID;

  public static final String PERSON = ID + "person/";
  public static final String TENURE = ID + "tenure/";
  public static final String RANK_TENURE = ID + "rank-tenure/";
  public static final String ENGAGEMENT = ID + "engagement/";
  public static final String AGREEMENT = ID + "agreement/";
  public static final String ARTICLE = ID + "article/";

  /** Between an engagement's IRI and the person of one of its participations. */
  public static final String PARTICIPANT = "/participant/";

  /** Between an agreement's IRI and one of its status reports. */
  public static final String STATUS = "/status/";

  /** The graph of countries, bodies and concepts. */
  public static final String REFERENCE_GRAPH = ID + "graph/reference";

  /** The graph of merges across articles and of what they changed. */
  public static final String MERGES_GRAPH = ID + "graph/merges";

  /** The graph of what was done to the store: builds and withdrawals, with times and counts. */
  public static final String RUNS_GRAPH = ID + "graph/runs";

  public static final String RUN = ID + "run/";

  /** Stands for what an article does not say. */
  static final String UNSAID = "_";

  private static final String UNKNOWN_COUNTRY = "XXX";
  private static final String UNDATED = "undated";
  private static final int LONGEST_SLUG = 60;

  private Iris() {}

  public static String article(String articleId) {
    return ARTICLE + articleId;
  }

  public static String country(String alpha3) {
    return ID + "country/" + alpha3;
  }

  /** Of a body of bodies.csv, by its id. */
  public static String body(String id) {
    return ID + "body/" + encoded(id);
  }

  /** {@code country} may be empty. */
  public static String person(String country, String name) {
    return PERSON + countryOrUnknown(country) + "/" + segment(name);
  }

  /**
   * A person whose slug another person of the same country has too: two names that differ in their
   * diacritics alone.
   */
  public static String personApart(String person, String name) {
    return person + "-" + Diacritics.hash(name);
  }

  public static String place(String printed) {
    return ID + "place/" + segment(printed);
  }

  /** A code of reference data: {@code concept("rank", "general")}. */
  public static String concept(String scheme, String id) {
    return ID + scheme + "/" + encoded(id);
  }

  public static String scheme(String scheme) {
    return ID + "scheme/" + scheme;
  }

  public static String tenure(String person, String office, When observed) {
    return TENURE + pathOf(person) + "/" + office + "/" + dateOrUndated(observed);
  }

  public static String rankTenure(String person, String rank, When observed) {
    return RANK_TENURE + pathOf(person) + "/" + rank + "/" + dateOrUndated(observed);
  }

  public static String participation(String engagement, String person) {
    return engagement + PARTICIPANT + pathOf(person);
  }

  public static String statusReport(String agreement, String status, String articleId) {
    return agreement + STATUS + status + "/" + articleId;
  }

  public static String chair(
      String body, int periodStart, int periodEnd, Collection<String> countries) {
    return ID
        + "chair/"
        + segment(body)
        + "/"
        + period(periodStart, periodEnd)
        + "/"
        + codes(countries);
  }

  public static String partnership(Collection<String> countries, String level) {
    return ID + "partnership/" + codes(countries) + "/" + level;
  }

  public static String support(String supporter, String supported, String matter) {
    return ID + "support/" + supporter + "-" + supported + "/" + segment(matter);
  }

  public static String series(String family, Collection<String> countries, String slug) {
    return ID + "series/" + family + "/" + codes(countries) + "/" + slug;
  }

  /** {@code 2025-2029}, {@code 2025} where both years are one or only one is said, or {@code _}. */
  static String period(int start, int end) {
    if (start == 0 && end == 0) {
      return UNSAID;
    }
    if (start == 0 || end == 0 || start == end) {
      return Integer.toString(Math.max(start, end));
    }
    return start + "-" + end;
  }

  /** Codes sorted and joined: {@code LAO-VNM}, or {@code _} for none. */
  static String codes(Collection<String> codes) {
    return codes.isEmpty() ? UNSAID : encoded(String.join("-", new TreeSet<>(codes)));
  }

  static String dateOrUndated(When when) {
    return when == null ? UNDATED : when.toString().replace('/', '_');
  }

  /** The slug of a text, cut at a word to at most 60 chars; never empty. */
  static String segment(String text) {
    String slug = Fold.slug(text);
    if (slug.isEmpty()) {
      return text.isBlank() ? UNSAID : "x-" + Sha256.hex(text).substring(0, 12);
    }
    if (!slug.chars().allMatch(c -> c < 128)) {
      return "x-" + Sha256.hex(slug).substring(0, 12);
    }
    if (slug.length() <= LONGEST_SLUG) {
      return slug;
    }
    int cut = slug.lastIndexOf('-', LONGEST_SLUG);
    return slug.substring(0, cut > 0 ? cut : LONGEST_SLUG);
  }

  /** Country and slug of a person: what follows {@link #PERSON}. */
  public static String pathOf(String person) {
    return person.substring(PERSON.length());
  }

  private static String countryOrUnknown(String country) {
    return country.isEmpty() ? UNKNOWN_COUNTRY : encoded(country);
  }

  /** An id as a part of an IRI: all but letters, digits and {@code - . _ ~ +} percent-encoded. */
  private static String encoded(String id) {
    StringBuilder part = new StringBuilder(id.length());
    for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "-._~+".indexOf(c) >= 0);
      if (plain) {
        part.append(c);
      } else {
        part.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
      }
    }
    return part.toString();
  }
}
