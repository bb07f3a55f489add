package attache.annotate;

import attache.model.AnnotatedArticle;
import attache.model.Article;
import attache.model.Cue;
import attache.model.Sentence;
import attache.reference.Body;
import attache.reference.Instrument;
import attache.reference.PatternRow;
import attache.reference.Reference;
import attache.reference.Word;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.AnnotatorPool;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.Lazy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Article -> mentions: a CoreNLP pipeline of our own annotators for each language that
 * data/reference has a folder for. Which annotators run, and in what order, stands in {@code
 * lang/LANG.properties}. Thread-safe; an article in another language comes back without sentences.
 */
public final class ArticleAnnotator {

  /** What the name of a list of cues begins with. */
  static final String CUE = "cue-";

  /** The lists of cues by their names in words.csv, without what all those begin with. */
  private final Map<String, String> cueLists = new HashMap<>();

  private final Map<String, StanfordCoreNLP> pipelines = new TreeMap<>();
  private final Map<String, AnnotatorPool> pools = new TreeMap<>();

  /**
   * @throws UnusablePatternsException naming the date patterns, or else the phrase patterns, that
   *     cannot be used
   */
  public ArticleAnnotator(Reference reference) {
    for (String lang : reference.languages()) {
      addCueLists(reference, lang);
      add(lang, pool(reference, lang, DateFinder.of(reference, lang), reference.patterns(lang)));
    }
  }

  /**
   * One for a single language, with these phrase patterns in place of its own, and without its date
   * patterns that cannot be used: a check of phrases does not end at a fault in dates.
   */
  ArticleAnnotator(Reference reference, String lang, List<PatternRow> patterns) {
    addCueLists(reference, lang);
    add(lang, pool(reference, lang, DateFinder.ofUsable(reference, lang), patterns));
  }

  private void addCueLists(Reference reference, String lang) {
    for (String list : reference.wordLists(lang)) {
      if (list.startsWith(CUE)) {
        cueLists.put(list, list.substring(CUE.length()));
      }
    }
  }

  private void add(String lang, AnnotatorPool pool) {
    pools.put(lang, pool);
    pipelines.put(lang, new StanfordCoreNLP(properties(lang), false, pool));
  }

  /** One annotator of a language by itself, to be timed. */
  Annotator step(String lang, String name) {
    return pools.get(lang).get(name);
  }

  /** Cuts texts of a language as its annotators do. */
  static Tokenizer tokenizer(Reference reference, String lang) {
    return new Tokenizer(
        reference.words(lang, "abbreviation").stream()
            .map(w -> TokenKey.of(w.word()))
            .collect(Collectors.toSet()));
  }

  private static Set<String> bodies(Reference reference, Body.Kind kind) {
    return reference.bodies().stream()
        .filter(body -> body.kind() == kind)
        .map(Body::id)
        .collect(Collectors.toSet());
  }

  private static AnnotatorPool pool(
      Reference reference, String lang, DateFinder dates, List<PatternRow> patterns) {
    Properties properties = properties(lang);
    Tokenizer tokenizer = tokenizer(reference, lang);
    WordNumbers numbers = new WordNumbers();
    PhraseMatcher matcher = new PhraseMatcher(patterns, tokenizer, numbers);
    Set<String> sharers =
        reference.words(lang, "surname-sharer").stream()
            .map(Word::word)
            .collect(Collectors.toSet());
    Map<String, String> countryOfBody =
        reference.bodies().stream()
            .filter(body -> body.kind().belongsToCountry())
            .collect(Collectors.toMap(Body::id, Body::code));
    Map<String, String> partyOfBody =
        reference.bodies().stream()
            .filter(body -> body.kind().belongsToCountry() || body.kind() == Body.Kind.PARTY_LIKE)
            .collect(Collectors.toMap(Body::id, Body::code));
    Set<String> blocs =
        reference.bodies().stream()
            .filter(body -> body.kind() == Body.Kind.ORGANISATION)
            .map(Body::id)
            .collect(Collectors.toSet());
    Set<String> told =
        reference.instruments().stream()
            .filter(Instrument::isTold)
            .map(Instrument::id)
            .collect(Collectors.toSet());
    NameShape shape = new NameShape(reference, lang);
    ModifierOrder order = ModifierOrder.of(properties);
    PersonPhrase people =
        new PersonPhrase(
            shape, properties.getProperty("surnames.country", ""), sharers, countryOfBody, order);
    MentionFinders finders =
        new MentionFinders(
            reference,
            new Gazetteer(reference, lang, lists(reference, lang, properties), tokenizer, numbers),
            dates,
            people,
            new AgreementPhrase(partyOfBody, blocs, told, order, PaperSpelling.of(properties)),
            new EngagementPhrase(
                countryOfBody,
                bodies(reference, Body.Kind.SERIES),
                bodies(reference, Body.Kind.WORKING_GROUP),
                order));

    AnnotatorPool pool = new AnnotatorPool();
    add(pool, "tokens", new TokenizeAnnotator(tokenizer, numbers));
    add(pool, "names", finders::names);
    add(pool, "dates", finders::dates);
    add(pool, "people", finders::people);
    add(pool, "bare-names", new BareNameAnnotator(people));
    add(pool, "agreements", finders::agreements);
    add(pool, "engagements", finders::engagements);
    add(pool, "places", finders::places);
    add(pool, "others", finders::others);
    add(pool, "phrases", SentenceAnnotator.phrases(matcher));
    return pool;
  }

  private static Set<String> lists(Reference reference, String lang, Properties properties) {
    Set<String> lists =
        new TreeSet<>(List.of(properties.getProperty("word.lists", "").split("\\s*,\\s*")));
    reference.wordLists(lang).stream().filter(l -> l.startsWith(CUE)).forEach(lists::add);
    return lists;
  }

  private static void add(AnnotatorPool pool, String name, Consumer<Words> step) {
    add(pool, name, SentenceAnnotator.onWords(step));
  }

  private static void add(AnnotatorPool pool, String name, Annotator annotator) {
    pool.register(name, new Properties(), Lazy.cache(() -> annotator));
  }

  private static Properties properties(String lang) {
    String resource = "/lang/" + lang + ".properties";
    try (InputStream in = ArticleAnnotator.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException(
            "data/reference/" + lang + " has no pipeline: add src/main/resources" + resource);
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** The article's sentences with their mentions and what the patterns found in them. */
  public AnnotatedArticle annotate(Article article) {
    StanfordCoreNLP pipeline = pipelines.get(article.lang());
    if (pipeline == null) {
      return new AnnotatedArticle(article, List.of());
    }
    Annotation document = document(article);
    pipeline.annotate(document);
    List<Sentence> sentences = new ArrayList<>();
    for (CoreMap sentence : document.get(CoreAnnotations.SentencesAnnotation.class)) {
      Words words = sentence.get(Annotations.Sentence.class);
      sentences.add(
          new Sentence(
              sentences.size(),
              words.span(),
              words.block(),
              words.kind(),
              words.mentions(),
              sentence.get(Annotations.Events.class),
              cues(words)));
    }
    return new AnnotatedArticle(article, sentences);
  }

  /** An article before its first annotator. */
  static Annotation document(Article article) {
    Annotation document = new Annotation(article.text());
    document.set(Annotations.Source.class, article);
    return document;
  }

  private List<Cue> cues(Words words) {
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Hit<Word> hit = words.cue(i);
      if (hit == null
          || !words.isFree(hit.from(), hit.to())
          || words.isInsideName(i)
          || words.name(i) != null) {
        continue;
      }
      for (Word word : hit.meanings()) {
        String list = cueLists.get(word.list());
        cues.add(new Cue(list, word.value(), words.span(hit.from(), hit.to())));
      }
    }
    return cues;
  }
}
