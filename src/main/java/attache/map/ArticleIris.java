package attache.map;

import attache.model.ArticleFacts;
import attache.model.ArticleFacts.Agreement;
import attache.model.ArticleFacts.Engagement;
import attache.model.ArticleFacts.Participation;
import attache.model.ArticleFacts.Person;
import attache.model.ArticleFacts.Role;
import attache.model.Diacritics;
import attache.model.EngagementFamilies;
import attache.model.Evidence;
import attache.model.Sha256;
import attache.reference.Body;
import attache.reference.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The IRIs of the persons, engagements and agreements of one article, by the keys of their rows.
 * Rows of one article that are different stay different: where content alone would give two of them
 * one IRI, it is extended by heads, place, subject or date, and last by a count.
 */
final class ArticleIris {

  private static final int LONGEST_HEADS = 120;

  private final ArticleFacts facts;
  private final Reference reference;
  private final SeriesNames seriesNames;
  private final Map<String, String> people = new HashMap<>();
  private final Map<String, String> engagements = new HashMap<>();
  private final Map<String, String> agreements = new HashMap<>();

  ArticleIris(ArticleFacts facts, Reference reference, SeriesNames seriesNames) {
    this.facts = facts;
    this.reference = reference;
    this.seriesNames = seriesNames;
    mintPeople();
    mint(
        facts.engagements(),
        this::engagementIri,
        List.of(this::heads, e -> e.place().isBlank() ? "" : Iris.segment(e.place())),
        Engagement::evidence,
        Engagement::key,
        engagements);
    mint(
        facts.agreements(),
        this::agreementIri,
        List.of(
            a -> a.subject().isBlank() ? "" : Iris.segment(a.subject()),
            a -> a.signedOn() == null ? "" : Iris.dateOrUndated(a.signedOn())),
        Agreement::evidence,
        Agreement::key,
        agreements);
  }

  String person(String key) {
    return of(people, key, "person");
  }

  String engagement(String key) {
    return of(engagements, key, "engagement");
  }

  String agreement(String key) {
    return of(agreements, key, "agreement");
  }

  /** The series an engagement is an edition of, where it is of one. */
  Optional<String> series(Engagement engagement) {
    Optional<Body> known = seriesNames.in(engagement.name());
    if (known.isPresent()) {
      return Optional.of(Iris.series(family(engagement), List.of(), SeriesNames.slug(known.get())));
    }
    boolean recurs = engagement.edition() > 0 || engagement.type().equals("policy-dialogue");
    return recurs && !(engagement.countries().isEmpty() && engagement.name().isBlank())
        ? Optional.of(
            Iris.series(family(engagement), engagement.countries(), seriesSlug(engagement)))
        : Optional.empty();
  }

  private static String of(Map<String, String> iris, String key, String what) {
    String iri = iris.get(key);
    if (iri == null) {
      throw new IllegalArgumentException("no " + what + " of this article has the key " + key);
    }
    return iri;
  }

  private void mintPeople() {
    Map<String, List<Person>> bySlug = new HashMap<>();
    for (Person person : facts.people()) {
      String iri = Iris.person(person.country(), person.canonicalName());
      bySlug.computeIfAbsent(iri, i -> new ArrayList<>(1)).add(person);
    }
    bySlug.forEach(
        (iri, same) -> {
          String first = same.get(0).canonicalName();
          boolean apart =
              same.size() > 1
                  && same.stream().anyMatch(p -> Diacritics.tellApart(p.canonicalName(), first));
          for (Person person : same) {
            people.put(
                person.key(),
                apart && Diacritics.in(person.canonicalName())
                    ? Iris.personApart(iri, person.canonicalName())
                    : iri);
          }
        });
  }

  private String engagementIri(Engagement e) {
    String family = family(e);
    Optional<Body> known = seriesNames.in(e.name());
    String who = known.isPresent() ? Iris.UNSAID : who(e);
    StringBuilder iri =
        new StringBuilder(Iris.ENGAGEMENT).append(family).append('/').append(who).append('/');
    if (e.edition() > 0) {
      return iri.append("edition-")
          .append(e.edition())
          .append('-')
          .append(seriesSlug(e))
          .toString();
    }
    boolean named = EngagementFamilies.toldByName(family) || known.isPresent();
    String name =
        known
            .map(SeriesNames::slug)
            .orElseGet(() -> e.name().isBlank() ? "" : Iris.segment(e.name()));
    if (e.when() == null) {
      iri.append("undated");
      if (facts.article().published() != null) {
        iri.append('-').append(facts.article().published().start().year());
      }
      if (!name.isEmpty()) {
        return iri.append('-').append(name).toString();
      }
    } else {
      iri.append(Iris.dateOrUndated(e.when()));
    }
    String heads = named ? "" : heads(e);
    String detail = heads.isEmpty() ? name : heads;
    return detail.isEmpty() ? iri.toString() : iri.append('/').append(detail).toString();
  }

  /** The body that holds a gathering of many, else the countries. */
  private String who(Engagement e) {
    if (EngagementFamilies.toldByName(family(e))) {
      List<String> bodies =
          e.countries().stream().filter(c -> reference.country(c).isEmpty()).toList();
      if (!bodies.isEmpty()) {
        return Iris.codes(bodies);
      }
    }
    return Iris.codes(e.countries());
  }

  private String seriesSlug(Engagement e) {
    Optional<Body> known = seriesNames.in(e.name());
    if (known.isPresent()) {
      return SeriesNames.slug(known.get());
    }
    return EngagementFamilies.toldByName(family(e)) && !e.name().isBlank()
        ? Iris.segment(e.name())
        : e.type();
  }

  private String heads(Engagement e) {
    Collection<String> slugs = new TreeSet<>();
    for (Participation participation : e.participations()) {
      if (participation.role() != Role.SIGNATORY && participation.role() != Role.WITNESS) {
        String iri = person(participation.person());
        slugs.add(iri.substring(iri.lastIndexOf('/') + 1));
      }
    }
    String heads = String.join("+", slugs);
    return heads.length() <= LONGEST_HEADS ? heads : "x-" + Sha256.hex(heads).substring(0, 12);
  }

  private String family(Engagement e) {
    return reference.engagementType(e.type()).map(type -> type.family()).orElse(e.type());
  }

  private String agreementIri(Agreement a) {
    StringBuilder iri =
        new StringBuilder(Iris.AGREEMENT)
            .append(a.type())
            .append('/')
            .append(Iris.codes(a.parties()))
            .append('/');
    String period = Iris.period(a.periodStart(), a.periodEnd());
    if (!period.equals(Iris.UNSAID)) {
      return iri.append(period).toString();
    }
    iri.append(a.subject().isBlank() ? Iris.UNSAID : Iris.segment(a.subject()));
    return a.signedOn() == null
        ? iri.toString()
        : iri.append('/').append(Iris.dateOrUndated(a.signedOn())).toString();
  }

  /** Gives each row an IRI of its own, extended only where content alone does not tell it apart. */
  private static <T> void mint(
      List<T> rows,
      Function<T, String> iri,
      List<Function<T, String>> extensions,
      Function<T, List<Evidence>> evidence,
      Function<T, String> key,
      Map<String, String> minted) {
    if (rows.isEmpty()) {
      return;
    }
    Comparator<T> asPrinted =
        Comparator.comparing((T row) -> evidence.apply(row).stream().sorted().findFirst().get())
            .thenComparing(key);
    Map<String, List<T>> byIri =
        rows.stream()
            .sorted(asPrinted)
            .collect(Collectors.groupingBy(iri, TreeMap::new, Collectors.toList()));
    for (Function<T, String> extension : extensions) {
      byIri = extended(byIri, extension);
    }
    TreeSet<String> taken = new TreeSet<>(byIri.keySet());
    byIri.forEach(
        (base, same) -> {
          minted.put(key.apply(same.get(0)), base);
          int count = 2;
          for (T row : same.subList(1, same.size())) {
            while (!taken.add(base + "/" + count)) {
              count++;
            }
            minted.put(key.apply(row), base + "/" + count);
          }
        });
  }

  private static <T> Map<String, List<T>> extended(
      Map<String, List<T>> byIri, Function<T, String> extension) {
    Map<String, List<T>> extended = new TreeMap<>();
    byIri.forEach(
        (iri, same) -> {
          for (T row : same) {
            String more = same.size() == 1 ? "" : extension.apply(row);
            boolean alreadySaid = more.isEmpty() || iri.endsWith("/" + more);
            extended
                .computeIfAbsent(alreadySaid ? iri : iri + "/" + more, k -> new ArrayList<>())
                .add(row);
          }
        });
    return extended;
  }
}
