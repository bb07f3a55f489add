package attache.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that is full, or may not be written: a small file system in memory, mounted by a process
 * in a user namespace of its own, which needs no right that a user lacks. Where the machine forbids
 * such, the tests are skipped.
 */
class DiskTest {

  @TempDir private Path folder;

  /** Runs lines of a shell with {@code $DISK} a file system of so many MB, gone afterwards. */
  private String onADiskOf(int megabytes, String... lines) throws Exception {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    String script =
        "mount -t tmpfs -o size=%dm tmpfs '%s' || exit 99%n%s"
            .formatted(megabytes, disk, String.join("\n", lines));
    ProcessBuilder builder = new ProcessBuilder("unshare", "-rm", "sh", "-c", script);
    builder.environment().put("DISK", disk.toString());
    builder.environment().put("OUT", folder.toString());
    builder.environment().put("ATTACHE", command());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Process process;
    try {
      process = builder.redirectErrorStream(true).start();
    } catch (IOException e) {
      assumeTrue(false, "no unshare here");
      return "";
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assumeTrue(process.exitValue() != 99, "no file system may be mounted here: " + said);
    return said;
  }

  private static String command() {
    return String.join(
        " ",
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
        "-Dattache.home=" + Path.of("").toAbsolutePath(),
        "-cp",
        System.getProperty("java.class.path"),
        Attache.class.getName());
  }

  @Test
  void aBuildThatFindsNoRoomSaysSoAndWhatWasStoredBeforeIsWhole() throws Exception {
    List<String> rooms =
        Torture.isOn()
            ? List.of("0", "50k", "100k", "200k", "400k", "600k", "900k")
            : List.of("300k");
    for (String room : rooms) {
      String said =
          onADiskOf(
              40,
              "$ATTACHE build seeds/s01-moc-chau-signing.txt --store $DISK/store >/dev/null 2>&1",
              "echo first $?",
              "$ATTACHE export --format nquads --store $DISK/store --out $OUT/before.nq",
              "head -c 100m /dev/zero >$DISK/ballast 2>/dev/null",
              "truncate -s -" + room + " $DISK/ballast",
              "$ATTACHE build seeds --store $DISK/store >/dev/null 2>$OUT/err",
              "echo second $?",
              "rm $DISK/ballast",
              "$ATTACHE export --format nquads --store $DISK/store --out $OUT/after.nq",
              "$ATTACHE verify --store $DISK/store",
              "echo verify $?");
      String error = Files.readString(folder.resolve("err"));
      assertThat(said).as(error).contains("first 0", "second 1", "verify 0");
      assertThat(error).containsAnyOf("No space left", "no room");
      assertThat(error).doesNotContain("\tat ");
      assertThat(folder.resolve("after.nq")).hasSameTextualContentAs(folder.resolve("before.nq"));
    }
  }

  @Test
  void aBackupThatFindsNoRoomSaysSoAndLeavesTheOneBefore() throws Exception {
    String said =
        onADiskOf(
            1,
            "$ATTACHE build seeds --store $OUT/store >/dev/null 2>&1",
            "$ATTACHE backup $DISK/b.nq.gz --store $OUT/store",
            "cksum <$DISK/b.nq.gz",
            "head -c 100m /dev/zero >$DISK/ballast 2>/dev/null",
            "$ATTACHE backup $DISK/b.nq.gz --store $OUT/store",
            "echo second $?",
            "ls $DISK",
            "cksum <$DISK/b.nq.gz");
    List<String> sums = said.lines().filter(line -> line.matches("\\d+ \\d+ ?")).toList();
    assertThat(said).contains("second 1", "the backup could not be written");
    assertThat(said).doesNotContain(".part");
    assertThat(sums).hasSize(2);
    assertThat(sums.get(0)).isEqualTo(sums.get(1));
  }

  @Test
  void aStoreThatMayNotBeWrittenIsNamedAndStaysAsItIs() throws Exception {
    String said =
        onADiskOf(
            40,
            "$ATTACHE build seeds/s01-moc-chau-signing.txt --store $DISK/store >/dev/null 2>&1",
            "$ATTACHE export --format nquads --store $DISK/store --out $OUT/before.nq",
            "mount -o remount,ro $DISK",
            "$ATTACHE build seeds --store $DISK/store",
            "echo build $?",
            "$ATTACHE withdraw s01-moc-chau-signing --store $DISK/store",
            "echo withdraw $?",
            "$ATTACHE build seeds --store $DISK/another",
            "echo another $?",
            "mount -o remount,rw $DISK",
            "$ATTACHE export --format nquads --store $DISK/store --out $OUT/after.nq");
    assertThat(said).contains("build 1", "withdraw 1", "another 1");
    assertThat(said).contains("store: no right to write here").contains("Read-only file system");
    assertThat(said).doesNotContain("\tat ");
    assertThat(folder.resolve("after.nq")).hasSameTextualContentAs(folder.resolve("before.nq"));
  }
}
