package attache.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attache.pipeline.ProjectFolder;
import attache.pipeline.Workshop;
import attache.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.query.DatasetFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The thirty questions are answered by their queries when the facts are as gold has them. */
class QuestionsTest {

  private static final Path OWN = Path.of("data/gold/seeds");
  private static final Path SHARED = Path.of("../shared/seedgold");

  @Test
  void everyQuestionIsAnsweredFromTheGoldFactsOfOurSeeds(@TempDir Path folder) throws Exception {
    assertThat(faultsOverGoldFacts(OWN, folder)).isEmpty();
  }

  @Test
  void everyQuestionIsAnsweredFromTheGoldFactsOfTheSharedSeeds(@TempDir Path folder)
      throws Exception {
    assumeTrue(Files.exists(SHARED.resolve("questions.csv")), "no shared seeds beside the project");
    assertThat(faultsOverGoldFacts(SHARED, folder)).isEmpty();
  }

  private static Map<String, String> faultsOverGoldFacts(Path gold, Path folder) throws Exception {
    try (Store store = Store.open(folder)) {
      GoldFacts.putInto(store, gold, Workshop.of(new ProjectFolder(Path.of(""))));
      return faults(gold.resolve("questions.csv"), store);
    }
  }

  /** The questions of a sheet that a store answers wrongly, with what is wrong. */
  static Map<String, String> faults(Path sheet, Store store) {
    List<Question> questions = Question.read(sheet);
    assertThat(questions).hasSize(30);
    return store.read(
        graphs -> {
          Questioner questioner = new Questioner(DatasetFactory.wrap(graphs));
          Map<String, String> faults = new TreeMap<>();
          for (Question question : questions) {
            String fault = question.faultOf(QuestionQuery.ask(question, questioner));
            if (!fault.isEmpty()) {
              faults.put(question.id() + " " + question.text(), fault);
            }
          }
          return faults;
        });
  }
}
