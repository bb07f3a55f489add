package attache.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import attache.model.BlockKind;
import attache.model.Mention;
import attache.reference.PatternRow;
import edu.stanford.nlp.ling.tokensregex.TokenSequenceMatcher;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhraseStartsTest {
  private static final int SENTENCES = 40;
  private static final int WORDS = 14;
  private static final Tokenizer TOKENIZER = new Tokenizer(Set.of());

  /** Everything that may fill a slot. */
  private static final List<Mention> MENTIONS = mentions();

  static Stream<PatternRow> shippedPatterns() {
    return Stream.of("vi", "en").flatMap(lang -> Shipped.REFERENCE.patterns(lang).stream());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shippedPatterns")
  void aMatchStartsWhereTokensRegexFindsOneAndNowhereElse(PatternRow row) {
    PhrasePattern pattern = pattern(row);
    WordNumbers numbers = new WordNumbers();
    PhraseStarts starts = new PhraseStarts(pattern.expression(), numbers);
    Random random = new Random(row.id().hashCode());
    for (int i = 0; i < SENTENCES; i++) {
      PhraseLine line = new PhraseLine(sentence(row.pattern(), random, numbers));
      assertThat(starts.in(line)).isEqualTo(found(pattern, line));
    }
  }

  private static PhrasePattern pattern(PatternRow row) {
    return new PhrasePattern(row, TOKENIZER, PhraseLine.environment());
  }

  private static BitSet found(PhrasePattern pattern, PhraseLine line) {
    TokenSequenceMatcher matcher = pattern.compiled().getMatcher(line.labels());
    BitSet found = new BitSet();
    for (int i = 0; i < line.size(); i++) {
      found.set(i, matcher.find(i) && matcher.start() == i);
    }
    return found;
  }

  /** The pattern's own words in some order, with commas, figures and mentions between them. */
  private static Words sentence(String pattern, Random random, WordNumbers numbers) {
    String[] words = pattern.replaceAll("\\{[^}]*}|[^\\p{L}, ]", " ").strip().split("[ ]+");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < WORDS; i++) {
      text.append(
          switch (random.nextInt(6)) {
            case 0 -> ",";
            case 1 -> random.nextBoolean() ? "31" : ";";
            default -> words[(random.nextInt(3) + i) % words.length];
          });
      text.append(' ');
    }
    Words sentence =
        new Words(
            text.toString(),
            0,
            BlockKind.PARAGRAPH,
            TOKENIZER.tokenize(text.toString(), 0, text.length()),
            numbers);
    sentence.articles(Set.of("các"));
    sentence.found(nothing(sentence), nothing(sentence), nothing(sentence));
    for (int i = 0; i < sentence.size(); i++) {
      if (random.nextInt(3) == 0) {
        sentence.claim(i, i + 1, MENTIONS.get(random.nextInt(MENTIONS.size())));
      }
    }
    return sentence;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <M> Hit<M>[] nothing(Words sentence) {
    return new Hit[sentence.size()];
  }

  /** One mention of each kind, from a partnership and what the patterns' own examples hold. */
  private static List<Mention> mentions() {
    Map<MentionKind, Mention> mentions = new EnumMap<>(MentionKind.class);
    Stream.concat(
            Stream.of("Hai nước là Đối tác chiến lược toàn diện."),
            Shipped.REFERENCE.patterns("vi").stream().map(PatternRow::example))
        .flatMap(text -> MentionLines.sentences(text).stream())
        .flatMap(sentence -> sentence.mentions().stream())
        .forEach(mention -> mentions.putIfAbsent(MentionKind.of(mention), mention));
    assertThat(mentions).containsOnlyKeys(MentionKind.values());
    return List.copyOf(mentions.values());
  }
}
