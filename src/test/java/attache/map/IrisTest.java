package attache.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IrisTest {

  private static final Pattern PLAIN = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  @Test
  void aNameWithWhateverCharacterBecomesPlainLettersDigitsAndHyphens() {
    assertThat(unlessPlain(c -> Iris.person("VNM", "A" + c + "b"), Iris.PERSON + "VNM/")).isEmpty();
  }

  @Test
  void whateverCharacterStandsAloneIsANameToo() {
    assertThat(unlessPlain(c -> Iris.person("VNM", "!" + c), Iris.PERSON + "VNM/")).isEmpty();
  }

  @Test
  void aNameInLettersThatOnlyLookAlikeIsAnotherName() {
    String withCyrillicLetters = "Ph\u0430n Văn Gi\u0430ng";

    assertThat(Iris.person("VNM", withCyrillicLetters))
        .isNotEqualTo(Iris.person("VNM", "Phan Văn Giang"));
  }

  /** The characters, as U+hex, for which an IRI goes on otherwise after its beginning. */
  private static Stream<String> unlessPlain(UnaryOperator<String> iri, String beginning) {
    return IntStream.rangeClosed(0, 0x1FFFF)
        .filter(
            c ->
                !PLAIN
                    .matcher(iri.apply(Character.toString(c)).substring(beginning.length()))
                    .matches())
        .mapToObj("U+%04X"::formatted);
  }
}
