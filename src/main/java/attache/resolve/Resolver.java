package attache.resolve;

import attache.model.DoubtfulPair;
import attache.model.Feature;
import attache.model.Identity;
import attache.model.Merge;
import attache.model.Sha256;
import attache.model.Telling;
import attache.model.Variant;
import attache.reference.EngagementType;
import attache.reference.KnownPerson;
import attache.reference.Office;
import attache.reference.Reference;
import attache.resolve.Clustering.Doubt;
import attache.resolve.Judgements.Pair;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Settles who is who across articles: people first, then engagements, which depend on them, and
 * agreements. Holds what the articles tell, and compares anew only what a change may touch.
 */
public final class Resolver implements Identity, Identity.Settlement {

  /** To be raised with every change to the rules of comparison. */
  private static final String RULES = "19";

  private static final Feature JUDGED = new Feature("judged-the-same", 1, 1);
  private static final Feature TOLD_APART = new Feature("told-apart-by-diacritics", 1, 1);

  private final Reference reference;
  private final Judgements judgements;
  private final PersonComparison personComparison;
  private final EngagementComparison engagementComparison;
  private final AgreementComparison agreementComparison = new AgreementComparison();

  private final Map<String, Telling> tellings = new HashMap<>();

  /** What the other articles tell that were settled before; nothing where none were kept. */
  private Function<String, Telling> earlier = article -> null;

  private final Set<String> removed = new HashSet<>();

  /** By the IRI and the name of a person the id of its form. */
  private final Map<String, Map<String, String>> ids = new HashMap<>();

  private final Forms<PersonForm> people = new Forms<>();
  private final Forms<EngagementForm> engagements = new Forms<>();
  private final Forms<AgreementForm> agreements = new Forms<>();

  private final Map<String, Named> canonicalPeople = new HashMap<>();
  private final Map<String, String> canonicalEngagements = new HashMap<>();
  private final Map<String, String> canonicalAgreements = new HashMap<>();
  private final Merges merges = new Merges();
  private Set<String> changedArticles = Set.of();

  public Resolver(Reference reference) {
    this.reference = reference;
    this.judgements = new Judgements(reference.judgements());
    this.personComparison =
        new PersonComparison(
            new KnownPeople(reference),
            office -> reference.office(office).map(Office::single).orElse(false));
    this.engagementComparison =
        new EngagementComparison(
            id -> {
              Named person = canonicalPeople.get(id);
              return person == null ? id.substring(0, id.indexOf('\u0000')) : person.iri();
            });
  }

  @Override
  public String version() {
    return Sha256.hex(
            RULES + reference.people() + reference.judgements() + reference.engagementTypes())
        .substring(0, 16);
  }

  @Override
  public void put(Telling telling) {
    remove(telling.article());
    String article = telling.article();
    tellings.put(article, telling);
    removed.remove(article);
    Map<String, String> formByIri = formByIri(telling);
    tellers(telling, formByIri)
        .forEach(
            (id, teller) -> {
              PersonForm form = people.get(id, k -> new PersonForm(teller.person()));
              form.put(article, teller);
              people.changed(form);
            });
    for (Telling.Engagement engagement : telling.engagements()) {
      EngagementForm form =
          engagements.get(
              engagement.iri(), iri -> new EngagementForm(iri, family(engagement.type())));
      form.put(article, teller(telling, engagement, formByIri));
      engagements.changed(form);
    }
    for (Telling.Agreement agreement : telling.agreements()) {
      AgreementForm form = agreements.get(agreement.iri(), AgreementForm::new);
      form.put(article, told(telling, agreement));
      agreements.changed(form);
    }
  }

  private Map<String, String> formByIri(Telling telling) {
    return telling.people().stream()
        .collect(Collectors.toMap(Telling.Person::iri, this::idOf, (a, b) -> a));
  }

  /** How an article tells its people, by the ids of their forms. */
  private Map<String, PersonForm.Teller> tellers(Telling telling, Map<String, String> formByIri) {
    Map<String, Set<String>> companions = companions(telling, formByIri);
    Map<String, PersonForm.Teller> tellers = new HashMap<>();
    for (Telling.Person person : telling.people()) {
      String id = idOf(person);
      tellers.put(id, new PersonForm.Teller(person, companions.getOrDefault(id, Set.of())));
    }
    return tellers;
  }

  private EngagementForm.Teller teller(
      Telling telling, Telling.Engagement engagement, Map<String, String> formByIri) {
    return new EngagementForm.Teller(
        new Told<>(engagement, telling.language(), telling.published()),
        formsOf(engagement, formByIri));
  }

  private static Told<Telling.Agreement> told(Telling telling, Telling.Agreement agreement) {
    return new Told<>(agreement, telling.language(), telling.published());
  }

  /** What an article tells now; null for nothing. */
  private Telling told(String article) {
    return removed.contains(article) ? null : tellings.computeIfAbsent(article, earlier);
  }

  private String idOf(Telling.Person person) {
    return idOf(person.iri(), person.name());
  }

  /** As {@link PersonForm#idOf}, worked out once for the many articles that write the same. */
  private String idOf(String iri, String name) {
    return ids.computeIfAbsent(iri, k -> new HashMap<>(2))
        .computeIfAbsent(name, k -> PersonForm.idOf(iri, name));
  }

  private Map<String, Set<String>> companions(Telling telling, Map<String, String> formByIri) {
    Map<String, Set<String>> companions = new HashMap<>();
    for (Telling.Engagement engagement : telling.engagements()) {
      Set<String> forms = formsOf(engagement, formByIri);
      for (String form : forms) {
        companions.computeIfAbsent(form, k -> new TreeSet<>()).addAll(forms);
      }
    }
    companions.forEach((form, all) -> all.remove(form));
    return companions;
  }

  private Set<String> formsOf(Telling.Engagement engagement, Map<String, String> formByIri) {
    return engagement.people().stream()
        .map(iri -> formByIri.containsKey(iri) ? formByIri.get(iri) : idOf(iri, ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String family(String type) {
    return reference.engagementType(type).map(EngagementType::family).orElse(type);
  }

  @Override
  public void remove(String article) {
    Telling telling = told(article);
    if (telling == null) {
      return;
    }
    tellers(telling, formByIri(telling)).forEach((id, row) -> remove(article, id, row, people));
    telling.engagements().forEach(row -> remove(article, row.iri(), null, engagements));
    telling.agreements().forEach(row -> remove(article, row.iri(), null, agreements));
    tellings.remove(article);
    removed.add(article);
  }

  private static <T, F extends Form<T>> void remove(
      String article, String id, T told, Forms<F> forms) {
    F form = forms.get(id);
    if (form != null) {
      form.remove(article, told);
      forms.changed(form);
    }
  }

  @Override
  public Settlement settle() {
    changedArticles = new HashSet<>();
    merges.beginChange();
    settlePeople();
    engagementComparison.forget();
    settleEvents(engagements, engagementComparison, canonicalEngagements);
    settleEvents(agreements, agreementComparison, canonicalAgreements);
    return this;
  }

  private void settlePeople() {
    personComparison.forget();
    Set<String> affected = people.settle(personComparison, judgements);
    Set<String> joined = people.join(judgements, withoutCountry());
    affected.addAll(joined);
    Set<String> blocks = new TreeSet<>();
    for (String id : affected) {
      PersonForm form = people.get(id);
      if (form == null) {
        canonicalPeople.remove(id);
        merges.remove(id);
      } else {
        people.clusterOf(form).members().forEach(member -> blocks.add(member.block()));
      }
    }
    blocks.forEach(this::namePeople);
  }

  /** Pairs a person whose country is not said with the only one of that name whose country is. */
  private Collection<Pair> withoutCountry() {
    Collection<Cluster<PersonForm>> strays = people.clustersOf(PersonForm.UNKNOWN_COUNTRY);
    if (strays.isEmpty()) {
      return List.of();
    }
    Map<String, List<PersonForm>> byWords =
        people.all().stream()
            .filter(form -> !form.block().equals(PersonForm.UNKNOWN_COUNTRY))
            .filter(form -> form.name().words().size() > 1)
            .collect(Collectors.groupingBy(form -> form.name().sortedWords()));
    List<Pair> pairs = new ArrayList<>();
    for (Cluster<PersonForm> stray : strays) {
      PersonForm form = stray.canonical(personComparison.precedence());
      List<PersonForm> namesakes =
          byWords.getOrDefault(form.name().sortedWords(), List.of()).stream()
              .sorted(personComparison.precedence())
              .toList();
      boolean oneOnly = namesakes.stream().map(people::clusterOf).distinct().limit(2).count() == 1;
      if (oneOnly
          && !judgements.different(form, namesakes.get(0))
          && personComparison.compare(form, namesakes.get(0)).isPresent()) {
        pairs.add(new Pair(form.id(), namesakes.get(0).id()));
      }
    }
    return pairs;
  }

  /**
   * Gives the people of a country their canonical IRIs and labels. Where names differ in diacritics
   * alone, so that people share an IRI, the one of most articles keeps it.
   */
  private void namePeople(String block) {
    Map<String, List<Cluster<PersonForm>>> claims =
        people.clustersOf(block).stream()
            .filter(cluster -> canonicalPerson(cluster).block().equals(block))
            .collect(Collectors.groupingBy(cluster -> canonicalPerson(cluster).iri()));
    claims.forEach(
        (iri, claimants) -> {
          Cluster<PersonForm> first =
              Collections.min(
                  claimants,
                  Comparator.comparing(this::canonicalPerson, personComparison.precedence()));
          for (Cluster<PersonForm> cluster : claimants) {
            String own = cluster == first ? iri : canonicalPerson(cluster).ownIri();
            name(cluster, new Named(own, label(cluster)));
          }
        });
  }

  private void name(Cluster<PersonForm> cluster, Named named) {
    PersonForm canonical = canonicalPerson(cluster);
    for (PersonForm form : cluster.members()) {
      if (!named.equals(canonicalPeople.put(form.id(), named))) {
        changedPerson(form);
      }
      boolean sameNode = form.iri().equals(canonical.iri());
      setMerge(
          form,
          form.label(),
          named.iri(),
          sameNode ? List.of(TOLD_APART) : features(form, canonical, personComparison));
    }
  }

  /** The known person's name, else the canonical one's with diacritics where any form has them. */
  private String label(Cluster<PersonForm> cluster) {
    PersonForm canonical = canonicalPerson(cluster);
    return personComparison
        .known(canonical)
        .map(KnownPerson::name)
        .orElseGet(
            () ->
                cluster.members().stream()
                    .filter(form -> form.name().words().equals(canonical.name().words()))
                    .min(
                        Comparator.comparing((PersonForm form) -> !form.name().accented())
                            .thenComparing(personComparison.precedence()))
                    .orElse(canonical)
                    .label());
  }

  private PersonForm canonicalPerson(Cluster<PersonForm> cluster) {
    return cluster.canonical(personComparison.precedence());
  }

  private <F extends Form<?>> List<Feature> features(
      F form, F canonical, Comparison<F> comparison) {
    return judgements.same(form, canonical)
        ? List.of(JUDGED)
        : comparison.compare(form, canonical).map(Score::features).orElse(List.of(JUDGED));
  }

  private void changedPerson(PersonForm form) {
    changedArticles.addAll(form.articles());
    for (String article : form.articles()) {
      for (Telling.Engagement engagement : told(article).engagements()) {
        if (engagement.people().contains(form.iri())) {
          engagements.changed(engagements.get(engagement.iri()));
        }
      }
    }
  }

  private <F extends Form<?>> void settleEvents(
      Forms<F> forms, Comparison<F> comparison, Map<String, String> canonicals) {
    Set<String> affected = forms.settle(comparison, judgements);
    affected.addAll(forms.join(judgements, List.of()));
    for (String id : affected) {
      F form = forms.get(id);
      if (form == null) {
        canonicals.remove(id);
        merges.remove(id);
        continue;
      }
      Cluster<F> cluster = forms.clusterOf(form);
      cluster.members().forEach(Form::wake);
      F canonical = cluster.canonical(comparison.precedence());
      if (!canonical.iri().equals(canonicals.put(id, canonical.iri()))) {
        changedArticles.addAll(form.articles());
      }
      setMerge(form, "", canonical.iri(), features(form, canonical, comparison));
    }
  }

  private void setMerge(Form<?> form, String name, String canonical, List<Feature> features) {
    if (form.iri().equals(canonical)) {
      merges.remove(form.id());
    } else {
      merges.put(form.id(), merge(form.iri(), name, canonical, new Score(features)));
    }
  }

  private static Merge merge(String variant, String name, String canonical, Score score) {
    return new Merge(variant, name, canonical, score.thousandths() / 1000.0, score.features());
  }

  @Override
  public Set<String> changedArticles() {
    return changedArticles;
  }

  @Override
  public List<Merge> merges() {
    return merges.all();
  }

  @Override
  public Change change() {
    return merges.change();
  }

  @Override
  public void keep(OutputStream stream) {
    KeptOutput out = new KeptOutput(stream);
    people.write(
        out,
        (form, to) -> {
          form.write(to);
          Named named = canonicalPeople.get(form.id());
          to.string(named.iri());
          to.string(named.label());
          merges.write(form.id(), to);
        });
    engagements.write(out, (form, to) -> write(form, canonicalEngagements, to));
    agreements.write(out, (form, to) -> write(form, canonicalAgreements, to));
  }

  private void write(EventForm<?> form, Map<String, String> canonicals, KeptOutput out) {
    out.longs(Articles.numbers(form.articles()));
    out.string(canonicals.get(form.id()));
    merges.write(form.id(), out);
  }

  @Override
  public Optional<Settlement> resume(ByteBuffer kept, Function<String, Telling> toldEarlier) {
    earlier = toldEarlier;
    KeptInput in = new KeptInput(kept);
    people.resume(
        in,
        (id, block) -> {
          PersonForm form = new PersonForm(id, in);
          canonicalPeople.put(id, new Named(in.string(), in.string()));
          merges.read(id, in);
          return form;
        });
    engagements.resume(
        in,
        (iri, block) ->
            read(
                in,
                new EngagementForm(iri, EngagementForm.familyOf(block)),
                canonicalEngagements,
                article -> engagementTold(iri, article)));
    agreements.resume(
        in,
        (iri, block) ->
            read(
                in,
                new AgreementForm(iri),
                canonicalAgreements,
                article -> agreementTold(iri, article)));
    return Optional.of(this);
  }

  private <T, F extends EventForm<T>> F read(
      KeptInput in, F form, Map<String, String> canonicals, Function<String, T> telling) {
    form.sleep(new Articles(in.longs()), telling);
    canonicals.put(form.id(), in.string());
    merges.read(form.id(), in);
    return form;
  }

  private EngagementForm.Teller engagementTold(String iri, String article) {
    Telling telling = told(article);
    return telling.engagements().stream()
        .filter(row -> row.iri().equals(iri))
        .findFirst()
        .map(row -> teller(telling, row, formByIri(telling)))
        .orElseThrow();
  }

  private Told<Telling.Agreement> agreementTold(String iri, String article) {
    Telling telling = told(article);
    return telling.agreements().stream()
        .filter(row -> row.iri().equals(iri))
        .findFirst()
        .map(row -> told(telling, row))
        .orElseThrow();
  }

  @Override
  public List<DoubtfulPair> doubtful() {
    List<DoubtfulPair> doubtful = new ArrayList<>();
    addDoubts(people, doubtful);
    addDoubts(engagements, doubtful);
    addDoubts(agreements, doubtful);
    Collections.sort(doubtful);
    return doubtful;
  }

  private <F extends Form<?>> void addDoubts(Forms<F> forms, List<DoubtfulPair> doubtful) {
    for (Doubt<F> doubt : forms.doubts()) {
      doubtful.add(
          new DoubtfulPair(
              variant(forms, doubt.form()),
              variant(forms, doubt.other()),
              doubt.score().thousandths() / 1000.0,
              doubt.score().features()));
    }
  }

  @Override
  public List<Variant> variants(String iri) {
    List<Variant> variants = new ArrayList<>();
    people.addressed(iri).forEach(form -> variants.add(variant(people, form)));
    engagements.addressed(iri).forEach(form -> variants.add(variant(engagements, form)));
    agreements.addressed(iri).forEach(form -> variants.add(variant(agreements, form)));
    return variants;
  }

  private <F extends Form<?>> Variant variant(Forms<F> forms, F form) {
    return new Variant(
        forms.addressOf(form), form.label(), canonical(form), List.copyOf(form.articles()));
  }

  private String canonical(Form<?> form) {
    Named person = canonicalPeople.get(form.id());
    return person != null
        ? person.iri()
        : canonicalEngagements.getOrDefault(
            form.id(), canonicalAgreements.getOrDefault(form.id(), form.iri()));
  }

  @Override
  public Named person(String iri, String name) {
    return canonicalPeople.getOrDefault(PersonForm.idOf(iri, name), new Named(iri, name));
  }

  @Override
  public String engagement(String iri) {
    return canonicalEngagements.getOrDefault(iri, iri);
  }

  @Override
  public String agreement(String iri) {
    return canonicalAgreements.getOrDefault(iri, iri);
  }
}
