package attache.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {
  private static final Path HOME = Path.of(System.getProperty("attache.home", "."));

  @TempDir private Path folder;

  @BeforeEach
  void copyWhatShips() throws IOException {
    for (String part : List.of("data/reference", "ontology", "queries")) {
      try (Stream<Path> files = Files.walk(HOME.resolve(part))) {
        for (Path file : files.toList()) {
          Path copy = folder.resolve(HOME.relativize(file).toString());
          if (Files.isDirectory(file)) {
            Files.createDirectories(copy);
          } else {
            Files.copy(file, copy);
          }
        }
      }
    }
  }

  private void append(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.writeString(path, Files.readString(path).stripTrailing() + "\n" + text + "\n");
  }

  @Test
  void namesFaultsOfPhrasesDatesOntologyAndQueriesAllAtOnce() throws IOException {
    append("data/reference/vi/phrase-patterns.csv", "bad-phrase,meeting,gặp {b:nobody},x,,,");
    append("data/reference/vi/date-patterns.csv", "bad-date,date,từ ngày,(,,,x,,,");
    append("ontology/shapes.ttl", "att:NoSuchShape a att:NoSuchTerm .");
    Files.writeString(folder.resolve("queries/bad-query.rq"), "SELECT ?x { ?x att:noSuchTerm ?y }");

    assertThat(Check.faults(new ProjectFolder(folder)))
        .anySatisfy(fault -> assertThat(fault).contains("phrase-patterns.csv:", "'bad-phrase'"))
        .anySatisfy(fault -> assertThat(fault).contains("date-patterns.csv:", "'bad-date'"))
        .anySatisfy(fault -> assertThat(fault).contains("shapes.ttl", "NoSuchTerm"))
        .anySatisfy(fault -> assertThat(fault).contains("bad-query.rq"));
  }

  @Test
  void aMistakeInTheShapesIsNamedByLineAndColumn() throws IOException {
    Path shapes = folder.resolve("ontology/shapes.ttl");
    long lines = Files.readString(shapes).stripTrailing().lines().count();
    append("ontology/shapes.ttl", "att:A [ ;;; .");

    assertThat(Check.faults(new ProjectFolder(folder)))
        .anySatisfy(fault -> assertThat(fault).startsWith(shapes + ":" + (lines + 1) + ":"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing\n", "<http://a/b> <http://a/c> 1 .\n"})
  void shapesThatWouldCheckNothingAreAFault(String text) throws IOException {
    Files.writeString(folder.resolve("ontology/shapes.ttl"), text);

    assertThat(Check.faults(new ProjectFolder(folder)))
        .singleElement()
        .asString()
        .contains("shapes.ttl: no shape stands in it");
  }

  @Test
  void shapesThatAreMissingAreAFaultAmongOthers() throws IOException {
    Files.delete(folder.resolve("ontology/shapes.ttl"));
    append("ontology/align.ttl", "att:NoSuchTerm a att:NoSuchTerm .");

    assertThat(Check.faults(new ProjectFolder(folder)))
        .anySatisfy(fault -> assertThat(fault).contains("shapes.ttl"))
        .anySatisfy(fault -> assertThat(fault).contains("align.ttl", "NoSuchTerm"));
  }

  @Test
  void shapesInAnotherEncodingAreAFault() throws IOException {
    Files.write(folder.resolve("ontology/shapes.ttl"), new byte[] {'#', (byte) 0xff, '\n'});

    assertThat(Check.faults(new ProjectFolder(folder)))
        .isNotEmpty()
        .allSatisfy(fault -> assertThat(fault).contains("shapes.ttl", "UTF-8"));
  }
}
