package attache.annotate;

import attache.model.Mention;
import attache.model.Mention.AgreementMention;
import attache.model.Mention.BodyMention;
import attache.model.Mention.CollectiveMention;
import attache.model.Mention.CountryMention;
import attache.model.Mention.DateMention;
import attache.model.Mention.EngagementMention;
import attache.model.Mention.LevelMention;
import attache.model.Mention.PersonForm;
import attache.model.Mention.PersonMention;
import attache.model.Mention.PlaceMention;
import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.tokensregex.Env;
import edu.stanford.nlp.ling.tokensregex.TokenSequencePattern;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence as phrase patterns see it: each mention is one element, every other token another, so
 * that a pattern need not know how long a title or a treaty's name is.
 */
final class Phrases {

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

  /** The mention itself. */
  static final class Held implements CoreAnnotation<Mention> {
    @Override
    public Class<Mention> getType() {
      return Mention.class;
    }
  }

  /** A bracket with fewer words that opens with a capital gives a short name. */
  private static final int SHORTEST_ASIDE = 4;

  private Phrases() {}

  static Env environment() {
    Env env = TokenSequencePattern.getNewEnv();
    env.bind("key", Key.class);
    env.bind("kind", Kind.class);
    env.bind("joins", Joins.class);
    env.bind("article", Article.class);
    return env;
  }

  /** The kind by which a pattern's slot asks for a mention. */
  static String kindOf(Mention mention) {
    if (mention instanceof PersonMention) {
      return "person";
    } else if (mention instanceof CountryMention) {
      return "country";
    } else if (mention instanceof BodyMention) {
      return "body";
    } else if (mention instanceof DateMention) {
      return "date";
    } else if (mention instanceof PlaceMention) {
      return "place";
    } else if (mention instanceof CollectiveMention) {
      return "collective";
    } else if (mention instanceof LevelMention) {
      return "level";
    } else if (mention instanceof AgreementMention) {
      return "agreement";
    } else if (mention instanceof EngagementMention) {
      return "engagement";
    }
    throw new IllegalArgumentException("no kind for " + mention);
  }

  static List<CoreLabel> elements(Words words) {
    List<CoreLabel> elements = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); ) {
      Mention mention = words.mention(i);
      int end = mention == null ? i + 1 : words.mentionEnd(i);
      CoreLabel element = new CoreLabel(8);
      element.setWord(mention == null ? words.word(i) : kindOf(mention));
      element.setBeginPosition(words.begin(i));
      element.setEndPosition(words.end(end - 1));
      element.set(Key.class, mention == null ? words.key(i) : "");
      element.set(Kind.class, mention == null ? "" : kindOf(mention));
      element.set(Joins.class, mention == null && joins(words, i) ? "yes" : "");
      boolean article = mention == null && words.isArticle(i);
      element.set(Article.class, article ? "yes" : "");
      if (mention != null) {
        element.set(Held.class, mention);
      }
      elements.add(element);
      i = afterAside(words, end);
    }
    return elements;
  }

  /**
   * One past a remark in brackets that opens at a token, since it says nothing about who does what;
   * the token itself where none opens or where it names somebody, a paper or a day.
   */
  private static int afterAside(Words words, int token) {
    if (!"(".equals(words.key(token))) {
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

  private static boolean isPerson(Words words, int token) {
    return words.mention(token) instanceof PersonMention person
        && person.form() == PersonForm.NAMED;
  }

  private static boolean joins(Words words, int token) {
    return ",".equals(words.key(token))
        || ";".equals(words.key(token)) && isPerson(words, words.after(token + 1, "and"))
        || words.listed(token, "and").isPresent()
        || words.isArticle(token);
  }
}
