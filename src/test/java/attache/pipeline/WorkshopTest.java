package attache.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.reference.ReferenceException;
import attache.store.Format;
import attache.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that was filled with the same reference data by the same programme. */
class WorkshopTest {

  private static final Path SEED = Path.of("seeds/s01-moc-chau-signing.txt");

  @TempDir private Path folder;
  private ProjectFolder project;

  @BeforeEach
  void fillTheStore() throws Exception {
    project = new ProjectFolder(folder.resolve("project"));
    for (String part : List.of("ontology", "data/reference")) {
      FileUtils.copyDirectory(new File(part), project.path().resolve(part).toFile());
    }
    try (Store empty = Store.open(folder.resolve("store"))) {
      build(Workshop.of(project), empty);
    }
  }

  @Test
  void isBuiltAgainFromTheSameArticlesWithoutReadingReferenceData() throws Exception {
    try (Store store = open()) {
      Workshop workshop = Workshop.of(project, store);
      FileUtils.deleteDirectory(project.path().toFile());
      assertThat(build(workshop, store).unchanged()).isEqualTo(1);
    }
  }

  @Test
  void takesInANewArticleByReferenceDataReadThen() throws Exception {
    try (Store store = open()) {
      Workshop workshop = Workshop.of(project, store);
      Sources more = workshop.sources(List.of(Path.of("seeds/s02-moc-chau-local.txt")), null);
      assertThat(workshop.build(more, store, 1, new NoRefusals()).added()).isEqualTo(1);
    }
  }

  @Test
  void isToldOfAFaultInReferenceDataThatIsNew() throws Exception {
    Files.writeString(
        project.reference().resolve("countries.csv"), "no,such,row\n", StandardOpenOption.APPEND);
    try (Store store = open()) {
      assertThatThrownBy(() -> Workshop.of(project, store)).isInstanceOf(ReferenceException.class);
    }
  }

  @Test
  void isBroughtUpToOtherReferenceData() throws Exception {
    Path countries = project.reference().resolve("countries.csv");
    String named = Files.readString(countries).replace(",Aruba,Aruba,", ",Oruba,Aruba,");
    Files.writeString(countries, named);
    try (Store store = open()) {
      build(Workshop.of(project, store), store);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      store.export(Format.NQUADS, out);
      assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"Oruba\"@en");
    }
  }

  private Store open() {
    return Store.open(folder.resolve("store"));
  }

  private static BuildReport build(Workshop workshop, Store store) {
    return workshop.build(workshop.sources(List.of(SEED), null), store, 1, new NoRefusals());
  }
}
