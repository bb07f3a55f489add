package attache.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import attache.model.Article;
import attache.model.Block;
import attache.model.BlockKind;
import attache.model.EventMention;
import attache.model.Mention;
import attache.model.Mention.AgreementMention;
import attache.model.Mention.PersonMention;
import attache.model.Mention.PlaceMention;
import attache.model.Sentence;
import attache.model.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every mention of the shipped articles promises, whatever it is. */
class AnnotatedOffsetsTest {

  static Stream<Path> articles() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("seeds", "data/gold/devset/texts")) {
      try (Stream<Path> all = Files.list(Shipped.HOME.resolve(folder))) {
        all.filter(file -> file.toString().endsWith(".txt")).sorted().forEach(files::add);
      }
    }
    return files.stream();
  }

  /** A line a block, every second one furniture. */
  private static Article article(Path file) throws IOException {
    String text = Normalizer.normalize(Files.readString(file), Normalizer.Form.NFC);
    List<Block> blocks = new ArrayList<>();
    for (int begin = 0; begin < text.length(); ) {
      int end = text.indexOf('\n', begin) < 0 ? text.length() : text.indexOf('\n', begin);
      if (end > begin) {
        BlockKind kind = blocks.size() % 2 == 0 ? BlockKind.PARAGRAPH : BlockKind.FURNITURE;
        blocks.add(new Block(kind, new Span(begin, end)));
      }
      begin = end + 1;
    }
    String name = file.getFileName().toString();
    return new Article("0", name, name, "", "", "", "vi", null, text, blocks);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("articles")
  void everyMentionLiesInItsSentenceAndInABlockThatIsNoFurniture(Path file) throws IOException {
    Article article = article(file);
    for (Sentence sentence : MentionLines.annotate(article).sentences()) {
      Block block = article.blocks().get(sentence.block());
      assertThat(block.kind().isContent()).isTrue();
      assertThat(block.span().contains(sentence.span())).isTrue();
      assertThat(sentence.mentions()).allMatch(m -> sentence.span().contains(m.span()));
      assertThat(sentence.events()).allMatch(e -> sentence.span().contains(e.span()));
      assertThat(sentence.cues()).allMatch(cue -> sentence.span().contains(cue.span()));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("articles")
  void theTextUnderAMentionIsWhatTheMentionSaysItNames(Path file) throws IOException {
    Article article = article(file);
    for (Sentence sentence : MentionLines.annotate(article).sentences()) {
      for (Mention mention : sentence.mentions()) {
        String text = article.textOf(mention.span());
        assertThat(text).isEqualTo(text.strip());
        if (mention instanceof PersonMention person && person.nameSpan() != null) {
          assertThat(article.textOf(person.nameSpan())).isEqualTo(person.name());
          assertThat(person.span().contains(person.nameSpan())).isTrue();
        } else if (mention instanceof AgreementMention agreement) {
          assertThat(text).isEqualTo(agreement.title()).contains(agreement.subject());
        } else if (mention instanceof PlaceMention place) {
          assertThat(text).isEqualTo(place.name());
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("articles")
  void mentionsOfASentenceStandInOrderAndDoNotOverlap(Path file) throws IOException {
    for (Sentence sentence : MentionLines.annotate(article(file)).sentences()) {
      Span last = null;
      for (Mention mention : sentence.mentions()) {
        assertThat(last == null || last.end() <= mention.span().begin()).isTrue();
        last = mention.span();
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("articles")
  void theTriggerAndTheFillersOfAnEventLieInsideIt(Path file) throws IOException {
    for (Sentence sentence : MentionLines.annotate(article(file)).sentences()) {
      for (EventMention event : sentence.events()) {
        assertThat(event.span().contains(event.trigger())).isTrue();
        assertThat(event.roles().values())
            .allSatisfy(
                fillers -> assertThat(fillers).allMatch(m -> event.span().contains(m.span())));
      }
    }
  }
}
