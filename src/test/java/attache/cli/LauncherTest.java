package attache.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code attache} with a Java that only says what it was asked. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  /** Prints its arguments, leaves an archive where it is told to, and fails when asked to. */
  private static final String JAVA =
      """
      #!/bin/sh
      echo "$@"
      for argument; do
        case $argument in
          -XX:ArchiveClassesAtExit=*) echo classes >"${argument#*=}" ;;
          fail) exit 2 ;;
        esac
      done
      """;

  @TempDir private Path home;

  @BeforeEach
  void aCompiledProject() throws IOException {
    Path launcher = Path.of(System.getProperty("attache.home", "."), "attache");
    Files.copy(launcher, home.resolve("attache"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.createDirectories(home.resolve("src/main"));
    Files.createDirectories(home.resolve("target"));
    Files.createDirectories(home.resolve("jdk/bin"));
    Files.writeString(home.resolve("pom.xml"), "");
    Path java = home.resolve("jdk/bin/java");
    Files.writeString(java, JAVA);
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.writeString(home.resolve("target/attache.jar"), "jar");
    Path stamp = home.resolve("target/attache.compiled");
    Files.writeString(stamp, java.toRealPath().toString());
    Files.setLastModifiedTime(stamp, FileTime.from(Instant.now().plusSeconds(60)));
  }

  @Test
  void theFirstQuestionLeavesAnArchiveOfItsClasses() throws Exception {
    assertThat(run("query", "x").said()).contains("-XX:ArchiveClassesAtExit=");
    assertThat(archives()).hasSize(1);
  }

  @Test
  void laterCommandsStartFromTheArchive() throws Exception {
    run("query", "x");
    assertThat(run("--help").said()).contains("-XX:SharedArchiveFile=" + archives().get(0));
  }

  @Test
  void withoutAnArchiveOtherCommandsMakeNone() throws Exception {
    assertThat(run("--help").said()).doesNotContain("Archive");
    assertThat(archives()).isEmpty();
  }

  @Test
  void anotherJarGetsAnotherArchiveInPlaceOfTheOld() throws Exception {
    run("query", "x");
    List<Path> old = archives();
    Files.writeString(home.resolve("target/attache.jar"), "another jar");
    assertThat(run("query", "x").said()).contains("-XX:ArchiveClassesAtExit=");
    assertThat(archives()).hasSize(1).doesNotContainAnyElementsOf(old);
  }

  @Test
  void aQuestionThatFailsLeavesNoArchiveAndItsExitCode() throws Exception {
    assertThat(run("query", "fail").exitCode()).isEqualTo(2);
    assertThat(archives()).isEmpty();
  }

  @Test
  void aServerIsToldWhereToLeaveTheArchiveOfItsClasses() throws Exception {
    assertThat(run("serve").said())
        .contains(".jsa.%p.classes")
        .containsPattern("-Dattache.archive=\\S+/target/serve-\\d+\\.jsa");
  }

  @Test
  void aBuildIsToldWhereToLeaveTheArchiveOfItsClasses() throws Exception {
    assertThat(run("build", "news/").said())
        .contains(".jsa.%p.classes")
        .containsPattern("-Dattache.archive=\\S+/target/build-\\d+\\.jsa");
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "evaluate", "withdraw"})
  void laterBuildsAndWhatIsLikeThemStartFromTheArchiveOfTheFirst(String command) throws Exception {
    Path left = leftBy("build");
    leave(left, "classes");

    assertThat(run(command).said()).contains("-XX:SharedArchiveFile=" + left);
  }

  @Test
  void whatIsLikeABuildLeavesNoArchive() throws Exception {
    assertThat(run("evaluate").said()).doesNotContain("Archive").doesNotContain("attache.archive");
  }

  @Test
  void laterServersStartFromTheArchiveOfTheFirst() throws Exception {
    Path left = leftBy("serve");
    leave(left, "classes");

    assertThat(run("serve").said()).contains("-XX:SharedArchiveFile=" + left);
  }

  @Test
  void aServerOfAnotherJarPutsItsArchiveInPlaceOfTheOld() throws Exception {
    Path old = leftBy("serve");
    leave(old, "classes");
    Files.writeString(home.resolve("target/attache.jar"), "another jar");

    assertThat(leftBy("serve")).isNotEqualTo(old);
    assertThat(old).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "serve"})
  void anArchiveThatIsCutIsMadeAnew(String command) throws Exception {
    Path cut = leftBy(command);
    leave(cut, "classes");
    Files.writeString(cut, "cla");

    assertThat(run(command).said()).contains("-Dattache.archive=" + cut).doesNotContain("Shared");
    assertThat(cut).doesNotExist();
  }

  @Test
  void aQuestionMakesACutArchiveAnew() throws Exception {
    run("query", "x");
    Path archive = archives().get(0);
    Files.writeString(archive, "cut");

    assertThat(run("--help").said()).doesNotContain("Archive");
    assertThat(run("query", "x").said()).contains("-XX:ArchiveClassesAtExit=");
    assertThat(run("--help").said()).contains("-XX:SharedArchiveFile=" + archive);
  }

  @Test
  void aBuildOfLittleGoesWithoutTheOptimisingCompiler() throws Exception {
    Files.write(home.resolve("news.jsonl"), new byte[1 << 20]);

    assertThat(run("build", home.resolve("news.jsonl").toString()).said())
        .contains("-XX:TieredStopAtLevel=1");
  }

  @Test
  void aBuildOfMuchIsGivenTheOptimisingCompiler() throws Exception {
    Path news = Files.createDirectory(home.resolve("news"));
    Files.write(news.resolve("a.jsonl"), new byte[80_000_000]);
    Files.write(news.resolve("b.jsonl"), new byte[80_000_000]);

    assertThat(run("build", "--threads", "2", news.toString()).said())
        .doesNotContain("-XX:TieredStopAtLevel");
  }

  @Test
  void aPackedSourceCountsForMoreThanItsSize() throws Exception {
    Path news = home.resolve("news.tar.zst");
    Files.write(news, new byte[40_000_000]);

    assertThat(run("build", news.toString()).said()).doesNotContain("-XX:TieredStopAtLevel");
  }

  @Test
  void aSourceThatIsNotThereIsLeftForTheProgrammeToName() throws Exception {
    assertThat(run("build", "nothing here.zip").said()).contains("nothing here.zip");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--store %s", "--store=%s"})
  void theSizeOfTheStoreSaysNothingOfWhatABuildReads(String option) throws Exception {
    Path store = Files.createDirectory(home.resolve("store"));
    Files.write(store.resolve("nodes.dat"), new byte[160_000_000]);

    assertThat(run(("build seeds " + option.formatted(store)).split(" ")).said())
        .contains("-XX:TieredStopAtLevel=1");
  }

  @Test
  void aJarThatWasCutWhenCompilingWasKilledIsMadeAnew() throws Exception {
    Path stale = home.resolve("target/attache.compiled");
    Files.setLastModifiedTime(stale, FileTime.from(Instant.EPOCH));
    tool("javac", "echo 'javac 17.0.1'");
    tool("mvn", "[ -f target/attache.jar ] || echo whole >target/attache.jar"); // as Maven does

    assertThat(run("--help").exitCode()).isZero();
    assertThat(home.resolve("target/attache.jar")).hasContent("whole");
  }

  private void tool(String name, String does) throws IOException {
    Path tool = home.resolve("jdk/bin").resolve(name);
    Files.writeString(tool, "#!/bin/sh\n" + does + "\n");
    assertThat(tool.toFile().setExecutable(true)).isTrue();
  }

  private static void leave(Path archive, String classes) throws IOException {
    Files.writeString(archive, classes);
    Files.writeString(Path.of(archive + ".length"), Integer.toString(classes.length()));
  }

  private Path leftBy(String command) throws Exception {
    Matcher named = Pattern.compile("-Dattache.archive=(\\S+)").matcher(run(command).said());
    assertThat(named.find()).isTrue();
    return Path.of(named.group(1));
  }

  private record Ended(int exitCode, String said) {}

  private Ended run(String... arguments) throws Exception {
    ProcessBuilder command = new ProcessBuilder(home.resolve("attache").toString());
    command.command().addAll(List.of(arguments));
    command.environment().put("JAVA_HOME", home.resolve("jdk").toString());
    command.environment().remove("ATTACHE_JAVA_OPTIONS");
    command
        .environment()
        .merge("PATH", home.resolve("jdk/bin").toString(), (path, own) -> own + ":" + path);
    command.redirectErrorStream(true);
    Process process = command.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), said);
  }

  private List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.list(home.toRealPath().resolve("target"))) {
      return files.filter(file -> file.toString().endsWith(".jsa")).toList();
    }
  }
}
