package attache.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;

/** The words of what is typed. */
class SearchWordsTest {

  private static final int THREADS = 8;
  private static final int TIMES = 300;

  @Test
  void areInLowerCaseWithoutAccents() {
    assertThat(SearchWords.of("Đại tướng PHAN Văn Giang", new FoldingAnalyzer()))
        .containsExactly("dai", "tuong", "phan", "van", "giang");
  }

  @Test
  void areThoseOfOnesOwnTextWhenManyAskForTheFirstTimeAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (int time = 0; time < TIMES; time++) {
        Analyzer analyzer = new FoldingAnalyzer();
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Future<List<String>>> found = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
          String text = "Word" + i + " Phúc";
          found.add(
              threads.submit(
                  () -> {
                    start.await();
                    return SearchWords.of(text, analyzer);
                  }));
        }
        for (int i = 0; i < THREADS; i++) {
          assertThat(found.get(i).get()).containsExactly("word" + i, "phuc");
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
