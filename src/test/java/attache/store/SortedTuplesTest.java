package attache.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedTuplesTest {

  private static final Comparator<long[]> UNSIGNED =
      (one, other) -> Arrays.compareUnsigned(one, other);

  @TempDir private Path folder;

  /** Few values, so that many tuples come twice; half of them have the highest bit. */
  private static List<long[]> drawn(int count) {
    Random random = new Random(7);
    List<long[]> drawn = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      drawn.add(LongStream.generate(() -> random.nextInt(9) - 4L).limit(4).toArray());
    }
    return drawn;
  }

  private static List<long[]> inOrder(List<long[]> tuples, int... order) {
    TreeSet<long[]> sorted = new TreeSet<>(UNSIGNED);
    tuples.forEach(
        tuple -> sorted.add(Arrays.stream(order).mapToLong(place -> tuple[place]).toArray()));
    return List.copyOf(sorted);
  }

  private List<long[]> sorted(List<long[]> tuples, int capacity, int... order) {
    List<long[]> sorted = new ArrayList<>();
    try (SortedTuples all = new SortedTuples(folder.resolve("parts"), order.length, capacity)) {
      tuples.forEach(tuple -> all.add(tuple, 0, order));
      for (Iterator<long[]> each = all.sorted(); each.hasNext(); ) {
        sorted.add(each.next().clone());
      }
    }
    return sorted;
  }

  @Test
  void givesEachTupleOnceInTheOrderOfUnsignedNumbers() {
    List<long[]> drawn = drawn(5_000);
    assertThat(sorted(drawn, 5_000, 0, 1, 2, 3))
        .containsExactlyElementsOf(inOrder(drawn, 0, 1, 2, 3));
  }

  @Test
  void givesTheSameInPartsThatMemoryDoesNotHold() throws Exception {
    List<long[]> drawn = drawn(20_000);
    assertThat(sorted(drawn, 999, 3, 1, 0, 2))
        .containsExactlyElementsOf(inOrder(drawn, 3, 1, 0, 2));
    assertThat(folder).isEmptyDirectory();
    assertThat(Files.exists(folder)).isTrue();
  }

  @Test
  void givesNothingOfNothing() {
    assertThat(sorted(List.of(), 10, 0, 1, 2)).isEmpty();
  }

  @Test
  void sortsWhatIsSortedAlreadyAndWhatIsAllTheSame() {
    List<long[]> rising = LongStream.range(0, 100_000).mapToObj(i -> new long[] {i, -i}).toList();
    assertThat(sorted(rising, 100_000, 0, 1)).hasSize(100_000).isSortedAccordingTo(UNSIGNED);
    List<long[]> same = LongStream.range(0, 100_000).mapToObj(i -> new long[] {5, 6}).toList();
    assertThat(sorted(same, 100_000, 1, 0)).containsExactly(new long[] {6, 5});
  }
}
