package attache.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attache.pipeline.NoRefusals;
import attache.pipeline.ProjectFolder;
import attache.pipeline.Verification;
import attache.pipeline.Workshop;
import attache.store.Findings;
import attache.store.Format;
import attache.store.Store;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that builds, withdraws, compacts and backs up is killed at a random moment (SIGKILL, so
 * that it has no last word). Afterwards the store must open and be well, every article that was
 * acknowledged must be whole, none half there, and the next build must make it what an undisturbed
 * one makes.
 */
class KillTest {

  private static final ProjectFolder PROJECT = new ProjectFolder(Path.of(""));
  private static final int ARTICLES = 24;
  private static final int LONGEST_WORK_MILLIS = 1500;

  @TempDir private static Path folder;
  private static Workshop workshop;
  private static Path articles;
  private static String undisturbed;

  @BeforeAll
  static void writeArticlesAndBuildThemUndisturbed() throws Exception {
    workshop = Workshop.of(PROJECT);
    articles = Files.createDirectory(folder.resolve("articles"));
    for (int i = 0; i < ARTICLES; i++) {
      Files.writeString(articles.resolve(name(i) + ".txt"), text(i));
    }
    try (Store store = Store.open(folder.resolve("undisturbed"))) {
      build(workshop, articles, store);
      undisturbed = contents(store);
    }
    assertThat(undisturbed).contains(name(ARTICLES - 1));
  }

  private static TreeSet<String> all() {
    return IntStream.range(0, ARTICLES)
        .mapToObj(KillTest::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String name(int number) {
    return "kill-%02d".formatted(number);
  }

  /** Each tells of other days, and the same people under two spellings: there is much to settle. */
  private static String text(int number) {
    String lao = number % 2 == 0 ? "Khamlieng Outhakaysone" : "Khamliang Outhakaysone";
    return """
        date: 2025-%02d-%02d

        Việt Nam và Lào bàn việc số %d

        Ngày %d/%d, tại Hà Nội, Bộ trưởng Bộ Quốc phòng Việt Nam Phan Văn Giang đã hội đàm với Bộ trưởng \
        Bộ Quốc phòng Lào %s đang thăm Việt Nam. Hai bên đã ký Nghị định thư hợp tác quốc phòng giai \
        đoạn %d-%d.
        """
        .formatted(
            1 + number % 12,
            1 + number,
            number,
            1 + number,
            1 + number % 12,
            lao,
            2025 + number % 5,
            2029 + number % 5);
  }

  @Test
  void nothingAcknowledgedIsLostAndNothingIsHalfThereWhereverAProcessIsKilled() throws Exception {
    int kills = Torture.times(3, 60);
    long seed = Long.getLong("attache.torture.seed", System.nanoTime());
    Random random = new Random(seed);
    Path store = folder.resolve("store");
    TreeSet<String> present = new TreeSet<>();
    Map<String, Integer> killedIn = new TreeMap<>();
    for (int i = 0; i < kills; i++) {
      Work work = Work.of(store, articles, random.nextLong(), present);
      String last = work.killedAfter(random.nextInt(LONGEST_WORK_MILLIS));
      killedIn.merge(last.replaceAll(" .*", ""), 1, Integer::sum);
      present = all();
      check(work, store, "seed " + seed + ", kill " + i + " during " + last);
    }
    System.out.println("killed " + kills + " times, during: " + killedIn);
  }

  private void check(Work work, Path folderOfStore, String when) throws Exception {
    try (Store store = Store.open(folderOfStore)) {
      Findings findings = Verification.of(store, workshop, PROJECT, List.of(articles));
      assertThat(findings.faults()).as(when).isEmpty();
      TreeSet<String> present = files(store);
      assertThat(present).as(when).containsAll(work.surelyPresent());
      TreeSet<String> possible = new TreeSet<>(work.surelyPresent());
      possible.addAll(work.inFlight());
      assertThat(possible).as(when).containsAll(present);
      Path backup = folder.resolve("store.nq.gz");
      if (Files.exists(backup)) {
        try (Store restored = Store.open(folder.resolve("restored"))) {
          restored.restore(backup);
        }
      }
      build(workshop, articles, store);
      assertThat(contents(store)).as(when).isEqualTo(undisturbed);
      assertThat(store.runs().isRunning()).isFalse();
    }
  }

  private static TreeSet<String> files(Store store) {
    return Stream.of(contents(store).split("\n"))
        .filter(line -> line.matches("<[^>]*> <[^>]*ontology#file> .*"))
        .map(line -> line.replaceFirst("^<[^>]*> <[^>]*> \"([^\"]*)\".*", "$1"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String contents(Store store) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.export(Format.NQUADS, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  static void build(Workshop workshop, Path source, Store store) {
    workshop.build(workshop.read(List.of(source)), store, 1, new NoRefusals());
  }

  /** What the other process said that it began and ended. */
  private static final class Work {
    private final Process process;
    private final List<String> said = new ArrayList<>();
    private final TreeSet<String> present;
    private final TreeSet<String> doubtful = new TreeSet<>();

    private Work(Process process, TreeSet<String> present) {
      this.process = process;
      this.present = present;
    }

    static Work of(Path store, Path articles, long seed, TreeSet<String> present)
        throws IOException {
      return new Work(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx512m",
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-Dattache.home=" + Path.of("").toAbsolutePath(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Worker.class.getName(),
                  store.toString(),
                  articles.toString(),
                  Long.toString(seed))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start(),
          present);
    }

    /**
     * Kills it so many milliseconds after it began to work.
     *
     * @return what it was doing
     */
    String killedAfter(int millis) throws Exception {
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        assertThat(lines.readLine()).isEqualTo("ready");
        Thread killer =
            new Thread(
                () -> {
                  try {
                    Thread.sleep(millis);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                  process.destroyForcibly();
                });
        killer.start();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          said.add(line);
        }
        killer.join();
        process.waitFor();
      }
      said.forEach(this::follow);
      return said.isEmpty() ? "nothing" : said.get(said.size() - 1).replace("begin ", "");
    }

    private void follow(String line) {
      String[] words = line.split(" ");
      List<String> about = List.of(words).subList(Math.min(2, words.length), words.length);
      if (line.startsWith("begin build")) {
        about.stream().filter(name -> !present.contains(name)).forEach(doubtful::add);
      } else if (line.startsWith("begin withdraw")) {
        present.removeAll(about);
        doubtful.addAll(about);
      } else if (line.startsWith("done build")) {
        present.addAll(about);
        doubtful.removeAll(about);
      } else if (line.startsWith("done withdraw")) {
        doubtful.removeAll(about);
      }
    }

    TreeSet<String> surelyPresent() {
      return present;
    }

    TreeSet<String> inFlight() {
      return doubtful;
    }
  }

  /** The process that is killed: goes on until it is. */
  static final class Worker {

    private Worker() {}

    public static void main(String[] arguments) throws Exception {
      Path articles = Path.of(arguments[1]);
      Random random = new Random(Long.parseLong(arguments[2]));
      Workshop workshop = Workshop.of(PROJECT);
      try (Store store = Store.open(Path.of(arguments[0]))) {
        System.out.println("ready");
        while (true) {
          List<String> some = new ArrayList<>();
          for (int i = random.nextInt(ARTICLES / 3); i < ARTICLES; i += 1 + random.nextInt(6)) {
            some.add(name(i));
          }
          switch (random.nextInt(5)) {
            case 0, 1 -> {
              say("begin build", some);
              build(
                  workshop,
                  some.stream().map(name -> articles.resolve(name + ".txt")).toList(),
                  store);
              say("done build", some);
            }
            case 2 -> {
              for (String one : some.subList(0, Math.min(3, some.size()))) {
                say("begin withdraw", List.of(one));
                workshop.withdraw(one, store);
                say("done withdraw", List.of(one));
              }
            }
            case 3 -> {
              say("begin compact", List.of());
              store.compact();
              say("done compact", List.of());
            }
            default -> {
              say("begin backup", List.of());
              store.backup(Path.of(arguments[0] + ".nq.gz"));
              say("done backup", List.of());
            }
          }
        }
      }
    }

    private static void build(Workshop workshop, List<Path> sources, Store store) {
      workshop.build(workshop.read(sources), store, 1, new NoRefusals());
    }

    private static void say(String what, Iterable<String> about) {
      System.out.println(what + " " + String.join(" ", about));
      System.out.flush();
    }
  }
}
