package attache.serve;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes the README's pictures of the explorer, over the seed articles:
 *
 * <pre>mvn -q test -Dtest=ScreenshotsTest -Dattache.publish=true</pre>
 */
@EnabledIfSystemProperty(named = "attache.publish", matches = "true")
class ScreenshotsTest {

  private static final Path PICTURES = Path.of("src/site/screenshots");

  private static final Map<String, String> VIEWS =
      Map.of(
          "home", "/?lang=en",
          "person", "/id/person/VNM/phan-van-giang?lang=en",
          "pair", "/pair/LAO/VNM?lang=vi",
          "agreement", "/id/agreement/protocol/LAO-VNM/2025-2029?lang=en",
          "question", "/catalogue/protocols-signed?a=VNM&b=LAO&lang=vi");

  @Test
  void takesThePicturesOfTheReadme(@TempDir Path folder) throws Exception {
    Files.createDirectories(PICTURES);
    try (Served served = Served.seeds(folder.resolve("store"));
        Browser browser = Browser.on(served.url(), folder)) {
      browser.resize(1000, 680);
      for (Map.Entry<String, String> view : VIEWS.entrySet()) {
        browser.open(view.getValue());
        Files.write(PICTURES.resolve(view.getKey() + ".png"), browser.picture());
      }
      browser.open("/network?lang=en");
      Files.write(PICTURES.resolve("network.png"), browser.picture());
    }
  }
}
