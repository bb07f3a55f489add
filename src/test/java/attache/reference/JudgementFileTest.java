package attache.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import attache.reference.Judgement.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgementFileTest {

  private static final String HEADER = "left,right,verdict,by,on,note\n";

  @TempDir private Path folder;

  private JudgementFile file(String... rows) throws IOException, ReferenceException {
    Files.writeString(folder.resolve("judgements.csv"), HEADER + String.join("", List.of(rows)));
    return JudgementFile.read(folder);
  }

  private String text() throws IOException {
    return Files.readString(folder.resolve("judgements.csv"));
  }

  private static Judgement judgement(String left, String right, Verdict verdict, String note) {
    return new Judgement(
        Judgement.iri(left), Judgement.iri(right), verdict, "an", "2026-05-06", note);
  }

  @Test
  void addsARowAtTheEndAndLeavesTheOthersAsTheyStand() throws Exception {
    JudgementFile file = file("person/A/a,person/A/b,same,,,\n");
    file.add(judgement("id:person/A/c", "person/A/d", Verdict.DIFFERENT, "uncle, not \"nephew\""));
    assertThat(text())
        .isEqualTo(
            HEADER
                + "person/A/a,person/A/b,same,,,\n"
                + "id:person/A/c,id:person/A/d,different,an,2026-05-06,"
                + "\"uncle, not \"\"nephew\"\"\"\n");
    assertThat(JudgementFile.read(folder).judgements()).hasSize(2);
  }

  @Test
  void takesARowOutSoThatTheFileIsWhatItWasBefore() throws Exception {
    JudgementFile file = file("id:person/A/a,id:person/A/b,same,,,\n");
    String before = text();
    file.add(judgement("person/A/c", "person/A/d", Verdict.SAME, ""));
    int found =
        JudgementFile.read(folder)
            .remove(Judgement.iri("person/A/d"), Judgement.iri("id:person/A/c"));
    assertThat(found).isEqualTo(1);
    assertThat(text()).isEqualTo(before);
  }

  @Test
  void putsANewJudgementInPlaceOfTheOldOneOnItsPair() throws Exception {
    file("id:person/A/a,id:person/A/b,same,,,\n")
        .add(judgement("id:person/A/b", "id:person/A/a", Verdict.DIFFERENT, ""));
    assertThat(text()).isEqualTo(HEADER + "id:person/A/b,id:person/A/a,different,an,2026-05-06,\n");
  }

  @Test
  void countsTheLatestOfSeveralJudgementsOnOnePair() throws Exception {
    JudgementFile file =
        file(
            "id:person/A/a,id:person/A/b,different,,2026-02-01,\n",
            "id:person/A/b,id:person/A/a,same,,2026-01-01,\n");
    assertThat(file.judgements()).extracting(Judgement::verdict).containsExactly(Verdict.DIFFERENT);
  }

  @Test
  void namesTheRowsThatMakeOneOfTwoWhoAreJudgedDifferent() {
    ReferenceException faults =
        catchThrowableOfType(
            ReferenceException.class,
            () ->
                file(
                    "id:person/A/a,id:person/A/b,same,,,\n",
                    "id:person/A/x,id:person/A/y,same,,,\n",
                    "id:person/A/c,id:person/A/b,same,,,\n",
                    "id:person/A/a,id:person/A/c,different,,,\n"));
    assertThat(faults.faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.line()).isEqualTo(5);
              assertThat(fault.message())
                  .isEqualTo(
                      "id:person/A/a and id:person/A/c are judged different, but the same by line 2 with line 4.");
            });
  }

  @Test
  void saysWhichRowsAJudgementWouldContradict() throws Exception {
    JudgementFile file =
        file("id:person/A/a,id:person/A/b,same,,,\n", "id:person/A/b,id:person/A/c,different,,,\n");
    assertThat(file.against(judgement("person/A/c", "person/A/a", Verdict.SAME, "")))
        .hasSize(2)
        .allSatisfy(place -> assertThat(place).contains("judgements.csv:"));
    assertThat(file.against(judgement("person/A/c", "person/A/b", Verdict.SAME, ""))).isEmpty();
    assertThat(file.against(judgement("person/A/c", "person/A/d", Verdict.SAME, ""))).isEmpty();
  }

  @Test
  void namesARowThatJudgesAThingAndItself() {
    ReferenceException faults =
        catchThrowableOfType(
            ReferenceException.class, () -> file("id:person/A/a,person/A/a,same,,,\n"));
    assertThat(faults.faults()).singleElement().satisfies(f -> assertThat(f.line()).isEqualTo(2));
  }
}
