package attache.resolve;

import attache.model.Diacritics;
import attache.model.Fold;
import java.util.List;
import java.util.regex.Pattern;

/** A name as it is compared: its folded words in order, and whether it has diacritics. */
record PersonName(String text, List<String> words, String sortedWords, boolean accented) {

  /** A letter, a hyphen, and a small letter. */
  private static final Pattern TRANSCRIBED = Pattern.compile("\\p{L}-\\p{Ll}");

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

  /** Whether both have initials, and not the same: George W. Bush is not George H. W. Bush. */
  boolean differsInInitials(PersonName other) {
    return !initials().isEmpty()
        && !other.initials().isEmpty()
        && !initials().equals(other.initials());
  }

  private List<String> initials() {
    return words.stream().filter(word -> word.length() == 1).toList();
  }

  /**
   * Whether diacritics tell the two apart. In a name that is written syllable by syllable, as in
   * Pu-tin, they are a matter of the writer's ear.
   */
  boolean toldApartByDiacritics(PersonName other) {
    return !(isTranscribed() && other.isTranscribed()) && Diacritics.tellApart(text, other.text);
  }

  private boolean isTranscribed() {
    return TRANSCRIBED.matcher(text).find();
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
