package attache.assemble;

import attache.model.AnnotatedArticle;
import attache.model.Article;
import attache.model.ArticleFacts;
import attache.model.ArticleFacts.Agreement;
import attache.model.ArticleFacts.Engagement;
import attache.model.ArticleFacts.Participation;
import attache.model.ArticleFacts.Person;
import attache.model.ArticleFacts.RankTenure;
import attache.model.ArticleFacts.Status;
import attache.model.ArticleFacts.Tenure;
import attache.model.Evidence;
import attache.model.Sentence;
import attache.reference.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Mentions -> facts: reads an article as a whole, sentence by sentence, and gives one row per real
 * person, engagement and agreement. Same article, same reference, same facts.
 */
public final class ArticleAssembler {

  private final Reference reference;
  private final Map<String, Lexicon> lexicons = new HashMap<>();
  private final Lexicon noLexicon;

  public ArticleAssembler(Reference reference) {
    this.reference = reference;
    reference.languages().forEach(lang -> lexicons.put(lang, new Lexicon(reference, lang)));
    noLexicon = new Lexicon(reference, "");
  }

  /** The facts of an article; all lists empty where it tells of none. */
  public ArticleFacts assemble(AnnotatedArticle annotated) {
    Article article = annotated.article();
    Lexicon lexicon = lexicons.getOrDefault(article.lang(), noLexicon);
    CountryOfNews news = new CountryOfNews(annotated, lexicon);
    Cast cast = new Cast(annotated, reference, lexicon, news);
    Story story = new Story(annotated, cast, reference, lexicon, news);
    SideResolver sides = new SideResolver(story, cast);
    EngagementAssembler engagements = new EngagementAssembler(story, sides);
    AgreementAssembler agreements = new AgreementAssembler(story, sides, reference);
    CooperationAssembler cooperation = new CooperationAssembler(story, sides, reference);
    OfficesByReference offices = new OfficesByReference(story, cast, sides);
    for (Sentence sentence : annotated.sentences()) {
      offices.countriesOfCounterparts(sentence);
    }
    for (Sentence sentence : annotated.sentences()) {
      sides.heard(sentence);
      if (sentence.tellsNothing()) {
        continue;
      }
      engagements.read(sentence);
      offices.read(sentence);
      agreements.read(sentence, engagements.soFar());
      cooperation.read(sentence);
      Optional<Cast.Actor> subject = story.lastSubject(sentence);
      if (subject.isPresent()) {
        sides.spoke(subject.get());
      }
    }
    return new Writing(article, cast, story).facts(engagements, agreements, cooperation);
  }

  /** Turns the drafts of one article into its facts. */
  private static final class Writing {
    private final Article article;
    private final Cast cast;
    private final Story story;
    private final Map<EngagementDraft, String> keys = new LinkedHashMap<>();

    Writing(Article article, Cast cast, Story story) {
      this.article = article;
      this.cast = cast;
      this.story = story;
    }

    ArticleFacts facts(
        EngagementAssembler engagements,
        AgreementAssembler agreements,
        CooperationAssembler cooperation) {
      List<EngagementDraft> drafts = engagements.drafts();
      for (EngagementDraft draft : drafts) {
        keys.put(draft, "e" + (keys.size() + 1));
      }
      Observations observations = new Observations(story, drafts, agreements.drafts());
      List<Person> people = new ArrayList<>();
      List<Tenure> tenures = new ArrayList<>();
      List<RankTenure> ranks = new ArrayList<>();
      for (Cast.Actor actor : cast.actors()) {
        people.add(person(actor));
        for (String office : actor.offices().keySet()) {
          String country = actor.officeCountry(office);
          for (Observations.Shown shown : observations.of(actor, actor.offices().get(office))) {
            tenures.add(
                new Tenure(actor.key(), office, country, shown.day(), sorted(shown.where())));
          }
        }
        for (String rank : actor.ranks().keySet()) {
          for (Observations.Shown shown : observations.of(actor, actor.ranks().get(rank))) {
            ranks.add(new RankTenure(actor.key(), rank, shown.day(), sorted(shown.where())));
          }
        }
      }
      List<Agreement> papers = new ArrayList<>();
      for (AgreementDraft draft : agreements.drafts()) {
        papers.add(agreement(draft, "a" + (papers.size() + 1)));
      }
      return new ArticleFacts(
          article,
          people,
          tenures,
          ranks,
          drafts.stream().map(this::engagement).toList(),
          papers,
          cooperation.chairmanships(),
          cooperation.partnerships(),
          cooperation.supports());
    }

    private static Person person(Cast.Actor actor) {
      return new Person(
          actor.key(),
          actor.name(),
          actor.name(),
          actor.country(),
          List.copyOf(new TreeSet<>(actor.forms())),
          sorted(actor.evidence()));
    }

    /** The titles of the article are those of its news: of another day it does not tell them. */
    private Engagement engagement(EngagementDraft draft) {
      boolean news = draft.status == Status.HELD;
      List<Participation> people = new ArrayList<>();
      draft.people.forEach(
          (actor, role) ->
              people.add(
                  new Participation(
                      actor.key(),
                      actor.country(),
                      role,
                      news ? actor.ranks().keySet().stream().findFirst().orElse("") : "",
                      news ? actor.offices().keySet().stream().sorted().toList() : List.of())));
      return new Engagement(
          keys.get(draft),
          draft.type,
          draft.status,
          draft.when,
          draft.place,
          List.copyOf(draft.countries),
          people,
          draft.name,
          draft.edition,
          draft.partOf == null ? "" : keys.getOrDefault(draft.partOf, ""),
          draft.onMarginsOf == null || draft.onMarginsOf == draft.partOf
              ? ""
              : keys.getOrDefault(draft.onMarginsOf, ""),
          sorted(draft.evidence));
    }

    private Agreement agreement(AgreementDraft draft, String key) {
      return new Agreement(
          key,
          draft.type,
          List.copyOf(draft.parties),
          draft.periodStart,
          draft.periodEnd,
          draft.status,
          draft.signedOn,
          draft.signatories.stream().map(Cast.Actor::key).sorted().toList(),
          draft.subject,
          draft.title,
          draft.concludedAt == null ? "" : keys.getOrDefault(draft.concludedAt, ""),
          sorted(draft.evidence));
    }

    private static List<Evidence> sorted(List<Evidence> evidence) {
      return evidence.size() == 1 ? List.copyOf(evidence) : List.copyOf(new TreeSet<>(evidence));
    }
  }
}
