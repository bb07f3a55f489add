package attache.annotate;

import attache.annotate.ElementTest.OfKind;
import attache.annotate.ElementTest.Plain;
import attache.model.Mention;
import attache.model.Mention.AgreementMention;
import attache.model.Mention.BodyMention;
import attache.model.Mention.CollectiveMention;
import attache.model.Mention.CountryMention;
import attache.model.Mention.DateMention;
import attache.model.Mention.NumberMention;
import attache.model.Mention.PersonForm;
import attache.model.Mention.PersonMention;
import attache.model.Mention.PlaceMention;
import attache.model.Span;
import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.tokensregex.Env;
import edu.stanford.nlp.ling.tokensregex.TokenSequencePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A sentence as phrase patterns see it: each mention is one element, every other token another, so
 * that a pattern need not know how long a title or a treaty's name is.
 */
final class PhraseLine {

  /** The token as it is looked up, empty for a mention. */
  static final class Key implements CoreAnnotation<String> {
    @Override
    public Class<String> getType() {
      return String.class;
    }
  }

  /** What kind of mention the element is, empty for a plain token. */
  static final class Kind implements CoreAnnotation<String> {
    @Override
    public Class<String> getType() {
      return String.class;
    }
  }

  /** "yes" for a comma, a word that joins equals, or an article before the next of them. */
  static final class Joins implements CoreAnnotation<String> {
    @Override
    public Class<String> getType() {
      return String.class;
    }
  }

  /** "yes" for a word that may stand before a mention and adds nothing to it. */
  static final class Article implements CoreAnnotation<String> {
    @Override
    public Class<String> getType() {
      return String.class;
    }
  }

  /** "yes" for a day, a place or an adverb, as they stand between a subject and its verb. */
  static final class BeforeVerb implements CoreAnnotation<String> {
    @Override
    public Class<String> getType() {
      return String.class;
    }
  }

  private static final Set<String> QUOTES = Set.of("\"", "“", "”", "'", "‘", "’", "«", "»");

  /** A bracket with fewer words that opens with a capital gives a short name. */
  private static final int SHORTEST_ASIDE = 4;

  /** Figures that surely fit an int. */
  private static final int LONGEST_NUMBER = 9;

  private static final int KINDS = MentionKind.values().length;

  /** How many traits there are: one a kind of mention, one a {@link ElementTest.Plain}. */
  static final int TRAITS = KINDS + ElementTest.Plain.values().length;

  private final Words words;
  private final int[] from;
  private final int[] to;
  private final int[] traits;
  private final int size;
  private List<CoreLabel> labels;

  PhraseLine(Words words) {
    this.words = words;
    from = new int[words.size()];
    to = new int[words.size()];
    traits = new int[words.size()];
    int elements = 0;
    for (int i = 0; i < words.size(); elements++) {
      int end = words.mention(i) == null ? i + 1 : words.mentionEnd(i);
      from[elements] = i;
      to[elements] = end;
      traits[elements] =
          words.mention(i) == null ? traitsOfToken(words, i) : traitsOf(words.mention(i));
      i = afterQuotes(words, afterAside(words, end));
    }
    size = elements;
  }

  private static int traitsOf(Mention mention) {
    return 1 << MentionKind.of(mention).ordinal()
        | bit(Plain.WITHIN_CLAUSE)
        | (isSetting(mention) ? bit(Plain.BEFORE_VERB) : 0);
  }

  private static int traitsOfToken(Words words, int token) {
    if (words.isWord(token)) {
      boolean article = words.isArticle(token);
      boolean and = words.listed(token, "and").isPresent();
      boolean beforeVerb = words.isAdverb(token) || opensSetting(words, token);
      return bit(Plain.WITHIN_CLAUSE)
          | (article ? bit(Plain.ARTICLE) : 0)
          | (article || and ? bit(Plain.JOINER) : 0)
          | (beforeVerb ? bit(Plain.BEFORE_VERB) : 0);
    }
    String key = words.key(token);
    return (key.equals(ElementTest.END_OF_CLAUSE) ? 0 : bit(Plain.WITHIN_CLAUSE))
        | (isFigures(key) ? bit(Plain.NUMBER) : 0)
        | (joins(words, token) ? bit(Plain.JOINER) : 0)
        | (isBeforeVerb(words, token) ? bit(Plain.BEFORE_VERB) : 0);
  }

  private static boolean isSetting(Mention mention) {
    return mention instanceof DateMention || mention instanceof PlaceMention;
  }

  /** An adverb, the preposition of a day or place, or a comma that sets one of them off. */
  private static boolean isBeforeVerb(Words words, int token) {
    if (",".equals(words.key(token))) {
      return isSetting(words.mention(token - 1)) || opensSetting(words, token + 1);
    }
    return words.isAdverb(token) || opensSetting(words, token);
  }

  private static boolean opensSetting(Words words, int token) {
    if (words.listed(token) == null) {
      return isSetting(words.mention(token));
    }
    int day = words.after(token, "date-preposition");
    int place = words.after(token, "place-preposition");
    return isSetting(words.mention(token))
        || isSetting(words.mention(day))
        || isSetting(words.mention(place));
  }

  private static int bit(Plain trait) {
    return 1 << KINDS + trait.ordinal();
  }

  /** The traits of which an element needs one to pass a test; 0 where the word decides. */
  static int traitsOf(ElementTest test) {
    if (test instanceof OfKind kinds) {
      return kinds.kinds().stream().mapToInt(kind -> 1 << kind.ordinal()).sum();
    }
    return test instanceof Plain plain ? bit(plain) : 0;
  }

  /** What the keys of TokensRegex mean. */
  static Env environment() {
    Env env = TokenSequencePattern.getNewEnv();
    env.bind("key", Key.class);
    env.bind("kind", Kind.class);
    env.bind("joins", Joins.class);
    env.bind("article", Article.class);
    env.bind("beforeVerb", BeforeVerb.class);
    return env;
  }

  int size() {
    return size;
  }

  /** What the element is: a bit each, as {@link #traitsOf} gives them. */
  int traits(int element) {
    return traits[element];
  }

  private boolean has(Plain trait, int element) {
    return (traits[element] & bit(trait)) != 0;
  }

  /** The number of a plain token's word; {@link WordNumbers#UNKNOWN} for a mention too. */
  int number(int element) {
    return mention(element) == null ? words.numbers()[from[element]] : WordNumbers.UNKNOWN;
  }

  /** The mention that fills a slot which the element stands in, or null. */
  Mention filler(int element) {
    String key = key(element);
    boolean number = has(Plain.NUMBER, element) && key.length() <= LONGEST_NUMBER;
    return number
        ? new NumberMention(span(element, element + 1), Integer.parseInt(key))
        : mention(element);
  }

  private Mention mention(int element) {
    return words.mention(from[element]);
  }

  private String key(int element) {
    return mention(element) == null ? words.key(from[element]) : "";
  }

  /** The span of elements first..last (exclusive). */
  Span span(int first, int last) {
    return new Span(words.begin(from[first]), words.end(to[last - 1] - 1));
  }

  /** The elements as TokensRegex takes them: it looks at no element without a word. */
  List<CoreLabel> labels() {
    if (labels == null) {
      labels = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        labels.add(label(i));
      }
    }
    return labels;
  }

  private CoreLabel label(int element) {
    Mention mention = mention(element);
    CoreLabel label = new CoreLabel(6);
    label.setWord(words.word(from[element]));
    label.set(Key.class, key(element));
    label.set(Kind.class, mention == null ? "" : MentionKind.of(mention).key());
    label.set(Joins.class, has(Plain.JOINER, element) ? "yes" : "");
    label.set(Article.class, has(Plain.ARTICLE, element) ? "yes" : "");
    label.set(BeforeVerb.class, has(Plain.BEFORE_VERB, element) ? "yes" : "");
    return label;
  }

  /**
   * One past a remark in brackets that opens at a token, since it says nothing about who does what;
   * the token itself where none opens or where it names somebody, a paper or a day.
   */
  private static int afterAside(Words words, int token) {
    if (token >= words.size() || words.isWord(token) || !"(".equals(words.key(token))) {
      return token;
    }
    for (int i = token + 1; i < words.size(); i++) {
      if (")".equals(words.key(i))) {
        boolean lowerCase = words.isWord(token + 1) && !words.isCapital(token + 1);
        boolean side =
            words.listed(token + 1, "picture-side").isPresent()
                && words.listed(token + 1).to() == i;
        return lowerCase || side || i - token > SHORTEST_ASIDE ? i + 1 : token;
      }
      Mention mention = words.mention(i);
      boolean plain =
          mention == null
              || mention instanceof CountryMention
              || mention instanceof BodyMention
              || mention instanceof CollectiveMention
              || mention instanceof PersonMention person && person.form() != PersonForm.NAMED;
      if (!plain) {
        return token;
      }
    }
    return token;
  }

  /** One past quotation marks that stand around the name of a paper; else the token itself. */
  private static int afterQuotes(Words words, int token) {
    if (token >= words.size() || words.isWord(token)) {
      return token;
    }
    int i = token;
    if (isQuote(words, i) && words.mention(i - 1) instanceof AgreementMention) {
      i++;
    }
    return isQuote(words, i) && words.mention(i + 1) instanceof AgreementMention ? i + 1 : i;
  }

  private static boolean isQuote(Words words, int token) {
    return token < words.size()
        && QUOTES.contains(words.key(token))
        && !"s".equals(words.key(token + 1));
  }

  private static boolean isFigures(String key) {
    for (int i = 0; i < key.length(); i++) {
      if (key.charAt(i) < '0' || key.charAt(i) > '9') {
        return false;
      }
    }
    return !key.isEmpty();
  }

  private static boolean isPerson(Words words, int token) {
    return words.mention(token) instanceof PersonMention person
        && person.form() == PersonForm.NAMED;
  }

  private static boolean joins(Words words, int token) {
    return ",".equals(words.key(token))
        || ";".equals(words.key(token)) && isPerson(words, words.after(token + 1, "and"))
        || words.listed(token, "and").isPresent();
  }
}
