package attache.annotate;

import attache.annotate.PhraseExpression.Element;
import attache.annotate.PhraseExpression.OneOf;
import attache.annotate.PhraseExpression.Repeated;
import attache.annotate.PhraseExpression.Sequence;
import attache.annotate.PhraseExpression.Slot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells where in a sentence a phrase pattern matches, so that TokensRegex, which says how, need not
 * try everywhere. An automaton with one state for each element test of the pattern; the states of
 * an element of the sentence are a set of bits, and a sentence is read once, from its end.
 */
final class PhraseStarts {

  /** Sets of states fill so many numbers. */
  private final int width;

  private final long[] firsts;
  private final long[] lasts;

  /** By state, the states that may stand right before it. */
  private final long[][] before;

  /** The states whose test an element with a trait of {@link PhraseLine#traits} passes. */
  private final long[][] byTrait;

  /** Numbers of words, sorted, and beside each the states that it passes. */
  private final int[] words;

  private final long[][] byWord;

  PhraseStarts(PhraseExpression pattern, WordNumbers numbers) {
    States states = new States(numbers);
    Part whole = states.read(pattern);
    width = (states.before.size() + Long.SIZE - 1) / Long.SIZE;
    firsts = bits(whole.firsts);
    lasts = bits(whole.lasts);
    before = states.before.stream().map(this::bits).toArray(long[][]::new);
    byTrait = Arrays.stream(states.byTrait).map(this::bits).toArray(long[][]::new);
    words = states.byWord.keySet().stream().mapToInt(n -> n).toArray();
    byWord = states.byWord.values().stream().map(this::bits).toArray(long[][]::new);
  }

  private long[] bits(BitSet states) {
    return Arrays.copyOf(states.toLongArray(), width);
  }

  /** The elements at which a match starts. */
  BitSet in(PhraseLine line) {
    BitSet starts = new BitSet(line.size());
    long[] behind = new long[width];
    long[] reaching = new long[width];
    long[] passed = new long[width];
    for (int i = line.size() - 1; i >= 0; i--) {
      System.arraycopy(lasts, 0, reaching, 0, width);
      for (int k = 0; k < width; k++) {
        for (long rest = behind[k]; rest != 0; rest &= rest - 1) {
          add(before[k * Long.SIZE + Long.numberOfTrailingZeros(rest)], reaching);
        }
      }
      Arrays.fill(passed, 0);
      addPassedBy(line, i, passed);
      for (int k = 0; k < width; k++) {
        behind[k] = reaching[k] & passed[k];
        if ((behind[k] & firsts[k]) != 0) {
          starts.set(i);
        }
      }
    }
    return starts;
  }

  private void addPassedBy(PhraseLine line, int element, long[] passed) {
    for (int rest = line.traits(element); rest != 0; rest &= rest - 1) {
      add(byTrait[Integer.numberOfTrailingZeros(rest)], passed);
    }
    int word = line.number(element);
    int at = word == WordNumbers.UNKNOWN ? -1 : Arrays.binarySearch(words, word);
    if (at >= 0) {
      add(byWord[at], passed);
    }
  }

  private static void add(long[] states, long[] to) {
    for (int k = 0; k < to.length; k++) {
      to[k] |= states[k];
    }
  }

  /**
   * Part of a pattern.
   *
   * @param firsts the states in which it may begin
   * @param lasts the states in which it may end
   * @param mayBeMissing whether it matches nothing at all
   */
  private record Part(BitSet firsts, BitSet lasts, boolean mayBeMissing) {

    static final Part NOTHING = new Part(new BitSet(), new BitSet(), true);
    static final Part IMPOSSIBLE = new Part(new BitSet(), new BitSet(), false);

    Part or(Part other) {
      return new Part(
          union(firsts, other.firsts),
          union(lasts, other.lasts),
          mayBeMissing || other.mayBeMissing);
    }

    Part orMissing() {
      return new Part(firsts, lasts, true);
    }
  }

  private static BitSet union(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.or(other);
    return both;
  }

  /** The states while a pattern is read. */
  private static final class States {
    private final WordNumbers numbers;
    private final List<BitSet> before = new ArrayList<>();
    private final BitSet[] byTrait = new BitSet[PhraseLine.TRAITS];
    private final Map<Integer, BitSet> byWord = new TreeMap<>();

    States(WordNumbers numbers) {
      this.numbers = numbers;
      Arrays.setAll(byTrait, i -> new BitSet());
    }

    Part read(PhraseExpression expression) {
      if (expression instanceof Element element) {
        return state(Set.of(element.test()));
      } else if (expression instanceof Slot slot) {
        return read(slot.filler());
      } else if (expression instanceof OneOf choice) {
        return choice(choice.branches());
      } else if (expression instanceof Repeated repeated) {
        return repeated(repeated);
      }
      Part whole = Part.NOTHING;
      for (PhraseExpression part : ((Sequence) expression).parts()) {
        whole = joined(whole, read(part));
      }
      return whole;
    }

    /** Branches of a single element are one state. */
    private Part choice(List<PhraseExpression> branches) {
      Set<ElementTest> single = new HashSet<>();
      Part whole = Part.IMPOSSIBLE;
      for (PhraseExpression branch : branches) {
        if (branch instanceof Sequence sequence
            && sequence.parts().size() == 1
            && sequence.parts().get(0) instanceof Element element) {
          single.add(element.test());
        } else {
          whole = whole.or(read(branch));
        }
      }
      return single.isEmpty() ? whole : whole.or(state(single));
    }

    private Part repeated(Repeated repeated) {
      Part whole = Part.NOTHING;
      boolean endless = repeated.most() == PhraseExpression.WITHOUT_END;
      int copies = endless ? Math.max(1, repeated.least()) : repeated.most();
      for (int i = 0; i < copies; i++) {
        Part copy = read(repeated.part());
        if (endless && i == copies - 1) {
          follow(copy.lasts, copy.firsts);
        }
        whole = joined(whole, i < repeated.least() ? copy : copy.orMissing());
      }
      return whole;
    }

    private Part joined(Part left, Part right) {
      follow(left.lasts, right.firsts);
      return new Part(
          left.mayBeMissing ? union(left.firsts, right.firsts) : left.firsts,
          right.mayBeMissing ? union(left.lasts, right.lasts) : right.lasts,
          left.mayBeMissing && right.mayBeMissing);
    }

    private void follow(BitSet lasts, BitSet firsts) {
      firsts.stream().forEach(state -> before.get(state).or(lasts));
    }

    private Part state(Set<ElementTest> tests) {
      BitSet state = new BitSet();
      state.set(before.size());
      before.add(new BitSet());
      for (ElementTest test : tests) {
        if (test instanceof ElementTest.Word word) {
          byWord.computeIfAbsent(numbers.add(word.key()), n -> new BitSet()).or(state);
        } else {
          for (int rest = PhraseLine.traitsOf(test); rest != 0; rest &= rest - 1) {
            byTrait[Integer.numberOfTrailingZeros(rest)].or(state);
          }
        }
      }
      return new Part(state, state, false);
    }
  }
}
