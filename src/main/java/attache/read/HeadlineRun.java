package attache.read;

import attache.reference.FurnitureList;
import attache.reference.FurnitureWords;
import java.util.List;
import java.util.Locale;

/**
 * Recognises several headlines of other articles run together into one line, as pages print them
 * under the lead: no punctuation ends any of them, and each has its own verb.
 */
final class HeadlineRun {
  private static final int POSSIBLY_A_RUN = 100;
  private static final int SURELY_A_RUN = 160;
  private static final int LEAST_WORDS_BETWEEN = 5;

  private final List<String[]> verbs;

  HeadlineRun(FurnitureWords words) {
    verbs =
        words.of(FurnitureList.HEADLINE_VERB).stream()
            .map(verb -> verb.toLowerCase(Locale.ROOT).split(" "))
            .toList();
  }

  boolean isRun(Line line) {
    String text = line.text();
    if (line.endsSentence()
        || text.contains(". ")
        || text.contains("; ")
        || text.length() < POSSIBLY_A_RUN) {
      return false;
    }
    return text.length() >= SURELY_A_RUN || clauses(text) >= 2;
  }

  /** Verbs too far apart to belong to one clause. */
  private int clauses(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split(" +");
    int found = 0;
    int last = -LEAST_WORDS_BETWEEN;
    for (int i = 1; i < words.length; i++) {
      if (beginsVerb(words, i) && i - last >= LEAST_WORDS_BETWEEN) {
        found++;
        last = i;
      }
    }
    return found;
  }

  private boolean beginsVerb(String[] words, int at) {
    for (String[] verb : verbs) {
      boolean same = at + verb.length <= words.length;
      for (int i = 0; same && i < verb.length; i++) {
        same = words[at + i].equals(verb[i]);
      }
      if (same) {
        return true;
      }
    }
    return false;
  }
}
