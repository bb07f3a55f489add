package attache.serve;

import static org.assertj.core.api.Assertions.assertThat;

import attache.query.Catalogue;
import attache.query.CatalogueQuery;
import attache.query.Parameter;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the explorer says of the catalogue's questions, in either language. */
class ExplorerTextsTest {

  private static final Catalogue CATALOGUE = Catalogue.read(Path.of("queries"));

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void namesEachParameterOfTheCatalogue(String language) throws Exception {
    Set<String> named = new TreeSet<>();
    for (CatalogueQuery query : CATALOGUE.queries()) {
      query.parameters().forEach(parameter -> named.add("param." + parameter.name()));
    }
    assertThat(texts(language)).containsAll(named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void namesEachChoiceOfTheCatalogue(String language) throws Exception {
    Set<String> named = new TreeSet<>();
    for (CatalogueQuery query : CATALOGUE.queries()) {
      for (Parameter parameter : query.parameters()) {
        parameter.choices().forEach(choice -> named.add("code." + choice));
      }
    }
    assertThat(texts(language)).containsAll(named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void headsEachColumnOfTheCatalogue(String language) throws Exception {
    Set<String> named = new TreeSet<>();
    for (CatalogueQuery query : CATALOGUE.queries()) {
      QueryFactory.create(query.sparql())
          .getResultVars()
          .forEach(column -> named.add("col." + column));
    }
    assertThat(texts(language)).containsAll(named);
  }

  private static Set<String> texts(String language) throws Exception {
    Path file = Path.of("src/main/resources/explorer/texts", language + ".json");
    JsonObject texts =
        JsonParser.parseString(Files.readString(file, StandardCharsets.UTF_8)).getAsJsonObject();
    return texts.keySet();
  }
}
