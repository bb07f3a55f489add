package attache.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found by which words. */
class SearchTest {

  private static final String GIANG = "https://w3id.org/attache/id/person/VNM/phan-van-giang";

  private static Served served;

  @BeforeAll
  static void serve(@TempDir Path folder) throws Exception {
    served = Served.seeds(folder);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Phan Văn Giang",
        "phan van giang",
        "PHAN VĂN GIANG",
        "Giang Phan Van",
        "phan gia",
        "  phan   van  giang ",
        "phan van giagn" // two letters in each other's place
      })
  void aPersonIsFoundInAnySpelling(String words) throws Exception {
    assertThat(first(words).get("iri").getAsString()).isEqualTo(GIANG);
  }

  @Test
  void aPersonIsFoundByLettersWithTheirMarksApart() throws Exception {
    String apart = Normalizer.normalize("Phan Văn Giang", Normalizer.Form.NFD);
    assertThat(first(apart).get("iri").getAsString()).isEqualTo(GIANG);
  }

  @ParameterizedTest
  @CsvSource({"Lào, LAO", "laos, LAO", "CHDCND Lào, LAO", "Campuchia, KHM", "cambodia, KHM"})
  void aCountryIsFoundByAnyOfItsNames(String words, String code) throws Exception {
    assertThat(first(words).get("iri").getAsString())
        .isEqualTo("https://w3id.org/attache/id/country/" + code);
  }

  @Test
  void aPersonComesBeforeTheArticlesThatNameThePerson() throws Exception {
    assertThat(first("Nguyễn Tân Cương").get("kind").getAsString()).isEqualTo("person");
  }

  @Test
  void anArticleIsFoundByItsTitle() throws Exception {
    assertThat(found("Nghị định thư hợp tác quốc phòng&kind=article")).isNotEmpty();
  }

  @Test
  void anAgreementIsFoundByItsTypeAndParty() throws Exception {
    assertThat(found("nghi dinh thu lao&kind=agreement")).isNotEmpty();
  }

  @Test
  void onlyTheKindsAskedForAreFound() throws Exception {
    assertThat(found("lao&kind=agreement,engagement"))
        .isNotEmpty()
        .allSatisfy(
            each -> assertThat(each.get("kind").getAsString()).isIn("agreement", "engagement"));
  }

  @Test
  void aPersonsDetailIsTheLatestOfficeAndTheCountry() throws Exception {
    assertThat(first("Khamliang Outhakaysone").get("detail").getAsString())
        .isEqualTo("Bộ trưởng Bộ Quốc phòng · Lào");
  }

  @Test
  void noWordsFindNothing() throws Exception {
    assertThat(found("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "a OR b)", "\"", "name:[* TO *]", "../..", "<script>"})
  void signsOfAQueryLanguageMeanNothing(String words) throws Exception {
    assertThat(served.get("api/search?q=" + Served.encoded(words)).statusCode()).isEqualTo(200);
  }

  @Test
  void anUnknownKindIsAnsweredWithTheKnownOnes() throws Exception {
    var answer = served.get("api/search?q=a&kind=planet");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"accepted\":[").contains("person");
  }

  private static JsonObject first(String words) throws Exception {
    List<JsonObject> found = found(words);
    assertThat(found).as(words).isNotEmpty();
    return found.get(0);
  }

  private static List<JsonObject> found(String wordsAndMore) throws Exception {
    String[] parts = wordsAndMore.split("&", 2);
    String more = parts.length > 1 ? "&" + parts[1] : "";
    List<JsonObject> results = new ArrayList<>();
    for (JsonElement each :
        served
            .json("api/search?q=" + Served.encoded(parts[0]) + more)
            .getAsJsonObject()
            .getAsJsonArray("results")) {
      results.add(each.getAsJsonObject());
    }
    return results;
  }
}
