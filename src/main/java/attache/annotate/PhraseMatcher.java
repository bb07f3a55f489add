package attache.annotate;

import attache.model.EventMention;
import attache.model.Mention;
import attache.model.Span;
import attache.reference.Fault;
import attache.reference.PatternRow;
import edu.stanford.nlp.ling.tokensregex.Env;
import edu.stanford.nlp.ling.tokensregex.TokenSequenceMatcher;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs the phrase patterns of a language over sentences. An index by trigger word picks the
 * patterns that can match; the others do not run, and these only from where a match starts.
 */
final class PhraseMatcher {

  private final WordNumbers numbers;
  private final List<Indexed> patterns = new ArrayList<>();

  /** By the number of a word, the patterns that it triggers. */
  private final List<BitSet> byTrigger = new ArrayList<>();

  /**
   * A pattern and when it can match.
   *
   * @param necessary choices of words by number, of each of which every match holds one
   */
  private record Indexed(PhrasePattern pattern, List<BitSet> necessary, PhraseStarts starts) {

    boolean canMatch(BitSet present, Set<MentionKind> kinds) {
      if (!kinds.containsAll(pattern.neededKinds())) {
        return false;
      }
      for (BitSet choice : necessary) {
        if (!choice.intersects(present)) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * @param numbers get those of the patterns' words; best before any others, as what is looked up
   *     of a sentence is as long as the highest of them
   * @throws UnusablePatternsException naming file and line of every row that is not well formed
   */
  PhraseMatcher(List<PatternRow> rows, Tokenizer tokenizer, WordNumbers numbers) {
    this.numbers = numbers;
    Env env = PhraseLine.environment();
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
    patterns.add(
        new Indexed(
            pattern,
            pattern.necessary().stream().map(this::numbersOf).toList(),
            new PhraseStarts(pattern.expression(), numbers)));
    BitSet triggers = numbersOf(pattern.trigger());
    while (byTrigger.size() < numbers.size()) {
      byTrigger.add(new BitSet());
    }
    triggers.stream().forEach(word -> byTrigger.get(word).set(number));
  }

  private BitSet numbersOf(Set<String> keys) {
    BitSet bits = new BitSet();
    keys.forEach(key -> bits.set(numbers.add(key)));
    return bits;
  }

  /** What the patterns find in a sentence, by position, then by the order of the rows. */
  List<EventMention> find(Words words) {
    int[] tokens = words.numbers();
    BitSet present = new BitSet(byTrigger.size());
    BitSet candidates = new BitSet(patterns.size());
    for (int i = 0; i < tokens.length; i++) {
      int word = tokens[i];
      boolean named = word != WordNumbers.UNKNOWN && word < byTrigger.size();
      if (named && words.mention(i) == null && !present.get(word)) {
        present.set(word);
        candidates.or(byTrigger.get(word));
      }
    }
    if (candidates.isEmpty()) {
      return List.of();
    }
    Set<MentionKind> kinds = EnumSet.noneOf(MentionKind.class);
    for (Mention mention : words.mentions()) {
      kinds.add(MentionKind.of(mention));
    }
    PhraseLine line = null;
    List<EventMention> found = new ArrayList<>();
    for (int n = candidates.nextSetBit(0); n >= 0; n = candidates.nextSetBit(n + 1)) {
      Indexed candidate = patterns.get(n);
      if (candidate.canMatch(present, kinds)) {
        line = line == null ? new PhraseLine(words) : line;
        find(candidate.pattern(), candidate.starts().in(line), line, found);
      }
    }
    found.sort(Comparator.comparing(EventMention::span));
    return found;
  }

  private static void find(
      PhrasePattern pattern, BitSet starts, PhraseLine line, List<EventMention> found) {
    int start = starts.nextSetBit(0);
    if (start < 0) {
      return;
    }
    TokenSequenceMatcher matcher = pattern.compiled().getMatcher(line.labels());
    while (start >= 0 && matcher.find(start)) {
      found.add(event(pattern, matcher, line));
      start = starts.nextSetBit(matcher.end());
    }
  }

  private static EventMention event(
      PhrasePattern pattern, TokenSequenceMatcher matcher, PhraseLine line) {
    Map<String, List<Mention>> roles = new LinkedHashMap<>();
    BitSet inSlot = new BitSet(line.size());
    for (String role : pattern.roles()) {
      int from = matcher.start("$" + role);
      int to = matcher.end("$" + role);
      if (from < 0) {
        continue;
      }
      inSlot.set(from, to);
      List<Mention> fillers = new ArrayList<>();
      for (int i = from; i < to; i++) {
        Mention filler = line.filler(i);
        if (filler != null) {
          fillers.add(filler);
        }
      }
      roles.put(role, List.copyOf(fillers));
    }
    Span span = line.span(matcher.start(), matcher.end());
    int first = Math.min(inSlot.nextClearBit(matcher.start()), matcher.end() - 1);
    int last = Math.max(inSlot.previousClearBit(matcher.end() - 1), first) + 1;
    return new EventMention(
        pattern.row().id(), pattern.row().event(), span, line.span(first, last), roles);
  }
}
