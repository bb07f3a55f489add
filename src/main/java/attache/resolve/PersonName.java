package attache.resolve;

import attache.model.Diacritics;
import attache.model.Fold;
import java.util.List;

/** A name as it is compared: its folded words in order, and whether it has diacritics. */
record PersonName(String text, List<String> words, String sortedWords, boolean accented) {

  static PersonName of(String text) {
    List<String> words = List.of(Fold.key(text).split(" "));
    return new PersonName(
        text, words, String.join(" ", words.stream().sorted().toList()), Diacritics.in(text));
  }

  /** All letters without spaces. */
  String letters() {
    return String.join("", words);
  }

  boolean sameLettersAs(PersonName other) {
    return sortedWords.equals(other.sortedWords) || letters().equals(other.letters());
  }

  /** Whether all words of this stand in {@code other} in the same order, among more. */
  boolean isInside(PersonName other) {
    int next = 0;
    for (String word : other.words) {
      if (next < words.size() && words.get(next).equals(word)) {
        next++;
      }
    }
    return next == words.size() && words.size() < other.words.size();
  }
}
