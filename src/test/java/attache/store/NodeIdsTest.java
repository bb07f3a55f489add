package attache.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NodeIdsTest {

  private static final int COUNT = 50_000;

  private static NodeIds filled() {
    NodeIds ids = new NodeIds();
    Random random = new Random(3);
    for (int i = 0; i < COUNT; i++) {
      ids.put(random.nextLong(), random.nextLong(), i);
    }
    return ids;
  }

  @Test
  void findsTheNumberOfEachHash() {
    NodeIds ids = filled();
    Random random = new Random(3);
    for (int i = 0; i < COUNT; i++) {
      assertThat(ids.get(random.nextLong(), random.nextLong())).isEqualTo(i);
    }
    assertThat(ids.size()).isEqualTo(COUNT);
  }

  @Test
  void hasNoNumberForAnotherHash() {
    assertThat(filled().get(1, 2)).isEqualTo(NodeIds.NONE);
  }

  @Test
  void givesAllInTheOrderOfTheirHashes() {
    long[] before = new long[3];
    int count = 0;
    for (Iterator<long[]> all = filled().drain(); all.hasNext(); count++) {
      long[] next = all.next();
      assertThat(Arrays.compareUnsigned(before, 0, 2, next, 0, 2)).isNegative();
      before = next.clone();
    }
    assertThat(count).isEqualTo(COUNT);
  }
}
