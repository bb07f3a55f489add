package attache.annotate;

import attache.model.BlockKind;
import attache.model.Mention;
import attache.model.Span;
import attache.reference.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One sentence while it is annotated: its tokens, what the gazetteer found on them, and the
 * mentions claimed so far. Annotators run one after another over it; a token belongs to one mention
 * at most.
 */
final class Words {

  private static final int LONGEST_NAME = 16;

  private final String text;
  private final int block;
  private final BlockKind kind;
  private final TokenForm[] forms;
  private final String[] keys;
  private final int[] numbers;
  private final int[] begins;
  private final int[] ends;
  private final Mention[] mentions;
  private Hit<Meaning>[] names;
  private Hit<Word>[] listed;
  private Hit<Word>[] cues;
  private final BitSet insideName = new BitSet();
  private final BitSet insideCue = new BitSet();
  private Set<String> articles = Set.of();
  private BitSet adverbs = new BitSet();
  private Map<Integer, String> countriesInside = Map.of();

  /**
   * @param numbers those of the words that the language's reference data name
   */
  Words(String text, int block, BlockKind kind, List<Token> tokens, WordNumbers numbers) {
    this.text = text;
    this.block = block;
    this.kind = kind;
    forms = new TokenForm[tokens.size()];
    keys = new String[forms.length];
    this.numbers = new int[forms.length];
    begins = new int[forms.length];
    ends = new int[forms.length];
    mentions = new Mention[forms.length];
    for (int i = 0; i < forms.length; i++) {
      Token token = tokens.get(i);
      forms[i] = token.form();
      keys[i] = forms[i].key();
      this.numbers[i] = forms[i].numberIn(numbers);
      begins[i] = token.begin();
      ends[i] = token.end();
    }
  }

  int size() {
    return keys.length;
  }

  /** The tokens by their {@link WordNumbers}. */
  int[] numbers() {
    return numbers;
  }

  int block() {
    return block;
  }

  BlockKind kind() {
    return kind;
  }

  String text() {
    return text;
  }

  Span span() {
    return span(0, size());
  }

  int begin(int token) {
    return begins[token];
  }

  int end(int token) {
    return ends[token];
  }

  /** The span of tokens from..to (exclusive). */
  Span span(int from, int to) {
    return new Span(begin(from), end(to - 1));
  }

  String textOf(int from, int to) {
    return text.substring(begin(from), end(to - 1));
  }

  String word(int token) {
    return forms[token].word();
  }

  /** The token as {@link TokenKey} writes it, or an empty string outside the sentence. */
  String key(int token) {
    return token >= 0 && token < keys.length ? keys[token] : "";
  }

  boolean isCapital(int token) {
    return forms[token].isCapital();
  }

  boolean isWord(int token) {
    return forms[token].isWord();
  }

  boolean isNumber(int token) {
    return forms[token].isNumber();
  }

  /** Whether nothing stands between a token and the one before it. */
  boolean isGlued(int token) {
    return token > 0 && token < size() && begin(token) == end(token - 1);
  }

  /** What starts at each token, or null. */
  void found(Hit<Meaning>[] names, Hit<Word>[] listed, Hit<Word>[] cues) {
    this.names = names;
    this.listed = listed;
    this.cues = cues;
    for (Hit<Meaning> name : names) {
      if (name != null) {
        insideName.set(name.from() + 1, Math.min(name.to(), name.from() + LONGEST_NAME + 1));
      }
    }
    for (Hit<Word> cue : cues) {
      if (cue != null) {
        insideCue.set(cue.from(), Math.min(cue.to(), cue.from() + LONGEST_NAME + 1));
      }
    }
  }

  /** The cue that starts at a token, or null. */
  Hit<Word> cue(int token) {
    return token >= 0 && token < size() ? cues[token] : null;
  }

  /** Whether a cue of a list starts at a token. */
  boolean isCue(int token, String list) {
    Hit<Word> hit = cue(token);
    return hit != null && isOf(list, hit);
  }

  /** Whether some cue covers a token. */
  boolean isInCue(int token) {
    return insideCue.get(token);
  }

  /** Whether a cue of a list ends right before a token. */
  boolean cueEndsHere(int token, String list) {
    for (int i = Math.max(0, token - LONGEST_NAME); i < token; i++) {
      Hit<Word> hit = cue(i);
      if (hit != null && hit.to() == token && isOf(list, hit)) {
        return true;
      }
    }
    return false;
  }

  /** Says which names hold that of a country, by their first token. */
  void countriesInside(Map<Integer, String> countries) {
    countriesInside = countries;
  }

  /** The country whose name is part of the longer name at a token, or empty. */
  String countryInside(int token) {
    return countriesInside.getOrDefault(token, "");
  }

  /** Says which words may stand before a noun and add nothing to it. */
  void articles(Set<String> articles) {
    this.articles = articles;
  }

  /** Whether a token is an article, even where a longer listed word ends in it. */
  boolean isArticle(int token) {
    return articles.contains(key(token));
  }

  /** Says which tokens belong to an adverb that may stand before a verb. */
  void adverbs(BitSet adverbs) {
    this.adverbs = adverbs;
  }

  boolean isAdverb(int token) {
    return adverbs.get(token);
  }

  /** The name that starts at a token and means a row of a table. */
  Optional<Meaning> meaning(int token, String table) {
    Hit<Meaning> name = name(token);
    if (name == null || !name.mayBe(table)) {
      return Optional.empty();
    }
    List<Meaning> meanings = name.meanings();
    for (int i = 0; i < meanings.size(); i++) {
      if (meanings.get(i).table().equals(table)) {
        return Optional.of(meanings.get(i));
      }
    }
    return Optional.empty();
  }

  /** The name that starts at a token, or null. */
  Hit<Meaning> name(int token) {
    return token >= 0 && token < size() ? names[token] : null;
  }

  /** Whether a name that starts further left covers a token. */
  boolean isInsideName(int token) {
    return insideName.get(token);
  }

  /** Where the name that ends right before a token starts, or -1. */
  int startOfName(int end) {
    for (int i = end - 1; i >= Math.max(0, end - LONGEST_NAME); i--) {
      if (names[i] != null) {
        return names[i].to() == end ? i : -1;
      }
    }
    return -1;
  }

  /** Where the word of a list that ends right before a token starts, or -1. */
  int startOfListed(int end, String list) {
    for (int i = end - 1; i >= Math.max(0, end - LONGEST_NAME); i--) {
      Hit<Word> hit = listed[i];
      if (hit != null) {
        return hit.to() == end && isOf(list, hit) ? i : -1;
      }
    }
    return -1;
  }

  private static boolean isOf(String list, Hit<Word> hit) {
    return entryOf(list, hit) != null;
  }

  /** Null where the words are of other lists. Asked so often that an iterator would tell. */
  private static Word entryOf(String list, Hit<Word> hit) {
    if (!hit.mayBe(list)) {
      return null;
    }
    List<Word> words = hit.meanings();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).list().equals(list)) {
        return words.get(i);
      }
    }
    return null;
  }

  /** The listed word that starts at a token, or null. */
  Hit<Word> listed(int token) {
    return token >= 0 && token < size() ? listed[token] : null;
  }

  /** The entry of a list that starts at a token. */
  Optional<Word> listed(int token, String list) {
    Hit<Word> hit = listed(token);
    return hit == null ? Optional.empty() : Optional.ofNullable(entryOf(list, hit));
  }

  /** Whether an entry of a list ends right before a token. */
  boolean endsHere(int token, String list) {
    for (int i = Math.max(0, token - LONGEST_NAME); i < token; i++) {
      Hit<Word> hit = listed(i);
      if (hit != null && hit.to() == token && isOf(list, hit)) {
        return true;
      }
    }
    return false;
  }

  /** One past the listed word at a token; the token itself where none of that list starts. */
  int after(int token, String list) {
    Hit<Word> hit = listed(token);
    return hit != null && isOf(list, hit) ? hit.to() : token;
  }

  Mention mention(int token) {
    return token >= 0 && token < size() ? mentions[token] : null;
  }

  boolean isFree(int from, int to) {
    for (int i = from; i < to; i++) {
      if (mentions[i] != null) {
        return false;
      }
    }
    return true;
  }

  /** One past the last token of the mention at a token. */
  int mentionEnd(int token) {
    Mention mention = mentions[token];
    int i = token;
    while (i < mentions.length && mentions[i] == mention) {
      i++;
    }
    return i;
  }

  /** Gives the tokens of a mention to it; whatever mention held one of them is gone. */
  void claim(int from, int to, Mention mention) {
    for (int i = from; i < to; i++) {
      Mention old = mentions[i];
      if (old != null && old != mention) {
        release(old);
      }
      mentions[i] = mention;
    }
  }

  private void release(Mention old) {
    for (int i = 0; i < mentions.length; i++) {
      if (mentions[i] == old) {
        mentions[i] = null;
      }
    }
  }

  /** The token that starts at or after an offset. */
  int tokenAt(int offset) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (begin(middle) < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** All mentions, in order. */
  List<Mention> mentions() {
    List<Mention> all = new ArrayList<>();
    Mention last = null;
    for (Mention mention : mentions) {
      if (mention != null && mention != last) {
        all.add(mention);
      }
      last = mention;
    }
    return all;
  }
}
