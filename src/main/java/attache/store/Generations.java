package attache.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folders {@code Data-0001}, {@code Data-0002}, ... of a TDB2 database: the last is in use. */
final class Generations {

  private static final Pattern NAME = Pattern.compile("Data-\\d+");

  private Generations() {}

  /** Deletes all before the last, which compactions that were broken off leave behind. */
  static void deleteOld(Path folder) {
    try {
      List<Path> generations;
      try (Stream<Path> files = Files.list(folder)) {
        generations =
            files
                .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
                .sorted(Comparator.comparingInt(Generations::number))
                .toList();
      }
      for (Path old : generations.subList(0, Math.max(0, generations.size() - 1))) {
        delete(old);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int number(Path generation) {
    return Integer.parseInt(generation.getFileName().toString().substring("Data-".length()));
  }

  private static void delete(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
