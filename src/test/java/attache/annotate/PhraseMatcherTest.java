package attache.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import attache.model.EventMention;
import attache.model.Sentence;
import attache.reference.PatternRow;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PhraseMatcherTest {

  private static PatternRow row(String id, String pattern) {
    return new PatternRow(id, "meeting", pattern, "", "", "", "", "vi", "vi/p.csv", 2);
  }

  private static List<String> found(String text, PatternRow... rows) {
    return MentionLines.sentences(text, rows).stream()
        .flatMap(sentence -> sentence.events().stream())
        .map(EventMention::pattern)
        .toList();
  }

  @Test
  void runsAPatternOnlyOnASentenceThatHoldsItsTrigger() {
    assertThat(found("Đoàn rời Lào. Đoàn đến Nga.", row("leave", "rời {c:country}")))
        .containsExactly("leave");
  }

  @Test
  void ordersWhatIsFoundByItsPlaceAndNotByTheRows() {
    assertThat(
            found(
                "Đoàn rời Lào sang Nga.",
                row("to", "sang {c:country}"),
                row("from", "rời {c:country}")))
        .containsExactly("from", "to");
  }

  @Test
  void findsAPatternAsOftenAsItStands() {
    assertThat(found("Đoàn rời Lào, rời Nga.", row("leave", "rời {c:country}"))).hasSize(2);
  }

  @Test
  void aTriggerInsideAMentionStartsNoPattern() {
    assertThat(found("Đồng chí Bùi Văn Rời đến Lào.", row("leave", "rời"))).isEmpty();
  }

  @Test
  void aMatchNeverReachesIntoTheNextSentence() {
    assertThat(found("Đoàn rời. Lào đón đoàn.", row("leave", "rời ... {c:country}"))).isEmpty();
  }

  /** Each gap has eight ways to be filled: together they must not be tried one by one. */
  @Test
  @Timeout(20)
  void aPatternOfManyGapsEndsInTime() {
    assertThat(
            found(
                "Đoàn " + "rời đi ".repeat(300) + "nơi đây.",
                row("gaps", "rời ... [đi] ... [đi] ... (đi|rời) ... [rời] ... ... {c:country}")))
        .isEmpty();
  }

  @Test
  void aCueInsideANameIsNone() {
    assertThat(cues("Đồng chí Bùi Văn Sẽ ở Lào.")).isEmpty();
    assertThat(cues("Đoàn sẽ đến Lào.")).contains("planned sẽ");
  }

  private static Stream<String> cues(String text) {
    return MentionLines.sentences(text).stream()
        .map(Sentence::cues)
        .flatMap(List::stream)
        .map(cue -> cue.list() + " " + cue.span().of(text));
  }
}
