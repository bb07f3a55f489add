package attache.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is kept of answers, and for how long. */
class FinishedAnswersTest {

  private static PackedReply reply(String text) {
    return PackedReply.of(Reply.text("text/plain", text));
  }

  private static String text(PackedReply reply) {
    return new String(reply.content(), StandardCharsets.UTF_8);
  }

  @Test
  void aQuestionIsWorkedOutOnce() {
    FinishedAnswers answers = new FinishedAnswers(1 << 20);
    AtomicInteger worked = new AtomicInteger();
    for (int i = 0; i < 3; i++) {
      PackedReply answer = answers.answer("q", () -> reply("answer " + worked.incrementAndGet()));
      assertThat(text(answer)).isEqualTo("answer 1");
    }
  }

  @Test
  void thoseWhoAskTheSameAtOnceWaitForOneAnswer() throws Exception {
    FinishedAnswers answers = new FinishedAnswers(1 << 20);
    AtomicInteger worked = new AtomicInteger();
    CountDownLatch begun = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<PackedReply>> asked =
          IntStream.range(0, 4)
              .mapToObj(
                  i ->
                      threads.submit(
                          () ->
                              answers.answer(
                                  "q",
                                  () -> {
                                    begun.countDown();
                                    pause();
                                    return reply("answer " + worked.incrementAndGet());
                                  })))
              .toList();
      begun.await();
      for (Future<PackedReply> each : asked) {
        assertThat(text(each.get())).isEqualTo("answer 1");
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void whatFailedIsTriedAgain() {
    FinishedAnswers answers = new FinishedAnswers(1 << 20);
    assertThatThrownBy(
            () ->
                answers.answer(
                    "q",
                    () -> {
                      throw Problem.notFound("nothing here");
                    }))
        .hasMessage("nothing here");
    assertThat(text(answers.answer("q", () -> reply("found")))).isEqualTo("found");
  }

  @Test
  void whatWasNotAskedForLongestGoesWhenThereIsNoRoom() {
    FinishedAnswers answers = new FinishedAnswers(600); // two of these and not three
    answers.keep("old", reply("1"));
    answers.keep("new", reply("2"));
    assertThat(answers.find("old")).isPresent();
    answers.keep("newest", reply("3"));
    assertThat(answers.find("new")).isEmpty();
    assertThat(answers.find("old")).isPresent();
    assertThat(answers.find("newest")).isPresent();
  }

  @Test
  void anAnswerWithoutRoomIsGivenAndNotKept() {
    FinishedAnswers answers = new FinishedAnswers(10);
    assertThat(text(answers.answer("q", () -> reply("long")))).isEqualTo("long");
    assertThat(answers.find("q")).isEmpty();
  }

  @Test
  void anAnswerWithoutRoomPushesOutNoOther() {
    FinishedAnswers answers = new FinishedAnswers(600);
    answers.keep("small", reply("1"));
    answers.keep("q".repeat(300), reply("2"));
    assertThat(answers.find("small")).isPresent();
  }

  @Test
  void howEverManyAreAskedTheRoomIsEnough() {
    FinishedAnswers answers = new FinishedAnswers(600);
    for (int i = 0; i < 1000; i++) {
      answers.keep("q" + i, reply("answer"));
    }
    long kept = IntStream.range(0, 1000).filter(i -> answers.find("q" + i).isPresent()).count();
    assertThat(kept).isEqualTo(2);
  }
}
