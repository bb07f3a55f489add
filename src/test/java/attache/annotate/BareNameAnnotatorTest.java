package attache.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import attache.model.Article;
import attache.model.Block;
import attache.model.BlockKind;
import attache.model.Mention.PersonMention;
import attache.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A later mention by a part of the name alone. */
class BareNameAnnotatorTest {

  @Test
  void findsTheSurnameOfAPersonNamedInFullWithATitle() {
    assertThat(
            names("Defence Minister Pieter Maas arrived in Oslo. Maas said the talks went well."))
        .containsExactly("Pieter Maas", "Maas");
  }

  @Test
  void findsItBeforeTheFullNameToo() {
    assertThat(names("Maas arrived on Monday. Defence Minister Pieter Maas will stay two days."))
        .containsExactly("Maas", "Pieter Maas");
  }

  @Test
  void takesTheOfficesBehindTheShortName() {
    assertThat(names("Gen. Pieter Maas spoke. Maas, a former minister of defence, was cheered."))
        .containsExactly("Pieter Maas", "Maas");
  }

  @Test
  void leavesAWordThatBelongsToALongerName() {
    assertThat(names("Defence Minister Pieter Maas spoke at the Maas Water Forum."))
        .containsExactly("Pieter Maas");
  }

  @Test
  void leavesTheSurnameOfSomebodyWithoutATitle() {
    assertThat(names("The writer Pieter Maas was there. Maas said little.")).isEmpty();
  }

  @Test
  void leavesAnInitial() {
    assertThat(names("Gen. Pieter J. Maas spoke. Plan J was dropped."))
        .containsExactly("Pieter J. Maas");
  }

  private static List<String> names(String text) {
    Block block = new Block(BlockKind.PARAGRAPH, new Span(0, text.length()));
    Article article =
        new Article("0", "test", "test.txt", "", "", "", "en", null, text, List.of(block));
    return MentionLines.annotate(article).sentences().stream()
        .flatMap(sentence -> sentence.mentions(PersonMention.class).stream())
        .map(PersonMention::name)
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
