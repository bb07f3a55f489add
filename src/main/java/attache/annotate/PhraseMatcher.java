package attache.annotate;

import attache.model.EventMention;
import attache.model.Mention;
import attache.model.Mention.NumberMention;
import attache.model.Span;
import attache.reference.Fault;
import attache.reference.PatternRow;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.tokensregex.Env;
import edu.stanford.nlp.ling.tokensregex.TokenSequenceMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Runs the phrase patterns of a language over sentences. An index by trigger word picks the
 * patterns that can match; the others do not run.
 */
final class PhraseMatcher {

  private final List<PhrasePattern> patterns = new ArrayList<>();
  private final Map<String, List<Integer>> byTrigger = new HashMap<>();

  /**
   * @throws UnusablePatternsException naming file and line of every row that is not well formed
   */
  PhraseMatcher(List<PatternRow> rows, Tokenizer tokenizer) {
    Env env = Phrases.environment();
    List<Fault> faults = new ArrayList<>();
    for (PatternRow row : rows) {
      try {
        add(new PhrasePattern(row, tokenizer, env));
      } catch (IllegalArgumentException e) {
        faults.add(PhrasePatternCheck.unusable(row, e));
      }
    }
    if (!faults.isEmpty()) {
      throw new UnusablePatternsException(faults);
    }
  }

  private void add(PhrasePattern pattern) {
    int number = patterns.size();
    patterns.add(pattern);
    for (String key : pattern.trigger()) {
      byTrigger.computeIfAbsent(key, k -> new ArrayList<>()).add(number);
    }
  }

  /** What the patterns find in a sentence, by position, then by the order of the rows. */
  List<EventMention> find(Words words) {
    TreeSet<Integer> candidates = new TreeSet<>();
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.mention(i) == null && keys.add(words.key(i))) {
        candidates.addAll(byTrigger.getOrDefault(words.key(i), List.of()));
      }
    }
    if (candidates.isEmpty()) {
      return List.of();
    }
    Set<String> kinds = new HashSet<>();
    words.mentions().forEach(m -> kinds.add(Phrases.kindOf(m)));
    candidates.removeIf(
        number ->
            !kinds.containsAll(patterns.get(number).neededKinds())
                || !patterns.get(number).hasWordsIn(keys));
    if (candidates.isEmpty()) {
      return List.of();
    }
    List<CoreLabel> elements = Phrases.elements(words);
    List<EventMention> found = new ArrayList<>();
    for (int number : candidates) {
      PhrasePattern pattern = patterns.get(number);
      TokenSequenceMatcher matcher = pattern.compiled().getMatcher(elements);
      while (matcher.find()) {
        found.add(event(pattern, matcher, elements));
      }
    }
    found.sort(Comparator.comparing(EventMention::span));
    return found;
  }

  private static EventMention event(
      PhrasePattern pattern, TokenSequenceMatcher matcher, List<CoreLabel> elements) {
    Map<String, List<Mention>> roles = new LinkedHashMap<>();
    boolean[] inSlot = new boolean[elements.size()];
    for (String role : pattern.roles()) {
      int from = matcher.start("$" + role);
      int to = matcher.end("$" + role);
      if (from < 0) {
        continue;
      }
      List<Mention> fillers = new ArrayList<>();
      for (int i = from; i < to; i++) {
        inSlot[i] = true;
        CoreLabel element = elements.get(i);
        if (element.get(Phrases.Held.class) != null) {
          fillers.add(element.get(Phrases.Held.class));
        } else if (isNumber(element.get(Phrases.Key.class))) {
          fillers.add(
              new NumberMention(
                  new Span(element.beginPosition(), element.endPosition()),
                  Integer.parseInt(element.get(Phrases.Key.class))));
        }
      }
      roles.put(role, List.copyOf(fillers));
    }
    Span span = span(elements, matcher.start(), matcher.end());
    int first = matcher.start();
    while (first < matcher.end() - 1 && inSlot[first]) {
      first++;
    }
    int last = matcher.end();
    while (last > first + 1 && inSlot[last - 1]) {
      last--;
    }
    return new EventMention(
        pattern.row().id(), pattern.row().event(), span, span(elements, first, last), roles);
  }

  private static boolean isNumber(String key) {
    return !key.isEmpty() && key.length() <= 9 && key.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static Span span(List<CoreLabel> elements, int from, int to) {
    return new Span(elements.get(from).beginPosition(), elements.get(to - 1).endPosition());
  }
}
