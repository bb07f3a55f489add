package attache.annotate;

import attache.reference.NameKind;
import attache.reference.Reference;
import attache.reference.Word;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Where a person's name ends, judged by its shape: capitals, particles, initials, surnames. */
final class NameShape {

  private static final int MOST_WORDS = 8;
  private static final int MOST_SYLLABLES_AFTER_SURNAME = 4;

  private static final Pattern OWN_MARKS =
      Pattern.compile("[đ\\u031B\\u0309\\u0323]|[\\u0302\\u0306][\\u0300\\u0301\\u0303]");

  private final Set<String> surnames = new HashSet<>();

  NameShape(Reference reference, String lang) {
    for (Word word : reference.words(lang, "surname")) {
      surnames.add(TokenKey.of(word.word()));
    }
  }

  /** Whether a name opens with a surname after which the language writes its own people's names. */
  boolean startsWithSurname(Words words, int token) {
    return token < words.size() && words.isCapital(token) && surnames.contains(words.key(token));
  }

  /**
   * One past the last token of the name at a token.
   *
   * @return the token itself where no name starts
   */
  int endOf(Words words, int from) {
    if (from >= words.size()
        || words.listed(from, "province").isPresent()
        || words.listed(from, "not-first-name").isPresent()) {
      return from;
    }
    boolean own = startsWithSurname(words, from);
    int known = knownEnd(words, from);
    if (known > from && own) {
      return known;
    }
    int at = Math.max(known, from);
    int count = at - from;
    int most = own ? MOST_SYLLABLES_AFTER_SURNAME : MOST_WORDS;
    while (at < words.size() && count < most) {
      int afterParticles = count > 0 ? afterParticles(words, at) : at;
      if (afterParticles > at && isNameWord(words, afterParticles, own, count)) {
        at = afterParticles;
        continue;
      }
      if (!isNameWord(words, at, own, count)) {
        break;
      }
      at = joined(words, at + 1);
      count++;
    }
    return withSuffix(words, from, own ? at : beforeNextSentence(words, from, at));
  }

  /**
   * "Donald Trump Mới đây": a caption without a full stop runs into the next sentence. A word with
   * the marks of the language's own syllables ends no name whose other words have none, and neither
   * does a word that opens sentences.
   */
  private static int beforeNextSentence(Words words, int from, int to) {
    int last = to - 1;
    if (last <= from || !words.isWord(last) || words.isGlued(last)) {
      return to;
    }
    boolean ownMarks = hasOwnMarks(words.word(last));
    for (int i = from; i < last && ownMarks; i++) {
      ownMarks = !hasOwnMarks(words.word(i));
    }
    boolean opener =
        words.listed(last, "sentence-opener").isPresent()
            && last + 1 < words.size()
            && words.isWord(last + 1)
            && !words.isCapital(last + 1);
    return ownMarks || opener ? last : to;
  }

  /** Marks no other alphabet of names has: horn, hook, dot below, a tone over a circumflex, đ. */
  private static boolean hasOwnMarks(String word) {
    String marks = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return OWN_MARKS.matcher(marks).find();
  }

  /**
   * "Chủ tịch IPU Anna Berg": one past an abbreviation that stands between an office and a name.
   *
   * @return the token itself where none stands there
   */
  int afterAbbreviation(Words words, int from) {
    if (from >= words.size() || words.mention(from) != null || !isAbbreviation(words.word(from))) {
      return from;
    }
    int next = joined(words, from + 1);
    int end = endOf(words, next);
    boolean alsoCapitals = next < words.size() && isAbbreviation(words.word(next));
    return end - next >= 2 && !alsoCapitals ? next : from;
  }

  private static boolean isAbbreviation(String word) {
    return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
  }

  private static int knownEnd(Words words, int from) {
    return words.meaning(from, "person").isPresent() ? words.name(from).to() : from;
  }

  /** "van der", "bin": one past them. */
  private static int afterParticles(Words words, int from) {
    int at = from;
    while (words.after(at, "name-particle") > at) {
      at = words.after(at, "name-particle");
    }
    boolean hyphen = at > from && "-".equals(words.key(at)) && words.isGlued(at);
    return hyphen && words.isGlued(at + 1) ? at + 1 : at;
  }

  private static boolean isNameWord(Words words, int at, boolean own, int count) {
    if (at >= words.size() || !words.isWord(at) || !words.isCapital(at)) {
      return false;
    }
    if (words.mention(at) != null) {
      return false;
    }
    boolean letters = count > 1 && isAbbreviation(words.word(at));
    if (letters && words.listed(at, "post-nominal").isPresent()) {
      return false;
    }
    boolean initial = isInitial(words, at) || count == 0 && isBareInitial(words, at);
    if (words.listed(at, "not-name").isPresent() && !initial
        || words.listed(at, "honorific").isPresent()) {
      return false;
    }
    Hit<Meaning> hit = words.name(at);
    if (hit == null || words.meaning(at, "person").isPresent()) {
      return true;
    }
    boolean inCapitals = isAbbreviation(words.word(at));
    if (count > 0 && hit.length() == 1 && !inCapitals && words.meaning(at, "body").isPresent()) {
      return true;
    }
    boolean syllable = hit.length() == 1 && words.meaning(at, "country").isPresent();
    boolean capital =
        hit.length() == 1
            && words.meaning(at, "country").filter(m -> m.kind() == NameKind.CAPITAL).isPresent();
    if (capital && !own && count > 0) {
      return true;
    }
    boolean alsoAPlace = hit.length() == 2 && hit.meanings().get(0).table().equals(Meaning.NOTHING);
    return (syllable || alsoAPlace) && own && count > 0;
  }

  /** "R Hari Iyer" behind a title, but not "(R) Hari Iyer", who stands on the right. */
  private static boolean isBareInitial(Words words, int at) {
    return words.word(at).length() == 1
        && at > 0
        && words.isWord(at - 1)
        && at + 2 < words.size()
        && words.isCapital(at + 1)
        && words.isCapital(at + 2)
        && words.isWord(at + 1)
        && words.isWord(at + 2);
  }

  /** "R. Iyer", where a bare R would say who stands on the right. */
  private static boolean isInitial(Words words, int at) {
    return words.word(at).length() == 1
        && ".".equals(words.key(at + 1))
        && words.isGlued(at + 1)
        && at + 2 < words.size()
        && words.isWord(at + 2)
        && words.isCapital(at + 2);
  }

  /** Takes in what is written without a space: Yong-hyun, O'Brien, C. */
  private static int joined(Words words, int at) {
    while (at + 1 < words.size()
        && words.isGlued(at)
        && ("-".equals(words.key(at)) || "'".equals(words.key(at)))
        && words.listed(at, "possessive").isEmpty()
        && words.isGlued(at + 1)
        && words.isWord(at + 1)) {
      at += 2;
    }
    boolean initial = at > 0 && words.word(at - 1).length() == 1;
    if (initial && ".".equals(words.key(at)) && words.isGlued(at) && at + 1 < words.size()) {
      at++;
    }
    return at;
  }

  private static int withSuffix(Words words, int from, int at) {
    if (at == from) {
      return at;
    }
    int suffix = ",".equals(words.key(at)) ? at + 1 : at;
    return words.after(suffix, "name-suffix") > suffix ? words.after(suffix, "name-suffix") : at;
  }
}
