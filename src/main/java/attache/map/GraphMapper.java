package attache.map;

import static attache.map.Vocabulary.TYPE;

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
import attache.model.ArticleFacts.Support;
import attache.model.ArticleFacts.Tenure;
import attache.model.Basis;
import attache.model.Evidence;
import attache.model.PartialDate;
import attache.model.When;
import attache.reference.Body;
import attache.reference.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Makes the graph of one article from its facts: plain RDF 1.1 without blank nodes, the same graph
 * for the same facts and reference. Immutable; any number of threads may share one.
 */
public final class GraphMapper {

  private final Reference reference;
  private final SeriesNames seriesNames;
  private final Map<String, String> bodyIds = new HashMap<>();

  public GraphMapper(Reference reference) {
    this.reference = reference;
    this.seriesNames = new SeriesNames(reference);
    for (Body body : reference.bodies()) {
      if (body.kind() == Body.Kind.PARTY_LIKE) {
        bodyIds.put(body.code(), body.id());
      }
    }
  }

  /**
   * The named graph of an article; its name is {@link Iris#article}.
   *
   * @throws RefusedArticleException if evidence lies outside the text or in its furniture
   */
  public Graph graphOf(ArticleFacts facts) {
    return new Mapping(facts).graph();
  }

  /** The state of one call. */
  private final class Mapping {
    private final ArticleFacts facts;
    private final Article article;
    private final Node articleNode;
    private final ArticleIris iris;
    private final Graph graph = GraphFactory.createDefaultGraph();
    private final EvidenceGraph evidence;

    Mapping(ArticleFacts facts) {
      this.facts = facts;
      this.article = facts.article();
      this.articleNode = node(Iris.article(article.id()));
      this.iris = new ArticleIris(facts, reference, seriesNames);
      this.evidence = new EvidenceGraph(article, graph);
    }

    Graph graph() {
      addArticle();
      addPeople();
      addTenures();
      addRankTenures();
      facts.engagements().forEach(this::addEngagement);
      facts.agreements().forEach(this::addAgreement);
      facts.chairmanships().forEach(this::addChairmanship);
      addPartnerships();
      addSupports();
      evidence.finish();
      return graph;
    }

    private void addArticle() {
      graph.add(articleNode, TYPE, Vocabulary.ARTICLE);
      addText(articleNode, Vocabulary.FILE, article.file());
      addText(articleNode, Vocabulary.TITLE, article.title());
      addText(articleNode, Vocabulary.PUBLISHER, article.publisher());
      addText(articleNode, Vocabulary.LANGUAGE, article.lang());
      if (!article.url().isBlank()) {
        graph.add(articleNode, Vocabulary.URL, Literals.uri(article.url()));
      }
      if (article.published() != null) {
        graph.add(articleNode, Vocabulary.PUBLISHED, Literals.date(article.published().start()));
        graph.add(
            articleNode, Vocabulary.PUBLISHED_BASIS, Literals.basis(article.published().basis()));
      }
      addText(articleNode, Vocabulary.TEXT_HASH, article.textHash());
    }

    private void addPeople() {
      groupedByIri(facts.people(), p -> iris.person(p.key()))
          .forEach(
              (iri, same) -> {
                Node person = node(iri);
                graph.add(person, TYPE, Vocabulary.PERSON);
                addText(person, Vocabulary.LABEL, label(same));
                for (Person p : same) {
                  addText(person, Vocabulary.PRINTED_NAME, p.name());
                  for (String form : p.forms()) {
                    addText(person, Vocabulary.PRINTED_FORM, form);
                  }
                  addEvidence(p.evidence(), person);
                }
                same.stream()
                    .map(Person::country)
                    .filter(country -> !country.isEmpty())
                    .findFirst()
                    .ifPresent(country -> graph.add(person, Vocabulary.SERVES, actor(country)));
              });
    }

    /** The name with most letters told apart: "Phan Văn Giang" rather than "Phan Van Giang". */
    private static String label(List<Person> same) {
      if (same.size() == 1) {
        return same.get(0).canonicalName();
      }
      return same.stream()
          .map(Person::canonicalName)
          .max(
              Comparator.comparingLong((String name) -> name.chars().filter(c -> c > 127).count())
                  .thenComparing(Comparator.reverseOrder()))
          .orElseThrow();
    }

    private void addTenures() {
      groupedByIri(
              facts.tenures(), t -> Iris.tenure(iris.person(t.person()), t.office(), t.observed()))
          .forEach(
              (iri, same) -> {
                Node tenure = node(iri);
                Tenure first = same.get(0);
                graph.add(tenure, TYPE, Vocabulary.TENURE);
                graph.add(tenure, Vocabulary.HOLDER, person(first.person()));
                graph.add(tenure, Vocabulary.OFFICE, concept("office", first.office()));
                same.stream()
                    .map(Tenure::country)
                    .filter(country -> !country.isEmpty())
                    .min(Comparator.naturalOrder())
                    .ifPresent(country -> graph.add(tenure, Vocabulary.OFFICE_OF, actor(country)));
                addObserved(tenure, same.stream().map(Tenure::observed).toList());
                same.forEach(t -> addEvidence(t.evidence(), tenure));
              });
    }

    private void addRankTenures() {
      groupedByIri(
              facts.ranks(), r -> Iris.rankTenure(iris.person(r.person()), r.rank(), r.observed()))
          .forEach(
              (iri, same) -> {
                Node tenure = node(iri);
                graph.add(tenure, TYPE, Vocabulary.RANK_TENURE);
                graph.add(tenure, Vocabulary.HOLDER, person(same.get(0).person()));
                graph.add(tenure, Vocabulary.RANK, concept("rank", same.get(0).rank()));
                addObserved(tenure, same.stream().map(RankTenure::observed).toList());
                same.forEach(r -> addEvidence(r.evidence(), tenure));
              });
    }

    /** All of one IRI, so of one date; the firmest basis counts. */
    private void addObserved(Node tenure, List<When> observed) {
      if (observed.get(0) != null) {
        Basis firmest =
            observed.stream().map(When::basis).min(Comparator.naturalOrder()).orElseThrow();
        graph.add(tenure, Vocabulary.OBSERVED_ON, Literals.date(observed.get(0).start()));
        graph.add(tenure, Vocabulary.DATE_BASIS, Literals.basis(firmest));
      }
    }

    private void addEngagement(Engagement e) {
      Node engagement = node(iris.engagement(e.key()));
      graph.add(engagement, TYPE, Vocabulary.ENGAGEMENT);
      graph.add(engagement, Vocabulary.ENGAGEMENT_TYPE, concept("engagement-type", e.type()));
      addText(engagement, Vocabulary.ENGAGEMENT_STATUS, Literals.code(e.status()));
      if (e.when() != null) {
        graph.add(engagement, Vocabulary.DATE, Literals.date(e.when().start()));
        graph.add(engagement, Vocabulary.DATE_BASIS, Literals.basis(e.when().basis()));
        if (e.when().isSpan()) {
          graph.add(engagement, Vocabulary.END_DATE, Literals.date(e.when().end()));
        }
      }
      addPlace(engagement, Vocabulary.PLACE, e.place());
      addActors(engagement, Vocabulary.COUNTRY, e.countries());
      e.participations().forEach(participation -> addParticipation(engagement, participation));
      addText(engagement, Vocabulary.NAME, e.name());
      if (e.edition() > 0) {
        graph.add(engagement, Vocabulary.EDITION, Literals.integer(e.edition()));
      }
      iris.series(e).ifPresent(series -> addSeries(engagement, node(series), e));
      String whole = e.partOf().isEmpty() ? "" : iris.engagement(e.partOf());
      String host = e.onMarginsOf().isEmpty() ? "" : iris.engagement(e.onMarginsOf());
      // What is on the margins of a thing is no part of it
      if (!whole.isEmpty() && !whole.equals(host)) {
        graph.add(engagement, Vocabulary.PART_OF, node(whole));
      }
      if (!host.isEmpty()) {
        graph.add(engagement, Vocabulary.ON_MARGINS_OF, node(host));
      }
      addEvidence(e.evidence(), engagement);
    }

    private void addParticipation(Node engagement, Participation p) {
      Node person = person(p.person());
      Node participation = node(Iris.participation(engagement.getURI(), person.getURI()));
      graph.add(engagement, Vocabulary.PARTICIPANT, person);
      graph.add(engagement, Vocabulary.PARTICIPATION, participation);
      graph.add(participation, TYPE, Vocabulary.PARTICIPATION_CLASS);
      graph.add(participation, Vocabulary.PARTICIPANT, person);
      addText(participation, Vocabulary.ROLE, Literals.code(p.role()));
      if (!p.country().isEmpty() && !graph.contains(participation, Vocabulary.SIDE, Node.ANY)) {
        graph.add(participation, Vocabulary.SIDE, actor(p.country()));
      }
      if (!p.rank().isEmpty()) {
        graph.add(participation, Vocabulary.RANK_ON_DAY, concept("rank", p.rank()));
      }
      p.offices()
          .forEach(
              office ->
                  graph.add(participation, Vocabulary.OFFICE_ON_DAY, concept("office", office)));
    }

    private void addSeries(Node engagement, Node series, Engagement e) {
      graph.add(engagement, Vocabulary.IN_SERIES, series);
      graph.add(series, TYPE, Vocabulary.DIALOGUE_SERIES);
      Optional<Body> known = seriesNames.in(e.name());
      addText(
          series,
          Vocabulary.LABEL,
          known.map(Body::nameEn).orElse(e.name().isBlank() ? e.type() : e.name()));
      if (known.isEmpty()) {
        addActors(series, Vocabulary.COUNTRY, e.countries());
      }
    }

    private void addAgreement(Agreement a) {
      Node agreement = node(iris.agreement(a.key()));
      graph.add(agreement, TYPE, Vocabulary.AGREEMENT);
      graph.add(agreement, Vocabulary.AGREEMENT_TYPE, concept("agreement-type", a.type()));
      addActors(agreement, Vocabulary.PARTY, a.parties());
      addYear(agreement, Vocabulary.PERIOD_START, a.periodStart());
      addYear(agreement, Vocabulary.PERIOD_END, a.periodEnd());
      addText(agreement, Vocabulary.STATUS, a.status().code());
      if (a.signedOn() != null) {
        graph.add(agreement, Vocabulary.SIGNED_ON, Literals.date(a.signedOn().start()));
        graph.add(agreement, Vocabulary.DATE_BASIS, Literals.basis(a.signedOn().basis()));
      }
      a.signatories().forEach(key -> graph.add(agreement, Vocabulary.SIGNED_BY, person(key)));
      addText(agreement, Vocabulary.SUBJECT, a.subject());
      addText(agreement, Vocabulary.TITLE, a.title());
      if (!a.concludedAt().isEmpty()) {
        graph.add(agreement, Vocabulary.CONCLUDED_AT, node(iris.engagement(a.concludedAt())));
        if (a.status() == AgreementStatus.SIGNED) {
          addPlace(agreement, Vocabulary.SIGNED_IN, placeOf(a.concludedAt()));
        }
      }
      addEvidence(a.evidence(), agreement);
      addStatusReport(agreement, a);
    }

    private String placeOf(String engagementKey) {
      return facts.engagements().stream()
          .filter(e -> e.key().equals(engagementKey))
          .map(Engagement::place)
          .findFirst()
          .orElse("");
    }

    private void addStatusReport(Node agreement, Agreement a) {
      Node report = node(Iris.statusReport(agreement.getURI(), a.status().code(), article.id()));
      graph.add(agreement, Vocabulary.STATUS_REPORT, report);
      graph.add(report, TYPE, Vocabulary.STATUS_REPORT_CLASS);
      graph.add(report, Vocabulary.REPORTS, agreement);
      addText(report, Vocabulary.STATUS, a.status().code());
      graph.add(report, Vocabulary.REPORTED_BY, articleNode);
      if (article.published() != null) {
        graph.add(report, Vocabulary.REPORTED_ON, Literals.date(article.published().start()));
      }
      addEvidence(a.evidence(), report);
    }

    private void addChairmanship(Chairmanship c) {
      Node chair = node(Iris.chair(c.body(), c.periodStart(), c.periodEnd(), c.countries()));
      graph.add(chair, TYPE, Vocabulary.CHAIRMANSHIP);
      if (!graph.contains(chair, Vocabulary.CHAIR_OF, Node.ANY)) {
        addText(chair, Vocabulary.CHAIR_OF, c.body());
        reference
            .bodyByAnyName(c.body())
            .ifPresent(body -> graph.add(chair, Vocabulary.OF_BODY, node(Iris.body(body.id()))));
      }
      addActors(chair, Vocabulary.COUNTRY, c.countries());
      addYear(chair, Vocabulary.PERIOD_START, c.periodStart());
      addYear(chair, Vocabulary.PERIOD_END, c.periodEnd());
      addEvidence(c.evidence(), chair);
    }

    private void addPartnerships() {
      groupedByIri(facts.partnerships(), p -> Iris.partnership(p.countries(), p.level()))
          .forEach(
              (iri, same) -> {
                Node partnership = node(iri);
                graph.add(partnership, TYPE, Vocabulary.PARTNERSHIP);
                graph.add(
                    partnership,
                    Vocabulary.LEVEL,
                    concept("partnership-level", same.get(0).level()));
                addActors(partnership, Vocabulary.COUNTRY, same.get(0).countries());
                same.stream()
                    .map(Partnership::since)
                    .filter(since -> since != null)
                    .min(Comparator.comparing(When::start).thenComparing(When::basis))
                    .ifPresent(
                        since -> {
                          PartialDate start = since.start();
                          graph.add(partnership, Vocabulary.SINCE, Literals.date(start));
                          graph.add(
                              partnership, Vocabulary.DATE_BASIS, Literals.basis(since.basis()));
                        });
                same.forEach(p -> addEvidence(p.evidence(), partnership));
              });
    }

    private void addSupports() {
      Set<String> taken = new HashSet<>();
      groupedByIri(facts.supports(), s -> Iris.support(s.supporter(), s.supported(), s.matter()))
          .forEach(
              (iri, all) ->
                  groupedByIri(all, Support::matter)
                      .forEach(
                          (matter, same) -> {
                            String own = iri;
                            for (int n = 2; !taken.add(own); n++) {
                              own = iri + "/" + n;
                            }
                            addSupport(node(own), same);
                          }));
    }

    private void addSupport(Node support, List<Support> same) {
      graph.add(support, TYPE, Vocabulary.SUPPORT);
      graph.add(support, Vocabulary.SUPPORTER, actor(same.get(0).supporter()));
      graph.add(support, Vocabulary.SUPPORTED, actor(same.get(0).supported()));
      addText(support, Vocabulary.MATTER, same.get(0).matter());
      same.forEach(s -> addEvidence(s.evidence(), support));
    }

    private void addEvidence(Collection<Evidence> all, Node fact) {
      for (Evidence one : all) {
        evidence.add(one, fact);
      }
    }

    private void addPlace(Node subject, Node property, String printed) {
      if (!printed.isBlank()) {
        Node place = node(Iris.place(printed));
        graph.add(subject, property, place);
        graph.add(place, TYPE, Vocabulary.PLACE_CLASS);
        addText(place, Vocabulary.LABEL, printed);
      }
    }

    private void addActors(Node subject, Node property, Collection<String> codes) {
      new TreeSet<>(codes).forEach(code -> graph.add(subject, property, actor(code)));
    }

    private void addYear(Node subject, Node property, int year) {
      if (year > 0) {
        graph.add(subject, property, Literals.year(year));
      }
    }

    private void addText(Node subject, Node property, String text) {
      if (!text.isBlank()) {
        graph.add(subject, property, Literals.text(text));
      }
    }

    private Node person(String key) {
      return node(iris.person(key));
    }
  }

  /** The node of a country, or of a body in a country's place. */
  private Node actor(String code) {
    return node(
        reference.country(code).isPresent()
            ? Iris.country(code)
            : Iris.body(bodyIds.getOrDefault(code, code)));
  }

  private static Node concept(String scheme, String id) {
    return node(Iris.concept(scheme, id));
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static <T> TreeMap<String, List<T>> groupedByIri(List<T> rows, Function<T, String> iri) {
    TreeMap<String, List<T>> grouped = new TreeMap<>();
    for (T row : rows) {
      grouped.computeIfAbsent(iri.apply(row), i -> new ArrayList<>(1)).add(row);
    }
    return grouped;
  }
}
