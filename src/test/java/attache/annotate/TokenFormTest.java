package attache.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenFormTest {

  private static TokenForm form(String word) {
    return TokenForm.of(word.toCharArray(), 0, word.length());
  }

  @Test
  void aFormMetBeforeIsShared() {
    assertThat(form("Lào")).isSameAs(form("Lào"));
  }

  @Test
  void aWordHasANumberOfItsOwnInEachLanguage() {
    WordNumbers vietnamese = new WordNumbers();
    vietnamese.add("hanoi");
    int number = vietnamese.add("minister");
    WordNumbers english = new WordNumbers();
    int other = english.add("minister");

    assertThat(form("Minister").numberIn(vietnamese)).isEqualTo(number);
    assertThat(form("Minister").numberIn(english)).isEqualTo(other);
    assertThat(form("Minister").numberIn(vietnamese)).isEqualTo(number);
  }

  @Test
  void aWordThatNoReferenceNamesHasNoNumber() {
    assertThat(form("Xyzzy").numberIn(new WordNumbers())).isEqualTo(WordNumbers.UNKNOWN);
  }
}
