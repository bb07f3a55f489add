package attache.serve;

import static org.assertj.core.api.Assertions.fail;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Headless Chromium on the explorer of one server. */
final class Browser implements AutoCloseable {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> FLAGS =
      List.of(
          "--headless=new",
          "--no-sandbox",
          "--disable-dev-shm-usage",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** Held, so that its level lasts: it warns of each Chromium that is newer than itself. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  static {
    SELENIUM.setLevel(Level.SEVERE);
  }

  private final ChromeDriver driver;
  private final String site;

  private Browser(ChromeDriver driver, String site) {
    this.driver = driver;
    this.site = site;
  }

  /**
   * Starts a browser that keeps its files in a folder. Where Chromium is not installed the tests
   * are skipped and say so; where {@code ATTACHE_BROWSER=required}, as in CI, they fail.
   */
  static Browser on(String site, Path folder) {
    if (!Files.isExecutable(CHROMIUM) || !Files.isExecutable(DRIVER)) {
      String missing =
          "The explorer is not tested: no "
              + CHROMIUM
              + " or "
              + DRIVER
              + ". On Debian: apt-get install chromium chromium-driver";
      if ("required".equals(System.getenv("ATTACHE_BROWSER"))) {
        fail(missing);
      }
      Assumptions.abort(missing);
    }
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(FLAGS);
    options.addArguments("--user-data-dir=" + folder.resolve("profile"));
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File(DRIVER.toString()))
            .usingAnyFreePort()
            .build();
    Browser browser = new Browser(new ChromeDriver(service, options), site);
    browser.driver.manage().timeouts().scriptTimeout(PATIENCE);
    return browser;
  }

  /** Opens an address of the explorer and waits until it is drawn. */
  void open(String path) {
    driver.get(site + path.substring(1));
    awaitView();
  }

  /** Waits until the view and all its parts are there. */
  void awaitView() {
    await(
        d ->
            (Boolean)
                script(
                    "return document.getElementById('view')?.childElementCount > 0"
                        + " && !document.querySelector('[aria-busy]')"));
  }

  /** Waits until something holds; where it never does, the failure tells what the page shows. */
  <T> T await(ExpectedCondition<T> condition) {
    return new WebDriverWait(driver, PATIENCE)
        .ignoring(StaleElementReferenceException.class)
        .withMessage(
            () ->
                driver.getCurrentUrl()
                    + " shows:\n"
                    + script("return document.documentElement.innerText"))
        .until(condition);
  }

  /** Waits for the first element of a CSS selector that is shown. */
  WebElement find(String selector) {
    return await(
        d ->
            driver.findElements(By.cssSelector(selector)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
  }

  /** Waits until the view shows a text. */
  void awaitText(String text) {
    awaitText("#view", text);
  }

  /** Waits until an element of a CSS selector shows a text. */
  void awaitText(String selector, String text) {
    await(
        d ->
            d.findElements(By.cssSelector(selector)).stream()
                .anyMatch(element -> element.getText().contains(text)));
  }

  /** What a reader sees of the view. */
  String text() {
    return driver.findElement(By.id("view")).getText();
  }

  /** The address without the site. */
  String place() {
    return "/" + driver.getCurrentUrl().substring(site.length());
  }

  Object script(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** Presses keys where the focus is. */
  void keys(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** Follows a link that would be hard to hit where something lies over it. */
  void press(WebElement element) {
    script("arguments[0].click()", element);
  }

  void resize(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Light or dark, as the reader's system says. */
  void scheme(String lightOrDark) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", lightOrDark))));
  }

  /** Whether the server can be reached. */
  void online(boolean reachable) {
    network(!reachable, 0);
  }

  /** How many ms each answer takes at least. */
  void answerAfter(int latency) {
    network(false, latency);
  }

  private void network(boolean offline, int latency) {
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand(
        "Network.emulateNetworkConditions",
        Map.of(
            "offline",
            offline,
            "latency",
            latency,
            "downloadThroughput",
            -1,
            "uploadThroughput",
            -1));
  }

  void downloadInto(Path folder) {
    driver.executeCdpCommand(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", folder.toString()));
  }

  byte[] picture() {
    return driver.getScreenshotAs(OutputType.BYTES);
  }

  /** Warnings and errors on the console since last asked. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Addresses of other hosts that were asked since last asked. */
  List<String> requestsElsewhere() {
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(entry -> JsonParser.parseString(entry.getMessage()).getAsJsonObject())
        .map(entry -> entry.getAsJsonObject("message"))
        .filter(message -> message.get("method").getAsString().equals("Network.requestWillBeSent"))
        .map(message -> requested(message.getAsJsonObject("params")))
        .filter(address -> address.startsWith("http") && !address.startsWith(site))
        .toList();
  }

  private static String requested(JsonObject sent) {
    return sent.getAsJsonObject("request").get("url").getAsString();
  }

  /** What axe finds against WCAG 2.1 A and AA that is serious or critical. */
  @SuppressWarnings("unchecked")
  List<String> barriers() throws IOException {
    try (InputStream axe = Browser.class.getResourceAsStream("/axe.min.js")) {
      script(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
    }
    return (List<String>)
        driver.executeAsyncScript(
            "const done = arguments[0];"
                + "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then(found =>"
                + " done(found.violations"
                + "  .filter(one => ['serious', 'critical'].includes(one.impact))"
                + "  .map(one => one.id + ': ' + one.nodes.map(node => node.target).join(', '))))");
  }

  @Override
  public void close() {
    driver.quit();
  }
}
