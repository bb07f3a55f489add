package attache.annotate;

import attache.reference.NameKind;
import attache.reference.Reference;
import attache.reference.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells where a country's name is an everyday word or part of another name: "xã Mỹ Thắng", "chị
 * Nga", "Michael Jordan", "Kenya Airways", "Anh làm việc ở đây". What gives each away stands in the
 * lists of words.csv whose names begin with "namesake-". Immutable.
 */
final class CountryNamesakes {

  private static final int LONGEST_WORD = 4;

  private final Set<List<String>> before;
  private final Set<List<String>> after;
  private final Set<List<String>> people;
  private final Set<List<String>> everyday;

  CountryNamesakes(Reference reference, String lang, Tokenizer tokenizer) {
    before = keys(reference.words(lang, "namesake-before"), tokenizer);
    after = keys(reference.words(lang, "namesake-after"), tokenizer);
    people = keys(reference.words(lang, "namesake-person"), tokenizer);
    everyday = keys(reference.words(lang, "namesake-everyday"), tokenizer);
  }

  private static Set<List<String>> keys(List<Word> words, Tokenizer tokenizer) {
    return words.stream()
        .map(w -> tokenizer.keys(w.word()))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /**
   * Whether tokens {@code from} up to {@code to}, spelt as a country is, name something else here.
   *
   * @param names all names by their first token, for what stands around
   */
  boolean isAnother(Words sentence, int from, int to, TokenTrie<Meaning> names) {
    boolean single = to - from == 1;
    return single && endsBefore(sentence, from, before)
        || startsAt(sentence, to, after)
        || single && isIn(sentence, from, people) && hasNeighbour(sentence, from, names)
        || single && isIn(sentence, from, everyday) && opensAsAWord(sentence, from, names);
  }

  private static boolean isIn(Words sentence, int token, Set<List<String>> words) {
    return words.contains(List.of(sentence.key(token)));
  }

  private static boolean endsBefore(Words sentence, int end, Set<List<String>> words) {
    for (int length = 1; length <= Math.min(LONGEST_WORD, end); length++) {
      if (words.contains(keysOf(sentence, end - length, end))) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsAt(Words sentence, int from, Set<List<String>> words) {
    for (int length = 1; length <= Math.min(LONGEST_WORD, sentence.size() - from); length++) {
      if (sentence.isCapital(from) && words.contains(keysOf(sentence, from, from + length))) {
        return true;
      }
    }
    return false;
  }

  private static List<String> keysOf(Words sentence, int from, int to) {
    return List.of(sentence.keys()).subList(from, to);
  }

  /** A capital word that nothing else explains stands right before or behind: a full name. */
  private static boolean hasNeighbour(Words sentence, int token, TokenTrie<Meaning> names) {
    boolean first = isUnknownName(sentence, token + 1, names) && !isShouted(sentence, token + 1);
    boolean last =
        token - 1 > 0
            && isUnknownName(sentence, token - 1, names)
            && !isShouted(sentence, token - 1);
    return first || last;
  }

  private static boolean isUnknownName(Words sentence, int token, TokenTrie<Meaning> names) {
    return token >= 0
        && token < sentence.size()
        && sentence.isWord(token)
        && sentence.isCapital(token)
        && names.longestAt(sentence.keys(), token) == null;
  }

  private static boolean isShouted(Words sentence, int token) {
    String word = sentence.word(token);
    return word.length() > 1 && word.chars().noneMatch(Character::isLowerCase);
  }

  /** Begins the sentence, no other country in it, and goes on in small letters: "Anh làm việc". */
  private static boolean opensAsAWord(Words sentence, int token, TokenTrie<Meaning> names) {
    int next = token + 1;
    boolean opens = token == 0 || token == 1 && !sentence.isWord(0) && !sentence.isNumber(0);
    return opens
        && next < sentence.size()
        && sentence.isWord(next)
        && !sentence.isCapital(next)
        && namesNoCountryFrom(sentence, next, names);
  }

  private static boolean namesNoCountryFrom(Words sentence, int from, TokenTrie<Meaning> names) {
    for (int i = from; i < sentence.size(); i++) {
      TokenTrie.Match<Meaning> match =
          sentence.isCapital(i) ? names.longestAt(sentence.keys(), i) : null;
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
