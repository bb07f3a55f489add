package attache.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.model.EventMention;
import attache.model.Mention;
import attache.model.Mention.NumberMention;
import attache.model.Span;
import attache.reference.PatternRow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasePatternTest {

  private static PatternRow row(String pattern) {
    return new PatternRow("r", "meeting", pattern, "", "", "", "", "vi", "vi/p.csv", 2);
  }

  private static PhrasePattern compiled(String pattern) {
    return new PhrasePattern(row(pattern), new Tokenizer(Set.of()), PhraseLine.environment());
  }

  private static List<EventMention> find(String pattern, String text) {
    return MentionLines.sentences(text, row(pattern)).stream()
        .flatMap(sentence -> sentence.events().stream())
        .toList();
  }

  /** By role, the words from its first to its last filler, of the only match. */
  private static Map<String, String> roles(String pattern, String text) {
    List<EventMention> found = find(pattern, text);
    assertThat(found).hasSize(1);
    Map<String, String> roles = new TreeMap<>();
    found
        .get(0)
        .roles()
        .forEach(
            (role, fillers) ->
                roles.put(
                    role, fillers.stream().map(Mention::span).reduce(Span::cover).get().of(text)));
    return roles;
  }

  @Test
  void plainWordsMatchThemselvesWithoutRegardToCase() {
    assertThat(find("bắt tay", "Hai bên Bắt tay nhau.")).hasSize(1);
    assertThat(find("bắt tay", "Hai bên nắm tay nhau.")).isEmpty();
  }

  @Test
  void aSlotTakesAMentionOfItsKindAndNoOther() {
    assertThat(roles("rời {c:country}", "Đoàn rời Lào.")).containsExactly(Map.entry("c", "Lào"));
    assertThat(find("rời {c:person}", "Đoàn rời Lào.")).isEmpty();
  }

  @Test
  void aSlotTakesAPersonWithAllTitles() {
    assertThat(roles("đưa tiễn {b:person}", "Đoàn đưa tiễn Trung tướng Somboun Keo về nước."))
        .containsExactly(Map.entry("b", "Trung tướng Somboun Keo"));
  }

  @Test
  void aListTakesAllThatCommasAndConjunctionsJoin() {
    assertThat(find("rời {c:countries}", "Đoàn rời Lào, Campuchia và Thái Lan."))
        .singleElement()
        .satisfies(event -> assertThat(event.role("c")).hasSize(3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"rời", "vừa rời", "cũng đã rời", "ngày 24-4 rời", ", sáng 24-4, tại Hà Nội, đã rời"})
  void aTildeTakesDaysPlacesAndAdverbsBetweenASubjectAndItsVerb(String told) {
    assertThat(find("{a:people} ~ rời", "Trung tướng Somboun Keo " + told + " Lào.")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"muốn rời", "đề nghị đoàn rời", "chưa rời"})
  void aTildeTakesNothingThatChangesWhatTheVerbSays(String told) {
    assertThat(find("{a:people} ~ rời", "Trung tướng Somboun Keo " + told + " Lào.")).isEmpty();
  }

  @Test
  void aSingleSlotTakesTheFirstOfAList() {
    assertThat(roles("rời {c:country}", "Đoàn rời Lào và Thái Lan."))
        .containsExactly(Map.entry("c", "Lào"));
  }

  @Test
  void aNumberSlotTakesFiguresWithTheirValue() {
    assertThat(find("hạng {n:number}", "Đoàn xếp hạng 31 toàn giải."))
        .singleElement()
        .satisfies(
            event -> assertThat(((NumberMention) event.role("n").get(0)).value()).isEqualTo(31));
  }

  @Test
  void aPartyIsACountryAPersonOrSeveralTogether() {
    assertThat(roles("rời {p:party}", "Đoàn rời Lào.")).containsEntry("p", "Lào");
    assertThat(roles("cùng {p:party}", "Đoàn đi cùng Trung tướng Somboun Keo."))
        .containsEntry("p", "Trung tướng Somboun Keo");
    assertThat(roles("nhờ {p:party}", "Đoàn đến đích nhờ hai nước."))
        .containsEntry("p", "hai nước");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"Đoàn rời Lào., 1", "Đoàn tạm biệt Lào., 1", "Đoàn quý Lào., 0"})
  void oneOfSeveralBranchesMustMatch(String text, int matches) {
    assertThat(find("(rời|tạm biệt) {c:country}", text)).hasSize(matches);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"Đoàn rời Lào., 1", "Đoàn rời khỏi Lào., 1", "Đoàn rời xa Lào., 0"})
  void whatStandsInSquareBracketsMayBeMissing(String text, int matches) {
    assertThat(find("rời [khỏi] {c:country}", text)).hasSize(matches);
  }

  @Test
  void aGapSkipsUpToSevenElements() {
    String seven = "một hai ba bốn năm sáu bảy";
    assertThat(find("rời ... {c:country}", "Đoàn rời " + seven + " Lào.")).hasSize(1);
    assertThat(find("rời ... {c:country}", "Đoàn rời " + seven + " tám Lào.")).isEmpty();
  }

  @Test
  void aGapEndsAtASemicolon() {
    assertThat(find("rời ... {c:country}", "Đoàn rời Huế; sang Lào.")).isEmpty();
  }

  @Test
  void aRoleThatIsMissingIsNotAmongTheRoles() {
    assertThat(roles("rời {c:country} [sang {d:country}]", "Đoàn rời Lào.")).containsOnlyKeys("c");
  }

  @Test
  void theTriggerIsWhatIsMatchedOutsideTheOuterSlots() {
    String text = "Trung tướng Somboun Keo rời Lào.";
    assertThat(find("{a:person} rời {c:country}", text))
        .extracting(event -> event.trigger().of(text))
        .containsExactly("rời");
  }

  @Test
  void everyMatchHoldsTheLongestOfItsNecessaryWords() {
    assertThat(compiled("đã tạm biệt [vui vẻ] {c:country}").trigger())
        .containsExactly(TokenKey.of("biệt"));
  }

  @Test
  void whereTheOnlyWordsAreAlternativesEachIsATrigger() {
    assertThat(compiled("(rời|thăm) {c:country}").trigger())
        .containsExactlyInAnyOrder(TokenKey.of("rời"), "thăm");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "rời (Lào|Nga               ! ')' is missing (char 13 of the pattern)",
        "rời (Lào (Nga)             ! ')' is missing (char 15 of the pattern)",
        "rời [Lào                   ! ']' is missing (char 9 of the pattern)",
        "rời Lào)                   ! ')' without its opening bracket (char 8 of the pattern)",
        "rời Lào]                   ! ']' without its opening bracket (char 8 of the pattern)",
        "rời | Lào                  ! '|' without its opening bracket (char 5 of the pattern)",
        "rời {country}              ! a slot is written {role:kind}",
        "rời {c:country             ! a slot is written {role:kind}",
        "rời {:country}             ! a slot is written {role:kind}",
        "rời {my role:country}      ! a slot is written {role:kind}",
        "rời {c:county}             ! 'county' is no kind; kinds are person, country, body",
        "{c:country}                ! no word that every match must hold",
        "[rời] {c:country}          ! no word that every match must hold",
        "...                        ! no word that every match must hold"
      })
  void refusesAPatternThatIsNotWellFormed(String pattern, String message) {
    assertThatThrownBy(() -> compiled(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }
}
