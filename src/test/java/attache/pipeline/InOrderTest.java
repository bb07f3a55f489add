package attache.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InOrderTest {

  @ParameterizedTest(name = "{0} threads")
  @ValueSource(ints = {1, 2, 8})
  void handsResultsOnInTheOrderOfTheInputsOnAnyNumberOfThreads(int threads) {
    List<Integer> squares = new ArrayList<>();
    InOrder.map(IntStream.range(0, 1000).iterator(), n -> n * n, threads, squares::add);
    assertThat(squares).isEqualTo(IntStream.range(0, 1000).map(n -> n * n).boxed().toList());
  }

  @Test
  void drawsOnlyAFewInputsAhead() {
    AtomicInteger drawn = new AtomicInteger();
    AtomicInteger mostAhead = new AtomicInteger();
    AtomicInteger taken = new AtomicInteger();
    InOrder.map(
        IntStream.range(0, 500).peek(n -> drawn.incrementAndGet()).iterator(),
        n -> n,
        2,
        n -> {
          int ahead = drawn.get() - taken.getAndIncrement();
          mostAhead.accumulateAndGet(ahead, Math::max);
        });
    assertThat(mostAhead.get()).isBetween(1, 40);
  }

  @Test
  void throwsWhatTheFunctionThrowsAfterHandingOnWhatCameBefore() {
    List<Integer> results = new ArrayList<>();
    assertThatThrownBy(
            () ->
                InOrder.map(
                    List.of(1, 2, 0, 4).iterator(), n -> 8 / (int) n, 2, n -> results.add(n)))
        .isInstanceOf(ArithmeticException.class);
    assertThat(results).containsExactly(8, 4);
  }
}
