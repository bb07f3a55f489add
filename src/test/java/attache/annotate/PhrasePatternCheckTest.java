package attache.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import attache.reference.Fault;
import attache.reference.PatternRow;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasePatternCheckTest {

  private static final String EXAMPLE =
      "Đại tướng Lò Văn Bình hội kiến với Trung tướng Somboun Keo.";

  private static PatternRow row(int line, String pattern, String example, String expect) {
    return new PatternRow(
        "r" + line, "meeting", pattern, example, expect, "", "", "vi", "vi/p.csv", line);
  }

  private static List<String> faults(PatternRow... rows) {
    return PhrasePatternCheck.faults(Shipped.REFERENCE, "vi", List.of(rows)).stream()
        .map(Fault::toString)
        .toList();
  }

  @Test
  void findsNoFaultWhereEachRoleHoldsWhatIsExpected() {
    assertThat(
            faults(
                row(
                    2,
                    "{a:person} hội kiến với {b:people}",
                    EXAMPLE,
                    "b=Trung tướng Somboun Keo;a=Đại tướng Lò Văn Bình")))
        .isEmpty();
  }

  @Test
  void findsNoFaultInARowThatExpectsNothingAndMatches() {
    assertThat(faults(row(2, "hội kiến với {b:people}", EXAMPLE, ""))).isEmpty();
  }

  @Test
  void takesTheWordsFromTheFirstToTheLastFillerOfARole() {
    assertThat(
            faults(
                row(
                    2,
                    "thăm {c:countries}",
                    "Đoàn thăm Lào, Campuchia và Thái Lan.",
                    "c=Lào, Campuchia và Thái Lan")))
        .isEmpty();
  }

  @Test
  void saysWhatStandsInAnExampleThatIsNotMatched() {
    assertThat(faults(row(7, "hội kiến với {c:country}", EXAMPLE, "c=Lào")))
        .containsExactly(
            "vi/p.csv:7: column 'example' of row 'r7' is not matched by the pattern. In '"
                + EXAMPLE
                + "' stands {person} Đại tướng Lò Văn Bình, {person} Trung tướng Somboun Keo.\n"
                + "  Correct the pattern or the example. Then run: attache check");
  }

  @Test
  void saysWhatIsFoundInPlaceOfWhatIsExpected() {
    assertThat(faults(row(7, "hội kiến với {b:people}", EXAMPLE, "b=Somboun Keo")))
        .containsExactly(
            "vi/p.csv:7: column 'expect' of row 'r7' is 'b=Somboun Keo', but in '"
                + EXAMPLE
                + "' the pattern finds 'b=Trung tướng Somboun Keo'.\n"
                + "  Correct the pattern, the example, or what is expected. Then run: attache check");
  }

  @Test
  void namesARoleThatThePatternHasNot() {
    assertThat(faults(row(7, "hội kiến với {b:people}", EXAMPLE, "who=Somboun Keo")))
        .containsExactly(
            "vi/p.csv:7: column 'expect' of row 'r7' has role 'who', which the pattern has not; its "
                + "roles are b.\n  Correct the role, or add a slot to the pattern. Then run: attache check");
  }

  @Test
  void namesAPartThatIsNoRoleWithItsText() {
    assertThat(faults(row(7, "hội kiến với {b:people}", EXAMPLE, "Somboun Keo")))
        .containsExactly(
            "vi/p.csv:7: column 'expect' of row 'r7' has 'Somboun Keo', which is not role=text.\n"
                + "  Write it as in a=Lào. Then run: attache check");
  }

  @Test
  void asksForAnExampleWhereThereIsNone() {
    assertThat(faults(row(7, "hội kiến với {b:people}", "", "")))
        .containsExactly(
            "vi/p.csv:7: column 'example' of row 'r7' is empty.\n"
                + "  Give a sentence of your own that the row matches. Then run: attache check");
  }

  @Test
  void saysWhereInThePatternTheNotationIsBroken() {
    assertThat(faults(row(7, "hội kiến (với {b:people}", EXAMPLE, "")))
        .containsExactly(
            "vi/p.csv:7: column 'pattern' of row 'r7' cannot be used: ')' is missing (char 25 of the "
                + "pattern).\n  Correct the pattern. Then run: attache check");
  }

  @Test
  void namesAllFaultyRowsAtOnceInTheirOrder() {
    assertThat(
            faults(
                row(2, "hội kiến với {b:people}", EXAMPLE, "b=Lào"),
                row(3, "hội kiến {b:nobody}", EXAMPLE, ""),
                row(4, "hội kiến với {b:people}", EXAMPLE, "b=Trung tướng Somboun Keo"),
                row(5, "{b:people}", EXAMPLE, ""),
                row(6, "hội kiến với {b:people}", " ", "")))
        .extracting(fault -> fault.substring(0, fault.indexOf(": ")))
        .containsExactly("vi/p.csv:2", "vi/p.csv:3", "vi/p.csv:5", "vi/p.csv:6");
  }

  @Test
  void theAnnotatorNamesAllPatternsItCannotCompile() {
    List<PatternRow> rows =
        List.of(row(2, "gặp [{b:people}", EXAMPLE, ""), row(3, "...", EXAMPLE, ""));

    assertThat(catchUnusable(rows).faults()).extracting(Fault::line).containsExactly(2, 3);
    assertThat(catchUnusable(rows))
        .hasMessageContaining("vi/p.csv:2: column 'pattern' of row 'r2'")
        .hasMessageContaining("vi/p.csv:3: column 'pattern' of row 'r3'");
  }

  private static UnusablePatternsException catchUnusable(List<PatternRow> rows) {
    return catchThrowableOfType(
        UnusablePatternsException.class, () -> new ArticleAnnotator(Shipped.REFERENCE, "vi", rows));
  }
}
