package attache.store;

import static org.assertj.core.api.Assertions.assertThat;

import attache.SampleArticle;
import attache.SampleReference;
import attache.map.GraphMapper;
import attache.model.ArticleFacts;
import attache.resolve.Resolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsKeptTest {

  private static final String ONE = "1".repeat(32);
  private static final String OTHER = "2".repeat(32);
  private static final String TEXT = "a".repeat(16);

  private final StoreFixture fixture =
      new StoreFixture(new SampleReference().read(), Resolver::new);

  @TempDir private Path folder;

  @Test
  void anArticleIsFoundByItsInputWithTheFileAndWithout() throws Exception {
    try (Store store = Store.open(folder)) {
      build(store, article("a"), ONE);
      assertThat(isKnown(store, ONE)).isTrue();
      Files.delete(file());
      assertThat(isKnown(store, ONE)).isTrue();
      assertThat(isKnown(store, OTHER)).isFalse();
    }
  }

  @Test
  void theInputOfAnArticleThatIsReadFromAnotherIsForgotten() {
    try (Store store = Store.open(folder)) {
      build(store, article("a"), ONE);
      build(store, article("a"), OTHER);
      assertThat(isKnown(store, ONE)).isFalse();
      assertThat(isKnown(store, OTHER)).isTrue();
    }
  }

  @Test
  void aWithdrawnArticleIsNotFoundAnyMore() {
    try (Store store = Store.open(folder)) {
      build(store, article("a"), ONE);
      build(store, article("b"), OTHER);
      fixture.writer(store).withdraw("a");
      assertThat(isKnown(store, ONE)).isFalse();
      assertThat(isKnown(store, OTHER)).isTrue();
    }
  }

  @Test
  void aFileOfAnEarlierStateIsPassedOver() throws Exception {
    try (Store store = Store.open(folder)) {
      build(store, article("a"), ONE);
      byte[] earlier = Files.readAllBytes(file());
      build(store, article("b"), OTHER);
      fixture.writer(store).withdraw("a");
      Files.write(file(), earlier);
      assertThat(isKnown(store, ONE)).isFalse();
      assertThat(isKnown(store, OTHER)).isTrue();
    }
  }

  @Test
  void aDamagedFileIsPassedOver() throws Exception {
    try (Store store = Store.open(folder)) {
      build(store, article("a"), ONE);
      byte[] whole = Files.readAllBytes(file());
      for (int i = 0; i < whole.length; i++) {
        byte[] damaged = whole.clone();
        damaged[i] ^= 1;
        Files.write(file(), damaged);
        assertThat(isKnown(store, ONE)).as("with another byte %d", i).isTrue();
        Files.write(file(), Arrays.copyOf(whole, i));
        assertThat(isKnown(store, ONE)).as("with %d bytes", i).isTrue();
      }
    }
  }

  @Test
  void aBuildThatChangesNothingLeavesTheFileAsItIs() throws IOException {
    try (Store store = Store.open(folder)) {
      build(store, article("a"), ONE);
      byte[] before = Files.readAllBytes(file());
      build(store, article("a"), ONE);
      assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }
  }

  private boolean isKnown(Store store, String input) {
    return fixture.writer(store).readFrom(input).isPresent();
  }

  private void build(Store store, ArticleFacts facts, String input) {
    Writer writer = fixture.writer(store);
    writer.put(
        List.of(
            writer.prepare(
                facts.article(),
                new InputsRead.Input(input, TEXT),
                new GraphMapper(new SampleReference().read()).graphOf(facts))));
    writer.finish();
  }

  private static ArticleFacts article(String name) {
    return new SampleArticle(name).published("2024-10-22").facts();
  }

  private Path file() {
    return folder.resolve("inputs.bin");
  }
}
