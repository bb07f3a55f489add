package attache.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import attache.model.Sentence;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

  private static void assertTokens(String text, String... tokens) {
    assertThat(new Tokenizer(Set.of()).tokenize(text, 0, text.length()))
        .extracting(Token::word)
        .containsExactly(tokens);
  }

  private static void assertSentences(String text, String... sentences) {
    assertThat(MentionLines.sentences(text))
        .extracting(Sentence::span)
        .extracting(span -> span.of(text))
        .containsExactly(sentences);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ngày 26-2        | ngày 26 - 2",
        "2031-2035        | 2031 - 2035",
        "145/QĐ-BCĐ       | 145 / QĐ - BCĐ",
        "ADMM+ lần        | ADMM+ lần",
        "1 + 1            | 1 + 1",
        "Dato’ Azman      | Dato ’ Azman"
      })
  void aTokenIsARunOfLettersOrDigitsOrOneOtherChar(String text, String expected) {
    assertTokens(text, expected.split(" "));
  }

  @Test
  void aCharOfTwoUnitsIsOneToken() {
    assertTokens("Lào 😀 Nga", "Lào", "😀", "Nga");
  }

  @Test
  void aTokenStandsWhereItIsInTheText() {
    assertThat(new Tokenizer(Set.of()).tokenize("gặp  Lào", 0, 8).get(1).begin()).isEqualTo(5);
  }

  @Test
  void aFullStopBeforeACapitalEndsASentence() {
    assertSentences("Đoàn thăm Lào. Hai bên hội đàm.", "Đoàn thăm Lào.", "Hai bên hội đàm.");
  }

  @Test
  void anAbbreviationEndsNoSentence() {
    assertSentences("TS. Lò Văn Bình thăm TP. Huế.", "TS. Lò Văn Bình thăm TP. Huế.");
  }

  @Test
  void anInitialEndsNoSentence() {
    assertSentences("Ông John C. Walter thăm Huế.", "Ông John C. Walter thăm Huế.");
  }

  @Test
  void lettersWithFullStopsBetweenThemAreOneSentence() {
    assertSentences("Phó ban T.Ư Lò Văn Bình thăm Huế.", "Phó ban T.Ư Lò Văn Bình thăm Huế.");
  }

  @Test
  void aNumberWithAFullStopInsideIsOneSentence() {
    assertSentences("Có 5.000 người dự.", "Có 5.000 người dự.");
  }

  @Test
  void anEllipsisBeforeASmallLetterEndsNoSentence() {
    assertSentences("Đào tạo, quân y... là ưu tiên.", "Đào tạo, quân y... là ưu tiên.");
  }

  @Test
  void anEllipsisBeforeACapitalEndsASentence() {
    assertSentences("Đào tạo, quân y… Hai bên hội đàm.", "Đào tạo, quân y…", "Hai bên hội đàm.");
  }

  @Test
  void theClosingQuoteBelongsToTheSentenceItCloses() {
    assertSentences(
        "Ông nói: “Đoàn thăm Lào.” Hai bên hội đàm.",
        "Ông nói: “Đoàn thăm Lào.”",
        "Hai bên hội đàm.");
  }

  @Test
  void textWithoutAFullStopIsOneSentence() {
    assertSentences("Hai bên hội đàm", "Hai bên hội đàm");
  }

  @Test
  void aMarkThatStandsAloneOpensAnItem() {
    assertSentences(
        "Ông nhận lời * Ngày 5-6, hai bên hội đàm. ★ Cùng ngày, ông về nước.",
        "Ông nhận lời *",
        "Ngày 5-6, hai bên hội đàm. ★",
        "Cùng ngày, ông về nước.");
  }

  @Test
  void aMarkBetweenFiguresOpensNothing() {
    assertSentences("Cỡ 4 * 5 mét.", "Cỡ 4 * 5 mét.");
  }
}
