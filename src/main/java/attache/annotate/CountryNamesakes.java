package attache.annotate;

import attache.reference.NameKind;
import attache.reference.Reference;
import attache.reference.Word;
import java.util.List;

/**
 * Tells where a country's name is an everyday word or part of another name: "xã Mỹ Thắng", "chị
 * Nga", "Michael Jordan", "Kenya Airways", "Anh làm việc ở đây". What gives each away stands in the
 * lists of words.csv whose names begin with "namesake-". Immutable.
 */
final class CountryNamesakes {

  private static final int LONGEST_WORD = 4;

  private final TokenTrie<Meaning> names;
  private final TokenTrie<Word> before;
  private final TokenTrie<Word> after;
  private final TokenTrie<Word> people;
  private final TokenTrie<Word> everyday;

  /**
   * @param names all names, for what stands around
   */
  CountryNamesakes(
      Reference reference,
      String lang,
      Tokenizer tokenizer,
      TokenTrie<Meaning> names,
      WordNumbers numbers) {
    this.names = names;
    before = trie(reference.words(lang, "namesake-before"), tokenizer, numbers);
    after = trie(reference.words(lang, "namesake-after"), tokenizer, numbers);
    people = trie(reference.words(lang, "namesake-person"), tokenizer, numbers);
    everyday = trie(reference.words(lang, "namesake-everyday"), tokenizer, numbers);
  }

  private static TokenTrie<Word> trie(List<Word> words, Tokenizer tokenizer, WordNumbers numbers) {
    TokenTrie<Word> trie = new TokenTrie<>(numbers);
    words.forEach(word -> trie.add(tokenizer.keys(word.word()), word));
    return trie;
  }

  /** Whether tokens {@code from} up to {@code to}, spelt as a country is, name something else. */
  boolean isAnother(Words sentence, int from, int to) {
    boolean single = to - from == 1;
    return single && endsBefore(sentence, from, before)
        || startsAt(sentence, to, after)
        || single && isIn(sentence, from, people) && hasNeighbour(sentence, from)
        || single && isIn(sentence, from, everyday) && opensAsAWord(sentence, from);
  }

  private static boolean isIn(Words sentence, int token, TokenTrie<Word> words) {
    return words.holds(sentence.numbers(), token, token + 1);
  }

  private static boolean endsBefore(Words sentence, int end, TokenTrie<Word> words) {
    for (int length = 1; length <= Math.min(LONGEST_WORD, end); length++) {
      if (words.holds(sentence.numbers(), end - length, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsAt(Words sentence, int from, TokenTrie<Word> words) {
    return from < sentence.size()
        && sentence.isCapital(from)
        && words.longestAt(sentence.numbers(), from) != null;
  }

  /** A capital word that nothing else explains stands right before or behind: a full name. */
  private boolean hasNeighbour(Words sentence, int token) {
    boolean first = isUnknownName(sentence, token + 1) && !isShouted(sentence, token + 1);
    boolean last =
        token - 1 > 0 && isUnknownName(sentence, token - 1) && !isShouted(sentence, token - 1);
    return first || last;
  }

  private boolean isUnknownName(Words sentence, int token) {
    return token >= 0
        && token < sentence.size()
        && sentence.isWord(token)
        && sentence.isCapital(token)
        && names.longestAt(sentence.numbers(), token) == null;
  }

  private static boolean isShouted(Words sentence, int token) {
    String word = sentence.word(token);
    return word.length() > 1 && word.chars().noneMatch(Character::isLowerCase);
  }

  /** Begins the sentence, no other country in it, and goes on in small letters: "Anh làm việc". */
  private boolean opensAsAWord(Words sentence, int token) {
    int next = token + 1;
    boolean opens = token == 0 || token == 1 && !sentence.isWord(0) && !sentence.isNumber(0);
    return opens
        && next < sentence.size()
        && sentence.isWord(next)
        && !sentence.isCapital(next)
        && namesNoCountryFrom(sentence, next);
  }

  private boolean namesNoCountryFrom(Words sentence, int from) {
    for (int i = from; i < sentence.size(); i++) {
      TokenTrie.Match<Meaning> match =
          sentence.isCapital(i) ? names.longestAt(sentence.numbers(), i) : null;
      if (match != null && match.values().stream().anyMatch(CountryNamesakes::isState)) {
        return false;
      }
    }
    return true;
  }

  /** A capital tells where somebody lives as often as it stands for a government. */
  private static boolean isState(Meaning meaning) {
    return meaning.table().equals("country") && meaning.kind() != NameKind.CAPITAL;
  }
}
