package attache.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive of classes, left by a Java that runs from a jar and used by the next. */
class ClassArchiveTest {

  /** What runs in the other Java. */
  static final class Leaving {
    private Leaving() {}

    public static void main(String[] arguments) {
      System.out.print(ClassArchive.leave());
    }
  }

  @TempDir private Path folder;

  @Test
  void isLeftWhereItIsWantedAndUsedByTheNext() throws Exception {
    Path archive = folder.resolve("classes.jsa");

    assertThat(
            java(
                "-Dattache.archive=" + archive,
                "-XX:DumpLoadedClassList=" + archive + ".%p.classes"))
        .isEqualTo("true");

    assertThat(archive)
        .hasSize(Long.parseLong(Files.readString(folder.resolve("classes.jsa.length"))));
    assertThat(java("-XX:SharedArchiveFile=" + archive, "-Xshare:on")).isEqualTo("false");
    assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".classes"));
  }

  @Test
  void isNotLeftWhereJavaHasNotWrittenWhatIsToBeInIt() throws Exception {
    Path archive = folder.resolve("classes.jsa");

    assertThat(java("-Dattache.archive=" + archive)).isEqualTo("false");

    assertThat(folder).isDirectoryNotContaining(file -> file.toString().contains("classes.jsa"));
  }

  @Test
  void isNotLeftWhereNobodyWantsIt() throws Exception {
    assertThat(java()).isEqualTo("false");

    assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".jsa"));
  }

  private String java(String... flags) throws Exception {
    ProcessBuilder command =
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.command().addAll(List.of(flags));
    command
        .command()
        .addAll(List.of("-Xlog:disable", "-cp", jar().toString(), Leaving.class.getName()));
    command.environment().remove("JAVA_TOOL_OPTIONS");
    Process process = command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return said;
  }

  /** Made once: an archive is void for a jar of another time. */
  private Path jar() throws Exception {
    Path jar = folder.resolve("classes.jar");
    if (Files.exists(jar)) {
      return jar;
    }
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Class<?> each : List.of(ClassArchive.class, Leaving.class)) {
        String name = each.getName().replace('.', '/') + ".class";
        out.putNextEntry(new JarEntry(name));
        try (InputStream bytes = each.getClassLoader().getResourceAsStream(name)) {
          bytes.transferTo(out);
        }
      }
    }
    return jar;
  }
}
