package attache.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownInputsTest {

  private static final String TEXT =
      "Sáng 8/9/2020, tại Hà Nội, Thiếu tướng Lê An tiếp Đại tá Omar, Tùy viên Quốc phòng Brunei.";

  @TempDir private Path folder;

  /** By input what was read in it the first time. */
  private final Map<String, KnownInputs.Known> known = new ConcurrentHashMap<>();

  @BeforeEach
  void readForTheFirstTime() throws IOException {
    Files.writeString(folder.resolve("a.txt"), TEXT);
    Files.writeString(
        folder.resolve("b.jsonl"), "{\"text\":\"%s\"}\n".formatted(TEXT.replace("8/9", "9/9")));
    manifest("a.txt,https://example.org/a,2020-09-08");
    for (Reading reading : read(KnownInputs.NONE)) {
      Reading.Accepted accepted = (Reading.Accepted) reading;
      known.put(
          accepted.input(),
          new KnownInputs.Known(
              accepted.article().id(), SeenArticles.textHash(accepted.article())));
    }
  }

  private void manifest(String row) throws IOException {
    Files.writeString(folder.resolve("manifest.csv"), "file,url,published\n" + row + "\n");
  }

  private List<Reading> read(KnownInputs inputs) {
    List<Reading> readings = new ArrayList<>();
    ShippedReader.READER.read(List.of(folder), null, inputs).forEach(readings::add);
    return readings;
  }

  private List<Reading> again() {
    return read(input -> Optional.ofNullable(known.get(input)));
  }

  @Test
  void areNotReadAgain() {
    assertThat(again()).hasSize(2).allMatch(Reading.Known.class::isInstance);
  }

  @Test
  void areReadAgainWithOtherBytes() throws IOException {
    Files.writeString(folder.resolve("a.txt"), TEXT + " Hai bên bàn về đào tạo.");
    assertThat(again().get(0)).isInstanceOf(Reading.Accepted.class);
  }

  @Test
  void areReadAgainUnderAnotherName() throws IOException {
    Files.move(folder.resolve("a.txt"), folder.resolve("aa.txt"));
    manifest("aa.txt,https://example.org/a,2020-09-08");
    assertThat(again().get(0)).isInstanceOf(Reading.Accepted.class);
  }

  @Test
  void areReadAgainWhenTheManifestSaysSomethingElseOfThem() throws IOException {
    manifest("a.txt,https://example.org/a,2020-09-09");
    assertThat(again().get(0)).isInstanceOf(Reading.Accepted.class);
  }

  @Test
  void standForTheirArticlesWhenAnotherHasTheSameText() throws IOException {
    Files.writeString(folder.resolve("c.txt"), TEXT);
    manifest("a.txt,https://example.org/a,2020-09-08\nc.txt,https://example.org/c,2020-09-08");
    assertThat(again())
        .last()
        .isInstanceOfSatisfying(
            Reading.Refused.class,
            refused -> assertThat(refused.refusal().reason()).startsWith("it has the same text"));
  }

  @Test
  void areStillNoticedWhenAManifestMissesThem() throws IOException {
    Files.writeString(folder.resolve("d.txt"), TEXT.replace("8/9", "7/9"));
    for (int i = 0; i < 2; i++) {
      List<Reading> readings = again();
      assertThat(readings).filteredOn(Reading.Noticed.class::isInstance).hasSize(1);
      readings.stream()
          .filter(Reading.Accepted.class::isInstance)
          .map(Reading.Accepted.class::cast)
          .forEach(read -> known.put(read.input(), new KnownInputs.Known("0f", "0f")));
    }
  }
}
