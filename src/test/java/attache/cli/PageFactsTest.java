package attache.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attache.pipeline.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageFactsTest {
  private static final Path SET = ProjectFolder.ofThisProcess().path().resolve("data/gold/devset");

  @TempDir private Path folder;

  @Test
  void webPagesGiveExactlyTheFactsOfTheirTexts() throws IOException {
    List<Path> pages = new ArrayList<>();
    List<Path> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(SET.resolve("pages"))) {
      files.sorted().forEach(pages::add);
    }
    for (Path page : pages) {
      String name = page.getFileName().toString().replace(".html", ".txt");
      texts.add(SET.resolve("texts").resolve(name));
    }
    Map<String, String> ofTexts = facts("texts", texts);
    assertThat(String.join("", ofTexts.values())).contains("D03", "D07", "D18", "D27");
    assertThat(facts("pages", pages)).isEqualTo(ofTexts);
  }

  /** The fact tables of some articles, by their names. */
  private Map<String, String> facts(String name, List<Path> articles) throws IOException {
    Path store = folder.resolve(name);
    Path out = folder.resolve(name + "-facts");
    List<Object> build = new ArrayList<>(List.of("build", "--store", store));
    build.addAll(articles);
    CommandRun.of(build.toArray());
    CommandRun.of("facts", "--store", store, "--out", out);
    Map<String, String> tables = new TreeMap<>();
    try (Stream<Path> files = Files.list(out)) {
      for (Path table : files.toList()) {
        tables.put(table.getFileName().toString(), Files.readString(table));
      }
    }
    return tables;
  }
}
