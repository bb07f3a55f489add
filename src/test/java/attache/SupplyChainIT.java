package attache;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * What the build leaves in {@code target}, against the lists in {@code src/supply}: which libraries
 * go along, under which licences, with which known weaknesses. Runs after packaging, and not where
 * Maven is offline ({@code -o}): it makes no bill of materials then.
 */
@DisabledIfSystemProperty(named = "attache.offline", matches = "offline: true")
class SupplyChainIT {

  private static final Path LISTS = Path.of("src/supply");
  private static final Path TARGET = Path.of("target");
  private static final Path JAR = TARGET.resolve("attache.jar");

  /** What gives away a key, a token or the machine that built it. */
  private static final Pattern SECRET =
      Pattern.compile(
          "-----BEGIN [A-Z ]*PRIVATE KEY|AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36}|xox[bap]-[0-9]|(?i:password|secret|api[_-]?key)\\s*=\\s*[\"']?[A-Za-z0-9+/]{12}");

  /** {@code group:name} to what the bill of materials says of it. */
  private static Map<String, JsonObject> components() throws IOException {
    Map<String, JsonObject> components = new TreeMap<>();
    for (JsonElement each :
        JsonParser.parseString(Files.readString(TARGET.resolve("bom.json")))
            .getAsJsonObject()
            .getAsJsonArray("components")) {
      JsonObject component = each.getAsJsonObject();
      components.put(text(component, "group") + ":" + text(component, "name"), component);
    }
    return components;
  }

  private static List<CSVRecord> rows(String list) throws IOException {
    try (var reader = Files.newBufferedReader(LISTS.resolve(list))) {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(reader)
          .getRecords();
    }
  }

  private static String text(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value == null ? "" : value.getAsString();
  }

  private static String licences(JsonObject component) {
    JsonArray licences = component.getAsJsonArray("licenses");
    Set<String> names = new TreeSet<>();
    for (JsonElement each : licences == null ? new JsonArray() : licences) {
      JsonObject said = each.getAsJsonObject();
      if (said.has("expression")) {
        names.add(text(said, "expression"));
      } else {
        JsonObject licence = said.getAsJsonObject("license");
        names.add(licence.has("id") ? text(licence, "id") : text(licence, "name"));
      }
    }
    return String.join("|", names);
  }

  @Test
  void everyLibraryThatGoesAlongIsListedWithItsVersionAndLicence() throws IOException {
    List<String> found =
        components().entrySet().stream()
            .map(
                e ->
                    e.getKey() + "," + text(e.getValue(), "version") + "," + licences(e.getValue()))
            .toList();
    List<String> listed =
        rows("libraries.csv").stream()
            .map(row -> row.get("library") + "," + row.get("version") + "," + row.get("declared"))
            .sorted()
            .toList();
    assertThat(found).containsExactlyElementsOf(listed);
  }

  @Test
  void everyLicenceMayGoIntoAWorkUnderTheGplVersion3() throws IOException {
    Set<String> fitting =
        rows("licences.csv").stream().map(row -> row.get("licence")).collect(Collectors.toSet());
    assertThat(rows("libraries.csv"))
        .allSatisfy(row -> assertThat(fitting).as(row.get("library")).contains(row.get("licence")));
  }

  @Test
  void noLibraryHasAKnownWeaknessThatIsNotAnswered() throws IOException {
    Map<String, JsonObject> components = components();
    List<String> open = new ArrayList<>();
    for (CSVRecord advisory : rows("advisories.csv")) {
      Pattern library =
          Pattern.compile(advisory.get("library").replace(".", "\\.").replace("*", ".*"));
      components.forEach(
          (name, component) -> {
            if (library.matcher(name).matches()
                && isWithin(text(component, "version"), advisory)
                && advisory.get("answer").isBlank()) {
              open.add(advisory.get("id") + " " + name + " " + text(component, "version"));
            }
          });
    }
    assertThat(open).isEmpty();
  }

  private static boolean isWithin(String version, CSVRecord advisory) {
    return compare(version, advisory.get("from")) >= 0
        && compare(version, advisory.get("fixed")) < 0;
  }

  /** By their numbers, one after the other: 1.5.9 is before 1.5.20. */
  private static int compare(String one, String other) {
    return Arrays.compare(numbers(one), numbers(other));
  }

  private static int[] numbers(String version) {
    return Pattern.compile("\\d+")
        .matcher(version)
        .results()
        .mapToInt(number -> Integer.parseInt(number.group()))
        .toArray();
  }

  @Test
  void versionsAreComparedByTheirNumbers() {
    assertThat(compare("1.5.9", "1.5.20")).isNegative();
    assertThat(compare("1.5.7-6", "1.5.7")).isPositive();
    assertThat(compare("2.0", "2.0")).isZero();
  }

  @Test
  void whatTheProgrammeLoadsIsWhatTheBillOfMaterialsNames() throws Exception {
    Set<String> named = new TreeSet<>();
    for (JsonObject component : components().values()) {
      for (JsonElement hash : component.getAsJsonArray("hashes")) {
        if (text(hash.getAsJsonObject(), "alg").equals("SHA-256")) {
          named.add(text(hash.getAsJsonObject(), "content"));
        }
      }
    }
    Set<String> lying = new TreeSet<>();
    try (JarFile jar = new JarFile(JAR.toFile())) {
      String path = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      for (String library : path.split(" ")) {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] bytes = Files.readAllBytes(TARGET.resolve(library));
        lying.add(HexFormat.of().formatHex(digest.digest(bytes)));
      }
    }
    assertThat(lying).isEqualTo(named);
  }

  @Test
  void nothingInTheArtifactsNamesAPlaceOnThisMachineOrASecret() throws IOException {
    List<String> places =
        List.of(
            Path.of("").toAbsolutePath().toString(),
            System.getProperty("user.home") + "/",
            "/home/",
            System.getProperty("java.io.tmpdir") + "/");
    List<String> found = new ArrayList<>();
    try (ZipFile jar = new ZipFile(JAR.toFile())) {
      for (ZipEntry entry : Collections.list(jar.entries())) {
        try (InputStream in = jar.getInputStream(entry)) {
          check(entry.getName(), in.readAllBytes(), places, found);
        }
      }
    }
    check("bom.json", Files.readAllBytes(TARGET.resolve("bom.json")), places, found);
    assertThat(found).isEmpty();
  }

  private static void check(String name, byte[] bytes, List<String> places, List<String> found) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    places.stream()
        .filter(place -> place.length() > 5 && text.contains(place))
        .forEach(place -> found.add(name + ": " + place));
    if (SECRET.matcher(text).find()) {
      found.add(name + ": a secret");
    }
  }

  @Test
  void theJarKnowsNoTimeButThatOfTheProject() throws IOException {
    try (ZipFile jar = new ZipFile(JAR.toFile())) {
      assertThat(Collections.list(jar.entries()).stream().map(ZipEntry::getTimeLocal).distinct())
          .hasSize(1);
    }
  }
}
